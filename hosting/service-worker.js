// Switches the service worker off for good. Put it into the folder of the site in place of the one that is there: the
// next visit removes what was kept, and from then on every file comes from the host. Workshops are kept elsewhere and
// stay as they are.
//
// It does not wait as a new build does: whoever switches a worker off may do so because it is broken.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  const ours = `bearings ${registration.scope} `;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(ours)).map((name) => caches.delete(name)));
  await registration.unregister();
}
