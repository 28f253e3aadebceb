// Earlier states: kept while one works and before every import, looked at, gone back to; deleted workshops come back.
import assert from 'node:assert/strict';
import { Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import * as sample from './lib/sample.mjs';
import { inDatabase } from './lib/storage.mjs';
import { until } from './lib/until.mjs';
import { like, t } from './lib/words.mjs';

const TIMEOUT = { timeout: 180_000 };
const NAME = t('setup.company.name');
const LISTED = t('shell.name_and_title', { name: 'Lindqvist Logistics', title: 'Strategy days' });

const value = (hand, text) => until(hand.page, async () => (await hand.find('textbox', NAME).inputValue()) === text);

async function openSetup(page) {
  const hand = new Mouse(page);
  await sample.open(hand, sample.backup('team', sample.vision([sample.revealedRound()])));
  await hand.press('link', t('shell.tab.setup'));
  return hand;
}

async function showStates(hand) {
  await hand.press('link', t('shell.tab.files'));
  await hand.press('button', t('keeping.states.show'));
}

check('a state is kept at the first change, looked at, gone back to, and that is undone', TIMEOUT, async ({ page }) => {
  const hand = await openSetup(page);
  await hand.fill(NAME, 'Changed');
  await hand.press('link', t('shell.tab.decisions'));
  await until(page, async () => Object.keys(await inDatabase(page, 'snapshots')).length > 0);
  await showStates(hand);
  await hand.reads(t('keeping.differs.same'));
  // To be looked at only: nothing can be typed, and the workshop itself stays as it is.
  await hand.press('button', like('keeping.states.look_of'));
  await hand.press('link', t('shell.tab.setup'));
  await value(hand, 'Lindqvist Logistics');
  assert.ok(await hand.find('textbox', NAME).isDisabled());
  await hand.press('button', t('keeping.states.back'));
  await value(hand, 'Changed');
  assert.ok(await hand.find('textbox', NAME).isEnabled());
  await showStates(hand);
  await hand.press('button', like('keeping.states.restore_of'));
  await hand.press('link', t('shell.tab.setup'));
  await value(hand, 'Lindqvist Logistics');
  await hand.press('button', t('shell.header.undo'));
  await value(hand, 'Changed');
});

check('before a file replaces a workshop its state is kept, with the difference in words', TIMEOUT, async ({ page }) => {
  const hand = await openSetup(page);
  await hand.press('link', t('ui.wordmark'));
  await sample.open(hand, sample.backup('team', { exercises: {} }));
  await hand.press('button', t('shell.import.replace'));
  await hand.press('button', t('shell.import.replace_it'));
  await showStates(hand);
  const row = page.getByRole('listitem').filter({ hasText: t('keeping.states.why.replace') });
  await row.getByText(like('keeping.differs.more')).waitFor();
  const { text } = await hand.within(row).download(like('keeping.states.take_of'));
  assert.ok(text.startsWith('bearings-record'));
});

check('a deleted workshop can be brought back, and removed for good', TIMEOUT, async ({ page }) => {
  const hand = await openSetup(page);
  const remove = async () => {
    await hand.press('link', t('ui.wordmark'));
    await hand.press('button', t('shell.list.delete_name', { name: LISTED }));
    await hand.press('button', t('shell.delete.delete'));
    await hand.sees('heading', t('keeping.deleted.heading'));
  };
  await remove();
  await page.reload();
  await hand.sees('heading', t('keeping.deleted.heading'));
  await hand.press('button', t('keeping.deleted.bring_back_name', { name: LISTED }));
  await hand.sees('heading', t('shell.list.heading'));
  await remove();
  await hand.press('button', t('keeping.deleted.remove_name', { name: LISTED }));
  await hand.press('button', t('keeping.deleted.remove_it'));
  await until(page, async () => Object.keys(await inDatabase(page, 'snapshots')).length === 0);
  await page.getByRole('heading', { name: t('keeping.deleted.heading') }).waitFor({ state: 'detached' });
  const left = Object.values(await inDatabase(page));
  assert.ok(left.every((text) => text.startsWith('bearings-deleted')), 'only the mark of the deletion is left');
});

check('a file with fields of a later version is kept as it came', TIMEOUT, async ({ page }) => {
  const hand = new Mouse(page);
  const file = { ...sample.backup('team'), horoscope: 'favourable' };
  await sample.open(hand, file);
  await hand.press('button', t('shell.import.go_on'));
  await until(page, async () => Object.keys(await inDatabase(page, 'snapshots')).some((key) => key.endsWith('/original')));
  const [[, text]] = Object.entries(await inDatabase(page, 'snapshots')).filter(([key]) => key.endsWith('/original'));
  assert.deepEqual(JSON.parse(text), file);
});
