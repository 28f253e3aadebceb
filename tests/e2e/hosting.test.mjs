// What hosts are told to send agrees with the page, and the app works with it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifest } from './lib/browser.mjs';
import { Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import { DIST, serve } from './lib/server.mjs';
import { t } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const NGINX = fileURLToPath(new URL('../../dist-extra/nginx.conf', import.meta.url));

const text = (name) => readFileSync(join(DIST, name), 'utf8');

/** What `_headers` says for every file. */
function forAll() {
  const [rule] = text('_headers').split(/\n(?=\/)/);
  const lines = rule.split('\n').slice(1).filter(Boolean);
  return Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/).slice(0, 2)));
}

check('every host is told the policy that the page has', {}, async ({ page }) => {
  const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
  assert.match(policy, /'sha256-/);
  for (const told of [text('_headers'), text('.htaccess'), readFileSync(NGINX, 'utf8')]) {
    assert.ok(told.includes(`${policy}; frame-ancestors 'none'`), told);
  }
});

check('hosts keep what is named by its content, and what they read is no file of the site', {}, async () => {
  const { files } = manifest();
  for (const file of files.filter((name) => /_(bg|later)\.wasm$|\.css$|-\w+\.js$/.test(name) && name !== 'service-worker.js')) {
    assert.ok(text('_headers').includes(`\n/${file}\n  Cache-Control: public, max-age=31536000, immutable\n`), file);
  }
  for (const name of ['_headers', '.htaccess']) assert.ok(!files.includes(name) && !text('service-worker.js').includes(name));
});

const asToldTo = () => serve(DIST, '/', forAll());

check('the app works, and is kept, with the headers of a host', { host: asToldTo, serviceWorkers: 'allow' }, async ({ page }) => {
  const hand = new Mouse(page);
  await hand.reads(t('shell.home.offline'));
  await workshop.start(hand);
});
