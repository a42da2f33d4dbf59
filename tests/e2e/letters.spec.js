// Letters: filled in from the record, with what is missing visible; edited by hand beside the template’s text.
import { accessible, button, drafts, expect, field, fitsTheScreen, goTo, hash, heading, link, onPage, saved, test } from './support.js';
import { readFile } from 'node:fs/promises';
import { downloadedDocx, paragraphs } from './docx.js';
import { followUp, openWithProcess } from './follow-up.js';
import { processVersion } from './newest.js';

const open = (page) => page.getByRole('region', { name: /(is|are) not filled in$/ });
const paper = (page) => page.locator('.pc-letter__page').first();

async function letters(page) {
  await saved(page);
  const [{ record }] = await drafts(page);
  return record.follow_up.letters;
}

/** Begins one of Hertfordshire’s letters. */
async function begin(page, title, options = {}) {
  await openWithProcess(page, 'hertfordshire', { at: 'letters', ...options });
  await onPage(page, 'Letters');
  await page.getByRole('button', { name: new RegExp(`^Begin this letter.*${title}`) }).click();
  await onPage(page, title);
}

test('a letter is prefilled from the record, and every open place is listed and boxed', async ({ page }) => {
  await begin(page, 'Letter to the GP practice');
  await expect(field(page, 'Care home')).toHaveValue('Example House');
  await expect(page.locator('#fill-care-home-hint')).toHaveText('From the record.');
  // What to know of the printed letter stands on its page, and not in the letter.
  const timing = 'The printed letter speaks of a meeting already held with the provider';
  await expect(page.getByText(timing)).toBeVisible();
  await expect(paper(page)).not.toContainText(timing);
  const places = open(page).getByRole('button');
  const number = await places.count();
  await expect(open(page).getByRole('heading')).toHaveText(`${number} places are not filled in`);
  // One place may stand in the text twice.
  expect(new Set(await paper(page).locator('.pc-unfilled').allTextContents()).size).toBe(number);
  await open(page).getByRole('button', { name: 'Telephone number', exact: true }).click();
  await expect(field(page, 'Telephone number')).toBeFocused();
  await page.keyboard.type('01632 960001');
  await expect(places).toHaveCount(number - 1);
  await expect(paper(page)).toContainText('01632 960001');
  const [{ state }] = await letters(page);
  expect(state).toMatchObject({ letter: 'letter-gp', version: 3, edited: null, left_out: [] });
  expect(state.values.telephone).toBe('01632 960001');
  await page.reload();
  await expect(field(page, 'Telephone number')).toHaveValue('01632 960001');
  // All the others, one after the other.
  for (let left = number - 1; left > 0; left -= 1) {
    const name = await places.first().textContent();
    await field(page, name).fill('Example');
    await expect(places).toHaveCount(left - 1);
  }
  await expect(page.getByText('Every place is filled in.')).toBeVisible();
  await expect(page.locator('.pc-unfilled')).toHaveCount(0);
});

test('what the record says anew is offered, and taken only when asked', async ({ page }) => {
  const filled = {
    id: 'f0rm000000000001',
    begun_at: '2026-11-20T09:00:00Z',
    state: { process: { id: 'hertfordshire', version: processVersion('hertfordshire') }, letter: 'letter-self-funder', version: 1, values: { 'care-home': 'Old Example House' }, left_out: [], edited: null },
  };
  await openWithProcess(page, 'hertfordshire', { at: `letters/${filled.id}`, letters: [filled] });
  await onPage(page, 'Letter to a self-funder');
  await expect(field(page, 'Care home')).toHaveValue('Old Example House');
  await expect(paper(page)).toContainText('Old Example House');
  await expect(page.getByText('The record says: Example House')).toBeVisible();
  await page.getByRole('button', { name: /^Use the record’s words.*Care home/ }).click();
  await expect(field(page, 'Care home')).toHaveValue('Example House');
  await expect(page.getByText('The record says:')).toHaveCount(0);
  await expect(paper(page)).not.toContainText('Old Example House');
});

test('an optional paragraph is left out and taken in again, with its open places', async ({ page }) => {
  await begin(page, 'Notification to the provider');
  // Many open places are folded away.
  await expect(open(page).getByRole('button')).toHaveCount(0);
  await open(page).getByText('Go to one of them').click();
  const places = open(page).getByRole('button');
  const before = await places.count();
  await expect(open(page).getByRole('button', { name: 'Areas found non-compliant' })).toBeVisible();
  const box = page.getByRole('group', { name: 'Paragraphs to leave out' }).getByRole('checkbox').first();
  await box.check();
  await expect(open(page).getByRole('button', { name: 'Areas found non-compliant' })).toHaveCount(0);
  expect((await letters(page))[0].state.left_out).toEqual([8]);
  await box.uncheck();
  await expect(places).toHaveCount(before);
});

test('a text edited by hand stays, beside the template’s, until one goes back on purpose', async ({ page }) => {
  await begin(page, 'Letter to a self-funder');
  await button(page, 'Edit the text by hand').click();
  const text = page.locator('#letter-text');
  await expect(text).toBeFocused();
  const template = await text.inputValue();
  expect(template).toContain('[name of the person]');
  await text.fill(`Dear Example, by hand.\n\n${template}`);
  // Filling in no longer changes the text by itself; what is filled in is offered.
  await field(page, 'Name of the person').fill('Example Person');
  await expect(text).not.toHaveValue(/Example Person/);
  await button(page, 'Go to the edited text').click();
  await expect(text).toBeFocused();
  await expect(page.getByText('1 place is filled in above and still open in the text.')).toBeVisible();
  await button(page, 'Put it into the text').click();
  await expect(text).toHaveValue(/Dear Example, by hand\.[^]*Example Person/);
  await saved(page);
  await page.reload();
  await expect(text).toHaveValue(/Dear Example, by hand\./);
  await page.getByText('The template’s text, version 1, with what is filled in').click();
  await expect(paper(page)).toContainText('Example Person');
  await expect(paper(page)).not.toContainText('by hand');
  expect((await letters(page))[0].state.edited).toContain('Dear Example, by hand.');

  await button(page, 'Go back to the template’s text').click();
  await expect(page.getByText('What you edited in the text goes')).toBeVisible();
  await button(page, 'Keep it').click();
  await expect(text).toHaveValue(/by hand/);
  await button(page, 'Go back to the template’s text').click();
  await button(page, 'Yes: Go back to the template’s text').click();
  await expect(text).toHaveCount(0);
  const [{ state }] = await letters(page);
  expect(state.edited).toBeNull();
  expect(state.values.person).toBe('Example Person');
});

test('on paper: open places are listed first, printing stops for nobody, and the Word file holds the same text', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => (window.printed = (window.printed ?? 0) + 1);
  });
  await begin(page, 'Letter to a self-funder');
  await field(page, 'Name of the person').fill('Example Person');
  const number = await open(page).getByRole('button').count();
  await button(page, 'Print the letter, or save it as a file').click();
  await onPage(page, 'Letter to a self-funder: on paper');
  await expect(page.getByText(`${number} places are not filled in.`)).toBeVisible();
  const sheet = page.getByRole('article');
  await expect(sheet.locator('.pc-unfilled')).toHaveCount(number);
  await button(page, `Print with ${number} places open`).click();
  expect(await page.evaluate(() => window.printed)).toBe(1);
  const { name, files } = await downloadedDocx(page, () => button(page, 'Save as Word file (.docx)').click());
  // It goes to somebody outside: its name tells of the service and of no record.
  expect(name).toBe('letter-to-a-self-funder-example-house.docx');
  const shown = await sheet.locator('p:not(.pc-document__line)').evaluateAll((all) => all.map((each) => each.textContent));
  expect(paragraphs(files)).toEqual(shown);
  expect(shown.join()).toContain('Example Person');
  expect(shown.join()).toContain('[telephone number]');
  // Nothing about people travels in the file unseen.
  expect(Object.entries(files).filter(([part]) => part.startsWith('docProps/')).map(([, xml]) => xml).join()).not.toContain('Example');

  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  for (const around of [heading(page), button(page, `Print with ${number} places open`), page.getByText('They stand boxed in the letter')]) {
    await expect(around).toBeHidden();
  }
  await page.emulateMedia({ media: null });
  await accessible(page);
  await fitsTheScreen(page);
  await link(page, 'Fill them in here').click();
  await button(page, 'Edit the text by hand').click();
  await page.locator('#letter-text').fill('Only this.\n\nIn two paragraphs.');
  await button(page, 'Print the letter, or save it as a file').click();
  const edited = await downloadedDocx(page, () => button(page, 'Save as Word file (.docx)').click());
  expect(paragraphs(edited.files)).toEqual(['Only this.', 'In two paragraphs.']);
  await expect(button(page, 'Print')).toBeVisible();
});

test('a letter is removed only when asked twice, and one whose template is not here loses nothing', async ({ page }) => {
  const filled = {
    id: 'f0rm000000000002',
    begun_at: '2026-11-20T09:00:00Z',
    state: { process: { id: 'hertfordshire', version: '2031-01' }, letter: 'letter-new', version: 4, values: { person: 'Example Person' }, left_out: [], edited: 'Edited long ago.' },
  };
  await openWithProcess(page, 'hertfordshire', { at: 'letters', letters: [filled] });
  await expect(page.getByText('Its template is not on this device')).toBeVisible();
  await link(page, 'letter-new').click();
  await expect(page.getByText('Edited long ago.')).toBeVisible();
  await expect(page.getByText('Example Person')).toBeVisible();
  await accessible(page);
  await button(page, 'Remove this letter').click();
  await expect(page.getByText('cannot be taken back')).toBeVisible();
  expect(hash(page)).toContain('/letters/');
  await button(page, 'Yes: Remove this letter').click();
  await onPage(page, 'Letters');
  expect(await letters(page)).toEqual([]);
  await goTo(page, followUp(`letters/${filled.id}`));
  await onPage(page, 'This letter is not on the record');
});

test('a council without letters says so and leads to whom to tell', async ({ page }) => {
  for (const council of ['lambeth', 'berkshire', 'derbyshire', 'bedford']) {
    await openWithProcess(page, council, { at: 'letters' });
    await expect(page.getByText('brings no letter: its policy has no wording for one.')).toBeVisible();
  }
  await accessible(page);
  await button(page, 'See whom to tell in the plan').click();
  await onPage(page, 'Plan');
});

test('axe finds nothing on the letters, filled in and edited', async ({ page }) => {
  test.slow();
  await openWithProcess(page, 'hertfordshire', { at: 'letters' });
  await accessible(page);
  await fitsTheScreen(page);
  for (const title of ['Notification to the provider', 'Letter to the GP practice', 'Letter to a self-funder']) {
    await goTo(page, followUp('letters'));
    await page.getByRole('button', { name: new RegExp(`^Begin this letter.*${title}`) }).click();
    await onPage(page, title);
    await expect(heading(page)).toBeVisible();
    await accessible(page);
    await fitsTheScreen(page);
  }
  await button(page, 'Edit the text by hand').click();
  await page.getByText(/^The template’s text, version 1/).click();
  await accessible(page);
  await fitsTheScreen(page);
});

test('a letter to the provider tells nothing that was told, and asks to look at who may be recognised', async ({ page }, info) => {
  const account = (how_known, text) => ({ how_known, text });
  const { record } = JSON.parse(await readFile(new URL('../../src/submission/example.json', import.meta.url), 'utf8'));
  const issues = [{
    ...record.issues[0],
    accounts: [account('told', 'The nurse in charge told me that call bells are switched off.'), account('seen', 'Call bells rang for 20 minutes.'), account('opinion', 'I think that nobody checks.')],
  }];
  const visits = [{ ...record.visits[0], date: '1987-03-04', completed_by: 'Example Reporter', role: 'Example Role' }];
  const versions = { record: { issues, visits } };
  await begin(page, 'Notification to the provider', versions);
  const secret = ['told me', 'nurse in charge', 'I think', 'Example Reporter', '1987', 'Call bells rang'];
  const shown = () => page.locator('main').evaluate((main) => main.innerText + [...main.querySelectorAll('input, textarea')].map(({ value }) => value).join());
  for (const words of secret) expect(await shown(), words).not.toContain(words);
  await expect(field(page, 'Date of the council’s visit')).toHaveValue('');
  // What a person types is theirs, and looked at before it goes.
  await field(page, 'Concerns noted at the council’s visit').fill('The night nurse said that bells are switched off. Mrs Example saw it.');
  await page.screenshot({ path: info.outputPath('letter.png'), fullPage: true });
  await button(page, 'Print the letter, or save it as a file').click();
  await onPage(page, 'Notification to the provider: on paper');
  const warned = page.getByRole('region', { name: 'Somebody may be recognised' });
  await expect(warned).toContainText('This paper is for the provider');
  await expect(warned.getByRole('listitem')).toHaveText([/^“The night nurse” .*Say what was found, not who said it\./, /^“Mrs Example” .*A name/]);
  await accessible(page);
  await fitsTheScreen(page);
  await page.screenshot({ path: info.outputPath('letter-paper.png'), fullPage: true });
  const { name, files } = await downloadedDocx(page, () => button(page, 'Save as Word file (.docx)').click());
  expect(name).toBe('notification-to-the-provider-example-house.docx');
  for (const words of secret) expect(Object.values(files).join(), words).not.toContain(words);
  expect(Object.values(files).join()).toContain('Example House, Invented Care Ltd');
  await page.emulateMedia({ media: 'print' });
  await expect(warned).toBeHidden();
  await page.emulateMedia({ media: null });
  // The practice gets what was seen, and nothing that was told.
  await begin(page, 'Letter to the GP practice', versions);
  await expect(field(page, 'Concerns')).toHaveValue('Call bells rang for 20 minutes.');
});

test('a letter that an earlier version filled in with what was told says so before it is printed', async ({ page }) => {
  const filled = {
    id: 'f0rm000000000001',
    begun_at: '2026-11-20T09:00:00Z',
    state: {
      process: { id: 'hertfordshire', version: '2026-11' }, letter: 'letter-provider', version: 1, left_out: [], edited: null,
      values: { 'visit-date': '4 March 1987' },
    },
  };
  const { record } = JSON.parse(await readFile(new URL('../../src/submission/example.json', import.meta.url), 'utf8'));
  const visits = [{ ...record.visits[0], date: '1987-03-04' }];
  await openWithProcess(page, 'hertfordshire', { at: `letters/${filled.id}/paper`, letters: [filled], record: { visits } });
  await expect(page.getByText(/Filled in from the record by an earlier version of this tool, and not for these readers: date of the council’s visit/)).toBeVisible();
});
