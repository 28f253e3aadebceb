// The home page runs alone; the rest of the app is fetched when a screen needs it, and may be out of reach just then.
import assert from 'node:assert/strict';
import { check } from './lib/journey.mjs';
import { t } from './lib/words.mjs';

const SECOND = /_later\.wasm$/;

const fetched = (visit) => visit.requested.filter((file) => SECOND.test(file)).length;

check('the home page needs nothing but the first file, and has all its texts', {}, async ({ visit, page }) => {
  await page.getByRole('button', { name: t('shell.home.start') }).waitFor();
  assert.equal(fetched(visit), 0);
  assert.doesNotMatch(await page.locator('body').innerText(), /\b(shell|ui|chart)\.\w+/, 'a key instead of a text');
});

check('a screen of a workshop brings the second file, once', {}, async ({ visit, page }) => {
  await page.getByRole('link', { name: t('shell.header.method') }).click();
  await page.getByRole('heading', { level: 1, name: t('shell.method.heading') }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: t('shell.home.start') }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(fetched(visit), 1);
});

check('where the second file is out of reach, whoever starts is told and can try again', {}, async ({ visit, page }) => {
  visit.allow(/_later\.|ERR_FAILED|Failed to load resource/);
  await page.route('**/*_later.wasm', (route) => route.abort());
  const start = page.getByRole('button', { name: t('shell.home.start') });
  await start.click();
  await page.getByText(t('shell.later.failed')).first().waitFor();
  await page.unroute('**/*_later.wasm');
  await start.click();
  await page.getByLabel(t('setup.company.name')).waitFor();
});

check('an address of a screen that is out of reach leads to a way on', {}, async ({ visit }) => {
  visit.allow(/_later\.|ERR_FAILED|Failed to load resource/);
  const page = await visit.context.newPage();
  await page.route('**/*_later.wasm', (route) => route.abort());
  await page.goto(`${visit.server.url}#/method`);
  await page.getByRole('heading', { level: 1, name: t('shell.later.heading') }).waitFor();
  await page.unroute('**/*_later.wasm');
  await page.getByRole('button', { name: t('shell.later.again') }).click();
  await page.getByRole('heading', { level: 1, name: t('shell.method.heading') }).waitFor();
});
