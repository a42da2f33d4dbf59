// Files that are meant to make the page stand still: it goes on, says what is wrong, and lets it be removed.
import { deflateRawSync } from 'node:zlib';
import { aFile, assessed, button, errorSummary, expect, field, goTo, onPage, test } from './support.js';

test('a backup of trainings that unfold to gigabytes leaves the training page quick, and each can be removed', async ({ page }) => {
  test.slow();
  await assessed(page);
  const packed = deflateRawSync(Buffer.alloc(60 * 1024 * 1024, ' '), { level: 9 }).toString('base64');
  const text = `provider-concerns-training-packed 1 ${packed}`;
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  const id = (number) => `${letters[number >> 5]}${letters[number & 31]}0123456789abcd`;
  // As a file brings them, none is taken in.
  const entries = Object.fromEntries(Array.from({ length: 45 }, (_, number) => [`provider-concerns:training:${id(number)}`, text]));
  const backup = JSON.stringify({ format: 'provider-concerns-rescue', version: 1, at: '2026-11-24T09:00:00+00:00', entries });
  await goTo(page, '/open');
  await onPage(page, 'Open a record from a file');
  await field(page, 'File').setInputFiles(aFile('everything.json', backup));
  await onPage(page, 'This file holds everything of a device');
  await page.locator('#take-in').click();
  await expect(page.locator('#notices')).toContainText('45');
  await goTo(page, '/training');
  await onPage(page, 'Training on thresholds');
  await expect(page.locator('#notices')).toHaveCount(0);
  // Those that a device already has are listed at once.
  await page.evaluate(
    ([ids, text]) => ids.forEach((id) => localStorage.setItem(`provider-concerns:training:${id}`, text)),
    [Array.from({ length: 20 }, (_, number) => id(number)), text],
  );
  await page.reload();
  const began = Date.now();
  await expect(page.getByText('cannot be opened').first()).toBeVisible();
  expect(Date.now() - began).toBeLessThan(4_000);
  const listed = page.getByText('cannot be opened');
  const before = await listed.count();
  await button(page, 'Remove 030123').click();
  await button(page, 'Yes: Remove 030123').click();
  await expect(listed).toHaveCount(before - 1);
});

test('an own file of very many keys with dots is refused at once, with its line', async ({ page }) => {
  await page.goto('/');
  await goTo(page, '/frameworks');
  const keys = Array.from({ length: 100_000 }, (_, number) => `k${number}.a = 1\n`).join('');
  const began = Date.now();
  await page.locator('#own-file').setInputFiles(aFile('dotted.toml', keys));
  await expect(errorSummary(page)).toContainText('dotted.toml');
  expect(Date.now() - began).toBeLessThan(4_000);
  await expect(page.locator('#problems')).toContainText('Line 4473, column');
});
