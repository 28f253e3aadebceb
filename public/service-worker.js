// Keeps one whole build of Bearings in this browser, so that it opens without a network.
//
// The page and all its files come from one build and never from two: a build is kept only once every file of it has the
// hash that was noted when it was made, and it is served only while none of its files is missing. A newer build waits
// until a person starts it in the app, or until all windows are closed.
//
// Both constants are filled in when the site is built (xtask/src/site/worker.rs).
const BUILD = '';
/** The SHA-256 of every file, by its path. */
const FILES = {};

const PAGE = 'index.html';
// Sites in other folders of this host share the caches of this browser.
const OURS = `bearings ${registration.scope} `;
const CACHE = OURS + BUILD;

addEventListener('install', (event) => event.waitUntil(keepAll()));
addEventListener('activate', (event) => event.waitUntil(takeOver()));

addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  if (Object.hasOwn(FILES, path)) event.respondWith(answer(event.request, path));
});

addEventListener('message', (event) => {
  if (event.data === 'start') skipWaiting();
  if (event.data === 'build?') event.waitUntil(tell(event.source));
});

/** Fails as a whole where one file can't be had as it was built: the build before then stays in use. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  const keep = async (path) => {
    // What an earlier try has kept was checked then.
    if (await cache.match(path)) return;
    const response = await fetchChecked(path);
    if (!response) throw new Error(`${path} is not of this build`);
    await cache.put(path, response);
  };
  await Promise.all(Object.keys(FILES).map(keep));
}

/** A file from the host; nothing where it is not of this build. */
async function fetchChecked(path) {
  // Many hosts lead away from the name of the page, and a page may not come by a detour.
  const response = await fetch(path === PAGE ? './' : path, { cache: 'no-cache' });
  const bytes = await response.arrayBuffer();
  if (!response.ok || (await hash(bytes)) !== FILES[path]) return undefined;
  const headers = new Headers(response.headers);
  // There is one answer for all, and `*` would keep it from being kept.
  headers.delete('vary');
  return new Response(bytes, { headers });
}

async function hash(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
  // A first visit was loaded before this was here; from now on its files come from here too.
  await clients.claim();
}

/** The path within the site; what follows the path in an address changes nothing. */
function pathOf({ method, url }) {
  if (method !== 'GET' || !url.startsWith(registration.scope)) return undefined;
  return url.slice(registration.scope.length).split(/[?#]/)[0] || PAGE;
}

async function answer(request, path) {
  const kept = await caches.match(path, { cacheName: CACHE });
  if (kept) return kept;
  // Somebody has cleared this file away. Without a network this fails, and what is left stays.
  const response = await fetchChecked(path);
  if (response) return response;
  // The host has another build by now, so this one will never be whole again: the host answers from here on.
  await caches.delete(CACHE);
  return fetch(request);
}

/** Tells a page which build is kept; a page of the same build then knows that it opens without a network. */
async function tell(page) {
  await keepAll();
  page.postMessage(BUILD);
}
