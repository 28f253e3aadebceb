// A browser that can be killed with everything that belongs to it, as a power cut does, and started again on what it
// had written by then.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { command } from './browser.mjs';

const ARGUMENTS = [
  '--headless',
  '--remote-debugging-port=0',
  '--no-default-browser-check',
  '--password-store=basic',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];
const LISTENING = /^DevTools listening on (ws:.*)$/;

/** What runs in a group of its own outlives whoever started it, unless that is seen to. */
const running = new Set();
process.once('exit', () => running.forEach(end));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

export class Killable {
  #program;
  #ended;

  constructor(program, browser) {
    this.#program = program;
    this.#ended = once(program, 'exit');
    this.browser = browser;
  }

  /** Starts the browser on a profile's folder. */
  static async launch(profile) {
    const { executablePath, args } = command();
    const all = [...args, ...ARGUMENTS, `--user-data-dir=${profile}`, 'about:blank'];
    // Detached, it leads a group of processes, which is what can be killed as one.
    const program = spawn(executablePath, all, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    running.add(program);
    try {
      return new Killable(program, await chromium.connectOverCDP(await address(program)));
    } catch (error) {
      end(program);
      throw error;
    }
  }

  /** Opens a page in the profile's own storage. */
  async open(url, init = undefined) {
    const [context] = this.browser.contexts();
    context.setDefaultTimeout(20_000);
    if (init) await context.addInitScript(init);
    const page = await context.newPage();
    await page.goto(url);
    return page;
  }

  /** Kills every process of it at once; gives the moment. */
  async kill() {
    const at = Date.now();
    end(this.#program);
    await this.#ended;
    return at;
  }
}

function end(program) {
  running.delete(program);
  try {
    process.kill(-program.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** Where the browser can be talked to; it says so among its messages, which have to be read on, or they stop it. */
function address(program) {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: program.stderr });
    lines.on('line', (line) => {
      const [, found] = LISTENING.exec(line) ?? [];
      if (found) resolve(found);
    });
    lines.on('close', () => reject(new Error('the browser ended before it could be talked to')));
  });
}
