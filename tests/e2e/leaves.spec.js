// Nothing leaves: a whole journey asks for nothing once the page is there, and the page cannot be made to send, to be framed, or
// to take text for script. The watch that every journey stands under is itself put to the test.
import { Person, aFile, button, downloaded, expect, field, goTo, link, onPage, open, recordAddress, saved, test } from './support.js';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Site } from './site.js';
import { HEADERS } from '../../scripts/hosting/headers.mjs';

const OWN = readFileSync(new URL('../../src/framework/data/example-borough-2026-11.toml', import.meta.url), 'utf8');

const alone = test.extend({
  site: async ({}, use) => {
    const site = await new Site().start();
    await use(site);
    await site.stop();
  },
  baseURL: ({ site }, use) => use(site.address),
});

alone('from the first page to the export and back, nothing is asked of anybody', async ({ page, site }) => {
  test.slow();
  await open(page);
  await page.waitForLoadState('networkidle');
  // The page and its files: that is all the host ever hears. That nobody else is asked is what the watch sees.
  const files = new Set(site.asked);
  expect([...files].filter((path) => !/^\/($|assets\/|icons\/|manifest\.webmanifest$)/.test(path))).toEqual([]);
  expect(site.asked.length).toBe(files.size);
  site.asked.length = 0;

  // A record of a concern, judged and compared, under an authority's own file too.
  await goTo(page, '/frameworks');
  await field(page, 'Load your authority’s file').setInputFiles(aFile('example-borough.toml', OWN, 'application/toml'));
  await expect(page.getByRole('alert').filter({ hasText: 'Success' })).toBeVisible();
  await goTo(page, '/');
  const person = new Person(page);
  await person.beginsConcern(['No', 'No', 'No']);
  await person.type('Which service is it about?', 'Rowan Court');
  await person.describesIssue({ theme: 'Medication', what: 'A dose was missed on Tuesday.' });
  await person.judgesIssue({ decision: 'Poor care', score: 3 });
  await saved(page);
  const record = recordAddress(page);
  for (const [end, title] of [['/level', 'Level and its reasons'], ['/compare', 'All frameworks compared'], ['/pattern', 'Pattern over time'], ['/framework', /./], ['/check', 'Check and send']]) {
    await goTo(page, record + end);
    await onPage(page, title);
  }
  const { name, text } = await downloaded(page, () => button(page, 'Export as a file').click());
  // A visit with the sheet.
  await goTo(page, '/new/visit');
  await onPage(page, 'The visit');
  await button(page, 'Continue: Environment').click();
  await page.locator('#item-E5').getByRole('radio', { name: 'No', exact: true }).check();
  await page.locator('#item-E5').getByRole('button', { name: 'Make this an issue' }).click();
  await saved(page);
  // The file comes back.
  await goTo(page, '/open');
  await field(page, 'File').setInputFiles(aFile(name, text));
  await onPage(page, 'All parts of this record');
  await page.emulateMedia({ media: 'print' });
  await page.pdf();
  await page.emulateMedia({ media: null });
  await link(page, 'Provider Concerns').click();
  // Parts of the tool itself, each once and by its name alone. Where the browser keeps the files, they came at the start, all of them.
  expect(site.asked.filter((path) => !/^\/assets\/(split|chunk)_\w+-[\w-]{8}\.wasm$/.test(path))).toEqual([]);
  expect(site.asked).toHaveLength(new Set(site.asked).size);
});

/** Every way for a page to reach somebody else, and what the watch says of it. */
const WAYS_OUT = {
  fetch: [() => void fetch('https://example.invalid/').catch(() => {}), /connect-src https:\/\/example\.invalid/],
  'fetch of the next port': [() => void fetch('http://127.0.0.1:9/').catch(() => {}), /connect-src http:\/\/127\.0\.0\.1:9/],
  XMLHttpRequest: [() => {
    const request = new XMLHttpRequest();
    request.open('GET', 'https://example.invalid/');
    request.send();
  }, /connect-src https:\/\/example\.invalid/],
  beacon: [() => void navigator.sendBeacon('https://example.invalid/', 'x'), /way out: sendBeacon/],
  'beacon to the site itself': [() => void navigator.sendBeacon('./', 'x'), /way out: sendBeacon/],
  WebSocket: [() => void new WebSocket('wss://example.invalid/'), /way out: WebSocket/],
  EventSource: [() => void new EventSource('https://example.invalid/'), /way out: EventSource/],
  WebRTC: [() => void new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] }), /way out: RTCPeerConnection/],
  image: [() => void (new Image().src = 'https://example.invalid/p.png'), /img-src https:\/\/example\.invalid/],
  'image of data': [() => void (new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='), /img-src data/],
  stylesheet: [() => {
    const sheet = document.createElement('link');
    [sheet.rel, sheet.href] = ['stylesheet', 'https://example.invalid/x.css'];
    document.head.append(sheet);
  }, /style-src-elem https:\/\/example\.invalid/],
  'style in the page': [() => {
    const style = document.createElement('style');
    style.textContent = '* { color: red }';
    document.head.append(style);
  }, /style-src-elem inline/],
  'style of an element': [() => document.body.setAttribute('style', 'color: red'), /style-src-attr inline/],
  frame: [() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.invalid/';
    document.body.append(frame);
  }, /frame-src https:\/\/example\.invalid/],
  form: [() => {
    const form = document.createElement('form');
    form.action = 'https://example.invalid/';
    document.body.append(form);
    form.submit();
  }, /form-action https:\/\/example\.invalid/],
  base: [() => {
    const base = document.createElement('base');
    base.href = 'https://example.invalid/';
    document.head.append(base);
  }, /base-uri https:\/\/example\.invalid/],
  'a window of another site': [() => void window.open('https://example.invalid/'), /request: https:\/\/example\.invalid/],
};

for (const [way, [go, says]] of Object.entries(WAYS_OUT)) {
  test(`the watch sees a way out: ${way}`, async ({ page, watch }) => {
    watch.allow(/./);
    await open(page);
    await page.evaluate(go);
    await expect.poll(() => watch.seen.join('\n')).toMatch(says);
  });
}

/** Text that would become markup, script or a worker. */
const TEXT_AS_CODE = {
  innerHTML: () => (document.createElement('p').innerHTML = '<b>x</b>'),
  outerHTML: () => (document.querySelector('footer').outerHTML = '<b>x</b>'),
  insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
  'document.write': () => document.write('<b>x</b>'),
  DOMParser: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
  srcdoc: () => (document.createElement('iframe').srcdoc = '<b>x</b>'),
  'the text of a script': () => (document.createElement('script').textContent = 'window.pwned = 1'),
  'the address of a script': () => (document.createElement('script').src = 'https://example.invalid/x.js'),
  'a handler': () => document.body.setAttribute('onclick', 'window.pwned = 1'),
  'a timer of text': () => setTimeout('window.pwned = 1'),
  eval: () => (0, eval)('window.pwned = 1'),
  Function: () => new Function('window.pwned = 1')(),
  'a worker of another site': () => new Worker('https://example.invalid/x.js'),
  'a worker of text': () => new Worker('data:text/javascript,0'),
  'a worker of a blob': () => new Worker(URL.createObjectURL(new Blob(['0']))),
};

test('no text becomes markup, script or a worker, whoever assigns it', async ({ page, watch }) => {
  watch.allow(/./);
  await open(page);
  for (const [what, assign] of Object.entries(TEXT_AS_CODE)) {
    // From a timer: what Playwright itself evaluates may evaluate more.
    const threw = await page.evaluate(`new Promise((told) => setTimeout(() => {
      try {
        (${assign})();
        told('nothing');
      } catch (error) {
        told(error.message);
      }
    }))`);
    expect(`${what} threw ${threw}`).toMatch(/Trusted|unsafe-eval|Content Security Policy|policy/i);
  }
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

test('a worker of the app’s own files may be started', async ({ page }) => {
  await open(page);
  const script = await page.evaluate(() => document.querySelector('script[type="module"]').getAttribute('src'));
  const fate = await page.evaluate(
    (address) =>
      new Promise((told) => {
        // The app's own script is no worker's, so it ends in an error of its own; that it was loaded at all is what counts.
        const worker = new Worker(address, { type: 'module' });
        worker.onerror = (event) => {
          event.preventDefault();
          told(event.message ?? '');
        };
      }),
    script,
  );
  expect(fate).toMatch(/document is not defined/);
});

/** Another site's page with this one in a frame. */
async function framing(address) {
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><title>Other</title><iframe src="${address}" width="700" height="600"></iframe>`));
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}

test('in another site’s frame it does not show, by the header', async ({ page, watch, baseURL }) => {
  watch.allow(/./);
  const other = await framing(`${baseURL}/`);
  await page.goto(other.address);
  await expect.poll(() => watch.seen.join('\n')).toMatch(/frame-ancestors/);
  expect(await page.frames()[1].locator('#app').count()).toBe(0);
  other.server.close();
});

test('in a frame it does not start, even from a host that sends no headers', async ({ page, watch, baseURL }) => {
  watch.allow(/./);
  await page.route(`${baseURL}/`, async (route) => {
    const response = await route.fetch();
    const headers = Object.fromEntries(Object.entries(response.headers()).filter(([name]) => !Object.keys(HEADERS).some((sent) => sent.toLowerCase() === name)));
    await route.fulfill({ response, headers });
  });
  const other = await framing(`${baseURL}/`);
  await page.goto(other.address);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1, name: 'This tool does not work inside another page' })).toBeVisible();
  await expect(frame.locator('#app')).toHaveCount(0);
  await expect(frame.getByRole('link', { name: 'Open Provider Concerns in its own window' })).toBeVisible();
  other.server.close();
});
