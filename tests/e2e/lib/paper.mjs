// Typing in answer sheets from paper, as somebody does who looks at the paper and not at the screen: a value, Enter, a
// value, Enter.
import { CULTURE, t, VISION } from './words.mjs';

/** The lines that a list has on paper. */
const LINES = VISION.questions.find(({ id }) => id === 'priorities').kind.list.lines;
const RATINGS = VISION.questions.filter(({ kind }) => kind.rating).map(({ id }) => id);
const KEY = VISION.questions.filter(({ key }) => key).map(({ id }) => id);

/** A leader's sheet of Vision in the order of its fields: a minus is "can't say", an empty text an empty place. */
export function visionFields({ statement, priorities, not_doing, ratings, predictions }) {
  const lines = Array.from({ length: LINES }, (_, place) => priorities[place] ?? '');
  const points = RATINGS.map((id) => (ratings[id] === null ? '-' : String(ratings[id] ?? '')));
  return [statement, ...lines, not_doing, ...points, ...KEY.map((id) => String(predictions[id] ?? ''))];
}

/** A leader's sheet of Culture in the order of its fields: today, wanted, and how many will say the same. */
export function cultureFields({ today, wanted, expected }) {
  const sides = (points) => CULTURE.aspects.flatMap(() => points);
  return [...sides(today), ...sides(wanted), expected].map(String);
}

/** Fills in the open grid from its first field on; the last Enter leads to the button that hands in. */
export async function typeFields({ page }, fields) {
  for (const value of fields) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
}

/** From the lid to the entry of paper sheets. */
export async function open(hand) {
  await hand.press('link', t('lid.paper'));
  await hand.sees('button', t('entry.begin'));
}

/** Types in one sheet after the other with nothing but keys; the Enter key takes up the next one. `between` looks on. */
export async function typeAll(hand, sheets, between = async () => {}) {
  for (const [place, { name, fields, hasGaps }] of sheets.entries()) {
    if (place === 0) await hand.press('button', t('entry.begin'));
    else await hand.key('Enter');
    await hand.sees('heading', name);
    await between(`${name}, empty`);
    await typeFields(hand, fields);
    await hand.key('Enter');
    if (hasGaps) await hand.key('Enter');
    await hand.reads(t('entry.is_in', { sheet: name }));
    await between(`after ${name}`);
  }
}
