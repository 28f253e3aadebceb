// One facilitator and eight leaders, nine browsers that share nothing: invitations out, sealed replies back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, Visit } from './lib/browser.mjs';
import { camera, film } from './lib/camera.mjs';
import * as devices from './lib/devices.mjs';
import { Mouse } from './lib/hand.mjs';
import * as sample from './lib/sample.mjs';
import { serve } from './lib/server.mjs';
import { everything, mirroredAnswers, records, stored } from './lib/storage.mjs';
import { COMPANY, TEAM } from './lib/team.mjs';
import { t, tn, VISION } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const LEADERS = [...TEAM, { name: 'Gina Holt', sheet: TEAM[0].sheet }, { name: 'Hugo Prins', sheet: TEAM[1].sheet }];
/** Sealed to the key of a workshop that is nobody's here. */
const FOREIGN = 'BRG1.AEB7LWHIGGSOBEUSWZI4E6ATXZH6V2XSATD72M2Y7SOAA4QYQHIXIJ4BFARH5RTU6N7X72L3NXRKZBNMX6UJ77Q3FP4RYQLH6B767KDESRPUC7KXW7BUXCKMJ636J3HASERP2AMCQAGLDUEFE22WANGMZWT443XIKXHBA4PQJPXYAQKOXALBSFETQD4ZISM2HWNFWK76VBCCCZVE2HLHZ5AZFGZNCBDPJWWM62EGZ4YLH7DEPKQP3NWDWBD6RT5K4ARXFKDMSSLAFCCS7ZNV4IC5YRIRYTRNJBI6FTECWVYYS6RUZQFSEIFXAS7RC5KVIGRADX26KX4VXDL5NY3LKFH6ZOO3ZORBECACHN6BGXDAIRVQMPDUHEFYNKWL5KGION5MWPQUSSICMDT2A24TNTVLXMJ5PVRBSQ';

let browser;
let server;
const roll = camera();
before(async () => {
  browser = await launch({ args: roll.args });
  server = await serve();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

test('eight leaders answer on their own devices, and their replies come in by every way', { timeout: 600_000 }, async () => {
  const room = await Visit.open(browser, { server });
  const visits = [room];
  try {
    await room.context.grantPermissions(['camera']);
    const hand = new Mouse(room.page);
    await workshop.start(hand);
    await workshop.nameCompany(hand, COMPANY);
    await workshop.pasteLeaders(hand, LEADERS.map(({ name }) => name).join('\n'), LEADERS.length);
    const id = (await stored(room.page, ({ leaders }) => leaders.length === LEADERS.length)).document.id;
    const { address, backup } = await devices.invite(hand, id);
    assert.ok(JSON.parse(backup.text).document.reply_key, 'the backup holds the key');

    const words = [];
    for (const [place, { name, sheet }] of LEADERS.entries()) {
      const phone = await devices.phone(browser, server, address);
      visits.push(phone.visit);
      await devices.begin(phone.hand, name);
      if (place === 2) await comeBack(phone, sheet);
      else {
        // Once it is loaded it needs no network.
        if (place === 3) await phone.visit.context.setOffline(true);
        await devices.fill(phone.hand, sheet);
      }
      words.push(await devices.seal(phone.hand, name));
      const kept = JSON.stringify([await everything(phone.page), await mirroredAnswers(phone.page)]);
      for (const said of [sheet.statement, sheet.priorities[0], '"points"']) {
        assert.ok(!kept.includes(said), `${name}’s phone still knows ${said}`);
      }
      if (place === 0) assert.ok((await film(phone.page, roll.film)) <= 3, 'more than three codes');
      if (place === 5) roll.file = await phone.hand.download(t('own.out.file'));
    }

    // The browser asks for the icon of its tab again at each address; the app itself needs nothing any more.
    room.allow(/ERR_INTERNET_DISCONNECTED/);
    const missed = [];
    room.page.on('requestfailed', (request) => missed.push(request.url()));
    await room.context.setOffline(true);
    await devices.toReplies(hand, id);
    await hand.press('button', t('devices.ways.scan'));
    await hand.sees('button', tn('devices.take_in', 1));
    await devices.takeIn(hand, 1);
    await hand.press('button', t('devices.ways.stop'));

    const [, ben, carla, dev, eva, , gina, hugo] = words;
    const chat = `[09:12] Ben: mine\n${ben}\n[09:13] Carla: > ${carla}\nsorry, late!\n${dev} and again ${ben.toLowerCase()}\n${FOREIGN}`;
    await devices.paste(hand, chat);
    await hand.reads(t('devices.refused.other_workshop'));
    await devices.takeIn(hand, 3);

    assert.deepEqual(missed.filter((url) => !url.endsWith('.svg')), [], 'without a network something is missing');
    // A further window has to load the app first.
    await room.context.setOffline(false);
    const second = await room.newPage(`#/reply/${eva}`);
    await new Mouse(second).reads(t('devices.handed.elsewhere'));
    await second.close();
    await devices.takeIn(hand, 1);

    await hand.upload(t('devices.ways.files'), { name: roll.file.name, mimeType: 'text/plain', buffer: roll.file.bytes });
    await devices.takeIn(hand, 1);
    await devices.paste(hand, gina);
    await devices.takeIn(hand, 1);

    const before = (await stored(room.page, ({ exercises }) => answered(exercises) === 7)).document;
    await devices.paste(hand, words.slice(0, 7).join(' '));
    await hand.reads(t('devices.verdict.known', { exercise: VISION.title }));
    assert.equal(await hand.find('button', /^Take in/).count(), 0, 'nothing is to be taken in twice');
    await hand.press('button', t('devices.put_all_away'));
    const damaged = Buffer.from([...damagedEverywhere(hugo)].join('\n'));
    await hand.upload(t('devices.ways.files'), { name: 'chat.txt', mimeType: 'text/plain', buffer: damaged });
    await hand.reads(t('devices.refused.damaged'));
    await hand.reads(t('devices.refused.incomplete'));
    assert.equal(await hand.find('button', /^Take in/).count(), 0, 'something damaged would come in');
    await hand.press('button', t('devices.put_all_away'));
    assert.deepEqual((await records(room.page))[0].document.exercises, before.exercises);

    const here = await revealed(hand, id);
    await devices.toReplies(hand, id);
    await devices.paste(hand, hugo);
    await hand.reads(t('devices.verdict.late', { exercise: VISION.title }));
    await devices.takeIn(hand, 1);

    const deputy = await Visit.open(browser, { server });
    visits.push(deputy);
    const other = new Mouse(deputy.page);
    await sample.open(other, backup.text, backup.name);
    await other.sees('link', t('shell.tab.files'));
    await devices.toReplies(other, id);
    for (const word of words.slice(0, 7).reverse()) await devices.paste(other, `${word} ${word}`);
    await devices.takeIn(other, 7);
    assert.deepEqual(await revealed(other, id), here, 'the order of arrival makes a difference');
    visits.forEach((visit) => visit.assertClean());
  } catch (error) {
    for (const visit of visits) await visit.picture('eight leaders');
    throw error;
  } finally {
    for (const visit of visits) await visit.close();
  }
});

/** The sheet is left after its first page, the phone starts anew, and the sheet goes on. */
async function comeBack({ visit, hand }, sheet) {
  await workshop.fillPage(hand, workshop.PAGE_NAMES[0], sheet);
  await workshop.next(hand);
  await visit.reload();
  await devices.openSheet(hand, 'own.tasks.go_on');
  assert.equal(await hand.find('textbox', t('sheet.your_words')).inputValue(), sheet.statement);
  await devices.fill(hand, sheet);
}

/** How many have handed in. */
function answered({ vision }) {
  const named = Object.values(vision?.rounds[0]?.responses.named ?? {});
  return named.filter(({ handed_in }) => handed_in).length;
}

/** The text with each of its characters after the mark changed in turn. */
function* damagedEverywhere(word) {
  for (let at = 5; at < word.length; at += 1) {
    yield word.slice(0, at) + (word[at] === 'A' ? 'B' : 'A') + word.slice(at + 1);
  }
}

/** Reveals the round and gives what its results file holds, without the moments at which that was done. */
async function revealed(hand, id) {
  await hand.page.evaluate((hash) => { location.hash = hash; }, `#/w/${id}/vision/reveal`);
  await workshop.reveal(hand);
  await hand.page.evaluate((hash) => { location.hash = hash; }, `#/w/${id}/files`);
  const { file } = await workshop.take(hand, 'results');
  const round = file.document.exercises.vision.rounds[0];
  delete round.state.revealed.at;
  return { responses: round.responses, state: round.state, scores: file.scores };
}
