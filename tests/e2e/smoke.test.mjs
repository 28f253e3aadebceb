// The finished site opens, keeps to itself and is the optimised one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './lib/journey.mjs';
import { manifest } from './lib/browser.mjs';
import { DIST } from './lib/server.mjs';

check('opens in any folder of a host and asks for nothing but its own files', { base: '/any/folder/' }, async ({ visit }) => {
  const first = manifest().first_load;
  const strangers = visit.requested.filter((file) => !first.includes(file));
  assert.deepEqual(strangers, [], 'the size budget does not count these');
  for (const part of [/^index\.html$/, /\.wasm$/, /\.js$/, /\.css$/]) {
    assert.ok(visit.requested.some((file) => part.test(file)), `nothing like ${part} was requested`);
  }
});

check('has a policy that keeps foreign scripts out', {}, async ({ visit, page }) => {
  visit.allow(/security policy|Content Security Policy|a\.png/);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.foreign = true';
    document.body.append(script);
    const image = new Image();
    const loaded = new Promise((resolve) => {
      image.onload = () => resolve('loaded');
      image.onerror = () => resolve('blocked');
    });
    image.src = 'http://127.0.0.1:9/a.png';
    return { script: 'foreign' in window, image: await loaded };
  });
  assert.deepEqual(ran, { script: false, image: 'blocked' });
});

check('runs the optimised file', {}, async ({ visit }) => {
  const name = visit.requested.find((file) => file.endsWith('.wasm'));
  const module = new WebAssembly.Module(readFileSync(join(DIST, name)));
  assert.equal(WebAssembly.Module.customSections(module, 'name').length, 0, 'names of functions are for debugging');
  assert.equal(WebAssembly.Module.customSections(module, 'producers').length, 0, 'wasm-opt has not been at it');
});

check('says in plain words what it needs where scripts are off', {}, async ({ browser, visit }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(visit.server.url);
  assert.match(await page.locator('noscript').innerText(), /needs JavaScript/);
  await context.close();
});

check('says in plain words what to do where the app does not load', {}, async ({ visit }) => {
  visit.allow(/./);
  const page = await visit.context.newPage();
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(visit.server.url);
  await page.getByRole('alertdialog', { name: 'could not start' }).getByText('Check the connection and reload the page').waitFor();
});
