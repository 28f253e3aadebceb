// Answering on paper: the printed sheet, and typing six of them in without touching the mouse.
import assert from 'node:assert/strict';
import { Visit } from './lib/browser.mjs';
import { Keyboard, Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import * as paper from './lib/paper.mjs';
import { gapTable, ratingTable } from './lib/reading.mjs';
import * as sample from './lib/sample.mjs';
import { COMPANY, CULTURE_TEAM, TEAM } from './lib/team.mjs';
import { filledFields, Watch } from './lib/traces.mjs';
import { CULTURE, t, VISION } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const TIMEOUT = { timeout: 300_000 };
const sheetOf = (name) => t('entry.sheet_by', { name });
const cultureSheets = CULTURE_TEAM.map((who) => ({ name: sheetOf(who.name), fields: paper.cultureFields(who) }));
const visionSheets = TEAM.map(({ name, sheet }) => ({
  name: sheetOf(name),
  fields: paper.visionFields(sheet),
  hasGaps: Object.values(sheet.ratings).includes(undefined),
}));

check('Culture: answer sheet entry', TIMEOUT, async ({ visit, page, browser }) => {
  const hand = new Keyboard(page);
  await openCulture(hand);
  await paper.open(hand);
  await paper.typeAll(hand, cultureSheets, async (where) => {
    assert.deepEqual(await filledFields(page), [], where);
  });
  await hand.press('link', t('lid.to_reveal'));
  const typed = await takeHome(hand, gapTable);
  visit.assertClean();
  const handed = await elsewhere(browser, async (other) => {
    await openCulture(other);
    for (const who of CULTURE_TEAM) await workshop.shareCulture(other, who);
    await other.press('link', t('lid.to_reveal'));
    return takeHome(other, gapTable);
  });
  assertSame(typed, handed);
  await comesBack(browser, typed.backup);
});

check('Vision: answer sheet entry', TIMEOUT, async ({ visit, page, browser }) => {
  const hand = new Keyboard(page);
  const watch = await Watch.begin(visit);
  await workshop.openRound(hand, COMPANY, TEAM.map(({ name }) => name));
  await paper.open(hand);
  const words = TEAM.flatMap(({ sheet }) => [sheet.statement, sheet.not_doing, ...sheet.priorities]);
  await paper.typeAll(hand, visionSheets, async (where) => {
    assert.deepEqual(await watch.traces(page, words), [], where);
    assert.deepEqual(await filledFields(page), [], where);
  });
  await page.goBack();
  await hand.sees('heading', t('lid.nobody_waits'));
  assert.deepEqual(await watch.traces(page, words), [], 'back on the lid');
  await hand.press('link', t('lid.to_reveal'));
  // Who said the same stands in the order of ids, and those are drawn.
  const ratings = async (other) =>
    (await ratingTable(other, t('rating.question'))).map((row) => row.map((cell) => cell.split(', ').sort().join(', ')));
  const typed = await takeHome(hand, ratings);
  const handed = await elsewhere(browser, async (other) => {
    await workshop.openRound(other, COMPANY, TEAM.map(({ name }) => name));
    for (const who of TEAM) await workshop.answer(other, who);
    await other.press('link', t('lid.to_reveal'));
    return takeHome(other, ratings);
  });
  assertSame(typed, handed);
  await comesBack(browser, typed.backup);
});

check('Messaging and Goals: what is chosen and put in order is typed as letters and numbers', TIMEOUT, async ({ visit, page }) => {
  const hand = new Keyboard(page);
  await sample.open(hand, ownQuestions('typed'));
  await hand.sees('link', t('shell.tab.files'));
  const typed = {
    messaging: ['We go deep.', 'A', 'b', 'N', '-', 'A', 'B', '7', '6', '-', '1', '3', '2'],
    goals: ['2', '1', '2', '50', '30', '20', '0', '0', '100', 'C', '4', '5', '1', '0'],
  };
  for (const [exercise, fields] of Object.entries(typed)) {
    await go(page, `#/w/typed/${exercise}/brief`);
    await hand.press('button', t('brief.start'));
    await paper.open(hand);
    await paper.typeAll(hand, [{ name: sheetOf(TEAM[0].name), fields }]);
  }
  await go(page, '#/w/typed/files');
  const { file } = await workshop.take(hand, 'backup');
  const sheet = (exercise) => file.document.exercises[exercise].rounds[0].responses.named.ana.sheet;
  const messaging = sheet('messaging');
  const chosen = Object.fromEntries(Object.entries(messaging.answers).map(([id, answer]) => [id, answer.choice]));
  assert.deepEqual(
    ['all_hands', 'team_meeting', 'website', 'sales_talk', 'job_advert', 'bank'].map((row) => chosen[row]),
    ['official-0', 'official-1', 'none', 'cant_say', 'official-0', 'official-1'],
  );
  assert.deepEqual(messaging.answers.why, { rating: 'cant_say' });
  assert.deepEqual(messaging.predictions, { all_hands: 3, facts: 2 });
  const goals = sheet('goals');
  assert.deepEqual(goals.answers.order, { ranking: [['g2'], ['g1', 'g3']] });
  assert.deepEqual(goals.answers.effort_now, { split: { g1: 50, g2: 30, g3: 20 } });
  assert.deepEqual(goals.answers.at_risk, { choice: 'g3' });
  assert.deepEqual(goals.predictions, { effort_now: 1, at_risk: 0 });
  visit.assertClean();
});

/** A workshop with priorities to choose from and goals to put in order, and no Vision that would hide them. */
function ownQuestions(id) {
  const items = ['messaging', 'goals'].map((exercise) => ({ id: exercise, slot: { exercise }, minutes: 60 }));
  const goals = ['Depth', 'Growth', 'A brand'].map((text, place) => ({ id: `g${place + 1}`, level: 'company', text }));
  return sample.backup(id, { agenda: { starts_at: '09:00:00', devices: 1, items }, goals: { goals } });
}

check('a sheet with a fault or a gap is not handed in by accident, and can be put aside', TIMEOUT, async ({ page }) => {
  const hand = new Mouse(page);
  const [ana] = CULTURE_TEAM;
  const [first] = CULTURE.aspects;
  await openCulture(hand);
  await paper.open(hand);
  await hand.press('button', t('entry.begin'));
  const group = hand.within(hand.find('group', t('entry.question', { number: 1, text: first.today })));
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  const second = group.find('textbox', first.statements.adhocracy);
  assert.equal(await second.evaluate((field) => field === document.activeElement), true, 'a key held down goes on once');
  await group.fill(first.statements.clan, '110');
  await hand.press('button', t('sheet.hand_in'));
  const faulty = group.find('textbox', first.statements.clan);
  assert.equal(await faulty.evaluate((field) => field === document.activeElement), true, 'the fault has the focus');
  await group.fill(first.statements.clan, '90');
  await group.reads(t('ui.split.left', { left: 10 }));
  await hand.press('button', t('entry.put_aside'));
  await hand.reads(t('entry.begun'));
  assert.deepEqual(await filledFields(page), [], 'put aside');
  await hand.press('button', t('entry.go_on'));
  assert.deepEqual(await filledFields(page), ['90'], 'gone on with');
  await hand.press('button', t('sheet.hand_in'));
  const all = Array.from({ length: 2 * CULTURE.aspects.length }, (_, place) => place + 1).join(', ');
  await hand.reads(t('entry.not_complete', { numbers: all }));
  await group.fill(first.statements.adhocracy, '10');
  await hand.press('button', t('entry.hand_in_anyway'));
  await hand.reads(t('entry.is_in', { sheet: sheetOf(ana.name) }));
  await hand.sees('heading', t('entry.of', { name: CULTURE_TEAM[1].name }));
});

check('who is absent or late comes by paper as well', TIMEOUT, async ({ page }) => {
  const hand = new Mouse(page);
  const felix = TEAM.at(-1);
  const round = sample.openRound({ handedIn: ['ana', 'ben', 'carla', 'dev', 'eva'], begun: [], absent: ['felix'] });
  await sample.open(hand, sample.backup('late', sample.vision([round])));
  await hand.sees('link', t('shell.tab.files'));
  await go(page, '#/w/late/vision/reveal');
  await workshop.reveal(hand);
  await go(page, '#/w/late/vision/entry');
  await hand.sees('heading', t('lid.nobody_waits'));
  await hand.press('summary', t('entry.another'));
  await hand.press('button', felix.name);
  await hand.reads(t('lid.late'));
  await hand.press('button', t('entry.begin'));
  await paper.typeFields(hand, paper.visionFields(felix.sheet));
  await hand.key('Enter');
  await hand.reads(t('entry.is_in', { sheet: sheetOf(felix.name) }));
  await hand.press('link', t('lid.to_reveal'));
  await hand.reads(t('late.card'));
});

check('sheets without names are counted, and none comes late', TIMEOUT, async ({ page }) => {
  const hand = new Keyboard(page);
  await workshop.start(hand);
  await workshop.pasteLeaders(hand, TEAM.map(({ name }) => name).join('\n'), TEAM.length);
  await hand.choose(t('setup.naming.legend'), new RegExp(`^${t('setup.naming.unnamed')}`));
  await workshop.beginVision(hand);
  await paper.open(hand);
  await hand.sees('heading', t('entry.sheet_of', { number: 1, count: TEAM.length }));
  const sheets = visionSheets.slice(0, 3).map((sheet, place) => ({ ...sheet, name: t('entry.sheet', { number: place + 1 }) }));
  await paper.typeAll(hand, sheets, async (where) => {
    const text = await page.getByRole('main').textContent();
    assert.deepEqual(TEAM.filter(({ name }) => text.includes(name)), [], `a name beside a sheet without one: ${where}`);
  });
  await hand.press('link', t('entry.to_lid'));
  await hand.press('link', t('lid.facilitator'));
  await workshop.reveal(hand);
  await hand.reads(TEAM[2].sheet.statement);
  await go(page, page.url().replace(/^.*#/, '#').replace('reveal', 'entry'));
  await hand.reads(t('lid.unnamed_late'));
  assert.equal(await hand.find('button', t('entry.begin')).count(), 0, 'a late sheet without a name');
});

check('the printed sheet asks everything, each question in one piece', TIMEOUT, async ({ page }) => {
  const hand = new Mouse(page);
  await sample.open(hand, sample.backup('print'));
  await hand.sees('link', t('shell.tab.files'));
  await page.evaluate(() => { window.print = () => { window.printed = true; }; });
  const culture = CULTURE.aspects.flatMap((aspect) => [aspect.today, aspect.wanted, ...Object.values(aspect.statements)]);
  const boxes = { vision: 5 * 8 + 3, culture: 2 * 4 * CULTURE.aspects.length + 1 };
  for (const [id, texts, title] of [['vision', VISION.questions.map(({ text }) => text), VISION.title], ['culture', culture, CULTURE.title]]) {
    await go(page, `#/w/print/${id}/brief`);
    await hand.press('link', t('entry.to_print'));
    await hand.sees('heading', t('paper.heading', { exercise: title }));
    await hand.reads(t('paper.name'));
    const main = page.getByRole('main');
    const text = await main.textContent();
    assert.deepEqual(texts.filter((asked) => !text.includes(asked)), [], `${id} lacks questions`);
    assert.equal(await main.locator('.paper-box').count(), boxes[id], `places on the sheet of ${id}`);
    await hand.press('button', t('paper.print'));
    assert.equal(await page.evaluate(() => window.printed), true);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await hand.find('button', t('paper.print')).isVisible(), false, 'a button on paper');
    const cut = await main.locator('.paper-item').evaluateAll((items) => items.filter((item) => getComputedStyle(item).breakInside !== 'avoid').length);
    assert.equal(cut, 0, 'questions that a page may cut');
    for (const format of ['A4', 'Letter']) {
      const pages = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
      assert.ok(pages.length <= 2, `${id} takes ${pages.length} pages of ${format}`);
    }
    await page.emulateMedia({ media: 'screen' });
  }
});

check('the sheet of an unnamed round asks for no name', TIMEOUT, async ({ page }) => {
  const hand = new Mouse(page);
  await sample.open(hand, sample.backup('print', { naming: 'unnamed' }));
  await hand.sees('link', t('shell.tab.files'));
  await go(page, '#/w/print/culture/sheet');
  await hand.reads(t('paper.unnamed'));
  assert.equal(await hand.page.getByText(t('paper.name'), { exact: true }).count(), 0);
});

/** Six leaders, and Culture open for answers. */
async function openCulture(hand) {
  await workshop.start(hand);
  await workshop.nameCompany(hand, COMPANY);
  await workshop.pasteLeaders(hand, CULTURE_TEAM.map(({ name }) => name).join('\n'), CULTURE_TEAM.length);
  await workshop.beginCulture(hand);
}

async function go(page, hash) {
  await page.evaluate((address) => { location.hash = address; }, hash);
  await page.waitForFunction((address) => location.hash === address, hash);
}

/** Reveals; gives what the reveal shows and the backup. */
async function takeHome(hand, look) {
  await workshop.reveal(hand);
  const shown = await look(hand);
  await hand.press('link', t('shell.header.agenda'));
  await hand.press('link', t('shell.tab.files'));
  return { shown, backup: await workshop.take(hand, 'backup') };
}

/** Walks somewhere else, in a browser of its own, by mouse. */
async function elsewhere(browser, walk) {
  const there = await Visit.open(browser);
  try {
    const found = await walk(new Mouse(there.page));
    there.assertClean();
    return found;
  } catch (error) {
    await there.picture('elsewhere');
    throw error;
  } finally {
    await there.close();
  }
}

/** The same on the screen, the same sheet of each leader, the same figures. */
function assertSame(typed, handed) {
  assert.deepEqual(typed.shown, handed.shown, 'the reveal');
  assert.deepEqual(sheets(typed.backup), sheets(handed.backup), 'the sheets');
  assert.deepEqual(rounded(typed.backup.file.scores), rounded(handed.backup.file.scores), 'the figures');
}

/** What each leader answered, by name: ids and moments differ from one workshop to the next. */
function sheets({ file: { document } }) {
  const names = new Map(document.leaders.map(({ id, name }) => [id, name]));
  const rounds = Object.values(document.exercises).flatMap((state) => state.rounds ?? []);
  return rounds.map(({ responses }) =>
    Object.fromEntries(Object.entries(responses.named).map(([id, { sheet, handed_in: { late } }]) => [names.get(id), { sheet, late }])),
  );
}

/** Figures as far as they do not hang on the order in which they were added up. */
function rounded(scores) {
  return JSON.parse(JSON.stringify(scores, (_, value) => (typeof value === 'number' ? Number(value.toFixed(9)) : value)));
}

/** In another browser the file has the same answers and figures. */
async function comesBack(browser, { name, text, file }) {
  await elsewhere(browser, async (hand) => {
    await sample.open(hand, text, name);
    await hand.press('link', t('shell.tab.files'));
    const again = await workshop.take(hand, 'backup');
    assert.deepEqual(again.file.document, file.document);
    assert.deepEqual(again.file.scores, file.scores);
  });
}
