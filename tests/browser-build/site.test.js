// What must hold for dist/ as it is handed to a static host. Run by `make test` after the build.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { siteServer } from '../../scripts/serve.mjs';
import config from '../../playwright.config.js';

const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice('dist/'.length));
const read = (file) => readFileSync(join('dist', file));
const page = read('index.html').toString();
/** The workers that make keys of passphrases and read QR codes: each is fetched when somebody needs it, never with the page. */
const WORKERS = ['assets/code-worker-', 'assets/key-worker-'];
const isWorker = (file) => WORKERS.some((name) => file.startsWith(name));
/** The parts of the app: each is fetched when somebody comes to its pages. */
const isPart = (file) => /^assets\/(split|chunk)_.*\.wasm$/.test(file);
const only = (extension) => {
  const found = files.filter((file) => file.startsWith('assets/') && file.endsWith(extension) && !isWorker(file) && !isPart(file));
  assert.equal(found.length, 1, `one file ends with ${extension}, not: ${found.join(', ')}`);
  return found[0];
};

test('there is one script and one WebAssembly file beside the workers and the parts, with hashed names in assets/', () => {
  const workers = files.filter((file) => isWorker(file) && file.endsWith('.js')).sort();
  assert.equal(workers.length, WORKERS.length, `one file a worker, not: ${workers.join(', ')}`);
  for (const file of [only('.js'), only('.wasm'), ...workers, ...files.filter(isPart)]) assert.match(file, /^assets\/[\w-]+-[\w-]{8}\.\w+$/);
  // The one for keys runs the app's own WebAssembly, which is downloaded once; the other needs none of it.
  const [code, key] = workers.map((file) => read(file));
  assert.ok(key.includes(only('.wasm').slice('assets/'.length)));
  assert.ok(!code.includes('.wasm'));
  for (const file of workers) assert.ok(!page.includes(file), `the page does not fetch ${file}`);
});

test('the page names its script, styles and WebAssembly by relative addresses, so that they download side by side', () => {
  const named = [...page.matchAll(/<(?:script|link)[^>]*(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  for (const file of [only('.js'), only('.wasm')]) assert.ok(named.includes(`./${file}`), `${file} is among ${named.join(', ')}`);
  for (const file of files.filter(isPart)) assert.ok(!page.includes(file), `the page does not fetch ${file}`);
  for (const address of named) {
    assert.match(address, /^\.\//, `${address} is relative`);
    assert.ok(files.includes(address.slice(2)), `${address} exists`);
  }
});

test('the page holds no inline script and nothing is a data: address', () => {
  for (const [tag] of page.matchAll(/<script[^>]*>/g)) assert.match(tag, /\ssrc=/);
  assert.doesNotMatch(page, /\son\w+=|javascript:/);
  for (const file of files.filter((name) => /\.(html|css)$/.test(name))) assert.doesNotMatch(read(file).toString(), /["'(]data:/, file);
});

test('every text and WebAssembly file has a compressed twin with the same content', () => {
  for (const file of files.filter((name) => /\.(html|js|css|wasm|json|svg|webmanifest|txt)$/.test(name))) {
    assert.deepEqual(brotliDecompressSync(read(`${file}.br`)), read(file), file);
  }
});

test('nothing that is sent names a folder of the machine that built it', () => {
  for (const file of files.filter((name) => !name.endsWith('.br'))) {
    for (const folder of [process.cwd(), homedir()]) assert.ok(!read(file).includes(`${folder}/`), `${file} names ${folder}`);
  }
});

let server;
let browser;

before(async () => {
  server = siteServer('dist', '/some/folder/');
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await chromium.launch(config.use.launchOptions);
});

after(async () => {
  await browser?.close();
  server?.close();
});

test('the app starts from any path of a host, asks for nothing else, and complains of nothing', async () => {
  const host = `http://127.0.0.1:${server.address().port}`;
  const tab = await browser.newPage();
  const asked = [];
  const complaints = [];
  tab.on('request', (request) => asked.push(request.url()));
  tab.on('response', (response) => response.ok() || complaints.push(`${response.status()} ${response.url()}`));
  tab.on('pageerror', (error) => complaints.push(String(error)));
  tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(`${message.text()} ${message.location().url}`));

  const wasm = tab.waitForResponse((response) => response.url().endsWith('.wasm'));
  await tab.goto(`${host}/some/folder/`);
  // The page holds a first heading and this line of its own; the app takes the place of both.
  await tab.getByText('Getting ready').waitFor({ state: 'detached' });
  await tab.locator('#app main h1').first().waitFor();
  await tab.waitForLoadState('networkidle');

  assert.equal((await wasm).headers()['content-type'], 'application/wasm');
  assert.equal((await wasm).headers()['content-encoding'], 'br');
  for (const address of asked) assert.ok(address.startsWith(`${host}/some/folder/`), address);
  assert.equal(asked.filter((address) => address.includes('provider_concerns_bg')).length, 1, 'the preload and the script share one download');
  assert.deepEqual(complaints, []);
});
