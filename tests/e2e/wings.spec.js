// The parts of the app that come when they are asked for: late, not at all, or from a version that is there no more. Whatever
// happens to a part, what was typed stays, saving goes on, and the page says what to do.
import { accessible, aFile, banner, button, downloaded, drafts, expect, field, fitsTheScreen, hash, heading, link, onPage, open, ready, recordAddress, saved, test as base } from './support.js';
import { LOCKED, protect, protectedRecord, unlock } from './protected.js';
import { FAULT_NAMES, Site, assets, laterVersion, versionOf } from './site.js';

const test = base.extend({
  second: [({}, use) => laterVersion('second').then(use), { scope: 'worker' }],
  site: async ({}, use) => {
    const site = await new Site().start();
    await use(site);
    await site.stop().catch(() => {});
  },
  baseURL: ({ site }, use) => use(site.address),
});

/** What the browser and the loader write when a part does not come. */
const SAYS = /Failed to load resource|net::ERR|TypeError|CompileError|RuntimeError|WebAssembly|wasm|MIME/;

/** A page of each part, by the end of its address, and its heading; `null` where the address is no record's. */
const WINGS = {
  archive: ['', 'All parts of this record'],
  outcome: ['/level', 'Level and its reasons'],
  case: ['/follow-up', /^What happens next/],
  library: [null, 'Frameworks', '/frameworks'],
  training: [null, /^Train/, '/training'],
};

const failed = (page) => page.getByRole('heading', { level: 1, name: 'This page did not load' });
const waiting = (page) => page.getByRole('heading', { level: 1, name: 'Loading this page' });

/** What is kept of every record, apart from where the person was last. */
const records = async (page) => (await drafts(page)).map(({ record }) => record);

/** A record with something typed into it, saved, and nothing of any part fetched yet; its address, and that of its visit. */
async function begun(page) {
  // What is fetched by itself when nothing is to be done would come before the journey does.
  await page.addInitScript(() => {
    const real = window.setTimeout;
    window.setTimeout = (then, after, ...more) => ([1_001, 3_001].includes(after) ? 0 : real(then, after, ...more));
  });
  await open(page, '#/new/visit');
  await home(page).fill('Rowan');
  await saved(page);
  expect(await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/split_')).length)).toBe(0);
  return { record: recordAddress(page), visit: hash(page).slice(1) };
}

/** A field of words that needs no part. */
const home = (page) => field(page, 'Name of the home');

/** Goes to an address, whether or not its part is there. */
const goTo = (page, address) => page.evaluate((to) => void (window.location.hash = to), address);

const addressOf = (name, record) => {
  const [end, , whole] = WINGS[name];
  return whole ?? record + end;
};

for (const name of Object.keys(WINGS)) {
  for (const fault of name === 'outcome' ? FAULT_NAMES : FAULT_NAMES.slice(0, 1)) {
    test(`the part “${name}” comes ${fault}: the page says so, and trying again mends it`, async ({ page, site, watch }) => {
      watch.allow(SAYS);
      const { record } = await begun(page);
      const before = await records(page);
      site.spoil(`split_${name}`, fault);
      await goTo(page, addressOf(name, record));
      await expect(failed(page)).toBeVisible();
      await expect(page.getByRole('alert')).toContainText('What you have entered stays as it is.');
      await expect(page).toHaveTitle('This page did not load – Provider Concerns');
      await fitsTheScreen(page);
      await accessible(page);
      // It stays so for as long as the part does not come.
      await button(page, 'Try again').click();
      await expect(failed(page)).toBeVisible();
      site.mend();
      await button(page, 'Try again').click();
      await onPage(page, WINGS[name][1]);
      await expect(heading(page)).toBeFocused();
      expect(await records(page)).toEqual(before);
    });
  }
}

test('a part that comes after its page was left takes the focus from nobody', async ({ page, site, watch }) => {
  watch.allow(SAYS);
  const { record, visit } = await begun(page);
  site.spoil('split_outcome', 'an error of the host');
  await goTo(page, `${record}/level`);
  await expect(failed(page)).toBeVisible();
  site.mend();
  let letThrough;
  const held = new Promise((then) => (letThrough = then));
  await page.route('**/split_outcome-*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await button(page, 'Try again').click();
  await expect(waiting(page)).toBeVisible();
  await expect(page).toHaveTitle('Loading this page – Provider Concerns');
  await goTo(page, visit);
  await home(page).fill('');
  await page.keyboard.type('Rowan ');
  const come = page.waitForResponse('**/split_outcome-*.wasm');
  letThrough();
  await (await come).finished();
  await page.evaluate(() => new Promise((turn) => setTimeout(turn, 500)));
  await page.keyboard.type('Court');
  await expect(home(page)).toBeFocused();
  await expect(home(page)).toHaveValue('Rowan Court');
});

test('a part that never comes: the page says so after a while, with a way on', async ({ page }) => {
  await page.clock.install();
  const { record } = await begun(page);
  await page.route('**/split_outcome-*.wasm', () => {});
  await goTo(page, `${record}/level`);
  await expect(waiting(page)).toBeVisible();
  await expect(button(page, 'Start the tool again')).toHaveCount(0);
  await page.clock.fastForward(16_000);
  await expect(page.getByRole('status').filter({ hasText: 'It takes long.' })).toBeVisible();
  await expect(button(page, 'Start the tool again')).toBeVisible();
  await accessible(page);
  await fitsTheScreen(page);
});

test('a host that sends the parts under another type: they work all the same', async ({ page }) => {
  await page.route('**/*.wasm', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  });
  const { record } = await begun(page);
  for (const name of Object.keys(WINGS)) {
    await goTo(page, addressOf(name, record));
    await onPage(page, WINGS[name][1]);
  }
});

test('what parts have in common can fail as well', async ({ page, site, watch }) => {
  watch.allow(SAYS);
  const { record } = await begun(page);
  site.spoil('chunk_', 'an error of the host');
  await goTo(page, `${record}/level`);
  await expect(failed(page)).toBeVisible();
  site.mend();
  await button(page, 'Try again').click();
  await onPage(page, 'Level and its reasons');
});

test('a part that takes long: the way back works, what is typed meanwhile is saved, and it is there when it has come', async ({ page }) => {
  const { record } = await begun(page);
  let letThrough;
  const held = new Promise((then) => (letThrough = then));
  await page.route('**/split_outcome-*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await goTo(page, `${record}/level`);
  await expect(waiting(page)).toBeVisible();
  await expect(page.getByText('What you have entered stays as it is.')).toBeVisible();
  await fitsTheScreen(page);
  await accessible(page);
  await link(page, 'Back to the record').click();
  await onPage(page, 'All parts of this record');
  await goTo(page, `${record}/service`);
  await field(page, 'Name of the service').fill('Rowan Court');
  await saved(page);
  expect((await records(page))[0].service.name).toBe('Rowan Court');
  await goTo(page, `${record}/level`);
  await expect(waiting(page)).toBeVisible();
  letThrough();
  await onPage(page, 'Level and its reasons');
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle('Level and its reasons – Provider Concerns');
});

test('while a part is missing, the app stops, tells and saves as ever', async ({ page, site, watch }) => {
  watch.allow(SAYS);
  watch.allow(/panicked|unreachable|InvalidStateError|HierarchyRequestError/);
  const { record, visit } = await begun(page);
  site.spoil('split_', 'an error of the host');
  await goTo(page, `${record}/level`);
  await expect(failed(page)).toBeVisible();
  await goTo(page, visit);
  await home(page).fill('Rowan Court');
  await saved(page);
  const before = await records(page);
  expect(before[0].visits[0].home).toBe('Rowan Court');
  await page.evaluate(() => {
    for (const name of ['insertBefore', 'appendChild']) {
      Node.prototype[name] = () => {
        throw new DOMException('out of reach', 'HierarchyRequestError');
      };
    }
  });
  await page.evaluate(() => {
    window.location.hash = '/';
  });
  await expect(page.getByText('It is nothing you did.')).toBeAttached();
  expect(await records(page)).toEqual(before);
});

test('a site that was renewed under an old page: the page says so, and starts again with the new one', async ({ page, site, second, watch }) => {
  watch.allow(SAYS);
  const { record } = await begun(page);
  const before = await records(page);
  // Without the worker that keeps a whole version: the files of the old version are there no more.
  site.publish(second);
  await goTo(page, `${record}/level`);
  await expect(failed(page)).toBeVisible();
  await button(page, 'Start the tool again').click();
  await expect.poll(() => versionOf(page).catch(() => '')).toBe('second');
  await ready(page);
  await onPage(page, 'Level and its reasons');
  expect(await records(page)).toEqual(before);
});

test('the first answers need no part: they are given and saved, and what cannot be saved can be downloaded and opened again', async ({ page, site, watch }) => {
  watch.allow(SAYS);
  site.spoil('split_', 'an error of the host');
  await begun(page);
  await button(page, /^Continue: /).click();
  await page.getByRole('radio', { name: 'Yes', exact: true }).first().check();
  await saved(page);
  const items = (record) => Object.keys(record.visits[0].observations).length;
  await expect.poll(async () => items((await records(page))[0])).toBe(1);
  // Now the device has no room.
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('radio', { name: 'Yes', exact: true }).nth(1).check();
  const { name, text } = await downloaded(page, () => button(page, 'Download this record').click());
  expect(name).toMatch(/^record-[0-9a-z]+-\d{4}-\d\d-\d\d\.json$/);
  site.mend();
  const other = await page.context().newPage();
  await other.goto(`${site.address}#/open`);
  await field(other, 'File').setInputFiles(aFile(name, text));
  await button(other, 'Open it').click();
  await expect.poll(async () => Math.max(...(await records(other)).map(items))).toBe(2);
});

test.describe('what reads the device does not come', () => {
  const keptBefore = async (page) => JSON.stringify(await page.evaluate(() => Object.entries(localStorage).sort()));

  test('in clear: nothing is listed, judged or touched, and trying again shows everything', async ({ page, site, watch }) => {
    watch.allow(SAYS);
    const { record } = await begun(page);
    const before = await keptBefore(page);
    site.spoil('split_archive', 'an error of the host');
    for (const address of ['', `#${record}`, '#/training', '#/device', '#/frameworks']) {
      await page.goto('about:blank');
      await page.goto(site.address + address);
      await expect(failed(page)).toBeVisible();
      await fitsTheScreen(page);
      expect(await keptBefore(page)).toBe(before);
    }
    await page.goto('about:blank');
    await page.goto(site.address);
    await expect(failed(page)).toBeVisible();
    // No way back from the first page to itself.
    await expect(page.locator('.govuk-back-link')).toHaveCount(0);
    await accessible(page);
    site.mend();
    await button(page, 'Try again').click();
    await onPage(page, 'What would you like to do?');
    await expect(page.locator('#records li')).toHaveCount(1);
  });

});

test('who removes everything waits for no part', async ({ page, site, watch }) => {
  watch.allow(SAYS);
  await begun(page);
  site.spoil('split_', 'an error of the host');
  await page.reload();
  await expect(failed(page)).toBeVisible();
  await goTo(page, '/device/remove');
  await page.getByLabel('I want to remove everything for good').check();
  await button(page, 'Remove everything').click();
  await onPage(page, 'Everything was removed');
});

test('where nothing can be kept, what was typed is reached again without any part', async ({ page, site, watch }) => {
  watch.allow(SAYS);
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => null }));
  site.spoil('split_', 'an error of the host');
  await open(page, '#/new/visit');
  await home(page).fill('Rowan');
  await expect(banner(page, 'not-saved')).toBeVisible();
  const first = hash(page).slice(1);
  await goTo(page, '/');
  await expect(banner(page, 'unsaved')).toBeVisible();
  await goTo(page, '/new/visit');
  await expect(home(page)).toHaveValue('');
  await goTo(page, first);
  await expect(home(page)).toHaveValue('Rowan');
  await expect(button(page, 'Download this record')).toBeVisible();
});

test.describe('what reads the device does not come, and it is protected', () => {
  test.use({ settled: false });

  test('the passphrase is asked for once it has come', async ({ page, site, watch }) => {
    watch.allow(SAYS);
    await protectedRecord(page);
    // The browser has it in its cache by now.
    await page.route('**/split_archive-*.wasm', (route) => route.fulfill({ status: 500 }));
    await page.reload();
    await expect(failed(page)).toBeVisible();
    await accessible(page);
    await page.unrouteAll();
    await button(page, 'Try again').click();
    await unlock(page);
    await onPage(page, 'Issue 1');
    await goTo(page, `${recordAddress(page)}/service`);
    await expect(field(page, 'Name of the service')).toHaveValue('Rowan Court');
  });

  test('a device that is protected and locked before it has come opens when it has', async ({ page, site, watch }) => {
    watch.allow(SAYS);
    site.spoil('split_archive', 'an error of the host');
    await open(page, '#/new/visit');
    await protect(page);
    await home(page).fill('Rowan');
    await saved(page);
    await button(page, 'Lock now').first().click();
    await expect(failed(page)).toBeVisible();
    expect(await page.locator('body').innerText()).not.toContain('Rowan');
    site.mend();
    await button(page, 'Try again').click();
    await unlock(page);
    await expect(home(page)).toHaveValue('Rowan');
  });

  test('locked while a page waits: nothing but the passphrase leads on', async ({ page, site, watch }) => {
    watch.allow(SAYS);
    site.spoil('split_archive', 'an error of the host');
    await open(page, '#/new/visit');
    await protect(page);
    await home(page).fill('Rowan');
    await saved(page);
    await goTo(page, '/');
    await expect(failed(page)).toBeVisible();
    await button(page, 'Lock now').first().click();
    await expect(failed(page)).toBeVisible();
    site.mend();
    await button(page, 'Try again').click();
    await unlock(page);
    await onPage(page, 'What would you like to do?');
    await expect(page.locator('#records li')).toHaveCount(1);
    // The same while a wing is waited for.
    site.spoil('split_training', 'an error of the host');
    await goTo(page, '/training');
    await expect(failed(page)).toBeVisible();
    site.mend();
    await button(page, 'Lock now').first().click();
    await onPage(page, LOCKED);
    await unlock(page);
    await onPage(page, WINGS.training[1]);
  });
});

test.describe('kept on the device', () => {
  test.use({ serviceWorkers: 'allow' });

  test('every part is there without a connection, though no page of it was ever opened', async ({ page, site }) => {
    await open(page);
    await expect(page.locator('#offline')).toHaveText(/^Ready to work without a connection/);
    await site.stop();
    await page.goto(`${site.address}#/example`);
    await ready(page);
    const record = recordAddress(page);
    for (const [name, [, title]] of Object.entries(WINGS)) {
      await goTo(page, addressOf(name, record));
      await onPage(page, title);
    }
  });

  test('an old page goes on with the parts of its own version, whatever is published', async ({ page, site, second }) => {
    await open(page);
    await expect(page.locator('#offline')).toHaveText(/^Ready to work without a connection/);
    site.publish(second);
    await page.reload();
    await ready(page);
    await expect(banner(page, 'new-version')).toBeVisible();
    expect(await versionOf(page)).toBe('first');
    await goTo(page, '/frameworks');
    await onPage(page, 'Frameworks');
    await goTo(page, '/training');
    await onPage(page, WINGS.training[1]);
  });
});
