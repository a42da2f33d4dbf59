// Drafts on the device: kept apart, never overwritten, never thrown away.
import {
  PREFIX,
  banner,
  button,
  downloaded,
  drafts,
  expect,
  field,
  goTo,
  hash,
  heading,
  level,
  keptKey,
  link,
  onPage,
  open,
  recordAddress,
  saved,
  store,
  stored,
  test,
  withoutLocks,
} from './support.js';

const DAMAGED = `${PREFIX}abcdefghjkmnpqrs`;
const NEWER = `${PREFIX}zzzzzzzzzzzzzzzz`;

/** Begins a record about a service and leaves it open on its service page. */
async function begin(page, service) {
  await open(page);
  await link(page, 'Assess a concern').click();
  await onPage(page, 'Safety first');
  await goTo(page, `${recordAddress(page)}/service`);
  await field(page, 'Name of the service').fill(service);
  await saved(page);
}

test('two drafts stay apart', async ({ page }) => {
  await begin(page, 'Rowan Court');
  await link(page, 'Provider Concerns').click();
  await begin(page, 'Elm Lodge');
  await link(page, 'Provider Concerns').click();
  await expect(page.locator('.pc-drafts > li')).toHaveCount(2);
  await link(page, 'Rowan Court').click();
  await expect(field(page, 'Name of the service')).toHaveValue('Rowan Court');
  await field(page, 'Local authority where it is').fill('Lambeth');
  await saved(page);
  await link(page, 'Provider Concerns').click();
  await link(page, 'Elm Lodge').click();
  await expect(field(page, 'Name of the service')).toHaveValue('Elm Lodge');
  await expect(field(page, 'Local authority where it is')).toHaveValue('');
  const authorities = (await drafts(page)).map(({ record }) => [record.service.name, record.service.local_authority]);
  expect(authorities.sort()).toEqual([
    ['Elm Lodge', ''],
    ['Rowan Court', 'Lambeth'],
  ]);
});

// In a browser without locks of its own; tabs.spec.js has those with them.
test.describe('one draft in two tabs', () => {
  test.beforeEach(({ context }) => withoutLocks(context));

  /** The same draft in two tabs, changed first in the first and then in the second. */
  async function conflict(page) {
    await begin(page, 'Rowan Court');
    const second = await page.context().newPage();
    await open(second, hash(page));
    await onPage(second, 'The service');
    await field(page, 'Local authority where it is').fill('Lambeth, from the first tab');
    await saved(page);
    await field(second, 'Local authority where it is').fill('Bedford, from the second tab');
    await expect(banner(second, 'not-saved')).toContainText('This record was changed or removed in another tab');
    await expect(second.locator('.pc-savebar')).toContainText('Not saved: changed in another tab');
    await expect(field(second, 'Local authority where it is')).toHaveValue('Bedford, from the second tab');
    const [only, ...more] = await drafts(page);
    expect(more).toEqual([]);
    expect(only.record.service.local_authority).toBe('Lambeth, from the first tab');
    return second;
  }

  test('the second may be kept as a copy', async ({ page }) => {
    const second = await conflict(page);
    const before = recordAddress(second);
    await button(second, 'Keep this as a separate copy').click();
    await saved(second);
    await expect(banner(second, 'not-saved')).toHaveCount(0);
    await expect(field(second, 'Local authority where it is')).toHaveValue('Bedford, from the second tab');
    expect(recordAddress(second)).not.toBe(before);
    const kept = (await drafts(page)).map(({ record }) => record.service.local_authority).sort();
    expect(kept).toEqual(['Bedford, from the second tab', 'Lambeth, from the first tab']);

    // Both go on by themselves, and the copy comes back under its own address.
    await field(page, 'Local authority where it is').fill('Lambeth');
    await saved(page);
    await second.reload();
    await expect(field(second, 'Local authority where it is')).toHaveValue('Bedford, from the second tab');
  });

  test('the other version may be opened instead', async ({ page }) => {
    const second = await conflict(page);
    // It lets go of what stands here, so it asks once more.
    await button(second, 'Open the other version').click();
    await button(second, 'Keep it').click();
    await expect(field(second, 'Local authority where it is')).toHaveValue('Bedford, from the second tab');
    await button(second, 'Open the other version').click();
    await button(second, 'Yes: Open the other version').click();
    await expect(banner(second, 'not-saved')).toHaveCount(0);
    await onPage(second, 'All parts of this record');
    await link(second, 'The service').click();
    await expect(field(second, 'Local authority where it is')).toHaveValue('Lambeth, from the first tab');
    await field(second, 'Local authority where it is').fill('Lambeth, agreed');
    await saved(second);
    expect((await drafts(page)).map(({ record }) => record.service.local_authority)).toEqual(['Lambeth, agreed']);
  });

  test('the second may be downloaded, and a record removed elsewhere is not brought back by itself', async ({ page }) => {
    await begin(page, 'Rowan Court');
    const second = await page.context().newPage();
    await open(second, hash(page));
    await goTo(page, `${recordAddress(page)}/remove`);
    await field(page, 'I want to remove this record for good').check();
    await button(page, 'Remove the record').click();
    await onPage(page, 'What would you like to do?');
    await field(second, 'Name of the service').fill('Rowan Court, still here');
    await expect(banner(second, 'not-saved')).toBeVisible();
    expect(await drafts(page)).toEqual([]);
    const { text } = await downloaded(second, () => button(second, 'Download this record').click());
    expect(JSON.parse(text).record.service.name).toBe('Rowan Court, still here');
    expect(await drafts(page)).toEqual([]);
  });

  test('looking at it in two tabs is no conflict', async ({ page }) => {
    await begin(page, 'Rowan Court');
    const second = await page.context().newPage();
    await open(second, hash(page));
    for (const tab of [second, page]) {
      await link(tab, 'All parts').first().click();
      await onPage(tab, 'All parts of this record');
      await expect(tab.locator('.pc-savebar')).not.toContainText('Saving');
    }
    await expect(banner(page, 'not-saved')).toHaveCount(0);
  });
});

for (const [title, key, text, says] of [
  ['that is no JSON', DAMAGED, '{"format":"provider-concerns-draft",\u0000 “cut', 'Damaged record'],
  ['of another kind', DAMAGED, '[1,2,3]\r\n\t', 'Damaged record'],
  ['under a damaged key', `${PREFIX}?`, 'x', 'Damaged record'],
  [
    'of a newer version',
    NEWER,
    JSON.stringify({ format: 'provider-concerns-draft', version: 99, revision: 4, what: 'is this?' }),
    'Record of a newer version',
  ],
]) {
  test(`a draft ${title} is kept, shown, given out raw and removed only when asked twice`, async ({ page }) => {
    await open(page);
    await page.evaluate(([k, t]) => localStorage.setItem(k, t), [key, text]);
    await page.reload();
    const damaged = page.getByRole('region', { name: says });
    await expect(damaged).toContainText('cannot be opened');
    await expect(damaged).toContainText('kept exactly as it is');

    const raw = await downloaded(page, () => damaged.getByRole('button', { name: 'Download its raw text' }).click());
    expect(raw.text).toBe(text);
    expect(raw.name).toMatch(/^damaged-record-.*\.json$/);

    // Opening it says so too, and neither this nor other work writes over it.
    if (key !== `${PREFIX}?`) {
      await goTo(page, `/record/${key.slice(PREFIX.length)}`);
      await onPage(page, /cannot be opened|saved by a newer version/);
      await expect(page.locator('.pc-savebar')).toHaveCount(0);
      const again = await downloaded(page, () => button(page, 'Download its raw text').click());
      expect(again.text).toBe(text);
    }
    await begin(page, 'Rowan Court');
    await link(page, 'Provider Concerns').click();
    expect((await stored(page))[key]).toBe(text);

    await damaged.getByRole('button', { name: 'Remove it…' }).click();
    await expect(damaged).toContainText('Removing cannot be taken back.');
    await damaged.getByRole('button', { name: 'Keep it' }).click();
    expect((await stored(page))[key]).toBe(text);
    await damaged.getByRole('button', { name: 'Remove it…' }).click();
    await damaged.getByRole('button', { name: 'Remove it for ever' }).click();
    await expect(damaged).toHaveCount(0);
    expect((await stored(page))[key]).toBeUndefined();
    expect(await drafts(page)).toHaveLength(1);
  });
}

test('a draft that another tab damages while it is open is not written over', async ({ page }) => {
  await begin(page, 'Rowan Court');
  const key = await keptKey(page, recordAddress(page).slice('/record/'.length));
  await page.evaluate((k) => localStorage.setItem(k, 'not a draft'), key);
  await field(page, 'Name of the service').fill('Rowan Court, changed');
  await expect(banner(page, 'not-saved')).toContainText('What is stored for this record cannot be read');
  expect((await stored(page))[key]).toBe('not a draft');
  await button(page, 'Keep this as a separate copy').click();
  await saved(page);
  expect((await stored(page))[key]).toBe('not a draft');
  await link(page, 'Provider Concerns').click();
  await expect(page.getByRole('region', { name: 'Damaged record' })).toBeVisible();
  await expect(link(page, 'Rowan Court, changed')).toBeVisible();
});

test('keys of other pages on the same origin are left alone', async ({ page }) => {
  await store(page, 'someone-elses', 'not ours');
  await begin(page, 'Rowan Court');
  await goTo(page, `${recordAddress(page)}/remove`);
  await field(page, 'I want to remove this record for good').check();
  await button(page, 'Remove the record').click();
  await onPage(page, 'What would you like to do?');
  expect(await stored(page)).toEqual({ 'someone-elses': 'not ours' });
  await expect(level(page)).toHaveCount(0);
  await expect(heading(page)).toHaveCount(1);
});
