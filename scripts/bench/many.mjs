// How soon a device with thousands of records lists them, and opens when it is protected.
import { newWindow, Tab } from './browser.mjs';
import { RUNS } from './conditions.mjs';
import { median } from './statistics.mjs';

/** How many records. */
export const RECORDS = 4_000;

/** How long protecting all of them may take, in milliseconds. */
const PATIENCE = 300_000;

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
  const window = await newWindow(browser);
  try {
    const tab = await Tab.open(window);
    // A short record, as browsers keep no more than some five million letters.
    await tab.page.goto(`${site}#/new/concern`);
    await tab.page.locator('#page-heading').waitFor();
    await tab.page.evaluate(() => (location.hash = location.hash.replace(/^#(\/record\/\w+).*/, '$1/service')));
    await tab.page.getByLabel('Name of the service', { exact: true }).fill('Example House');
    await tab.page.locator('.pc-savebar__text', { hasText: /^Saved on this device/ }).waitFor();
    const one = await listed(tab, site);
    await tab.value(`(() => {
      const [key] = Object.keys(localStorage).filter((name) => name.startsWith('provider-concerns:draft:'));
      const text = localStorage[key].slice(localStorage[key].indexOf('\\n') + 1);
      const id = JSON.parse(text).record.id;
      for (let number = 1; number < ${RECORDS}; number += 1) {
        const other = number.toString(16).replace(/[^0-9a-f]/g, '').padStart(16, '0');
        localStorage.setItem('provider-concerns:draft:' + other, text.replaceAll(id, other));
      }
    })()`);
    // The first start puts all of them into the form of today.
    await listed(tab, site);
    const all = await listed(tab, site);
    const page = tab.page;
    await page.goto('about:blank');
    await page.goto(`${site}#/device`);
    await page.locator('#app summary', { hasText: 'Protect the records with a passphrase' }).click();
    for (const field of ['New passphrase', 'The same passphrase again']) await page.getByLabel(field, { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Protect the records' }).click();
    await page.locator('#lock').waitFor({ timeout: PATIENCE });
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
    return { one, all, unlocked: median(times) };
  } finally {
    await window.close();
  }
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
