// Takes a picture of every screen: `node pictures.mjs FOLDER`, run by `cargo xtask pictures`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, Visit } from './lib/browser.mjs';
import { Mouse } from './lib/hand.mjs';
import { GROUPS } from './lib/states.mjs';

const SIZES = {
  phone: { width: 360, height: 740 },
  laptop: { width: 1366, height: 768 },
  projector: { width: 1920, height: 1080 },
};
const THEMES = ['light', 'dark'];
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder that the pictures go to.');

const taken = [];
const browser = await launch();
try {
  for (const variant of variants()) rmSync(join(folder, variant), { recursive: true, force: true });
  for (const group of GROUPS) await walk(group);
} finally {
  await browser.close();
}
writeFileSync(join(folder, 'index.html'), contactSheet());
console.log(`${taken.length} screens, ${variants().length} pictures of each.`);

async function walk({ name, walk: through }) {
  const visit = await Visit.open(browser, { viewport: SIZES.laptop });
  try {
    const { page } = visit;
    await through({ hand: new Mouse(page), page, visit, look: (state) => look(page, `${name}, ${state}`) });
  } finally {
    await visit.close();
  }
}

/**
 * Takes what the page shows in each size and theme: from top to bottom, as in a window that high, so that what sticks
 * to the window covers nothing; only where a dialog is open no more than the window.
 */
async function look(page, name) {
  const file = `${String(taken.length + 1).padStart(3, '0')}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`;
  console.log(file);
  taken.push({ name, file });
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    const whole = await page.evaluate(() => (document.querySelector('dialog[open]') ? 0 : document.body.scrollHeight));
    await page.setViewportSize({ ...viewport, height: Math.max(viewport.height, whole) });
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const path = join(folder, `${size}-${colorScheme}`, file);
      mkdirSync(join(path, '..'), { recursive: true });
      await page.screenshot({ path, animations: 'disabled' });
    }
  }
  await page.setViewportSize(SIZES.laptop);
}

function variants() {
  return Object.keys(SIZES).flatMap((size) => THEMES.map((theme) => `${size}-${theme}`));
}

/** One row for each screen, one column for each size and theme. */
function contactSheet() {
  const cell = (variant, { name, file }) =>
    `<td><a href="${variant}/${file}"><img loading="lazy" src="${variant}/${file}" alt="${name}, ${variant}"></a></td>`;
  const row = (screen) => `<tr><th>${screen.name}</th>${variants().map((variant) => cell(variant, screen)).join('')}</tr>`;
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Bearings: every screen</title>
<style>
  body { font: 14px system-ui; margin: 24px; color: #0c2336; }
  th { text-align: start; vertical-align: top; padding: 8px; font-weight: 600; }
  thead th { position: sticky; top: 0; background: #fff; }
  td { vertical-align: top; padding: 8px; }
  img { height: 260px; max-width: 360px; object-fit: cover; object-position: top; border: 1px solid #cdd5d7; }
</style>
<table><thead><tr><th>Screen</th>${variants().map((variant) => `<th>${variant}</th>`).join('')}</tr></thead>
<tbody>${taken.map(row).join('\n')}</tbody></table></html>
`;
}
