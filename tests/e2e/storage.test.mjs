// What is typed stays: after a reload, a crash, in a full or blocked storage, beside a second window; and what the
// header says of it is so.
import assert from 'node:assert/strict';
import { Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import * as sample from './lib/sample.mjs';
import { everything, records, spoilDatabase, withoutDatabase } from './lib/storage.mjs';
import { filledFields } from './lib/traces.mjs';
import { until } from './lib/until.mjs';
import { t } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const TIMEOUT = { timeout: 180_000 };
const TEXT = 'In three years the drivers of Lindqvist know every yard between Kiel and Narvik by heart.';
/** What is typed is stored this many milliseconds later, whatever happens to the page. */
const SAFE_AFTER = 300;
const NAME = t('setup.company.name');

/** Opens a workshop's set-up, where the company's name is a field to type in. */
async function openSetup(visit, file = sample.backup('team')) {
  const hand = new Mouse(visit.page);
  await sample.open(hand, file);
  await hand.press('link', t('shell.tab.setup'));
  return hand;
}

/** Waits for the header's word that all is saved, and holds it to that word. */
async function saved(hand, name) {
  const [newest] = await until(hand.page, async () => {
    const says = await hand.page.getByRole('banner').getByText(t('ui.save.saved'), { exact: true }).count();
    return says > 0 && (await records(hand.page));
  });
  assert.equal(newest.document.organisation.name, name, 'the header says that it is saved');
  return newest;
}

/** What the header says is wrong. */
async function notSaved(hand, trouble) {
  await hand.page.getByRole('banner').getByText(t(`shell.save.${trouble}`)).filter({ visible: true }).first().waitFor();
  await hand.within(hand.page.getByRole('complementary')).reads(t(`shell.save.${trouble}_explained`));
}

/** The file that the strip below the header offers. */
async function rescued(hand) {
  const strip = hand.within(hand.page.getByRole('complementary', { name: t('shell.save.label') }));
  return JSON.parse((await strip.download(t('shell.save.back_up_now'))).text).document;
}

check('a reload at any moment keeps every key', TIMEOUT, async ({ visit, page }) => {
  const hand = new Mouse(page);
  const words = t('sheet.your_words');
  await workshop.openRound(hand, { name: 'A', title: 'B' }, ['Ana', 'Ben', 'Carla']);
  await workshop.takeOver(hand, 'Ana');
  let typed = 0;
  for (const pieces of [1, 7, 2, 13, 21, 5, TEXT.length]) {
    await hand.find('textbox', words).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(TEXT.slice(typed, typed + pieces));
    typed = Math.min(typed + pieces, TEXT.length);
    await visit.reload();
    await workshop.takeOver(hand, 'Ana', 'lid.go_on');
    assert.deepEqual(await filledFields(page), [TEXT.slice(0, typed)]);
  }
});

check('a page that crashes keeps what was typed before the last moment', TIMEOUT, async ({ visit, page }) => {
  const hand = await openSetup(visit);
  await hand.fill(NAME, TEXT);
  // In the page's own time: its timers fire in their order, however busy this computer is.
  await page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), SAFE_AFTER);
  const address = page.url().slice(visit.server.url.length);
  const crashed = page.waitForEvent('crash');
  const client = await page.context().newCDPSession(page);
  client.send('Page.crash').catch(() => {});
  await crashed;
  const next = await visit.newPage(address);
  await next.waitForFunction(([label, text]) => {
    const field = [...document.querySelectorAll('label')].find((known) => known.textContent === label)?.control;
    return field?.value === text;
  }, [NAME, TEXT]);
});

check('whoever types without a pause is saved on the way', TIMEOUT, async ({ visit, page }) => {
  const hand = await openSetup(visit);
  await page.evaluate((key) => {
    const write = Storage.prototype.setItem;
    window.writes = [];
    Storage.prototype.setItem = function (...entry) {
      window.writes.push(document.activeElement.value?.length);
      return write.apply(this, entry);
    };
  });
  await hand.fill(NAME, '');
  await saved(hand, '');
  await hand.find('textbox', NAME).focus();
  await page.keyboard.type(TEXT.slice(0, 40), { delay: 100 });
  await saved(hand, TEXT.slice(0, 40));
  const [, ...lengths] = await page.evaluate(() => window.writes);
  assert.ok(lengths[0] < 40, `first stored after ${lengths[0]} letters`);
});

const COOKIES_BLOCKED = { profile: { default_content_setting_values: { cookies: 2 } } };

check('where site data are blocked one can work, is told so and takes a file', { ...TIMEOUT, preferences: COOKIES_BLOCKED }, ({ page }) =>
  workUnsaved(page),
);

check('where there is no storage at all it is the same', TIMEOUT, async ({ visit, page }) => {
  await visit.context.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => null }));
  await withoutDatabase(visit.context);
  await visit.reload();
  await workUnsaved(page);
});

async function workUnsaved(page) {
  const hand = new Mouse(page);
  await hand.reads(t('shell.home.blocked'));
  await workshop.start(hand);
  await hand.fill(NAME, 'Kept in mind');
  await notSaved(hand, 'blocked');
  assert.equal((await rescued(hand)).organisation.name, 'Kept in mind');
  await hand.press('link', t('ui.wordmark'));
  await hand.reads(t('shell.list.not_stored'));
  await hand.press('link', t('shell.list.open_name', { name: 'Kept in mind' }));
  await hand.press('link', t('shell.tab.setup'));
  assert.equal(await hand.find('textbox', NAME).inputValue(), 'Kept in mind');
}

check('full storage keeps what it has, says so and goes on when there is room', TIMEOUT, async ({ visit, page }) => {
  await withoutDatabase(visit.context);
  await visit.reload();
  const hand = await openSetup(visit);
  await hand.reads(t('shell.save.once'));
  await hand.fill(NAME, 'Before');
  const { text } = await saved(hand, 'Before');
  await page.evaluate(fillUp);
  const before = await everything(page);
  const long = 'A name that is longer than both before';
  await hand.fill(NAME, long);
  await notSaved(hand, 'full');
  assert.deepEqual(await everything(page), before, 'what was stored stays as it was');
  assert.equal(before[(await records(page))[0].key], text);
  assert.equal((await rescued(hand)).organisation.name, long);
  await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('ballast')).forEach((key) => localStorage.removeItem(key)));
  await hand.fill(t('setup.company.title'), 'With room');
  const { document } = await saved(hand, long);
  assert.equal(document.title, 'With room');
});

check('where the usual storage is full the database has every change, and that is said', TIMEOUT, async ({ visit, page }) => {
  const hand = await openSetup(visit);
  await saved(hand, 'Lindqvist Logistics');
  await page.evaluate(fillUp);
  const before = await everything(page);
  await hand.fill(NAME, 'A name that is longer than the one before');
  await notSaved(hand, 'one_place');
  assert.deepEqual(await everything(page), before, 'what was stored stays as it was');
  await visit.reload();
  assert.equal(await hand.find('textbox', NAME).inputValue(), 'A name that is longer than the one before');
});

/** Fills the storage to the last character. Runs in the page. */
function fillUp() {
  for (let size = 2 ** 22, key = 0; size >= 1; key += 1) {
    try {
      localStorage.setItem(`ballast${key}`, 'x'.repeat(size));
    } catch {
      size = Math.floor(size / 2);
    }
  }
}

check('whoever answers gets no file, even where nothing is saved', TIMEOUT, async ({ visit, page }) => {
  await withoutDatabase(visit.context);
  await visit.reload();
  const hand = new Mouse(page);
  await sample.open(hand, sample.backup('open', sample.vision([sample.openRound()])));
  await hand.press('link', t('shell.agenda.go_on', { exercise: 'Vision' }));
  await hand.press('link', t('brief.go_on'));
  await workshop.takeOver(hand, 'Carla Nunes', 'lid.go_on');
  await page.evaluate(fillUp);
  page.on('download', () => assert.fail('a file with the others’ answers'));
  await hand.fill(t('sheet.your_words'), TEXT.repeat(4));
  await notSaved(hand, 'full');
  await hand.press('button', t('shell.save.back_up_now'));
  await hand.reads(t('shell.file.not_in_turn'));
});

check('a storage that keeps something else is not believed', TIMEOUT, async ({ visit, page }) => {
  await withoutDatabase(visit.context);
  await visit.reload();
  const hand = await openSetup(visit);
  await saved(hand, 'Lindqvist Logistics');
  await page.evaluate(() => { Storage.prototype.setItem = () => {}; });
  await hand.fill(NAME, 'Lost by the browser');
  await notSaved(hand, 'unreliable');
  assert.equal((await rescued(hand)).organisation.name, 'Lost by the browser');
});

check('a damaged record gives way to the one before and is kept for a rescue', TIMEOUT, async ({ visit, page }) => {
  const hand = await openSetup(visit);
  for (const name of ['First', 'Second']) {
    await hand.fill(NAME, name);
    await saved(hand, name);
  }
  const spoilt = await spoil(page, (await records(page))[0].key);
  await visit.reload();
  assert.equal(await hand.find('textbox', NAME).inputValue(), 'Second', 'the database has the newest');
  await spoilDatabase(page);
  await visit.reload();
  assert.equal(await hand.find('textbox', NAME).inputValue(), 'First');
  await hand.fill(NAME, 'Third');
  await saved(hand, 'Third');
  assert.ok(Object.values(await everything(page)).includes(spoilt), 'the damaged record is still there');
  await hand.press('link', t('ui.wordmark'));
  await hand.sees('heading', t('shell.damaged.heading'));
  assert.equal((await hand.download(t('shell.damaged.take'))).text, spoilt);
});

check('with all copies damaged there is a way on, never a blank page', TIMEOUT, async ({ visit, page }) => {
  const hand = await openSetup(visit);
  await hand.fill(NAME, 'Second');
  await saved(hand, 'Second');
  const [one, two] = await records(page);
  const texts = [await spoil(page, one.key), await spoil(page, two.key)];
  await spoilDatabase(page);
  const before = await everything(page);
  await visit.reload();
  await hand.sees('heading', t('shell.unopened.damaged'));
  const taken = [];
  for (const number of [1, 2]) taken.push((await hand.download(t('shell.unopened.take_record_of', { number }))).text);
  for (const text of texts) assert.ok(taken.includes(text), 'a damaged record can be taken');
  await sample.open(hand, sample.backup('team'));
  await hand.press('button', t('shell.import.keep_beside'));
  await hand.sees('link', t('shell.tab.files'));
  const after = await everything(page);
  for (const key of Object.keys(before)) assert.equal(after[key], before[key], 'the damaged records stay');
});

/** Changes one letter of a record; gives what it is then. */
async function spoil(page, key) {
  return page.evaluate((name) => {
    const text = localStorage.getItem(name);
    const spoilt = text.replace('"document', '"d0cument').replace('"leaders"', '"l3aders"');
    localStorage.setItem(name, spoilt);
    return spoilt;
  }, key);
}

check('a clock that jumps changes nothing about what is saved', TIMEOUT, async ({ visit, page }) => {
  const hand = await openSetup(visit);
  for (const [days, name] of [[-400, 'Last year'], [400, 'Next year'], [0, 'Today']]) {
    await page.evaluate((shift) => {
      window.today ??= Date.now;
      Date.now = () => window.today.call(Date) + shift * 86_400_000;
    }, days);
    await hand.fill(NAME, name);
    const newest = await until(page, async () => {
      const [record] = await records(page);
      return record.document.organisation.name === name && record;
    });
    assert.ok(newest.revision > 0);
    await visit.reload();
    assert.equal(await hand.find('textbox', NAME).inputValue(), name);
  }
});
