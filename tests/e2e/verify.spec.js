// Checking a file, and the paper that belongs to it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  aFile,
  accessible,
  button,
  downloaded,
  errorSummary,
  expect,
  field,
  fitsTheScreen,
  goTo,
  heading,
  level,
  link,
  onPage,
  open,
  press,
  recordAddress,
  saved,
  stored,
  test,
} from './support.js';

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const EXAMPLE = file('src/submission/example.json');
const DIGEST = JSON.parse(EXAMPLE).digest.value;
const grouped = (digits) => digits.match(/.{4}/g).join(' ');

/** Writes JSON as RFC 8785 does, for documents without fractions; a second hand beside the app's. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

function digestOf({ digest, ...rest }) {
  return createHash('sha256').update(canonical(rest)).digest('hex');
}

/** The example with something changed; with a new digest where somebody knew how. */
function changed(change, { seal = false } = {}) {
  const document = JSON.parse(EXAMPLE);
  change(document);
  if (seal) document.digest.value = digestOf(document);
  return JSON.stringify(document);
}

const verdict = (page) => page.locator('#verdict');
const check = (page, key) => page.locator(`#check-${key}`);

async function checked(page, name, content) {
  await field(page, 'File').setInputFiles(aFile(name, content));
  await expect(verdict(page)).toContainText(name);
}

test('the digest of an export is the one that other software works out', { tag: '@one-screen' }, async () => {
  expect(digestOf(JSON.parse(EXAMPLE))).toBe(DIGEST);
});

test('a file as it was exported passes, is shown in full, and opens as a record', async ({ page }) => {
  await open(page);
  await link(page, 'Check a file').click();
  await onPage(page, 'Check a file');
  await accessible(page);
  await checked(page, 'concern-example.json', EXAMPLE);
  await expect(verdict(page)).toBeFocused();
  await expect(verdict(page)).toContainText('All checks hold');
  for (const key of ['readable', 'form', 'digest', 'frameworks', 'result']) {
    await expect(check(page, key).locator('.govuk-tag')).toHaveText('Holds');
  }
  await expect(page.locator('#digest')).toHaveText(grouped(DIGEST));
  await expect(page.getByRole('heading', { name: 'What the file holds: Example House' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Issue 3' })).toBeVisible();
  await expect(page.locator('.pc-level__word')).toHaveText('Moderate');
  // Only to be read, and nothing is kept.
  await expect(link(page, /^Change/)).toHaveCount(0);
  expect(await stored(page)).toEqual({});
  await fitsTheScreen(page);
  await accessible(page);
  await button(page, 'Open it as a record here').click();
  await onPage(page, 'All parts of this record');
  await saved(page);
  await expect(level(page)).toHaveText('Moderate');
});

const TAMPERED = {
  'one score': [changed(({ record }) => (record.issues[0].score = 2)), 'digest', '$.assessment.scores.combined'],
  'one letter of an account': [changed(({ record }) => (record.issues[0].accounts[0].text += '.')), 'digest'],
  'the level, and a new digest': [
    changed(({ assessment }) => (assessment.assigned = 'minor'), { seal: true }),
    'result',
    '$.assessment.assigned',
  ],
  'the day of the export': [changed((document) => (document.exported_at = '2026-11-18T17:05:00Z')), 'digest', '$.assessment.on'],
  'a digit of the digest': [changed(({ digest }) => (digest.value = digest.value.replace(/^./, (first) => (first === '0' ? '1' : '0')))), 'digest'],
  'no digest': [changed((document) => delete document.digest), 'digest'],
  'another text of the framework, and a new digest': [
    changed(({ frameworks }) => (frameworks[1].digest = '0'.repeat(64)), { seal: true }),
    'frameworks',
  ],
  'a score that is none': [changed(({ record }) => (record.issues[0].score = 9)), 'form'],
};

test('whatever was changed is found and named', async ({ page }) => {
  test.slow();
  await open(page, '#/check-file');
  for (const [what, [content, key, path]] of Object.entries(TAMPERED)) {
    await test.step(what, async () => {
      await checked(page, `${what}.json`, content);
      await expect(verdict(page)).toContainText('Something is wrong with this file');
      await expect(check(page, key).locator('.govuk-tag')).toHaveText('Does not hold');
      await expect(check(page, key)).toContainText('What to do:');
      if (path) await expect(page.getByRole('table').getByText(path, { exact: true })).toBeVisible();
      await expect(button(page, 'Open it as a record here')).toHaveCount(0);
    });
  }
  await checked(page, 'level.json', TAMPERED['the level, and a new digest'][0]);
  const row = page.getByRole('row', { name: '$.assessment.assigned' });
  await expect(row).toContainText('"minor"');
  await expect(row).toContainText('"moderate"');
  await accessible(page);
});

test('white space and another order change nothing', { tag: '@one-screen' }, async ({ page }) => {
  await open(page, '#/check-file');
  const turned = Object.fromEntries(Object.entries(JSON.parse(EXAMPLE)).reverse());
  await checked(page, 'turned.json', JSON.stringify(turned, null, 7));
  await expect(verdict(page)).toContainText('All checks hold');
});

test('older files say what cannot be told, and open', { tag: '@one-screen' }, async ({ page }) => {
  await open(page, '#/check-file');
  for (const version of [1, 2]) {
    await checked(page, `version-${version}.json`, file(`tests/exports/v${version}/example.json`));
    await expect(verdict(page)).toContainText('Nothing wrong was found, but not everything could be checked.');
    await expect(check(page, 'digest')).toContainText(`Files of version ${version} of the format carry no digest`);
    await expect(check(page, 'result').locator('.govuk-tag')).toHaveText('Holds');
  }
  await accessible(page);
  await button(page, 'Open it as a record here').click();
  await onPage(page, 'All parts of this record');
});

test('files of another kind are errors that say what to choose', { tag: '@one-screen' }, async ({ page }) => {
  await open(page, '#/check-file');
  for (const [name, content, says] of [
    ['other.json', '{}', 'not a record exported by this app'],
    ['empty.json', '', 'The file is empty.'],
    ['picture.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'not text'],
    ['large.json', 'x'.repeat(18_000_000), 'The file is 18 MB'],
    ['newer.json', changed((document) => (document.format_version = 99)), 'newer version'],
  ]) {
    await field(page, 'File').setInputFiles(aFile(name, content));
    await expect(errorSummary(page)).toContainText(name);
    await expect(errorSummary(page)).toBeFocused();
    await expect(errorSummary(page)).toContainText(says);
    await expect(verdict(page)).toHaveCount(0);
  }
  await accessible(page);
  // And the next file is checked.
  await checked(page, 'good.json', EXAMPLE);
  await expect(errorSummary(page)).toHaveCount(0);
});

test('what a file says is shown as words and never run', { tag: '@one-screen' }, async ({ page }) => {
  const nasty = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await open(page, '#/check-file');
  await checked(page, 'nasty.json', changed(({ record, generator }) => {
    record.service.name = nasty;
    generator.name = nasty;
  }));
  await expect(page.getByText(nasty).first()).toBeVisible();
  await expect(page).toHaveTitle(/^Check a file/);
});

test('by keyboard alone', { tag: '@one-screen' }, async ({ page }) => {
  await open(page, '#/open');
  await link(page, 'check the file').focus();
  await page.keyboard.press('Enter');
  await onPage(page, 'Check a file');
  await expect(heading(page)).toBeFocused();
  // A key that comes before the field is painted is not heard.
  await press(page, 'Tab');
  await expect(field(page, 'File')).toBeFocused();
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(aFile('good.json', EXAMPLE));
  await expect(verdict(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, 'Open it as a record here')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, 'Check another file')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field(page, 'File')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
});

// ---------------------------------------------------------------- the paper

/** The text of the page on paper, page by page. */
async function onPaper(page, info) {
  const path = info.outputPath('paper.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const text = execFileSync('pdftotext', ['-layout', path, '-']).toString();
  // What is copied from the file are the letters that were typed.
  expect(text).not.toMatch(/[\uFB00-\uFB06]/);
  return text.split('\f').slice(0, -1);
}

/** The digits of a digest wherever lines break. */
const digits = (pages) => pages.join(' ').replace(/\s+/g, '');

async function toCheckPage(page) {
  await open(page, '#/example');
  await link(page, /^Check and send/).click();
  await onPage(page, 'Check and send');
}

test('file and paper carry one digest, in whichever order and however long after', { tag: '@one-screen' }, async ({ page }, info) => {
  await toCheckPage(page);
  const shown = (await page.locator('#digest').textContent()).replaceAll(' ', '');
  await expect(page.locator('#file-state')).toContainText('Nothing has been exported yet.');
  const before = await onPaper(page, info);
  expect(digits(before)).toContain(shown);
  expect(before[0]).toContain('no file had been exported');
  const sent = await downloaded(page, () => button(page, 'Export as a file').click());
  const document = JSON.parse(sent.text);
  expect(document.digest.value).toBe(shown);
  expect(digestOf(document)).toBe(shown);
  await expect(page.locator('#file-state')).toContainText('Exported again, it is the same file.');
  // Left and come back to: still the paper of that file, and the same file again.
  await link(page, 'All parts').click();
  await link(page, /^Check and send/).click();
  await onPage(page, 'Check and send');
  const after = await onPaper(page, info);
  expect(digits(after)).toContain(shown);
  expect(after.join(' ').replace(/\s+/g, ' ')).toContain(`This print belongs to the file`);
  expect(digits(after)).toContain(sent.name);
  const again = await downloaded(page, () => button(page, 'Export as a file').click());
  expect(again.text).toBe(sent.text);
  // The page that checks the file shows the same digits.
  await goTo(page, '/check-file');
  await checked(page, sent.name, sent.text);
  await expect(verdict(page)).toContainText('All checks hold');
  await expect(page.locator('#digest')).toHaveText(grouped(shown));
});

test('a page that was left open dates no file long before it is made', { tag: '@one-screen' }, async ({ page }) => {
  await page.clock.install();
  await toCheckPage(page);
  const shown = await page.locator('#digest').textContent();
  await page.clock.fastForward('11:00');
  await expect(page.locator('#digest')).not.toHaveText(shown);
  const now = await page.evaluate(() => Date.now());
  const sent = await downloaded(page, () => button(page, 'Export as a file').click());
  const { exported_at: at } = JSON.parse(sent.text);
  expect(Math.abs(now - Date.parse(at))).toBeLessThan(60_000);
  // Once exported, the moment stays that of the file.
  const kept = await page.locator('#digest').textContent();
  await page.clock.fastForward('21:00');
  await expect(page.locator('#digest')).toHaveText(kept);
});

test('after a change the paper says that it does not belong to the file', { tag: '@one-screen' }, async ({ page }, info) => {
  await toCheckPage(page);
  const record = recordAddress(page);
  const sent = await downloaded(page, () => button(page, 'Export as a file').click());
  await goTo(page, `${record}/service`);
  await field(page, 'Name of the service').fill('Example House, north wing');
  await goTo(page, `${record}/check`);
  await onPage(page, 'Check and send');
  await expect(page.locator('#file-state')).toContainText('They are not those of the file that you exported on');
  const pages = await onPaper(page, info);
  expect(digits(pages)).not.toContain(JSON.parse(sent.text).digest.value);
  expect(pages.join(' ').replace(/\s+/g, ' ')).toContain('This print does not belong to the file that was exported on');
});

test('every page has its number and the record; a marking only where the policy prints one', { tag: '@one-screen' }, async ({ page }, info) => {
  await toCheckPage(page);
  const record = recordAddress(page);
  const plain = await onPaper(page, info);
  expect(plain.length).toBeGreaterThan(2);
  plain.forEach((text, place) => {
    expect(text).toContain(`Page ${place + 1} of ${plain.length}`);
    expect(text).toContain('EXAMPLE, ALL INVENTED');
    expect(text).toMatch(/digest [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/);
    expect(text).not.toContain('RESTRICTED');
  });
  expect(plain[0]).toContain('Moderate');
  expect(plain.join('')).not.toContain('Export as a file');
  await goTo(page, `${record}/service`);
  await field(page, /Local authority/).fill('Derbyshire');
  await goTo(page, `${record}/check`);
  await onPage(page, 'Check and send');
  await expect(page.getByText('The print carries the marking RESTRICTED.')).toBeVisible();
  const marked = await onPaper(page, info);
  for (const text of marked) expect(text).toMatch(/^\s*RESTRICTED\s*$/m);
  expect(marked.join(' ').replace(/\s+/g, ' ')).toContain('(Derbyshire Appendix 1, Contract Monitoring Form)');
  // A page that is no record carries neither.
  await goTo(page, '/frameworks');
  await onPage(page, 'Frameworks');
  for (const text of await onPaper(page, info)) expect(text).not.toMatch(/RESTRICTED|digest/);
});

test('what may tell who somebody is is named before the export, and stops nothing', async ({ page }) => {
  await toCheckPage(page);
  const record = recordAddress(page);
  await expect(page.getByText('The tool found none in what was typed')).toBeVisible();
  await goTo(page, `${record}/issues`);
  await link(page, /^Change issue 1/).click();
  await field(page, 'What happened?').fill('Mrs Example told me to call 07700 900123.');
  await goTo(page, `${record}/check`);
  await onPage(page, 'Check and send');
  await expect(page.getByRole('heading', { name: '2 things may tell who somebody is' })).toBeVisible();
  const name = page.getByRole('row', { name: 'Mrs Example' });
  await expect(name).toContainText('Use initials, a role or a local reference.');
  await expect(page.getByRole('row', { name: '07700 900123' })).toContainText('A telephone number');
  await fitsTheScreen(page);
  await accessible(page);
  await downloaded(page, () => button(page, 'Export as a file').click());
  await name.getByRole('link', { name: 'Issue 1: what happened' }).click();
  await onPage(page, 'Issue 1');
});
