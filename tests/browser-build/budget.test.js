// What is sent until somebody can work. A budget is what was measured when it was last set; more than 3 % above it fails, so that
// whoever makes the app larger changes the figure here and says why.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { chromium } from '@playwright/test';
import config from '../../playwright.config.js';
import { siteServer } from '../../scripts/serve.mjs';

/** Compressed bytes. */
const BUDGET = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'));
const ALLOWED = 1.03;

const compressed = (path) => statSync(`dist${path === '/' ? '/index.html' : path}.br`).size;

let server;
let browser;

before(async () => {
  server = siteServer('dist');
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await chromium.launch(config.use.launchOptions);
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** What a page fetches that opens at `address`, until `there` is on it, and has then nothing more to fetch. */
async function fetched(address, there) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 768, height: 1024 } });
  await context.addInitScript(() => {
    localStorage.setItem('provider-concerns:device:settings', JSON.stringify({ version: 1, in_clear: true, idle_minutes: 5, everything_exported_at: null }));
    // What is fetched when nothing is to be done is no part of the way.
    const real = window.setTimeout;
    window.setTimeout = (then, after, ...more) => ([1_001, 3_001].includes(after) ? 0 : real(then, after, ...more));
  });
  const page = await context.newPage();
  const asked = new Set();
  page.on('request', (request) => request.url().startsWith('http') && asked.add(new URL(request.url()).pathname));
  await page.goto(`http://127.0.0.1:${server.address().port}/${address}`);
  await there(page);
  await page.waitForLoadState('networkidle');
  await context.close();
  return [...asked];
}

const heading = (page) => page.locator('#app main h1').first().waitFor();

async function firstAnswer(page) {
  await page.locator('main a.govuk-button[href*="/visit/"]').click();
  await page.locator('.pc-answers__input').first().waitFor();
  // The second tap of an impatient thumb is not heard.
  await page.waitForTimeout(1_100);
  await page.locator('.pc-answers__input').first().click();
  await page.locator('.pc-answers__clear').first().waitFor();
}

for (const [name, address, there] of [
  ['the first page', '', heading],
  ['the first answer on the sheet', '#/new/visit', firstAnswer],
]) {
  test(`what is sent for ${name} is within its budget`, async () => {
    const files = await fetched(address, there);
    const sent = files.map((path) => [compressed(path), path]).sort(([a], [b]) => b - a);
    const total = sent.reduce((sum, [bytes]) => sum + bytes, 0);
    const table = sent.map(([bytes, path]) => `\n  ${bytes} ${path}`).join('');
    assert.ok(total <= BUDGET[name] * ALLOWED, `${total} bytes, the budget is ${BUDGET[name]}:${table}`);
    assert.ok(total >= BUDGET[name] / ALLOWED, `${total} bytes only, the budget is ${BUDGET[name]}: set it to what is needed now`);
  });
}

test('the whole product is within its budget', () => {
  const files = readdirSync('dist/assets').filter((file) => file.endsWith('.wasm')).map((file) => `/assets/${file}`);
  const total = files.reduce((sum, file) => sum + compressed(file), 0);
  assert.ok(total <= BUDGET['all WebAssembly'] * ALLOWED, `${total} bytes, the budget is ${BUDGET['all WebAssembly']}`);
});
