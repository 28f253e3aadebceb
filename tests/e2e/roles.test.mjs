// Roles, from who claims what to who decides it, and back from the file.
import assert from 'node:assert/strict';
import { comesBack, takeBoth } from './lib/home.mjs';
import { journey } from './lib/journey.mjs';
import { tableRows } from './lib/reading.mjs';
import { boardField, names, ROLES, t, tn, VISION } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const asked = (id) => ROLES.questions.find((question) => question.id === id);
const [DOMAINS, DECISIONS] = ['domains', 'decisions'].map(asked);
const [SEVERAL, NOBODY, DONT_KNOW] = DOMAINS.kind.choice.options.map(({ text }) => text);
const RATINGS = ROLES.questions.filter(({ kind }) => kind.rating);
const NAMES = ['Ana Reyes', 'Ben Okafor', 'Carla Nunes', 'Dev Patel'];
const [ana, ben, carla, dev] = NAMES;
/** The room asks about these, in this order; the rest of the starters is taken out. */
const KEPT = { domains: ['Cash', 'Quality'], decisions: [0, 1, 5, 7].map((place) => DECISIONS.rows.starter[place].text) };
const [discount, promise, stop, hire] = KEPT.decisions;
/** What each leader says of each matter, in the order of the names. */
const SAID = {
  Cash: [ana, ana, ana, ana],
  Quality: [carla, SEVERAL, NOBODY, DONT_KNOW],
  [discount]: [ana, ben, ben, ana],
  [promise]: [NOBODY, NOBODY, dev, SEVERAL],
  [stop]: [ben, ana, SEVERAL, NOBODY],
  [hire]: [ana, ana, ana, ben],
};
const MATTERS = [...KEPT.decisions, ...KEPT.domains];
const PRIORITIES = ['Depth before breadth', 'Twenty harbours'];
const HAND_OVER = { from: 'Sales', to: 'Delivery', what: 'The order with every size', when: 'Two days before', standard: 'Nobody has to ask back' };
const PROMISE = 'A price within a day.';

const you = (who, option) => (option === who ? t('sheet.you', { name: option }) : option);
const group = ({ text, note }) => (note ? `${text} ${t('ui.choice.note', { note })}` : text);
const starter = (matrix, text) => matrix.rows.starter.find((row) => row.text === text);
const cell = (name, matter) => t('roles.rights.cell', { name, matter });

journey('a team finds out who decides, and gives each decision one decider', { timeout: 600_000 }, async ({ hand, visit, browser }) => {
  await setUp(hand);
  await change(hand);
  await hand.press('button', t('brief.start'));
  for (const [place, name] of NAMES.entries()) await answer(hand, place, name);
  await hand.press('link', t('lid.to_reveal'));
  await workshop.reveal(hand);
  await checkMap(hand);
  await discuss(hand);
  await decide(hand);
  await agree(hand);
  const before = await takeHome(hand);
  visit.assertClean();
  await comesBack(hand, browser, before);
});

async function setUp(hand) {
  await workshop.start(hand);
  await workshop.nameCompany(hand, { name: 'Tidewater Freight', title: 'Who decides' });
  await workshop.pasteLeaders(hand, `${ana}, Managing director, Sales\n${ben}, Head of sales, Sales\n${carla}, Head of quality, Delivery\n${dev}`, NAMES.length);
  await hand.press('button', t('setup.agenda.add_exercise', { exercise: ROLES.title }));
  await hand.press('link', t('shell.tab.agenda'));
  await hand.press('link', t('shell.agenda.open', { name: VISION.title }));
  await hand.press('link', t('stage.decide'));
  await workshop.writeLines(hand, PRIORITIES, (number) => t('board.line', { field: boardField('priorities').label, number }));
  await hand.press('link', t('shell.header.agenda'));
  await hand.press('link', t('shell.agenda.open', { name: ROLES.title }));
}

/** The facilitator asks about fewer matters. */
async function change(hand) {
  await hand.reads(t('rows.leaders'));
  for (const [matrix, kept] of [[DOMAINS, KEPT.domains], [DECISIONS, KEPT.decisions]]) {
    const part = hand.within(hand.page.locator('section').filter({ has: hand.find('heading', matrix.text) }));
    await part.press('summary', tn('rows.change', matrix.rows.starter.length));
    for (const { text } of matrix.rows.starter) {
      if (!kept.includes(text)) await part.press('button', t('rows.remove_name', { name: text }));
    }
    await part.reads(tn('rows.change', kept.length));
  }
}

/** One leader's turn: every domain, every decision, the ratings, the predictions. */
async function answer(hand, place, name) {
  await workshop.takeOver(hand, name);
  for (const [matrix, kept] of [[DOMAINS, KEPT.domains], [DECISIONS, KEPT.decisions]]) {
    await hand.sees('heading', matrix.text);
    for (const text of kept) await hand.choose(group(starter(matrix, text)), you(name, SAID[text][place]));
    await workshop.next(hand);
  }
  for (const { text } of RATINGS) await workshop.rate(hand, text, 3 + place);
  await workshop.next(hand);
  await hand.fill(DECISIONS.rows.text.replace('{row}', discount), '3');
  await hand.fill(asked('clarity').text, '2');
  await workshop.next(hand);
  await hand.reads(t('review.complete'));
  await hand.press('button', t('sheet.hand_in'));
  await hand.reads(t('lid.sealed', { name }));
}

/** The sentence above, and each line of the map against what was said. */
async function checkMap(hand) {
  const two = tn('roles.headline.two.matters', 1, { number: 'One' });
  await hand.sees('heading', `${two} ${tn('roles.headline.and_none', 3, { number: 'Three' })}`);
  const of = (kind) => hand.page.locator('section').filter({ has: hand.find('heading', t(`roles.map.${kind}`)) });
  const rows = {};
  for (const kind of ['decisions', 'domains']) {
    const place = hand.within(of(kind));
    await place.press('summary', t('chart.table.open'));
    for (const [name, standing, ...cells] of await tableRows(place.find('table', t(`roles.map.${kind}_title`)))) {
      rows[name] = { standing, cells };
    }
  }
  assert.deepEqual(Object.keys(rows), [discount, promise, stop, hire, 'Quality', 'Cash'], 'the worst first');
  const expected = {
    [discount]: 'collision.decision', [promise]: 'unclaimed.decision', [stop]: 'passed_on', [hire]: 'clear', Quality: 'unclaimed.domain', Cash: 'clear',
  };
  for (const matter of MATTERS) {
    assert.equal(rows[matter].standing, t(`roles.group.${expected[matter]}`), matter);
    const columns = [...NAMES, SEVERAL, NOBODY, DONT_KNOW];
    for (const [column, option] of columns.entries()) {
      const votes = SAID[matter].filter((said) => said === option).length;
      const claims = SAID[matter][column] === option && column < NAMES.length;
      const shown = votes === 0 ? '' : claims ? t('chart.collisions.claims', { votes }) : String(votes);
      assert.equal(rows[matter].cells[column], shown, `${option} on ${matter}`);
    }
  }
}

/** The talk opens with what the map shows. */
async function discuss(hand) {
  await hand.press('link', t('reveal.discuss'));
  await hand.press('button', new RegExp(discount));
  await hand.reads(t('prompt.several_claim', { names: names([ana, ben]) }));
  await hand.press('button', t('discuss.mark_done'));
}

/** The board: what was clear is taken over, the rest decided; each check comes and goes. */
async function decide(hand) {
  await hand.press('link', t('discuss.to_decide'));
  await hand.press('button', tn('roles.rights.take_over', 2));
  await hand.reads(tn('roles.finding.no_decider', 4, { matters: ['Quality', discount, promise, stop].join('; ') }));
  const letters = (part) => t('roles.rights.option', { letters: { decides: 'A', does: 'R', informed: 'I' }[part], part: t(`roles.part.raci.${part}`) });
  await hand.select(cell(ana, discount), letters('decides'));
  await hand.select(cell(ben, discount), letters('decides'));
  await hand.reads(t('roles.finding.several', { names: names([ana, ben]), matter: discount }));
  await hand.select(cell(ana, discount), letters('informed'));
  await hand.reads(t('roles.finding.nobody_does', { matter: discount }));
  await hand.select(cell(carla, discount), letters('does'));
  for (const [matter, who] of [['Quality', carla], [promise, ben], [stop, dev]]) {
    await hand.select(cell(who, matter), letters('decides'));
  }
  await hand.sees('heading', t('roles.mend.none'));
}

/** Charter, escalation, hand-over. */
async function agree(hand) {
  const card = hand.within(hand.page.getByRole('article').filter({ has: hand.find('heading', new RegExp(`^${ben}`)) }));
  await card.reads(`${discount}; ${promise}`);
  await card.toggle(PRIORITIES[0]);
  await card.fill(t('roles.charter.promise_of', { name: ben }), PROMISE);
  await hand.reads(t('roles.finding.priority_alone', { priority: PRIORITIES[1] }));
  const [escalation, { label, kind }] = ROLES.board;
  await hand.fill(t('board.line', { field: escalation.label, number: 1 }), 'The two of them, within two days');
  await hand.sees('heading', label);
  await hand.press('button', kind.records.add);
  const record = hand.within(hand.find('group', t('board.record', { name: kind.records.name, place: 1 })));
  for (const column of kind.records.columns) await record.fill(column.label, HAND_OVER[column.id]);
}

async function takeHome(hand) {
  await hand.press('link', t('decide.take_home'));
  const { results, backup } = await takeBoth(hand);
  const { leaders, roles, exercises } = backup.file.document;
  const id = (name) => leaders.find((leader) => leader.name === name).id;
  assert.deepEqual(roles.rights.discount, { [id(ana)]: 'informed', [id(ben)]: 'decides', [id(carla)]: 'does' });
  assert.equal(roles.charters[id(ben)].promise, PROMISE);
  assert.deepEqual(exercises.roles.board.hand_overs.records[0].cells, HAND_OVER);
  const { questions } = backup.file.scores.exercises[0].rounds[0];
  const standing = Object.fromEntries(questions.map((scores) => [scores.question, scores.standing]));
  assert.equal(standing.discount, 'collision');
  assert.equal(standing.cash, 'clear');
  return { results, backup };
}
