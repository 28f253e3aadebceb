// What the browser has stored for the site.

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

/** Asks `question` after each frame until it has an answer; gives that. */
export async function until(page, question, patience = 10_000) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const found = await question();
    if (found) return found;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  throw new Error(`this did not come true: ${question}`);
}
