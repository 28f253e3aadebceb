// The words of the app, read from where the app reads them, so that no test breaks when one is chosen better.
import { readdirSync, readFileSync } from 'node:fs';

const LANGUAGE = 'en';
const ROOT = new URL('../../../', import.meta.url);
const plural = new Intl.PluralRules(LANGUAGE);
const list = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });

const catalogue = Object.assign(
  {},
  ...readdirSync(new URL(`locales/${LANGUAGE}/`, ROOT)).map((file) => json(`locales/${LANGUAGE}/${file}`)),
);

function json(path) {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));
}

function template(key) {
  if (!(key in catalogue)) throw new Error(`no text has the key ${key}`);
  return catalogue[key];
}

/** The text of `key` with each `{name}` replaced by its value. */
export function t(key, values = {}) {
  return template(key).replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** The plural form of `key` for `count`. */
export function tn(key, count, values = {}) {
  return t(`${key}.${plural.select(count)}`, { count, ...values });
}

/** A pattern for the text of `key`, whatever its values are. */
export function like(key) {
  const pieces = template(key).split(/\{\w+\}/);
  return new RegExp(pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'));
}

/** Names as a sentence lists them. */
export function names(people) {
  return list.format(people);
}

/** What the exercise Vision asks, as the app has it. */
export const VISION = json('src/core/exercises/vision/content/en.json');
/** What the exercise Culture asks, as the app has it. */
export const CULTURE = json('src/core/exercises/culture/content/en.json');
/** What the exercise Messaging asks, as the app has it. */
export const MESSAGING = json('src/core/exercises/messaging/content/en.json');
/** What the exercise Roles asks, as the app has it. */
export const ROLES = json('src/core/exercises/roles/content/en.json');
/** What the exercise Goals asks, as the app has it. */
export const GOALS = json('src/core/exercises/goals/content/en.json');
/** What the exercise Pulse asks, as the app has it. */
export const PULSE = json('src/core/exercises/pulse/content/en.json');
/** What the commitment vote asks. */
export const COMMITMENT = json('src/core/exercises/commitment/en.json');

/** A question of Vision or of the commitment vote, by its id. */
export function question(id) {
  const found = [...VISION.questions, ...COMMITMENT.questions].find((known) => known.id === id);
  if (!found) throw new Error(`there is no question ${id}`);
  return found;
}

/** A field of Vision's board, by its id. */
export function boardField(id) {
  return VISION.board.find((field) => field.id === id);
}
