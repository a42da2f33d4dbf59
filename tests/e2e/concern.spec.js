// A GP sets down a concern: an explained level within a dozen taps, more issues, a raise, and the record as a file.
import {
  Person,
  aFile,
  againstSchema,
  assessed,
  button,
  choice,
  downloaded,
  drafts,
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
  openDetails,
  recordAddress,
  saved,
  test,
} from './support.js';

const FIRST = { theme: 'Medication', what: 'One dose of a blood thinner was given twice.', decision: 'Poor care', score: 2 };
const SECOND = { theme: 'Medication', what: 'Two more doses were missed.', decision: 'Potential cause for concern', score: 3 };
const THIRD = { theme: 'Staffing', what: 'One carer for twenty people at night.', decision: 'Not enough known yet', score: 2 };

/** From the first page to the explained level for one issue, counting. */
async function firstLevel(page) {
  const person = new Person(page);
  await person.beginsConcern();
  await person.type('Which service is it about?', 'Rowan Court');
  await person.describesIssue(FIRST);
  await person.judgesIssue(FIRST);
  await person.press('See the level and its reasons');
  await onPage(page, 'Level and its reasons');
  return person;
}

test.describe('kept on the device', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the explained level of one issue takes at most 12 taps besides typing, with no network', async ({ page, context, watch }) => {
    // Chromium asks for the tab's icon anew at every address, where the server does not let it keep one.
    watch.allow(/ERR_INTERNET_DISCONNECTED .*\/icon[^/]*\.svg$/);
    await open(page);
    // From here on every part of the tool is on the device.
    await expect(page.locator('#offline')).toHaveText(/^Ready to work without a connection/);
    await context.setOffline(true);
    const person = await firstLevel(page);
    expect(person.taps).toBeLessThanOrEqual(12);

    await expect(level(page)).toHaveText('Minor');
    await expect(page.getByText('By Lambeth Provider Concerns Policy 1.1 (London Borough of Lambeth)')).toBeVisible();
    await expect(page.getByRole('img', { name: /Combined score.*2/ })).toBeVisible();
    await expect(page.getByRole('img', { name: /Highest single score.*2/ })).toBeVisible();

    // Why: every row of the table, held or not, with its numbers and its clause.
    const rows = page.locator('.pc-card').filter({ has: page.locator('.pc-conditions') });
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(0)).toContainText(/Major.*Does not hold.*At least one of these:.*it is 2/s);
    await expect(rows.nth(1)).toContainText(/Moderate.*Does not hold.*And this:.*no issue scores 5/s);
    await expect(rows.nth(2)).toContainText(/Minor.*Decides.*All of these:.*the combined score is 3 or less \(it is 2\)/s);
    for (const row of await rows.all()) await expect(row).toContainText('Source: Lambeth 6.3, Table 1');
    await expect(page.getByRole('heading', { name: 'What would tip the calculated level' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'One more issue with a score of' }).first()).toBeVisible();
    await expect(page.getByText('Nothing: it is the lowest level.')).toBeVisible();
    await openDetails(page);
    await expect(page.getByRole('heading', { name: 'Contract monitoring' })).toBeVisible();
    await fitsTheScreen(page);
  });
});

test('more issues, a raise with everything it needs, and both levels stay in sight', async ({ page }) => {
  test.slow();
  await open(page);
  const person = await firstLevel(page);

  await link(page, 'Back to the issues').click();
  await person.press('Add another issue');
  await person.describesIssue(SECOND);
  // The other issue of the theme is shown as evidence, beside the paired examples.
  await expect(page.getByText('Medication errors that form a series')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: FIRST.what })).toBeVisible();
  await choice(page, 'What was the nature and cause of it?', 'Repeated, or a matter of the service or organisation').check();
  await choice(page, 'Have there been other incidents in the service?', 'Yes, others like it or pointing the same way').check();
  await choice(page, 'How did the provider respond?', 'Poorly, late or not at all').check();
  await expect(page.getByText('The tool suggests: Potential cause for concern')).toBeVisible();
  await expect(page.getByText('Poor care can still be a safeguarding matter.')).toBeVisible();
  await person.judgesIssue(SECOND);
  await expect(level(page)).toHaveText('Moderate');
  await person.press('See the level and its reasons');

  // A raise asks for a level, a reason, whom one consulted and when; the summary says what is missing and leads there.
  await page.getByText('Raise the level', { exact: true }).first().click();
  await button(page, 'Raise the level').click();
  await expect(errorSummary(page)).toBeFocused();
  await expect(errorSummary(page).getByRole('link')).toHaveCount(4);
  for (const [message, label] of [
    ['Choose the level that you raise it to', 'Major'],
    ['Say why the risks do not match the calculated level', 'Why do the risks not match the calculated level?'],
    ['Give the role of the colleague you consulted', 'Role of the colleague you consulted'],
    ['Give the date on which you consulted them', 'Date you consulted them'],
  ]) {
    await errorSummary(page).getByRole('link', { name: message }).click();
    await expect(field(page, label)).toBeFocused();
    await expect(field(page, label)).toBeInViewport();
  }
  await field(page, 'Major').check();
  await field(page, 'Why do the risks not match the calculated level?').fill('He takes a medicine where one wrong dose can kill.');
  await field(page, 'Role of the colleague you consulted').fill('Safeguarding lead');
  const [today] = new Date().toISOString().split('T');
  await field(page, 'Date you consulted them').fill(today);
  await button(page, 'Raise the level').click();
  await expect(errorSummary(page)).toHaveCount(0);
  await expect(level(page)).toHaveText('Major');
  await expect(page.getByText('Calculated: Moderate. Raised by judgement; both stay on the record.')).toBeVisible();
  await expect(page.getByText('Concern level, raised by judgement')).toBeVisible();

  await link(page, 'Back to the issues').click();
  await person.press('Add another issue');
  await person.describesIssue(THIRD);
  await person.judgesIssue(THIRD);
  await field(page, 'What is to be found out, and by whom?').fill('The rota of the last month, by the contract monitoring officer.');
  await expect(level(page)).toHaveText('Major');
  await expect(page.getByText('Calculated: Moderate')).toHaveCount(0);
  await person.press('See the level and its reasons');
  await expect(page.getByText('The calculated level has since reached the raised one. Both stay on the record.')).toBeVisible();
  await expect(page.getByText('Nothing: it is the highest level.')).toBeVisible();

  await page.getByText('Who is told:').click();
  await button(page, /^Add to next actions.*Lambeth Provider Surveillance Group/).click();
  await expect(page.getByText('On the list of next actions below.')).toBeFocused();
  await field(page, 'Who, by role').fill('Practice manager');
  await saved(page);
  const [{ record }] = await drafts(page);
  expect(record.issues.map((issue) => issue.score)).toEqual([2, 3, 2]);
  expect(record.issues[1].differentiation.suggestion_shown.outcome).toBe('potential_cause_for_concern');
  expect(record.raised_level.calculated_then).toBe('moderate');
  expect(record.next_actions).toHaveLength(1);
});

test('the level follows the scores', { tag: '@one-screen' }, async ({ page }) => {
  test.slow();
  await open(page);
  const person = new Person(page);
  await person.beginsConcern();
  await person.describesIssue(FIRST);
  for (const [score, word] of [
    [1, 'Minor'],
    [3, 'Moderate'],
    [4, 'Moderate'],
    [5, 'Major'],
    [2, 'Minor'],
  ]) {
    await person.judgesIssue({ ...FIRST, score });
    await expect(level(page)).toHaveText(word);
  }
  await button(page, /^Clear answer/).click();
  await expect(level(page)).toHaveText('Not yet scored');
  await person.judgesIssue({ ...FIRST, score: 3 });
  await person.addsIssue({ ...THIRD, score: 3 });
  await expect(level(page)).toHaveText('Moderate');
  await person.press('See the level and its reasons');
  await expect(page.locator('.pc-card').filter({ hasText: 'Decides' })).toContainText('Moderate');
  await expect(page.getByText('Whether a second 3 should change that is arguable.')).toBeVisible();
  await link(page, 'Back to the issues').click();
  await person.press('Add another issue');
  await person.describesIssue({ ...THIRD, what: 'Again on Sunday.' });
  // Not yet scored, the new issue leaves the level open.
  await expect(page.locator('.pc-level')).toContainText('Concern level so far');
  await person.judgesIssue({ ...THIRD, score: 1 });
  await expect(level(page)).toHaveText('Major');
});

test('the record is checked, exported, removed and opened again, and is the same', async ({ page }) => {
  await assessed(page, { service: 'St Anne’s (Rowan) House' });
  await button(page, 'Check and send').click();
  await onPage(page, 'Check and send');
  await fitsTheScreen(page);
  await expect(page.getByRole('link', { name: 'The kind of service is not chosen' })).toBeVisible();
  await expect(page.locator('section[aria-labelledby="in-short"]')).toContainText('Medication, score 3: A dose was missed on Tuesday.');
  await button(page, 'Show the whole record').click();
  await expect(page.locator('#everything').getByText('A dose was missed on Tuesday.')).toBeVisible();
  await expect(page.getByText('Read it once more for names')).toBeVisible();

  const first = await downloaded(page, () => button(page, 'Export as a file').click());
  expect(first.name).toMatch(/^concern-st-annes-rowan-house-20\d\d-\d\d-\d\d-[0-9A-Z]{6}\.json$/);
  await expect(page.getByText(`Exported as ${first.name}.`)).toBeInViewport();
  expect(await againstSchema(page, first.text)).toEqual([]);
  const exported = JSON.parse(first.text);
  expect(exported.assessment.calculated).toBe('moderate');
  expect(exported.record.issues[0].accounts[0].text).toBe('A dose was missed on Tuesday.');

  // Removal says what goes and asks twice.
  await link(page, 'All parts').first().click();
  await link(page, 'Remove this record').click();
  await onPage(page, 'Remove this record from this device?');
  await expect(page.getByText(/It holds no visits and 1 issue\. It was exported on .*, after the last change\./)).toBeVisible();
  await button(page, 'Remove the record').click();
  await expect(errorSummary(page)).toBeFocused();
  expect(await drafts(page)).toHaveLength(1);
  await errorSummary(page).getByRole('link').click();
  await expect(field(page, 'I want to remove this record for good')).toBeFocused();
  await field(page, 'I want to remove this record for good').check();
  await button(page, 'Remove the record').click();
  await onPage(page, 'What would you like to do?');
  await expect(page.getByText('There are none yet.')).toBeVisible();
  expect(await drafts(page)).toEqual([]);

  await link(page, 'Open a record from a file').click();
  await field(page, 'File').setInputFiles(aFile(first.name, first.text));
  await onPage(page, 'All parts of this record');
  await saved(page);
  await expect(level(page)).toHaveText('Moderate');
  await link(page, /^Check and send/).click();
  const second = await downloaded(page, () => button(page, 'Export as a file').click());
  // The time of the export is another one, and the digest covers it.
  const timeless = (document) => ({ ...document, exported_at: null, digest: null });
  expect(timeless(JSON.parse(second.text))).toEqual(timeless(exported));
  expect(second.name).toBe(first.name);
});

test('what was changed since is opened beside it as a copy, never over it', async ({ page }) => {
  await assessed(page);
  await button(page, 'Check and send').click();
  const { name, text } = await downloaded(page, () => button(page, 'Export as a file').click());
  await goTo(page, `${recordAddress(page)}/service`);
  await field(page, 'Name of the service').fill('Rowan Court, renamed');
  await saved(page);
  await goTo(page, '/open');
  await field(page, 'File').setInputFiles(aFile(name, text));
  await onPage(page, 'All parts of this record');
  await expect(page.getByText('so the file was opened as a separate copy')).toBeVisible();
  await button(page, 'Hide this message').click();
  await saved(page);
  const names = (await drafts(page)).map(({ record }) => record.service.name).sort();
  expect(names).toEqual(['Rowan Court', 'Rowan Court, renamed']);
});

test('the safety questions say at once what a yes means, and stay in sight of a low score', async ({ page }) => {
  await open(page);
  const person = new Person(page);
  await person.beginsConcern(['Yes', 'Not sure', 'No']);
  await page.goBack();
  await onPage(page, 'Safety first');
  await expect(page.getByText('Call 999.')).toBeVisible();
  await expect(page.getByText('Telephone: 999')).toBeVisible();
  await expect(page.getByText('Consult the police: they decide whether it is a criminal matter.')).toBeVisible();
  // Nobody leads yet, and no policy is cited for what only a Yes brings.
  await expect(page.getByText('Who would lead, if it is so: Police')).toBeVisible();
  await expect(page.getByText('The police lead.')).toHaveCount(0);
  await field(page, 'What has been done?').first().fill('999 called at 14:02.');
  await button(page, 'Continue: the first issue').click();
  await person.describesIssue(FIRST);
  await person.judgesIssue({ ...FIRST, score: 1 });
  await expect(level(page)).toHaveText('Minor');
  const tracks = page.getByRole('region', { name: 'Safety first' });
  // It was noted what was done about the danger: that asks for nothing more, and its answer stays in sight.
  await expect(tracks.locator('.pc-track').first()).toHaveText('Immediate danger: Danger Yes');
  await expect(tracks).toContainText('Not sure: it may be so');
  await expect(tracks).not.toContainText('Police');
  await expect(heading(page)).toHaveCount(1);
});
