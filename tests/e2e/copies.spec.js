// Several copies of the tool on one host, each in a folder of its own: none sees, locks or removes what another keeps.
import { banner, button, expect, field, goTo, link, onPage, ready, saved, test } from './support.js';

test.use({ settled: false });

/** Serves the site in these folders too. */
async function inFolders(context, folders) {
  for (const folder of folders) {
    await context.route(`**/${folder}/**`, async (route) => {
      try {
        const response = await route.fetch({ url: route.request().url().replace(`/${folder}/`, '/') });
        await route.fulfill({ response });
      } catch (error) {
        // What is fetched while nothing is to be done may still be on its way when the journey ends.
        if (!/disposed|closed/.test(error.message)) throw error;
      }
    });
  }
}

async function beginRecord(page, name) {
  await link(page, 'Assess a concern').click();
  // Where nothing was chosen yet, it is asked first.
  const asked = page.getByLabel('Without a passphrase');
  await expect(asked.or(page.getByText('Is anyone in immediate danger?')).first()).toBeVisible();
  if (await asked.isVisible()) {
    await page.getByLabel('Without a passphrase').check();
    await button(page, 'Continue').click();
  }
  await onPage(page, 'Safety first');
  await link(page, 'All parts').first().click();
  await link(page, 'The service').click();
  await field(page, 'Name of the service').fill(name);
  await saved(page);
}

async function visit(page, address) {
  await page.goto(address);
  await ready(page);
}

async function kept(page) {
  return page.evaluate(async () => [
    Object.keys({ ...localStorage }).filter((key) => key.includes(':draft:')).map((key) => key.split(':')[0]).sort(),
    (await indexedDB.databases()).map(({ name }) => name).sort(),
  ]);
}

test('each copy has its own records, its own journal, and removes only its own', async ({ page, context }) => {
  await inFolders(context, ['one', 'two']);
  await visit(page, './one/');
  await beginRecord(page, 'Elm House');
  await visit(page, './two/');
  await expect(page.getByText('There are none yet.')).toBeVisible();
  await beginRecord(page, 'Rowan Court');
  await visit(page, './');
  await expect(page.getByText('There are none yet.')).toBeVisible();
  await expect(banner(page, 'earlier')).toHaveCount(0);
  expect(await kept(page)).toEqual([
    ['provider-concerns/one/', 'provider-concerns/two/'],
    ['provider-concerns /', 'provider-concerns /one/', 'provider-concerns /two/'],
  ]);

  await visit(page, './two/');
  await goTo(page, '/device/remove');
  await page.getByLabel('I want to remove everything for good').check();
  await button(page, 'Remove everything').click();
  await onPage(page, 'Everything was removed');
  expect(await kept(page)).toEqual([['provider-concerns/one/'], ['provider-concerns /', 'provider-concerns /one/']]);
  await visit(page, './one/');
  await expect(link(page, 'Elm House')).toBeVisible();
});

test('a copy that is locked or removed in one tab leaves another copy in another tab alone', async ({ page, context }) => {
  await inFolders(context, ['one', 'two']);
  await visit(page, './one/');
  await beginRecord(page, 'Elm House');
  const other = await context.newPage();
  await visit(other, './two/');
  await beginRecord(other, 'Rowan Court');
  await goTo(other, '/device/remove');
  await other.getByLabel('I want to remove everything for good').check();
  await button(other, 'Remove everything').click();
  await onPage(other, 'Everything was removed');
  await expect(field(page, 'Name of the service')).toHaveValue('Elm House');
  await field(page, 'Name of the service').fill('Elm House East');
  await saved(page);
});

test('what an earlier version kept for all copies is brought to the one that the person chooses', async ({ page, context }) => {
  await inFolders(context, ['one', 'two']);
  await visit(page, './');
  await beginRecord(page, 'Elm House');
  // The copy at the root keeps its records where an earlier version kept those of all copies.
  await visit(page, './one/');
  await expect(banner(page, 'earlier')).toBeVisible();
  await button(page, 'Bring them here').click();
  await expect(link(page, 'Elm House')).toBeVisible();
  await expect(banner(page, 'earlier')).toHaveCount(0);
  await visit(page, './two/');
  await expect(banner(page, 'earlier')).toHaveCount(0);
  await expect(page.getByText('There are none yet.')).toBeVisible();
});
