// Leaders on their own devices: what they do there, and what the facilitator does with it.
import { Visit } from './browser.mjs';
import { Mouse } from './hand.mjs';
import { t, tn, VISION } from './words.mjs';
import * as workshop from './workshop.mjs';

const PHONE = { width: 360, height: 740 };

/** Invites to Vision; gives the address that leaders open, from `#` on, and the backup that came first. */
export async function invite(hand, id) {
  await hand.page.evaluate((hash) => { location.hash = hash; }, `#/w/${id}/invite`);
  await hand.sees('heading', t('devices.invite.heading'));
  await hand.toggle(VISION.title);
  const backup = await hand.download(t('devices.invite.make'));
  const link = await (await hand.one(hand.find('link', t('devices.invite.try_it')), 'the invitation')).getAttribute('href');
  return { address: link.slice(link.indexOf('#')), backup };
}

/** Opens an invitation on a phone that knows nothing of the app. */
export async function phone(browser, server, address) {
  const visit = await Visit.open(browser, { server, address, viewport: PHONE, touch: true });
  return { visit, page: visit.page, hand: new Mouse(visit.page) };
}

/** Says who it is and opens the sheet. */
export async function begin(hand, name) {
  await hand.press('button', t('own.who.i_am', { name }));
  await openSheet(hand, 'own.tasks.begin');
}

/** Opens the sheet of Vision. */
export async function openSheet(hand, key) {
  await hand.press('button', `${t(key)}: ${VISION.title}`);
}

/** Fills in what is left of the sheet from the page `from` on, and puts it down. */
export async function fill(hand, sheet, from = 0) {
  for (const name of workshop.PAGE_NAMES.slice(from)) {
    await workshop.fillPage(hand, name, sheet);
    await workshop.next(hand);
  }
  await hand.press('button', t('sheet.done'));
}

/** Seals the answers; gives the sealed text. */
export async function seal(hand, name) {
  await hand.press('button', t('own.tasks.seal'));
  await hand.press('button', t('own.seal.now'));
  await hand.sees('heading', t('own.out.heading', { name }));
  return (await hand.one(hand.find('textbox', t('own.out.text')), 'the sealed text')).inputValue();
}

/** Pastes a text where replies come in. */
export async function paste(hand, text) {
  await hand.fill(t('devices.ways.paste'), text);
  await hand.press('button', t('devices.ways.look'));
}

/** Takes in so many replies that need no asking. */
export async function takeIn(hand, count) {
  await hand.press('button', tn('devices.take_in', count));
  await hand.reads(tn('devices.taken', count));
}

/** Goes to where replies come in. */
export async function toReplies(hand, id) {
  await hand.page.evaluate((hash) => { location.hash = hash; }, `#/w/${id}/replies`);
  await hand.sees('heading', t('devices.replies.heading'));
}
