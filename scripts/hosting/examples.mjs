// Example settings for common static hosts, made from headers.mjs.
//   node scripts/hosting/examples.mjs     writes them anew
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ASK, FOREVER, HASHED, HEADERS } from './headers.mjs';

const all = Object.entries(HEADERS);
const lines = (...parts) => `${parts.flat().join('\n')}\n`;
const MADE = 'Made by scripts/hosting/examples.mjs: change headers.mjs and run it again.';

/** Each example by its file name. All but the first are for a site at the root; put a folder before the paths for another place. */
export const EXAMPLES = {
  _headers: lines(
    `# ${MADE}`,
    '# Netlify, Cloudflare Pages and others: put this file into dist/.',
    '/*',
    all.map(([name, value]) => `  ${name}: ${value}`),
    // Such hosts join the values of all rules that match, so the rule for everything else names its files.
    ['/', '/index.html', '/service-worker.js', '/manifest.webmanifest', '/icons/*', '/schema/*'].flatMap((path) => [path, `  Cache-Control: ${ASK}`]),
    `/${HASHED}*`,
    `  Cache-Control: ${FOREVER}`,
  ),
  'nginx.conf': lines(
    `# ${MADE}`,
    '# nginx: inside of a server block. `types` must know application/wasm, as nginx has since 1.21.',
    'root /srv/provider-concerns/dist;',
    'index index.html;',
    'etag on;',
    // nginx drops the outer headers where a location has some of its own, so there is one place for them all.
    'set $keep "no-cache";',
    `if ($uri ~ ^/${HASHED}) {`,
    `    set $keep "${FOREVER}";`,
    '}',
    'add_header Cache-Control $keep always;',
    all.map(([name, value]) => `add_header ${name} "${value}" always;`),
    'location / {',
    '    try_files $uri $uri/ =404;',
    '}',
    'location = /manifest.webmanifest {',
    '    types { }',
    '    default_type application/manifest+json;',
    '}',
  ),
  'apache.htaccess': lines(
    `# ${MADE}`,
    '# Apache: put this into dist/ as .htaccess. It needs mod_headers and mod_mime.',
    'Options -Indexes',
    'AddType application/wasm .wasm',
    'AddType application/manifest+json .webmanifest',
    `Header always set Cache-Control "${ASK}"`,
    all.map(([name, value]) => `Header always set ${name} "${value}"`),
    `<If "%{REQUEST_URI} =~ m#/${HASHED}#">`,
    `    Header always set Cache-Control "${FOREVER}"`,
    '</If>',
  ),
  Caddyfile: lines(
    `# ${MADE}`,
    '# Caddy: give the name of your host. Caddy fetches its certificate and sends the .br files that stand beside the others.',
    'concerns.example.org {',
    '    root * /srv/provider-concerns/dist',
    '    header {',
    all.map(([name, value]) => `        ${name} "${value}"`),
    '    }',
    // Which of two rules for one header wins hangs on their order, so no file has two.
    `    @hashed path /${HASHED}*`,
    `    header @hashed Cache-Control "${FOREVER}"`,
    `    @others not path /${HASHED}*`,
    `    header @others Cache-Control "${ASK}"`,
    '    file_server {',
    '        precompressed br',
    '    }',
    '}',
  ),
};

function main() {
  for (const [name, text] of Object.entries(EXAMPLES)) {
    writeFileSync(new URL(name, import.meta.url), text);
    console.log(`scripts/hosting/${name}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
