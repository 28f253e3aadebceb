// When the app itself fails there is a way on: the overlay of guard.js, and the rescue page, which needs nothing of it.
import assert from 'node:assert/strict';
import { accessibilityFaults } from './lib/axe.mjs';
import { Visit } from './lib/browser.mjs';
import { Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import * as sample from './lib/sample.mjs';
import { everything, inDatabase, records, stored } from './lib/storage.mjs';
import { t } from './lib/words.mjs';

const TIMEOUT = { timeout: 180_000 };
const NAME = t('setup.company.name');
const PHONE = { width: 360, height: 740 };
/** In milliseconds: by then a change is saved, whatever happens. */
const SAVED_BY = 2_000;
const MARKUP = '<img src=x onerror=alert(1)>';

/** A workshop that is stored with `name` as its company's name, on the set-up's screen. */
async function openStored(visit, name) {
  const hand = new Mouse(visit.page);
  await sample.open(hand, sample.backup('team'));
  await hand.press('link', t('shell.tab.setup'));
  await hand.fill(NAME, name);
  await stored(visit.page, ({ organisation }) => organisation.name === name);
  return hand;
}

/** From now on nothing can be added to the page, which the app does not expect of a browser. */
function breakPage() {
  const make = document.createElement;
  Document.prototype.createElement = function (tag, ...rest) {
    if (tag !== 'a') throw new Error('no more elements');
    return make.call(this, tag, ...rest);
  };
}

/** The overlay, with a hand that looks nowhere else. */
async function overlay(page) {
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor();
  return { dialog, hand: new Mouse(page).within(dialog) };
}

async function takeAll(page) {
  const { dialog, hand } = await overlay(page);
  await dialog.locator('summary').click();
  await hand.reads('not been revealed');
  return hand.download('Take the file');
}

check('a panic in mid-edit: nothing half done is stored, and all that is stored can be taken', TIMEOUT, async ({ visit, page, browser }) => {
  visit.allow(/stopped at|unreachable|RuntimeError|recursively|already borrowed|null pointer/);
  const hand = await openStored(visit, 'Safe');
  const before = await everything(page);
  await page.evaluate(breakPage);
  await hand.fill(t('setup.leaders.add_label'), 'Nina Half');
  await hand.key('Enter');
  const { dialog } = await overlay(page);
  const at = new Date((await records(page))[0].saved_at);
  const clock = at.toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Berlin' });
  assert.equal(await dialog.locator('time').innerText(), clock);
  await page.evaluate((wait) => {
    dispatchEvent(new Event('pagehide'));
    document.dispatchEvent(new Event('visibilitychange'));
    return new Promise((resolve) => setTimeout(resolve, wait));
  }, SAVED_BY);
  assert.deepEqual(await everything(page), before, 'nothing was stored after it');
  const taken = await takeAll(page);
  assert.deepEqual(Object.fromEntries(JSON.parse(taken.text).entries.filter(({ place }) => place === 'localStorage').map(({ key, text }) => [key, text])), before);
  await openElsewhere(browser, taken, 'Safe');
  await dialog.getByRole('button', { name: 'Reload' }).click();
  await page.locator('#stopped').waitFor({ state: 'hidden' });
  assert.equal(await hand.find('textbox', NAME).inputValue(), 'Safe');
  assert.equal(await page.getByText('Nina Half').count(), 0);
});

/** In another browser the file leads to the workshop. */
async function openElsewhere(browser, taken, name) {
  const there = await Visit.open(browser);
  try {
    await sample.open(new Mouse(there.page), taken.text, taken.name);
    await new Mouse(there.page).reads(t('shell.import.everything'));
    const page = await there.newPage('rescue.html');
    const hand = new Mouse(page);
    await hand.upload('Open a file with everything', { name: taken.name, mimeType: 'application/json', buffer: taken.bytes });
    await hand.reads(`${name}, `);
    const record = await hand.download(new RegExp(`^Take the file: ${name}`));
    await hand.within(page.getByRole('banner')).press('link', 'Bearings');
    await hand.upload(t('shell.import.open'), { name: record.name, mimeType: 'text/plain', buffer: record.bytes });
    await hand.press('link', t('shell.tab.setup'));
    assert.equal(await hand.find('textbox', NAME).inputValue(), name);
    there.assertClean();
  } finally {
    await there.close();
  }
}

check('the overlay keeps the focus, is accessible and hides what is behind it', TIMEOUT, async ({ visit, page }) => {
  visit.allow(/./);
  await openStored(visit, 'Behind');
  await page.evaluate(() => dispatchEvent(new Event('bearings-stopped')));
  const { dialog } = await overlay(page);
  for (const viewport of [PHONE, { width: 1366, height: 900 }]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await accessibilityFaults(page), []);
    }
    const box = await dialog.boundingBox();
    assert.deepEqual([box.width, box.height], [viewport.width, viewport.height], 'it covers the page');
  }
  const seen = new Set();
  for (let step = 0; step < 8; step += 1) {
    const focus = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === document.body || document.getElementById('stopped').contains(activeElement) ? activeElement.textContent.trim() : `outside: ${activeElement.outerHTML}`;
    });
    assert.doesNotMatch(focus, /^outside/);
    seen.add(focus);
    await page.keyboard.press('Tab');
  }
  for (const stop of ['Reload', 'Take everything that is stored as a file', 'rescue page']) assert.ok(seen.has(stop), `${stop} in ${[...seen]}`);
  for (const _ of [1, 2, 3]) await page.keyboard.press('Escape');
  assert.ok(await dialog.isVisible(), 'Escape does not close it');
});

const BROKEN = {
  'HTML instead of its wasm': ['**/*_bg.wasm', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Log in' })],
  'half of its wasm': ['**/*_bg.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: Buffer.from([0, 97, 115, 109, 1, 0]) })],
  'no wasm at all': ['**/*_bg.wasm', (route) => route.abort()],
  'no script': [/\/bearings-[^/]*\.js$/, (route) => route.abort()],
};

for (const [what, [files, answer]] of Object.entries(BROKEN)) {
  check(`with ${what} the page says so, and what is stored can be taken`, TIMEOUT, async ({ visit }) => {
    await openStored(visit, 'Kept');
    visit.allow(/./);
    const page = await visit.context.newPage();
    await page.route(files, answer);
    await page.goto(visit.server.url);
    const { dialog } = await overlay(page);
    assert.match(await dialog.innerText(), /could not start/);
    assert.match((await takeAll(page)).text, /Kept/);
    assert.deepEqual(await accessibilityFaults(page), []);
    await dialog.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'What is stored here' }).waitFor();
    await page.getByText('Kept').first().waitFor();
  });
}

check('without the guard itself the page still leads to the rescue page', TIMEOUT, async ({ visit }) => {
  visit.allow(/./);
  const page = await visit.context.newPage();
  for (const files of ['**/*.wasm', '**/guard-*.js']) await page.route(files, (route) => route.abort());
  await page.goto(visit.server.url);
  await page.locator('#boot').getByRole('link').click();
  await page.getByText('Nothing is stored').waitFor();
});

check('with every copy damaged the rescue page gives them out as they are', TIMEOUT, async ({ visit, page }) => {
  const hand = await openStored(visit, 'Spoilt');
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      if (/^bearings\/w\//.test(key)) localStorage.setItem(key, localStorage.getItem(key).replace('"leaders"', '"l3aders"'));
    }
  });
  const states = Object.keys(await inDatabase(page, 'snapshots')).map((key) => [key, 'no state at all']);
  await putInDatabase(page, { workshops: { team: 'no record at all' }, snapshots: Object.fromEntries(states) });
  const before = await everything(page);
  await visit.reload();
  await hand.sees('heading', t('shell.unopened.damaged'));
  await hand.press('link', t('shell.unopened.rescue'));
  await hand.reads('No record of this workshop is whole');
  const files = [];
  for (const button of await page.locator('#workshops [data-do=take]').all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    files.push(await text(download));
  }
  const copies = Object.entries(before).filter(([key]) => key.startsWith('bearings/w/team/')).map(([, value]) => value);
  assert.deepEqual(files.sort(), [...copies, 'no record at all', ...states.map(([, state]) => state)].sort());
  assert.deepEqual(await everything(page), before);
});

check('where the newest record is damaged the rescue page offers the newest whole one', TIMEOUT, async ({ visit, page }) => {
  await openStored(visit, 'Whole');
  const [whole] = await records(page);
  await new Mouse(page).fill(NAME, 'Newest');
  const newest = await stored(page, ({ organisation }) => organisation.name === 'Newest');
  await page.evaluate(({ key, text }) => {
    localStorage.clear();
    localStorage.setItem(key, text.slice(0, -10));
    localStorage.setItem('bearings/damaged/team/0a1b', 'set aside');
    localStorage.setItem('bearings/answers/elsewhere/f00', '{"invite":{"title":"Another workshop"}}');
  }, newest);
  await putInDatabase(page, { workshops: { team: whole.text }, snapshots: { 'team/1764000000000/import': '{"document":{}}' } });
  await page.goto(`${visit.server.url}rescue.html`);
  const hand = new Mouse(page);
  await hand.reads('The newest record is damaged');
  await hand.reads('Another workshop');
  assert.equal((await hand.download(/^Take the file: Whole/)).text, whole.text);
  for (const kind of [/^Stored in the (first|second) place$/, 'Set aside', 'Snapshot']) await hand.reads(kind);
  assert.deepEqual(await accessibilityFaults(page), []);
});

check('the rescue page writes nothing, and what people have typed stays text', TIMEOUT, async ({ visit, page }) => {
  await openStored(visit, MARKUP);
  const before = [await everything(page), await databases(page)];
  await page.goto(`${visit.server.url}rescue.html`);
  await page.getByText(MARKUP).first().waitFor();
  for (const viewport of [PHONE, { width: 1920, height: 1080 }]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await accessibilityFaults(page), []);
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= viewport.width, `${width} pixels wide in ${viewport.width}`);
  }
  await new Mouse(page).upload('Open a file with everything', { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await page.getByText('This is no file').waitFor();
  assert.deepEqual([await everything(page), await databases(page)], before);
});

check('in a browser that has stored nothing the rescue page says so and leaves nothing behind', {}, async ({ visit }) => {
  const context = await visit.context.browser().newContext();
  const page = await context.newPage();
  await page.goto(`${visit.server.url}rescue.html`);
  await page.getByText('Nothing is stored').waitFor();
  assert.deepEqual([await everything(page), await databases(page)], [{}, []]);
  await context.close();
});

function databases(page) {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`));
}

/** Puts texts into the database as the app lays it out. */
function putInDatabase(page, stores) {
  return page.evaluate(
    (texts) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('bearings', 2);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => {
          for (const name of ['workshops', 'snapshots', 'answers']) opening.result.createObjectStore(name);
        };
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['workshops', 'snapshots'], 'readwrite');
          for (const [name, entries] of Object.entries(texts)) {
            for (const [key, value] of Object.entries(entries)) writing.objectStore(name).put(value, key);
          }
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    stores,
  );
}

async function text(download) {
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
