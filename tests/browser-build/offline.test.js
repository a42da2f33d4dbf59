// What the service worker keeps, and what a browser needs to offer the site for installation.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from '@playwright/test';
import { siteServer } from '../../scripts/serve.mjs';
import config from '../../playwright.config.js';

const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice('dist/'.length));
const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');

let server;
let browser;
let tab;
let home;

before(async () => {
  server = siteServer('dist', '/some/folder/');
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  home = `http://127.0.0.1:${server.address().port}/some/folder/`;
  browser = await chromium.launch(config.use.launchOptions);
  tab = await (await browser.newContext({ serviceWorkers: 'allow' })).newPage();
  await tab.goto(home);
  await tab.locator('.pc-offline--ready').waitFor();
});

after(async () => {
  await browser?.close();
  server?.close();
});

test('the worker keeps every built file and no other, byte for byte, each as the type that it is', async () => {
  const kept = await tab.evaluate(async (prefix) => {
    const names = await caches.keys();
    const cache = await caches.open(names[0]);
    const entries = [];
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
      const path = new URL(request.url).pathname.slice(prefix.length);
      entries.push([path, Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''), response.headers.get('content-type')]);
    }
    return { names, entries };
  }, new URL(home).pathname);
  assert.deepEqual(kept.names, [`provider-concerns-precache-v2-${home}`]);
  const notKept = ['service-worker.js', 'sbom.cdx.json', 'third-party-notices.html'];
  const expected = files.filter((file) => !file.endsWith('.br') && !file.startsWith('schema/') && !notKept.includes(file));
  assert.deepEqual(kept.entries.map(([path, hash]) => [path, hash]).sort(), expected.map((file) => [file, digest(readFileSync(join('dist', file)))]).sort());
  const types = Object.fromEntries(kept.entries.map(([path, , type]) => [path.split('.').at(-1), type?.split(';')[0]]));
  assert.deepEqual(types, {
    css: 'text/css',
    html: 'text/html',
    js: 'text/javascript',
    png: 'image/png',
    svg: 'image/svg+xml',
    wasm: 'application/wasm',
    webmanifest: 'application/manifest+json',
  });
});

test('the worker is one small script that loads nothing', () => {
  const worker = readFileSync('dist/service-worker.js', 'utf8');
  assert.ok(!worker.includes('importScripts'));
  assert.ok(worker.length < 24 * 1024, `${worker.length} bytes`);
});

test('a browser has no objection to installing the site', async () => {
  const devtools = await tab.context().newCDPSession(tab);
  const { errors, url } = await devtools.send('Page.getAppManifest');
  assert.equal(url, `${home}manifest.webmanifest`);
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A private window, such as these are, never installs anything.
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
});

test('the manifest says what it should, and its icons are as large as it says', () => {
  const manifest = JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8'));
  assert.equal(manifest.display, 'standalone');
  assert.equal(manifest.lang, 'en-GB');
  for (const address of [manifest.start_url, manifest.scope]) assert.equal(address, './');
  assert.match(manifest.description, /Not a government service/);
  for (const { src, sizes } of manifest.icons) {
    const png = readFileSync(join('dist', src));
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes, src);
  }
  assert.deepEqual(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`), ['192x192 any', '512x512 any', '512x512 maskable']);
});
