// Goals: a tree built by mouse and by keyboard, mended, taken home; and one of 500 goals by 30 leaders.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessibilityFaults } from './lib/axe.mjs';
import { Mouse } from './lib/hand.mjs';
import { check, journey } from './lib/journey.mjs';
import { cargo, go } from './lib/navigation.mjs';
import * as sample from './lib/sample.mjs';
import { GOALS, t } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const NAMES = ['Ana Reyes', 'Ben Okafor', 'Carla Nunes'];
const COMPANY = ['40 % of revenue from the platform', '60 mid-size customers'];

journey('a team writes its goals and mends the tree', { timeout: 240_000 }, async ({ hand, page, visit }) => {
  await toBrief(hand);
  await writeCompanyGoals(hand, page);
  await hand.press('link', t('stage.decide'));
  await hand.sees('heading', `${t('goals.heading.broken.other', { number: 'Two' })}`);
  await addDepartment(hand, page);
  await fillForm(hand);
  await hand.sees('heading', t('goals.heading.broken.one'));
  await hand.press('link', t('shell.header.agenda'));
  await hand.press('link', t('shell.tab.files'));
  const { file } = await workshop.take(hand, 'backup');
  const [department] = file.document.goals.goals.filter(({ level }) => level === 'department');
  assert.deepEqual(department.kpi, {
    unit: '%', direction: 'rise', baseline: 58, target: 62.5, due: '2027-12-31', timing: 'leading',
  });
  assert.equal(department.parent, file.document.goals.goals[0].id);
  visit.assertClean();
});

async function toBrief(hand) {
  await workshop.start(hand);
  await workshop.nameCompany(hand, { name: 'Halyard Software', title: 'Goals day' });
  await workshop.pasteLeaders(hand, NAMES.join('\n'), NAMES.length);
  await hand.press('button', t('setup.agenda.add_exercise', { exercise: GOALS.title }));
  await hand.press('link', t('shell.tab.agenda'));
  await hand.press('link', t('shell.agenda.open', { name: GOALS.title }));
}

async function writeCompanyGoals(hand, page) {
  await hand.reads(t('goals.company.too_few'));
  for (const [place, goal] of COMPANY.entries()) {
    await hand.press('button', t('goals.add_company'));
    const line = page.locator('li.row').nth(place);
    await hand.within(line).fill(t('goals.field.text'), goal);
  }
  await hand.reads(t('goals.company.enough'));
}

/** The button in the form of the first goal adds one below, and the focus is in its first field. */
async function addDepartment(hand, page) {
  await page.getByRole('treeitem').first().focus();
  const form = hand.within(page.locator('#goal-form'));
  await form.press('button', t('goals.add_below'));
  await form.fill(t('goals.field.text'), 'Gross margin above 62 %');
}

async function fillForm(hand) {
  const form = hand.within(hand.page.locator('#goal-form'));
  await form.select(t('goals.field.owner'), 'Ben Okafor');
  await form.fill(t('goals.field.unit'), '%');
  await form.fill(t('goals.field.baseline'), '58');
  await form.fill(t('goals.field.target'), '62,5');
  await form.date(t('goals.field.due'), '2027-12-31');
  await form.select(t('goals.field.timing'), t('goals.timing.leading'));
  await hand.gone('listitem', t('goals.finding.not_dated', { goal: 'Gross margin above 62 %' }));
}

check('the keyboard builds and moves goals, and Tab leaves the tree', {}, async ({ page, visit }) => {
  await openCascade(page, cascade());
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-level') ?? document.activeElement?.tagName);
  const words = () => page.evaluate(() => document.activeElement?.querySelector('.goal-text')?.textContent);
  await page.getByRole('treeitem').first().focus();
  const first = await words();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(), '2', 'unfolded, then the first goal below');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await words(), first, 'back to the goal above');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
  await page.keyboard.type('A goal of the keyboard');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'treeitem');
  assert.equal(await words(), 'A goal of the keyboard');
  await page.keyboard.press('Alt+ArrowRight');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-level') === '2');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-level') === '1');
  await page.keyboard.press('Tab');
  assert.notEqual(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'treeitem');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await words(), 'A goal of the keyboard', 'Tab comes back to where it left');
  await page.keyboard.press('Delete');
  await page.getByText('A goal of the keyboard').first().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.getByRole('treeitem', { name: 'A goal of the keyboard' }).waitFor();
  visit.assertClean();
});

check('a cascade of 500 goals opens, folds, is searched, edited and drawn', {}, async ({ page }) => {
  await openCascade(page, cascade());
  const rows = page.getByRole('treeitem');
  assert.ok((await rows.count()) < 60, 'it is folded at first');
  await page.getByRole('button', { name: t('goals.unfold_all'), exact: true }).click();
  await page.waitForFunction(() => document.querySelectorAll('[role=treeitem]').length === 500);
  assert.equal(await page.locator('.cascade-goal').count(), 500, 'the picture shows them all');
  await page.getByRole('textbox', { name: t('goals.search'), exact: true }).fill('person 300 ');
  await page.waitForFunction(() => document.querySelectorAll('[role=treeitem]').length === 3);
  await rows.last().click();
  const text = page.locator('#goal-form').getByRole('textbox', { name: t('goals.field.text'), exact: true });
  await text.fill('Reworded among 500, person 300 ');
  await page.getByRole('treeitem', { name: 'Reworded among 500' }).waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
});

/** The workshop that the core is timed with. */
function cascade() {
  const path = join(mkdtempSync(join(tmpdir(), 'bearings-cascade-')), 'cascade.json');
  cargo('xtask', 'cascade', path);
  return JSON.parse(readFileSync(path, 'utf8'));
}

async function openCascade(page, file) {
  await sample.open(new Mouse(page), file);
  await page.waitForFunction(() => location.hash.startsWith('#/w/'));
  await go(page, `#/w/${file.document.id}/goals/decide`);
  await page.getByRole('tree').waitFor();
}
