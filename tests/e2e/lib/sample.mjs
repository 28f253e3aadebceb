// Workshops as files: a team as far as a test needs it, without walking there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './server.mjs';
import { COMPANY, CULTURE_TEAM, OFFICIAL, TEAM } from './team.mjs';
import { CULTURE, t, VISION } from './words.mjs';

const AT = '2026-11-24T09:00:00Z';
const IDS = TEAM.map(({ name }) => name.split(' ')[0].toLowerCase());
const SHEETS = Object.fromEntries(TEAM.map(({ sheet }, place) => [IDS[place], sheet]));

/** A backup of a workshop; `changes` are fields of its document. */
export function backup(id, changes = {}) {
  const document = {
    id,
    created_at: AT,
    title: COMPANY.title,
    organisation: { name: COMPANY.name },
    naming: 'named',
    leaders: TEAM.map(({ name }, place) => ({ id: IDS[place], name, speaks_last: place === 0, active: true })),
    official_priorities: OFFICIAL.map((text, place) => ({ id: `official-${place}`, text })),
    agenda: { starts_at: '09:00:00', devices: 1, items: [{ id: 'one', slot: { exercise: 'vision' }, minutes: 90 }, { id: 'two', slot: 'break', minutes: 15 }] },
    exercises: {},
    decisions: [],
    actions: [],
    ...changes,
  };
  return { format: 'bearings', kind: 'backup', schema: 1, app_version: '0.1.0', exported_at: AT, document };
}

/** A new workshop: nobody leads, nothing is planned. */
export function empty(id) {
  const nothing = { leaders: [], official_priorities: [], title: '', organisation: { name: '' } };
  return backup(id, { ...nothing, agenda: { starts_at: '09:00:00', devices: 1, items: [] } });
}

/** Vision as far as `rounds` go. */
export function vision(rounds, state = {}) {
  return { exercises: { vision: { stage: 'brief', rounds, board: {}, ...state } } };
}

/** A round of answers that is open: `handedIn` are done, `begun` have a sheet, `absent` can't now. */
export function openRound({ handedIn = ['ana', 'ben'], begun = ['carla'], absent = ['felix'] } = {}) {
  const responses = Object.fromEntries([
    ...handedIn.map((id) => [id, { sheet: sheetOf(id), handed_in: { at: AT, late: false } }]),
    ...begun.map((id) => [id, { sheet: { answers: { statement: { text: SHEETS[id].statement } } } }]),
  ]);
  return round(1, 'answers', VISION.questions.map(({ id }) => id), { absent, responses: { named: responses } });
}

/** The same round, revealed; all but Felix had answered, and he did so afterwards. The cards are grouped. */
export function revealedRound({ confirmed = true } = {}) {
  const open = openRound({ handedIn: IDS, begun: [], absent: [] });
  open.responses.named.felix.handed_in.late = true;
  const card = (sheet, line) => ({ sheet, line });
  const groups = [
    { id: 'hamburg', name: 'Open in Hamburg', cards: [card('ana', 0), card('ben', 0), card('carla', 0)] },
    { id: 'train', name: OFFICIAL[1], cards: [card('ana', 2), card('ben', 1), card('dev', 0)], official: 'official-1' },
  ];
  return { ...open, state: revealed(), groupings: { priorities: { groups, confirmed } } };
}

/** A revealed round whose answers nobody can be told by: only the ratings are answered. */
export function unnamedRound() {
  const ratings = VISION.questions.filter(({ kind }) => kind.rating).map(({ id }) => id);
  const heap = (id) => {
    const given = IDS.map((leader) => SHEETS[leader].ratings[id]).filter((points) => typeof points === 'number');
    return Object.fromEntries(given.map((points, place) => [`${id}-${place}`, { value: { rating: { points } } }]));
  };
  const answers = Object.fromEntries(ratings.map((id) => [id, heap(id)]));
  return round(1, 'answers', ratings, { state: revealed(), responses: { unnamed: { handed_in: IDS, answers } } });
}

/** A vote of one question: a second one on `money`, or fist to five. */
export function voteRound(number, purpose, points, isRevealed) {
  const asked = purpose === 'commitment' ? 'commitment' : 'money';
  const handedIn = { at: AT, late: false };
  const responses = Object.fromEntries(
    IDS.slice(0, points.length).map((id, place) => [
      id,
      { sheet: { answers: { [asked]: { rating: { points: points[place] } } } }, handed_in: handedIn },
    ]),
  );
  return round(number, purpose, [asked], { state: isRevealed ? revealed() : 'open', responses: { named: responses } });
}

/** Culture, answered by all, revealed, talked through and decided; without `isRevealed` it is still open. */
export function culture(isRevealed = true) {
  const sheet = ({ today, wanted, expected }) => ({ answers: { ...split('today', today), ...split('wanted', wanted) }, predictions: { today_leading: expected } });
  const split = (view, points) =>
    Object.fromEntries(CULTURE.aspects.map(({ id }) => [`${view}_${id}`, { split: Object.fromEntries(CULTURE.types.map((type, place) => [type.id, points[place]]).filter(([, given]) => given > 0)) }]));
  const handedIn = { at: AT, late: false };
  const done = isRevealed ? CULTURE_TEAM : CULTURE_TEAM.slice(0, 2);
  const responses = { named: Object.fromEntries(done.map((who, place) => [IDS[place], { sheet: sheet(who), handed_in: handedIn }])) };
  const questions = ['today', 'wanted'].flatMap((view) => CULTURE.aspects.map(({ id }) => `${view}_${id}`));
  const answers = round(1, 'answers', questions, { state: isRevealed ? revealed() : 'open', responses });
  if (!isRevealed) return { stage: 'answer', rounds: [answers], board: {} };
  const discussion = { today_leading: { starred: true, status: 'done' } };
  return { stage: 'decide', rounds: [answers, voteRound(2, 'commitment', [5, 4, 2, 3, 4, 4], true)], board: {}, discussion };
}

/** A cascade of goals after a round of answers; a priority was reworded and one dropped, and Felix has left. */
export function goals() {
  const priority = (id, text) => ({ id, text });
  const kpi = { unit: '%', baseline: 20, target: 40, direction: 'rise', due: '2027-12-31', timing: 'leading' };
  const goal = (id, level, text, rest = {}) => ({ id, level, text, owner: { leader: 'ana' }, kpi, ...rest });
  const { reworded, dropped, left } = GOALS_CHANGED;
  return {
    leaders: TEAM.map(({ name }, place) => ({ id: IDS[place], name, speaks_last: place === 0, active: name !== left.owner })),
    official_priorities: [priority('p0', reworded.now), priority('p1', OFFICIAL[1])],
    agenda: { starts_at: '09:00:00', devices: 1, items: [{ id: 'one', slot: { exercise: 'goals' }, minutes: 75 }] },
    goals: {
      goals: [
        goal('c1', 'company', reworded.goal, { priority: priority('p0', reworded.was) }),
        goal('c2', 'company', dropped.goal, { priority: priority('gone', dropped.was), incentive: { reward: 'shared', text: '3 %' } }),
        goal('c3', 'company', 'Answer every customer within a day', { priority: priority('p1', OFFICIAL[1]) }),
        goal('d1', 'department', left.goal, { parent: 'c1', owner: { leader: 'felix' } }),
        goal('d2', 'department', 'Fill every truck both ways', { parent: 'c2', owner: { person: 'Kim Lee' } }),
        goal('d3', 'department', 'Wash the trucks less often', { kpi: {}, incentive: { reward: 'individual', against: priority('p0', reworded.was) } }),
        goal('e1', 'person', 'Two more drivers by spring', { parent: 'd1', owner: undefined }),
      ],
      links: [{ from: 'd1', to: 'd2', kind: 'conflicts', why: 'Both need the same drivers.' }],
    },
    exercises: { goals: { stage: 'decide', rounds: [goalsRound()], board: {} } },
  };
}

/** What of those goals is no longer as it was. */
export const GOALS_CHANGED = {
  reworded: { goal: 'Food makers call us first', was: 'The north', now: 'Food makers in the north' },
  dropped: { goal: 'Twice the trucks', was: 'Grow at any cost' },
  left: { goal: 'A branch in Hamburg', owner: 'Felix Braun' },
};

function goalsRound() {
  const options = ['c1', 'c2', 'c3'];
  const texts = [GOALS_CHANGED.reworded.goal, GOALS_CHANGED.dropped.goal, 'Answer every customer within a day'];
  const split = (points) => ({ split: Object.fromEntries(options.map((id, place) => [id, points[place]])) });
  const sheets = [
    { order: [['c1'], ['c2'], ['c3']], now: [20, 20, 60], wanted: [60, 30, 10], risk: 'c2', sight: 6, alike: 2 },
    { order: [['c1'], ['c3'], ['c2']], now: [30, 10, 60], wanted: [50, 30, 20], risk: 'c2', sight: 5, alike: 3 },
    { order: [['c2', 'c1'], ['c3']], now: [10, 30, 60], wanted: [30, 60, 10], risk: 'none', sight: 2, alike: 1 },
    { order: [['c1'], ['c2']], now: [40, 40, 20], wanted: [70, 20, 10], risk: 'cant_say', sight: 1, alike: 0 },
  ];
  const answers = ({ order, now, wanted, risk, sight }) => ({
    order: { ranking: order }, effort_now: split(now), effort_wanted: split(wanted), at_risk: { choice: risk },
    line_of_sight: { rating: { points: sight } }, same_way: { rating: { points: 7 - sight } },
  });
  const response = (sheet) => ({ sheet: { answers: answers(sheet), predictions: { effort_now: sheet.alike, at_risk: sheet.alike } }, handed_in: { at: AT, late: false } });
  const named = Object.fromEntries(sheets.map((sheet, place) => [IDS[place], response(sheet)]));
  const questions = ['order', 'effort_now', 'effort_wanted', 'at_risk', 'line_of_sight', 'same_way'];
  const company_goals = options.map((id, place) => ({ id, text: texts[place] }));
  return round(1, 'answers', questions, { state: revealed(), responses: { named }, options: { company_goals } });
}

/** Everything that a workshop can hold once Vision is done. */
export function finished() {
  const rounds = [
    revealedRound(),
    voteRound(2, 'revote', [5, 5, 5, 4, 2, 6], true),
    voteRound(3, 'commitment', [5, 4, 2, 3, 4, 4], true),
  ];
  const board = { purpose: { text: 'Food arrives fresh.' }, priorities: { lines: ['Open in Hamburg', OFFICIAL[1]] } };
  const discussion = { money: { starred: true, status: 'done' }, believe: { starred: false, status: 'skipped' } };
  return {
    ...vision(rounds, { stage: 'decide', board, discussion }),
    decisions: [{ id: 'd1', text: 'Hamburg opens in March.', owner: 'ana', due: '2027-03-01', origin: 'vision', written_at: AT }],
    actions: [
      { id: 'a1', text: 'Find a yard by the port', owner: 'ben', due: '2027-01-31', origin: 'vision', done: false, written_at: AT },
      { id: 'a2', text: 'Ask the bank', done: true, written_at: AT },
    ],
  };
}

/** One of the samples that come with the app, as a file. */
export function supplied(name) {
  return JSON.parse(readFileSync(join(DIST, `samples/${name}.json`), 'utf8'));
}

/** Opens a file as people do; the page is at home, and the workshop is not there yet. */
export async function open(hand, file, name = 'workshop-backup.json') {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  await hand.upload(t('shell.import.open'), { name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

function sheetOf(id) {
  const { statement, priorities, not_doing, ratings, predictions } = SHEETS[id];
  const rated = Object.entries(ratings).filter(([, points]) => points !== undefined);
  const rating = (points) => ({ rating: points === null ? 'cant_say' : { points } });
  const answers = { statement: { text: statement }, priorities: { list: priorities }, not_doing: { text: not_doing } };
  for (const [question, points] of rated) answers[question] = rating(points);
  return { answers, predictions };
}

function round(number, purpose, questions, rest) {
  return { number, purpose, content_version: 1, questions, opened_at: AT, state: 'open', ...rest };
}

function revealed() {
  return { revealed: { at: AT, expected: IDS } };
}
