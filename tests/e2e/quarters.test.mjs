// Two quarters of one team: Pulse, a second vote and actions; three months later Pulse again, and what has changed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { movement } from './lib/figures.mjs';
import { journey } from './lib/journey.mjs';
import { tableRows } from './lib/reading.mjs';
import { PULSE, t, tn } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const json = (name) => JSON.parse(readFileSync(new URL(`figures/${name}.json`, import.meta.url), 'utf8'));
const { ratings: ASKED, quarters: QUARTERS } = json('quarters');
/** What the answers say, worked out by quarters.py beside them. */
const FIGURES = json('quarters.figures');
const NAMES = Object.keys(QUARTERS[0].answers);
const asked = (id) => PULSE.questions.find((question) => question.id === id);
const RATED = asked('same_goals');
/** What the six say of it after the talk, and what each of them expected before it. */
const AGAIN = { 'Ana Reyes': 4, 'Ben Okafor': 5, 'Carla Nunes': 4, 'Dev Patel': 7, 'Eva Lind': 4, 'Felix Braun': 5 };
const EXPECTED = 4;
const ACTIONS = {
  late: { text: 'Write the three goals down', due: '2027-01-31' },
  coming: { text: 'Look at them every Monday', due: '2027-03-31' },
  done: { text: 'Tell the depots' },
  new: { text: 'Settle who gets people first' },
};

const day = (iso) =>
  new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Europe/Berlin' }).format(new Date(iso));
const round = (place) => t('trend.round', { number: place + 1, date: day(QUARTERS[place].at) });
const name = (facet) => t(facet === 'all' ? 'facet.all' : facet);
const whole = (figure) => String(Math.round(figure));
const brief = (figure) => String(Math.round(Math.abs(figure) * 10) / 10);

journey('a team meets again after a quarter and sees what has changed', { timeout: 480_000 }, async ({ hand, visit, page }) => {
  await page.clock.setFixedTime(QUARTERS[0].at);
  await visit.reload();
  await setUp(hand);
  await pulse(hand, 0);
  assert.equal(await page.getByText(t('trend.lead')).count(), 0, 'one round has no way behind it');
  await talk(hand);
  await act(hand);
  await page.clock.setFixedTime(QUARTERS[1].at);
  await visit.reload();
  await meetAgain(hand);
  await pulse(hand, 1);
  await checkFigures(hand);
  await checkChanges(hand);
  await lookBack(hand);
});

async function setUp(hand) {
  await workshop.start(hand);
  await workshop.nameCompany(hand, { name: 'Tidewater Freight', title: 'Quarter by quarter' });
  await workshop.pasteLeaders(hand, NAMES.join('\n'), NAMES.length);
  await hand.press('button', t('setup.agenda.add_exercise', { exercise: PULSE.title }));
  await toPulse(hand);
  await hand.press('button', t('brief.start'));
}

async function toPulse(hand) {
  await hand.press('link', t('shell.tab.agenda'));
  await hand.press('link', t('shell.agenda.open', { name: PULSE.title }));
}

async function toStage(hand, stage) {
  const steps = hand.within(hand.find('navigation', t('ui.stepper.label')));
  await steps.press('link', new RegExp(`^${t(`stage.${stage}`)}`));
}

/** All six answer what the example asks, and everything opens. */
async function pulse(hand, quarter) {
  for (const who of NAMES) await answer(hand, who, QUARTERS[quarter].answers[who]);
  await hand.press('link', t('lid.to_reveal'));
  await workshop.reveal(hand);
}

async function answer(hand, who, said) {
  await workshop.takeOver(hand, who);
  for (const { questions } of PULSE.steps) {
    await hand.sees('group', asked(questions[0]).text);
    for (const id of questions) {
      const place = ASKED.indexOf(id);
      if (place >= 0) await workshop.rate(hand, asked(id).text, said[place]);
    }
    await workshop.next(hand);
  }
  await hand.fill(RATED.text, String(EXPECTED));
  await workshop.next(hand);
  await hand.press('button', t('sheet.hand_in'));
  await hand.reads(t('lid.sealed', { name: who }));
}

const firstVote = () => Object.fromEntries(NAMES.map((who) => [who, QUARTERS[0].answers[who][ASKED.indexOf(RATED.id)]]));

/** A second vote stands beside the first one, with what was expected of that. */
async function talk(hand) {
  await toStage(hand, 'discuss');
  const item = new RegExp(`^\\d+\\.\\s*${RATED.text}`);
  await hand.press('button', item);
  await hand.press('button', t('discuss.vote_again'));
  for (const [who, points] of Object.entries(AGAIN)) await workshop.vote(hand, who, points);
  await hand.press('link', t('lid.to_reveal'));
  await workshop.reveal(hand);
  await hand.press('button', item);
  await hand.reads(t('movement.sentence', movement(firstVote(), AGAIN)));
}

/** Adds an action to the end of the list. */
async function add(hand, { text, due }) {
  const rows = hand.page.locator('.action-row');
  const place = await rows.count();
  await hand.press('button', t('action.add'));
  await rows.nth(place).waitFor();
  const row = hand.within(rows.nth(place));
  await row.fill(t('action.text'), text);
  if (due) await row.date(t('action.due'), due);
}

async function act(hand) {
  await toStage(hand, 'decide');
  for (const key of ['late', 'coming', 'done']) await add(hand, ACTIONS[key]);
  await hand.within(hand.page.locator('.action-row').nth(2)).toggle(t('action.done'));
  await standing(hand, [ACTIONS.late.text, ACTIONS.coming.text, `# ${t('action.done_heading')}`, ACTIONS.done.text]);
}

/** The headings and actions from top to bottom, overdue ones with since when; waits until they are these. */
async function standing(hand, expected) {
  const read = () =>
    hand.page.getByRole('main').evaluate((main) =>
      [...main.querySelectorAll('h3, .action-row')]
        .filter((part) => part.matches('.action-row') || part.nextElementSibling?.matches('.rows'))
        .map((part) => {
          if (!part.matches('.action-row')) return `# ${part.textContent}`;
          const overdue = part.querySelector('.action-overdue')?.textContent;
          return [part.querySelector('textarea').value, overdue].filter(Boolean).join(' | ');
        }),
    );
  const until = Date.now() + hand.patience;
  let found = await read();
  while (String(found) !== String(expected) && Date.now() < until) {
    await hand.page.evaluate(() => new Promise(requestAnimationFrame));
    found = await read();
  }
  assert.deepEqual(found, expected);
}

/** Three months on: what was open comes first, and the facilitator asks again. */
async function meetAgain(hand) {
  await toPulse(hand);
  await toStage(hand, 'decide');
  const overdue = t('action.overdue', { date: day(`${ACTIONS.late.due}T12:00:00Z`) });
  const carried = [`# ${t('action.carried')}`, `${ACTIONS.late.text} | ${overdue}`, ACTIONS.coming.text];
  const done = [`# ${t('action.done_heading')}`, ACTIONS.done.text];
  await standing(hand, [...carried, ...done]);
  await hand.press('button', t('action.add'));
  await hand.sees('heading', t('action.new'));
  await hand.within(hand.page.locator('.action-row').nth(2)).fill(t('action.text'), ACTIONS.new.text);
  await standing(hand, [...carried, `# ${t('action.new')}`, ACTIONS.new.text, ...done]);
  await toStage(hand, 'reveal');
  await hand.press('button', t('reveal.reopen'));
  await hand.press('button', t('reveal.reopen_yes'));
}

function trendSection(hand) {
  return hand.page.locator('section').filter({ has: hand.page.locator('.trend-rows') });
}

/** The table to the digit: agreement, level, spread, answers and leaders of each facet in each round. */
async function checkFigures(hand) {
  const section = hand.within(trendSection(hand));
  await section.press('summary', t('chart.table.open'));
  const rows = await tableRows(section.find('table', t('trend.title')));
  const found = rows.map(([facet, of, agreement, , ...rest]) => [facet, of, agreement, ...rest]);
  const expected = Object.entries(FIGURES).flatMap(([facet, { points }]) =>
    points.map(({ agreement, level, spread, answers, possible, leaders }, place) => [
      name(facet),
      round(place),
      whole(agreement),
      whole(level),
      whole(spread),
      t('trend.of', { count: answers, all: possible }),
      t('trend.of', { count: leaders, all: NAMES.length }),
    ]),
  );
  assert.deepEqual(found, expected);
}

/** What may be called a change is, to the digit; what may not is told as who moved which way. */
function sentence({ leaders, agreement, level, moved }) {
  const claim = (key, { by, claimed }) => (claimed ? [t(`trend.${key}.${by > 0 ? 'risen' : 'fallen'}`, { by: brief(by), leaders })] : []);
  const claims = [...claim('agreement', agreement), ...claim('level', level)];
  return (claims.length ? claims : [t('trend.moved', moved), t('trend.no_claim')]).join(' ');
}

async function checkChanges(hand) {
  const changes = Object.entries(FIGURES).map(([facet, { change }]) => [name(facet), sentence(change)]);
  const found = await trendSection(hand).locator('.trend-row').evaluateAll((rows) =>
    rows.map((row) => [row.querySelector('.statement').textContent, row.querySelector('.trend-words > p').textContent]),
  );
  assert.deepEqual(found, changes);
  const changed = Object.values(FIGURES).filter(({ change }) => change.agreement.claimed || change.level.claimed).length;
  assert.ok(changed > 0 && changed < changes.length, 'the example has changes and others');
  const values = { of: changes.length, date: day(QUARTERS[0].at) };
  await hand.sees('heading', tn('trend.heading.changed', changed, values));
}

/** Back to the first round: the same dots, where their leaders answered then. */
async function lookBack(hand) {
  const row = hand.page.locator('.rating-row').filter({ has: hand.find('heading', RATED.text) });
  const circle = await row.locator('.dot').filter({ hasText: 'AR' }).locator('circle').elementHandle();
  const place = async () => Number.parseFloat(await circle.getAttribute('cx'));
  const expected = (quarter) => (100 * (QUARTERS[quarter].answers[NAMES[0]][ASKED.indexOf(RATED.id)] - 1)) / 6;
  assert.ok(Math.abs((await place()) - expected(1)) < 0.1, 'the newest answer first');
  await hand.select(t('reveal.which_round'), t('reveal.round', { number: 1 }));
  await hand.reads(t('reveal.round_named', { number: 1 }));
  assert.ok(await circle.evaluate((node) => node.isConnected), 'the dot is still the same');
  assert.ok(Math.abs((await place()) - expected(0)) < 0.1, 'and stands where its leader answered then');
}
