// Coming back from another site: the browser may give back the page as it was, and that is never gone on with.
import { assessed, button, expect, field, goTo, onPage, ready, recordAddress, saved, test } from './support.js';

/** What a browser tells a page that it has kept in memory while another site was shown. */
const comesBack = (page) =>
  page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.isTheOldPage = true;
    const wasHidden = document.documentElement.hidden;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    // Nothing of the old page can be written any more, even before the new one is there.
    let refused = false;
    try {
      localStorage.setItem('provider-concerns:tried', 'x');
    } catch {
      refused = true;
    }
    return { wasHidden, isHidden: document.documentElement.hidden, refused };
  });

test('a page that comes back from the browser’s memory starts anew from what is kept', async ({ page }) => {
  await assessed(page);
  await goTo(page, `${recordAddress(page)}/service`);
  await onPage(page, /service/i);
  const name = field(page, 'Name of the service');
  await name.fill('Rowan Court, before');
  await saved(page);
  // Another window writes meanwhile: what comes back must not know better.
  expect(await comesBack(page)).toEqual({ wasHidden: true, isHidden: true, refused: true });
  await page.waitForFunction(() => !window.isTheOldPage);
  await ready(page);
  await expect(name).toHaveValue('Rowan Court, before');
  await name.press('End');
  await page.keyboard.type('X');
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(name).toHaveValue('Rowan Court, beforeX');
});

test('a protected device comes back locked, and shows nothing on the way', async ({ page }) => {
  await assessed(page);
  await goTo(page, '/device');
  await page.locator('#app summary', { hasText: 'Protect the records with a passphrase' }).click();
  await field(page, 'New passphrase').fill('four words are enough');
  await field(page, 'The same passphrase again').fill('four words are enough');
  await button(page, 'Protect the records').click();
  await expect(page.getByText('protected from now on')).toBeVisible();
  await goTo(page, '/');
  expect((await comesBack(page)).isHidden).toBe(true);
  await page.waitForFunction(() => !window.isTheOldPage);
  await onPage(page, 'The records on this device are locked');
  await expect(page.locator('body')).not.toContainText('Rowan Court');
});
