// Nobody comes across another leader's answers before the reveal, whatever they press.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, Visit } from './lib/browser.mjs';
import { Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import { records, stored } from './lib/storage.mjs';
import { filledFields, Watch } from './lib/traces.mjs';
import { COMPANY, marked } from './lib/team.mjs';
import { until } from './lib/until.mjs';
import { t } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const TIMEOUT = { timeout: 180_000 };
const STEPS = ['Control+Z', 'Control+Shift+Z', 'Control+Y'];

const [ana, ben, carla] = ['Ana', 'Ben', 'Carla'].map(marked);

check('named: nothing of a sheet is left for the next one', TIMEOUT, async ({ visit, page }) => {
  const hand = new Mouse(page);
  const watch = await Watch.begin(visit);
  const nothingOf = async (who, where) =>
    assert.deepEqual(await watch.traces(page, who.flatMap(({ words }) => words)), [], where);
  await workshop.openRound(hand, COMPANY, ['Ana', 'Ben', 'Carla']);
  await workshop.answer(hand, ana);
  await nothingOf([ana], 'the lid after Ana');
  assert.equal(await hand.find('button', t('shell.header.undo')).count(), 0, 'an undo button on the lid');
  for (const step of STEPS) await hand.key(step);
  await nothingOf([ana], 'the lid after undo and redo by keyboard');
  await page.goBack();
  await hand.sees('link', t('brief.go_on'));
  for (const key of ['undo', 'redo', 'undo']) await hand.press('button', t(`shell.header.${key}`));
  for (const step of STEPS) await hand.key(step);
  await nothingOf([ana], 'the brief after undo and redo');
  await page.goForward();
  await workshop.takeOver(hand, ben.name);
  for (const name of workshop.PAGE_NAMES) {
    await nothingOf([ana], `Ben’s page ${name}`);
    assert.deepEqual(await filledFields(page), [], `Ben’s page ${name} is empty`);
    assert.equal(await page.locator('main :is(input, textarea):not([autocomplete=off])').count(), 0, 'the browser offers what others typed');
    await page.getByRole('main').locator('input, textarea').first().focus();
    for (const step of STEPS) await hand.key(step);
    assert.deepEqual(await filledFields(page), [], `Ben’s page ${name} is empty after undo`);
    await workshop.fillPage(hand, name, ben.sheet);
    await workshop.next(hand);
  }
  await nothingOf([ana], 'Ben looks back over his sheet');

  await page.goBack();
  await hand.sees('link', t('brief.go_on'));
  await nothingOf([ana, ben], 'back from Ben’s sheet');
  await page.goForward();
  await hand.sees('button', t('lid.go_on', { name: ben.name }));
  await nothingOf([ana, ben], 'forward again');
  await workshop.takeOver(hand, ben.name, 'lid.go_on');
  assert.deepEqual(await filledFields(page), [ben.sheet.statement], 'Ben has what he wrote');
  await visit.reload();
  await hand.sees('button', t('lid.go_on', { name: ben.name }));
  await nothingOf([ana, ben], 'after a reload');
  await workshop.takeOver(hand, ben.name, 'lid.go_on');
  await workshop.fillSheet(hand, ben.sheet);
  await nothingOf([ana, ben], 'the lid after Ben');

  await everywhereElse({ hand, page, watch, visit }, [ana, ben]);
  await hand.page.goto(visit.server.url);
  await nothingOf([ana, ben], 'home');
});

/** Every other place of the workshop while two sheets are in and one is not begun. */
async function everywhereElse({ hand, page, watch, visit }, leaders) {
  const words = leaders.flatMap((who) => who.words);
  const base = page.url().replace(/\/vision\/.*/, '');
  for (const place of ['', '/setup', '/decisions', '/vision/brief', '/vision/reveal', '/vision/discuss', '/vision/decide', '/files']) {
    await page.goto(base + place);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.deepEqual(await watch.traces(page, words), [], place);
  }
  const { text } = await workshop.take(hand, 'results');
  assert.deepEqual(words.filter((word) => text.includes(word)), [], 'the results');
  assert.ok(!text.includes('"responses"'), 'an open round in the results');
  const second = await visit.newPage(page.url().slice(visit.server.url.length));
  await second.getByRole('heading', { level: 1 }).waitFor();
  assert.deepEqual(await watch.traces(second, words), [], 'a second window');
  await second.close();
}

for (const [name, ignored] of [['without', []], ['with', ['--disable-back-forward-cache']]]) {
  test(`${name} back/forward cache: whoever comes back to the page finds the lid`, TIMEOUT, async () => {
    const browser = await launch({ ignoreDefaultArgs: ignored });
    const visit = await Visit.open(browser);
    try {
      const { page } = visit;
      const hand = new Mouse(page);
      const watch = await Watch.begin(visit);
      await workshop.openRound(hand, COMPANY, ['Ana', 'Ben', 'Carla']);
      await workshop.takeOver(hand, ana.name);
      await workshop.fillPage(hand, 'statement', ana.sheet);
      await page.evaluate(() => { window.sameDocument = true; });
      await page.goto('data:text/html,elsewhere');
      // What comes out of the cache does not load again.
      await page.goBack({ waitUntil: 'commit' });
      const kept = await page.evaluate(() => 'sameDocument' in window);
      assert.equal(kept, name === 'with', 'the page itself came out of the cache');
      await hand.sees('button', t('lid.go_on', { name: ana.name }));
      assert.deepEqual(await watch.traces(page, ana.words), []);
      await workshop.takeOver(hand, ana.name, 'lid.go_on');
      assert.deepEqual(await filledFields(page), [ana.sheet.statement], 'Ana has what she wrote');
      visit.assertClean();
    } catch (error) {
      await visit.picture(`${name} cache`);
      throw error;
    } finally {
      await visit.close();
      await browser.close();
    }
  });
}

check('unnamed: a sheet that is handed in is taken apart, in storage and in every file', TIMEOUT, async ({ visit, page }) => {
  const hand = new Mouse(page);
  const watch = await Watch.begin(visit);
  const people = ['Ana', 'Ben', 'Carla', 'Dev', 'Eva'].map(marked);
  await workshop.start(hand);
  await workshop.pasteLeaders(hand, people.map(({ name }) => name).join('\n'), people.length);
  await hand.choose(t('setup.naming.legend'), new RegExp(`^${t('setup.naming.unnamed')}`));
  await workshop.beginVision(hand);
  await workshop.answer(hand, people[0]);
  await workshop.answer(hand, people[1]);
  assert.deepEqual(await watch.traces(page, people.flatMap(({ words }) => words)), []);
  const { document } = await stored(page, ({ exercises }) => responses(exercises).handed_in.length === 2);
  const ids = document.leaders.map(({ id }) => id);
  await until(page, async () => (await records(page)).every(({ document: { exercises } }) => !responses(exercises).drafts));
  const slots = await records(page);
  assert.equal(slots.length, 2, 'both slots are looked at');
  for (const slot of slots) assertTakenApart(responses(slot.document.exercises), ids);

  await workshop.takeOver(hand, carla.name);
  await workshop.fillPage(hand, 'statement', carla.sheet);
  await hand.press('button', t('sheet.later'));
  await page.goto(page.url().replace(/\/vision\/.*/, '/files'));
  for (const kind of ['results', 'backup']) {
    const { text } = await workshop.take(hand, kind);
    assert.ok(!text.includes(carla.words[0]), `Carla’s unfinished sheet in the ${kind}`);
    assert.equal(text.includes(ana.words[0]), kind === 'backup', `Ana’s answers in the ${kind}`);
  }
  await page.goto(page.url().replace('/files', '/vision/reveal'));
  await hand.sees('heading', t('reveal.ready'));
  await hand.press('summary', t('reveal.people_acts'));
  assert.equal(await hand.find('button', t('reveal.start_again', { name: 'Ana' })).count(), 0);
});

function responses(exercises) {
  return exercises.vision?.rounds[0].responses.unnamed ?? { handed_in: [] };
}

/** Nothing in the heaps leads to a leader, and no two answers to the same sheet. */
function assertTakenApart({ drafts, answers, predictions, handed_in: handedIn }, ids) {
  assert.equal(drafts, undefined, 'a sheet in one piece');
  assert.deepEqual(handedIn, [...handedIn].sort(), 'who has handed in, in the order of arrival');
  const heaps = [...Object.values(answers), ...Object.values(predictions)];
  const keys = heaps.flatMap(Object.keys);
  assert.equal(new Set(keys).size, keys.length, 'two answers with one key');
  const text = JSON.stringify([answers, predictions]);
  assert.deepEqual(ids.filter((id) => text.includes(id)), [], 'a leader’s id beside an answer');
  assert.ok(text.includes(ana.sheet.statement), 'the answers are there');
}
