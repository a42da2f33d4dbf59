// axe finds nothing, on every page and in every state that shows more, in light and in dark.
import { PREFIX, aFile, accessible, assessed, banner, button, choice, errorSummary, expect, field, goTo, hash, link, onPage, open, openDetails, recordAddress, saved, test, withoutLocks } from './support.js';

test.slow();

test('the first page, empty and with drafts, damaged ones among them', async ({ page }) => {
  await open(page);
  await accessible(page);
  await link(page, 'Assess a concern').click();
  await choice(page, 'Is anyone in immediate danger?', 'No').check();
  await saved(page);
  await page.evaluate((prefix) => {
    localStorage.setItem(`${prefix}abcdefghjkmnpqrs`, 'damaged');
    localStorage.setItem(`${prefix}zzzzzzzzzzzzzzzz`, '{"format":"provider-concerns-draft","version":99}');
  }, PREFIX);
  await goTo(page, '/');
  await page.getByRole('region', { name: 'Damaged record' }).getByRole('button', { name: 'Remove it…' }).click();
  await accessible(page);
  await goTo(page, '/record/abcdefghjkmnpqrs');
  await onPage(page, 'This record cannot be opened');
  await accessible(page);
});

test('the pages of a record', async ({ page }) => {
  await open(page, '#/example');
  await onPage(page, 'All parts of this record');
  const record = recordAddress(page);
  await accessible(page);
  for (const end of ['/safety', '/service', '/visit/v1s1t00000000001', '/visit/v1s1t00000000001/environment', '/issues', '/level', '/check', '/remove']) {
    await goTo(page, record + end);
    await openDetails(page);
    await accessible(page);
  }
  await goTo(page, `${record}/issues`);
  await link(page, /^Change issue 1/).click();
  await onPage(page, 'Issue 1');
  await accessible(page);
  await button(page, 'Continue: one-off or pattern?').click();
  await onPage(page, /pattern\?$/);
  await openDetails(page);
  await accessible(page);
  await page.goBack();
  await page.goBack();
  await link(page, /^Remove issue 1/).click();
  await onPage(page, 'Remove this issue?');
  await accessible(page);
});

test('a new record: nothing answered, then every warning', async ({ page }) => {
  await open(page);
  await link(page, 'Record a visit').click();
  await onPage(page, 'The visit');
  const record = recordAddress(page);
  await accessible(page);
  await button(page, 'Continue: Environment').click();
  await page.locator('#item-E2').getByRole('radio', { name: 'No', exact: true }).check();
  await page.locator('#item-E5').getByRole('radio', { name: 'No', exact: true }).check();
  await page.locator('#item-E5').getByRole('button', { name: 'Make this an issue' }).click();
  await expect(page.locator('#item-E5')).toContainText('This is now an issue.');
  // A link that has the focus is marked by its ground, which axe does not take for a mark.
  await page.keyboard.press('Tab');
  await accessible(page);
  await goTo(page, `${record}/issues`);
  await accessible(page);
  await goTo(page, `${record}/safety`);
  for (const [group, answer] of [
    ['Is anyone in immediate danger?', 'Yes'],
    ['Could a crime have been committed?', 'Not sure'],
    [/safeguarding concern need to be raised/, 'Yes'],
  ]) {
    await choice(page, group, answer).check();
  }
  await accessible(page);
  await goTo(page, `${record}/level`);
  await accessible(page);
  await goTo(page, `${record}/service`);
  await page.locator('#app summary').click();
  await field(page, 'Postcode').fill('nowhere');
  await field(page, 'CQC location ID').fill('?');
  await accessible(page);
});

test('errors in forms and files', async ({ page }) => {
  await assessed(page);
  const record = recordAddress(page);
  await page.locator('#app summary', { hasText: 'Raise the level' }).click();
  await button(page, 'Raise the level').click();
  await expect(errorSummary(page)).toBeVisible();
  await accessible(page);
  await goTo(page, `${record}/remove`);
  await button(page, 'Remove the record').click();
  await accessible(page);
  await goTo(page, `${record}/issues`);
  await link(page, /^Change issue 1/).click();
  await page.locator('#app summary').click();
  await field(page, 'How many people were affected?').fill('three');
  await expect(page.getByText('Enter a whole number')).toBeVisible();
  await accessible(page);
  await goTo(page, '/open');
  await accessible(page);
  await field(page, 'File').setInputFiles(aFile('x.json', '{"format":"provider-concerns-record","format_version":1}'));
  await expect(errorSummary(page)).toBeVisible();
  await accessible(page);
  await goTo(page, '/nowhere');
  await accessible(page);
});

test('storage that fails, and two tabs', async ({ page, context }) => {
  await withoutLocks(context);
  await assessed(page);
  const second = await page.context().newPage();
  await open(second, hash(page));
  for (const tab of [page, second]) {
    await button(tab, 'Add an action of your own').click();
    await expect(tab.locator('.pc-savebar')).not.toContainText('Saving');
  }
  await expect(banner(second, 'not-saved')).toBeVisible();
  await accessible(second);
  await goTo(second, '/');
  await expect(banner(second, 'unsaved')).toBeVisible();
  await accessible(second);
});

test('where the tool has stopped', async ({ page }) => {
  await open(page);
  await page.evaluate(() => window.dispatchEvent(new CustomEvent('provider-concerns:panic')));
  await expect(page.getByRole('heading', { level: 1, name: 'Sorry, the tool has stopped' })).toBeVisible();
  await button(page, 'Download everything saved on this device').click();
  await accessible(page);
});
