// One record under all five frameworks: the outcomes side by side, why they differ, and the page on paper.
import { frameworkVersion } from './newest.js';
import { aFile, accessible, button, choice, expect, field, fitsTheScreen, goTo, link, onPage, open, recordAddress, saved, test } from './support.js';

/** Opens the comparison of a copy of the worked example. */
async function compare(page) {
  await open(page, '#/example');
  await onPage(page, 'All parts of this record');
  const record = recordAddress(page);
  await goTo(page, `${record}/compare`);
  await onPage(page, 'All frameworks compared');
  return record;
}

const row = (page, name) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
const answer = (page, id, name) => page.locator(`#question-${id}`).getByRole('radio', { name, exact: true });

test('the example under all five, each with its outcome, its reason and what is open', async ({ page }) => {
  const record = await compare(page);
  await expect(page.getByRole('rowheader')).toHaveCount(5);
  await expect(row(page, /London Borough of Lambeth/)).toContainText('Submitted under');
  await expect(page.getByText('these outcomes are not on one scale')).toBeVisible();

  // Every framework gets something to go by.
  await goTo(page, `${record}/judge/derbyshire`);
  await answer(page, 'quality-of-service', 'Yes').check();
  await goTo(page, `${record}/judge/bedford`);
  await answer(page, 'rise-in-activity', 'Yes').check();
  await goTo(page, `${record}/judge/hertfordshire`);
  await answer(page, 'significant-complaint', 'No').check();
  await goTo(page, `${record}/judge/berkshire`);
  await choice(page, 'What is the impact on the people who use the service?', 'Moderate').check();
  await goTo(page, `${record}/compare`);

  for (const [name, outcome, reason, cite] of [
    [/London Borough of Lambeth/, 'Moderate', 'the combined score is 4 to 6', 'Source: Lambeth 6.3, Table 1'],
    [/^Pan-Berkshire/, 'Moderate', 'Impact on people', 'Source: Berkshire 5.7.2, Thresholds table, Moderate'],
    [/^Derbyshire/, 'Provider Concerns threshold: indicated', 'Concerns about the quality of the service', 'item 7'],
    [/^Bedford/, 'Provider of Concern protocol: trigger met', 'More quality assurance or safeguarding activity', 'Source: Bedford Appendix 2'],
  ]) {
    await expect(row(page, name).locator('.pc-level-tag')).toHaveText(outcome);
    await expect(row(page, name)).toContainText(new RegExp(reason, 'i'));
    await expect(row(page, name)).toContainText(cite);
  }
  // A lone no decides nothing, and is not taken for the rest.
  await expect(row(page, /^Hertfordshire/).locator('.pc-level-tag')).toHaveText('Not known yet');
  await expect(row(page, /^Hertfordshire/)).toContainText('8 questions');
  // Serious Concerns is still open above the trigger that is met.
  await expect(row(page, /^Bedford/)).toContainText('So far: what is not known could still raise it.');
  await expect(row(page, /^Derbyshire/)).toContainText('Nothing that is unknown could change it.');
  await fitsTheScreen(page);

  const why = page.getByRole('region', { name: 'Why they differ' });
  await expect(why).toContainText('Decided: London Borough of Lambeth (Moderate); Pan-Berkshire (Moderate); Derbyshire County Council (Provider Concerns threshold: indicated).');
  await expect(why).toContainText('Could still change: Bedford Borough Council (Provider of Concern protocol: trigger met); Hertfordshire County Council (Not known yet).');
  await expect(why.getByText('Nothing to go by yet')).toHaveCount(0);
  await expect(why).toContainText('London Borough of Lambeth: It adds up');
  await expect(why).toContainText('Bedford Borough Council: High impact provider Not known');
  await link(page, /^Answer its questions.*Hertfordshire/).click();
  await onPage(page, 'Questions: Hertfordshire County Council');
});

test('what has nothing to go by says so, and leads to its questions', async ({ page }) => {
  await compare(page);
  const why = page.getByRole('region', { name: 'Why they differ' });
  await expect(row(page, /^Derbyshire/)).toContainText('Nothing that it goes by is entered yet.');
  await expect(row(page, /^Derbyshire/).locator('.pc-level-tag')).toHaveText('Not yet answered');
  await expect(why).toContainText('Decided: London Borough of Lambeth (Moderate).');
  await expect(why.getByRole('listitem').filter({ hasText: 'answer its questions' })).toHaveCount(4);
  await why.getByRole('link', { name: /^answer its questions.*Derbyshire/ }).click();
  await onPage(page, 'Questions: Derbyshire County Council');
});

test('a new record has nothing to go by anywhere, and Lambeth only stands in for the council that is not named', async ({ page }) => {
  await open(page);
  await link(page, 'Assess a concern').click();
  await choice(page, 'Is anyone in immediate danger?', 'No').check();
  await saved(page);
  await goTo(page, `${recordAddress(page)}/compare`);
  await expect(row(page, /London Borough of Lambeth/)).toContainText('No issue yet');
  await expect(page.locator('.pc-level-tag--unknown')).toHaveCount(5);
  const submitted = page.getByRole('region', { name: 'Which one this record is submitted under' });
  await expect(submitted).toContainText('The local authority of the service is not named yet.');
  await expect(submitted).toContainText('Tool default, not policy');
  await accessible(page);

  await link(page, 'Choose the framework for this record').click();
  await field(page, 'Bedford Borough Council').check();
  await goTo(page, `${recordAddress(page)}/compare`);
  await expect(row(page, /^Bedford/)).toContainText('Submitted under');
  await expect(submitted).toContainText('You chose Care Provider Quality Assurance Pathway.');
  await expect(submitted).not.toContainText('Tool default');
});

const OWN = `
format = 1
id = "invented-county"
version = "2026-12"
authority = "Invented County"
title = "Invented County’s additions"
local_authorities = ["Invented County"]
extends = { id = "derbyshire", version = "${frameworkVersion('derbyshire')}" }

[[document]]
key = "invented-county"
short = "Invented County"
title = "Invented County’s additions"

[[note]]
id = "invented"
beside = "restraint"
says = "An invented note beside the question about restraint."
tool_default = true
`;

test('an own file stands beside the others, and shares the answers of the one that it extends', { tag: '@one-screen' }, async ({ page }) => {
  await open(page, '#/frameworks');
  await field(page, 'Load your authority’s file').setInputFiles(aFile('invented.toml', OWN, 'text/plain'));
  await expect(page.getByText('Invented County').first()).toBeVisible();
  await goTo(page, '/example');
  await onPage(page, 'All parts of this record');
  const record = recordAddress(page);
  await goTo(page, `${record}/judge/derbyshire`);
  await answer(page, 'restraint', 'Yes').check();
  await expect(page.getByText('An invented note')).toHaveCount(0);
  await goTo(page, `${record}/compare`);
  await expect(page.getByRole('rowheader')).toHaveCount(6);
  await expect(row(page, /^Invented County/)).toContainText('Own file');
  for (const name of [/^Derbyshire/, /^Invented County/]) {
    await expect(row(page, name).locator('.pc-level-tag')).toHaveText('Provider Concerns threshold: indicated');
  }
  await expect(page.getByText('Invented County (own file): judges as Derbyshire County Council does, on the same answers.')).toBeVisible();
  await link(page, /^See its questions.*Invented County/).click();
  await onPage(page, 'Questions: Invented County');
  await expect(page.getByText('These are the questions of Derbyshire County Council. Your answers count for both.')).toBeVisible();
  await expect(answer(page, 'restraint', 'Yes')).toBeChecked();
  await expect(page.getByText('An invented note beside the question about restraint.')).toBeVisible();

  // Chosen for the record and then gone from the device: nothing else is put in its place.
  await link(page, 'Choose the framework').click();
  await field(page, 'Invented County').check();
  await saved(page);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith('provider-concerns:framework:'))) localStorage.removeItem(key);
  });
  await page.reload();
  await onPage(page, 'Choose the framework');
  const kept = recordAddress(page);
  await goTo(page, `${kept}/judge/invented-county`);
  await onPage(page, 'Questions');
  await expect(page.getByText('is not on this device. Nothing else is put in its place')).toBeVisible();
  await link(page, 'Compare all frameworks').click();
  await expect(page.getByRole('rowheader')).toHaveCount(5);
  await expect(page.getByText('Submitted under', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Which one this record is submitted under' })).toContainText('is not on this device');
});

test('axe finds nothing on the comparison', async ({ page }) => {
  await compare(page);
  await accessible(page);
  await fitsTheScreen(page);
});

test('the print holds the whole table, and nothing to press', { tag: '@one-screen' }, async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      window.printed = (window.printed ?? 0) + 1;
    };
  });
  await compare(page);
  await button(page, 'Print').click();
  expect(await page.evaluate(() => window.printed)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^Record [0-9A-Z]{6} · printed .* · EXAMPLE, ALL INVENTED$/)).toBeVisible();
  for (const name of ['Framework', 'Outcome', 'What decided', 'Still open']) {
    await expect(page.getByRole('columnheader', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('rowheader')).toHaveCount(5);
  for (const around of ['.govuk-button', '.pc-compare__link', '.pc-savebar', '.govuk-back-link']) {
    for (const element of await page.locator(around).all()) await expect(element).toBeHidden();
  }
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
