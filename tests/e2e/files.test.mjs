// Files in: whatever is wrong with one is said, and nothing that is here changes; what is right adds up.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Visit } from './lib/browser.mjs';
import { Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import * as sample from './lib/sample.mjs';
import { everything, records, stored } from './lib/storage.mjs';
import { COMPANY, TEAM } from './lib/team.mjs';
import { like, names, t, tn, VISION } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const [ana, ben, carla, , , felix] = TEAM;
const TIMEOUT = { timeout: 180_000 };
const GOOD = JSON.stringify(sample.backup('good', sample.finished()));
const MEGABYTES = 10;

/** The good file with one thing changed. */
function edited(change) {
  const file = JSON.parse(GOOD);
  change(file, file.document);
  return JSON.stringify(file);
}

const firstRound = (document) => document.exercises.vision.rounds[0];

/** What can be wrong with a file, and what is said about it; a part of a sentence where the rest is a place. */
const WRONG = {
  'an empty file': ['', t('shell.import.empty')],
  'nothing but blanks': [' \n\t ', t('shell.import.empty')],
  'a picture': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0xff]), t('shell.import.not_utf8', { offset: 1 })],
  'broken text': [Buffer.concat([Buffer.from('{"a": "'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]), t('shell.import.not_utf8', { offset: 8 })],
  'any words': ['Dear all, please find attached', t('shell.import.not_json', { line: 1, column: 1 })],
  'half a file': [GOOD.slice(0, GOOD.length / 2), like('shell.import.incomplete')],
  'a file that lacks its last byte': [GOOD.slice(0, -1), t('shell.import.incomplete', { line: 1, column: GOOD.length - 1 })],
  'another program’s file': ['{"format": "excalidraw", "elements": []}', t('shell.import.other_format', { format: 'excalidraw' })],
  'JSON of nobody': ['[1, 2, 3]', t('shell.import.not_bearings')],
  'brackets within brackets': ['['.repeat(100_000), like('shell.import.too_deep')],
  'objects within objects': ['{"a":'.repeat(100_000), like('shell.import.too_deep')],
  'a newer version’s file': [edited((file) => Object.assign(file, { schema: 99, app_version: '9.1' })), t('shell.import.newer_by', { version: '9.1', found: 99, known: 1 })],
  'one key twice': [GOOD.replace('{"format"', '{"kind":"backup","format"'), like('shell.import.repeated_key')],
  'a word where a list belongs': [edited((_, document) => { document.leaders = 'all of us'; }), like('shell.import.shape')],
  'a rating off its scale': [edited((_, document) => { firstRound(document).responses.named.ana.sheet.answers.money.rating.points = 9; }), t('shell.answer.off_the_scale', { points: 9, first: 1, last: 7 })],
  'a day too long': [edited((_, { agenda }) => { agenda.items[0].minutes = 9999; }), like('shell.fault.out_of_range')],
  'two leaders with one id': [edited((_, { leaders }) => { leaders[1].id = 'ana'; }), t('shell.fault.repeated', { id: 'ana' })],
  'an owner whom nobody knows': [edited((_, { actions }) => { actions[0].owner = 'gone'; }), t('shell.fault.unknown', { id: 'gone' })],
  'an answer of somebody unknown': [edited((_, document) => { firstRound(document).responses.named.ghost = { sheet: { answers: {} } }; }), t('shell.fault.unknown', { id: 'ghost' })],
  'more leaders than fit': [edited((_, document) => { document.leaders = Array.from({ length: 5000 }, (_, place) => ({ id: `l${place}`, name: 'x', speaks_last: false, active: true })); }), like('shell.fault.too_many')],
};

/** Hands over a file at home. */
function offer(hand, content) {
  return hand.upload(t('shell.import.open'), { name: 'file.json', mimeType: 'application/json', buffer: Buffer.from(content) });
}

check('a file with a fault is refused with its fault, and nothing changes', TIMEOUT, async ({ visit, page }) => {
  const hand = new Mouse(page);
  await offer(hand, GOOD);
  await hand.sees('link', t('shell.tab.files'));
  await page.goto(visit.server.url);
  const before = await everything(page);
  for (const [what, [content, sentence]] of Object.entries(WRONG)) {
    await offer(hand, content);
    const dialog = hand.within(page.getByRole('dialog'));
    await dialog.sees('heading', t('shell.import.refused'));
    const said = await page.getByRole('dialog').innerText();
    const holds = typeof sentence === 'string' ? said.includes(sentence) : sentence.test(said);
    assert.ok(holds, `${what}: “${said}” does not say ${sentence}`);
    assert.ok(said.includes(t('shell.import.unchanged')), `${what}: it is not said that nothing changed`);
    assert.deepEqual(await everything(page), before, `${what}: what is stored`);
    await dialog.press('button', t('shell.import.close'));
    await hand.gone('dialog', t('shell.import.refused'));
  }
});

check('a file that is too large is refused before it is read', TIMEOUT, async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-'));
  try {
    const path = join(folder, 'large.json');
    writeFileSync(path, Buffer.alloc(MEGABYTES * 1_000_000 + 1, ' '));
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => { throw new Error('the file was read'); };
    });
    const hand = new Mouse(page);
    await hand.upload(t('shell.import.open'), path);
    await hand.reads(t('shell.import.too_large', { size: MEGABYTES + 1, most: MEGABYTES }));
    assert.deepEqual(await everything(page), {});
  } finally {
    rmSync(folder, { recursive: true });
  }
});

check('a byte order mark and fields that nobody knows do no harm', TIMEOUT, async ({ page }) => {
  const hand = new Mouse(page);
  await offer(hand, `\ufeff${edited((file) => { file.colour = 'blue'; })}`);
  await hand.reads(tn('shell.notice.unknown_field', 1, { places: 'colour' }));
  await hand.press('button', t('shell.import.go_on'));
  await hand.sees('link', t('shell.tab.files'));
  const [{ document }] = await records(page);
  assert.equal(document.organisation.name, COMPANY.name);
});

check('the same file twice adds nothing, in place or beside', TIMEOUT, async ({ visit, page }) => {
  const hand = new Mouse(page);
  const again = async (act) => {
    await page.goto(visit.server.url);
    await offer(hand, GOOD);
    await hand.sees('dialog', t('shell.import.exists'));
    await hand.press('button', t(act));
  };
  await offer(hand, GOOD);
  await hand.sees('link', t('shell.tab.files'));
  const [{ document }] = await records(page);
  await again('shell.import.add_answers');
  await hand.reads(t('shell.merge.nothing'));
  assert.deepEqual((await records(page))[0].document, document, 'nothing came twice');
  await again('shell.import.cancel');
  await page.reload();
  await hand.sees('rowheader', /./);
  assert.equal(await hand.find('rowheader', /./).count(), 1, 'one workshop on this device');
  await again('shell.import.keep_both');
  // It opens once it is stored.
  await hand.sees('link', t('shell.tab.files'));
  await page.goto(visit.server.url);
  await hand.sees('rowheader', /./);
  assert.equal(await hand.find('rowheader', /./).count(), 2, 'now a second one beside it');
});

check('replacing asks twice, offers a backup first and puts the file in place', TIMEOUT, async ({ visit, page }) => {
  const hand = new Mouse(page);
  await offer(hand, GOOD);
  await hand.sees('link', t('shell.tab.files'));
  await page.goto(`${visit.server.url}#/w/good/setup`);
  await hand.fill(t('setup.company.name'), 'Changed here');
  await stored(page, ({ organisation }) => organisation.name === 'Changed here');
  await page.goto(visit.server.url);
  await offer(hand, GOOD);
  await hand.press('button', t('shell.import.replace'));
  const { text } = await hand.download(t('shell.import.back_up_first'));
  assert.equal(JSON.parse(text).document.organisation.name, 'Changed here');
  await hand.press('button', t('shell.import.replace_it'));
  await hand.sees('link', t('shell.tab.files'));
  const { document } = await stored(page, ({ organisation }) => organisation.name === COMPANY.name);
  assert.equal(document.actions.length, 2);
});

check('two tables on two laptops: the answers add up', TIMEOUT, async ({ visit, page, browser }) => {
  const here = new Mouse(page);
  await workshop.openRound(here, COMPANY, TEAM.map(({ name }) => name));
  await workshop.answer(here, ana);
  const files = page.url().slice(visit.server.url.length).replace('/vision/answer', '/files');
  await page.goto(visit.server.url + files);
  const first = await workshop.take(here, 'backup');
  const brought = await otherTable(browser, first.text, [felix, ben]);
  await page.goto(page.url().replace('/files', '/vision/answer'));
  await workshop.letGoFirst(here, carla.name);
  await workshop.answer(here, carla);

  await page.goto(visit.server.url + files);
  for (const time of ['first', 'second']) {
    await here.upload(t('shell.files.add_choose'), brought);
    await here.sees('dialog', t('shell.import.exists'));
    await here.press('button', t('shell.import.add_answers'));
    const round = t('shell.merge.round_name', { exercise: VISION.title, number: 1 });
    const added = t('shell.merge.sheets_added', { round, names: names([ben.name, felix.name]) });
    await here.reads(time === 'first' ? added : t('shell.merge.nothing'));
    await here.press('button', t('shell.import.go_on'));
  }
  await page.goto(page.url().replace('/files', '/vision/reveal'));
  await here.reads(t('reveal.have_answered', { done: 4, all: 6 }));
  await workshop.reveal(here);
  for (const { sheet } of [ana, ben, carla, felix]) await here.reads(sheet.statement);
});

/** A second laptop: it opens the backup, some answer there, and its own backup comes back. */
async function otherTable(browser, text, people) {
  const there = await Visit.open(browser);
  try {
    const hand = new Mouse(there.page);
    await offer(hand, text);
    await hand.press('link', t('shell.agenda.go_on', { exercise: VISION.title }));
    const [first, next] = people;
    await workshop.letGoFirst(hand, first.name);
    await workshop.answer(hand, first);
    await workshop.answer(hand, next);
    await there.page.goto(there.page.url().replace('/vision/answer', '/files'));
    const backup = await workshop.take(hand, 'backup');
    there.assertClean();
    return { name: backup.name, mimeType: 'application/json', buffer: Buffer.from(backup.text) };
  } finally {
    await there.close();
  }
}
