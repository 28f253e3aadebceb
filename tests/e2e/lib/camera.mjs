// A camera that sees what the test shows it: Chromium plays a file in its place.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { t } from './words.mjs';

const WIDTH = 1280;
const HEIGHT = 960;
/** Pictures of each code: at ten a second the camera has time to look several times. */
const REPEATS = 12;

/** Where the camera's film goes, and what the browser has to be started with to play it. */
export function camera() {
  const film = join(mkdtempSync(join(tmpdir(), 'bearings-camera-')), 'film.y4m');
  const args = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
  return { film, args };
}

/** Films every code that a page shows in turn. */
export async function film(page, path) {
  const next = page.getByRole('button', { name: t('codes.next'), exact: true });
  const count = (await next.count()) ? Number(/(\d+)$/.exec(await page.locator('.code-place').innerText())[1]) : 1;
  const frames = [];
  for (let part = 0; part < count; part += 1) {
    if (part > 0 || count > 1) await next.click();
    frames.push(await grey(page, await page.locator('.code-picture').screenshot()));
  }
  writeFileSync(path, y4m(frames));
  return count;
}

/** A picture in shades of grey, in the middle of the camera's. */
async function grey(page, png) {
  const bytes = await page.evaluate(
    async ({ base64, width, height }) => {
      const data = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const image = await createImageBitmap(new Blob([data], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      context.fillStyle = '#8090a0';
      context.fillRect(0, 0, width, height);
      const side = Math.min(width, height) * 0.9;
      context.drawImage(image, (width - side) / 2, (height - side) / 2, side, side);
      const { data: pixels } = context.getImageData(0, 0, width, height);
      let text = '';
      for (let at = 0; at < pixels.length; at += 4) text += String.fromCharCode(Math.round(16 + (pixels[at] * 219) / 255));
      return btoa(text);
    },
    { base64: png.toString('base64'), width: WIDTH, height: HEIGHT },
  );
  return Buffer.from(bytes, 'base64');
}

function y4m(frames) {
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  const one = (luma) => Buffer.concat([Buffer.from('FRAME\n'), luma, colour]);
  return Buffer.concat([head, ...frames.flatMap((luma) => Array(REPEATS).fill(one(luma)))]);
}
