// Files that cannot be opened: a clear sentence, the app alive, and everything on the device as it was.
import { readFileSync } from 'node:fs';
import { aFile, assessed, drafts, errorSummary, expect, field, goTo, level, link, onPage, saved, test } from './support.js';

const EXAMPLE = readFileSync(new URL('../../src/submission/example.json', import.meta.url), 'utf8');

/** The example's file with something changed. */
function changed(change) {
  const file = JSON.parse(EXAMPLE);
  change(file);
  return JSON.stringify(file);
}

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const HEAD = '{"format":"provider-concerns-record","format_version":1';

const BROKEN = {
  'an empty file': ['', 'The file is empty.'],
  'a picture': [PNG, 'The file is not text'],
  'twenty megabytes': ['x'.repeat(20_000_000), 'The file is 20 MB. The largest record that can be opened is 16 MB'],
  'an older encoding': [Buffer.from('{"format":"Château"}', 'latin1'), 'text in an older encoding, such as Windows-1252'],
  'another JSON': ['{}', 'The file is not a record exported by this app'],
  'a file cut off': [EXAMPLE.slice(0, 5000), 'The file is not complete JSON: something is wrong at line'],
  'deep nesting': [`${HEAD},"record":${'['.repeat(200_000)}`, 'nested too deeply'],
  'deep nesting of objects': [`${HEAD},"record":${'{"a":'.repeat(100_000)}`, 'nested too deeply'],
  'a newer version': [changed((file) => (file.format_version = 99)), 'exported by a newer version of this app'],
  'a score of 9': [changed((file) => (file.record.issues[0].score = 9)), '1 problem in the file', ['$.record.issues[0].score']],
  'several mistakes': [
    changed((file) => {
      file.record.issues[0].score = 'high';
      file.record.tracks.crime.answer = 'maybe';
      file.record.surprise = true;
    }),
    'problems in the file',
    ['$.record.issues[0].score', '$.record.tracks.crime.answer', '$.record.surprise'],
  ],
};

test('every broken file is refused in words, and nothing on the device changes', async ({ page }) => {
  test.slow();
  await assessed(page);
  const before = await drafts(page);
  for (const [what, [content, says, paths = []]] of Object.entries(BROKEN)) {
    await test.step(what, async () => {
      await goTo(page, '/');
      await onPage(page, 'What would you like to do?');
      await link(page, 'Open a record from a file').click();
      await onPage(page, 'Open a record from a file');
      await field(page, 'File').setInputFiles(aFile(`${what}.json`, content));
      await expect(errorSummary(page)).toBeFocused();
      await expect(errorSummary(page)).toContainText(`${what}.json`);
      await expect(errorSummary(page)).toContainText(says);
      for (const path of paths) await expect(page.locator('#problems').getByText(path, { exact: true })).toBeVisible();
      await errorSummary(page).getByRole('link').click();
      await expect(field(page, 'File')).toBeFocused();
      const now = await drafts(page);
      expect(now.map(({ record }) => record)).toEqual(before.map(({ record }) => record));
    });
  }
  // Alive, and the next file opens.
  await field(page, 'File').setInputFiles(aFile('example.json', EXAMPLE));
  await onPage(page, 'All parts of this record');
  await saved(page);
  expect(await drafts(page)).toHaveLength(2);
});

test('a file that leaves its page takes its error along', async ({ page }) => {
  await assessed(page);
  await goTo(page, '/open');
  await field(page, 'File').setInputFiles(aFile('x.json', '{}'));
  await expect(errorSummary(page)).toBeFocused();
  await goTo(page, '/');
  await link(page, 'Open a record from a file').click();
  await expect(errorSummary(page)).toHaveCount(0);
});

test('the file of the example opens and gives its level', async ({ page }) => {
  await assessed(page);
  await goTo(page, '/open');
  await field(page, 'File').setInputFiles(aFile('example.json', EXAMPLE));
  await onPage(page, 'All parts of this record');
  await expect(page.getByText('This is the example.')).toBeVisible();
  const { assessment } = JSON.parse(EXAMPLE);
  await expect(level(page)).toHaveText(new RegExp(`^${assessment.assigned}$`, 'i'));
});

test('what a file says is shown as words and never run', async ({ page }) => {
  const nasty = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await assessed(page);
  await goTo(page, '/open');
  const file = changed(({ record }) => {
    record.service.name = nasty;
    record.issues[0].accounts[0].text = nasty;
  });
  await field(page, 'File').setInputFiles(aFile('nasty.json', file));
  await onPage(page, 'All parts of this record');
  await link(page, /^Check and send/).click();
  await expect(page.getByText(nasty).first()).toBeVisible();
  await expect(page).toHaveTitle(/^Check and send/);
});

test('a file in UTF-16 with its numbers spelled otherwise opens and passes every check', async ({ page }) => {
  const spelled = EXAMPLE.replace(/("score": )(\d)/g, '$1$2.0').replace(/("format_version": \d+)/, '$1e0');
  expect(spelled).toContain('.0');
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(spelled, 'utf16le')]);
  await assessed(page);
  await goTo(page, '/check-file');
  await onPage(page, 'Check a file');
  await field(page, 'File').setInputFiles(aFile('notepad.json', bytes));
  await expect(page.locator('#verdict')).toContainText('All checks hold');
  await goTo(page, '/open');
  await onPage(page, 'Open a record from a file');
  await field(page, 'File').setInputFiles(aFile('broken.json', '{}'));
  await expect(errorSummary(page)).toContainText('broken.json');
  await field(page, 'File').setInputFiles(aFile('notepad.json', bytes));
  await onPage(page, 'All parts of this record');
  await expect(errorSummary(page)).toHaveCount(0);
});
