// A host's folder with the finished site, and newer builds of it that are put there, whole or in part.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST, serve } from './server.mjs';

const OFF = fileURLToPath(new URL('../../../hosting/service-worker.js', import.meta.url));
const WORKER = 'service-worker.js';

/** What the newer build is called. */
export const NEWER = 'b0b0b0b0b0b0b0b0';

/** A host that serves a folder of its own; `stop` takes the folder away. */
export async function host() {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-site-'));
  cpSync(DIST, folder, { recursive: true });
  const server = await serve(folder);
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, folder, stop };
}

/**
 * Puts a newer build in place of the one in `folder`: as after every change of the code the second wasm file has another
 * name, and the one before is gone. Gives that name.
 */
export function deploy(folder) {
  const worker = read(folder, WORKER);
  const hashes = JSON.parse(worker.match(/^const FILES = (.*);$/m)[1]);
  const [old] = Object.keys(hashes).filter((path) => path.endsWith('_later.wasm'));
  const later = old.replace(/-.*_/, `-${NEWER}_`);
  renameSync(join(folder, old), join(folder, later));
  const page = read(folder, 'index.html').replace(old, later).replace(/name=build content=\w+/, `name=build content=${NEWER}`);
  write(folder, 'index.html', page);
  hashes[later] = hashes[old];
  delete hashes[old];
  // A file that keeps its name from build to build.
  const sample = 'samples/bakery.json';
  write(folder, sample, `${read(folder, sample)}\n`);
  hashes[sample] = hash(read(folder, sample));
  hashes['index.html'] = hash(page);
  const filled = worker
    .replace(/^const BUILD = .*$/m, `const BUILD = '${NEWER}';`)
    .replace(/^const FILES = .*$/m, `const FILES = ${JSON.stringify(hashes)};`);
  write(folder, WORKER, filled);
  return { later, sample };
}

/** Puts the newer build there whole, after half of it. */
export function finishDeploying(folder) {
  cpSync(DIST, folder, { recursive: true });
  deploy(folder);
}

/** Ways in which a deployment can go wrong; each makes the newer build in `folder` a broken one. */
export const BROKEN = {
  'a file is missing': (folder, { later }) => rmSync(join(folder, later)),
  'a page instead of the wasm file': (folder, { later }) => write(folder, later, read(folder, 'index.html')),
  'a file of the build before': (folder, { sample }) => cpSync(join(DIST, sample), join(folder, sample)),
  'the page of the build before': (folder) => cpSync(join(DIST, 'index.html'), join(folder, 'index.html')),
};

/** Puts the worker there that switches itself off. */
export function switchOff(folder) {
  cpSync(OFF, join(folder, WORKER));
}

function hash(text) {
  return createHash('sha256').update(text).digest('base64');
}

function read(folder, path) {
  return readFileSync(join(folder, path), 'utf8');
}

function write(folder, path, text) {
  writeFileSync(join(folder, path), text);
}
