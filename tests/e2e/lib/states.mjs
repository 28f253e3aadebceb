// Every screen, and what is between them: the states that a workshop passes through, each with the way there.
import { Mouse } from './hand.mjs';
import { CULTURE, PULSE, t } from './words.mjs';
import { go, screens } from './navigation.mjs';
import * as devices from './devices.mjs';
import * as sample from './sample.mjs';
import { inDatabase } from './storage.mjs';
import * as survey from './survey.mjs';
import { TEAM } from './team.mjs';
import { until } from './until.mjs';
import * as workshop from './workshop.mjs';

const [ana, , carla] = TEAM;
const NAMES = TEAM.map(({ name }) => name);
const vision = (id, stage) => `#/w/${id}/vision/${stage}`;
const opened = async ({ hand, file }) => {
  await sample.open(hand, file);
  await hand.sees('link', t('shell.tab.files'));
};

/**
 * The states in groups. Each group starts in a browser that knows nothing; `look(name)` is called wherever there is
 * something to see.
 * @type {{name: string, walk: (parts: {hand: import('./hand.mjs').Hand, page: import('playwright-core').Page,
 *   visit: import('./browser.mjs').Visit, look: (name: string) => Promise<void>}) => Promise<void>}[]}
 */
export const GROUPS = [
  { name: 'home', walk: home },
  { name: 'new', walk: every(sample.empty('new')) },
  { name: 'sample', walk: every(sample.supplied('startup')) },
  { name: 'finished', walk: every(sample.backup('finished', sample.finished())) },
  { name: 'answer', walk: answer },
  { name: 'culture', walk: culture },
  { name: 'goals', walk: goals },
  { name: 'survey', walk: takeIn },
  { name: 'reveal', walk: reveal },
  { name: 'unnamed', walk: unnamed },
  { name: 'discuss', walk: discuss },
  { name: 'vote', walk: vote },
  { name: 'own devices', walk: ownDevices },
  { name: 'dialog', walk: dialogs },
  { name: 'keeping', walk: safety },
  { name: 'rescue', walk: rescue },
];

/** Every address of a workshop. */
function every(file) {
  return async ({ hand, page, look }) => {
    await opened({ hand, file });
    for (const { kind, address } of screens(file.document.id)) {
      await go(page, address);
      const [, , , exercise, stage] = address.split('/');
      await look(exercise && stage ? `${exercise} ${stage}` : kind);
    }
  };
}

async function home({ hand, page, look }) {
  await look('empty');
  for (const name of ['bakery', 'manufacturer', 'startup']) {
    await opened({ hand, file: sample.supplied(name) });
    await go(page, '#/');
  }
  await look('with workshops');
}

async function answer({ hand, page, look }) {
  await opened({ hand, file: sample.backup('open', sample.vision([sample.openRound()])) });
  await go(page, vision('open', 'brief'));
  await look('brief while answers are taken');
  await go(page, vision('open', 'answer'));
  await look('lid');
  await hand.press('summary', t('lid.somebody_else'));
  await look('lid, somebody else');
  await workshop.takeOver(hand, carla.name, 'lid.go_on');
  for (const name of workshop.PAGE_NAMES) {
    await look(`${name}, empty`);
    await workshop.fillPage(hand, name, carla.sheet);
    await look(`${name}, filled`);
    await workshop.next(hand);
  }
  await look('looking back');
  await hand.press('button', t('sheet.hand_in'));
  await hand.reads(t('lid.sealed', { name: carla.name }));
  await look('lid, sealed');
  await go(page, vision('open', 'reveal'));
  await look('waiting');
  await hand.press('summary', t('reveal.people_acts'));
  await hand.press('button', t('reveal.open_all'));
  await look('armed');
  await go(page, '#/w/open/files');
  await look('files with hidden answers');
}

async function culture({ hand, look }) {
  await workshop.start(hand);
  await workshop.nameCompany(hand, { name: 'Tidewater Freight', title: 'Culture day' });
  await workshop.pasteLeaders(hand, NAMES.join('\n'), NAMES.length);
  await hand.press('button', t('setup.agenda.add_exercise', { exercise: CULTURE.title }));
  await look('setup');
  await hand.press('link', t('shell.tab.agenda'));
  await hand.press('link', t('shell.agenda.open', { name: CULTURE.title }));
  await look('brief');
  await hand.press('button', t('brief.start'));
  await look('lid, nobody yet');
  await workshop.takeOver(hand, ana.name);
  await look('split, empty');
  const statements = Object.values(CULTURE.aspects[0].statements);
  for (const [place, statement] of statements.slice(0, 3).entries()) await hand.fill(statement, String([40, 35, 15][place]));
  await look('split, ten left');
  await hand.fill(statements[3], '20');
  await look('split, too many');
  await hand.fill(statements[3], '10');
  await look('split, all given');
  await hand.press('button', t('sheet.later'));
  await hand.press('link', t('lid.paper'));
  await look('lid of the paper sheets');
  await hand.press('button', t('entry.go_on'));
  await look('a paper sheet half typed in');
}

async function goals({ hand, page, look }) {
  const { reworded, dropped } = sample.GOALS_CHANGED;
  await opened({ hand, file: sample.backup('goals', sample.goals()) });
  for (const stage of ['brief', 'reveal', 'discuss', 'decide']) {
    await go(page, `#/w/goals/goals/${stage}`);
    await look(stage);
  }
  await page.getByRole('treeitem').nth(1).click();
  await hand.sees('group', t('goals.measure'));
  await look('a goal in its form');
  await page.getByRole('treeitem').first().focus();
  await page.keyboard.press('Delete');
  await hand.sees('button', t('goals.remove.lift'));
  await look('taking a goal out');
  await hand.press('button', t('goals.remove.stay'));
  await go(page, '#/w/goals/goals/answer');
  await workshop.takeOver(hand, TEAM[4].name);
  await look('ranking, empty');
  for (const goal of [dropped.goal, reworded.goal]) await hand.press('button', t('ui.ranking.put', { name: goal }));
  await look('ranking, half made');
}

async function takeIn({ hand, page, look }) {
  await opened({ hand, file: sample.backup('survey', { agenda: survey.PULSE_AGENDA }) });
  await go(page, '#/w/survey/pulse/survey');
  await hand.upload(t('survey.choose'), survey.file('PK\u0003\u0004'));
  await look('no table');
  await hand.upload(t('survey.choose'), survey.file(survey.awkward(NAMES, PULSE.questions)));
  await look('read');
  await hand.page.locator('.survey details summary').press('Enter');
  await look('what is left out');
}

async function reveal({ hand, page, look }) {
  await opened({ hand, file: sample.backup('seen', sample.vision([sample.revealedRound({ confirmed: false })])) });
  await go(page, vision('seen', 'reveal'));
  await look('cards to group');
  await hand.press('button', /^New software/);
  await look('a card in hand');
  await hand.press('button', t('grouping.put_new'));
  await hand.press('button', t('grouping.confirm'));
  await look('grouping confirmed');
  await hand.within(page.locator('.picture').first()).press('summary', t('chart.table.open'));
  await hand.press('button', t('chart.take.svg_of', { title: t('rating.question') }));
  await look('a table open, a picture taken');
  await hand.press('button', t('reveal.reopen'));
  await look('reopening');
}

async function unnamed({ hand, page, look }) {
  const file = sample.backup('unnamed', { ...sample.vision([sample.unnamedRound()]), naming: 'unnamed' });
  await opened({ hand, file });
  await go(page, vision('unnamed', 'reveal'));
  await look('reveal');
}

async function discuss({ hand, page, look }) {
  await opened({ hand, file: sample.backup('talk', sample.vision([sample.revealedRound()])) });
  await go(page, vision('talk', 'discuss'));
  await look('queue');
  await hand.press('button', t('discuss.vote_again'));
  await hand.sees('heading', t('lid.pass_to', { name: ana.name }));
  await look('lid of a vote');
  await workshop.takeOver(hand, ana.name);
  await look('the vote');
}

async function vote({ hand, page, look }) {
  const rounds = [sample.revealedRound(), sample.voteRound(2, 'commitment', [3, 4, 5], false)];
  await opened({ hand, file: sample.backup('fists', sample.vision(rounds)) });
  await go(page, vision('fists', 'decide'));
  await look('decide with an open vote');
  await go(page, vision('fists', 'answer'));
  await look('lid of fist to five');
  await hand.press('button', t('lid.begin', { name: TEAM[3].name }));
  await look('fist to five');
}

async function ownDevices({ hand, page, look }) {
  await opened({ hand, file: sample.backup('devices', {}) });
  const { address } = await devices.invite(hand, 'devices');
  await look('the invitation');
  await go(page, address);
  await look('who is it');
  await devices.begin(hand, ana.name);
  await devices.fill(hand, ana.sheet);
  await look('answered, not sealed');
  await hand.press('button', t('own.tasks.seal'));
  await look('sealing');
  await hand.press('button', t('own.seal.now'));
  await hand.sees('heading', t('own.out.heading', { name: ana.name }));
  await look('sealed');
  const word = await hand.find('textbox', t('own.out.text')).inputValue();
  await devices.toReplies(hand, 'devices');
  await devices.paste(hand, `${word} ${word.slice(0, 200)}`);
  await hand.reads(t('devices.refused.incomplete'));
  await look('replies in the tray');
}

async function dialogs({ hand, page, visit, look }) {
  const file = sample.backup('ask', sample.finished());
  await opened({ hand, file });
  await questions({ hand, page, visit, look, id: 'ask' }, file);
}

async function safety({ hand, page, visit, look }) {
  await opened({ hand, file: sample.backup('kept', sample.finished()) });
  await keeping({ hand, page, visit, look, id: 'kept' });
}

/** What keeps a workshop safe: earlier states, a locked backup, a second window, a deleted workshop. */
export async function keeping({ hand, page, visit, look, id }) {
  await go(page, `#/w/${id}/setup`);
  await hand.fill(t('setup.company.title'), 'Strategy days, part two');
  await go(page, `#/w/${id}/files`);
  await until(page, async () => Object.keys(await inDatabase(page, 'snapshots')).length > 0);
  await hand.press('summary', t('shell.locked.summary'));
  await hand.press('button', t('keeping.states.show'));
  await hand.reads(t('keeping.states.why.routine'));
  await look('files with earlier states and a locked backup');
  await hand.press('button', new RegExp(`^${t('keeping.states.look_of', { when: '' }).trim()}`));
  await hand.sees('button', t('keeping.states.back'));
  await look('an earlier state');
  await hand.press('button', t('keeping.states.back'));
  const other = new Mouse(await visit.newPage(`#/w/${id}`));
  await other.press('button', t('keeping.reading.take_over'));
  await hand.reads(t('keeping.reading.elsewhere'));
  await look('read along beside another window');
  await other.page.close();
  await go(page, '#/');
  await hand.press('button', new RegExp(`^${t('shell.list.delete')} `));
  await hand.press('button', t('shell.delete.delete'));
  await hand.sees('heading', t('keeping.deleted.heading'));
  await look('home with a deleted workshop');
  await hand.press('button', new RegExp(`^${t('keeping.deleted.remove_name', { name: '' }).trim()}`));
  await look('removing a deleted workshop');
}

async function rescue({ hand, page, visit, look }) {
  await opened({ hand, file: sample.backup('rescued', sample.finished()) });
  await page.evaluate(() => dispatchEvent(new Event('bearings-stopped')));
  await page.getByRole('alertdialog').waitFor();
  await look('the app has stopped');
  await page.goto(`${visit.server.url}rescue.html`);
  await page.locator('#workshops > li').waitFor();
  await look('the rescue page');
}

/** Everything the app asks about workshops and files, in a browser in which the workshop `file` is open. */
export async function questions({ hand, page, visit, look, id }, file) {
  await go(page, `#/w/${id}/setup`);
  await hand.press('button', t('setup.leaders.paste'));
  await hand.fill(t('setup.paste.label'), 'Greta Holm, Sales');
  await look('pasting leaders');
  await hand.press('button', t('setup.paste.cancel'));
  await go(page, '#/');
  await hand.press('button', new RegExp(`^${t('shell.list.delete')} `));
  await look('deleting a workshop');
  await hand.press('button', t('shell.delete.keep'));
  await sample.open(hand, '{}');
  await look('a file that was refused');
  await hand.press('button', t('shell.import.close'));
  await sample.open(hand, file);
  await look('a workshop that is here already');
  await hand.press('button', t('shell.import.replace'));
  await look('replacing a workshop');
  await hand.press('button', t('shell.import.cancel'));
  await page.evaluate(() => localStorage.setItem('bearings/w/broken/a', 'bearings-record 0 0'));
  await visit.reload();
  await look('home with a damaged record');
  await hand.press('button', t('shell.damaged.delete'));
  await look('deleting a damaged record');
  await hand.press('button', t('shell.damaged.keep'));
  for (const [address, name] of [['#/w/broken', 'damaged'], ['#/w/nowhere', 'not here']]) {
    await go(page, address);
    await look(`a workshop that is ${name}`);
  }
}
