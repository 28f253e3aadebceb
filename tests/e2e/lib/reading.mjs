// What can be read on a page.
import { t, VISION } from './words.mjs';

/** The cells of a table's body, row by row, as text. */
export async function tableRows(table) {
  await table.waitFor();
  return table.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())),
  );
}

/** The rows of the table behind a board of ratings; opened first where it is closed. */
export async function ratingTable(hand, caption) {
  const region = hand.find('region', caption);
  if (!(await region.isVisible())) await hand.press('summary', t('chart.table.open'));
  return tableRows(region.getByRole('table'));
}

/** The rows of the table behind the gaps of a culture, opened first. */
export async function gapTable(hand) {
  const place = hand.page.locator('.picture').filter({ has: hand.page.locator('.gap-rows') });
  await hand.within(place).press('summary', t('chart.table.open'));
  return tableRows(hand.within(place).find('table', t('culture.gaps')));
}

/** Everything that the stages after the answers show: every text, charts and closed parts included, and every field. */
export async function stages(hand) {
  const steps = hand.find('navigation', t('ui.stepper.label'));
  if (!(await steps.isVisible())) {
    await hand.press('link', t('shell.tab.agenda'));
    await hand.press('link', t('shell.agenda.open', { name: VISION.title }));
  }
  const shown = {};
  for (const stage of ['reveal', 'discuss', 'decide']) {
    const step = new RegExp(`^${t(`stage.${stage}`)}`);
    await hand.within(steps).press('link', step);
    await steps.locator('[aria-current=step]').filter({ hasText: step }).waitFor();
    shown[stage] = await hand.page.getByRole('main').evaluate((main) => ({
      text: main.textContent,
      fields: [...main.querySelectorAll('input, textarea, select')].map((field) => field.value),
    }));
  }
  return shown;
}
