// Kills the whole browser in the middle of typing, again and again, and looks at what is there afterwards.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { Mouse } from './hand.mjs';
import { Killable } from './killable.mjs';
import * as sample from './sample.mjs';
import { serve } from './server.mjs';
import { t } from './words.mjs';
import * as workshop from './workshop.mjs';

/** What of the last input may be lost, in milliseconds. */
export const MOST_LOST = 2_000;
/** A key every so many milliseconds: somebody who types fast and without a pause. */
const BETWEEN_INPUTS = 60;
/** How long somebody types until the browser is killed. */
const TYPING = { least: 1_000, most: 8_000 };
const ID = 'killed';

/**
 * @param {{rounds?: number, seed?: number, hasMirror?: boolean, tell?: (row: Round) => void}} options without the mirror
 *   the browser has no IndexedDB
 * @returns {Promise<Round[]>}
 * @typedef {{number: number, typedFor: number, inputs: number, found: string, lost: number, faults: string[]}} Round
 */
export async function killRounds({ rounds = 30, seed = 1, hasMirror = true, tell = () => {} } = {}) {
  const random = generator(seed);
  const profile = mkdtempSync(join(tmpdir(), 'bearings-killed-'));
  const server = await serve();
  const told = [];
  let chromium;
  try {
    chromium = await Killable.launch(profile);
    let page = await chromium.open(server.url, hasMirror ? undefined : takeMirror);
    let { field, document } = await begin(page);
    // What has been typed last, and what has been there after the last start.
    let [typedLast, kept] = [0, 0];
    for (let number = 1; number <= rounds; number += 1) {
      const typed = await typeUntilKilled(field, chromium, typedLast + 1, TYPING.least + random() * (TYPING.most - TYPING.least));
      chromium = await Killable.launch(profile);
      page = await chromium.open(`${server.url}#/w/${ID}/setup`, hasMirror ? undefined : takeMirror);
      const after = await lookAt(page, document);
      const round = judge(number, typed, kept, after);
      told.push(round);
      tell(round);
      if (after.field === undefined) break;
      field = after.field;
      [typedLast, kept] = [typed.last, countOf(after.found)];
    }
  } finally {
    await chromium?.kill();
    await server.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
  return told;
}

/** Whether nothing was lost that counts. */
export function holds(rounds) {
  return rounds.every(({ faults }) => faults.length === 0);
}

function takeMirror() {
  Object.defineProperty(window, 'indexedDB', { value: undefined });
}

/** Opens a workshop of the usual size; gives the field to type in and what else is in the workshop. */
async function begin(page) {
  const hand = new Mouse(page);
  await sample.open(hand, sample.backup(ID, sample.finished()));
  await hand.press('link', t('shell.tab.files'));
  const { file } = await workshop.take(hand, 'backup');
  await hand.press('link', t('shell.tab.setup'));
  return { field: nameField(page), document: withoutName(file.document) };
}

function nameField(page) {
  return page.getByRole('textbox', { name: t('setup.company.name'), exact: true });
}

function withoutName(document) {
  return { ...document, organisation: { ...document.organisation, name: '' } };
}

function words(count) {
  return `Company ${count}`;
}

/** Types from `first` on; an input counts as typed when the page has taken it. */
async function typeUntilKilled(field, chromium, first, duration) {
  const inputs = [];
  const begun = Date.now();
  let last = first - 1;
  let killing;
  await field.focus();
  setTimeout(() => { killing = chromium.kill(); }, duration);
  while (!killing) {
    last += 1;
    try {
      await field.fill(words(last));
      if (!killing) inputs.push({ count: last, at: Date.now() });
    } catch (error) {
      if (!killing) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_INPUTS));
  }
  return { inputs, last, begun, killedAt: await killing };
}

/** What the app shows of the workshop on the same profile. */
async function lookAt(page, document) {
  const hand = new Mouse(page);
  const field = nameField(page);
  try {
    await field.waitFor();
  } catch {
    return { found: (await page.locator('h1').allInnerTexts()).join(' '), isWhole: false };
  }
  const found = await field.inputValue();
  await hand.press('link', t('shell.tab.files'));
  const { file } = await workshop.take(hand, 'backup');
  await hand.press('link', t('shell.tab.setup'));
  return { field, found, isWhole: isDeepStrictEqual(withoutName(file.document), document) };
}

function countOf(found) {
  const [, digits] = /^Company (\d+)$/.exec(found) ?? [];
  return Number(digits ?? 0);
}

function judge(number, { inputs, last, begun, killedAt }, kept, { found, isWhole }) {
  const count = countOf(found);
  const missing = inputs.find((input) => input.count > count);
  const lost = missing ? killedAt - missing.at : 0;
  const faults = [];
  if (!isWhole) faults.push('the workshop is not as it was');
  if (count < kept) faults.push('it is older than after the last start');
  if (count > last) faults.push('it is something that nobody has typed');
  if (lost > MOST_LOST) faults.push(`${lost} ms of input are lost`);
  return { number, typedFor: killedAt - begun, inputs: inputs.length, found, lost, faults };
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
