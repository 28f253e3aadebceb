// Chromium, opened on the finished site and watched: whatever it complains about or asks for is kept.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { DIST, serve } from './server.mjs';

const FAILURES = fileURLToPath(new URL('../failures/', import.meta.url));
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // A date field is typed in the order of this language, whatever the machine speaks.
  '--lang=en-US',
];

/** What the build may request: `files` at any time, `first_load` when the page opens. */
export function manifest() {
  return JSON.parse(readFileSync(join(DIST, 'build-manifest.json'), 'utf8'));
}

/**
 * Starts the browser. One for a file of tests is enough: visits share nothing but the program.
 * @param {import('playwright-core').LaunchOptions} options beside the ones that every test needs
 */
export async function launch({ args = [], ...options } = {}) {
  const { executablePath, args: needed } = command();
  return chromium.launch({ executablePath, args: [...needed, ...args], ...options });
}

/** A folder for a browser of one's own, with the settings that a person has made in it. */
function makeProfile(preferences) {
  const profile = mkdtempSync(join(tmpdir(), 'bearings-profile-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

/** The program and its arguments, for whoever has to start it otherwise. */
export function command() {
  const root = process.getuid?.() === 0;
  return { executablePath: program(), args: root ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS };
}

function program() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of PROGRAMS) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // The next name may be there.
    }
  }
  throw new Error('No Chromium found. `cargo xtask test journeys` sets it up.');
}

/**
 * One person's browser window on the site, with storage of its own.
 *
 * Every message of the console that is a warning or an error, every violation of the security policy and every
 * request that the build's manifest does not list is kept; `assertClean` fails on what was not allowed beforehand.
 */
export class Visit {
  // What Playwright says itself where it keeps service workers out.
  #allowed = [/Service Worker registration blocked by Playwright/];
  #faults = [];
  #requested = new Set();

  constructor(context, server) {
    this.context = context;
    this.server = server;
  }

  /**
   * Opens the site in a fresh context.
   * @param {import('playwright-core').Browser} browser
   * @param {{viewport?: {width: number, height: number}, theme?: 'light' | 'dark', motion?: 'reduce' | 'no-preference',
   *   touch?: boolean, base?: string, address?: string, preferences?: object, server?: object, timezone?: string,
   *   serviceWorkers?: 'allow' | 'block'}} options `address` begins with `#`; `preferences` are Chromium's own; `server` is
   *   one that several people open the site from; a service worker is kept out unless a test is about it, because what
   *   it requests at its own pace would get into the way of all others
   */
  static async open(browser, options = {}) {
    const { viewport = { width: 1366, height: 900 }, theme = 'light', motion = 'reduce', touch = false } = options;
    const server = options.server ?? (await serve(DIST, options.base ?? '/'));
    const person = {
      viewport,
      colorScheme: theme,
      reducedMotion: motion,
      hasTouch: touch,
      locale: 'en-US',
      timezoneId: options.timezone ?? 'Europe/Berlin',
      serviceWorkers: options.serviceWorkers ?? 'block',
    };
    const profile = options.preferences && makeProfile(options.preferences);
    const context = profile
      ? await chromium.launchPersistentContext(profile, { ...command(), ...person })
      : await browser.newContext(person);
    context.setDefaultTimeout(10_000);
    const visit = new Visit(context, server);
    visit.profile = profile;
    visit.shares = Boolean(options.server);
    await visit.#watch();
    visit.page = await visit.newPage(options.address);
    return visit;
  }

  /** A further tab of the same person: it shares the storage. */
  async newPage(address = '') {
    const page = await this.context.newPage();
    await page.goto(this.server.url + address);
    await mounted(page);
    return page;
  }

  /** Opens the page again, as after a reload by hand, and waits for the app. */
  async reload(page = this.page) {
    await page.reload();
    await mounted(page);
  }

  /** Lets faults that match `pattern` pass: for tests that provoke them. */
  allow(pattern) {
    this.#allowed.push(pattern);
  }

  /** Everything that went wrong so far and was not allowed. */
  get faults() {
    return this.#faults.filter((fault) => !this.#allowed.some((pattern) => pattern.test(fault)));
  }

  /** What went wrong and was allowed to. */
  get refused() {
    return this.#faults.filter((fault) => this.#allowed.some((pattern) => pattern.test(fault)));
  }

  /** The files of the site that were requested so far, by their path in the build. */
  get requested() {
    return [...this.#requested].sort();
  }

  /** Fails where anything went wrong that was not allowed. */
  assertClean() {
    assert.deepEqual(this.faults, [], 'the browser complained, or asked for something that is not of this build');
  }

  /** Keeps a picture of every open page, for whoever looks into a failure. */
  async picture(name) {
    mkdirSync(FAILURES, { recursive: true });
    const file = name.replace(/[^a-z0-9]+/gi, '-').toLowerCase();
    for (const [number, page] of this.context.pages().entries()) {
      const path = join(FAILURES, `${file}-${number}.png`);
      // A page that has crashed has no picture; the failure itself is what counts.
      await page.screenshot({ path, fullPage: true }).catch(() => {});
      console.error(`picture of the failure: ${path}`);
    }
  }

  /** Ends the visit; its storage is gone. */
  async close() {
    await this.context.close();
    if (!this.shares) await this.server.stop();
    // A browser that is ending may still write.
    if (this.profile) await rm(this.profile, { recursive: true, force: true, maxRetries: 10 });
  }

  async #watch() {
    const files = new Set(manifest().files);
    this.context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.#faults.push(`console: ${message.text()}`);
    });
    this.context.on('weberror', (event) => this.#faults.push(`uncaught: ${event.error().message}`));
    this.context.on('request', (request) => this.#check(request, files));
    await this.context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`security policy: ${event.effectiveDirective} forbids ${event.blockedURI} ${event.sample}`),
      );
    });
  }

  #check(request, files) {
    const url = request.url();
    if (/^(data|blob|about):/.test(url)) return;
    const path = url.startsWith(this.server.url) ? url.slice(this.server.url.length).split(/[?#]/)[0] : undefined;
    const file = path === '' ? 'index.html' : path;
    if (request.method() === 'GET' && files.has(file)) this.#requested.add(file);
    else this.#faults.push(`request: ${request.method()} ${url} is not of this build`);
  }
}

/** Waits until the app has mounted: what the page shows until then has gone. */
async function mounted(page) {
  await page.locator('#boot').waitFor({ state: 'hidden' });
}
