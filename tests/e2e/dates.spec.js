// A date that is none: half of one, or a 31 February.
import { drafts, expect, field, goTo, link, onPage, open, ready, recordAddress, saved, test } from './support.js';

const WANTED = 'Enter a real date, such as 22 11 2026.';

/** Types a date's parts into the field in the order in which this browser asks for them. */
async function types(page, date, { day, month, year }) {
  await date.fill('2026-01-01');
  await date.focus();
  await page.keyboard.type('0203');
  const dayFirst = (await date.inputValue()) === '2026-03-02';
  await date.fill('2026-01-01');
  await date.blur();
  await date.focus();
  await page.keyboard.type(dayFirst ? `${day}${month}${year}` : `${month}${day}${year}`);
}

test('a date that is none is an error beside its field, and is named before the export', { tag: '@one-screen' }, async ({ page }) => {
  await open(page, '#/new/visit');
  await field(page, 'Name of the home').fill('Rowan Court');
  const visit = page.url();
  const date = field(page, 'Date of the visit');
  await types(page, date, { day: '31', month: '02', year: '2026' });
  // In the middle of typing nobody is told off.
  await expect(page.locator('#visit-date-error')).toHaveCount(0);
  await field(page, 'Completed by').focus();
  await expect(page.locator('#visit-date-error')).toContainText(`${WANTED} Until then the last real date is kept.`);
  await expect(date).toHaveAttribute('aria-invalid', 'true');
  expect(await date.evaluate(({ validity }) => validity.badInput), 'what was typed stays').toBe(true);
  await saved(page);
  expect((await drafts(page))[0].record.visits[0].date).toMatch(/^\d{4}-\d\d-\d\d$/);

  // It is still said after a reload, and before anything is sent.
  await page.reload();
  await ready(page);
  await expect(page.locator('#visit-date-error')).toContainText('What was typed here was not a real date.');
  await goTo(page, `${recordAddress(page)}/check`);
  await link(page, /date or a time that was begun is not a real one/).click();
  await onPage(page, 'The visit');
  expect(page.url()).toBe(visit);
  await date.fill('2026-02-28');
  await field(page, 'Completed by').focus();
  await expect(page.locator('#visit-date-error')).toHaveCount(0);
  await saved(page);
  await goTo(page, `${recordAddress(page)}/check`);
  await expect(page.getByText('was begun is not a real one')).toHaveCount(0);
});

test('the last real date stays while another is typed that is none', { tag: '@one-screen' }, async ({ page }) => {
  await open(page, '#/new/visit');
  const date = field(page, 'Date of the visit');
  await date.fill('2026-02-28');
  await date.focus();
  await page.keyboard.press('Backspace');
  await field(page, 'Completed by').focus();
  await expect(page.locator('#visit-date-error')).toContainText('Until then the last real date is kept.');
  await saved(page);
  expect((await drafts(page))[0].record.visits[0].date).toBe('2026-02-28');
  await types(page, date, { day: '30', month: '01', year: '2026' });
  await expect(date).toHaveValue('2026-01-30');
  await expect(page.locator('#visit-date-error')).toHaveCount(0);
});
