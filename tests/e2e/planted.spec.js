// What somebody without the passphrase puts on a locked device, or takes from it, with nothing but the browser's console.
import { readFileSync } from 'node:fs';
import {
  accessible, aFile, button, downloaded, errorSummary, expect, field, fitsTheScreen, goTo, heading, link, onPage, open, ready, stored, test,
} from './support.js';
import { lock, LOCKED, PASSPHRASE, protectedRecord, unlock } from './protected.js';

test.use({ settled: false });

const NO_LOCK = 'The lock of this device is missing';
const DRAFT = 'provider-concerns:draft:';

const fixture = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const framework = readFileSync(new URL('../../src/framework/data/example-borough-2026-11.toml', import.meta.url), 'utf8');

/** A record of somebody else's, under the id and name that are wanted. */
function planted(id, name) {
  const envelope = JSON.parse(fixture('drafts/v3/follow-up.json').replaceAll('ex0mp1e000000001', id));
  Object.assign(envelope.record, { example: false });
  envelope.record.service.name = name;
  return JSON.stringify(envelope);
}

/** The id of a record of one's own on a protected device. */
async function protectedId(page) {
  await protectedRecord(page);
  return page.url().match(/record\/([0-9a-z]{16})/)[1];
}

const put = (page, entries) =>
  page.evaluate((all) => Object.entries(all).forEach(([key, text]) => localStorage.setItem(key, text)), entries);

/** Everything in local storage that stands in clear and is not about the device. */
const inClear = async (page) =>
  Object.keys(await stored(page)).filter((key) => !/^provider-concerns:(kept|device):/.test(key) && key.startsWith('provider-concerns:'));

const titles = (page) => page.locator('.pc-drafts .pc-drafts__title');

test('what is put on a locked device is told, listed, and not among the records until it is taken in', async ({ page }) => {
  const own = await protectedId(page);
  await lock(page);
  const raven = planted('rav0n00000000001', 'Raven House');
  const training = fixture('training/v1/alone.json').trim();
  const file = JSON.stringify({
    format: 'provider-concerns-framework', version: 1, name: 'raven.toml', added_at: '2026-11-22T14:00:00Z', text: framework,
  });
  await put(page, {
    [`${DRAFT}rav0n00000000001`]: raven,
    'provider-concerns:framework:00': file,
    'provider-concerns:training:040g2081040g2081': training,
    'provider-concerns:something else': 'raven, in words of no form',
  });
  await unlock(page);
  const told = page.locator('#notices');
  await expect(told).toContainText('4 texts wait that were put on this device without the passphrase. They are not among your records.');
  expect(await inClear(page)).toEqual([]);

  await goTo(page, '/');
  await expect(link(page, 'Rowan Court').first()).toBeVisible();
  await expect(titles(page)).toHaveText(['Rowan Court']);
  await goTo(page, '/frameworks');
  await expect(page.getByText('There are none yet.')).toBeVisible();
  await goTo(page, '/training');
  await onPage(page, /raining/);
  await expect(page.getByText('one-off-or-pattern')).toHaveCount(0);

  await goTo(page, '/device');
  await expect(told).toHaveCount(0);
  const list = page.locator('#strangers-list');
  await expect(list.locator('h3')).toHaveCount(4);
  for (const title of ['A record: Raven House', 'A framework file: raven.toml', /^Training alone: /, 'A text that this tool cannot take in']) {
    await expect(list.locator('h3').filter({ hasText: title })).toBeVisible();
  }
  await accessible(page);
  await fitsTheScreen(page);
  const item = (title) => list.locator('li').filter({ hasText: title });
  const { text } = await downloaded(page, () => item('Raven House').getByRole('button', { name: /^Download/ }).click());
  expect(text).toBe(raven);
  await expect(item('cannot take in').getByRole('button', { name: /^Take in/ })).toHaveCount(0);

  // Asked twice, and left aside at first.
  await item('Raven House').getByRole('button', { name: /^Take in/ }).click();
  await expect(item('Raven House')).toContainText('None of your records is changed');
  await accessible(page);
  await button(page, 'Leave it aside').click();
  await expect(list.locator('h3')).toHaveCount(4);
  await item('Raven House').getByRole('button', { name: /^Take in/ }).click();
  await item('Raven House').getByRole('button', { name: /^Yes: Take in/ }).click();
  await onPage(page, 'All parts of this record');
  await goTo(page, '/');
  await expect(titles(page)).toHaveCount(2);

  await goTo(page, '/device');
  await item('raven.toml').getByRole('button', { name: /^Take in/ }).click();
  await item('raven.toml').getByRole('button', { name: /^Yes: Take in/ }).click();
  await onPage(page, /rameworks/);
  await expect(page.getByText('raven.toml').first()).toBeVisible();

  await goTo(page, '/device');
  await item('Training alone').getByRole('button', { name: /^Take in/ }).click();
  await item('Training alone').getByRole('button', { name: /^Yes: Take in/ }).click();
  await expect(heading(page)).not.toHaveText('This device');

  await goTo(page, '/device');
  await expect(list.locator('h3')).toHaveCount(1);
  await item('cannot take in').getByRole('button', { name: /^Remove/ }).click();
  await expect(item('cannot take in')).toContainText('Removing cannot be taken back');
  await item('cannot take in').getByRole('button', { name: /^Yes: Remove/ }).click();
  await expect(page.locator('#strangers')).toHaveCount(0);
  await lock(page);
  await unlock(page);
  await expect(told).toHaveCount(0);
  await goTo(page, `/record/${own}`);
  await onPage(page, 'All parts of this record');
});

test('a record that was deleted and replaced is not taken for the one that it replaces', async ({ page }) => {
  const own = await protectedId(page);
  await lock(page);
  const kept = Object.fromEntries(Object.entries(await stored(page)).filter(([key]) => key.startsWith('provider-concerns:kept:')));
  await page.evaluate((keys) => keys.forEach((key) => localStorage.removeItem(key)), Object.keys(kept));
  await put(page, { [`${DRAFT}${own}`]: planted(own, 'Raven House') });
  await page.reload();
  await ready(page);
  await unlock(page);
  await expect(heading(page)).toBeVisible();
  await expect(page.locator('#notices')).toContainText('1 text waits that was put on this device without the passphrase. It is not among your records.');
  expect(await page.content()).not.toContain('Raven House');
  await goTo(page, '/device');
  await expect(page.locator('#strangers-list h3')).toHaveText('A record: Raven House');
  // Protection cannot be ended over it, and says why.
  await page.locator('#app summary', { hasText: 'Stop protecting the records' }).click();
  await page.locator('#unprotect-passphrase-now').fill(PASSPHRASE);
  await button(page, 'Stop protecting').click();
  await expect(errorSummary(page)).toContainText('Decide about them on this page first');
  // The own record is put back, as from a copy of the storage: it is the one that opens, and what was put in becomes another.
  await put(page, kept);
  await page.locator('#strangers-list').getByRole('button', { name: /^Take in/ }).click();
  await page.locator('#strangers-list').getByRole('button', { name: /^Yes: Take in/ }).click();
  await onPage(page, 'All parts of this record');
  expect(page.url()).not.toContain(own);
  await goTo(page, '/');
  await expect(titles(page)).toHaveCount(2);
});

test('without its lock a device says so, keeps everything, and takes the lock back from a file', async ({ page }) => {
  const own = await protectedId(page);
  await goTo(page, '/device');
  const { name, text } = await downloaded(page, () => button(page, 'Export everything').click());
  await lock(page);
  const settings = JSON.stringify({ version: 1, in_clear: true, idle_minutes: 5, everything_exported_at: null });
  await page.evaluate((text) => {
    Object.keys(localStorage).filter((key) => key.includes(':device:')).forEach((key) => localStorage.removeItem(key));
    localStorage.setItem('provider-concerns:device:settings', text);
  }, settings);
  // Something in clear, too: it is not shown either, and not lost.
  await put(page, { [`${DRAFT}rav0n00000000001`]: planted('rav0n00000000001', 'Raven House') });
  const before = await page.evaluate(() => ({ ...localStorage }));
  await page.reload();
  await ready(page);
  for (const address of ['/', '/device', '/new/concern', '/open', '/example', `/record/${own}`]) {
    await goTo(page, address);
    await onPage(page, NO_LOCK);
  }
  await expect(page.getByText('nothing new is kept here')).toBeVisible();
  await expect(page.locator('#also-in-clear')).toContainText('1 text here is not sealed');
  expect(await page.content()).not.toContain('Raven House');
  await accessible(page);
  await fitsTheScreen(page);
  const rescue = await downloaded(page, () => button(page, 'Download everything as it is').click());
  expect(Object.keys(JSON.parse(rescue.text).entries).some((key) => key.startsWith('provider-concerns:kept:'))).toBe(true);
  // Another device's lock, and a file that is none.
  await field(page, 'A file with everything of this device').setInputFiles(aFile('other.json', '{}'));
  await expect(errorSummary(page)).toContainText('Nothing was changed');
  await accessible(page);
  await field(page, 'A file with everything of this device').setInputFiles(aFile(rescue.name, rescue.text));
  await expect(errorSummary(page)).toContainText('There is no lock');
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(before);
  await field(page, 'A file with everything of this device').setInputFiles(aFile(name, text));
  await unlock(page);
  await onPage(page, 'All parts of this record');
  await expect(page.locator('#notices')).toContainText('1 text waits');
});

test('what is put into the journal is not among the records either', async ({ page }) => {
  await protectedRecord(page);
  await lock(page);
  const entry = [`${DRAFT}rav0n00000000001`, planted('rav0n00000000001', 'Raven House')];
  await page.evaluate((put) => window.providerConcernsJournal.commit('raven', 1, [put], [], []), entry);
  await page.reload();
  await ready(page);
  expect(await inClear(page)).toEqual([entry[0]]);
  await unlock(page);
  await expect(page.locator('#notices')).toContainText('1 text waits');
  expect(await inClear(page)).toEqual([]);
  await goTo(page, '/');
  await expect(titles(page)).toHaveText(['Rowan Court']);
});

test('a tab that was unlocked puts the lock back when it locks, and the others go on', async ({ page, context }) => {
  await protectedRecord(page);
  const remove = () => Object.keys(localStorage).filter((key) => key.includes(':device:key:')).forEach((key) => localStorage.removeItem(key));
  await page.evaluate(remove);
  const other = await context.newPage();
  await open(other);
  await onPage(other, NO_LOCK);
  await lock(page);
  await onPage(other, LOCKED);
  await page.reload();
  await ready(page);
  await unlock(page);
  await onPage(page, 'Issue 1');
});

test('the lock of another device beside the own one is put aside, and that is told', async ({ page, browser }) => {
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await protectedRecord(elsewhere);
  const foreign = (await stored(elsewhere))['provider-concerns:device:key:2@1'];
  await other.close();
  await protectedRecord(page);
  await lock(page);
  await put(page, { 'provider-concerns:device:key:2@1': foreign });
  await page.reload();
  await ready(page);
  await unlock(page);
  await goTo(page, '/device');
  await page.locator('#app summary', { hasText: 'Change the passphrase' }).click();
  await page.locator('#change-passphrase-now').fill(PASSPHRASE);
  for (const id of ['#change-passphrase', '#change-passphrase-again']) await page.locator(id).fill('five words are even better');
  await button(page, 'Change the passphrase').click();
  await expect(page.locator('#notices')).toContainText('The passphrase was changed.');
  await expect(page.locator('#notices')).toContainText('It was put aside. No record was changed by it.');
  await accessible(page);
  const kept = Object.entries(await stored(page)).filter(([key]) => key.includes(':other-key:'));
  expect(kept).toHaveLength(1);
  await lock(page);
  await field(page, 'Passphrase').fill('five words are even better');
  await button(page, 'Unlock').click();
  await onPage(page, 'This device');
});
