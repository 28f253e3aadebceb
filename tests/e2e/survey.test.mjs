// The file of a form tool, taken into Pulse: columns, words and people are looked at, what does not come in is said,
// and the second time nothing comes in.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Mouse } from './lib/hand.mjs';
import { check, journey } from './lib/journey.mjs';
import { go } from './lib/navigation.mjs';
import * as sample from './lib/sample.mjs';
import { AGREEMENT, csv, file, grid, PULSE_AGENDA } from './lib/survey.mjs';
import { TEAM } from './lib/team.mjs';
import { PULSE, t, tn } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const TIMEOUT = { timeout: 300_000 };
const { ratings: RATED, quarters: [QUARTER] } = JSON.parse(readFileSync(new URL('figures/quarters.json', import.meta.url), 'utf8'));
const NAMES = Object.keys(QUARTER.answers);
const asked = (id) => PULSE.questions.find((question) => question.id === id);
const COMMENT = 'Fewer goals; "one list",\nnot three';
const [FELIX] = NAMES.slice(-1);

/** As a form exports it: who and when, a grid of statements, words for the first one, a comment, things nobody asked for. */
function form() {
  const headers = ['Timestamp', 'Email Address', 'Who are you?', ...RATED.map((id) => grid(asked(id).text)), asked('clearer').text, 'Score'];
  const row = (name, place) => {
    const [first, ...rest] = QUARTER.answers[name].map((points) => (points === null ? 'N/A' : String(points)));
    const called = name === FELIX ? 'F. Braun' : name.toUpperCase();
    return [`2026/11/24 9:0${place}:12 AM GMT+1`, `${place}@example.com`, ` ${called}`, AGREEMENT[first - 1], ...rest, place === 0 ? COMMENT : '', '0 / 0'];
  };
  const stranger = ['2026/11/24 9:30:00 AM GMT+1', 'x@example.com', 'Zoe Hart', AGREEMENT[6], ...RATED.slice(1).map(() => '4'), '', '0 / 0'];
  return csv([headers, ...NAMES.map(row), stranger], ',');
}

journey('a survey comes in, and only once', TIMEOUT, async ({ hand, page }) => {
  await workshop.start(hand);
  await workshop.pasteLeaders(hand, NAMES.join('\n'), NAMES.length);
  await hand.press('button', t('setup.agenda.add_exercise', { exercise: PULSE.title }));
  await hand.press('link', t('shell.tab.agenda'));
  await hand.press('link', t('shell.agenda.open', { name: PULSE.title }));
  await hand.press('link', t('survey.way'));
  await hand.upload(t('survey.choose'), file(form()));
  await hand.sees('heading', t('survey.columns.heading'));
  const column = hand.find('combobox', grid(asked(RATED[1]).text));
  assert.equal(await column.evaluate((select) => select.selectedOptions[0].label), t('entry.question', { number: 2, text: asked(RATED[1]).text }));
  const word = hand.find('combobox', AGREEMENT[4]);
  assert.equal(await word.inputValue(), '5', 'a word of seven');
  await hand.select('F. Braun', FELIX);
  await hand.reads(t('survey.outcome.opens', { number: 1 }));
  await hand.press('summary', tn('survey.outcome.left_out', 1));
  await hand.reads(t('survey.reason.stranger', { name: 'Zoe Hart' }));
  await hand.press('button', tn('survey.take_in', NAMES.length));
  await hand.reads(tn('survey.taken', NAMES.length));
  await workshop.reveal(hand);
  await hand.reads(asked(RATED[0]).text);
  await hand.press('link', t('shell.header.agenda'));
  await hand.press('link', t('shell.tab.files'));
  const taken = await workshop.take(hand, 'backup');
  assert.deepEqual(answers(taken.file.document), expected());
  await go(page, `#/w/${taken.file.document.id}/pulse/survey`);
  await hand.upload(t('survey.choose'), file(form()));
  await hand.select('F. Braun', FELIX);
  await hand.reads(t('survey.refusal.same'));
  await hand.press('button', tn('survey.take_in', NAMES.length));
  await go(page, `#/w/${taken.file.document.id}/files`);
  const again = await workshop.take(hand, 'backup');
  assert.deepEqual(again.file.document.exercises, taken.file.document.exercises, 'nothing came in twice');
});

/** What each leader answered, by name. */
function answers(document) {
  const names = new Map(document.leaders.map(({ id, name }) => [id, name]));
  const [round, ...more] = document.exercises.pulse.rounds;
  assert.deepEqual(more, [], 'one round');
  return Object.fromEntries(Object.entries(round.responses.named).map(([id, { sheet }]) => [names.get(id), sheet.answers]));
}

function expected() {
  const rating = (points) => ({ rating: points === null ? 'cant_say' : { points } });
  const sheet = (name, place) => ({
    ...Object.fromEntries(RATED.map((id, question) => [id, rating(QUARTER.answers[name][question])])),
    ...(place === 0 ? { clearer: { text: COMMENT } } : {}),
  });
  return Object.fromEntries(NAMES.map((name, place) => [name, sheet(name, place)]));
}

check('a scale of five waits until somebody says which points were meant', TIMEOUT, async ({ page }) => {
  const hand = new Mouse(page);
  const five = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'];
  const rows = five.map((word, place) => [TEAM[place].name, word]);
  await openSurvey(hand, 'five', {});
  await hand.upload(t('survey.choose'), file(`\ufeff${csv([['Name', asked('visible').text], ...rows], ';')}`));
  await hand.reads(t('survey.values.stretch'));
  await hand.press('button', t('survey.take_in.none'));
  await hand.reads(t('survey.refusal.no_sheet'));
  for (const [place, word] of five.entries()) await hand.select(word, String([1, 2, 4, 6, 7][place]));
  await hand.press('button', tn('survey.take_in', five.length));
  await hand.reads(tn('survey.taken', five.length));
});

check('numbers that end before the scale are asked about', TIMEOUT, async ({ page }) => {
  const hand = new Mouse(page);
  const scale = asked('visible').kind.rating;
  const box = t('survey.values.numbers', { least: 1, most: 6, first: scale.first, last: scale.last });
  const rows = ['1', '6', '3'].map((points, place) => [TEAM[place].name, points]);
  await openSurvey(hand, 'six', {});
  await hand.upload(t('survey.choose'), file(csv([['Name', asked('visible').text], ...rows], ',')));
  await hand.sees('button', tn('survey.take_in', 3));
  await hand.reads(t('survey.values.numbers_hint', { least: 1, most: 6, first: scale.first, last: scale.last }));
  await hand.toggle(box, false);
  await hand.sees('button', t('survey.take_in.none'));
  for (const [number, points] of [['1', '1'], ['6', '7'], ['3', '4']]) await hand.select(number, points);
  await hand.press('button', tn('survey.take_in', 3));
  await hand.reads(tn('survey.taken', 3));
});

check('a sheet without a name comes in without one', TIMEOUT, async ({ page }) => {
  const hand = new Mouse(page);
  const rows = [1, 2, 3].map((place) => [`${place}@example.com`, String(place + 4), place === 2 ? 'often' : '3', `Comment ${place}`]);
  const isNameless = async (where) => {
    const text = await page.getByRole('main').textContent();
    assert.deepEqual(TEAM.filter(({ name }) => text.includes(name)), [], `who has answered: ${where}`);
  };
  await openSurvey(hand, 'nameless', { naming: 'unnamed' });
  await hand.upload(t('survey.choose'), file(csv([['Mail', 'same_goals', 'visible', 'clearer'], ...rows], '\t'), 'export.tsv'));
  await hand.sees('button', tn('survey.take_in', 3));
  const unread = page.getByText(t('survey.reason.unread', { text: 'often' }));
  assert.equal(await unread.count(), 0, 'an answer in a list that is closed');
  await hand.press('summary', tn('survey.outcome.left_out', 1));
  await unread.waitFor();
  const list = await page.locator('.survey-left-out').textContent();
  assert.ok(list.includes(tn('survey.outcome.row_count', 1)) && !list.includes(tn('survey.outcome.rows', 1, { rows: 3 })), list);
  await hand.press('button', tn('survey.take_in', 3));
  await hand.reads(t('reveal.have_answered', { done: 3, all: TEAM.length }));
  await isNameless('before the reveal');
  await workshop.reveal(hand);
  await hand.reads('Comment 2');
  await go(page, '#/w/nameless/report');
  await hand.reads(tn('report.who_unnamed', 3));
  await isNameless('the report');
  await go(page, '#/w/nameless/files');
  const { text } = await workshop.take(hand, 'backup');
  assert.equal(text.includes('example.com'), false, 'a name of the file in the workshop');
});

check('a file that is no table is refused by its reason, and the next one is taken', TIMEOUT, async ({ page }) => {
  const hand = new Mouse(page);
  await openSurvey(hand, 'refused', {});
  for (const [text, key] of [['PK\u0003\u0004', 'spreadsheet'], ['Name,a\n', 'no_rows'], ['', 'empty']]) {
    await hand.upload(t('survey.choose'), file(text));
    await hand.reads(t(`survey.error.${key}`));
  }
  await hand.upload(t('survey.choose'), file(csv([['Name', 'visible'], [TEAM[0].name, '7']], ',')));
  await hand.sees('button', tn('survey.take_in', 1));
  assert.equal(await hand.find('alert').textContent(), '');
});

/** A workshop with Pulse on its agenda, and the screen that takes surveys. */
async function openSurvey(hand, id, changes) {
  await sample.open(hand, sample.backup(id, { agenda: PULSE_AGENDA, ...changes }));
  await hand.sees('link', t('shell.tab.files'));
  await go(hand.page, `#/w/${id}/pulse/survey`);
}
