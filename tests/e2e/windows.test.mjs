// One window edits a workshop, others read along and take over; whatever two windows write at once, nothing is lost.
import assert from 'node:assert/strict';
import { Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import * as sample from './lib/sample.mjs';
import { inDatabase, records, spoilDatabase, withoutDatabase } from './lib/storage.mjs';
import { until } from './lib/until.mjs';
import { t } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const TIMEOUT = { timeout: 240_000 };
const NAME = t('setup.company.name');
const TITLE = t('setup.company.title');
const LISTED = t('shell.name_and_title', { name: 'Lindqvist Logistics', title: 'Strategy days' });

/** Opens a workshop's set-up, where the company's name is a field to type in. */
async function openSetup(visit) {
  const hand = new Mouse(visit.page);
  await sample.open(hand, sample.backup('team'));
  await hand.press('link', t('shell.tab.setup'));
  return hand;
}

/** A window that edits, and one beside it that reads along. */
async function readingAlong(visit) {
  const first = await openSetup(visit);
  await isSaved(first, 'Lindqvist Logistics');
  const second = await beside(visit);
  await second.reads(t('keeping.reading.elsewhere'));
  return [first, second];
}

/** A second window at the address of the first. */
async function beside(visit) {
  const second = new Mouse(await visit.newPage(visit.page.url().slice(visit.server.url.length)));
  await second.sees('textbox', NAME);
  return second;
}

/** What the document of the newest copy in the database says. */
async function mirrored(page) {
  const [text] = Object.values(await inDatabase(page));
  return JSON.parse(text.split('\n')[2]);
}

/** The documents of the earlier states that were kept for one reason. */
async function states(page, why) {
  const all = Object.entries(await inDatabase(page, 'snapshots'));
  return all.filter(([key]) => key.endsWith(`/${why}`)).map(([, text]) => JSON.parse(text.split('\n')[2]));
}

async function isSaved(hand, name) {
  await until(hand.page, async () => {
    const says = await hand.page.getByRole('banner').getByText(t('ui.save.saved'), { exact: true }).count();
    return says > 0 && (await mirrored(hand.page)).organisation.name === name;
  });
}

const value = (hand, name, text) => until(hand.page, async () => (await hand.find('textbox', name).inputValue()) === text);

async function takeOver(hand) {
  await hand.press('button', t('keeping.reading.take_over'));
  await until(hand.page, () => hand.find('textbox', NAME).isEnabled());
}

/** Deletes the workshop in a further window. */
async function deleteAtHome(visit) {
  const hand = new Mouse(await visit.newPage(''));
  await hand.press('button', t('shell.list.delete_name', { name: LISTED }));
  await hand.press('button', t('shell.delete.delete'));
  await hand.gone('button', t('shell.list.delete_name', { name: LISTED }));
}

/** The window says that the workshop was deleted, and nothing of another window that edits it. */
async function saysDeleted(hand) {
  await hand.reads(t('shell.save.deleted_explained'));
  assert.equal(await hand.page.getByText(t('keeping.reading.elsewhere')).count(), 0);
  assert.equal(await hand.find('button', t('keeping.reading.take_over')).count(), 0);
}

check('a second window reads along and takes over; the first then reads along', TIMEOUT, async ({ visit }) => {
  const first = await openSetup(visit);
  const second = await beside(visit);
  await second.reads(t('keeping.reading.elsewhere'));
  assert.ok(await second.find('textbox', NAME).isDisabled());
  await first.fill(NAME, 'From the first');
  await isSaved(first, 'From the first');
  await value(second, NAME, 'From the first');
  // Typed a moment before the other window takes over: it comes along.
  await first.fill(NAME, 'Typed at the last moment');
  await takeOver(second);
  await value(second, NAME, 'Typed at the last moment');
  await first.reads(t('keeping.reading.elsewhere'));
  assert.ok(await first.find('textbox', NAME).isDisabled());
  await second.fill(NAME, 'From the second');
  await isSaved(second, 'From the second');
  await value(first, NAME, 'From the second');
  // A file can be taken from a window that reads.
  await first.press('link', t('shell.tab.files'));
  assert.ok((await first.download(t('shell.files.take_backup'))).text.includes('From the second'));
  assert.deepEqual(await states(first.page, 'conflict'), []);
});

check('a window that is closed leaves the workshop to the next', TIMEOUT, async ({ visit }) => {
  const first = await openSetup(visit);
  const second = await beside(visit);
  await second.reads(t('keeping.reading.elsewhere'));
  await first.fill(NAME, 'Typed and closed');
  await first.page.close({ runBeforeUnload: true });
  await takeOver(second);
  await value(second, NAME, 'Typed and closed');
});

check('whoever answers when another window takes over leaves no answer on the screen', TIMEOUT, async ({ visit, page }) => {
  const hand = new Mouse(page);
  await sample.open(hand, sample.backup('open', sample.vision([sample.openRound()])));
  await hand.press('link', t('shell.agenda.go_on', { exercise: 'Vision' }));
  await hand.press('link', t('brief.go_on'));
  await workshop.takeOver(hand, 'Carla Nunes', 'lid.go_on');
  await hand.fill(t('sheet.your_words'), 'A secret of Carla');
  const second = new Mouse(await visit.newPage(page.url().slice(visit.server.url.length)));
  await second.reads(t('keeping.reading.elsewhere'));
  await second.press('button', t('keeping.reading.take_over'));
  await hand.reads(t('keeping.reading.elsewhere'));
  assert.ok(!(await page.content()).includes('A secret of Carla'));
  assert.ok(!(await second.page.content()).includes('A secret of Carla'));
  await until(page, async () => JSON.stringify(await mirrored(page)).includes('A secret of Carla'));
});

check('a hundred take-overs under editing lose nothing', { timeout: 600_000 }, async ({ visit }) => {
  const first = await openSetup(visit);
  const second = await beside(visit);
  await second.reads(t('keeping.reading.elsewhere'));
  const typed = [];
  let [editor, reader] = [first, second];
  for (let turn = 0; turn < 100; turn += 1) {
    const text = `Turn ${turn}`;
    await editor.fill(turn % 2 ? NAME : TITLE, text);
    typed.push(text);
    if (turn % 5 === 0) {
      // The editor types on while the other window takes over.
      const taking = reader.press('button', t('keeping.reading.take_over'));
      const late = `${text} and on`;
      const wasTaken = await editor.find('textbox', TITLE).fill(late, { timeout: 1_000 }).then(() => true, () => false);
      if (wasTaken) typed.push(late);
      await taking;
    } else {
      await reader.press('button', t('keeping.reading.take_over'));
    }
    await until(reader.page, () => reader.find('textbox', NAME).isEnabled());
    [editor, reader] = [reader, editor];
    await until(reader.page, () => reader.find('textbox', NAME).isDisabled());
  }
  const last = await mirrored(first.page);
  const kept = [last, ...(await states(first.page, 'conflict'))];
  const seen = new Set(kept.flatMap(({ organisation, title }) => [organisation.name, title]));
  // Every text was typed over the one before it, save where two windows wrote at once; the last of each field must be there.
  assert.ok(seen.has('Turn 99'), [...seen].join(' | '));
  assert.ok(seen.has('Turn 98') || seen.has('Turn 95 and on'), [...seen].join(' | '));
  const { revision } = (await records(first.page))[0];
  assert.ok(revision > 100, `every turn was stored: ${revision}`);
});

check('a frozen window that wakes up loses nothing and writes over nothing', TIMEOUT, async ({ visit, page }) => {
  const first = await openSetup(visit);
  await isSaved(first, 'Lindqvist Logistics');
  const second = await beside(visit);
  const client = await page.context().newCDPSession(page);
  await first.fill(NAME, 'Typed before the sleep');
  await client.send('Page.setWebLifecycleState', { state: 'frozen' });
  // The first window holds the lock and no longer answers.
  await takeOver(second);
  await second.fill(TITLE, 'Written meanwhile');
  await until(second.page, async () => (await mirrored(second.page)).title === 'Written meanwhile');
  await client.send('Page.setWebLifecycleState', { state: 'active' });
  await first.reads(t('keeping.reading.elsewhere'));
  await value(first, TITLE, 'Written meanwhile');
  const all = [await mirrored(page), ...(await states(page, 'conflict'))];
  assert.equal(all[0].title, 'Written meanwhile');
  const names = all.map(({ organisation }) => organisation.name);
  assert.ok(names.includes('Typed before the sleep'), names.join(' | '));
});

check('without locks the revisions arbitrate: the slower window’s version is kept beside', TIMEOUT, async ({ visit, page }) => {
  await visit.context.addInitScript(() => Object.defineProperty(navigator, 'locks', { get: () => undefined }));
  await visit.reload();
  const first = await openSetup(visit);
  await isSaved(first, 'Lindqvist Logistics');
  const second = await beside(visit);
  await first.fill(NAME, 'From the first');
  await isSaved(first, 'From the first');
  await second.fill(NAME, 'From the second');
  await second.reads(t('keeping.reading.rival'));
  await value(second, NAME, 'From the first');
  assert.equal((await mirrored(page)).organisation.name, 'From the first');
  assert.deepEqual((await states(page, 'conflict')).map(({ organisation }) => organisation.name), ['From the second']);
  // It can be made a workshop of its own.
  await second.press('link', t('shell.tab.files'));
  await second.press('button', t('keeping.states.show'));
  await second.press('button', t('keeping.states.keep_beside'));
  await second.press('link', t('shell.tab.setup'));
  await value(second, NAME, 'From the second');
});

check('with neither locks nor a database no window writes over another, and none loses what it has', TIMEOUT, async ({ visit, page }) => {
  await visit.context.addInitScript(() => Object.defineProperty(navigator, 'locks', { get: () => undefined }));
  await withoutDatabase(visit.context);
  await visit.reload();
  const newest = async () => (await records(page))[0].document.organisation.name;
  const first = await openSetup(visit);
  const second = await beside(visit);
  await first.fill(NAME, 'From the first');
  await until(page, async () => (await newest()) === 'From the first');
  await until(second.page, async () => (await records(second.page))[0].document.organisation.name === 'From the first');
  await second.fill(NAME, 'From the second');
  await second.reads(t('shell.save.elsewhere_explained'));
  await value(second, NAME, 'From the second');
  assert.equal(await newest(), 'From the first');
  const strip = second.within(second.page.getByRole('complementary', { name: t('shell.save.label') }));
  const { text } = await strip.download(t('shell.save.back_up_now'));
  assert.equal(JSON.parse(text).document.organisation.name, 'From the second');
  await second.press('link', t('ui.wordmark'));
  await second.reads(t('shell.list.not_stored'));
});

check('a workshop that is deleted in another window can be kept as a copy', TIMEOUT, async ({ visit, page }) => {
  const first = await openSetup(visit);
  await isSaved(first, 'Lindqvist Logistics');
  await deleteAtHome(visit);
  await first.reads(t('shell.save.deleted_explained'));
  await first.fill(NAME, 'Still here');
  await first.press('button', t('shell.save.keep_copy'));
  await first.press('link', t('shell.tab.setup'));
  await value(first, NAME, 'Still here');
  assert.equal(Object.values(await inDatabase(page)).filter((text) => text.includes('Still here')).length, 1);
});

check('a window that reads along is told of the deletion too, and can keep a copy', TIMEOUT, async ({ visit, page }) => {
  const [first, second] = await readingAlong(visit);
  await deleteAtHome(visit);
  await saysDeleted(second);
  await saysDeleted(first);
  await second.press('button', t('shell.save.keep_copy'));
  await second.press('link', t('shell.tab.setup'));
  await until(second.page, () => second.find('textbox', NAME).isEnabled());
  await value(second, NAME, 'Lindqvist Logistics');
  assert.equal(Object.values(await inDatabase(page)).filter((text) => text.includes('Lindqvist Logistics')).length, 1);
});

check('where windows hear nothing of each other, whoever takes over learns of the deletion', TIMEOUT, async ({ visit }) => {
  await visit.context.addInitScript(() => Object.defineProperty(window, 'BroadcastChannel', { get: () => undefined }));
  await visit.reload();
  const [first, second] = await readingAlong(visit);
  await deleteAtHome(visit);
  await second.press('button', t('keeping.reading.take_over'));
  await saysDeleted(second);
  // The lock was taken away from the first one, so it has looked as well.
  await saysDeleted(first);
});

check('whoever takes over what can’t be opened is told so and reads on', TIMEOUT, async ({ visit, page }) => {
  const [first, second] = await readingAlong(visit);
  await spoilDatabase(page);
  await page.evaluate(() => {
    for (const [key, text] of Object.entries(localStorage)) {
      if (key.startsWith('bearings/w/')) localStorage.setItem(key, text.replace('"leaders"', '"l3aders"'));
    }
  });
  await second.press('button', t('keeping.reading.take_over'));
  await second.reads(t('keeping.reading.not_opened'));
  assert.ok(await second.find('textbox', NAME).isDisabled());
  await second.sees('button', t('keeping.reading.take_over'));
});
