// Goals, from the brief to the vote that all stand behind it, and back from the file.
import assert from 'node:assert/strict';
import { agreement, choiceAgreement, kendallW } from './lib/figures.mjs';
import { comesBack, takeBoth } from './lib/home.mjs';
import { journey } from './lib/journey.mjs';
import { tableRows } from './lib/reading.mjs';
import * as sample from './lib/sample.mjs';
import { boardField, COMMITMENT, GOALS, t } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const asked = (id) => GOALS.questions.find((question) => question.id === id);
const RATINGS = GOALS.questions.filter(({ kind }) => kind.rating);
const [, CANT_SAY] = asked('at_risk').kind.choice.options.map(({ text }) => text);
const PRIORITIES = ['Depth before breadth', 'Twenty harbours by summer', 'A premium brand'];
const [depth, harbours, brand] = PRIORITIES;
/** What each leader puts first, gives and wants to give points to, sees at risk, rates and expects. */
const TEAM = {
  'Ana Reyes': { order: [depth, harbours, brand], now: [20, 20, 60], wanted: [60, 30, 10], risk: harbours, rating: 6, alike: 2 },
  'Ben Okafor': { order: [depth, harbours, brand], now: [30, 10, 60], wanted: [50, 30, 20], risk: harbours, rating: 5, alike: 3 },
  'Carla Nunes': { order: [harbours, depth, brand], now: [10, 30, 60], wanted: [30, 60, 10], risk: harbours, rating: 2, alike: 1 },
  'Dev Patel': { order: [depth, harbours, brand], now: [40, 40, 20], wanted: [64, 24, 12], risk: CANT_SAY, rating: 6, alike: 0 },
};
const NAMES = Object.keys(TEAM);
const FISTS = { 'Ana Reyes': 5, 'Ben Okafor': 4, 'Carla Nunes': 3, 'Dev Patel': 4 };
const CARRIER = { text: 'Every new customer uses three modules', owner: 'Kim Lee, Sales' };
const REVIEW = 'On the first Monday of each month; Ben brings the numbers.';

journey('a team puts its goals in order and agrees who carries them', { timeout: 420_000 }, async ({ hand, visit, browser }) => {
  await setUp(hand);
  await hand.press('button', t('brief.start'));
  for (const name of NAMES) await answer(hand, name);
  await hand.press('link', t('lid.to_reveal'));
  await workshop.reveal(hand);
  await checkReveal(hand);
  await discuss(hand);
  await decide(hand);
  const before = await takeHome(hand);
  checkScores(before.backup.file.scores);
  visit.assertClean();
  await comesBack(hand, browser, before);
});

/** The goals of the company are begun from the priorities on Vision's board. */
async function setUp(hand) {
  await workshop.start(hand);
  await workshop.nameCompany(hand, { name: 'Halyard Software', title: 'Goals day' });
  await workshop.pasteLeaders(hand, NAMES.join('\n'), NAMES.length);
  await hand.press('link', t('shell.tab.agenda'));
  await hand.press('link', t('shell.agenda.open', { name: 'Vision' }));
  await hand.press('link', new RegExp(`^${t('stage.decide')}`));
  const { label } = boardField('priorities');
  await workshop.writeLines(hand, PRIORITIES, (number) => t('board.line', { field: label, number }));
  await hand.press('link', t('shell.header.agenda'));
  await hand.press('link', t('shell.tab.setup'));
  await hand.press('button', t('setup.agenda.add_exercise', { exercise: GOALS.title }));
  await hand.press('link', t('shell.tab.agenda'));
  await hand.press('link', t('shell.agenda.open', { name: GOALS.title }));
  await hand.reads(t('goals.company.too_few'));
  await hand.press('button', t('goals.from_priorities'));
  await hand.reads(t('goals.company.enough'));
}

/** One leader's turn: the order, both splits, the choice, the ratings, the predictions. */
async function answer(hand, name) {
  const { order, now, wanted, risk, rating, alike } = TEAM[name];
  await workshop.takeOver(hand, name);
  await hand.sees('heading', asked('order').text);
  for (const goal of order) await hand.press('button', t('ui.ranking.put', { name: goal }));
  await hand.reads(t('ui.ranking.all_placed'));
  await workshop.next(hand);
  for (const [id, points] of Object.entries({ effort_now: now, effort_wanted: wanted })) {
    await hand.sees('heading', asked(id).text);
    for (const [place, goal] of PRIORITIES.entries()) await hand.fill(goal, String(points[place]));
    await hand.reads(t('ui.split.all_given'));
    await workshop.next(hand);
  }
  await hand.sees('heading', asked('at_risk').text);
  await hand.choose(t('sheet.your_choice'), risk);
  await workshop.next(hand);
  for (const { text } of RATINGS) await workshop.rate(hand, text, rating);
  await workshop.next(hand);
  for (const id of ['effort_now', 'at_risk']) await hand.fill(asked(id).text, String(alike));
  await workshop.next(hand);
  await hand.reads(t('review.complete'));
  await hand.press('button', t('sheet.hand_in'));
  await hand.reads(t('lid.sealed', { name }));
}

/** The finding, and each leader's order and points in the tables behind the pictures. */
async function checkReveal(hand) {
  const risk = t('goals.headline.risk_shared', { goal: harbours });
  const effort = t('goals.headline.effort_elsewhere', { first: depth, most: brand });
  await hand.sees('heading', `${effort} ${risk}`);
  const orders = await pictureTable(hand, '.bump-chart', asked('order').text);
  for (const [goal, ...places] of orders) {
    const words = PRIORITIES.find((priority) => goal.endsWith(priority));
    assert.deepEqual(places.map(Number), NAMES.map((name) => TEAM[name].order.indexOf(words) + 1), words);
  }
  for (const [id, of] of [['effort_now', 'now'], ['effort_wanted', 'wanted']]) {
    const [mean, ...each] = await pictureTable(hand, '.split-bars', asked(id).text);
    const points = Object.fromEntries(each.map(([name, ...given]) => [name, given.map(Number)]));
    assert.deepEqual(points, Object.fromEntries(NAMES.map((name) => [name, TEAM[name][of]])), id);
    assert.deepEqual(mean.slice(1).map(Number), meanPoints(of).map(Math.round));
  }
}

async function pictureTable(hand, chart, title) {
  const section = hand.page.locator('section').filter({ has: hand.find('heading', title) }).last();
  const place = section.locator('.picture').filter({ has: hand.page.locator(chart) });
  await hand.within(place).press('summary', t('chart.table.open'));
  return tableRows(place.getByRole('table'));
}

function meanPoints(of) {
  return PRIORITIES.map((_, place) => NAMES.reduce((sum, name) => sum + TEAM[name][of][place], 0) / NAMES.length);
}

/** The widest miss is talked about and marked. */
async function discuss(hand) {
  await hand.press('link', t('reveal.discuss'));
  await hand.press('button', new RegExp(`^\\d+\\.\\s*${asked('line_of_sight').text}`));
  await hand.press('button', t('discuss.mark_done'));
  await hand.press('link', t('discuss.to_decide'));
}

/** A department carries the first goal, in the hands of somebody who is no leader; then all say whether they stand behind it. */
async function decide(hand) {
  const { page } = hand;
  await hand.sees('heading', t('goals.heading.broken.other', { number: 'Three' }));
  const first = page.getByRole('tree').getByRole('treeitem').first();
  // Reaching a line of the tree chooses it; the Enter key would add another.
  await (hand.reach ? hand.reach(first) : first.click());
  const form = hand.within(page.locator('#goal-form'));
  await form.press('button', t('goals.add_below'));
  await form.fill(t('goals.field.text'), CARRIER.text);
  await form.select(t('goals.field.owner'), t('goals.owner.somebody_else'));
  await form.fill(t('goals.field.person'), CARRIER.owner);
  await hand.sees('heading', t('goals.heading.broken.other', { number: 'Two' }));
  await hand.within(page.locator('.cascade')).reads(CARRIER.owner);
  await hand.gone('listitem', t('goals.finding.no_owner', { goal: CARRIER.text }));
  const [review, dropped] = GOALS.board;
  await hand.fill(review.label, REVIEW);
  await hand.fill(t('board.line', { field: dropped.label, number: 1 }), 'The fair in Oslo');
  await hand.press('button', t('commitment.start'));
  for (const [name, fist] of Object.entries(FISTS)) await workshop.vote(hand, name, fist);
  await hand.press('link', t('lid.to_reveal'));
  await workshop.reveal(hand);
  await hand.reads(t('commitment.all_support'));
}

/** Both files hold to the published schema and say what was answered and agreed. */
async function takeHome(hand) {
  await hand.press('link', t('decide.take_home'));
  const { results, backup } = await takeBoth(hand);
  const { goals, exercises } = backup.file.document;
  const [top] = goals.goals;
  const carrier = goals.goals.find(({ text }) => text === CARRIER.text);
  assert.deepEqual([carrier.parent, carrier.owner], [top.id, { person: CARRIER.owner }]);
  assert.deepEqual(exercises.goals.board.review, { text: REVIEW });
  assert.deepEqual(exercises.goals.rounds.map(({ purpose }) => purpose), ['answers', 'commitment']);
  return { results, backup };
}

function checkScores({ exercises }) {
  const { rounds: [first, fists] } = exercises.find(({ exercise }) => exercise === 'goals');
  const of = (round, id) => round.questions.find(({ question }) => question === id);
  const close = (found, expected, what) => assert.ok(Math.abs(found - expected) < 1e-9, `${what}: ${found}, not ${expected}`);
  const ranks = NAMES.map((name) => PRIORITIES.map((goal) => TEAM[name].order.indexOf(goal) + 1));
  close(of(first, 'order').kendall_w, kendallW(ranks), 'order');
  for (const [id, view] of [['effort_now', 'now'], ['effort_wanted', 'wanted']]) {
    const found = Object.values(of(first, id).mean_points).sort((a, b) => a - b);
    assert.deepEqual(found, meanPoints(view).sort((a, b) => a - b), id);
  }
  const risks = NAMES.map((name) => TEAM[name].risk).filter((risk) => risk !== CANT_SAY);
  close(of(first, 'at_risk').agreement, choiceAgreement(risks, PRIORITIES.length + 1), 'at risk');
  const ratings = NAMES.map((name) => TEAM[name].rating);
  for (const { id } of RATINGS) close(of(first, id).agreement, agreement(ratings, 7), id);
  const { first: low, last: high } = COMMITMENT.questions[0].kind.rating;
  close(of(fists, 'commitment').agreement, agreement(Object.values(FISTS), high - low + 1), 'fist to five');
}

journey('what has changed since is said, and mended with one press', {}, async ({ hand, page, visit }) => {
  await sample.open(hand, sample.backup('changed', sample.goals()));
  await hand.press('link', t('shell.tab.agenda'));
  await hand.press('link', t('shell.agenda.open', { name: GOALS.title }));
  const [reworded, dropped] = [sample.GOALS_CHANGED.reworded, sample.GOALS_CHANGED.dropped];
  const finding = (key, values) => page.locator('li.row').filter({ hasText: t(key, values) });
  const one = finding('goals.finding.priority_reworded', reworded);
  await hand.within(one).press('button', t('goals.mend.take_words'));
  await one.waitFor({ state: 'detached' });
  const other = finding('goals.finding.priority_gone', dropped);
  await hand.within(other).press('button', t('goals.mend.choose_another'));
  await page.waitForFunction(() => document.activeElement?.localName === 'select');
  await hand.within(page.locator('#goal-form')).select(t('goals.field.priority'), reworded.now);
  await other.waitFor({ state: 'detached' });
  await hand.reads(t('goals.finding.owner_left', sample.GOALS_CHANGED.left));
  visit.assertClean();
});
