// The watchers of the journeys see what they are there for.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults } from './lib/axe.mjs';
import { launch, Visit } from './lib/browser.mjs';
import { schemaFaults } from './lib/schema.mjs';
import { Watch } from './lib/traces.mjs';
import { until } from './lib/until.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const PROVOCATIONS = [
  ['an error in the console', () => console.error('spilt'), /console: spilt/],
  ['an uncaught error', () => setTimeout(() => { throw new Error('dropped'); }), /uncaught: dropped/],
  ['a file that is not of the build', () => fetch('./elsewhere.json').catch(() => {}), /elsewhere\.json is not of this build/],
  ['a foreign host', () => fetch('http://127.0.0.1:9/').catch(() => {}), /127\.0\.0\.1:9|security policy/],
  ['a request that sends something', () => fetch('./', { method: 'POST' }).catch(() => {}), /POST .* is not of this build/],
  ['an inline style', () => document.body.setAttribute('style', 'color: red'), /inline style|security policy: style-src/],
];

for (const [name, provoke, fault] of PROVOCATIONS) {
  test(`${name} fails the visit`, { timeout: 60_000 }, async () => {
    const visit = await Visit.open(browser);
    try {
      visit.assertClean();
      await visit.page.evaluate(`(${provoke})()`);
      while (visit.faults.length === 0) await visit.page.evaluate(() => new Promise(requestAnimationFrame));
      assert.match(visit.faults.join('\n'), fault);
      assert.throws(() => visit.assertClean(), /the browser complained/);
      visit.allow(/./);
      visit.assertClean();
    } finally {
      await visit.close();
    }
  });
}

const LEAKS = [
  ['page', () => { document.body.insertAdjacentHTML('beforeend', '<details><p>sealed</p></details>'); }],
  ['fields', () => { document.body.appendChild(document.createElement('input')).value = 'sealed'; }],
  ['title', () => { document.title = 'sealed'; }],
  ['accessibility tree', () => { document.body.insertAdjacentHTML('beforeend', '<p aria-label="se&#97;led">…</p>'); }],
  ['address', () => { location.hash = 'sealed'; }],
  ['history and session', () => { history.replaceState('sealed', ''); }],
  ['said before', () => console.log('sealed')],
  ['said before', () => {
    const region = document.body.appendChild(document.createElement('p'));
    region.role = 'status';
    region.textContent = 'sealed';
    requestAnimationFrame(() => { region.textContent = ''; });
  }],
];

test('the watch finds a word wherever it is, and where it was', { timeout: 120_000 }, async () => {
  for (const [place, leak] of LEAKS) {
    const visit = await Visit.open(browser);
    try {
      const watch = await Watch.begin(visit);
      assert.deepEqual(await watch.traces(visit.page, ['sealed']), []);
      await visit.page.evaluate(`(${leak})()`);
      await until(visit.page, async () => (await watch.traces(visit.page, ['sealed'])).includes(`sealed in ${place}`));
    } finally {
      await visit.close();
    }
  }
});

test('axe finds a picture without words', { timeout: 60_000 }, async () => {
  const page = await browser.newPage();
  await page.setContent('<html lang="en"><title>a</title><main><h1>a</h1><img src="data:,"></main></html>');
  const faults = await accessibilityFaults(page);
  assert.equal(faults.length, 1, faults.join('\n'));
  assert.match(faults[0], /^image-alt: /);
  await page.close();
});

test('the validator names the place of a fault', () => {
  const schema = { type: 'object', properties: { a: { type: 'array', items: { type: 'integer', format: 'uint8' } } } };
  assert.deepEqual(schemaFaults(schema, { a: [1, 2] }), []);
  assert.deepEqual(schemaFaults(schema, { a: [1, 'x'] }), ['/a/1 must be integer']);
});
