// How long a passphrase takes to open a protected device. Making its key is most of it, and slow on purpose.
import { newWindow } from './browser.mjs';
import { RUNS } from './conditions.mjs';
import { median } from './statistics.mjs';

const PASSPHRASE = 'four words are enough';

/** From the press on "Unlock" until the page behind it is there: the median of some runs, CPU not slowed down. */
export async function unlocking(browser, address) {
  const window = await newWindow(browser);
  try {
    const page = await window.newPage();
    await page.goto(`${address}#/device`);
    await page.locator('#app summary', { hasText: 'Protect the records with a passphrase' }).click();
    for (const field of ['New passphrase', 'The same passphrase again']) await page.getByLabel(field, { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Protect the records' }).click();
    const times = [];
    while (times.length < RUNS) {
      await page.locator('#lock').click();
      await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
      times.push(await page.evaluate(async () => {
        const began = performance.now();
        document.getElementById('unlock').click();
        while (!document.getElementById('lock')) await new Promise(requestAnimationFrame);
        return performance.now() - began;
      }));
    }
    return median(times);
  } finally {
    await window.close();
  }
}
