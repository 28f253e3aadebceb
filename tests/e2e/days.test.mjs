// The day that a team is in is that of the place where it sits.
import { Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import { go } from './lib/navigation.mjs';
import * as sample from './lib/sample.mjs';
import { like, t } from './lib/words.mjs';

/** An afternoon in California, and the night after it in Berlin. */
const NOW = '2026-11-25T00:30:00Z';
/** The morning before. */
const WRITTEN = '2026-11-24T17:30:00Z';
const ACTION = { id: 'a1', text: 'Ask the bank', due: '2026-11-24', done: false, written_at: WRITTEN };

for (const [timezone, isOver] of [['America/Los_Angeles', false], ['Europe/Berlin', true]]) {
  const said = isOver ? 'is overdue and from last time' : 'is neither overdue nor from last time';
  check(`what is due on the day of the workshop ${said} (${timezone})`, { timezone }, async ({ page }) => {
    await page.clock.setFixedTime(NOW);
    const hand = new Mouse(page);
    await sample.open(hand, sample.backup('day', { ...sample.finished(), actions: [ACTION] }));
    await hand.sees('link', t('shell.tab.dashboard'));
    await go(page, '#/w/day/standing');
    const due = isOver ? 'dashboard.actions.overdue' : 'dashboard.actions.due';
    await page.locator('.open-action', { hasText: like(due) }).waitFor();
    await go(page, '#/w/day/decisions');
    await hand.sees('textbox', t('action.text'));
    const carried = { name: t('action.carried'), exact: true };
    if (isOver) {
      await page.getByRole('heading', carried).waitFor();
      await page.getByText(like('action.overdue')).waitFor();
    } else {
      await hand.gone('heading', t('action.carried'));
      await page.getByText(like('action.overdue')).waitFor({ state: 'detached' });
    }
  });
}
