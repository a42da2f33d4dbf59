// Many records on one device: the first part of them, more of them, and one found by its name.
import { accessible, button, expect, field, fitsTheScreen, link, open, PREFIX, ready, saved, test } from './support.js';

/** Puts so many records on the device, named from "Invented House 001" on, by copying one that a person has begun. */
async function records(page, number) {
  await open(page, '#/new/concern');
  await page.evaluate(() => (location.hash = location.hash.replace(/^#(\/record\/\w+).*/, '$1/service')));
  await field(page, 'Name of the service').fill('Invented House 001');
  await saved(page);
  await page.evaluate(
    ([prefix, last]) => {
      const [key] = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
      const text = localStorage[key].slice(localStorage[key].indexOf('\n') + 1);
      const { id } = JSON.parse(text).record;
      for (let count = 2; count <= last; count += 1) {
        const other = String(count).padStart(16, '0');
        // In the form of the first versions of the app, which carries no digest.
        localStorage.setItem(prefix + other, text.replaceAll(id, other).replaceAll('House 001', `House ${String(count).padStart(3, '0')}`));
      }
    },
    [PREFIX, number],
  );
  await open(page);
  await page.reload();
  await ready(page);
}

const cards = (page) => page.locator('#records > li');
const find = (page) => field(page, 'Find a record by the name of the service');

test('of very many records the first fifty are drawn, more when asked, and the focus goes on with them', async ({ page }) => {
  await records(page, 120);
  await expect(cards(page)).toHaveCount(50);
  await expect(page.locator('#records-more')).toContainText('50 of 120 records shown.');
  await fitsTheScreen(page);
  await accessible(page);
  await button(page, 'Show 50 more').click();
  await expect(cards(page)).toHaveCount(100);
  await expect(cards(page).nth(50).locator('a').first()).toBeFocused();
  await button(page, 'Show 20 more').click();
  await expect(cards(page)).toHaveCount(120);
  await expect(cards(page).nth(100).locator('a').first()).toBeFocused();
  await expect(page.locator('#records-more')).toHaveCount(0);
});

test('a record among many is found by its name, also one that was not drawn', async ({ page }) => {
  await records(page, 120);
  await find(page).fill('077 invented');
  await expect(cards(page)).toHaveCount(1);
  await expect(page.locator('#records-found')).toHaveText('1 record found.');
  await find(page).fill('house');
  await expect(page.locator('#records-found')).toHaveText('120 records found.');
  await expect(cards(page)).toHaveCount(50);
  await find(page).fill('Elsewhere');
  await expect(page.locator('#records-found')).toHaveText('No record has this in its name.');
  await expect(cards(page)).toHaveCount(0);
  await accessible(page);
  await find(page).fill('077');
  await link(page, 'Invented House 077').click();
  await expect(page).toHaveURL(/record\/0000000000000077/);
});

test('with few records nothing is asked and all are there', { tag: '@one-screen' }, async ({ page }) => {
  await records(page, 9);
  await expect(cards(page)).toHaveCount(9);
  await expect(find(page)).toHaveCount(0);
  await expect(page.locator('#records-more')).toHaveCount(0);
});
