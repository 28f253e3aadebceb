// The browser keeps one whole build: it opens without a network, a newer one waits until a person starts it, and a broken
// one never gets in.
import assert from 'node:assert/strict';
import { BROKEN, deploy, finishDeploying, host, NEWER, switchOff } from './lib/builds.mjs';
import { Mouse } from './lib/hand.mjs';
import { check } from './lib/journey.mjs';
import { go } from './lib/navigation.mjs';
import { stored } from './lib/storage.mjs';
import { COMPANY, TEAM } from './lib/team.mjs';
import { until } from './lib/until.mjs';
import { t } from './lib/words.mjs';
import * as workshop from './lib/workshop.mjs';

const [ana] = TEAM;
const NAMES = TEAM.map(({ name }) => name);
const NAME = t('setup.company.name');
const SAMPLE = t('shell.samples.bakery.look');
/** What a browser says where the host is out of reach or has less than it should. */
const OUT_OF_REACH = /ERR_|Failed to load|404|An unknown error occurred when fetching the script/;

/** The one file that the newer build has and this one has not. */
const OF_NEWER = new RegExp(`request: GET .*-${NEWER}_later.wasm is not of this build`);

/** A visit to a host of its own, once the browser has kept the build. */
function kept(name, body) {
  check(name, { timeout: 180_000, host, serviceWorkers: 'allow' }, async (parts) => {
    const hand = new Mouse(parts.page);
    parts.visit.allow(OF_NEWER);
    await hand.reads(t('shell.home.offline'));
    await body({ ...parts, hand });
  });
}

/** Which build a page is of. */
const build = (page) => page.locator('meta[name=build]').getAttribute('content');

/** Has the browser look for a newer build, as it does itself from time to time; gives what becomes of it. */
function lookForNewer(page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    let worker = registration.waiting ?? registration.installing;
    registration.addEventListener('updatefound', () => {
      worker = registration.installing;
    });
    await registration.update();
    while (!worker || worker.state === 'installing') await new Promise(requestAnimationFrame);
    return worker.state;
  });
}

/** Waits until a page has gone over to the newer build. */
async function isNewer(page) {
  await page.locator(`meta[name=build][content="${NEWER}"]`).waitFor({ state: 'attached' });
  await page.locator('#boot').waitFor({ state: 'hidden' });
}

const strip = (hand) => hand.within(hand.page.getByRole('complementary', { name: t('shell.newer.label') }));

/** The address of the agenda of the workshop that is open. */
const overviewOf = (page) => page.url().match(/#\/w\/[^/]+/)[0];

/** Takes one file out of what the browser has kept. */
function lose(page, ending) {
  return page.evaluate(async (end) => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    const found = (await cache.keys()).find(({ url }) => url.endsWith(end));
    await cache.delete(found);
  }, ending);
}

async function startWorkshop(hand) {
  await workshop.start(hand);
  await workshop.nameCompany(hand, COMPANY);
}

kept('after the first visit the whole app works without a network', async ({ server, visit, hand, page }) => {
  server.cut();
  // In the page that was loaded from the host, whose second file has not been asked for yet.
  await startWorkshop(hand);
  await stored(page, ({ organisation }) => organisation.name === COMPANY.name);
  await visit.reload();
  assert.equal(await hand.find('textbox', NAME).inputValue(), COMPANY.name);
  await workshop.pasteLeaders(hand, NAMES.join('\n'), NAMES.length);
  await workshop.beginVision(hand);
  await workshop.answer(hand, ana);
  await page.goto(server.url);
  await hand.press('button', SAMPLE);
  await hand.sees('link', t('shell.header.agenda'));
});

kept('a newer build waits for a person, and starting it loses nothing', async ({ server, visit, hand, page }) => {
  const first = await build(page);
  await startWorkshop(hand);
  deploy(server.folder);
  assert.equal(await lookForNewer(page), 'installed');
  await strip(hand).reads(t('shell.newer.waits'));
  await visit.reload();
  assert.equal(await build(page), first, 'a reload starts nothing');
  await hand.fill(NAME, 'Typed just before');
  await strip(hand).press('button', t('shell.newer.start'));
  await isNewer(page);
  assert.equal(await hand.find('textbox', NAME).inputValue(), 'Typed just before');
  server.cut();
  await visit.reload();
  assert.equal(await build(page), NEWER);
});

kept('nobody is asked about a newer build while leaders answer', async ({ server, hand, page }) => {
  await workshop.openRound(hand, COMPANY, NAMES);
  await workshop.takeOver(hand, ana.name);
  deploy(server.folder);
  assert.equal(await lookForNewer(page), 'installed');
  assert.equal(await page.getByText(t('shell.newer.waits')).count(), 0);
  await workshop.fillSheet(hand, ana.sheet);
  await hand.reads(t('lid.sealed', { name: ana.name }));
  assert.equal(await page.getByText(t('shell.newer.waits')).count(), 0, 'nor between two turns');
  await go(page, overviewOf(page));
  await strip(hand).reads(t('shell.newer.waits'));
});

kept('other windows go on with the build that they have until they are loaded anew', async ({ server, visit, hand, page }) => {
  const first = await build(page);
  const idle = await visit.newPage();
  await startWorkshop(hand);
  await stored(page, ({ organisation }) => organisation.name === COMPANY.name);
  const overview = overviewOf(page);
  const screen = await visit.newPage(`${overview}/present`);
  const other = new Mouse(await visit.newPage(overview));
  deploy(server.folder);
  assert.equal(await lookForNewer(page), 'installed');
  await strip(hand).press('button', t('shell.newer.start'));
  await isNewer(page);
  // One has nothing to lose and could not fetch its second file any more; nobody is at the keyboard of the other.
  await isNewer(idle);
  await isNewer(screen);
  await strip(other).reads(t('shell.newer.elsewhere'));
  assert.equal(await build(other.page), first);
  await go(other.page, `${overview}/decisions`);
  await strip(other).press('button', t('shell.newer.reload'));
  await isNewer(other.page);
});

for (const [what, spoil] of Object.entries(BROKEN)) {
  kept(`half a deployment stays out: ${what}`, async ({ server, visit, hand, page }) => {
    visit.allow(/is not of this build/);
    visit.allow(OUT_OF_REACH);
    const first = await build(page);
    spoil(server.folder, deploy(server.folder));
    assert.equal(await lookForNewer(page), 'redundant');
    await visit.reload();
    assert.equal(await build(page), first);
    await startWorkshop(hand);
    server.cut();
    await visit.reload();
    assert.equal(await build(page), first);
    await hand.sees('textbox', NAME);
    assert.equal(await page.getByText(t('shell.newer.waits')).count(), 0);
  });
}

kept('a build that was deployed in two steps gets in after the second', async ({ server, visit, hand, page }) => {
  visit.allow(/is not of this build/);
  visit.allow(OUT_OF_REACH);
  BROKEN['a page instead of the wasm file'](server.folder, deploy(server.folder));
  assert.equal(await lookForNewer(page), 'redundant');
  finishDeploying(server.folder);
  assert.equal(await lookForNewer(page), 'installed');
  await strip(hand).press('button', t('shell.newer.start'));
  await isNewer(page);
});

kept('a file that was cleared out of the browser comes back', async ({ server, visit, hand, page }) => {
  const first = await build(page);
  await lose(page, '_bg.wasm');
  await visit.reload();
  await hand.reads(t('shell.home.offline'));
  server.cut();
  await visit.reload();
  assert.equal(await build(page), first);
});

kept('a build that has lost a file for good gives way to the one on the host', async ({ server, visit, hand, page }) => {
  visit.allow(OUT_OF_REACH);
  await lose(page, '_later.wasm');
  deploy(server.folder);
  await hand.press('button', t('shell.home.start'));
  await hand.reads(t('shell.later.failed'));
  await visit.reload();
  assert.equal(await build(page), NEWER);
  await startWorkshop(hand);
});

kept('a worker that is switched off leaves nothing behind', async ({ server, visit, hand, page }) => {
  await startWorkshop(hand);
  await stored(page, ({ organisation }) => organisation.name === COMPANY.name);
  switchOff(server.folder);
  await lookForNewer(page);
  await until(page, () => page.evaluate(async () => (await caches.keys()).length === 0));
  await visit.reload();
  const servedBy = await page.evaluate(() => performance.getEntriesByType('navigation')[0].workerStart);
  assert.equal(servedBy, 0, 'the page comes from the host');
  assert.equal(await hand.find('textbox', NAME).inputValue(), COMPANY.name, 'workshops stay');
  await page.goto(server.url);
  await hand.sees('button', t('shell.home.start'));
  assert.equal(await page.getByText(t('shell.home.offline')).count(), 0);
});

kept('it can be installed', async ({ visit, page }) => {
  const session = await visit.context.newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const { icons } = JSON.parse(data);
  for (const { src } of icons) assert.equal((await page.request.get(new URL(src, page.url()).href)).status(), 200, src);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Only that a window of a test is a private one.
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
});

check('an app on the home screen of a phone says that it has workshops of its own', {}, async ({ visit }) => {
  await visit.context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'standalone', { get: () => true }));
  const hand = new Mouse(await visit.newPage());
  await hand.reads(t('shell.home.home_screen'));
  await startWorkshop(hand);
  await go(hand.page, `${overviewOf(hand.page)}/files`);
  await hand.reads(t('shell.files.home_screen'));
});
