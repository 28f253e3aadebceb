// Every screen, empty and full, at each point of the day: accessible in both themes and at two widths, and no wider
// than a phone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { accessibilityFaults } from './lib/axe.mjs';
import { Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import { go, screens } from './lib/navigation.mjs';
import * as paper from './lib/paper.mjs';
import * as sample from './lib/sample.mjs';
import { keeping, questions } from './lib/states.mjs';
import * as survey from './lib/survey.mjs';
import { CULTURE_TEAM, TEAM } from './lib/team.mjs';
import { CULTURE, MESSAGING, PULSE, ROLES, t, tn } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const SIZES = [{ width: 1366, height: 900 }, { width: 360, height: 740 }];
const THEMES = ['light', 'dark'];
const TIMEOUT = { timeout: 900_000 };

/** Looks at the page as it is now, in each theme and size. */
async function inspect(page, what) {
  const faults = [];
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const found = await accessibilityFaults(page);
      faults.push(...found.map((fault) => `${what}, ${colorScheme}, ${viewport.width} px: ${fault}`));
    }
    const wide = await page.evaluate(tooWide);
    if (wide.length > 0) faults.push(`${what}, ${viewport.width} px: wider than the page: ${wide.join(', ')}`);
  }
  await page.setViewportSize(SIZES[0]);
  return faults;
}

/** What makes the page scroll sideways; nothing where it does not. Runs in the page. */
function tooWide() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const beyond = [...document.body.querySelectorAll('*')].filter((part) => part.getBoundingClientRect().right > clientWidth);
  return beyond.slice(0, 5).map(({ localName, className }) => `${localName}.${className.baseVal ?? className}`);
}

/** Visits every screen of a workshop, home last: it lists the workshop then. */
async function visitAll(page, id, state) {
  const faults = [];
  for (const { kind, address } of screens(id).reverse()) {
    await go(page, address);
    const heading = page.getByRole('heading', { level: 1 });
    await heading.waitFor();
    const lost = (await heading.textContent()) === t('shell.not_found.heading');
    assert.equal(lost, kind === 'NotFound', `${address} leads nowhere`);
    faults.push(...(await inspect(page, `${state}: ${address}`)));
  }
  assert.equal(faults.join('\n'), '');
}

/** A test of one state: opens the file, then walks; `look` inspects what is there. */
function state(name, file, walk) {
  check(name, TIMEOUT, async ({ page, visit }) => {
    const hand = new Mouse(page);
    const faults = [];
    const look = async (what) => faults.push(...(await inspect(page, what)));
    await sample.open(hand, file);
    await hand.sees('link', t('shell.tab.files'));
    await walk({ hand, page, look, visit, id: file.document.id });
    assert.equal(faults.join('\n'), '');
  });
}

const vision = (id, stage) => `#/w/${id}/vision/${stage}`;

state('every screen of an empty workshop', sample.empty('empty'), ({ page, id }) => visitAll(page, id, 'empty'));

state('every screen of a finished workshop', sample.backup('full', sample.finished()), ({ page, id }) =>
  visitAll(page, id, 'finished'),
);

const culture = (state) => ({ exercises: { culture: state } });

state('Culture, answered and revealed', sample.backup('shared', culture(sample.culture())), async ({ hand, page, look, id }) => {
  for (const stage of ['brief', 'answer', 'reveal', 'discuss', 'decide']) {
    await go(page, `#/w/${id}/culture/${stage}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(`Culture: ${stage}`);
    if (stage === 'reveal') {
      for (const summary of await hand.find('summary', t('chart.table.open')).all()) await summary.click();
      await look('Culture: reveal, the tables open');
    }
  }
});

state('Goals, answered, revealed and gone on with', sample.backup('goals', sample.goals()), async ({ hand, page, look, id }) => {
  for (const stage of ['brief', 'answer', 'reveal', 'discuss', 'decide']) {
    await go(page, `#/w/${id}/goals/${stage}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(`Goals: ${stage}`);
  }
  await page.getByRole('treeitem').nth(1).click();
  await hand.sees('group', t('goals.measure'));
  await hand.within(page.locator('.picture')).press('summary', t('chart.table.open'));
  await look('Goals: a goal in its form, the table open');
  await page.getByRole('treeitem').first().focus();
  await page.keyboard.press('Delete');
  await hand.sees('dialog', t('goals.remove.question', { goal: sample.GOALS_CHANGED.reworded.goal }));
  await look('Goals: what becomes of those below');
});

state('answering Goals', sample.backup('order', sample.goals()), async ({ hand, page, look, id }) => {
  await go(page, `#/w/${id}/goals/answer`);
  await workshop.takeOver(hand, TEAM[4].name);
  await look('Goals: nothing placed yet');
  await hand.press('button', t('ui.ranking.put', { name: sample.GOALS_CHANGED.dropped.goal }));
  await hand.press('button', t('ui.ranking.put', { name: sample.GOALS_CHANGED.reworded.goal }));
  await look('Goals: an order half made');
});

state('sharing points', sample.backup('points', culture(sample.culture(false))), async ({ hand, page, look, id }) => {
  const [first] = CULTURE.aspects;
  await go(page, `#/w/${id}/culture/answer`);
  await workshop.takeOver(hand, CULTURE_TEAM[2].name);
  await look('an empty page of points');
  await hand.fill(first.statements.clan, '60');
  await look('points left to give');
  await hand.fill(first.statements.market, '60');
  await look('too many points');
});

state('taking in a survey', sample.backup('survey', { agenda: survey.PULSE_AGENDA }), async ({ hand, page, look, id }) => {
  await go(page, `#/w/${id}/pulse/survey`);
  await hand.upload(t('survey.choose'), survey.file('PK\u0003\u0004'));
  await hand.reads(t('survey.error.spreadsheet'));
  await look('a file that is no table');
  await hand.upload(t('survey.choose'), survey.file(survey.awkward(TEAM.map(({ name }) => name), PULSE.questions)));
  await page.locator('.survey details summary').click();
  await look('a survey with something to say everywhere');
});

state('typing paper in', sample.backup('paper', culture(sample.culture(false))), async ({ hand, page, look, id }) => {
  const [, , carla, dev] = CULTURE_TEAM;
  await go(page, `#/w/${id}/culture/entry`);
  await hand.press('summary', t('entry.another'));
  await look('whose sheet comes next');
  await hand.press('button', t('entry.begin'));
  await hand.sees('heading', t('entry.sheet_by', { name: carla.name }));
  await look('the empty grid');
  await page.keyboard.type('110');
  await look('too many points on the grid');
  await page.keyboard.press('ControlOrMeta+A');
  await paper.typeFields(hand, paper.cultureFields(carla));
  await look('the filled grid');
  await hand.key('Enter');
  await hand.sees('heading', t('entry.of', { name: dev.name }));
  await look('after a sheet');
});

state('typing Vision in', sample.backup('paper', sample.vision([sample.openRound()])), async ({ hand, page, look, id }) => {
  const [, , , dev] = TEAM;
  await go(page, vision(id, 'entry'));
  await look('a sheet that was begun');
  await hand.press('summary', t('entry.another'));
  await hand.press('button', dev.name);
  await hand.press('button', t('entry.begin'));
  await hand.sees('heading', t('entry.sheet_by', { name: dev.name }));
  await look('the empty grid');
  await paper.typeFields(hand, paper.visionFields(dev.sheet));
  await hand.key('Enter');
  await hand.sees('button', t('entry.hand_in_anyway'));
  await look('the grid with a gap');
});

state('answering', sample.backup('open', sample.vision([sample.openRound()])), async ({ hand, page, look, id }) => {
  const [, , carla] = TEAM;
  await go(page, vision(id, 'answer'));
  await look('the lid');
  await hand.press('summary', t('lid.somebody_else'));
  await look('the lid with the others');
  await workshop.takeOver(hand, carla.name, 'lid.go_on');
  for (const name of workshop.PAGE_NAMES) {
    await look(`the empty page ${name}`);
    await workshop.fillPage(hand, name, carla.sheet);
    await workshop.next(hand);
  }
  await look('looking back');
  for (const name of [...workshop.PAGE_NAMES].reverse()) {
    await hand.press('button', t('sheet.back'));
    await look(`the filled page ${name}`);
  }
  await go(page, vision(id, 'reveal'));
  await hand.press('summary', t('reveal.people_acts'));
  await hand.press('button', t('reveal.open_all'));
  await look('waiting for the second press');
  await go(page, `#/w/${id}/files`);
  await look('files while answers are hidden');
});

state('revealed', sample.backup('seen', sample.vision([sample.revealedRound({ confirmed: false })])), async ({ hand, page, look, id }) => {
  await go(page, vision(id, 'reveal'));
  await look('cards to group');
  await hand.press('button', /^New software/);
  await look('a card in hand');
  await hand.press('button', t('grouping.put_new'));
  await hand.press('button', t('grouping.confirm'));
  await hand.press('summary', t('chart.table.open'));
  await look('the grouping confirmed, the table open');
  await hand.press('button', t('reveal.reopen'));
  await look('the question about reopening');
});

const startup = JSON.parse(readFileSync(new URL('../../public/samples/startup.json', import.meta.url), 'utf8'));

state('choices', startup, async ({ hand, page, look, id }) => {
  const messaging = (stage) => `#/w/${id}/messaging/${stage}`;
  await go(page, messaging('brief'));
  await hand.press('summary', tn('rows.change', MESSAGING.questions[1].rows.starter.length));
  await look('what is asked, to be changed');
  await go(page, messaging('reveal'));
  const picture = page.locator('.picture').filter({ has: page.locator('.heat-map') });
  await hand.within(picture).press('summary', t('chart.table.open'));
  await look('who chose what, the table open');
  await go(page, messaging('discuss'));
  await hand.press('button', new RegExp(MESSAGING.questions[1].rows.text.replace('{row}', 'Job advert')));
  await look('one choice talked about');
  await go(page, messaging('decide'));
  await look('who says what to whom');
  await go(page, messaging('reveal'));
  await hand.press('button', t('reveal.reopen'));
  await hand.press('button', t('reveal.reopen_yes'));
  await workshop.takeOver(hand, startup.document.leaders[0].name);
  await workshop.next(hand);
  await look('choices still to make');
  await hand.choose(/^Website/, 'A premium brand');
  await hand.choose(/^Bank/, 'Can’t say');
  await look('choices made');
});

state('who has what', startup, async ({ hand, page, look, id }) => {
  const roles = (stage) => `#/w/${id}/roles/${stage}`;
  await go(page, roles('brief'));
  await look('domains and decisions that are asked');
  await go(page, roles('reveal'));
  for (const summary of await hand.find('summary', new RegExp(t('reveal.who_chose', { question: '' }).trim())).all()) await summary.click();
  for (const summary of await hand.find('summary', t('chart.table.open')).all()) await summary.click();
  await look('the maps, their tables and the answers behind them');
  await go(page, roles('discuss'));
  await look('the collisions to talk about');
  await go(page, roles('decide'));
  await hand.press('button', ROLES.board.find(({ id: field }) => field === 'hand_overs').kind.records.add);
  await look('parts, charters and a new hand-over');
  await go(page, roles('reveal'));
  await hand.press('button', t('reveal.reopen'));
  await hand.press('button', t('reveal.reopen_yes'));
  await workshop.takeOver(hand, startup.document.leaders[0].name);
  await look('leaders to choose among');
});

for (const [stage, purpose] of [['discuss', 'revote'], ['decide', 'commitment']]) {
  const rounds = [sample.revealedRound(), sample.voteRound(2, purpose, [3, 4, 5], false)];
  state(`a ${purpose} under way`, sample.backup('vote', sample.vision(rounds)), async ({ page, look, id }) => {
    await go(page, vision(id, stage));
    await look(`${stage} with an open vote`);
    await go(page, vision(id, 'answer'));
    await look('the lid of the vote');
  });
}

const asked = sample.backup('ask', sample.finished());
state('questions', asked, (parts) => questions(parts, asked));
state('kept', sample.backup('kept', sample.finished()), keeping);
