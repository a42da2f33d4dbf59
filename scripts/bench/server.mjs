// Serves a folder as a good static host does: each file's compressed twin where there is one, and ten minutes in the cache.
// It answers from memory, so that the disk is no part of what is measured.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Every file of the folder by its address, as it is sent. */
function answers(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length));
  return new Map(
    names
      .filter((name) => !name.endsWith('.br'))
      .map((name) => {
        const compressed = names.includes(`${name}.br`);
        const body = readFileSync(join(folder, compressed ? `${name}.br` : name));
        const headers = {
          'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
          'content-length': body.length,
          'cache-control': 'max-age=600',
          ...(compressed && { 'content-encoding': 'br', vary: 'accept-encoding' }),
        };
        return [name === 'index.html' ? '/' : `/${name}`, { headers, body }];
      }),
  );
}

/** Serves the folder on a free port of this machine; gives the address and how to end it. */
export async function serve(folder) {
  const files = answers(folder);
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://any');
    const file = files.get(pathname === '/index.html' ? '/' : pathname);
    if (file) response.writeHead(200, file.headers).end(file.body);
    else response.writeHead(404).end();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
