// How soon a key shows in a large cascade: `node bench.mjs FILE`, run by `cargo xtask bench`.
import { readFileSync } from 'node:fs';
import { launch, Visit } from './lib/browser.mjs';
import { Mouse } from './lib/hand.mjs';
import { go } from './lib/navigation.mjs';
import * as sample from './lib/sample.mjs';
import { t } from './lib/words.mjs';

/** So many times slower than this computer: a cheap laptop, or a good one in its battery mode. */
const SLOWER = 4;
/** Keys for each of the two states of the tree, as somebody types them: words, with a moment's thought in between. */
const KEYS = 100;
const BETWEEN_KEYS = 110;
const WORD = 6;
const BETWEEN_WORDS = 700;
/** Waits after the last key until whatever was put off is done. */
const AFTER = 2_000;

const [path] = process.argv.slice(2);
if (!path) throw new Error('Name the file of the cascade.');
const file = JSON.parse(readFileSync(path, 'utf8'));

const browser = await launch();
const visit = await Visit.open(browser, { viewport: { width: 1366, height: 768 } });
try {
  await run(visit.page);
  visit.assertClean();
} finally {
  await visit.close();
  await browser.close();
}

async function run(page) {
  await sample.open(new Mouse(page), file);
  await page.waitForFunction(() => location.hash.startsWith('#/w/'));
  await go(page, `#/w/${file.document.id}/goals/decide`);
  await page.getByRole('tree').waitFor();
  await page.evaluate(watch);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  row('from a key to the screen, folded', await typed(page, page.getByRole('treeitem').first()));
  await page.getByRole('button', { name: t('goals.unfold_all'), exact: true }).click();
  const rows = page.getByRole('treeitem');
  await page.waitForFunction((count) => document.querySelectorAll('[role=treeitem]').length === count, file.document.goals.goals.length);
  row('from a key to the screen, unfolded', await typed(page, rows.last()));
}

/** Writes on in the words of a goal; gives what each key took and what the page halted for in between. */
async function typed(page, goal) {
  await goal.click();
  const field = page.locator('#goal-form').getByRole('textbox', { name: t('goals.field.text'), exact: true });
  const before = await field.inputValue();
  await field.focus();
  await field.press('End');
  await wait(AFTER);
  await page.evaluate(() => window.measured.clear());
  for (let key = 1; key <= KEYS; key += 1) {
    const pause = wait(key % WORD === 0 ? BETWEEN_WORDS : BETWEEN_KEYS);
    await page.keyboard.press(key % WORD === 0 ? 'Space' : 'e');
    await pause;
  }
  await wait(AFTER);
  const written = (await field.inputValue()).length - before.length;
  if (written !== KEYS) throw new Error(`${written} of ${KEYS} keys arrived: the field takes no more.`);
  return page.evaluate(() => ({ keys: window.measured.keys, halts: window.measured.halts }));
}

/**
 * Takes the time from each key until what it changed is on the screen. Runs in the page. A frame's own callback runs
 * before the frame is painted; a message that is sent from there arrives behind the painting. The browser's own
 * measure of events is rounded to 8 ms and leaves out what is faster than 16.
 */
function watch() {
  const measured = { keys: [], halts: [], clear: () => Object.assign(measured, { keys: [], halts: [] }) };
  window.measured = measured;
  const painted = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      requestAnimationFrame(() => port2.postMessage(undefined));
    });
  const pressed = async (event) => measured.keys.push((await painted()) - event.timeStamp);
  addEventListener('keydown', pressed, { capture: true });
  new PerformanceObserver((list) => measured.halts.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] });
}

function row(name, { keys, halts }) {
  const sorted = keys.toSorted((one, other) => one - other);
  const at = (share) => `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1)}ms`.padStart(10);
  const longest = Math.max(0, ...halts).toFixed(0);
  console.log(`${name.padEnd(34)} ${at(0.5)} ${at(0.95)}   the page halts for ${longest} ms at most`);
}

function wait(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
