// A long day in one page: `node soak-heap.mjs LOG [--edits N]`, run by `cargo xtask soak heap`. Ends with an error where
// the memory has grown between the first fifth of the edits, when every cache is full, and the last one.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch, Visit } from './lib/browser.mjs';
import { Mouse } from './lib/hand.mjs';
import * as sample from './lib/sample.mjs';
import { TEAM } from './lib/team.mjs';
import { t } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

/** Growth that is no leak: what the browser itself keeps is never the same twice. */
const MOST_GROWTH = 0.02;
const FIELDS = ['setup.company.name', 'setup.company.title', 'setup.company.industry'].map((key) => t(key));
const TABS = ['agenda', 'dashboard', 'discussion', 'decisions', 'files', 'setup'].map((tab) => t(`shell.tab.${tab}`));
const [, , carla] = TEAM;

const { values, positionals } = parseArgs({ options: { edits: { type: 'string', default: '5000' } }, allowPositionals: true });
const [log] = positionals;
if (!log) throw new Error('Name the file that the log goes to.');
const last = Number(values.edits);
const moments = [last / 5, (2 * last) / 5, (3 * last) / 5, (4 * last) / 5, last];

const browser = await launch();
const visit = await Visit.open(browser);
try {
  await visit.context.addInitScript(() => {
    addEventListener('TrunkApplicationStarted', ({ detail }) => { window.app = detail.wasm; });
  });
  await visit.reload();
  const rows = await soak(visit.page);
  visit.assertClean();
  report(rows);
} finally {
  await visit.close();
  await browser.close();
}

async function soak(page) {
  const hand = new Mouse(page);
  const client = await page.context().newCDPSession(page);
  const state = { ...sample.finished(), ...sample.vision([sample.openRound()]) };
  await sample.open(hand, sample.backup('soak', state));
  await hand.press('link', t('shell.tab.setup'));
  const rows = [];
  let edits = 0;
  for (let lap = 0; rows.length < moments.length; lap += 1) {
    edits += await goRound(hand, lap);
    if (edits >= moments[rows.length]) {
      const row = await measure(page, client, edits);
      console.log(words(row));
      rows.push(row);
    }
  }
  return rows;
}

/** Once round the app, from the set-up back to it; gives how many edits that were. */
async function goRound(hand, lap) {
  let edits = 0;
  const write = async (label, text) => {
    await hand.fill(label, text);
    edits += 1;
  };
  const press = async (key) => {
    await hand.press('button', t(key));
    edits += 1;
  };
  // As long in every round, so that the document does not grow.
  const word = String(lap % 10_000).padStart(4, '0');
  for (const part of ['a', 'b', 'c']) {
    for (const field of FIELDS) await write(field, `Words ${word} ${part}`);
  }
  for (const step of ['undo', 'undo', 'redo', 'undo', 'redo', 'redo']) await press(`shell.header.${step}`);
  await answerOnce(hand, word, write);
  for (const tab of TABS) await hand.press('link', tab);
  await hand.sees('textbox', FIELDS[0]);
  return edits;
}

/** Somebody takes the device, writes and hands it on without handing in. */
async function answerOnce(hand, word, write) {
  await hand.page.evaluate(() => { location.hash = '#/w/soak/vision/answer'; });
  await workshop.takeOver(hand, carla.name, 'lid.go_on');
  await write(t('sheet.your_words'), `Answer ${word}`);
  await workshop.next(hand);
  for (const number of [1, 2, 3]) await write(t('sheet.line', { number }), `Line ${number} ${word}`);
  await hand.press('button', t('sheet.back'));
  await hand.press('button', t('sheet.later'));
  await hand.sees('heading', t('lid.pass_to', { name: carla.name }));
  await hand.page.evaluate(() => { location.hash = '#/w/soak/setup'; });
  await hand.sees('textbox', FIELDS[0]);
}

async function measure(page, client, edits) {
  // What is only let go with the next round of the collector goes with the second.
  for (let time = 0; time < 3; time += 1) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  const wasm = await page.evaluate(() => window.app.memory.buffer.byteLength);
  return { edits, heap: usedSize, wasm, nodes, listeners: jsEventListeners };
}

function words({ edits, heap, wasm, nodes, listeners }) {
  return `| ${edits} | ${heap} | ${wasm} | ${nodes} | ${listeners} |`;
}

function report(rows) {
  const [first, end] = [rows[0], rows.at(-1)];
  const growth = ['heap', 'wasm', 'nodes', 'listeners'].map((name) => ({ name, share: end[name] / first[name] - 1 }));
  const grown = growth.filter(({ share }) => share >= MOST_GROWTH);
  const sentence = growth.map(({ name, share }) => `${name} ${(100 * share).toFixed(2)} %`).join(', ');
  const lines = [
    '| edits | heap in bytes | WebAssembly memory in bytes | nodes | listeners |',
    '| ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(words),
    '',
    `Growth from edit ${first.edits} to edit ${end.edits}: ${sentence}. ${100 * MOST_GROWTH} % are allowed.`,
  ];
  console.log(lines.at(-1));
  writeFileSync(log, `${lines.join('\n')}\n`);
  if (grown.length > 0) process.exitCode = 1;
}
