// What this browser has stored for the site, read only: for guard.js and for the rescue page.
const stored = (() => {
  const PREFIX = 'bearings/';
  const DATABASE = 'bearings';
  const STORES = ['workshops', 'snapshots', 'answers'];
  // A browser whose database never answers is no reason to keep the rest back.
  const PATIENCE = 3000;

  /** Every stored text as `{ place, key, text }`. */
  async function everything() {
    return [...inLocalStorage(), ...(await inDatabase())];
  }

  function inLocalStorage() {
    let keys = [];
    try {
      keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).sort();
    } catch {
      // Site data are blocked: then there is nothing.
    }
    return keys.flatMap((key) => {
      try {
        return entry('localStorage', key, localStorage.getItem(key));
      } catch {
        return [];
      }
    });
  }

  function inDatabase() {
    const read = opened()
      .then((database) => readAll(database).finally(() => database.close()))
      .catch(() => []);
    return Promise.race([read, new Promise((done) => setTimeout(done, PATIENCE, []))]);
  }

  function opened() {
    const opening = indexedDB.open(DATABASE);
    // Opening makes the database where there is none; this takes that back, so that nothing is written here.
    opening.onupgradeneeded = () => opening.transaction.abort();
    return answer(opening);
  }

  async function readAll(database) {
    const names = STORES.filter((name) => database.objectStoreNames.contains(name));
    const found = await Promise.all(names.map((name) => readStore(database.transaction(name).objectStore(name))));
    return found.flat();
  }

  async function readStore(store) {
    const keys = await answer(store.getAllKeys());
    // One text that can't be read does not take the others with it.
    const read = (key) => answer(store.get(key)).then((text) => entry(store.name, key, text), () => []);
    return (await Promise.all(keys.map(read))).flat();
  }

  function answer(request) {
    return new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        event.stopPropagation();
        failed(request.error);
      };
    });
  }

  function entry(place, key, text) {
    return typeof text === 'string' ? [{ place, key: String(key), text }] : [];
  }

  /** The header of a workshop's record; nothing where it can't be read. */
  function header(text) {
    try {
      return JSON.parse(text.split('\n', 2)[1]);
    } catch {
      return undefined;
    }
  }

  /** When the workshop of this id, or any, was last stored; nothing where that can't be told. */
  function savedAt(id) {
    const times = inLocalStorage()
      .filter(({ key }) => key.startsWith(id ? `${PREFIX}w/${id}/` : `${PREFIX}w/`))
      .map(({ text }) => Date.parse((header(text) || {}).saved_at))
      .filter((time) => !Number.isNaN(time));
    return times.length ? new Date(Math.max(...times)) : undefined;
  }

  /** Starts the download of a text. */
  function offer(name, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 30000);
  }

  /** Starts the download of all entries as one file, which the rescue page can open; says what it is called. */
  function offerAll(entries) {
    const now = new Date().toISOString();
    const name = `bearings-everything-${now.slice(0, 10)}.json`;
    offer(name, JSON.stringify({ format: 'bearings-rescue', taken_at: now, entries }));
    return name;
  }

  return { everything, header, savedAt, offer, offerAll };
})();
