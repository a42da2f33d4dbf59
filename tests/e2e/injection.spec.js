// Whatever somebody writes, in any field or file, is text and nothing else: on screen, in print and in what is exported.
// No table leaves the app as CSV; texts that a spreadsheet would take for a formula leave in JSON only, as they were written.
import { readFileSync } from 'node:fs';
import { PREFIX, aFile, button, downloaded, drafts, errorSummary, expect, field, goTo, link, onPage, open, ready, recordAddress, saved, store, test, unkept, unsettled } from './support.js';
import { dialogs, fillAll, inert, showAll, strings } from './inert.js';
import { ALL, LONG, PAYLOADS } from './payloads.js';

test.slow();

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const EXAMPLE = JSON.parse(file('src/submission/example.json'));
const OWN = file('src/framework/data/example-borough-2026-11.toml');

/** The addresses that the page links to, without the `#`, that belong to this record. */
const linked = (page, record) =>
  page.evaluate((start) => [...document.querySelectorAll('#app a[href^="#/"]')].map((a) => a.hash.slice(1)).filter((to) => to.startsWith(start)), record);

/**
 * Every page of a record that can be reached by links, each once; those that begin or remove something are left out. Items of
 * a sheet stand on their section's page.
 */
async function everyPage(page, record, visit) {
  const waiting = [record];
  const seen = new Set();
  while (waiting.length > 0) {
    const address = waiting.shift();
    if (seen.has(address) || /\/remove$|\/visit\/[^/]+\/[^/]+\/[^/]+$/.test(address)) continue;
    seen.add(address);
    await goTo(page, address);
    await visit(address);
    waiting.push(...(await linked(page, record)));
  }
  return [...seen];
}

/** Under the check page: inert on screen and in print, and as a file. Gives the exported text. */
async function leaves(page, record) {
  await goTo(page, `${record}/check`);
  await onPage(page, 'Check and send');
  await inert(page);
  await page.emulateMedia({ media: 'print' });
  await inert(page);
  const pdf = (await page.pdf()).toString('latin1');
  expect(pdf).not.toMatch(/\/JavaScript|\/URI \((?!https?:\/\/127\.0\.0\.1)/);
  await page.emulateMedia({ media: null });
  const { name, text } = await downloaded(page, () => button(page, 'Export as a file').click());
  // The name of the service is part of the file's, as plain letters.
  expect(name).toMatch(/^concern-[a-z0-9-]*\.json$|^concern-[a-z0-9-]*-[0-9A-Z]{6}\.json$/);
  await inert(page);
  return text;
}

/** A browser that opens the file, as one that somebody sent, shows text. */
async function opensInert(browser, text) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'application/json', body: text }));
  await page.goto('http://127.0.0.1/record.json');
  expect(await page.evaluate(() => ['pwned' in window, document.querySelectorAll('script, img, iframe, svg, style').length])).toEqual([false, 0]);
  await context.close();
}

for (const [what, texts] of [
  ['all of them together', [ALL]],
  ['each by itself', PAYLOADS],
]) {
  test(`every text field of a record, fed with the corpus, ${what}`, async ({ page, browser }) => {
    const asked = dialogs(page);
    await open(page, '#/example');
    await onPage(page, 'All parts of this record');
    const record = recordAddress(page);
    let fields = 0;
    const pages = await everyPage(page, record, async () => {
      await showAll(page);
      fields += await fillAll(page, texts, fields);
      await inert(page);
    });
    await saved(page);
    expect(pages.length).toBeGreaterThan(12);
    expect(fields).toBeGreaterThan(PAYLOADS.length);

    // Once more, as somebody who comes back to it.
    await page.reload();
    await ready(page);
    await everyPage(page, record, async () => {
      await showAll(page);
      await inert(page);
    });
    await goTo(page, '/');
    await inert(page);
    const exported = await leaves(page, record);
    const held = strings(JSON.parse(exported)).join('\u0000\u0000');
    // A field has line ends of one kind only: that is the browser's doing. One for a number or a date hands on no other text, so
    // of the texts that stood each in a field of its own some are not in the record.
    const whole = PAYLOADS.filter((payload) => !payload.includes('\r'));
    const missing = whole.filter((payload) => !held.includes(payload.trim()));
    if (texts.length === 1) expect(missing).toEqual([]);
    else expect(missing.length).toBeLessThan(whole.length / 4);
    expect({}.pwned).toBeUndefined();
    await opensInert(browser, exported);
    expect(asked).toEqual([]);
  });
}

test('a text longer than anybody types is kept and shown, and no page breaks', async ({ page }) => {
  await open(page, '#/example');
  await onPage(page, 'All parts of this record');
  const record = recordAddress(page);
  await goTo(page, `${record}/service`);
  await field(page, 'Name of the service').fill(LONG);
  await saved(page);
  await goTo(page, '/');
  await inert(page);
  const text = await leaves(page, record);
  expect(strings(JSON.parse(text))).toContain(LONG);
});

/** The same value with every string followed by a payload, but for those at or below the given paths. */
function poisoned(value, kept, path = '$', count = { at: 0 }) {
  if (kept.has(path)) return value;
  if (typeof value === 'string') return `${value} ${PAYLOADS[count.at++ % PAYLOADS.length]}`;
  if (Array.isArray(value)) return value.map((each, index) => poisoned(each, kept, `${path}[${index}]`, count));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, poisoned(each, kept, `${path}.${key}`, count)]));
}

test('an exported file with payloads in every string: refused where it is no text, inert where it is', async ({ page, browser }) => {
  const asked = dialogs(page);
  const kept = new Set(['$.format']);
  let taken = false;
  // What may not be any text is refused with its path, and the problem shown holds the payload. So each round takes those back.
  for (let round = 0; round < 12 && !taken; round += 1) {
    await open(page, '#/open');
    await onPage(page, 'Open a record from a file');
    await field(page, 'File').setInputFiles(aFile('<img src=x onerror=window.pwned=1>.json', JSON.stringify(poisoned(EXAMPLE, kept))));
    await expect(errorSummary(page).or(page.locator('.pc-savebar'))).toBeVisible();
    await inert(page);
    taken = (await errorSummary(page).count()) === 0;
    if (taken) break;
    const paths = (await page.locator('#problems code, #problems li').allTextContents()).flatMap((line) => line.match(/\$[\w.[\]]*/g) ?? []);
    const before = kept.size;
    for (const path of paths) if (path !== '$') kept.add(path);
    expect(kept.size, 'a refusal names paths').toBeGreaterThan(before);
  }
  expect(taken).toBe(true);
  const record = recordAddress(page);
  await everyPage(page, record, async () => {
    await showAll(page);
    await inert(page);
  });
  await opensInert(browser, await leaves(page, record));
  expect(asked).toEqual([]);
});

test('a framework file with payloads in every string: refused where it is no text, inert where it is', async ({ page }) => {
  const asked = dialogs(page);
  // Neither TOML nor a file has half characters or bare control characters, so those of the corpus are written as escapes.
  const quoted = (text) => JSON.stringify(text).replace(/\u007f/g, '\\u007f').replace(/[\u2028\u2029\u0085]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const lines = OWN.split('\n');
  const kept = new Set();
  const poison = (from) => {
    let number = from;
    return lines
      .map((line, index) => (kept.has(index) || line.startsWith('#') ? line : line.replace(/"([^"]*)"/g, (_, text) => quoted(`${text} ${PAYLOADS[number++ % PAYLOADS.length]}`))))
      .join('\n');
  };
  const loaded = page.getByRole('alert').filter({ hasText: 'Success' });
  await open(page, '#/frameworks');
  for (const from of [0, 30, 60]) {
    let taken = false;
    for (let round = 0; round < 12 && !taken; round += 1) {
      await page.reload();
      await ready(page);
      await field(page, 'Load your authority’s file').setInputFiles(aFile('<svg onload=window.pwned=1>.toml', poison(from), 'application/toml'));
      await expect(errorSummary(page).or(loaded)).toBeVisible();
      await inert(page);
      taken = (await loaded.count()) > 0;
      if (taken) break;
      const problems = await page.locator('#problems').getByRole('listitem').allTextContents();
      const before = kept.size;
      for (const problem of problems) kept.add(Number(problem.match(/Line (\d+)/)[1]) - 1);
      // What is wrong with the file as a whole stands at its first line, and names the text.
      lines.forEach((line, index) => {
        const texts = [...line.matchAll(/"([^"]*)"/g)].map(([, text]) => text);
        if (texts.some((text) => problems.some((problem) => problem.includes(`“${text} `)))) kept.add(index);
      });
      expect(kept.size, problems.join('\n')).toBeGreaterThan(before);
    }
    expect(taken).toBe(true);
  }
  expect(lines.filter((line, index) => line.includes('"') && !line.startsWith('#') && !kept.has(index)).length).toBeGreaterThan(40);
  await page.reload();
  await ready(page);
  const own = await page.evaluate(() => [...document.querySelectorAll('a[href^="#/frameworks/"]')].map((a) => a.hash.slice(1)).filter((to) => to.includes('example-borough')));
  expect(own.length).toBeGreaterThan(0);
  for (const address of own) {
    await goTo(page, address);
    await showAll(page);
    await inert(page);
    await page.emulateMedia({ media: 'print' });
    await inert(page);
    await page.emulateMedia({ media: null });
  }
  // A record that is judged under it.
  await goTo(page, '/example');
  await onPage(page, 'All parts of this record');
  const record = recordAddress(page);
  await goTo(page, `${record}/framework`);
  const choices = page.getByRole('radio', { name: /example/i });
  if ((await choices.count()) > 0) await choices.first().check();
  await inert(page);
  await everyPage(page, record, async () => {
    await showAll(page);
    await inert(page);
  });
  await leaves(page, record);
  expect(asked).toEqual([]);
});

test('addresses and what is stored on the device are text too', async ({ page }) => {
  const asked = dialogs(page);
  for (const [number, payload] of PAYLOADS.entries()) {
    await store(page, `${PREFIX}damaged${String(number).padStart(9, '0')}`, `{"format":"${payload}`);
  }
  await store(page, `${PREFIX}<img src=x onerror=window.pwned=1>`, '<script>window.pwned=1</script>');
  await open(page);
  await inert(page);
  for (const payload of PAYLOADS) {
    await goTo(page, `/${payload}`.replace(/[\r\n\t]/g, ''));
    await inert(page);
    await goTo(page, `/record/${encodeURIComponent(payload)}/level`);
    await inert(page);
  }
  expect(asked).toEqual([]);
});

test('what stood on screen when the tool stopped is text too', async ({ page, watch }) => {
  watch.allow(/<img src=x onerror/);
  const asked = dialogs(page);
  await open(page, '#/new/concern');
  await onPage(page, 'Safety first');
  await link(page, 'All parts').first().click();
  await link(page, 'The service').click();
  await onPage(page, 'The service');
  await field(page, 'Name of the service').fill(ALL);
  await saved(page);
  await page.evaluate((said) => window.dispatchEvent(new CustomEvent('provider-concerns:panic', { detail: said })), ALL);
  for (const summary of await page.locator('#stopped-page summary').all()) await summary.click();
  await expect(page.locator('#stopped-words')).toContainText('<script>window.pwned=1</script>');
  await expect(page.locator('#stopped-fields')).toContainText('<script>window.pwned=1</script>');
  expect(await page.evaluate(() => ['pwned' in window, document.querySelectorAll('#stopped-page :is(script, img, svg, iframe, style, [onerror])').length])).toEqual([false, 0]);
  const { text } = await downloaded(page, () => button(page, 'Download everything saved on this device').click());
  const entries = Object.entries(unsettled(JSON.parse(text).entries)).map(([key, entry]) => [key, JSON.parse(unkept(entry))]);
  expect(entries.map(([, entry]) => entry.record.service.name)).toEqual((await drafts(page)).map(({ record }) => record.service.name));
  expect(asked).toEqual([]);
});

test('were something to become a part of the page, or to run, these tests would see it', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    document.querySelector('#app').append(document.createElement('img'));
  });
  await expect(inert(page)).rejects.toThrow(/<img>/);
  await page.evaluate(() => {
    document.querySelector('#app img').remove();
    window.pwned = 1;
  });
  await expect(inert(page)).rejects.toThrow(/"ran": true/);
});
