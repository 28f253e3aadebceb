// The whole app as one file that a double click opens: nothing is served, and nothing is asked for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { check } from './lib/journey.mjs';
import { Mouse } from './lib/hand.mjs';
import { go } from './lib/navigation.mjs';
import { COMPANY, TEAM } from './lib/team.mjs';
import { t } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const FILE = fileURLToPath(new URL('../../dist-extra/bearings.html', import.meta.url));
/** In place of a host: the address of the file. */
const server = { url: pathToFileURL(FILE).href };
const [ana, ben, ...absent] = TEAM;

check('a workshop in the one file, which is still there after a reload', { server, timeout: 240_000 }, async ({ visit, page }) => {
  const hand = new Mouse(page);
  await hand.reads(t('shell.home.file'));
  await workshop.openRound(hand, COMPANY, TEAM.map(({ name }) => name));
  await workshop.answer(hand, ana);
  await workshop.answer(hand, ben);
  for (const { name } of absent) await hand.press('button', t('lid.cannot_now', { name }));
  await hand.press('link', t('lid.to_reveal'));
  await workshop.reveal(hand);
  const [overview] = new URL(page.url()).hash.match(/#\/w\/[^/]+/);
  await go(page, `${overview}/files`);
  const results = await workshop.take(hand, 'results');
  assert.equal(results.file.document.organisation.name, COMPANY.name);
  await visit.reload();
  const again = await workshop.take(hand, 'results');
  assert.deepEqual(again.file.document, results.file.document);
  assert.deepEqual(visit.requested, ['index.html'], 'nothing but the file itself');
});

check('the one file has the samples, and says what it cannot do', { server }, async ({ page }) => {
  const hand = new Mouse(page);
  await hand.press('button', t('shell.samples.bakery.look'));
  await hand.sees('link', t('shell.header.agenda'));
  const [overview] = new URL(page.url()).hash.match(/#\/w\/[^/]+/);
  await go(page, `${overview}/invite`);
  await hand.reads(t('devices.invite.from_file'));
  assert.equal(await page.getByText(server.url).count(), 0, 'no other device could open its address');
});

check('the one file may ask for nothing at all', { server }, async ({ visit, page }) => {
  visit.allow(/security policy|Content Security Policy|127\.0\.0\.1|Failed to fetch/);
  const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
  assert.doesNotMatch(policy, /'self'|unsafe-inline|https?:/);
  const asked = await page.evaluate(() => fetch('http://127.0.0.1:9/').then(() => 'answered', () => 'forbidden'));
  assert.equal(asked, 'forbidden');
  // The rescue page stays with the site; what leads there is hidden in a file.
  assert.doesNotMatch(readFileSync(FILE, 'utf8'), /(src|href)="?\.\/(?!rescue\.html)/, 'it names another file');
  assert.equal(await page.locator('[data-hosted]:visible').count(), 0);
});

check('a page from a host says nothing about files', {}, async ({ page }) => {
  await page.getByRole('button', { name: t('shell.home.start') }).waitFor();
  assert.equal(await page.getByText(t('shell.home.file')).count(), 0);
});
