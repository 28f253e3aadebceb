// Waiting without sleeping.

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
