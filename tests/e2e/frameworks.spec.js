// The frameworks at hand, everything in each, and an authority's own file: loaded, refused, damaged, removed.
import { readFileSync } from 'node:fs';
import { frameworkText, frameworkVersion } from './newest.js';
import { aFile, accessible, arrives, banner, button, downloaded, errorSummary, expect, field, fitsTheScreen, goTo, hash, heading, link, onPage, open, openDetails, press, ready, recordAddress, store, stored, test } from './support.js';

const KEY = 'provider-concerns:framework:';
const data = (name) => readFileSync(new URL(`../../src/framework/data/${name}`, import.meta.url), 'utf8');
const EXAMPLE = data('example-borough-2026-11.toml');
const NAME = 'example-borough.toml';

/** Three mistakes, each in a line of its own. */
const BROKEN = EXAMPLE.replace('score = 1\n', 'score = 9\n').replace('unit = "weeks"', 'unit = "fortnights"').replace('mailbox =', 'mailbag =');
const lineOf = (text, part) => text.slice(0, text.indexOf(part)).split('\n').length;

const load = (page, name, content) => field(page, 'Load your authority’s file').setInputFiles(aFile(name, content, 'application/toml'));
const files = async (page) => Object.keys(await stored(page)).filter((key) => key.startsWith(KEY));
const kept = (page) => page.locator('.pc-drafts > li');
const section = (page, name) => page.getByRole('region', { name });

async function atFrameworks(page) {
  await open(page, '#/frameworks');
  await onPage(page, 'Frameworks');
}

/** Loads the example through the page. */
async function withExample(page) {
  await atFrameworks(page);
  await load(page, NAME, EXAMPLE);
  await expect(page.getByRole('alert').filter({ hasText: 'Success' })).toBeVisible();
}

test('from the first page to every framework of the app, and everything in it', async ({ page }) => {
  test.slow();
  await open(page);
  await link(page, 'Frameworks and your authority’s own file').click();
  await onPage(page, 'Frameworks');
  await expect(heading(page)).toBeFocused();
  await fitsTheScreen(page);
  const table = page.getByRole('table', { name: 'In this app' });
  await expect(table.getByRole('rowheader')).toHaveCount(6);
  for (const [authority, title, parts, says] of [
    ['London Borough of Lambeth', 'Lambeth Provider Concerns Policy 1.1', ['Levels', 'What to do, and who to tell'], 'The combined score is 7 or more'],
    ['Pan-Berkshire', 'Pan-Berkshire adult safeguarding policy and procedures, section 5', ['Levels', 'What it asks'], 'People are not protected from unsafe or inappropriate care.'],
    ['Derbyshire County Council', 'Provider Concerns Policy and Procedure, version 2', ['Outcomes', 'By when'], 'When every outcome above definitely does not hold.'],
    ['Bedford Borough Council', 'Care Provider Quality Assurance Pathway', ['What it measures', 'Beside the outcome'], 'Beds: 10% or more'],
    ['Hertfordshire County Council', 'Hertfordshire’s Safety and Improvement Process', ['Observation sheet', 'Lists, checklists and forms'], 'Yes to at least one of the'],
    ['Lambeth and Pan-Berkshire', 'Three tracks, and poor care or potential cause for concern', ['Safety first: the three tracks', 'Themes'], 'Rising use of agency or bank staff'],
  ]) {
    await table.getByRole('link', { name: new RegExp(`framework of\\s+${authority}$`) }).click();
    await onPage(page, title);
    await expect(heading(page)).toBeFocused();
    await fitsTheScreen(page);
    const address = hash(page);
    for (const part of parts) {
      await button(page, part).click();
      await expect(page.getByRole('heading', { level: 2, name: part, exact: true })).toBeFocused();
      await expect(page.getByRole('heading', { level: 2, name: part, exact: true })).toBeInViewport();
    }
    // Moving about on the page leaves its address alone.
    expect(hash(page)).toBe(address);
    await expect(page.getByText(says).first()).toBeVisible();
    await button(page, 'Back to the contents').first().click();
    await expect(page.getByRole('heading', { name: 'Contents' })).toBeFocused();
    await link(page, 'Frameworks').click();
    await onPage(page, 'Frameworks');
  }
});

test('a framework says what is policy and what is only the tool’s', { tag: '@one-screen' }, async ({ page }) => {
  await open(page, `#/frameworks/bedford/${frameworkVersion('bedford')}`);
  const twelveWeeks = section(page, 'Outcomes').locator('.pc-beside').filter({ hasText: 'from when the 12 weeks run' });
  await expect(twelveWeeks).toContainText('Source: Bedford Appendix 2, item 1');
  await expect(twelveWeeks).toContainText('Tool default, not policy');
  const trigger = section(page, 'Outcomes').locator('.pc-card').filter({ hasText: 'Provider of Concern protocol: trigger met' });
  await expect(trigger.getByRole('listitem')).toContainText(['PAMMS rating: Requires Improvement, more than 12 weeks ago']);
  const asks = section(page, 'What it asks');
  await asks.locator('summary').first().click();
  await expect(asks.getByText('Yes to “A disproportionate number of low-level concerns” (Pan-Berkshire)')).toBeVisible();

  await goTo(page, `/frameworks/hertfordshire/${frameworkVersion('hertfordshire')}`);
  await page.locator('#app summary', { hasText: 'Environment (8 items)' }).click();
  const sheet = page.getByRole('table', { name: 'Environment' });
  await expect(sheet.getByRole('row').filter({ hasText: 'restrict people’s movement' })).toContainText('Yes is a worry; No is reassuring.');
  await page.locator('#app summary', { hasText: 'Actions to consider or take at meetings (16 items)' }).click();

  await goTo(page, `/frameworks/derbyshire/${frameworkVersion('derbyshire')}`);
  await openDetails(page);
  // Items keep their printed numbers.
  await expect(section(page, 'Lists, checklists and forms').getByRole('listitem').filter({ hasText: /^1\.2 / })).toBeVisible();
});

test('on paper everything is open, and nothing is there to press', { tag: '@one-screen' }, async ({ page }) => {
  await open(page, `#/frameworks/hertfordshire/${frameworkVersion('hertfordshire')}`);
  const inside = page.getByText('What is asked', { exact: true }).first();
  await expect(inside).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(inside).toBeVisible();
  await expect(button(page, 'Back to the contents').first()).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => (window.print = () => (window.printed = document.querySelectorAll('details:not([open])').length)));
  await button(page, 'Print this framework').click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(0);
});

test('an address of no framework says so and leads on', async ({ page }) => {
  await open(page, '#/frameworks/example-borough/2026-11+000000000000');
  await onPage(page, 'This framework is not on this device');
  await expect(page.getByText('“example-borough” in version “2026-11+000000000000”')).toBeVisible();
  await fitsTheScreen(page);
  await accessible(page);
  await button(page, 'See the frameworks on this device').click();
  await onPage(page, 'Frameworks');
});

test('an own file is loaded, read, kept, and removed after asking twice', async ({ page }) => {
  await withExample(page);
  await expect(page.locator('#taken')).toBeFocused();
  await expect(page.locator('#taken')).toHaveText(/^EXAMPLE, INVENTED: .* is loaded$/);
  await expect(banner(page, 'own-loaded')).toContainText(/Version 2026-11\+([0-9a-f]{12})\. Digest \1…/);
  await expect(banner(page, 'own-loaded')).toContainText('It holds 22 example issues, 4 contacts, 3 deadlines, 1 list, 1 note, 1 mailbox, 1 setting for series.');
  await expect(banner(page, 'own-loaded')).toContainText('Records about services in Example Borough Council now go by it.');
  await expect(kept(page)).toHaveCount(1);
  await expect(kept(page)).toContainText(new RegExp(`From ${NAME}, loaded \\d+ \\w+ 20\\d\\d at \\d\\d:\\d\\d\\. Digest [0-9a-f]{12}…`));
  await expect(kept(page)).toContainText('22 example issues');
  await fitsTheScreen(page);
  await accessible(page);

  // The same file again changes nothing.
  const before = await stored(page);
  await load(page, 'again.toml', EXAMPLE);
  await expect(page.locator('#taken')).toContainText('was here already: nothing has changed');
  expect(await stored(page)).toEqual(before);

  await page.reload();
  await ready(page);
  await expect(banner(page, 'own-loaded')).toHaveCount(0);
  await expect(kept(page)).toHaveCount(1);
  await link(page, /^View EXAMPLE, INVENTED/).click();
  await onPage(page, /^EXAMPLE, INVENTED/);
  const [key] = await files(page);
  await expect(page.getByText(key.slice(KEY.length).split('@')[0])).toBeVisible();
  await expect(page.getByText('The app’s makers have not checked what it says.')).toBeVisible();
  const examples = page.getByRole('table', { name: /By theme/ });
  await expect(examples.getByRole('rowheader')).toHaveCount(22);
  await expect(examples.getByRole('row').filter({ hasText: 'Insulin left out' })).toContainText(/5.*Medication/s);
  await expect(section(page, 'Contacts')).toContainText('01632 960102');
  await expect(section(page, 'Contacts')).toContainText('observation-sheets@example-borough.example');
  await expect(section(page, 'When a series is suggested')).toContainText('within 60 days');
  // What it extends is one tap away.
  await link(page, `lambeth, version ${frameworkVersion('lambeth')}`).click();
  await onPage(page, 'Lambeth Provider Concerns Policy 1.1');
  await page.goBack();
  await onPage(page, /^EXAMPLE, INVENTED/);
  await page.reload();
  await ready(page);
  await onPage(page, /^EXAMPLE, INVENTED/);
  await fitsTheScreen(page);
  await link(page, 'Frameworks').click();

  // It comes back as it was, to the byte.
  const file = await downloaded(page, () => button(page, `Download ${NAME}`).click());
  expect(file).toEqual({ name: NAME, text: EXAMPLE });
  await button(page, `Remove ${NAME}`).click();
  await expect(page.getByText('cannot be recalculated on this device until it is loaded again')).toBeVisible();
  expect(await files(page)).toHaveLength(1);
  await button(page, 'Keep it').click();
  await expect(kept(page)).toHaveCount(1);
  await button(page, `Remove ${NAME}`).click();
  await accessible(page);
  await button(page, `Yes: Remove ${NAME}`).click();
  await expect(kept(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Files on this device' })).toBeFocused();
  expect(await files(page)).toEqual([]);
});

test('a file with problems is refused with all of them, and nothing changes', { tag: '@one-screen' }, async ({ page }) => {
  await withExample(page);
  const before = await stored(page);
  await load(page, 'broken.toml', BROKEN);
  await expect(errorSummary(page)).toBeFocused();
  await expect(errorSummary(page)).toContainText('broken.toml: 3 problems in the file');
  await expect(banner(page, 'own-loaded')).toHaveCount(0);
  const problems = page.locator('#problems').getByRole('listitem');
  await expect(problems).toHaveCount(3);
  await expect(problems).toContainText([/mailbag/, /^Line \d+, column \d+: /, /fortnights/]);
  for (const [place, part] of [[0, 'mailbag'], [1, 'score = 9'], [2, '"fortnights"']]) {
    await expect(problems.nth(place)).toHaveText(new RegExp(`^Line ${lineOf(BROKEN, part)}, column \\d+: `));
  }
  await accessible(page);
  await fitsTheScreen(page);
  await errorSummary(page).getByRole('link').click();
  await expect(field(page, 'Load your authority’s file')).toBeFocused();
  expect(await stored(page)).toEqual(before);
  await expect(kept(page)).toHaveCount(1);

  // Leaving the page takes the error along, and the next file loads.
  await goTo(page, '/');
  await goTo(page, '/frameworks');
  await expect(errorSummary(page)).toHaveCount(0);
  await load(page, 'other.toml', EXAMPLE.replace('2026-11', '2026-12'));
  await expect(kept(page)).toHaveCount(2);
});

test('what is no framework file is refused in words', { tag: '@one-screen' }, async ({ page }) => {
  await atFrameworks(page);
  for (const [name, content, says] of [
    ['picture.toml', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'The file is not text'],
    ['long.toml', '#'.repeat(2_200_000), 'The largest framework file that can be loaded is 2048 KB'],
    ['longer.toml', '#'.repeat(6_000_000), 'The file is 6000 KB.'],
    ['empty.toml', '', 'problems in the file'],
    ['words.toml', 'Dear all', '1 problem in the file'],
    ['lambeth.toml', frameworkText('lambeth'), '1 problem in the file'],
  ]) {
    await load(page, name, content);
    await expect(errorSummary(page)).toContainText(`${name}: `);
    await expect(errorSummary(page)).toContainText(says);
    await expect(errorSummary(page)).toBeFocused();
  }
  await expect(page.locator('#problems')).toContainText('belongs to a framework of the app');
  expect(await stored(page)).toEqual({});
});

test('the template and the example can be taken away', { tag: '@one-screen' }, async ({ page }) => {
  await atFrameworks(page);
  const template = await downloaded(page, () => button(page, 'Download the template').click());
  expect(template).toEqual({ name: 'own-framework-template.toml', text: data('template.toml') });
  const example = await downloaded(page, () => button(page, 'Download an example').click());
  expect(example).toEqual({ name: 'example-borough-2026-11.toml', text: EXAMPLE });
});

test('a stored file that does not open is kept, shown, and can be taken out', { tag: '@one-screen' }, async ({ page }) => {
  const damaged = `${KEY}${'d'.repeat(64)}`;
  const newer = `${KEY}${'e'.repeat(64)}`;
  await store(page, damaged, '{"format":"provider-concerns-framework","version":1,"name":"x.toml"');
  await store(page, newer, '{"format":"provider-concerns-framework","version":99}');
  await atFrameworks(page);
  await expect(page.getByRole('region', { name: 'Damaged file' })).toContainText('A framework file (dddddddddddd) does not open');
  await expect(page.getByRole('region', { name: 'File of a newer version' })).toContainText('kept exactly as it is');
  await fitsTheScreen(page);
  await accessible(page);
  const file = await downloaded(page, () => button(page, /^Download its raw text.*d{12}$/).click());
  expect(file.text).toBe((await stored(page))[damaged]);
  // A file beside them loads all the same.
  await load(page, NAME, EXAMPLE);
  await expect(kept(page)).toHaveCount(1);
  await button(page, 'Remove dddddddddddd').click();
  await expect(page.getByText('Removing cannot be taken back.')).toBeVisible();
  await button(page, 'Yes: Remove dddddddddddd').click();
  await expect(page.getByRole('region', { name: 'Damaged file' })).toHaveCount(0);
  expect(Object.keys(await stored(page))).not.toContain(damaged);
  expect(Object.keys(await stored(page))).toContain(newer);
});

test('a damaged entry of the very file is not written over', { tag: '@one-screen' }, async ({ page }) => {
  await withExample(page);
  const [key] = await files(page);
  await page.evaluate((at) => localStorage.setItem(at, 'damaged'), key);
  await load(page, NAME, EXAMPLE);
  await expect(errorSummary(page)).toContainText('What is stored of this very file is damaged.');
  expect((await stored(page))[key]).toBe('damaged');
});

test('another tab’s file appears and goes by itself', { tag: '@one-screen' }, async ({ page }) => {
  await atFrameworks(page);
  const second = await page.context().newPage();
  await withExample(second);
  await expect(kept(page)).toHaveCount(1);
  await link(page, /^View EXAMPLE, INVENTED/).click();
  await onPage(page, /^EXAMPLE, INVENTED/);
  await button(second, `Remove ${NAME}`).click();
  await button(second, `Yes: Remove ${NAME}`).click();
  await onPage(page, 'This framework is not on this device');
});

test('where storage is blocked, the frameworks can be read and a file is refused in words', { tag: '@one-screen' }, async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    }),
  );
  await atFrameworks(page);
  await expect(page.getByText('The files on this device cannot be listed')).toBeVisible();
  await load(page, NAME, EXAMPLE);
  await expect(errorSummary(page)).toContainText('This browser does not let the page keep anything, so the file was not loaded.');
  await page.getByRole('table', { name: 'In this app' }).getByRole('link', { name: 'Pan-Berkshire', exact: false }).first().click();
  await expect(page.getByRole('heading', { name: 'Contents' })).toBeVisible();
});

test('where there is no room, a file is refused in words and nothing is half stored', { tag: '@one-screen' }, async ({ page }) => {
  await atFrameworks(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await load(page, NAME, EXAMPLE);
  await expect(errorSummary(page)).toContainText('There is no room left on this device for the file.');
  expect(await files(page)).toEqual([]);
  await expect(kept(page)).toHaveCount(0);
});

test('what a file says is shown as words and never run', { tag: '@one-screen' }, async ({ page }) => {
  const nasty = '<img src=x onerror=\'document.title=1\'><script>document.title=2</script>';
  await atFrameworks(page);
  await load(page, `${nasty}.toml`, EXAMPLE.replaceAll('EXAMPLE, INVENTED', nasty));
  await expect(kept(page)).toContainText(nasty);
  await kept(page).getByRole('link', { name: /^View/ }).click();
  await expect(heading(page)).toContainText(nasty);
  await expect(page).toHaveTitle(/^<img src=x/);
});

test('a record in the authority goes by its own file, series and all', { tag: '@one-screen' }, async ({ page }) => {
  await withExample(page);
  const file = JSON.parse(readFileSync(new URL('../../src/submission/example.json', import.meta.url), 'utf8'));
  file.record.service.local_authority = 'Example Borough';
  file.assessment = null;
  await goTo(page, '/open');
  await field(page, 'File').setInputFiles(aFile('record.json', JSON.stringify(file)));
  await onPage(page, 'All parts of this record');
  await goTo(page, `${hash(page).slice(1)}/pattern`);
  await onPage(page, 'Pattern over time');
  // Two issues of a theme are a series by the app's setting, and none by the file's.
  await expect(page.getByText('No series is suggested. Three or more issues of one theme at one service within 60 days')).toBeVisible();
  await expect(page.getByText('This is the setting of EXAMPLE, INVENTED')).toBeVisible();
  await expect(page.getByText('Source: Example Borough (invented) Series')).toBeVisible();
  const record = recordAddress(page);
  await goTo(page, `${record}/level`);
  await onPage(page, 'Level and its reasons');
  await expect(page.getByRole('heading', { name: /^Contacts:/ })).toBeVisible();
  await expect(page.getByText('01632 960101')).toBeVisible();
  await expect(page.locator('dl').getByText('observation-sheets@example-borough.example')).toBeVisible();
  await expect(link(page, 'observation-sheets@example-borough.example')).toHaveAttribute('href', /^mailto:observation-sheets@example-borough\.example\?/);
  await goTo(page, `${record}/issues`);
  await link(page, /^One.off or pattern/).first().click();
  await expect(page.getByRole('heading', { name: /^Examples with their scores/ })).toBeVisible();
  await goTo(page, `${record}/check`);
  await onPage(page, 'Check and send');
  await button(page, 'Show the whole record').click();
  await expect(page.getByText(/^Judged by .*version 2026-11\+[0-9a-f]{12}, digest [0-9a-f]{64}\./)).toBeVisible();
});

test('without a finger or a mouse: to the file, its framework, and its removal', { tag: '@one-screen' }, async ({ page }) => {
  await withExample(page);
  const tabTo = async (target) => {
    for (let steps = 0; steps < 60; steps += 1) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`not reached by Tab: ${target}`);
  };
  await tabTo(button(page, 'Download the template'));
  await tabTo(field(page, 'Load your authority’s file'));
  await tabTo(link(page, /^View EXAMPLE, INVENTED/));
  await press(page, 'Enter');
  await arrives(page, /^EXAMPLE, INVENTED/);
  await tabTo(button(page, 'Contacts'));
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { level: 2, name: 'Contacts' })).toBeFocused();
  // Reading goes on from there.
  await page.keyboard.press('Tab');
  await expect(section(page, 'Contacts').getByRole('button', { name: 'Back to the contents' })).toBeFocused();
  await page.goBack();
  await arrives(page, 'Frameworks');
  await tabTo(button(page, `Remove ${NAME}`));
  await press(page, 'Enter');
  await tabTo(button(page, `Yes: Remove ${NAME}`));
  await press(page, 'Enter');
  await expect(kept(page)).toHaveCount(0);
});

test.describe('axe finds nothing', () => {
  test.slow();

  test('on the list of frameworks', async ({ page }) => {
    await atFrameworks(page);
    await accessible(page);
  });

  for (const id of ['lambeth', 'berkshire', 'derbyshire', 'bedford', 'hertfordshire', 'shared']) {
    const address = `${id}/${frameworkVersion(id)}`;
    test(`in ${address}, everything open`, async ({ page }) => {
      await open(page, `#/frameworks/${address}`);
      await openDetails(page);
      await fitsTheScreen(page);
      await accessible(page);
    });
  }

  test('in an own file', async ({ page }) => {
    await withExample(page);
    await link(page, /^View EXAMPLE, INVENTED/).click();
    await openDetails(page);
    await fitsTheScreen(page);
    await accessible(page);
  });
});
