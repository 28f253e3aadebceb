// What people type and paste: what does not fit is said, nothing is torn, nothing hides, and writing Japanese works.
import assert from 'node:assert/strict';
import { Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import { go } from './lib/navigation.mjs';
import * as sample from './lib/sample.mjs';
import { stored } from './lib/storage.mjs';
import { tn, t } from './lib/words.mjs';

const NAME_CHARS = 120;

/** Opens the set-up of a workshop. */
async function setUp(page, id) {
  const hand = new Mouse(page);
  await sample.open(hand, sample.backup(id));
  await hand.sees('link', t('shell.tab.files'));
  await go(page, `#/w/${id}/setup`);
  return hand;
}

/** Pastes into an empty field as the browser does it, its limits included. */
async function paste(page, field, text) {
  await field.fill('');
  await field.focus();
  await page.keyboard.insertText(text);
}

check('a paste that is too long is cut between two characters, and that is said', {}, async ({ page }) => {
  const hand = await setUp(page, 'pasted');
  const name = page.getByLabel(t('setup.company.name'), { exact: true });
  for (const [text, kept] of [['a'.repeat(NAME_CHARS - 1) + '🧭🧭', 'a'.repeat(NAME_CHARS - 1)], ['🧭'.repeat(100_000), '🧭'.repeat(NAME_CHARS / 2)]]) {
    await paste(page, name, text);
    await hand.reads(t('ui.field.full', { max: NAME_CHARS }));
    assert.equal(await name.inputValue(), kept);
    await stored(page, ({ organisation }) => organisation.name === kept);
  }
  await name.fill('Short');
  await page.getByText(t('ui.field.full', { max: NAME_CHARS })).waitFor({ state: 'detached' });
});

check('what nobody sees and what turns the reading round does not get into a name', {}, async ({ page }) => {
  await setUp(page, 'hidden');
  const name = page.getByLabel(t('setup.company.name'), { exact: true });
  await paste(page, name, 'Ha\u202ely\u2060ard\ufeff \u2066Ltd\u2069');
  assert.equal(await name.inputValue(), 'Halyard Ltd');
  await stored(page, ({ organisation }) => organisation.name === 'Halyard Ltd');
});

check('markup in a name is shown as it was typed', {}, async ({ visit, page }) => {
  const hand = await setUp(page, 'markup');
  const typed = '<img src=x onerror=alert(1)> &amp; {name}';
  await hand.fill(t('setup.company.name'), typed);
  await hand.fill(t('setup.leaders.add_label'), typed);
  await hand.press('button', t('setup.leaders.add'));
  await stored(page, ({ leaders, organisation }) => organisation.name === typed && leaders.some(({ name }) => name === typed));
  await go(page, '#/w/markup');
  await hand.reads(typed);
  await page.goto(visit.server.url);
  await hand.reads(typed);
  assert.equal(await page.locator('img').count(), 0);
});

check('Enter that ends a composition adds nothing', {}, async ({ page }) => {
  const hand = await setUp(page, 'composed');
  const keys = await page.context().newCDPSession(page);
  const before = await stored(page, ({ leaders }) => leaders.length > 0);
  await page.getByLabel(t('setup.leaders.add_label'), { exact: true }).focus();
  await keys.send('Input.imeSetComposition', { text: 'はる', selectionStart: 2, selectionEnd: 2 });
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
  assert.equal(await page.getByLabel(t('setup.leaders.add_label'), { exact: true }).inputValue(), 'はる');
  await keys.send('Input.insertText', { text: '春' });
  await page.keyboard.press('Enter');
  await hand.reads(tn('setup.leaders.count', before.document.leaders.length + 1));
  const { document } = await stored(page, ({ leaders }) => leaders.length > before.document.leaders.length);
  assert.deepEqual(document.leaders.slice(before.document.leaders.length).map(({ name }) => name), ['春']);
});

check('leaders whose names look the same are warned about', {}, async ({ page }) => {
  const hand = await setUp(page, 'twins');
  for (const name of ['Otto Berg', 'Оttо Веrg']) {
    await hand.fill(t('setup.leaders.add_label'), name);
    await hand.press('button', t('setup.leaders.add'));
  }
  await hand.reads(t('setup.leaders.look_alike', { name: 'Оttо Веrg', other: 'Otto Berg' }));
});
