// Where the team stands, in windows of every width.
import assert from 'node:assert/strict';
import { Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import { go } from './lib/navigation.mjs';
import * as sample from './lib/sample.mjs';
import { until } from './lib/until.mjs';
import { t, tn } from './lib/words.mjs';

check('where names have no room on the map they stand in a list below it', {}, async ({ page }) => {
  const hand = new Mouse(page);
  await sample.open(hand, sample.backup('wide', sample.finished()));
  await hand.sees('link', t('shell.tab.dashboard'));
  await go(page, '#/w/wide/standing');
  await page.locator('.level-mark').first().waitFor();
  const names = await page.locator('.level-mark .level-mark-name').allTextContents();
  const listed = page.locator('.map-list a');
  for (const [width, count] of [[1366, 0], [360, names.length], [1366, 0]]) {
    await page.setViewportSize({ width, height: 740 });
    await until(page, async () => (await listed.count()) === count);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await listed.first().waitFor();
  assert.deepEqual((await listed.allTextContents()).sort(), names.sort());
});

check('a mark on the map leads to its item and back, and with a key held down to another tab', {}, async ({ page }) => {
  const hand = new Mouse(page);
  const map = '#/w/wide/standing';
  await sample.open(hand, sample.backup('wide', sample.finished()));
  await hand.sees('link', t('shell.tab.dashboard'));
  await go(page, map);
  const at = (fragment) => until(page, () => page.evaluate((wanted) => location.hash === wanted, fragment));
  const mark = page.locator('.level-mark').first();
  const item = await mark.getAttribute('href');
  await mark.focus();
  await page.keyboard.press('Enter');
  await at(item);
  await page.goBack();
  await mark.waitFor();
  await at(map);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: t('shell.tab.files'), exact: true }).click({ modifiers: ['ControlOrMeta'] });
  await (await opened).close();
  await at(map);
});

check('an action without words is not among what is open', {}, async ({ page }) => {
  const hand = new Mouse(page);
  const { actions, ...rest } = sample.finished();
  const blank = ['', '  '].map((text, place) => ({ ...actions[0], id: `blank-${place}`, text }));
  await sample.open(hand, sample.backup('blank', { ...rest, actions: [...blank, ...actions] }));
  await hand.press('link', t('shell.tab.dashboard'));
  await hand.sees('link', tn('dashboard.actions.all', 1));
  assert.equal(await page.locator('.open-action').count(), 1);
});

check('where we stand is found as it was left, and follows what was changed elsewhere', {}, async ({ page }) => {
  const hand = new Mouse(page);
  await sample.open(hand, sample.supplied('manufacturer'));
  const goTo = (tab) => hand.press('link', t(`shell.tab.${tab}`));
  const open = (count) => hand.sees('link', tn('dashboard.actions.all', count));
  const how = page.locator('details[open]', { hasText: t('dashboard.index.how_open') });
  await goTo('dashboard');
  await open(4);
  await hand.press('summary', t('dashboard.index.how_open'));
  await how.waitFor();
  await goTo('files');
  await goTo('dashboard');
  await how.waitFor();

  await goTo('decisions');
  await hand.within(page.locator('.action-row').first()).toggle(t('action.done'));
  await goTo('dashboard');
  await open(3);
  await hand.press('button', t('shell.header.undo'));
  await open(4);
  // What was kept over a visit elsewhere still hears.
  await goTo('files');
  await goTo('dashboard');
  const insight = page.locator('.insight').first();
  const words = await insight.locator('.statement').textContent();
  await hand.within(insight).press('summary', t('dashboard.insights.set_aside'));
  await hand.within(insight).fill(t('dashboard.insights.why'), 'We know.');
  await hand.within(insight).press('button', t('dashboard.insights.set_aside'));
  await hand.press('summary', tn('dashboard.insights.aside', 1));
  await page.locator('.insights ~ details .row', { hasText: words }).waitFor();
});
