// The answers as a table for other programs: what DuckDB makes of them with the query that the README gives.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { check } from './lib/journey.mjs';
import { Mouse } from './lib/hand.mjs';
import { go } from './lib/navigation.mjs';
import * as sample from './lib/sample.mjs';
import { CULTURE, GOALS, MESSAGING, PULSE, ROLES, t, VISION } from './lib/words.mjs';

const SAMPLES = ['bakery', 'manufacturer', 'startup'];
const CONTENT = { vision: VISION, messaging: MESSAGING, roles: ROLES, goals: GOALS, culture: CULTURE, pulse: PULSE };
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const [, query] = /```sql\n([\s\S]*?)```/.exec(readme);

check('DuckDB compares many workshops with the query of the README', {}, async ({ page, visit }) => {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-answers-'));
  try {
    for (const name of SAMPLES) {
      const { file, text } = await answers(page, name);
      writeFileSync(join(folder, file), text);
      await go(page, '#/');
      await visit.reload();
    }
    const rows = await ask(query.replaceAll('*-answers.csv', join(folder, '*-answers.csv')));
    assert.deepEqual(new Map(rows.map(keyed)), new Map(SAMPLES.flatMap(expected)));
    const spreads = rows.map(({ spread }) => spread ?? -1);
    assert.deepEqual(spreads, spreads.toSorted((one, other) => other - one), 'the widest spread first');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** The CSV file of a sample, taken out of the app. */
async function answers(page, name) {
  const hand = new Mouse(page);
  const file = sample.supplied(name);
  await sample.open(hand, file);
  await hand.sees('link', t('shell.tab.files'));
  await go(page, `#/w/${file.document.id}/files`);
  const taken = await hand.download(t('shell.extracts.answers'));
  return { file: taken.name, text: taken.text };
}

async function ask(sql) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    const found = await connection.runAndReadAll(sql);
    return found.getRowObjectsJson();
  } finally {
    connection.closeSync();
  }
}

const key = (company, workshop, exercise, question) => [company, workshop, exercise, question].join(' | ');

function keyed({ company, workshop, exercise, question_id, question, answers: count, mean, spread }) {
  return [key(company, workshop, exercise, question_id), { question, count: Number(count), mean, spread }];
}

/** What the query has to give for a sample, from its own file: mean and standard deviation of every rating. */
function expected(name) {
  const { document } = sample.supplied(name);
  const rows = [];
  for (const [exercise, { rounds }] of Object.entries(document.exercises)) {
    for (const { id, text } of ratings(exercise)) {
      const revealed = rounds.filter(({ purpose, state }) => purpose === 'answers' && state.revealed);
      const sheets = revealed.flatMap(({ responses }) => Object.values(responses.named ?? {}));
      const onTime = sheets.filter(({ handed_in: handedIn }) => handedIn && !handedIn.late);
      const points = onTime.map(({ sheet }) => sheet.answers[id]?.rating?.points).filter((value) => value !== undefined);
      if (points.length === 0) continue;
      const mean = points.reduce((sum, value) => sum + value, 0) / points.length;
      const squares = points.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const spread = points.length > 1 ? rounded(Math.sqrt(squares / (points.length - 1))) : null;
      rows.push([key(document.organisation.name, document.title, exercise, id), { question: text, count: points.length, mean: rounded(mean), spread }]);
    }
  }
  assert.ok(rows.length > 10, name);
  return rows;
}

/** The ratings that an exercise asks; Culture has none. */
function ratings(exercise) {
  return (CONTENT[exercise].questions ?? []).filter(({ kind }) => kind.rating);
}

function rounded(value) {
  return Math.round(value * 100) / 100;
}
