// What the cache holds is answered only when it is, byte for byte, what was built. Anything else is fetched anew and put in
// its place; with no connection the file is refused, because a page that does not open is better than one that is another's.

/** What Workbox adds to the address of a file whose name does not tell its version. */
const REVISION = '__WB_REVISION__';

/** What decides how a file is run comes from its name: the header in the cache could be anybody's. */
const TYPES = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};

/** What a host may say beside a file. All else, such as `Refresh` and `Link`, could lead a whole file astray. */
const HEADERS = [
  'content-security-policy',
  'content-type',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
];

const REFUSED = 'This file was changed on this device, and is not used. Connect to the internet and load the page again.';

/** A Workbox plugin that lets out `files` only as they were built. `base` is the address of the worker. */
export function whole(files, base) {
  const digests = new Map(files.map(({ url, integrity }) => [new URL(url, base).href, integrity]));
  return {
    /** `request` is for the key in the cache: the file's address, with its revision. */
    async cachedResponseWillBeUsed({ cacheName, cachedResponse, event, request }) {
      const address = fileOf(request.url);
      const integrity = digests.get(address);
      const kept = await checked(cachedResponse, address, integrity);
      // Installing fetches by itself what is not there, with its digest.
      if (kept || event?.type === 'install') return kept;
      return mended(cacheName, request.url, address, integrity);
    },
  };
}

function fileOf(key) {
  const url = new URL(key);
  url.searchParams.delete(REVISION);
  return url.href;
}

/** The kept file, if its bytes have the digest; else nothing. */
async function checked(response, address, integrity) {
  if (!response || !integrity) return undefined;
  try {
    const bytes = await response.arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    if (`sha256-${btoa(String.fromCharCode(...digest))}` !== integrity) return undefined;
    return new Response(bytes, { headers: headers(response, address) });
  } catch {
    // A body that cannot be read is no file either.
    return undefined;
  }
}

function headers(response, address) {
  const said = new Headers();
  for (const name of HEADERS) {
    const value = response.headers.get(name);
    if (value !== null) said.set(name, value);
  }
  const type = TYPES[new URL(address).pathname.split('.').pop()];
  if (type) said.set('content-type', type);
  return said;
}

/** The file from its host, which the browser refuses with another digest, put where the other one was. */
async function mended(cacheName, key, address, integrity) {
  try {
    const response = await fetch(address, { integrity, cache: 'no-cache', credentials: 'same-origin' });
    if (!integrity || !response.ok) throw new Error(`no whole ${address}`);
    const cache = await caches.open(cacheName);
    // A device without room still gets the answer.
    await cache.put(key, response.clone()).catch(() => {});
    return (await checked(response, address, integrity)) ?? refused();
  } catch {
    return refused();
  }
}

function refused() {
  return new Response(REFUSED, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
