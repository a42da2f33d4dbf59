// Serves a folder of static files on this machine only.
//   node scripts/serve.mjs [--port 8080] [--folder dist] [--base /]
// With --base /some/path/ the files appear under that path and nowhere else.
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { HEADERS, cacheControl } from './hosting/headers.mjs';

/**
 * A server for `folder`, not yet listening, with the headers that every host should send. It reads the disk anew at each
 * request, so a rebuild shows on reload.
 */
export function siteServer(folder, base = '/') {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    brotli: true,
    setHeaders: (response, path) => response.setHeader('Cache-Control', cacheControl(path)),
  });
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (!request.url.startsWith(base)) {
      response.writeHead(404).end();
      return;
    }
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response);
  });
}

function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      folder: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
    },
  });
  const address = `http://127.0.0.1:${values.port}${values.base}`;
  siteServer(values.folder, values.base)
    .on('error', ({ code, message }) => {
      console.error(`\n  Stopped: could not serve on ${address}: ${code === 'EADDRINUSE' ? 'the port is taken' : message}.`);
      console.error('  Choose another: make serve PORT=9000');
      process.exit(1);
    })
    .listen(Number(values.port), '127.0.0.1', () => {
      console.log(`Serving ${values.folder}/ on ${address} (Ctrl+C stops it)`);
    });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
