// A static server for the finished site, as any host would be: right types, no cache, nothing else.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `cargo xtask dist` puts the site. */
export const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Serves `folder` below `base` on a free port of this computer, with `headers` beside the needed ones.
 * @returns {Promise<{url: string, cut: (isCut?: boolean) => void, stop: () => Promise<void>}>} `url` ends with `base`;
 *   `cut` lets every request fail as without a network
 */
export async function serve(folder = DIST, base = '/', headers = {}) {
  let isCut = false;
  const server = createServer((request, response) => {
    if (isCut) request.socket.destroy();
    else answer(folder, base, headers, request, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  const cut = (is = true) => {
    isCut = is;
  };
  return { url: `http://127.0.0.1:${server.address().port}${base}`, cut, stop };
}

async function answer(folder, base, headers, request, response) {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : '..';
  const file = inside === '.' ? 'index.html' : inside;
  try {
    if (file.startsWith('..') || request.method !== 'GET') throw new Error('not served');
    const body = await readFile(join(folder, file));
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', ...headers }).end(body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  }
}
