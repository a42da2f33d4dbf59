// “Saved” means on the disk: the words of the page while the journal is behind, refuses, or is not there; and what it puts back.
import { banner, downloaded, expect, field, goTo, link, onPage, open, ready, saved, test } from './support.js';

const status = (page) => page.locator('.pc-savebar__text');
const UNSURE = 'Saved, but a sudden stop can lose the last minute';

async function onServicePage(page) {
  await link(page, 'Assess a concern').click();
  await link(page, 'All parts').first().click();
  await link(page, 'The service').click();
  await onPage(page, 'The service');
}

/** In the page: what the journal does is held up while `window.held` is a promise, and fails while `window.refused` is true. */
function holdUp() {
  let journal;
  Object.defineProperty(window, 'providerConcernsJournal', {
    get: () => journal,
    set(offered) {
      const { commit } = offered;
      journal = {
        ...offered,
        async commit(...batch) {
          await window.held;
          if (window.refused) throw new DOMException('No.', 'QuotaExceededError');
          return commit(...batch);
        },
      };
    },
  });
}

test('what takes long to reach the disk is not called saved', async ({ page }) => {
  await page.addInitScript(holdUp);
  await open(page);
  await onServicePage(page);
  await page.evaluate(() => {
    window.held = new Promise((then) => (window.letGo = then));
  });
  await field(page, 'Name of the service').fill('Rowan Court');
  await expect(status(page)).toHaveText('Saving…');
  await expect(status(page)).toHaveText('Saving takes long: keep this page open');
  await page.evaluate(() => window.letGo());
  await saved(page);
});

test('a journal that refuses is tried again, and meanwhile the page says what can be lost', async ({ page }) => {
  await page.addInitScript(holdUp);
  await open(page);
  await onServicePage(page);
  await page.evaluate(() => {
    window.refused = true;
  });
  await field(page, 'Name of the service').fill('Rowan Court');
  await expect(status(page)).toHaveText(UNSURE);
  await page.evaluate(() => {
    window.refused = false;
  });
  // By itself, without anything being typed.
  await expect(status(page)).toHaveText(/^Saved on this device/, { timeout: 30_000 });
});

const GONE = {
  'is not there': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  'is refused': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  },
};

test('where the browser has no journal, the page says what a sudden stop can lose', async ({ page }) => {
  for (const [how, take] of Object.entries(GONE)) {
    const tab = await page.context().newPage();
    await tab.addInitScript(take);
    await open(tab);
    await onServicePage(tab);
    await field(tab, 'Name of the service').fill(`Rowan Court ${how}`);
    await expect(status(tab)).toHaveText(UNSURE);
    await goTo(tab, '/device');
    await expect(tab.getByText('The last minute can be lost')).toBeVisible();
    await tab.close();
  }
});

test('a database that never answers keeps nobody waiting for long', async ({ page }) => {
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function silent(...given) {
      const request = open.apply(this, given);
      request.addEventListener = () => {};
      return request;
    };
  });
  await open(page);
  await onServicePage(page);
  await field(page, 'Name of the service').fill('Rowan Court');
  await expect(status(page)).toHaveText('Saving takes long: keep this page open');
});

/** In the page: local storage as it was at another time, as after a browser that was killed. */
const goBackTo = (page, entries) =>
  page.evaluate((texts) => {
    localStorage.clear();
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, entries);

const everything = (page) => page.evaluate(() => ({ ...localStorage }));

test('what the storage was behind with is put back at the start, and what was removed stays away', async ({ page }) => {
  await open(page);
  await onServicePage(page);
  await field(page, 'Name of the service').fill('Rowan');
  await saved(page);
  const before = await everything(page);
  await field(page, 'Name of the service').fill('Rowan Court');
  await saved(page);
  await goBackTo(page, before);
  await page.reload();
  await ready(page);
  await expect(field(page, 'Name of the service')).toHaveValue('Rowan Court');

  const kept = await everything(page);
  await goTo(page, '/');
  await page.getByRole('link', { name: /^Remove/ }).first().click();
  await page.getByLabel('I want to remove this record for good').check();
  await page.getByRole('button', { name: 'Remove the record' }).click();
  await expect(page.getByText('There are none yet.')).toBeVisible();
  await expect.poll(() => page.evaluate(async () => (await window.providerConcernsJournal.stamps()).some(([, , , put]) => put === false))).toBe(true);
  // The storage of before the removal, and even of before the last save.
  for (const older of [kept, before]) {
    await goBackTo(page, older);
    await page.reload();
    await ready(page);
    await expect(page.getByText('There are none yet.')).toBeVisible();
  }
});

test('an app that cannot start gives what only the journal has, too', async ({ page, watch }) => {
  await open(page);
  await onServicePage(page);
  await field(page, 'Name of the service').fill('Rowan Court');
  await saved(page);
  await page.evaluate(() => localStorage.clear());
  watch.allow(/./);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.reload();
  const { text } = await downloaded(page, () => page.getByRole('button', { name: 'Download everything saved on this device' }).click());
  expect(text).toContain('Rowan Court');
  await expect(banner(page, 'not-saved')).toHaveCount(0);
});
