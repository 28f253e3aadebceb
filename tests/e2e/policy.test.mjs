// The content security policy of every page of the site refuses what a text that became markup would try.
import assert from 'node:assert/strict';
import { check } from './lib/journey.mjs';

const REFUSED = /security policy|EvalError|unsafe-eval|Content Security Policy|net::ERR_BLOCKED|127\.0\.0\.1:9/;
const PAGES = { 'the app': '', 'the rescue page': 'rescue.html' };

for (const [what, address] of Object.entries(PAGES)) {
  check(`${what} runs no script and applies no style but its own`, {}, async ({ visit }) => {
    visit.allow(REFUSED);
    const page = await visit.newPage(address);
    const outcome = await page.evaluate(tryAll);
    assert.deepEqual(outcome, { script: false, handler: false, evaluated: false, foreign: false, style: false, attribute: false, frame: false });
    const directives = visit.refused.map((fault) => /policy: (\S+)/.exec(fault)?.[1]);
    for (const directive of ['script-src-elem', 'script-src-attr', 'script-src', 'style-src-elem', 'style-src-attr']) {
      assert.ok(directives.includes(directive), `${directive} in ${directives}`);
    }
  });
}

/** Runs in the page: which of these take effect. */
async function tryAll() {
  const add = (name, attributes, text = '') => {
    const element = Object.assign(document.createElement(name), { textContent: text });
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return document.body.appendChild(element);
  };
  const settled = (element) =>
    new Promise((resolve) => {
      element.addEventListener('load', () => resolve(true));
      element.addEventListener('error', () => resolve(false));
    });
  add('script', {}, 'window.script = true');
  add('button', { onclick: 'window.handler = true' }).click();
  // Later, because a test itself may run what it likes.
  await new Promise((resolve) => {
    setTimeout(() => {
      resolve();
      (0, eval)('window.evaluated = true');
    });
  });
  const probe = add('p', { class: 'probe' });
  add('style', {}, '.probe { color: rgb(1, 2, 3) }');
  const styled = add('p', { style: 'color: rgb(1, 2, 3)' });
  const isColoured = (element) => getComputedStyle(element).color === 'rgb(1, 2, 3)';
  const frame = add('iframe', { srcdoc: '<script>parent.frame = true</script>' });
  await Promise.race([settled(frame), new Promise((resolve) => setTimeout(resolve, 500))]);
  return {
    script: 'script' in window,
    handler: 'handler' in window,
    evaluated: 'evaluated' in window,
    foreign: await settled(add('script', { src: 'http://127.0.0.1:9/foreign.js' })),
    style: isColoured(probe),
    attribute: isColoured(styled),
    frame: 'frame' in window,
  };
}
