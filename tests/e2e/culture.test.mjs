// Culture, from sharing the first points to the picture of the team and back from the file.
import assert from 'node:assert/strict';
import { Visit } from './lib/browser.mjs';
import { journey } from './lib/journey.mjs';
import { gapTable } from './lib/reading.mjs';
import { CULTURE, t } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

/** Points per type, the same on each side of company life. */
const TEAM = {
  'Ana Reyes': { today: [50, 10, 10, 30], wanted: [30, 30, 10, 30] },
  'Ben Okafor': { today: [45, 10, 15, 30], wanted: [25, 35, 10, 30] },
  'Carla Nunes': { today: [55, 10, 5, 30], wanted: [35, 25, 10, 30] },
};
const NAMES = Object.keys(TEAM);

journey('a team shares its points and sees its culture', { timeout: 300_000 }, async ({ hand, visit, browser }) => {
  await workshop.start(hand);
  await workshop.nameCompany(hand, { name: 'Tidewater Freight', title: 'Culture day' });
  await workshop.pasteLeaders(hand, NAMES.join('\n'), NAMES.length);
  await workshop.beginCulture(hand);
  for (const name of NAMES) await workshop.shareCulture(hand, { name, ...TEAM[name] });
  await hand.press('link', t('lid.to_reveal'));
  await workshop.reveal(hand);
  const shown = await gaps(hand);
  assert.deepEqual(shown, expected(), 'today, wanted and gap of each type');
  const practice = await choosePractice(hand);
  await hand.press('link', t('shell.header.agenda'));
  await hand.press('link', t('shell.tab.files'));
  const backup = await workshop.take(hand, 'backup');
  assert.deepEqual(backup.file.document.exercises.culture.board.practices, { lines: [practice] });
  visit.assertClean();
  await comesBack(hand, browser, backup);
});

/** Ticks the first of the practices that fit, and gives it back. */
async function choosePractice(hand) {
  const label = hand.page.getByRole('group', { name: t('culture.practices') }).locator('label').first();
  const practice = (await label.innerText()).trim();
  await hand.toggle(practice);
  return practice;
}

/** The rows of the gaps' table, by the name of the type. */
async function gaps(hand) {
  const rows = await gapTable(hand);
  return Object.fromEntries(rows.map(([name, today, wanted, gap]) => [name, [today, wanted, gap]]));
}

function expected() {
  const mean = (view, place) => NAMES.reduce((sum, name) => sum + TEAM[name][view][place], 0) / NAMES.length;
  const signed = (points) => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0');
  return Object.fromEntries(
    CULTURE.types.map(({ name, scholarly }, place) => {
      const [today, wanted] = [mean('today', place), mean('wanted', place)];
      return [`${name} (${scholarly})`, [String(today), String(wanted), signed(wanted - today)]];
    }),
  );
}

/** In another browser the file has the same answers and figures. */
async function comesBack(hand, browser, { name, text, file }) {
  const there = await Visit.open(browser);
  try {
    const other = new hand.constructor(there.page);
    await other.upload(t('shell.import.open'), { name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await other.press('link', t('shell.tab.files'));
    const again = await workshop.take(other, 'backup');
    assert.deepEqual(again.file.document, file.document);
    assert.deepEqual(again.file.scores, file.scores);
    there.assertClean();
  } finally {
    await there.close();
  }
}
