// Ways to write a test of the finished site: `journey` for what people do, `check` for everything else.
import { after, before, test } from 'node:test';
import { launch, Visit } from './browser.mjs';
import { Keyboard, Mouse } from './hand.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
});

/**
 * A test of the site. Whatever the browser complains about fails it, as does a request that is not of the build.
 * @param {string} name
 * @param {object} options see `Visit.open`; `timeout` in milliseconds; `host` starts a server for this test alone
 * @param {(parts: {visit: Visit, page: import('playwright-core').Page, browser: import('playwright-core').Browser}) => Promise<void>} body
 */
export function check(name, options, body) {
  test(name, { timeout: options.timeout ?? 120_000 }, async () => {
    const server = (await options.host?.()) ?? options.server;
    const visit = await Visit.open(browser, { ...options, server });
    try {
      await body({ visit, page: visit.page, browser, server });
      visit.assertClean();
    } catch (error) {
      await visit.picture(name);
      throw error;
    } finally {
      await visit.close();
      if (options.host) await server.stop();
    }
  });
}

/**
 * A journey that is walked twice: once by mouse and keyboard, once by nothing but the keyboard.
 * @param {string} name
 * @param {object} options see `check`
 * @param {(parts: {hand: import('./hand.mjs').Hand, visit: Visit, page: import('playwright-core').Page}) => Promise<void>} body
 */
export function journey(name, options, body) {
  for (const Kind of [Mouse, Keyboard]) {
    check(`${name} (${Kind.name.toLowerCase()})`, options, (parts) => body({ ...parts, hand: new Kind(parts.page) }));
  }
}
