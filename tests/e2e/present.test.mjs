// The second screen follows the main window from the brief to the decision, and never shows what is hidden.
import assert from 'node:assert/strict';
import { Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import { go } from './lib/navigation.mjs';
import * as sample from './lib/sample.mjs';
import { COMPANY, marked, TEAM } from './lib/team.mjs';
import { Watch } from './lib/traces.mjs';
import { MESSAGING, question, t, VISION } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const TIMEOUT = { timeout: 240_000 };
const NOTE = 'qz-notes: let Ben begin';
const OFFICIAL = 'qz-official: a branch in Hamburg';

const LEADERS = ['Ana', 'Ben', 'Carla'].map(marked);
const HIDDEN = ['qz-'];

/** Opens the second screen as the facilitator does, from their page. */
async function openScreen(hand, visit) {
  await hand.press('link', t('lead.tab'));
  const opened = visit.context.waitForEvent('page');
  await hand.press('button', t('lead.present.open'));
  const page = await opened;
  await page.locator('.presenter').waitFor();
  return new Mouse(page);
}

check('the second screen follows and shows nothing that is hidden', TIMEOUT, async ({ page, visit }) => {
  const hand = new Mouse(page);
  const watch = await Watch.begin(visit);
  await workshop.start(hand);
  await workshop.nameCompany(hand, COMPANY);
  await workshop.addLeaders(hand, LEADERS.map(({ name }) => name));
  await workshop.addPriorities(hand, [OFFICIAL]);
  const screen = await openScreen(hand, visit);
  const hides = async (where) => assert.deepEqual(await watch.traces(screen.page, HIDDEN), [], where);
  await screen.sees('heading', VISION.brief.heading);
  await hand.fill(t('lead.notes.label'), NOTE);
  await hand.press('button', t('timer.start'));
  await screen.page.getByRole('timer').waitFor();
  await hides('the brief');

  await hand.press('button', t('lead.open.act'));
  await screen.reads(t('lead.present.alone'));
  await hand.press('link', t('lead.here'));
  for (const who of LEADERS) await workshop.answer(hand, who);
  await screen.reads(t('ui.status.count', { answered: 3, total: 3 }));
  await hides('all have answered');
  await screen.page.reload();
  await screen.reads(t('ui.status.count', { answered: 3, total: 3 }));
  await hides('a reload');

  await screen.key('ArrowRight');
  await hand.sees('heading', t('reveal.ready'));
  await hides('before the reveal');
  await workshop.reveal(hand);
  await screen.page.getByText(LEADERS[0].sheet.statement).waitFor();
  assert.equal(await screen.page.getByText(NOTE).count(), 0, 'notes on the second screen');

  await screen.key('PageDown');
  await hand.sees('link', t('discuss.to_decide'));
  const picked = question('money').text;
  await hand.press('button', new RegExp(`^\\d+\\.\\s*${picked}`));
  await screen.sees('heading', picked);
  await screen.key('ArrowRight');
  await screen.sees('heading', t('decide.heading'));
  await hand.press('button', t('decision.add'));
  await hand.fill(t('decision.text'), 'Hamburg opens in March.');
  await screen.reads('Hamburg opens in March.');
  await screen.key('ArrowLeft');
  await hand.sees('link', t('discuss.to_decide'));
  await screen.sees('heading', question('priorities').text);

  await page.close();
  // A browser that is told to close a page at once may leave it no time to say so.
  await screen.page.getByText(t('lead.present.closed')).or(screen.page.getByText(t('lead.present.silent'))).waitFor();
  await screen.sees('heading', question('priorities').text);
});

check('the second screen goes with the talk from one exercise to the other', TIMEOUT, async ({ page, visit }) => {
  const hand = new Mouse(page);
  await sample.open(hand, sample.supplied('manufacturer'));
  const screen = await openScreen(hand, visit);
  await hand.press('link', t('shell.tab.discussion'));
  for (const { title } of [VISION, MESSAGING]) {
    const from = page.locator('.note', { hasText: title });
    const item = page.locator('.queue-head').filter({ has: from }).first();
    await item.click();
    await screen.sees('heading', await item.locator('.statement').textContent());
  }
  // Sent back from there, the room is at the talk about that exercise, and the main window goes along.
  await screen.key('ArrowLeft');
  await hand.sees('link', t('discuss.to_decide'));
  assert.match(page.url(), /\/messaging\/discuss$/);
});

check('the second screen shows the code under which the room answers', TIMEOUT, async ({ page, visit }) => {
  const hand = new Mouse(page);
  const state = sample.vision([sample.openRound()], { stage: 'answer' });
  await sample.open(hand, sample.backup('code', { ...state, reply_key: 'A'.repeat(43) }));
  const screen = await openScreen(hand, visit);
  await screen.sees('img', t('devices.invite.code_label'));
});

check('a second screen that is closed leaves nothing behind, and one alone waits', TIMEOUT, async ({ page, visit }) => {
  const hand = new Mouse(page);
  const file = sample.backup('present', sample.finished());
  await sample.open(hand, file);
  const screen = await openScreen(hand, visit);
  await screen.sees('heading', t('decide.heading'));
  await screen.page.close();
  await hand.press('button', t('lead.back', { to: t('stage.discuss') }));
  await hand.press('link', t('shell.tab.files'));
  const { file: taken } = await workshop.take(hand, 'backup');
  assert.equal(taken.document.exercises.vision.stage, 'discuss');
  await go(page, `#/w/${file.document.id}/present`);
  await hand.sees('heading', t('lead.present.heading'));
  await hand.reads(t('lead.present.nobody'));
});

check('a window that is safe to share hides notes, priorities and who is missing', TIMEOUT, async ({ page }) => {
  const hand = new Mouse(page);
  const state = sample.vision([sample.openRound()], { stage: 'reveal', notes: NOTE });
  const file = sample.backup('share', { ...state, official_priorities: [{ id: 'one', text: OFFICIAL }] });
  await sample.open(hand, file);
  await hand.press('link', t('lead.tab'));
  await hand.sees('textbox', t('lead.notes.label'));
  await hand.press('button', t('lead.share.name'));
  assert.equal(await hand.find('button', t('lead.share.name')).getAttribute('aria-pressed'), 'true');
  await hand.reads(t('lead.notes.hidden'));
  await hand.reads(t('reveal.have_answered', { done: 2, all: TEAM.length }));
  assert.equal(await hand.find('textbox', t('lead.notes.label')).count(), 0);
  assert.equal(await page.getByText(TEAM[2].name).count(), 0, 'who has not answered');
  await hand.press('link', t('shell.tab.setup'));
  await hand.reads(t('lead.share.priorities'));
  assert.equal(await hand.find('button', t('setup.priorities.show')).count(), 0);
  await hand.press('button', t('lead.share.name'));
  await hand.sees('button', t('setup.priorities.show'));
});
