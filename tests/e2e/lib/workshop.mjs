// What a team does in a workshop, step by step. Each step takes the hand that does it: mouse or keyboard.
import { CULTURE, question, t, tn, VISION } from './words.mjs';

/** From the first screen to the set-up of a new workshop. */
export async function start(hand) {
  await hand.press('button', t('shell.home.start'));
  await hand.sees('heading', t('setup.heading'));
}

/** The company's name and the workshop's title. */
export async function nameCompany(hand, { name, title }) {
  await hand.fill(t('setup.company.name'), name);
  await hand.fill(t('setup.company.title'), title);
}

/** Adds leaders one by one; the Enter key adds the name. */
export async function addLeaders(hand, names) {
  for (const name of names) {
    await hand.fill(t('setup.leaders.add_label'), name);
    await hand.key('Enter');
    await hand.sees('group', name);
  }
}

/** Adds the people of a list as it stands in somebody's mail. */
export async function pasteLeaders(hand, list, count) {
  await hand.press('button', t('setup.leaders.paste'));
  await hand.fill(t('setup.paste.label'), list);
  await hand.press('button', tn('setup.paste.add', count));
  await hand.gone('dialog', t('setup.paste.heading'));
}

/** Writes down the official priorities. */
export async function addPriorities(hand, priorities) {
  for (const [place, priority] of priorities.entries()) {
    await hand.fill(t('setup.priorities.add_label'), priority);
    await hand.press('button', t('setup.priorities.add'));
    await hand.sees('textbox', t('setup.priorities.label', { place: place + 1 }));
  }
}

/** From the set-up to the first lid. */
export async function beginVision(hand) {
  await hand.press('link', t('setup.begin.exercise', { exercise: VISION.title }));
  await hand.press('button', t('brief.start'));
}

/** From the set-up to the first lid of Culture, which is put on the agenda first. */
export async function beginCulture(hand) {
  await hand.press('button', t('setup.agenda.add_exercise', { exercise: CULTURE.title }));
  await hand.press('link', t('shell.tab.agenda'));
  await hand.press('link', t('shell.agenda.open', { name: CULTURE.title }));
  await hand.press('button', t('brief.start'));
}

/** A workshop from nothing to the first lid. */
export async function openRound(hand, company, names) {
  await start(hand);
  await nameCompany(hand, company);
  await pasteLeaders(hand, names.join('\n'), names.length);
  await beginVision(hand);
}

/** The lid names the leader; the leader takes over. */
export async function takeOver(hand, name, key = 'lid.begin') {
  await hand.sees('heading', t('lid.pass_to', { name }));
  await hand.press('button', t(key, { name }));
}

/** Somebody who is not the next one takes the device. */
export async function letGoFirst(hand, name) {
  await hand.press('summary', t('lid.somebody_else'));
  await hand.press('button', name);
}

/** From one page of a sheet to the next. */
export async function next(hand) {
  await hand.press('button', t('sheet.next'));
}

/** Chooses a point of a rating, or with `null` that one can't say. */
export async function rate(hand, text, points) {
  if (points === null) await hand.within(hand.find('group', text)).press('button', t('ui.rating.cant_say'));
  else await hand.choose(text, new RegExp(`^${points}(?!\\d)`));
}

/** Writes the lines of a list. */
export async function writeLines(hand, lines, label = (number) => t('sheet.line', { number })) {
  for (const [place, line] of lines.entries()) await hand.fill(label(place + 1), line);
}

/** The pages of a sheet in their order, each with how it is filled in. */
const PAGES = {
  statement: (hand, sheet) => hand.fill(t('sheet.your_words'), sheet.statement),
  priorities: (hand, sheet) => writeLines(hand, sheet.priorities),
  not_doing: (hand, sheet) => hand.fill(t('sheet.your_words'), sheet.not_doing),
  async ratings(hand, sheet) {
    for (const [id, points] of Object.entries(sheet.ratings)) {
      if (points !== undefined) await rate(hand, question(id).text, points);
    }
  },
  async predictions(hand, sheet) {
    for (const [id, count] of Object.entries(sheet.predictions)) await hand.fill(question(id).text, String(count));
  },
};

/** The names of a sheet's pages. */
export const PAGE_NAMES = Object.keys(PAGES);

/** Fills in one page, by its name. */
export async function fillPage(hand, name, sheet) {
  await PAGES[name](hand, sheet);
}

/** A whole sheet from its first page to handing in. */
export async function fillSheet(hand, sheet) {
  for (const name of PAGE_NAMES) {
    await fillPage(hand, name, sheet);
    await next(hand);
  }
  await hand.press('button', t('sheet.hand_in'));
}

/** A leader's whole turn. */
export async function answer(hand, { name, sheet }) {
  await takeOver(hand, name);
  await fillSheet(hand, sheet);
  await hand.reads(t('lid.sealed', { name }));
}

/** A leader's turn in Culture: twelve pages of 100 points, and what is expected of the others. */
export async function shareCulture(hand, { name, today, wanted, expected }) {
  await takeOver(hand, name);
  for (const [view, points] of Object.entries({ today, wanted })) {
    for (const aspect of CULTURE.aspects) {
      await hand.sees('heading', aspect[view]);
      for (const [place, { id }] of CULTURE.types.entries()) await hand.fill(aspect.statements[id], String(points[place]));
      await hand.reads(t('ui.split.all_given'));
      await next(hand);
    }
  }
  if (expected !== undefined) await hand.fill(CULTURE.aspects.find(({ key }) => key).today, String(expected));
  await next(hand);
  await hand.reads(t('review.complete'));
  await hand.press('button', t('sheet.hand_in'));
  await hand.reads(t('lid.sealed', { name }));
}

/** A leader's turn in a vote of one question. */
export async function vote(hand, name, points) {
  await takeOver(hand, name);
  await rate(hand, t('sheet.your_rating'), points);
  await hand.press('button', t('sheet.hand_in'));
  await hand.reads(t('lid.sealed', { name }));
}

/** The reveal's two presses. */
export async function reveal(hand) {
  await hand.press('button', t('reveal.open_all'));
  await hand.press('button', t('ui.reveal.again'));
  await hand.gone('button', t('ui.reveal.again'));
}

/** Puts a card of the grouping board somewhere; `button` is the one that says where. */
export async function putCard(hand, card, button) {
  await hand.press('button', card);
  await hand.press('button', button);
}

/** Takes the results or a backup, from the files of the workshop; gives its name and what it holds. */
export async function take(hand, kind) {
  const { name, text } = await hand.download(t(`shell.files.take_${kind}`));
  return { name, text, file: JSON.parse(text) };
}
