// Addresses: every page can be linked to, reloaded, left and come back to.
import { button, expect, fitsTheScreen, goTo, hash, heading, link, onPage, open, ready, recordAddress, stored, test } from './support.js';

/** The pages of the example by the end of their address; the ids of its visit and issues are the example's own. */
const PAGES = {
  '': 'All parts of this record',
  '/safety': 'Safety first',
  '/service': 'The service',
  '/visit/v1s1t00000000001': 'The visit',
  '/visit/v1s1t00000000001/environment': 'Environment',
  '/visit/v1s1t00000000001/management/M4': 'Management',
  '/issues': 'Issues',
  '/level': 'Level and its reasons',
  '/check': 'Check and send',
  '/remove': 'Remove this record from this device?',
};

/** What every page has: one heading, the focus on it, the window named after it, and a way back. */
async function isWhole(page, title, { back = true, focus = true } = {}) {
  await onPage(page, title);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(`${await heading(page).textContent()} – Provider Concerns`);
  await expect(page.locator('.govuk-back-link')).toHaveCount(back ? 1 : 0);
  if (focus) await expect(heading(page)).toBeFocused();
  await fitsTheScreen(page);
}

test('every page has one heading, its name in the window, the focus and a way back', async ({ page }) => {
  await open(page);
  await isWhole(page, 'What would you like to do?', { back: false, focus: false });
  await goTo(page, '/open');
  await isWhole(page, 'Open a record from a file');
  await goTo(page, '/check-file');
  await isWhole(page, 'Check a file');
  await goTo(page, '/example');
  await isWhole(page, 'All parts of this record');
  const record = recordAddress(page);
  for (const [end, title] of Object.entries(PAGES).slice(1)) {
    await goTo(page, record + end);
    // An address that names an item leads to the item, and the focus with it.
    await isWhole(page, title, { focus: !end.endsWith('/M4') });
  }
  await goTo(page, `${record}/issues`);
  await link(page, /^Change issue 1/).click();
  await isWhole(page, 'Issue 1');
  await button(page, 'Continue: one-off or pattern?').click();
  await isWhole(page, /^Issue 1: one.off or pattern\?$/);
  await page.goBack();
  await page.goBack();
  await link(page, /^Remove issue 1/).click();
  await isWhole(page, 'Remove this issue?');
  await goTo(page, '/');
  await isWhole(page, 'What would you like to do?', { back: false });
});

test('addresses that lead nowhere say so and lead on', async ({ page }) => {
  for (const [address, title] of [
    ['#/nowhere', 'There is nothing at this address'],
    ['#/record/short', 'There is nothing at this address'],
    ['#/record/0000000000000000', 'This record is not on this device'],
    ['#/record/0000000000000000/level', 'This record is not on this device'],
  ]) {
    await open(page, address);
    await page.reload();
    await ready(page);
    await isWhole(page, title, { focus: false });
    await expect(page.locator('.pc-savebar')).toHaveCount(0);
    await button(page, 'Go to the first page').click();
    await isWhole(page, 'What would you like to do?', { back: false });
  }
  await goTo(page, '/example');
  const record = recordAddress(page);
  for (const end of ['/visit/0000000000000000', '/visit/v1s1t00000000001/cellar', '/issue/0000000000000000/remove']) {
    await goTo(page, record + end);
    await isWhole(page, 'There is nothing at this address');
  }
  // With another record open behind it, an unknown one neither shows it nor its save state.
  await goTo(page, '/record/0000000000000000');
  await isWhole(page, 'This record is not on this device');
  await expect(page.locator('.pc-savebar')).toHaveCount(0);
});

test('Back leads back, and begins nothing anew', async ({ page }) => {
  await open(page);
  await link(page, 'Assess a concern').click();
  await onPage(page, 'Safety first');
  const begun = recordAddress(page);
  await button(page, 'Continue: the first issue').click();
  await onPage(page, 'Issue 1');
  await page.goBack();
  await onPage(page, 'Safety first');
  expect(recordAddress(page)).toBe(begun);
  await page.goBack();
  await onPage(page, 'What would you like to do?');
  await expect(heading(page)).toBeFocused();
  await page.goForward();
  await onPage(page, 'Safety first');
  expect(recordAddress(page)).toBe(begun);
  await page.goBack();

  await link(page, 'Record a visit').click();
  await onPage(page, 'The visit');
  await page.goBack();
  await link(page, 'See an example').click();
  await onPage(page, 'All parts of this record');
  await page.goBack();
  await onPage(page, 'What would you like to do?');
  expect(['', '#/']).toContain(hash(page));
  // Looking around has left nothing behind.
  expect(await stored(page)).toEqual({});
});

test('a reload stays on the page', async ({ page }) => {
  await open(page, '#/example');
  const record = recordAddress(page);
  await link(page, 'The service').click();
  await page.getByLabel('Name of the service').fill('Example House, kept');
  await expect(page.locator('.pc-savebar')).toContainText('Saved on this device');
  for (const [end, title] of Object.entries(PAGES)) {
    await goTo(page, record + end);
    await onPage(page, title);
    await page.reload();
    await ready(page);
    await isWhole(page, title, { focus: false });
  }
});
