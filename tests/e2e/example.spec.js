// The worked example, and the record on paper.
import { readFileSync } from 'node:fs';
import { button, drafts, expect, field, heading, level, link, onPage, open, recordAddress, saved, stored, test } from './support.js';

const { assessment } = JSON.parse(readFileSync(new URL('../../src/submission/example.json', import.meta.url), 'utf8'));

test('the example says what it is, and becomes a record only when it is changed', async ({ page }) => {
  await open(page);
  await link(page, 'See an example').click();
  await onPage(page, 'All parts of this record');
  const record = recordAddress(page);
  await expect(page.getByText('This is the example. Everything in it is invented')).toBeVisible();
  await expect(level(page)).toHaveText(new RegExp(`^${assessment.assigned}$`, 'i'));
  for (const part of ['Safety first', 'The service', /^Visit on/, 'Issues', 'Level and its reasons', 'Check and send']) {
    await link(page, part).first().click();
    await expect(heading(page)).not.toHaveText('All parts of this record');
    await expect(page.getByText('This is the example.')).toBeVisible();
    await link(page, 'All parts').first().click();
    await onPage(page, 'All parts of this record');
  }
  expect(recordAddress(page)).toBe(record);
  expect(await stored(page)).toEqual({});

  await link(page, 'The service').click();
  await field(page, 'Name of the service').fill('Example House, changed');
  await saved(page);
  expect((await drafts(page)).map((draft) => draft.record.service.name)).toEqual(['Example House, changed']);
  await link(page, 'Provider Concerns').click();
  const listed = page.getByRole('listitem').filter({ has: link(page, 'Example House, changed') });
  await expect(listed.getByText('Example', { exact: true })).toBeVisible();
});

test('the print holds the record and nothing around it', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      window.printed = (window.printed ?? 0) + 1;
    };
  });
  await open(page, '#/example');
  await link(page, /^Check and send/).click();
  await onPage(page, 'Check and send');
  await button(page, 'Print').click();
  expect(await page.evaluate(() => window.printed)).toBe(1);

  await page.emulateMedia({ media: 'print' });
  await expect(level(page)).toBeVisible();
  await expect(page.getByText(/^Record [0-9A-Z]{6} · as of .* · EXAMPLE, ALL INVENTED$/)).toBeVisible();
  await expect(page.getByText('This is the example.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Issue 3' })).toBeVisible();
  for (const around of ['.pc-header', '.pc-footer', '.pc-savebar', '.govuk-back-link', '.govuk-button', '.govuk-summary-list__actions']) {
    for (const element of await page.locator(around).all()) await expect(element).toBeHidden();
  }
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(20_000);
});
