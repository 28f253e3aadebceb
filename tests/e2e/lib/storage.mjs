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
