// How soon a device with thousands of records lists them, and opens when it is protected.
import { newWindow, Tab } from './browser.mjs';
import { RUNS, SHORT } from './conditions.mjs';
import { median } from './statistics.mjs';

/** How many records. */
export const RECORDS = SHORT ? 60 : 4_000;

/** How many of them are protected: sealed they are half as long again, and 4,000 do not fit what browsers keep for a site. */
export const PROTECTED = SHORT ? 20 : 3_000;

/** How long protecting all of them may take, in milliseconds. */
const PATIENCE = 300_000;

const DRAFT = 'provider-concerns:draft:';
const PASSPHRASE = 'four words are enough';

/** The last change of the list is drawn. */
const LISTED = `new Promise((listed) => {
  const look = () => document.querySelectorAll('#app [href^="#/record/"]').length > 0 && document.getElementById('page-heading')
    ? requestAnimationFrame(() => setTimeout(() => listed(performance.now())))
    : requestAnimationFrame(look);
  look();
})`;

/** From the address until the list is drawn, with one record and with thousands; and from “Unlock” until it is. */
export async function many(browser, site) {
  return { ...(await inWindow(browser, site, listing)), unlocked: await inWindow(browser, site, unlocking) };
}

async function inWindow(browser, site, measure) {
  const window = await newWindow(browser);
  try {
    return await measure(await Tab.open(window), site);
  } finally {
    await window.close();
  }
}

async function listing(tab, site) {
  await begins(tab.page, site);
  const one = await listed(tab, site);
  await copies(tab, RECORDS);
  // The first start puts all of them into the form of today.
  await listed(tab, site);
  return { one, all: await listed(tab, site) };
}

async function unlocking(tab, site) {
  const { page } = tab;
  await begins(page, site);
  await copies(tab, PROTECTED);
  await page.goto('about:blank');
  await page.goto(`${site}#/device`);
  await page.locator('#app summary', { hasText: 'Protect the records with a passphrase' }).click();
  for (const field of ['New passphrase', 'The same passphrase again']) await page.getByLabel(field, { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Protect the records' }).click();
  await page.locator('#lock').waitFor({ timeout: PATIENCE });
  const inClear = await page.evaluate((prefix) => Object.keys(localStorage).filter((name) => name.startsWith(prefix)).length, DRAFT);
  if (inClear > 0) throw new Error(`${inClear} of ${PROTECTED} records did not fit under protection`);
  await page.goto('about:blank');
  await page.goto(site);
  const times = [];
  while (times.length < RUNS) {
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    times.push(await page.evaluate(async () => {
      const began = performance.now();
      document.getElementById('unlock').click();
      while (!document.querySelector('#app [href^="#/record/"]')) await new Promise(requestAnimationFrame);
      return performance.now() - began;
    }));
    await page.locator('#lock').click();
  }
  return median(times);
}

/** A short record, as browsers keep no more than some five million letters. */
async function begins(page, site) {
  await page.goto(`${site}#/new/concern`);
  await page.locator('#page-heading').waitFor();
  await page.evaluate(() => (location.hash = location.hash.replace(/^#(\/record\/\w+).*/, '$1/service')));
  await page.getByLabel('Name of the service', { exact: true }).fill('Example House');
  await page.locator('.pc-savebar__text', { hasText: /^Saved on this device/ }).waitFor();
}

/** Copies the one record, in the form of the first versions of the app, until there are so many. */
async function copies(tab, number) {
  await tab.page.evaluate(
    ([prefix, all]) => {
      const [key] = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
      const text = localStorage[key].slice(localStorage[key].indexOf('\n') + 1);
      const { id } = JSON.parse(text).record;
      for (let count = 1; count < all; count += 1) {
        const other = count.toString(16).padStart(16, '0');
        localStorage.setItem(prefix + other, text.replaceAll(id, other));
      }
    },
    [DRAFT, number],
  );
}

/** The median of some loads of the first page. */
async function listed(tab, site) {
  const times = [];
  while (times.length < RUNS) {
    await tab.goto('about:blank');
    await tab.goto(site);
    times.push(await tab.value(LISTED));
  }
  return median(times);
}
