// From nothing to the file that goes home, and back from it in another browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Visit } from './lib/browser.mjs';
import { journey } from './lib/journey.mjs';
import { agreement, foundAlike, jaccard, median, movement } from './lib/figures.mjs';
import { ratingTable, stages, tableRows } from './lib/reading.mjs';
import { schemaFaults } from './lib/schema.mjs';
import { DIST } from './lib/server.mjs';
import { COMPANY, counted, OFFICIAL, TEAM } from './lib/team.mjs';
import { boardField, COMMITMENT, names, question, t, tn, VISION } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const [ana, ben, carla, dev, eva, felix] = TEAM;
const onTime = [ana, ben, carla, dev, eva];
const RATINGS = VISION.questions.filter((asked) => asked.kind.rating);
const POINTS = 7;
/** What is voted on again, and what each says then: five move together, Felix had no vote in time before. */
const SECOND_VOTE = { money: { 'Ana Reyes': 5, 'Ben Okafor': 5, 'Carla Nunes': 5, 'Dev Patel': 4, 'Eva Lind': 1, 'Felix Braun': 6 } };
const FISTS = { 'Ana Reyes': 5, 'Ben Okafor': 4, 'Carla Nunes': 2, 'Dev Patel': 3, 'Eva Lind': 4, 'Felix Braun': 4 };
/** The groups that the room makes of the cards, with who named each; the last two are one card each. */
const GROUPS = {
  'Open in Hamburg': [ana, ben, carla, eva],
  'Answer customers within a day': [ana, carla, dev],
  'Train the drivers': [ana, ben, dev],
  'Greener trucks': [carla, eva],
  'Costs of fuel': [eva],
  'New software': [ben],
};
const DECISION = 'Hamburg opens in March, with our own drivers.';
const ACTION = { text: 'Find a yard by the port', owner: ben.name, due: '2027-03-31' };

journey('a team goes from nothing to its file, and on from the file', { timeout: 420_000 }, async ({ hand, visit, browser }) => {
  await setUp(hand);
  await answerBlind(hand);
  await workshop.reveal(hand);
  await checkRatings(hand);
  await group(hand);
  await checkLists(hand);
  await answerLate(hand);
  await discuss(hand);
  await decide(hand);
  const before = await takeHome(hand);
  checkScores(before.backup.file.scores);
  visit.assertClean();
  await goOnElsewhere(hand, browser, before);
});

async function setUp(hand) {
  await workshop.start(hand);
  await workshop.nameCompany(hand, COMPANY);
  await workshop.addLeaders(hand, [ana.name, ben.name]);
  const list = [`1. ${carla.name}, Operations, Depot`, '', `- ${dev.name}; Drivers`, `${eva.name}\tFleet`, `• ${felix.name}`];
  await workshop.pasteLeaders(hand, list.join('\n'), 4);
  const first = hand.within(hand.find('group', ana.name));
  await first.toggle(t('setup.leaders.speaks_last'));
  await workshop.addPriorities(hand, OFFICIAL);
  await hand.press('button', t('setup.agenda.add_break'));
  await hand.fill(t('setup.agenda.minutes_of', { name: VISION.title }), '90');
  await workshop.beginVision(hand);
}

/** Five answer on one device: one after the other, one with a pause, one before it is the turn; one can't now. */
async function answerBlind(hand) {
  await workshop.answer(hand, ana);
  await workshop.answer(hand, ben);
  await workshop.takeOver(hand, carla.name);
  await workshop.fillPage(hand, 'statement', carla.sheet);
  await hand.press('button', t('sheet.later'));
  await hand.sees('heading', t('lid.pass_to', { name: carla.name }));
  await workshop.letGoFirst(hand, dev.name);
  await workshop.answer(hand, dev);
  await workshop.takeOver(hand, carla.name, 'lid.go_on');
  await workshop.fillSheet(hand, carla.sheet);
  await workshop.answer(hand, eva);
  await hand.press('button', t('lid.cannot_now', { name: felix.name }));
  await hand.press('link', t('lid.to_reveal'));
  await hand.reads(t('reveal.have_answered', { done: 5, all: 6 }));
}

/** Each row of the table against the answers: dots by name, median and agreement. */
async function checkRatings(hand) {
  const rows = await ratingTable(hand, t('rating.question'));
  assert.equal(rows.length, RATINGS.length);
  const shown = rows.map(([, , , figure]) => Number(figure));
  assert.deepEqual(shown, [...shown].sort((a, b) => a - b), 'the widest miss comes first');
  for (const { id, text } of RATINGS) {
    const [, answers, middle, figure] = rows.find(([statement]) => statement === text);
    const points = counted(onTime, id);
    assert.equal(middle, String(median(points)), `median of ${id}`);
    assert.equal(figure, agreement(points, POINTS).toFixed(0), `agreement on ${id}`);
    for (const { name, sheet } of onTime) {
      const said = sheet.ratings[id];
      assert.equal(answers.includes(`${name} ${said}`), typeof said === 'number', `${name} on ${id} in ${answers}`);
    }
  }
  await hand.reads(tn('late.without', 1, { names: felix.name }));
}

/** The room groups by pressing a card and pressing where it belongs; the figures wait until it confirms. */
async function group(hand) {
  await hand.reads(t('grouping.hidden'));
  assert.equal(await hand.page.getByText(t('list.no_same_first')).count(), 0);
  assert.equal(await hand.find('table', t('list.items_caption')).count(), 0, 'figures before the grouping is confirmed');
  const into = (name) => t('grouping.put_into', { group: name });
  await workshop.putCard(hand, /^Hamburg/, into('Open in Hamburg'));
  await workshop.putCard(hand, /^A branch in Hamburg/, into('Open in Hamburg'));
  await workshop.putCard(hand, /^Cut the waiting time/, into('Answer customers within a day'));
  await workshop.putCard(hand, /^New software/, t('grouping.put_new'));
  await workshop.putCard(hand, /^Cheaper fuel/, t('grouping.put_new'));
  const fuel = hand.page.locator('section').filter({ has: hand.find('heading', 'Cheaper fuel') });
  await hand.within(fuel.last()).fill(t('grouping.name'), 'Costs of fuel');
  await hand.press('button', t('grouping.confirm'));
}

async function checkLists(hand) {
  const size = Object.keys(GROUPS).length;
  await hand.reads(tn('list.finding', size, { by_all: 0, by_one: 2 }));
  await hand.reads(t('list.not_shared'));
  await hand.reads(t('list.same_first', { count: 3, of: 5, name: 'Open in Hamburg' }));
  const rows = await tableRows(hand.find('table', t('list.items_caption')));
  const expected = Object.entries(GROUPS).map(([name, by]) => [name, '', t('list.of', { count: by.length, all: 5 })]);
  assert.deepEqual(new Set(rows.map(String)), new Set(expected.map(String)));
  await hand.reads(t('recall.sentence', { share: 60 }));
}

/** Felix answers after the reveal: everything of his is there and marked, and no figure has moved. */
async function answerLate(hand) {
  const before = await ratingTable(hand, t('rating.question'));
  await hand.press('link', t('late.add'));
  await hand.sees('heading', t('lid.nobody_waits'));
  await workshop.letGoFirst(hand, felix.name);
  await hand.reads(t('lid.late'));
  await workshop.answer(hand, felix);
  await hand.press('link', t('lid.to_reveal'));
  const after = await ratingTable(hand, t('rating.question'));
  const figures = (rows) => rows.map(([statement, , middle, figure, verdict]) => [statement, middle, figure, verdict]);
  assert.deepEqual(figures(after), figures(before), 'a late answer counts in no figure');
  const marked = `${t('late.name', { name: felix.name })} ${felix.sheet.ratings.money}`;
  assert.ok(after.some(([, answers]) => answers.includes(marked)), 'the late answer is there and marked');
  const quote = hand.page.locator('figure').filter({ hasText: felix.sheet.statement });
  assert.match(await quote.textContent(), new RegExp(t('ui.quote.late')));
  const counts = `${tn('counts.answers', 5)}, ${tn('counts.missing', 1)}`;
  for (const id of ['statement', 'not_doing']) {
    const section = hand.page.locator('section').filter({ has: hand.find('heading', question(id).text) });
    await hand.within(section).reads(counts);
  }
  await checkLists(hand);
}

/** The head of a question in the queue: its place and its words. */
function queued({ text }) {
  return new RegExp(`^\\d+\\.\\s*${text}`);
}

async function discuss(hand) {
  await hand.press('link', t('reveal.discuss'));
  const money = question('money');
  await hand.press('button', queued(money));
  await hand.reads(t('discuss.order_last', { names: ana.name }));
  await hand.press('button', t('discuss.vote_again'));
  for (const [name, points] of Object.entries(SECOND_VOTE.money)) await workshop.vote(hand, name, points);
  await hand.press('link', t('lid.to_reveal'));
  await workshop.reveal(hand);
  await hand.press('button', queued(money));
  const first = Object.fromEntries(onTime.map(({ name, sheet }) => [name, sheet.ratings.money]));
  await hand.reads(t('movement.sentence', movement(first, SECOND_VOTE.money)));
  await hand.press('button', t('discuss.mark_done'));
  await hand.press('button', queued(money));
  await hand.fill(t('decision.new'), DECISION);
  await hand.press('button', t('decision.write'));
  await hand.reads(t('decision.written'));
}

async function decide(hand) {
  await hand.press('link', t('discuss.to_decide'));
  await hand.fill(boardField('purpose').label, 'Food arrives fresh.');
  await hand.fill(boardField('vision').label, 'Called first by every food maker in the north.');
  const lines = (id) => (number) => t('board.line', { field: boardField(id).label, number });
  await workshop.writeLines(hand, ['Say it early', 'Drive as if it were yours'], lines('values'));
  await hand.press('button', t('board.take_over'));
  await workshop.writeLines(hand, ['Parcels', 'Chemicals'], lines('not_doing'));
  await hand.press('button', t('action.add'));
  await hand.fill(t('action.text'), ACTION.text);
  const row = hand.within(hand.page.getByRole('listitem').filter({ has: hand.find('textbox', t('action.text')) }));
  await row.select(t('action.owner'), ACTION.owner);
  await row.date(t('action.due'), ACTION.due);
  await hand.press('button', t('commitment.start'));
  for (const [name, fist] of Object.entries(FISTS)) await workshop.vote(hand, name, fist);
  await hand.press('link', t('lid.to_reveal'));
  await workshop.reveal(hand);
  await hand.reads(tn('commitment.below', 1));
}

/** Both files; each holds to the published schema, and neither lacks what was agreed. */
async function takeHome(hand) {
  const shown = await stages(hand);
  await hand.press('link', t('decide.take_home'));
  const results = await workshop.take(hand, 'results');
  const backup = await workshop.take(hand, 'backup');
  const schema = JSON.parse(readFileSync(join(DIST, 'schema/bearings-1.schema.json'), 'utf8'));
  for (const { name, file } of [results, backup]) assert.deepEqual(schemaFaults(schema, file), [], name);
  const { document } = backup.file;
  assert.deepEqual(document.leaders.map(({ name }) => name), TEAM.map(({ name }) => name));
  assert.deepEqual(document.decisions.map(({ text }) => text), [DECISION]);
  const [action] = document.actions;
  const owner = document.leaders.find(({ id }) => id === action.owner);
  assert.deepEqual({ text: action.text, owner: owner.name, due: action.due }, ACTION);
  assert.equal(document.exercises.vision.board.priorities.lines.length, 4, 'what two or more named');
  return { results, backup, shown };
}

function checkScores({ exercises: [vision] }) {
  const [first, again, fists] = vision.rounds.map(({ questions }) => questions);
  const of = (round, id) => round.find((scores) => scores.question === id);
  for (const { id } of RATINGS) {
    close(of(first, id).agreement, agreement(counted(onTime, id), POINTS), id);
  }
  const list = of(first, 'priorities');
  const sets = onTime.map((who) => new Set(Object.keys(GROUPS).filter((name) => GROUPS[name].includes(who))));
  close(list.jaccard_mean_pairwise, jaccard(sets), 'overlap of the lists');
  for (const id of ['believe', 'money']) {
    const { expected_alike, found_alike } = of(first, id);
    const guesses = onTime.map(({ sheet }) => sheet.predictions[id]).filter((guess) => guess !== undefined);
    assert.equal(expected_alike, median(guesses), `expected on ${id}`);
    assert.equal(found_alike, foundAlike(counted(onTime, id), (a, b) => Math.abs(a - b) <= 1), `found on ${id}`);
  }
  close(of(again, 'money').agreement, agreement(Object.values(SECOND_VOTE.money), POINTS), 'the second vote');
  const { first: low, last: high } = COMMITMENT.questions[0].kind.rating;
  close(of(fists, 'commitment').agreement, agreement(Object.values(FISTS), high - low + 1), 'fist to five');
}

function close(found, expected, what) {
  assert.ok(Math.abs(found - expected) < 1e-9, `${what}: ${found}, not ${expected}`);
}

/** Another browser knows nothing; with the backup it has everything, to the last figure on the screen. */
async function goOnElsewhere(hand, browser, before) {
  const there = await Visit.open(browser);
  try {
    const other = new hand.constructor(there.page);
    assert.equal(await there.page.evaluate(() => localStorage.length), 0);
    const { name, text } = before.backup;
    await other.upload(t('shell.import.open'), { name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await other.press('link', t('shell.tab.files'));
    for (const kind of ['results', 'backup']) {
      const { file } = await workshop.take(other, kind);
      assert.deepEqual(file.document, before[kind].file.document, `${kind}: answers, boards and decisions`);
      assert.deepEqual(file.scores, before[kind].file.scores, `${kind}: figures`);
    }
    assert.deepEqual(await stages(other), before.shown, 'every stage shows the same');
    there.assertClean();
  } catch (error) {
    await there.picture('after the import');
    throw error;
  } finally {
    await there.close();
  }
}
