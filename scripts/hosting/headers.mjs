// What a host should send with the site's files. The one place where it is written down: scripts/serve.mjs sends it, the
// example files beside this one are made from it, and the page's own policy in index.html is compared with it by a test.

/** What the page may do. Everything is refused but the app's own files. */
const policy = {
  'default-src': "'none'",
  // WebAssembly may be compiled; text may not be turned into script.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  // The WebAssembly is fetched, and the service worker fetches each file once for use without a connection.
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // No text becomes markup or script. The one policy lets through the addresses of the app's own workers: boot/trusted.js.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

/** Only a header can say this: a page cannot refuse to be framed by a `meta` element. */
const headerOnly = { 'frame-ancestors': "'none'" };

const written = (directives) => Object.entries(directives).map(([name, value]) => `${name} ${value}`).join('; ');

/** The content security policy as it stands in the page itself. */
export const PAGE_POLICY = written(policy);

/**
 * What a browser could offer a page and this one does without. Sharing a file, which it uses, is not on the list. Names that
 * not every Chromium knows (bluetooth, web-share) are left out, for an unknown one is an error in its console.
 */
const off = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/**
 * What this site's own pages may use, and no page of another site: codes are scanned with the camera, when somebody says so, and training
 * is shown on the whole of a projector's screen.
 */
const own = ['camera', 'fullscreen'];

/** Goes with every file. */
export const HEADERS = {
  'Content-Security-Policy': written({ ...policy, ...headerOnly }),
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [...off.map((name) => `${name}=()`), ...own.map((name) => `${name}=(self)`)].sort().join(', '),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** The folder of files whose names change with their content. */
export const HASHED = 'assets/';

/** A browser never needs to ask for one of those twice. */
export const FOREVER = 'public, max-age=31536000, immutable';

/** Everything else keeps its name, so a browser asks each time whether it has changed: the page and the service worker first of all. */
export const ASK = 'no-cache';

/** How long a file may be kept, by its path within the site. */
export const cacheControl = (path) => (path.replace(/^\//, '').startsWith(HASHED) ? FOREVER : ASK);
