// Records protected with a passphrase: chosen before the first one, unreadable on the device, locked, unlocked, changed, ended.
import {
  accessible, arrives, button, choice, downloaded, errorSummary, expect, field, goTo, heading, link, onPage, open, ready, saved, stored, test, unkept,
} from './support.js';
import { LOCKED, PASSPHRASE, protect, protectedRecord, QUESTION, tryToUnlock } from './protected.js';

test.use({ settled: false });

/** What the journeys here look for afterwards. */
const WHAT = 'Mrs Raven was not given her tablets.';

/** Nothing in any storage of the page tells anything of what was entered. */
async function nothingReadable(page) {
  const everything = await page.evaluate(async () => {
    const { stamps, texts } = window.providerConcernsJournal;
    const journal = await texts((await stamps()).map(([key]) => key));
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, journal]);
  });
  for (const told of ['Rowan', 'Raven', 'tablets', 'draft', 'framework:', 'issues', 'service', PASSPHRASE]) {
    expect(everything, told).not.toContain(told);
  }
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual(['provider-concerns /']);
}

test('the person chooses before anything is typed, and every mistake is told at its field', async ({ page }) => {
  await open(page);
  await link(page, 'Record a visit').click();
  await onPage(page, QUESTION);
  await accessible(page);
  await button(page, 'Continue').click();
  await expect(errorSummary(page)).toBeFocused();
  await expect(errorSummary(page)).toContainText('Choose how records should be kept on this device');
  await page.getByLabel('Protected with a passphrase (recommended)').check();
  await expect(page.getByText('Nobody can recover a forgotten passphrase')).toBeVisible();
  for (const [first, again, told] of [
    ['', '', 'Enter a passphrase of 12 characters or more'],
    ['short words', 'short words', 'Enter a passphrase of 12 characters or more'],
    ['aaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa', 'more different characters'],
    [PASSPHRASE, `${PASSPHRASE}.`, 'Enter the same passphrase in both fields'],
  ]) {
    await field(page, 'Passphrase').fill(first);
    await field(page, 'The same passphrase again').fill(again);
    await page.keyboard.press('Enter');
    await expect(errorSummary(page)).toContainText(told);
  }
  await accessible(page);
  expect(await stored(page)).toEqual({});
  await page.getByLabel('Show what I type').check();
  await expect(field(page, 'Passphrase')).toHaveAttribute('type', 'text');
  await field(page, 'The same passphrase again').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await onPage(page, 'The visit');
  await expect(button(page, 'Lock now')).toBeVisible();
});

test('without a passphrase the record goes on at once, and nobody is asked again', async ({ page }) => {
  await open(page);
  await link(page, 'Assess a concern').click();
  await page.getByLabel('Without a passphrase').check();
  await expect(page.getByText('the next person can open this page and read what you wrote')).toBeVisible();
  await button(page, 'Continue').click();
  await onPage(page, 'Safety first');
  await choice(page, 'Is anyone in immediate danger?', 'No').check();
  await saved(page);
  await page.reload();
  await ready(page);
  await onPage(page, 'Safety first');
  await open(page, '#/new/concern');
  await onPage(page, 'Safety first');
});

test('looking at the example asks nothing; changing it does, and what was typed is kept', async ({ page }) => {
  await open(page);
  await link(page, 'See an example').click();
  await onPage(page, 'All parts of this record');
  await goTo(page, `${new URL(page.url()).hash.slice(1)}/service`);
  await field(page, 'Name of the service').press('End');
  await page.keyboard.type('!');
  await onPage(page, QUESTION);
  expect(await stored(page)).toEqual({});
  await protect(page);
  await expect(field(page, 'Name of the service')).toHaveValue('Example House!');
  await saved(page);
});

test('a protected device tells nothing: not in its storage, not when locked, not after a reload', async ({ page }) => {
  await protectedRecord(page, { what: WHAT });
  await nothingReadable(page);
  const address = page.url();
  await button(page, 'Lock now').click();
  await onPage(page, LOCKED);
  await expect(heading(page)).toBeFocused();
  expect(await page.content()).not.toMatch(/Rowan|Raven/);
  await expect(page).toHaveTitle(/^The records on this device are locked/);
  await accessible(page);
  await page.reload();
  await ready(page);
  expect(await page.content()).not.toMatch(/Rowan|Raven/);
  for (const other of ['#/', '#/frameworks', '#/device', '#/example']) {
    await goTo(page, other.slice(1));
    await onPage(page, LOCKED);
  }
  await goTo(page, new URL(address).hash.slice(1));
  await tryToUnlock(page);
  await onPage(page, 'Issue 1');
  await expect(field(page, 'What happened?')).toHaveValue('Mrs Raven was not given her tablets.');
  await nothingReadable(page);
});

test('a wrong passphrase changes nothing, and after three the next has to wait, also after a reload', async ({ page }) => {
  await page.clock.install();
  await protectedRecord(page, { what: WHAT });
  const before = await stored(page);
  await button(page, 'Lock now').click();
  // From here on the clock stands, and only timers go on: the wait is a few seconds, and a busy machine takes longer for less.
  const moment = await page.evaluate(() => Date.now());
  await page.clock.setFixedTime(moment);
  await button(page, 'Unlock').click();
  await expect(errorSummary(page)).toContainText('Enter the passphrase of this device');
  for (let tries = 1; tries <= 3; tries += 1) {
    await field(page, 'Passphrase').fill(`not this one ${tries}`);
    await button(page, 'Unlock').click();
    await expect(errorSummary(page)).toContainText('This is not the passphrase, or what is stored is damaged. The two cannot be told apart.');
    await expect(field(page, 'Passphrase')).toHaveValue('');
  }
  await expect(page.locator('#wait')).toHaveText(/^\d+ seconds? to go\.$/);
  await expect(button(page, 'Unlock')).toBeDisabled();
  await accessible(page);
  await page.reload();
  await ready(page);
  await expect(button(page, 'Unlock')).toBeDisabled();
  await page.clock.setFixedTime(moment + 60_000);
  await tryToUnlock(page);
  await onPage(page, 'Issue 1');
  const after = await stored(page);
  for (const key of Object.keys(before)) expect(after[key], key).toBe(before[key]);
});

test('a device that nobody touches locks itself after the minutes that were chosen', async ({ page }) => {
  await page.clock.install();
  await protectedRecord(page, { what: WHAT });
  await page.clock.fastForward('04:00');
  await onPage(page, 'Issue 1');
  await page.mouse.click(5, 300);
  await page.clock.fastForward('04:00');
  await onPage(page, 'Issue 1');
  await page.clock.fastForward('01:10');
  await onPage(page, LOCKED);
  await tryToUnlock(page);
  await onPage(page, 'Issue 1');
  await goTo(page, '/device');
  await page.getByLabel('1 minute', { exact: true }).check();
  await page.clock.fastForward('01:10');
  await onPage(page, LOCKED);
  await tryToUnlock(page);
  await onPage(page, 'This device');
  await expect(page.getByLabel('1 minute', { exact: true })).toBeChecked();
});

test('the last letters before a lock are saved; what cannot be saved waits sealed in the page', async ({ page }) => {
  await protectedRecord(page, { what: WHAT });
  await field(page, 'What happened?').press('End');
  await page.keyboard.type(' Twice.');
  await button(page, 'Lock now').click();
  await tryToUnlock(page);
  await expect(field(page, 'What happened?')).toHaveValue('Mrs Raven was not given her tablets. Twice.');
  // From now on there is no room.
  await page.evaluate(() => {
    window.setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await field(page, 'What happened?').press('End');
  await page.keyboard.type(' Three times.');
  await expect(page.locator('#not-saved')).toBeVisible();
  await button(page, 'Lock now').click();
  await onPage(page, LOCKED);
  await expect(page.getByText('1 piece of work could not be saved before the device was locked')).toBeVisible();
  expect(await page.content()).not.toMatch(/Rowan|Raven/);
  await tryToUnlock(page);
  await onPage(page, 'Issue 1');
  await expect(field(page, 'What happened?')).toHaveValue('Mrs Raven was not given her tablets. Twice. Three times.');
  await page.evaluate(() => {
    Storage.prototype.setItem = window.setItem;
  });
  // It is tried again with the next letter.
  await field(page, 'What happened?').press('End');
  await page.keyboard.type(' Asked.');
  await saved(page);
});

test('the passphrase is changed and ended on the page of the device', async ({ page }) => {
  await protectedRecord(page, { what: WHAT });
  await goTo(page, '/device');
  await page.locator('#app summary', { hasText: 'Change the passphrase' }).click();
  await accessible(page);
  const now = page.locator('#change-passphrase-now');
  await now.fill('not the passphrase');
  await page.locator('#change-passphrase').fill('five words are even better');
  await page.locator('#change-passphrase-again').fill('five words are even better');
  await button(page, 'Change the passphrase').click();
  await expect(errorSummary(page)).toContainText('This is not the passphrase');
  await now.fill(PASSPHRASE);
  await button(page, 'Change the passphrase').click();
  await expect(page.getByText('The passphrase was changed.')).toBeVisible();
  await button(page, 'Lock now').first().click();
  await tryToUnlock(page);
  await expect(errorSummary(page)).toContainText('This is not the passphrase');
  await tryToUnlock(page, 'five words are even better');
  await onPage(page, 'This device');
  await nothingReadable(page);

  await page.locator('#app summary', { hasText: 'Stop protecting the records' }).click();
  await page.locator('#unprotect-passphrase-now').fill('five words are even better');
  await button(page, 'Stop protecting').click();
  await expect(page.getByText('kept without a passphrase from now on')).toBeVisible();
  await expect(button(page, 'Lock now')).toHaveCount(0);
  const kept = Object.entries(await stored(page)).filter(([key]) => key.startsWith('provider-concerns:draft:'));
  expect(kept).toHaveLength(1);
  expect(JSON.parse(unkept(kept[0][1])).record.service.name).toBe('Rowan Court');

  await page.locator('#app summary', { hasText: 'Protect the records with a passphrase' }).click();
  await field(page, 'New passphrase').fill(PASSPHRASE);
  await field(page, 'The same passphrase again').fill(PASSPHRASE);
  await button(page, 'Protect the records').click();
  await expect(page.getByText('protected from now on')).toBeVisible();
  await nothingReadable(page);
});

test('an own framework file is protected with the records, and back after unlocking', async ({ page }) => {
  await protectedRecord(page, { what: WHAT });
  await goTo(page, '/frameworks');
  const { text } = await downloaded(page, () => button(page, /example/i).first().click());
  await page.locator('input[type=file]').setInputFiles({ name: 'own.toml', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(page.getByText('own.toml').first()).toBeVisible();
  const everything = JSON.stringify(await stored(page));
  expect(everything).not.toMatch(/own\.toml|INVENTED|mailbox|example-borough/);
  await button(page, 'Lock now').click();
  await tryToUnlock(page);
  await onPage(page, /rameworks/);
  await expect(page.getByText('own.toml').first()).toBeVisible();
});

test('everything is taken away as a protected file, removed, proved gone, and opened again', async ({ page }) => {
  await protectedRecord(page, { what: WHAT });
  await goTo(page, '/device');
  const { name, text } = await downloaded(page, () => button(page, 'Export everything').click());
  expect(name).toMatch(/^provider-concerns-everything-20\d\d-\d\d-\d\d\.json$/);
  expect(text).not.toMatch(/Rowan|Raven/);
  await expect(page.getByText(`Exported as ${name}.`)).toBeVisible();
  await accessible(page);

  await page.getByRole('button', { name: 'Remove everything…' }).click();
  await onPage(page, 'Remove everything from this device?');
  await button(page, 'Remove everything').click();
  await expect(errorSummary(page)).toContainText('Tick the box');
  await accessible(page);
  await page.getByLabel('I want to remove everything for good').check();
  await button(page, 'Remove everything').click();
  await onPage(page, 'Everything was removed');
  await expect(page.locator('#left li')).toHaveText([/none left/, /none left/, /none left/, /none left/]);
  expect(await stored(page)).toEqual({});
  await accessible(page);

  await goTo(page, '/open');
  await page.getByLabel('File').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  // What comes out of it is kept, so it is asked how.
  await page.getByLabel('Without a passphrase').check();
  await button(page, 'Continue').click();
  await onPage(page, 'This file holds everything of a device');
  await accessible(page);
  await button(page, 'Open it').click();
  await expect(errorSummary(page)).toContainText('Enter the passphrase of this file');
  await field(page, 'Passphrase of the file').fill('another passphrase');
  await button(page, 'Open it').click();
  await expect(errorSummary(page)).toContainText('This is not the passphrase');
  await field(page, 'Passphrase of the file').fill(PASSPHRASE);
  await button(page, 'Open it').click();
  await expect(page.getByText('From the file: 1 record added.')).toBeVisible();
  await link(page, 'Rowan Court').first().click();
  await expect(field(page, 'What happened?')).toHaveValue('Mrs Raven was not given her tablets.');
});

test('who does not know the passphrase can take everything away and start afresh', async ({ page }) => {
  await protectedRecord(page, { what: WHAT });
  await button(page, 'Lock now').click();
  await page.locator('#app summary', { hasText: 'You do not know the passphrase' }).click();
  const { text } = await downloaded(page, () => button(page, 'Download everything as it is').click());
  expect(JSON.parse(text).format).toBe('provider-concerns-rescue');
  await page.getByRole('button', { name: 'Remove everything…' }).click();
  await page.getByLabel('I want to remove everything for good').check();
  await button(page, 'Remove everything').click();
  await onPage(page, 'Everything was removed');
  await page.getByRole('button', { name: 'Go to the first page' }).click();
  await link(page, 'Assess a concern').click();
  await onPage(page, QUESTION);
});

test('a record is exported under a passphrase of its own, opened and checked with it', async ({ page }) => {
  const person = await protectedRecord(page, { what: WHAT });
  await person.tap(link(page, 'Back').or(page.locator('.govuk-back-link')).first());
  await goTo(page, `${new URL(page.url()).hash.match(/\/record\/\w+/)[0]}/check`);
  await page.locator('#app summary', { hasText: 'Export with a passphrase' }).click();
  await button(page, 'Export with this passphrase').click();
  await expect(page.getByText('Enter a passphrase of 12 characters').first()).toBeVisible();
  await field(page, 'Passphrase for this file').fill('only for this file');
  await field(page, 'The same passphrase again').fill('only for this file');
  const { name, text } = await downloaded(page, () => button(page, 'Export with this passphrase').click());
  expect(name).toMatch(/^record-[0-9a-z]+-20\d\d-\d\d-\d\d-protected\.json$/);
  expect(text).not.toMatch(/Rowan|Raven/);
  await expect(page.getByText('Tell the passphrase in another way')).toBeVisible();
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };

  await goTo(page, '/check-file');
  await page.getByLabel('File').setInputFiles(file);
  await onPage(page, 'This file is protected');
  await accessible(page);
  await field(page, 'Passphrase of the file').fill('only for this file');
  await button(page, 'Open it').click();
  await onPage(page, 'Check a file');
  await expect(page.locator('#verdict')).toBeVisible();

  await goTo(page, '/open');
  await page.getByLabel('File').setInputFiles({ ...file, buffer: Buffer.from(text.replace('"passes": 1', '"passes": 2')) });
  await field(page, 'Passphrase of the file').fill('only for this file');
  await button(page, 'Open it').click();
  await expect(errorSummary(page)).toContainText('This is not the passphrase, or what is stored is damaged');
  await button(page, 'Choose another file').click();
  await page.getByLabel('File').setInputFiles(file);
  await field(page, 'Passphrase of the file').fill('only for this file');
  await button(page, 'Open it').click();
  await onPage(page, 'All parts of this record');
});

test('by keyboard alone: choose, lock, unlock', async ({ page }) => {
  await open(page, '#/new/concern');
  const tabTo = async (target) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error('it cannot be reached');
  };
  await tabTo(page.getByLabel('Protected with a passphrase (recommended)'));
  await page.keyboard.press('Space');
  await tabTo(field(page, 'Passphrase'));
  await page.keyboard.type(PASSPHRASE);
  await tabTo(field(page, 'The same passphrase again'));
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await arrives(page, 'Safety first');
  await tabTo(choice(page, 'Is anyone in immediate danger?', 'Yes'));
  await page.keyboard.press('Space');
  await saved(page);
  await page.evaluate(() => document.body.focus());
  await tabTo(button(page, 'Lock now'));
  await page.keyboard.press('Enter');
  await arrives(page, LOCKED);
  await tabTo(field(page, 'Passphrase'));
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await arrives(page, 'Safety first');
});

test('where there is no room to protect everything, every page says so until there is', async ({ page }) => {
  await open(page);
  await link(page, 'See an example').click();
  await onPage(page, 'All parts of this record');
  await goTo(page, `${new URL(page.url()).hash.slice(1)}/service`);
  await field(page, 'Name of the service').press('End');
  await page.keyboard.type('!');
  await page.getByLabel('Without a passphrase').check();
  await button(page, 'Continue').click();
  await saved(page);
  // Something else of the same site takes all room but a little: enough for the device key, not for the record beside itself.
  await page.evaluate(() => {
    let [fits, fails] = [0, 2 ** 24];
    while (fails - fits > 1) {
      const tried = Math.floor((fits + fails) / 2);
      try {
        localStorage.setItem('filler', 'x'.repeat(tried));
        fits = tried;
      } catch {
        fails = tried;
      }
    }
    localStorage.setItem('filler', 'x'.repeat(fits - 8_000));
  });
  await goTo(page, '/device');
  await page.locator('#app summary', { hasText: 'Protect the records with a passphrase' }).click();
  await field(page, 'New passphrase').fill(PASSPHRASE);
  await field(page, 'The same passphrase again').fill(PASSPHRASE);
  await button(page, 'Protect the records').click();
  const banner = page.locator('#in-clear');
  await expect(banner).toContainText('1 entry on this device can still be read without the passphrase');
  await expect(page.getByText('Not all of it is protected yet')).toBeVisible();
  await accessible(page);
  await goTo(page, '/');
  await expect(banner).toBeVisible();
  await page.evaluate(() => localStorage.removeItem('filler'));
  await button(page, 'Lock now').click();
  await tryToUnlock(page);
  await expect(link(page, 'Example House!').first()).toBeVisible();
  await expect(banner).toHaveCount(0);
  expect(JSON.stringify(await stored(page))).not.toContain('Example House');
});

test('what a newer version of the tool protects is left to it', async ({ page }) => {
  const key = 'provider-concerns:device:key:1@1';
  const text = 'provider-concerns-kept 2 in a way of its own';
  await page.addInitScript(([k, t]) => localStorage.setItem(k, t), [key, text]);
  await page.addInitScript(() => localStorage.setItem('provider-concerns:kept:00@1', 'provider-concerns-kept 2 also'));
  await open(page, '#/new/concern');
  await onPage(page, 'The records on this device cannot be unlocked');
  await expect(page.getByText('a newer version of this app')).toBeVisible();
  await accessible(page);
  const { text: taken } = await downloaded(page, () => button(page, 'Download everything as it is').click());
  expect(JSON.parse(taken).entries[key]).toBe(text);
  expect((await stored(page))[key]).toBe(text);
});
