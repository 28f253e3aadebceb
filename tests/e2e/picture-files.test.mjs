// Pictures as files: each stands alone, is light, and holds what is on the screen and nothing else.
import assert from 'node:assert/strict';
import { check, journey } from './lib/journey.mjs';
import { Mouse } from './lib/hand.mjs';
import { go } from './lib/navigation.mjs';
import * as sample from './lib/sample.mjs';
import { TEAM } from './lib/team.mjs';
import { question, t } from './lib/words.mjs';

/** The elements that a file may consist of: shapes and words, no reference to anything. */
const ELEMENTS = ['svg', 'title', 'desc', 'g', 'rect', 'circle', 'line', 'path', 'text'];
const ATTRIBUTES = /^(xmlns|width|height|viewBox|role|aria-labelledby|id|transform|[xyr]|[xy][12]|[cdr][xy]|d|points|fill|fill-opacity|stroke|stroke-(width|opacity|dasharray|linecap|linejoin)|font-(family|size|weight)|letter-spacing|text-anchor|textLength|lengthAdjust)$/;
const COLOR = /^(none|#[0-9a-f]{6})$/;
const SCALE = 2;

const STARTUP = sample.supplied('startup');
const address = (id, exercise, stage) => `#/w/${id}/${exercise}/${stage}`;

journey('pictures of a sample go home', {}, async ({ hand, page }) => {
  await sample.open(hand, STARTUP);
  await hand.sees('link', t('shell.tab.files'));
  const { id } = STARTUP.document;
  await go(page, address(id, 'culture', 'reveal'));
  const radar = await takeBoth(hand, t('culture.pictures'));
  assert.equal(radar.title, t('culture.pictures'));
  assert.ok(radar.words.includes(t('chart.radar.wanted')), 'the legend comes along');
  await takeBoth(hand, t('culture.gaps'));
  await go(page, address(id, 'vision', 'reveal'));
  const ratings = await takeBoth(hand, t('rating.question'));
  assert.match(ratings.description, /Asha Raman \d/, 'the description says who answered what');
  await go(page, address(id, 'vision', 'discuss'));
  const one = await takeBoth(hand, question('money').text);
  assert.equal(one.title, question('money').text);
});

check('a picture is the same whatever the theme', {}, async ({ page }) => {
  const hand = new Mouse(page);
  await sample.open(hand, STARTUP);
  await hand.sees('link', t('shell.tab.files'));
  await go(page, address(STARTUP.document.id, 'culture', 'reveal'));
  const name = t('chart.take.svg_of', { title: t('culture.pictures') });
  const light = await hand.download(name);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.equal((await hand.download(name)).text, light.text);
  assert.equal(await page.locator('[data-drawing]').count(), 0, 'the page is dark again');
});

check('a picture on a phone fits its own file', { viewport: { width: 360, height: 740 }, touch: true }, async ({ page }) => {
  const hand = new Mouse(page);
  await sample.open(hand, STARTUP);
  await hand.sees('link', t('shell.tab.files'));
  await go(page, address(STARTUP.document.id, 'vision', 'reveal'));
  await takeBoth(hand, t('rating.question'));
});

check('a picture of an unnamed round names nobody', {}, async ({ page }) => {
  const hand = new Mouse(page);
  const file = sample.backup('unnamed', { ...sample.vision([sample.unnamedRound()]), naming: 'unnamed' });
  await sample.open(hand, file);
  await hand.sees('link', t('shell.tab.files'));
  await go(page, address('unnamed', 'vision', 'reveal'));
  const { text } = await takeBoth(hand, t('rating.question'));
  const words = pieces(text);
  assert.deepEqual(TEAM.flatMap(({ name }) => name.split(' ')).filter((part) => words.has(part)), []);
});

check('a picture that cannot be made is a sentence', {}, async ({ page }) => {
  const hand = new Mouse(page);
  await sample.open(hand, STARTUP);
  await hand.sees('link', t('shell.tab.files'));
  await go(page, address(STARTUP.document.id, 'culture', 'reveal'));
  await page.evaluate(() => { OffscreenCanvas.prototype.convertToBlob = () => Promise.reject(new Error('no')); });
  await hand.press('button', t('chart.take.png_of', { title: t('culture.pictures') }));
  await hand.reads(t('picture.not_made'));
});

/** Takes a picture as both kinds of file and holds them against the page and against each other. */
async function takeBoth(hand, title) {
  const svg = await hand.download(t('chart.take.svg_of', { title }));
  await hand.reads(t('picture.started', { name: svg.name }));
  const png = await hand.download(t('chart.take.png_of', { title }));
  assert.match(svg.name, /^[a-z0-9-]+-\d{4}-\d\d-\d\d\.svg$/);
  assert.equal(png.name, svg.name.replace(/svg$/, 'png'));
  const read = await hand.page.evaluate(readSvg, svg.text);
  standsAlone(read);
  await holdsWhatIsShown(hand, title, read);
  assert.deepEqual(pngSize(png.bytes), [read.width * SCALE, read.height * SCALE]);
  return { ...read, text: svg.text };
}

/** The elements, attributes and words of a file. Runs in the page. */
function readSvg(text) {
  const file = new DOMParser().parseFromString(text, 'image/svg+xml');
  const all = [...file.querySelectorAll('*')];
  const words = (name) => file.querySelector(name)?.textContent ?? '';
  return {
    root: file.documentElement.localName,
    width: Number(file.documentElement.getAttribute('width')),
    height: Number(file.documentElement.getAttribute('height')),
    elements: [...new Set(all.map(({ localName }) => localName))],
    attributes: all.flatMap(({ attributes }) => [...attributes].map(({ name, value }) => [name, value])),
    unpainted: all.filter((part) => part.matches('rect, circle, line, path, text') && !part.matches('[fill], [stroke]')).length,
    title: words('title'),
    description: words('desc'),
    words: [...file.querySelectorAll('text')].map(({ textContent }) => textContent),
  };
}

function standsAlone({ root, width, height, elements, attributes, unpainted, title, description }) {
  assert.equal(root, 'svg', 'the file is no SVG');
  assert.deepEqual(elements.filter((name) => !ELEMENTS.includes(name)), []);
  assert.deepEqual(attributes.filter(([name]) => !ATTRIBUTES.test(name)), []);
  const colors = attributes.filter(([name]) => ['fill', 'stroke'].includes(name));
  assert.deepEqual(colors.filter(([, value]) => !COLOR.test(value)), []);
  const foreign = attributes.filter(([name, value]) => name !== 'xmlns' && /var\(|url\(|:\/\/|NaN|%/.test(value));
  assert.deepEqual(foreign, []);
  assert.equal(unpainted, 0, 'shapes without a colour would be black');
  assert.ok(title && description && width > 0 && height > 0);
}

/** No word is in the file that is not on the screen, in the description of the picture, or in its head and foot. */
async function holdsWhatIsShown(hand, title, { words, description }) {
  const button = hand.find('button', t('chart.take.svg_of', { title }));
  const picture = hand.page.locator('.picture').filter({ has: button });
  const shown = await picture.locator('.picture-body').innerText();
  const inside = picture.locator('.picture-body svg').locator('title, desc, text');
  const drawn = (await inside.allTextContents()).join(' ');
  const legend = await hand.page.locator('.legend').allInnerTexts();
  const foot = await hand.page.evaluate(whereAndWhen);
  assert.ok(words.some((line) => line.includes(' · ')), 'where it comes from');
  const page = pieces([title, shown, drawn, foot, ...legend].join(' '));
  assert.deepEqual(words.flatMap((line) => [...pieces(line)]).filter((word) => !page.has(word)), []);
  const spoken = pieces(`${drawn} ${title}`);
  assert.deepEqual([...pieces(description)].filter((word) => !spoken.has(word)), []);
}

/** What a picture's foot may say. Runs in the page, where it may be another day than here. */
function whereAndWhen() {
  const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric' });
  return `${document.title} ${day.format(new Date())}`;
}

/** The words of a text, without the signs around them. */
function pieces(text) {
  return new Set(text.split(/[^\p{L}\p{N}’]+/u).filter(Boolean));
}

/** Width and height of a PNG. */
function pngSize(bytes) {
  assert.equal(bytes.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
