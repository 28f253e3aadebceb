// How soon the result of a large team shows: `node bench-result.mjs FILE…`, run by `cargo xtask bench`.
import { readFileSync } from 'node:fs';
import { launch, Visit } from './lib/browser.mjs';
import { Mouse } from './lib/hand.mjs';
import { go } from './lib/navigation.mjs';
import * as sample from './lib/sample.mjs';
import { t } from './lib/words.mjs';

/** So many times slower than this computer: a cheap laptop, or a good one in its battery mode. */
const SLOWER = 4;
/** How often each screen is opened: the first time after the page was loaded, and again. */
const OPENINGS = 15;
/** The screens by the words of their tab, and what of each is the last that is there. */
const SCREENS = [
  { tab: 'shell.tab.dashboard', shows: '.dashboard .aspects', part: 'map and index' },
  { tab: 'shell.tab.dashboard', shows: '.dashboard .insights', part: 'all of it' },
  { tab: 'shell.tab.discussion', shows: '.queue', part: 'all of it' },
];

const paths = process.argv.slice(2);
if (paths.length === 0) throw new Error('Name the files of the teams.');

const browser = await launch();
try {
  for (const path of paths) await team(JSON.parse(readFileSync(path, 'utf8')));
} finally {
  await browser.close();
}

/** Opens each screen of a team's workshop and prints how long that took. */
async function team(file) {
  const visit = await Visit.open(browser, { viewport: { width: 1366, height: 768 } });
  try {
    const { page } = visit;
    await sample.open(new Mouse(page), file);
    await page.waitForFunction(() => location.hash.startsWith('#/w/'));
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    for (const screen of SCREENS) {
      const first = [];
      for (let opening = 0; opening < OPENINGS; opening += 1) {
        // Nothing of what is timed may be worked out before: the page begins on another screen.
        await elsewhere(page, file);
        await visit.reload();
        first.push(await opened(page, file, screen));
      }
      const again = [];
      for (let opening = 0; opening < OPENINGS; opening += 1) again.push(await opened(page, file, screen));
      const name = `${file.document.leaders.length} leaders, ${t(screen.tab)}, ${screen.part}`;
      row(`${name}, first time`, first);
      row(`${name}, again`, again);
    }
    visit.assertClean();
  } finally {
    await visit.close();
  }
}

/** The time from a click on a screen's tab until the screen is painted, in milliseconds. */
async function opened(page, file, { tab, shows }) {
  await elsewhere(page, file);
  const link = page.getByRole('link', { name: t(tab), exact: true });
  await link.waitFor();
  await page.evaluate(rest);
  await page.evaluate(watch, shows);
  await link.click();
  return page.evaluate(() => window.opened);
}

async function elsewhere(page, file) {
  const files = `#/w/${file.document.id}/files`;
  if ((await page.evaluate(() => location.hash)) !== files) await go(page, files);
}

/**
 * Waits until the page has nothing to do for a while: what it still does after it was loaded is no part of opening a
 * screen. Runs in the page.
 */
async function rest() {
  for (let calm = 0; calm < 8; ) {
    const idle = await new Promise((free) => requestIdleCallback(free));
    calm = idle.timeRemaining() > 30 ? calm + 1 : 0;
  }
}

/**
 * Waits from the next click on until `shows` is there and painted. Runs in the page. A frame's own callback runs before
 * the frame is painted; a message that is sent from there arrives behind the painting.
 */
function watch(shows) {
  window.opened = new Promise((resolve) => {
    const painted = (since) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - since);
      requestAnimationFrame(() => port2.postMessage(undefined));
    };
    const clicked = (event) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(shows)) return;
        observer.disconnect();
        painted(event.timeStamp);
      });
      observer.observe(document.body, { childList: true, subtree: true });
    };
    addEventListener('click', clicked, { capture: true, once: true });
  });
}

function row(name, times) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1)}ms`.padStart(10);
  console.log(`${name.padEnd(58)} ${at(0.5)} ${at(0.95)}`);
}
