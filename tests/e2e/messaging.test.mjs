// Messaging, from what is asked to who says what, and back from the file.
import assert from 'node:assert/strict';
import { choiceAgreement, choiceMovement } from './lib/figures.mjs';
import { comesBack, takeBoth } from './lib/home.mjs';
import { journey } from './lib/journey.mjs';
import { tableRows } from './lib/reading.mjs';
import { boardField, MESSAGING, t, tn } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const asked = (id) => MESSAGING.questions.find((question) => question.id === id);
const LEADS = asked('leads');
const [NONE, CANT_SAY] = LEADS.kind.choice.options.map(({ text }) => text);
const RATINGS = MESSAGING.questions.filter(({ kind }) => kind.rating);
const PRIORITIES = ['Depth before breadth', 'Twenty harbours by summer', 'A premium brand'];
const [depth, harbours, brand] = PRIORITIES;
/** The channels that the room asks about: one more, at the front, and one less. */
const FAIR = { text: 'Trade fair', note: 'buyers' };
const DROPPED = 'Bank or investors';
const CHANNELS = [FAIR, ...LEADS.rows.starter.filter(({ text }) => text !== DROPPED)];
/** What each leader says, and puts first on each channel. */
const TEAM = {
  'Ana Reyes': { sentence: 'We go deep: depth decides.', leads: [depth, depth, depth, brand, harbours, depth], rating: 6 },
  'Ben Okafor': { sentence: 'Twenty harbours sign by summer.', leads: [harbours, harbours, depth, brand, harbours, CANT_SAY], rating: 6 },
  'Carla Nunes': { sentence: 'We are the premium choice.', leads: [brand, brand, depth, brand, harbours, NONE], rating: 2 },
  'Dev Patel': { sentence: 'Work hard and be kind.', leads: [depth, harbours, depth, brand, depth, depth], rating: 2 },
};
const NAMES = Object.keys(TEAM);
const AGAIN = { 'Ana Reyes': depth, 'Ben Okafor': depth, 'Carla Nunes': brand, 'Dev Patel': depth };
const CORE = 'We go deep, so that twenty harbours stay.';
const LINE = { wording: 'See how deep it goes.', who: 'Ben Okafor', when: 'On Monday' };

const row = (text) => t('rows.text', { place: text });
const group = ({ text, note }) => (note ? `${text} ${t('ui.choice.note', { note })}` : text);
const rowText = ({ text }) => LEADS.rows.text.replace('{row}', text);

journey('a team finds out what it tells people, and agrees on it', { timeout: 420_000 }, async ({ hand, visit, browser }) => {
  await setUp(hand);
  await change(hand);
  await hand.press('button', t('brief.start'));
  for (const name of NAMES) await answer(hand, name);
  await hand.press('link', t('lid.to_reveal'));
  await workshop.reveal(hand);
  await checkSentences(hand);
  await checkChannels(hand);
  await discuss(hand);
  await decide(hand);
  const before = await takeHome(hand);
  visit.assertClean();
  await comesBack(hand, browser, before);
});

/** The priorities to choose from stand on the board of Vision; there are none before somebody writes them there. */
async function setUp(hand) {
  await workshop.start(hand);
  await workshop.nameCompany(hand, { name: 'Tidewater Freight', title: 'One story' });
  await workshop.pasteLeaders(hand, NAMES.join('\n'), NAMES.length);
  await hand.press('button', t('setup.agenda.add_exercise', { exercise: MESSAGING.title }));
  await hand.press('link', t('shell.tab.agenda'));
  await hand.press('link', t('shell.agenda.open', { name: MESSAGING.title }));
  await hand.reads(t('rows.no_priorities'));
  await hand.press('link', t('rows.to_vision'));
  const { label } = boardField('priorities');
  await workshop.writeLines(hand, PRIORITIES, (number) => t('board.line', { field: label, number }));
  await hand.press('link', t('shell.header.agenda'));
  await hand.press('link', t('shell.agenda.open', { name: MESSAGING.title }));
}

/** The facilitator asks about one channel more and one less. */
async function change(hand) {
  for (const priority of PRIORITIES) await hand.reads(priority);
  const count = LEADS.rows.starter.length;
  await hand.press('summary', tn('rows.change', count));
  await hand.fill(t('rows.add_label'), FAIR.text);
  await hand.press('button', t('rows.add'));
  await hand.sees('textbox', row(count + 1));
  await hand.fill(t('rows.for', { place: count + 1 }), FAIR.note);
  for (let place = count; place > 0; place -= 1) await hand.press('button', t('ui.order.up', { name: FAIR.text }));
  await hand.press('button', t('rows.remove_name', { name: DROPPED }));
  await hand.gone('textbox', row(count + 1));
}

/** One leader's turn: the sentence, every channel, the ratings, the predictions. */
async function answer(hand, name) {
  const { sentence, leads, rating } = TEAM[name];
  await workshop.takeOver(hand, name);
  await hand.sees('heading', asked('sentence').text);
  await hand.fill(t('sheet.your_words'), sentence);
  await workshop.next(hand);
  await hand.sees('heading', LEADS.text);
  for (const [place, channel] of CHANNELS.entries()) await hand.choose(group(channel), leads[place]);
  await workshop.next(hand);
  for (const { text } of RATINGS) await workshop.rate(hand, text, rating);
  await workshop.next(hand);
  await hand.reads(t('predict.choice'));
  await hand.fill(rowText(CHANNELS[0]), '3');
  await workshop.next(hand);
  await hand.reads(t('review.complete'));
  await hand.press('button', t('sheet.hand_in'));
  await hand.reads(t('lid.sealed', { name }));
}

/** Which sentence names which priority, beside the words that say so. */
async function checkSentences(hand) {
  const first = t('messaging.headline.first', { number: 'one', of: 'four' });
  const some = t('messaging.headline.some', { shared: 'four', of: 'six' });
  await hand.sees('heading', `${some} ${first}`);
  const rows = await tableRows(hand.find('table', t('statements.mentioned_caption')));
  assert.deepEqual(rows, PRIORITIES.map((text) => [text, '', t('list.of', { count: 1, all: 4 })]));
  const marked = await hand.page.locator('blockquote mark').allTextContents();
  assert.deepEqual(marked, ['depth', 'Twenty', 'harbours', 'summer', 'premium']);
  await hand.reads(t('statements.mentions_none'));
}

/** Each channel against the answers: names in cells, agreement, who can't say. */
async function checkChannels(hand) {
  const place = hand.page.locator('.picture').filter({ has: hand.page.locator('.heat-map') });
  await hand.within(place).press('summary', t('chart.table.open'));
  const rows = await tableRows(hand.within(place).find('table', LEADS.text));
  assert.equal(rows.length, CHANNELS.length);
  const options = [...PRIORITIES, NONE];
  for (const [at, channel] of CHANNELS.entries()) {
    const [name, ...cells] = rows[at];
    assert.equal(name, channel.note ? `${channel.text} (${channel.note})` : channel.text);
    for (const [column, option] of options.entries()) {
      const people = NAMES.filter((who) => TEAM[who].leads[at] === option);
      const shown = people.length === 0 ? '0' : people.join(' and ');
      if (people.length <= 2) assert.equal(cells[column], shown, `${option} on ${channel.text}`);
      else for (const who of people) assert.ok(cells[column].includes(who), `${who} on ${channel.text}`);
    }
    const said = NAMES.map((who) => TEAM[who].leads[at]).filter((option) => option !== CANT_SAY);
    assert.equal(cells[options.length], choiceAgreement(said, options.length).toFixed(0), channel.text);
  }
  const advert = hand.page.locator('.heat-map section').filter({ has: hand.find('heading', 'Job advert') });
  await hand.within(advert).reads(`${tn('counts.answers', 3)}, ${tn('counts.cant_say', 1)}, ${t('counts.none_missing')}`);
  const fair = hand.page.locator('.heat-map section').filter({ has: hand.find('heading', FAIR.text) });
  await hand.within(fair).reads(t('chart.blind_spot'));
}

/** The trade fair is talked about and voted on again. */
async function discuss(hand) {
  await hand.press('link', t('reveal.discuss'));
  const fair = new RegExp(rowText(FAIR));
  await hand.press('button', fair);
  await hand.reads(new RegExp(`“${brand}”`));
  await hand.press('button', t('discuss.vote_again'));
  for (const name of NAMES) {
    await workshop.takeOver(hand, name);
    await hand.sees('heading', LEADS.text);
    await hand.choose(group(FAIR), AGAIN[name]);
    await hand.press('button', t('sheet.hand_in'));
    await hand.reads(t('lid.sealed', { name }));
  }
  await hand.press('link', t('lid.to_reveal'));
  await workshop.reveal(hand);
  await hand.press('button', fair);
  const first = Object.fromEntries(NAMES.map((name) => [name, TEAM[name].leads[0]]));
  await hand.reads(t('movement.sentence', choiceMovement(first, AGAIN)));
  await hand.press('button', t('discuss.mark_done'));
}

/** The board: core message, proofs, and who says what to whom. */
async function decide(hand) {
  await hand.press('link', t('discuss.to_decide'));
  const [core, proofs, { kind, label }] = MESSAGING.board;
  await hand.sees('heading', label);
  await hand.fill(core.label, CORE);
  await hand.fill(t('board.line', { field: proofs.label, number: 1 }), 'Nobody has left in two years');
  const line = hand.within(hand.find('group', new RegExp(`^${FAIR.text}`)));
  const [wording, who, when] = kind.table.columns;
  await line.fill(wording.label, LINE.wording);
  await line.select(who.label, LINE.who);
  await line.fill(when.label, LINE.when);
}

/** Both files hold to the published schema and say what was asked and agreed. */
async function takeHome(hand) {
  await hand.press('link', t('decide.take_home'));
  const { results, backup } = await takeBoth(hand);
  const { document, scores } = backup.file;
  const { board, rounds } = document.exercises.messaging;
  assert.deepEqual(rounds[0].rows.leads.map(({ text, note }) => ({ text, note })), CHANNELS.map(({ text, note }) => ({ text, note })));
  assert.deepEqual(rounds[0].options.priorities.map(({ text }) => text), PRIORITIES);
  assert.equal(board.core.text, CORE);
  const [cells] = Object.values(board.wordings.table);
  const ben = document.leaders.find(({ name }) => name === LINE.who);
  assert.deepEqual(cells, { ...LINE, who: ben.id });
  const [{ matrices }] = scores.exercises[0].rounds;
  const each = CHANNELS.map((_, at) => NAMES.map((who) => TEAM[who].leads[at]).filter((option) => option !== CANT_SAY));
  const mean = each.reduce((sum, said) => sum + choiceAgreement(said, 4), 0) / each.length;
  assert.ok(Math.abs(matrices[0].agreement - mean) < 1e-9, `${matrices[0].agreement}, not ${mean}`);
  return { results, backup };
}
