// The report: what was ticked, to read without scripts, to print, and to open again.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accessibilityFaults } from './lib/axe.mjs';
import { Visit } from './lib/browser.mjs';
import { Mouse } from './lib/hand.mjs';
import { check, journey } from './lib/journey.mjs';
import { go } from './lib/navigation.mjs';
import * as sample from './lib/sample.mjs';
import { TEAM } from './lib/team.mjs';
import { CULTURE, GOALS, MESSAGING, ROLES, t, VISION } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const TITLES = { vision: VISION.title, messaging: MESSAGING.title, roles: ROLES.title, goals: GOALS.title, culture: CULTURE.title };
const SAMPLE = {
  decisions: [{ id: 'd1', text: 'Shift leaders hear it first.', due: '2027-03-01', origin: 'messaging', written_at: '2026-11-24T09:00:00Z' }],
  actions: [
    { id: 'a1', text: 'Write the leaflet', due: '2027-01-31', origin: 'messaging', done: false, written_at: '2026-11-24T09:00:00Z' },
    { id: 'a2', text: 'Ask the works council', done: true, written_at: '2026-11-24T09:00:00Z' },
  ],
};
/** The part of a sheet of paper that is printed on, in CSS pixels: margins of 18 mm. */
const PAPER = { A4: { width: 658, height: 986 }, Letter: { width: 680, height: 920 } };
/** Marks at the ends of an axis reach a little into the margins. */
const MARGIN = 24;
const DATA = /<script type="application\/json" id="bearings-workshop">([\s\S]*?)<\/script>/;

function manufacturer() {
  const file = sample.supplied('manufacturer');
  const [leader] = file.document.leaders;
  SAMPLE.decisions[0].owner = leader.id;
  Object.assign(file.document, structuredClone(SAMPLE));
  return file;
}

async function openReport(hand, file) {
  await sample.open(hand, file);
  await hand.press('link', t('shell.tab.files'));
  await hand.press('link', t('shell.files.make_report'));
  await hand.sees('heading', t('report.preview'));
}

const answersOf = (exercise) => t('report.part.answers', { exercise: TITLES[exercise] });
const agreedOf = (exercise) => t('report.part.agreed', { exercise: TITLES[exercise] });

/** Every text and line that was answered in an exercise. */
function texts(document, exercise) {
  const sheets = document.exercises[exercise].rounds.flatMap(({ responses }) => Object.values(responses.named));
  const answers = sheets.flatMap(({ sheet }) => Object.values(sheet.answers));
  return answers.flatMap(({ text, list }) => list ?? text ?? []).filter((words) => words.length > 20);
}

/** Opens a file where no script runs and no network is; gives what it asked for beside itself. */
async function reading(browser, file, body) {
  const path = join(tmpdir(), `bearings-report-${process.pid}.html`);
  writeFileSync(path, file.bytes);
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true, viewport: { width: 1366, height: 768 } });
  try {
    const page = await context.newPage();
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    await body(page, pathToFileURL(path).href);
    return asked.filter((url) => url !== pathToFileURL(path).href && !url.startsWith('data:'));
  } finally {
    await context.close();
    await rm(path, { force: true });
  }
}

journey('a report holds what is ticked, is read without scripts and opens again', { timeout: 180_000 }, async ({ hand, page, browser }) => {
  const before = manufacturer();
  await openReport(hand, before);
  assert.deepEqual(await accessibilityFaults(page), []);
  await hand.toggle(answersOf('culture'), false);
  await hand.toggle(agreedOf('roles'), false);
  await hand.toggle(t('report.part.actions'), false);
  await hand.gone('heading', t('action.heading'));
  const file = await hand.download(t('report.take'));
  assert.match(file.name, /-report\.html$/);

  const { document } = JSON.parse(DATA.exec(file.text)[1]);
  assert.deepEqual(Object.keys(document.exercises).sort(), Object.keys(before.document.exercises).filter((id) => id !== 'culture' || 'culture' in document.exercises).sort());
  assert.equal(document.exercises.culture?.rounds.length ?? 0, 0);
  assert.deepEqual(document.exercises.messaging, before.document.exercises.messaging);
  assert.ok(before.document.roles && !document.roles, 'no decision rights');
  assert.deepEqual(document.exercises.roles.board, {});
  assert.deepEqual([document.decisions, document.actions], [before.document.decisions, []]);
  for (const words of SAMPLE.actions.map(({ text }) => text)) assert.ok(!file.text.includes(words), words);
  assert.ok(texts(before.document, 'messaging').every((words) => file.text.includes(words.slice(0, 12))));

  const asked = await reading(browser, file, async (reader, address) => {
    await reader.getByRole('heading', { level: 1, name: before.document.organisation.name }).waitFor();
    const body = reader.locator('main');
    assert.equal(await body.getByRole('button').count(), 0, 'nothing to press');
    assert.ok((await body.locator('svg').count()) > 10, 'pictures');
    await reader.getByRole('navigation').getByRole('link', { name: TITLES.messaging }).click();
    assert.equal(new URL(reader.url()).hash, '#part-messaging');
    await printsWhole(reader);
    assert.ok((await reader.pdf({ format: 'A4' })).byteLength > 50_000);
    // axe itself is a script, so it looks at the same file where they run; the file's own policy still holds.
    const looking = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const complaints = [];
    looking.on('console', (message) => complaints.push(message.text()));
    await looking.goto(address);
    assert.deepEqual(complaints, []);
    assert.deepEqual(await accessibilityFaults(looking), []);
    await looking.close();
  });
  assert.deepEqual(asked, [], 'a report asks for nothing');
  await comesBack(hand, browser, file, document);
});

/** On paper no picture is higher than a page, and neither it nor a table is wider. */
async function printsWhole(page) {
  await page.emulateMedia({ media: 'print' });
  for (const [name, { width, height }] of Object.entries(PAPER)) {
    await page.setViewportSize({ width, height });
    for (const picture of await page.locator('svg:visible, table:visible').all()) {
      const box = await picture.boundingBox();
      if (!box) continue;
      const isPicture = await picture.evaluate(({ localName }) => localName === 'svg');
      assert.ok((!isPicture || box.height <= height) && box.x >= -MARGIN && box.x + box.width <= width + MARGIN, `${name}: ${box.width} by ${box.height} at ${box.x}`);
    }
  }
  await page.emulateMedia({ media: 'screen' });
}

/** In an empty browser the report opens as a workshop of just that. */
async function comesBack(hand, browser, file, document) {
  const there = await Visit.open(browser);
  try {
    const other = new hand.constructor(there.page);
    await other.upload(t('shell.import.open'), { name: file.name, mimeType: 'text/html', buffer: file.bytes });
    await other.press('link', t('shell.tab.files'));
    const { file: backup } = await workshop.take(other, 'backup');
    assert.deepEqual(backup.document, document);
    there.assertClean();
  } finally {
    await there.close();
  }
}

check('what is unticked is neither shown nor in the file, also where nothing but a chapter goes', {}, async ({ page }) => {
  const hand = new Mouse(page);
  await openReport(hand, manufacturer());
  await hand.sees('heading', t('report.standing'));
  await hand.toggle(t('report.part.standing'), false);
  await hand.gone('heading', t('report.standing'));
  const { text } = await hand.download(t('report.take'));
  assert.ok(!text.includes('part-standing') && text.includes('part-vision'));
});

check('without names a report tells nobody by an answer', {}, async ({ page }) => {
  const hand = new Mouse(page);
  const before = manufacturer();
  await openReport(hand, before);
  await hand.toggle(t('report.part.names'), false);
  await hand.reads(t('report.nameless', { exercises: `${TITLES.roles} and ${TITLES.goals}` }));
  const { text } = await hand.download(t('report.take'));
  const { document } = JSON.parse(DATA.exec(text)[1]);
  assert.equal(document.naming, 'unnamed');
  const rounds = Object.values(document.exercises).flatMap(({ rounds }) => rounds);
  assert.ok(rounds.length > 0 && rounds.every(({ responses }) => responses.unnamed));
  assert.equal(await page.locator('#part-vision .rating-row .dot text').count(), 0, 'no initials in the dots');
});

check('what is hidden is in no report', {}, async ({ page }) => {
  const hand = new Mouse(page);
  const { decisions, actions } = sample.finished();
  const open = sample.backup('hidden', { ...sample.vision([sample.openRound()]), decisions, actions });
  await openReport(hand, open);
  const { text } = await hand.download(t('report.take'));
  const said = TEAM.map(({ sheet }) => sheet.statement).filter(Boolean);
  assert.deepEqual(said.filter((words) => text.includes(words)), []);
  assert.ok(text.includes(decisions[0].text));
  const hasOfficial = open.document.official_priorities.some(({ text: words }) => text.includes(words));
  assert.equal(hasOfficial, false, 'and no official priority before its reveal');
});

check('before anything is revealed there is nothing to report', {}, async ({ page }) => {
  const hand = new Mouse(page);
  await sample.open(hand, sample.backup('nothing', sample.vision([sample.openRound()])));
  await hand.sees('link', t('shell.tab.files'));
  await go(page, '#/w/nothing/report');
  await hand.reads(t('report.nothing'));
});
