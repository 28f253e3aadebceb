// What can go wrong between a leader's own device and the workshop, and the vote that needs no device at all.
import assert from 'node:assert/strict';
import { Visit } from './lib/browser.mjs';
import * as devices from './lib/devices.mjs';
import { Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import { go } from './lib/navigation.mjs';
import * as sample from './lib/sample.mjs';
import { everything, mirroredAnswers, stored, withoutDatabase } from './lib/storage.mjs';
import { TEAM } from './lib/team.mjs';
import { COMMITMENT, t, tn, VISION } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const TIMEOUT = { timeout: 180_000 };
const BLOCKED = { profile: { default_content_setting_values: { cookies: 2 } } };
const [ana, ben] = TEAM;

async function opened(hand, file) {
  await sample.open(hand, file);
  await hand.sees('link', t('shell.tab.files'));
}

/** A journey with a phone that was invited to the workshop `id`. */
function invited(name, id, body) {
  check(name, TIMEOUT, async ({ visit, page, browser }) => {
    const hand = new Mouse(page);
    await opened(hand, sample.backup(id, {}));
    const { address } = await devices.invite(hand, id);
    const phone = await devices.phone(browser, visit.server, address);
    try {
      await body({ visit, page, hand, phone, address });
      phone.visit.assertClean();
    } finally {
      await phone.visit.close();
    }
  });
}

check('an address that has lost its end says so', {}, async ({ page }) => {
  const hand = new Mouse(page);
  for (const [address, why] of [['#/invite/', 'missing'], ['#/invite/BRI1.AGAFH', 'incomplete'], ['#/invite/BRI1.AAAAAAAAAAAAAAAA', 'damaged']]) {
    await page.evaluate((hash) => { location.hash = hash; }, address);
    await hand.reads(t(`own.no_invitation.${why}`));
  }
  await page.evaluate(() => { location.hash = '#/reply/BRG1.AGAFH'; });
  await hand.reads(t('devices.refused.incomplete'));
});

check('what programs append to an address, and how they spell it, changes nothing', {}, async ({ visit, page }) => {
  const hand = new Mouse(page);
  await opened(hand, sample.backup('passed-on', {}));
  for (const address of ['#/w/passed-on/setup?utm_source=mail&utm_medium=x', '#/w/passed-on/setup&fbclid=IwAR0', '#%2Fw%2Fpassed-on%2Fsetup', '#%252Fw%252Fpassed-on%252Fsetup%253Futm_id%253D1']) {
    await page.goto(visit.server.url);
    await page.goto(visit.server.url + address);
    await hand.sees('heading', t('setup.leaders.heading'));
  }
  await page.goto(`${visit.server.url}?fbclid=IwAR0#/w/passed-on/setup`);
  await hand.sees('heading', t('setup.leaders.heading'));
});

invited('a reply by link opens its workshop where no window has it open', 'linked', async ({ page, hand, phone }) => {
  await devices.begin(phone.hand, ana.name);
  await devices.fill(phone.hand, ana.sheet);
  const word = await devices.seal(phone.hand, ana.name);
  await go(page, '#/');
  await page.evaluate((hash) => { location.hash = hash; }, `#/reply/${word}`);
  await hand.press('button', t('devices.handed.open'));
  await devices.takeIn(hand, 1);
  await page.evaluate((hash) => { location.hash = hash; }, `#/reply/${word}&utm_source=chat`);
  await hand.press('button', t('devices.handed.open'));
  await hand.reads(t('devices.verdict.known', { exercise: VISION.title }));
});

check('a browser that keeps nothing still answers, and says what to mind', TIMEOUT, async ({ visit, page, browser }) => {
  const hand = new Mouse(page);
  await opened(hand, sample.backup('private', {}));
  const { address } = await devices.invite(hand, 'private');
  const phone = await Visit.open(browser, { server: visit.server, preferences: BLOCKED, address });
  try {
    const other = new Mouse(phone.page);
    await other.reads(t('own.not_kept'));
    await devices.begin(other, ben.name);
    await devices.fill(other, ben.sheet);
    await devices.paste(await replies(hand, 'private'), await devices.seal(other, ben.name));
    await devices.takeIn(hand, 1);
  } finally {
    await phone.close();
  }
});

invited('answers under way outlive a browser that loses what it wrote last', 'killed', async ({ phone }) => {
  await devices.begin(phone.hand, ana.name);
  const before = await everything(phone.page);
  await workshop.fillPage(phone.hand, workshop.PAGE_NAMES[0], ana.sheet);
  assert.ok(JSON.stringify(await mirroredAnswers(phone.page)).includes(ana.sheet.statement));
  await goesOn(phone, before);
  await mirroredAnswers(phone.page);
  await goesOn(phone, {});
  await withoutDatabase(phone.visit.context);
  await goesOn(phone, await everything(phone.page));
});

invited('what was sealed in one window does not come back from another', 'twice', async ({ visit, phone, address }) => {
  await devices.begin(phone.hand, ana.name);
  const other = new Mouse(await phone.visit.context.newPage());
  await other.page.goto(visit.server.url + address);
  await devices.openSheet(other, 'own.tasks.begin');
  await workshop.fillPage(other, workshop.PAGE_NAMES[0], ben.sheet);
  await phone.page.bringToFront();
  await devices.fill(phone.hand, ana.sheet);
  await devices.seal(phone.hand, ana.name);
  const left = JSON.stringify([await everything(phone.page), await mirroredAnswers(phone.page)]);
  assert.ok(![ana, ben].some(({ sheet }) => left.includes(sheet.statement)), 'answers are left beside the sealed text');
  await phone.visit.reload();
  await phone.hand.sees('heading', t('own.out.heading', { name: ana.name }));
  await other.page.bringToFront();
  await other.fill(t('sheet.your_words'), 'Written after all');
  await mirroredAnswers(other.page);
  await other.page.reload();
  await devices.openSheet(other, 'own.tasks.go_on');
  assert.equal(await other.find('textbox', t('sheet.your_words')).inputValue(), 'Written after all');
});

/** Loads the page anew with `entries` as all that localStorage holds; the sheet goes on where it was. */
async function goesOn({ visit, hand, page }, entries) {
  await page.evaluate((left) => {
    localStorage.clear();
    for (const [key, text] of Object.entries(left)) localStorage.setItem(key, text);
  }, entries);
  await visit.reload();
  await devices.openSheet(hand, 'own.tasks.go_on');
  assert.equal(await hand.find('textbox', t('sheet.your_words')).inputValue(), ana.sheet.statement);
}

check('a show of hands is typed in at once', TIMEOUT, async ({ page }) => {
  const hand = new Mouse(page);
  const rounds = [sample.revealedRound(), sample.voteRound(2, 'commitment', [], false)];
  await opened(hand, sample.backup('hands', sample.vision(rounds)));
  await replies(hand, 'hands');
  await hand.sees('heading', t('devices.hands.heading', { exercise: COMMITMENT.title }));
  for (const [place, { name }] of TEAM.entries()) await workshop.rate(hand, name, place % 6);
  await hand.press('button', t('devices.hands.take'));
  await hand.reads(tn('devices.hands.taken', TEAM.length));
  const { document } = await stored(page, ({ exercises }) => handsOf(exercises).length === TEAM.length);
  assert.deepEqual(handsOf(document.exercises).sort(), [0, 1, 2, 3, 4, 5]);
});

function handsOf({ vision }) {
  return Object.values(vision.rounds[1].responses.named).map(({ sheet }) => sheet.answers.commitment.rating.points);
}

/** The hand, where replies come in. */
async function replies(hand, id) {
  await devices.toReplies(hand, id);
  return hand;
}
