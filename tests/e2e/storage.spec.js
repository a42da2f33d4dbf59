// Storage that is blocked, missing or full: the person is told, work goes on, and the record can be taken out.
import { assessed, banner, button, downloaded, drafts, expect, field, link, onPage, open, saved, test } from './support.js';

const BLOCKED = {
  blocked: () =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    }),
  'switched off': () => Object.defineProperty(window, 'localStorage', { get: () => null }),
};

async function writesAndTakesOut(page) {
  await field(page, 'Name of the service').fill('Rowan Court');
  await expect(banner(page, 'not-saved')).toBeVisible();
  const { name, text } = await downloaded(page, () => button(page, 'Download this record').click());
  expect(name).toMatch(/^concern-rowan-court-.*\.json$/);
  expect(JSON.parse(text).record.service.name).toBe('Rowan Court');
}

/** From the first page to the service page of a new record. */
async function onServicePage(page) {
  await link(page, 'Assess a concern').click();
  await link(page, 'All parts').first().click();
  await link(page, 'The service').click();
  await onPage(page, 'The service');
}

for (const [how, block] of Object.entries(BLOCKED)) {
  test(`where storage is ${how}, work goes on in memory and the record can be downloaded`, async ({ page }) => {
    await page.addInitScript(block);
    await open(page);
    await expect(page.getByText('The records on this device cannot be listed')).toBeVisible();
    await onServicePage(page);
    await writesAndTakesOut(page);
    await expect(banner(page, 'not-saved')).toContainText('This browser does not let the page keep anything');
    await expect(page.locator('.pc-savebar')).toContainText('Not saved on this device');

    // Another record beside it, and both are still there.
    await link(page, 'Provider Concerns').click();
    await expect(banner(page, 'unsaved')).toContainText('These records are not saved on this device.');
    await onServicePage(page);
    await field(page, 'Name of the service').fill('Elm Lodge');
    await link(page, 'Provider Concerns').click();
    await expect(banner(page, 'unsaved').getByRole('link')).toHaveText(['Rowan Court', 'Elm Lodge']);
    await banner(page, 'unsaved').getByRole('link', { name: 'Rowan Court' }).click();
    await onPage(page, 'All parts of this record');
    await expect(page.getByText('Rowan Court').first()).toBeVisible();

    // The browser asks before what is only in memory goes with the page.
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
  });
}

test('where storage is blocked, the whole of a concern still works', async ({ page }) => {
  await page.addInitScript(BLOCKED.blocked);
  await open(page);
  await link(page, 'See an example').click();
  await onPage(page, 'All parts of this record');
  await link(page, 'Level and its reasons').click();
  await onPage(page, 'Level and its reasons');
});

test('when storage refuses for want of room, saving goes on by itself once there is room', async ({ page }) => {
  await page.addInitScript(() => {
    const write = Storage.prototype.setItem;
    window.full = true;
    Storage.prototype.setItem = function setItem(...entry) {
      if (window.full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      write.apply(this, entry);
    };
  });
  await open(page);
  await onServicePage(page);
  await writesAndTakesOut(page);
  await expect(banner(page, 'not-saved')).toContainText('There is no room left on this device');
  await expect(page.locator('.pc-savebar')).toContainText('Not saved: no room on this device');
  await button(page, 'Try to save again').click();
  await expect(banner(page, 'not-saved')).toBeVisible();
  expect(await drafts(page)).toEqual([]);

  // Room and press in one turn of the page's loop: the app tries again by itself after every change, and might be first.
  await button(page, 'Try to save again').evaluate((again) => {
    window.full = false;
    again.click();
  });
  await saved(page);
  await expect(banner(page, 'not-saved')).toHaveCount(0);
  expect((await drafts(page)).map(({ record }) => record.service.name)).toEqual(['Rowan Court']);
});

test('when the device is really full, what was saved stays and the rest is kept until there is room', async ({ page }) => {
  await assessed(page);
  const [before] = await drafts(page);
  // Fills the origin to the last character.
  await page.evaluate(() => {
    for (let size = 4 * 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
      for (let number = 0; ; number += 1) {
        try {
          localStorage.setItem(`filler-${size}-${number}`, 'x'.repeat(size));
        } catch {
          break;
        }
      }
    }
  });
  await button(page, 'Add an action of your own').click();
  await field(page, 'What').fill('Ring the manager '.repeat(20));
  await expect(banner(page, 'not-saved')).toContainText('There is no room left on this device');
  expect(await drafts(page)).toEqual([before]);

  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('filler-')) localStorage.removeItem(key);
  });
  // Going on is enough: the next change is saved by itself, and all before it.
  await field(page, 'Who, by role').fill('Practice manager');
  await saved(page);
  await expect(banner(page, 'not-saved')).toHaveCount(0);
  expect((await drafts(page))[0].record.next_actions).toHaveLength(1);
});
