// What other programs get: answers as a table, decisions as text, actions as a calendar.
import assert from 'node:assert/strict';
import { accessibilityFaults } from './lib/axe.mjs';
import { check, journey } from './lib/journey.mjs';
import { Mouse } from './lib/hand.mjs';
import { go } from './lib/navigation.mjs';
import * as sample from './lib/sample.mjs';
import { COMPANY, TEAM } from './lib/team.mjs';
import { t } from './lib/words.mjs';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

async function openFiles(hand, id, changes) {
  await sample.open(hand, sample.backup(id, changes));
  await hand.sees('link', t('shell.tab.files'));
  await go(hand.page, `#/w/${id}/files`);
  await hand.sees('heading', t('shell.extracts.heading'));
}

journey('answers, decisions and actions go to other programs', {}, async ({ hand, page }) => {
  await openFiles(hand, 'extracts', sample.finished());
  assert.deepEqual(await accessibilityFaults(page), []);

  const answers = await hand.download(t('shell.extracts.answers'));
  assert.match(answers.name, /-answers\.csv$/);
  assert.deepEqual([...answers.bytes.subarray(0, 3)], BYTE_ORDER_MARK);
  const [names, ...lines] = answers.text.trimEnd().split('\r\n');
  assert.ok(names.includes('respondent') && lines.length > TEAM.length);
  assert.ok(lines.some((line) => line.includes(`"${TEAM[0].name}"`)));

  const decisions = await hand.download(t('shell.extracts.decisions'));
  assert.match(decisions.name, /-decisions\.md$/);
  assert.ok(decisions.text.startsWith('# ') && decisions.text.includes(COMPANY.name));
  assert.match(decisions.text, /^- Hamburg opens in March\. \(/m);
  assert.match(decisions.text, /^- \[x\] Ask the bank/m);

  const actions = await hand.download(t('shell.extracts.actions'));
  assert.match(actions.name, /-actions\.ics$/);
  assert.match(actions.text, /\r\nDTSTART;VALUE=DATE:20270131\r\n/);
  assert.ok(!actions.text.includes('Ask the bank'), 'what is done is in no calendar');
  await hand.reads(t('shell.files.never'));
});

check('without an action that has a date there is no calendar', {}, async ({ page }) => {
  const hand = new Mouse(page);
  await openFiles(hand, 'no-actions', { ...sample.finished(), actions: [] });
  await hand.press('button', t('shell.extracts.actions'));
  await hand.reads(t('shell.extracts.no_actions'));
});

check('unnamed and hidden answers stay what they are', {}, async ({ page }) => {
  const hand = new Mouse(page);
  await openFiles(hand, 'unnamed', { ...sample.vision([sample.unnamedRound()]), naming: 'unnamed' });
  const { text } = await hand.download(t('shell.extracts.answers'));
  assert.deepEqual(TEAM.filter(({ name }) => text.includes(name)), []);
});
