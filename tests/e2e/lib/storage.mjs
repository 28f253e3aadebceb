// What the browser has stored for the site.
import { until } from './until.mjs';

/** Every entry of localStorage, by key. */
export function everything(page) {
  return page.evaluate(() => Object.fromEntries(Object.entries(localStorage).sort()));
}

/** The records of workshops, newest first: key, header and document of each. */
export async function records(page) {
  const entries = Object.entries(await everything(page)).filter(([key]) => key.startsWith('bearings/w/'));
  const read = ([key, text]) => {
    const [, header, document] = text.split('\n');
    return { key, text, ...JSON.parse(header), document: JSON.parse(document) };
  };
  return entries.map(read).sort((a, b) => b.revision - a.revision);
}

/** Waits until the newest record is as `holds` says. */
export async function stored(page, holds) {
  return until(page, async () => {
    const [newest] = await records(page);
    return newest && holds(newest.document, newest) ? newest : undefined;
  });
}

/** Takes the browser's database from pages that are opened from now on, so that localStorage is all there is. */
export function withoutDatabase(context) {
  return context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }));
}

/** Every entry of one of the stores of the browser's database, by key. */
export function inDatabase(page, store = 'workshops') {
  return page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('bearings');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains(name)) return resolve({});
          const all = {};
          const walk = database.transaction(name).objectStore(name).openCursor();
          walk.onerror = () => reject(walk.error);
          walk.onsuccess = () => {
            if (walk.result) {
              all[walk.result.key] = walk.result.value;
              walk.result.continue();
            } else {
              database.close();
              resolve(all);
            }
          };
        };
      }),
    store,
  );
}

/** The answers to invitations in the browser's database, by key, once they are those of localStorage. */
export function mirroredAnswers(page) {
  return until(page, async () => {
    const here = Object.entries(await everything(page)).filter(([key]) => key.startsWith('bearings/answers/'));
    const mirrored = await inDatabase(page, 'answers');
    return here.every(([key, text]) => mirrored[key] === text) && mirrored;
  });
}

/** Changes a letter in every record of the browser's database. */
export function spoilDatabase(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('bearings');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('workshops', 'readwrite');
          const walk = transaction.objectStore('workshops').openCursor();
          walk.onsuccess = () => {
            if (!walk.result) return;
            walk.result.update(walk.result.value.replace('"leaders"', '"l3aders"'));
            walk.result.continue();
          };
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}
