// Getting about by address, for tests that have to be everywhere.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Every screen of the app, as its own code lists them: its kind and its address. */
export function screens(id) {
  return JSON.parse(cargo('xtask', 'routes', id));
}

/** What a command of this project prints. */
export function cargo(...command) {
  return execFileSync(process.env.CARGO ?? 'cargo', command, { cwd: ROOT, encoding: 'utf8' });
}

/** Goes to an address within the site and waits until that screen is there. */
export async function go(page, address) {
  const title = await page.title();
  await page.evaluate((hash) => { location.hash = hash; }, address);
  await page.waitForFunction((before) => document.title !== before, title);
}
