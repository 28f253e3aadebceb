// Both hands do the same on a page that has one of everything.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { Keyboard, Mouse } from './lib/hand.mjs';

const PAGE = `
  <button onclick="log('pressed')">Press me</button>
  <section aria-label="First"><button onclick="log('first')">Twin</button></section>
  <section aria-label="Second"><button onclick="log('second')">Twin</button></section>
  <label>Name <input id="name" value="old"></label>
  <label>Notes <textarea id="notes"></textarea></label>
  <label>Count <input id="count" type="number"></label>
  <label>Due <input id="due" type="date"></label>
  <fieldset><legend>Size</legend>
    <label class="drawn"><input type="radio" name="size" value="s">Small</label>
    <label class="drawn"><input type="radio" name="size" value="m">Medium</label>
    <label class="drawn"><input type="radio" name="size" value="l">Large</label>
  </fieldset>
  <label>Colour <select id="colour"><option>Ink</option><option>Paper</option><option>Signal</option></select></label>
  <label><input id="agreed" type="checkbox">Agreed</label>
  <label>Photo <input id="photo" type="file"></label>
  <button onclick="picker.click()">Import</button><input id="picker" type="file" hidden>
  <a href="data:text/plain,hello" download="hello.txt">Take it home</a>
  <details><summary>More</summary><p>Inside</p></details>
  <div role="tablist">
    <button role="tab" aria-selected="true">One</button>
    <button role="tab" aria-selected="false" tabindex="-1">Two</button>
  </div>
  <style>.drawn input { position: absolute; opacity: 0; width: 1px; height: 1px } .drawn { padding: 8px }</style>
  <script>
    const done = [];
    const log = (what) => done.push(what);
    const tabs = [...document.querySelectorAll('[role=tab]')];
    tabs.forEach((tab, place) => {
      tab.onclick = () => log('tab ' + tab.textContent);
      tab.onkeydown = (event) => {
        if (event.key === 'ArrowRight') tabs[(place + 1) % 2].focus();
      };
    });
  </script>`;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const Kind of [Mouse, Keyboard]) {
  const kind = Kind.name.toLowerCase();

  test(`${kind}: every act does what it says`, { timeout: 60_000 }, async (t) => {
    const { hand, page } = await open(t, Kind);
    await hand.choose('Size', 'Large');
    await hand.fill('Name', 'Ana');
    await hand.fill('Notes', 'one\ntwo');
    await hand.fill('Count', '48');
    await hand.date('Due', '2026-03-31');
    await hand.choose('Size', 'Medium');
    await hand.select('Colour', 'Signal');
    await hand.toggle('Agreed');
    await hand.toggle('Agreed', true);
    await hand.upload('Photo', { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('a') });
    await hand.upload('Import', { name: 'b.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await hand.press('button', 'Press me');
    await hand.within(page.getByRole('region', { name: 'Second' })).press('button', 'Twin');
    await hand.press('tab', 'Two');
    await hand.press('summary', 'More');
    await hand.reads('Inside');
    const { name, text, bytes } = await hand.download('Take it home');
    assert.deepEqual({ name, text, size: bytes.length }, { name: 'hello.txt', text: 'hello', size: 5 });
    assert.deepEqual(await page.evaluate(state), {
      fields: ['Ana', 'one\ntwo', '48', '2026-03-31', 'Signal'],
      size: 'm',
      agreed: true,
      files: ['a.png', 'b.json'],
      done: ['pressed', 'second', 'tab Two'],
    });
  });

  test(`${kind}: what is not there, or there twice, is named`, { timeout: 60_000 }, async (t) => {
    const { hand } = await open(t, Kind);
    hand.patience = 200;
    await assert.rejects(hand.press('button', 'Nowhere'), /there are 0 times button Nowhere/);
    await assert.rejects(hand.press('button', 'Twin'), /there are 2 times button Twin/);
  });
}

test('keyboard: what Tab does not reach cannot be pressed', { timeout: 60_000 }, async (t) => {
  const { hand, page } = await open(t, Keyboard);
  await page.setContent('<div role="button" onclick="done()">Fake</div><button>Real</button>');
  await assert.rejects(hand.press('button', 'Fake'), /Tab does not reach button Fake.*button "Real"/s);
});

async function open(t, Kind) {
  const page = await browser.newPage({ locale: 'en-US' });
  t.after(() => page.close());
  page.setDefaultTimeout(5_000);
  await page.setContent(PAGE);
  return { page, hand: new Kind(page) };
}

/** Runs in the page. */
function state() {
  const of = (id) => document.getElementById(id);
  return {
    fields: ['name', 'notes', 'count', 'due', 'colour'].map((id) => of(id).value),
    size: document.querySelector('[name=size]:checked').value,
    agreed: of('agreed').checked,
    files: ['photo', 'picker'].map((id) => of(id).files[0].name),
    done,
  };
}
