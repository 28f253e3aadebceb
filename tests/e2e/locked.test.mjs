// A backup behind a passphrase: nothing of it can be read without, and it opens elsewhere with.
import assert from 'node:assert/strict';
import { Visit } from './lib/browser.mjs';
import { Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import { go } from './lib/navigation.mjs';
import * as sample from './lib/sample.mjs';
import { everything, records } from './lib/storage.mjs';
import { COMPANY, TEAM } from './lib/team.mjs';
import { t } from './lib/words.mjs';

const TIMEOUT = { timeout: 180_000 };
// The same letter in the two ways that systems spell it.
const PASSPHRASE = 'piano caf\u00e9 otter gravel';
const SPELLED_APART = 'piano cafe\u0301 otter gravel';

check('a backup is locked, and opened elsewhere with its passphrase only', TIMEOUT, async ({ page, browser }) => {
  const hand = new Mouse(page);
  await sample.open(hand, sample.backup('secret', sample.finished()));
  await hand.sees('link', t('shell.tab.files'));
  await go(page, '#/w/secret/files');
  await hand.press('summary', t('shell.locked.summary'));
  const take = async (first, second) => {
    await hand.fill(t('shell.locked.passphrase'), first);
    await hand.fill(t('shell.locked.again'), second);
  };
  await take('otter', 'otter');
  await hand.press('button', t('shell.locked.take'));
  await hand.reads(t('shell.locked.too_short', { least: 15 }));
  await take(PASSPHRASE, 'piano cafe otter gravel');
  await hand.press('button', t('shell.locked.take'));
  await hand.reads(t('shell.locked.differ'));
  await take(PASSPHRASE, PASSPHRASE);
  const { name, text } = await hand.download(t('shell.locked.take'));

  assert.match(name, /-locked-backup\.json$/);
  assert.equal(JSON.parse(text).kind, 'locked');
  const told = [COMPANY.name, COMPANY.title, ...TEAM.flatMap(({ name, sheet }) => [name, sheet.statement]), 'vision', 'answers', PASSPHRASE];
  for (const word of told) assert.ok(!text.includes(word), `“${word}” is in the file`);
  await hand.reads(t('shell.file.started', { name }));
  assert.equal(await page.getByLabel(t('shell.locked.passphrase'), { exact: true }).inputValue(), '');
  assert.ok(!JSON.stringify(await everything(page)).includes('gravel'), 'the passphrase is stored');
  const [{ document }] = await records(page);
  await opensElsewhere(browser, { name, mimeType: 'application/json', buffer: Buffer.from(text) }, document);
});

async function opensElsewhere(browser, file, document) {
  const there = await Visit.open(browser);
  try {
    const hand = new Mouse(there.page);
    const dialog = hand.within(there.page.getByRole('dialog'));
    await hand.upload(t('shell.import.open'), file);
    await dialog.sees('heading', t('shell.locked.question'));
    for (const wrong of ['', 'piano cafe otter gravel']) {
      await dialog.fill(t('shell.locked.passphrase'), wrong);
      await dialog.press('button', t('shell.locked.open'));
      await dialog.reads(t('shell.locked.no_match'));
      assert.deepEqual(await records(there.page), []);
    }
    await dialog.press('button', t('shell.import.cancel'));
    await hand.gone('dialog', t('shell.locked.question'));
    await hand.upload(t('shell.import.open'), file);
    await dialog.fill(t('shell.locked.passphrase'), SPELLED_APART);
    await dialog.press('button', t('shell.locked.open'));
    await hand.sees('link', t('shell.tab.files'));
    const [record] = await records(there.page);
    assert.deepEqual(record.document, document);
    assert.ok(!JSON.stringify(await everything(there.page)).includes('gravel'), 'the passphrase is stored');
    there.assertClean();
  } finally {
    await there.close();
  }
}
