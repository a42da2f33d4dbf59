// Without a connection: once opened, the tool opens again with no host at all, in a browser that was closed in between.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ARGUMENTS, WHOLE } from '../../scripts/lib/chromium.mjs';
import { Person, accessible, button, downloaded, drafts, expect, field, goTo, link, onPage, open, ready, recordAddress, saved, test as base } from './support.js';
import { Site, assets } from './site.js';

const test = base.extend({
  site: async ({}, use) => {
    const site = await new Site().start();
    await use(site);
    await site.stop().catch(() => {});
  },
  baseURL: ({ site }, use) => use(site.address),
});
test.use({ serviceWorkers: 'allow' });

const kept = (page) => expect(page.locator('#offline')).toHaveText(/^Ready to work without a connection/);

/** A browser with a profile on disk, as a person has; `more` are further arguments to start it. */
function profile(folder, more = []) {
  return chromium.launchPersistentContext(folder, {
    executablePath: WHOLE,
    args: [...ARGUMENTS, ...more],
    viewport: { width: 768, height: 1024 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
}

test('the second visit is whole with no host: every page, a record, an export', async ({ page, site }) => {
  await open(page);
  await kept(page);
  await accessible(page);
  // What the page had fetched was kept from where the browser had put it; the parts of the app were fetched to be kept.
  const wasm = site.asked.filter((path) => path.endsWith('.wasm'));
  expect([...new Set(wasm)].sort()).toEqual(assets('dist').filter((file) => file.endsWith('.wasm')).map((file) => `/assets/${file}`).sort());
  expect(wasm.filter((path) => path.includes('provider_concerns_bg'))).toHaveLength(1);
  await site.stop();

  await page.reload();
  await ready(page);
  await kept(page);
  for (const address of ['', 'index.html', '?source=home', 'index.html#/frameworks', '#/example']) {
    await page.goto(site.address + address);
    await ready(page);
  }
  const record = recordAddress(page);
  for (const [end, title] of [['/level', 'Level and its reasons'], ['/compare', 'All frameworks compared'], ['/pattern', 'Pattern over time'], ['/check', 'Check and send']]) {
    await goTo(page, record + end);
    await onPage(page, title);
  }
  const { text } = await downloaded(page, () => button(page, 'Export as a file').click());
  expect(JSON.parse(text).format).toBe('provider-concerns-record');

  const person = new Person(page);
  await page.goto(site.address);
  await ready(page);
  await person.beginsConcern();
  await person.type('Which service is it about?', 'Rowan Court');
  await saved(page);
  await page.reload();
  await ready(page);
  await onPage(page, 'Issue 1');
  expect((await drafts(page)).map(({ record }) => record.service.name)).toContain('Rowan Court');
});

test('the WebAssembly comes from the device as what it is, so that it compiles while it is read', async ({ page, site, watch }) => {
  await open(page);
  await kept(page);
  await site.stop();
  const coming = page.waitForResponse((response) => response.url().endsWith('.wasm'));
  await page.reload();
  const response = await coming;
  expect(response.fromServiceWorker()).toBe(true);
  expect(response.headers()['content-type']).toBe('application/wasm');
  await ready(page);
  // The loader warns when it has to read the whole file first.
  expect(watch.seen.filter((line) => /streaming/.test(line))).toEqual([]);
});

/**
 * What somebody at a locked page's console can do: puts `text` in place of every kept file whose name ends with `end`, or
 * removes it when there is no text. Answers how many there were.
 */
const tamper = (page, end, text) => page.evaluate(async ([end, text]) => {
  let count = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!new URL(request.url).pathname.endsWith(end)) continue;
      const { headers } = await cache.match(request);
      if (text === undefined) await cache.delete(request);
      else await cache.put(request, new Response(text, { headers }));
      count += 1;
    }
  }
  return count;
}, [end, text]);

const PLANTED = 'globalThis.planted = true; document.title = "planted";';
for (const [what, end, text] of [
  ['script', '.js', PLANTED],
  ['page', '/index.html', `<!doctype html><title>planted</title><body><script>${PLANTED}</script>`],
  ['WebAssembly', '.wasm', '\0asm\x01\0\0\0'],
]) {
  test(`a ${what} that was replaced among the kept files is never run, and is mended with a connection`, async ({ page, site, watch }) => {
    watch.allow(/503|Failed to load|Failed to fetch|WebAssembly|wasm|module/);
    await open(page);
    await kept(page);
    expect(await tamper(page, end, text)).toBeGreaterThan(0);
    await site.stop();
    await page.reload();
    expect(await page.evaluate(() => [globalThis.planted, document.title === 'planted'])).toEqual([undefined, false]);
    if (end === '/index.html') await expect(page.locator('body')).toContainText('This file was changed on this device');
    if (end === '.wasm') await expect(page.getByRole('heading', { name: 'Sorry, the tool has stopped' })).toBeVisible();

    await site.resume();
    await page.reload();
    await ready(page);
    await kept(page);
    expect(await page.evaluate(() => globalThis.planted)).toBeUndefined();
    // And from now on without a connection again.
    await site.stop();
    await page.reload();
    await ready(page);
  });
}

test('a kept file that was removed comes back with a connection, and what is answered says no more than the file', async ({ page, site }) => {
  await open(page);
  await kept(page);
  expect(await tamper(page, '.wasm')).toBe(assets('dist').filter((file) => file.endsWith('.wasm')).length);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!request.url.includes('index.html')) continue;
        const whole = await (await cache.match(request)).text();
        await cache.put(request, new Response(whole, { headers: { 'Content-Type': 'text/html', Refresh: '0;url=planted.html' } }));
      }
    }
  });
  await page.reload();
  await ready(page);
  await site.stop();
  const answered = await page.reload();
  await ready(page);
  expect(answered.headers().refresh).toBeUndefined();
});

test('a file that is not kept is not made up', async ({ page, site }) => {
  await open(page);
  await kept(page);
  const asked = await page.evaluate(async () => (await fetch('./schema/export-2.schema.json')).status);
  expect(asked).toBe(200);
  expect(site.asked).toContain('/schema/export-2.schema.json');
});

test('until it is kept, and where it cannot be, the first page says so and what to do', async ({ page, site, watch }) => {
  watch.allow(/Failed to load resource|service-worker|500/);
  site.spoil('icons/', 'an error of the host');
  await open(page);
  await expect(page.locator('#offline')).toContainText('it could not be kept on this device. Load this page again while you are connected.');
  await accessible(page);
  site.mend();
  await page.reload();
  await kept(page);
});

for (const [what, gone, says] of [
  ['an address that is not secure', () => {
    delete Navigator.prototype.serviceWorker;
    Object.defineProperty(window, 'isSecureContext', { value: false });
  }, 'its address is not secure'],
  ['a browser that keeps nothing', () => delete Navigator.prototype.serviceWorker, 'this browser does not keep it'],
  ['a browser that refuses', () => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
  }, 'it could not be kept on this device'],
]) {
  test(`${what}: the tool works, and says what it needs`, async ({ page }) => {
    await page.addInitScript(gone);
    await open(page);
    await expect(page.locator('#offline')).toContainText(says);
    await link(page, 'See an example').click();
    await onPage(page, 'All parts of this record');
  });
}

test('a cold start: the browser was closed, the host is gone, and the record is there', async ({ site }) => {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  const first = await profile(folder);
  const page = await first.newPage();
  await page.goto(site.address);
  await ready(page);
  await kept(page);
  await page.goto(`${site.address}#/new/concern`);
  // A profile of its own, in which nothing is settled yet.
  await page.getByLabel('Without a passphrase').check();
  await button(page, 'Continue').click();
  await onPage(page, 'Safety first');
  await page.getByRole('group', { name: 'Is anyone in immediate danger?' }).getByRole('radio', { name: 'No', exact: true }).check();
  await saved(page);
  await first.close();
  await site.stop();

  const second = await profile(folder);
  const again = await second.newPage();
  const failed = [];
  again.on('requestfailed', (request) => failed.push(request.url()));
  await again.goto(site.address);
  await ready(again);
  await kept(again);
  await link(again, 'Service not named yet').click();
  await onPage(again, 'Safety first');
  await expect(again.getByRole('group', { name: 'Is anyone in immediate danger?' }).getByRole('radio', { name: 'No', exact: true })).toBeChecked();
  expect(failed).toEqual([]);
  await second.close();

  // The same in a window of its own, as an installed app has.
  const third = await profile(folder, [`--app=${site.address}`]);
  const window = third.pages().find(({ url }) => url) ?? third.pages()[0];
  await expect.poll(() => window.url()).toContain(site.address);
  await ready(window);
  await kept(window);
  expect(await window.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true);
  await expect(window.locator('.pc-offline__install')).toBeHidden();
  await third.close();
  await rm(folder, { recursive: true, force: true });
});

test('a protected device is locked and unlocked with no host: the worker that makes the key is on the device too', async ({ page, site }) => {
  await open(page);
  await kept(page);
  await site.stop();
  await page.reload();
  await ready(page);
  await goTo(page, '/device');
  await page.locator('#app summary', { hasText: 'Protect the records with a passphrase' }).click();
  await field(page, 'New passphrase').fill('four words are enough');
  await field(page, 'The same passphrase again').fill('four words are enough');
  await button(page, 'Protect the records').click();
  await expect(page.getByText('protected from now on')).toBeVisible();
  // Locking loads the page anew where it is sure to come up again, so that nothing stays in memory.
  const loaded = page.waitForEvent('load');
  await button(page, 'Lock now').first().click();
  await loaded;
  await onPage(page, 'The records on this device are locked');
  await field(page, 'Passphrase').fill('four words are enough');
  await button(page, 'Unlock').click();
  await onPage(page, 'This device');
});

test('removing everything takes the worker and the kept files away, and shows it', async ({ page }) => {
  await open(page);
  await kept(page);
  await goTo(page, '/device/remove');
  await page.getByLabel('I want to remove everything for good').check();
  await button(page, 'Remove everything').click();
  await onPage(page, 'Everything was removed');
  await expect(page.locator('#left li')).toHaveText([/none left/, /none left/, /none left/, /none left/]);
  const left = await page.evaluate(async () => [
    (await navigator.serviceWorker.getRegistrations()).length,
    (await caches.keys()).length,
    localStorage.length,
  ]);
  expect(left).toEqual([0, 0, 0]);
});
