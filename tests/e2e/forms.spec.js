// The policies' own forms: begun, filled in, checked, given back to the record, removed; and who may decide what.
import { COUNCILS, ID, begun, council, openFollowUp } from './forms.js';
import { inDays, openWithProcess } from './follow-up.js';
import { processVersion } from './newest.js';
import { accessible, arrives, button, drafts, errorSummary, expect, field, fitsTheScreen, goTo, link, onPage, press, saved, test } from './support.js';

test.slow();

const answers = async (page, number = 0) => (await drafts(page))[0].record.follow_up.forms[number].state.answers;
/** A button whose words go on for those who listen: the pieces stand apart there. */
const named = (page, words, more) => page.getByRole('button', { name: `${words} : ${more}`, exact: true });
const begin = (page, title) => named(page, 'Begin this form', title);

/** Begins a form from the list. */
async function begins(page, title) {
  await begin(page, title).click();
  await onPage(page, title);
}

/** Fills in the first thing of each kind that the form has; gives what now stands in them, by id. */
async function fillsEachKind(page) {
  const form = page.locator('.pc-form__section');
  const kinds = [
    ['.pc-form__field > .govuk-form-group > input.govuk-input[type="text"]', (one) => one.fill('Written by hand')],
    ['.pc-form__field > .govuk-form-group > textarea', (one) => one.fill('Several words.\nOn two lines.')],
    ['.pc-form__field > .govuk-form-group > input[type="date"]', (one) => one.fill('2026-11-22')],
    ['.pc-form__yes-no input[type="radio"]', (one) => one.check()],
    ['.govuk-radios input[type="radio"]', (one) => one.check()],
    ['.govuk-checkboxes input[type="checkbox"]', (one) => one.check()],
  ];
  for (const [selector, fill] of kinds) {
    const one = form.locator(selector).first();
    if (await one.count()) await fill(one);
  }
  for (const add of await form.getByRole('button', { name: /^Add a row/ }).all()) {
    await add.click();
    await expect(page.locator(':focus')).toHaveAttribute('id', /^answer-.*--\d+-/);
    const first = page.locator(':focus');
    const type = await first.getAttribute('type');
    if (type === 'radio') await first.check();
    else await first.fill(type === 'date' ? '2026-11-23' : 'In a new row');
  }
}

/** What stands in every control of the form, by its id. */
const standing = (page) =>
  page.locator('.pc-form__section').evaluateAll((sections) =>
    Object.fromEntries(
      sections.flatMap((section) =>
        [...section.querySelectorAll('input, textarea')].map((one) => [one.id, ['radio', 'checkbox'].includes(one.type) ? one.checked : one.value]),
      ),
    ),
  );

for (const of of COUNCILS) {
  test(`every form of ${of.name} is begun, filled in, and kept`, async ({ page }) => {
    test.slow();
    await openFollowUp(page, of);
    const titles = await page.getByRole('button', { name: /^Begin this form/ }).allTextContents();
    expect(titles).toHaveLength(of.forms);
    for (const title of titles.map((words) => words.replace('Begin this form: ', ''))) {
      await goTo(page, `/record/${ID}/follow-up/forms`);
      await begins(page, title);
      await fillsEachKind(page);
      await fitsTheScreen(page);
      await saved(page);
      const before = await standing(page);
      expect(Object.keys(before).length).toBeGreaterThan(2);
      await page.reload();
      await onPage(page, title);
      expect(await standing(page), title).toEqual(before);
    }
    await goTo(page, `/record/${ID}/follow-up/forms`);
    await expect(page.getByRole('link', { name: /^Fill in/ })).toHaveCount(of.forms);
    await fitsTheScreen(page);
  });
}

test('two of one kind stay apart, each with how far it is', async ({ page }) => {
  await openFollowUp(page, council('bedford'));
  await begins(page, 'Serious Concerns meetings should consider');
  const first = page.locator('.pc-form__section textarea').first();
  await first.fill('Of the first meeting');
  await goTo(page, `/record/${ID}/follow-up/forms`);
  await begins(page, 'Serious Concerns meetings should consider');
  await expect(first).toHaveValue('');
  await goTo(page, `/record/${ID}/follow-up/forms`);
  await expect(page.getByText('1 of 21 fields answered')).toHaveCount(1);
  await expect(page.getByText('0 of 21 fields answered')).toHaveCount(1);
  await expect(page.getByText('1 thing to mend')).toHaveCount(1);
  await expect(page.getByText('Nothing to mend')).toHaveCount(1);
});

test('the forms of the stage come first, those of its meetings among them', async ({ page }) => {
  await openWithProcess(page, 'hertfordshire', { stage: 'mdmm', at: 'forms' });
  await onPage(page, 'Forms');
  const headings = page.locator('#main h2');
  await expect(headings).toHaveText([/^For this stage: /, 'Other forms of this policy']);
  const titles = await page.locator('#main h2, #main h3').allTextContents();
  const others = titles.indexOf('Other forms of this policy');
  expect(titles.indexOf('MDMM risk assessment')).toBeLessThan(others);
  expect(titles.indexOf('MDMM risk assessment')).toBeGreaterThan(0);
  expect(titles.indexOf('Decision to suspend contracts or admissions, or to end contracts')).toBeGreaterThan(others);
  await accessible(page);
});

// ---------------------------------------------------------------- details, checks

test('Derbyshire asks for details where the paper does, and the check leads to each box', async ({ page }) => {
  await openFollowUp(page, council('derbyshire'));
  await begins(page, 'Care home: Contract Monitoring Form');
  await expect(page.getByText('On paper every page is marked RESTRICTED.')).toBeVisible();
  const box = field(page, /^Details of: 1\.2/);
  const option = page.getByRole('checkbox', { name: /^1\.2/ });
  await page.getByRole('checkbox', { name: /^1\.1/ }).check();
  await expect(page.getByLabel(/^Details of: /)).toHaveCount(0);
  await option.check();
  await expect(box).toBeVisible();
  await page.getByRole('checkbox', { name: /^4\.4/ }).check();
  await page.getByRole('group', { name: /Care Quality Commission need to be notified/ }).getByRole('radio', { name: 'Yes', exact: true }).check();

  await button(page, 'Check this form').click();
  await expect(errorSummary(page)).toBeFocused();
  const mends = errorSummary(page).getByRole('link');
  await expect(mends).toHaveText([
    'You marked “1.2 Failure to meet needs identified in care and personal service plan”: give details.',
    'You marked “4.4 Other”: give details.',
    /^Answer Yes or No: “If so, have you or anyone else already referred it to them\?”, because you answered Yes/,
  ]);
  await mends.nth(1).click();
  await expect(field(page, /^Details of: 4\.4/)).toBeFocused();
  await mends.nth(2).click();
  await expect(page.getByRole('group', { name: /already referred/ }).getByRole('radio', { name: 'Yes', exact: true })).toBeFocused();
  await mends.nth(0).click();
  await expect(box).toBeFocused();
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await accessible(page);

  // A tap by mistake loses no words.
  await box.fill('Two plans were not followed.');
  await option.uncheck();
  await expect(box).toHaveCount(0);
  await option.check();
  await expect(box).toHaveValue('Two plans were not followed.');
  await field(page, /^Details of: 4\.4/).fill('An invented charge.');
  await page.getByRole('group', { name: /already referred/ }).getByRole('radio', { name: 'No', exact: true }).check();
  await button(page, 'Check this form').click();
  await expect(errorSummary(page)).toHaveCount(0);
  await expect(page.locator('#form-checked')).toBeFocused();
  await saved(page);
  expect((await answers(page))['care-provision']).toEqual({ several: { 1.1: '', 1.2: 'Two plans were not followed.' } });
});

test('answers are taken back: yes or no, and one of several', async ({ page }) => {
  await openFollowUp(page, council('hertfordshire'));
  await begins(page, 'Decision to suspend contracts or admissions, or to end contracts');
  await page.getByRole('radio', { name: 'End individual contracts' }).check();
  await button(page, 'Check this form').click();
  await expect(errorSummary(page)).toContainText('because you chose “End individual contracts”');
  await named(page, 'Clear answer', 'What is decided').click();
  await expect(page.getByRole('radio', { name: 'End individual contracts' })).not.toBeChecked();
  await saved(page);
  expect(await answers(page)).toEqual({});
  await goTo(page, `/record/${ID}/follow-up/forms`);
  await begins(page, 'Checklist of actions to be considered or taken at meetings');
  const first = page.locator('.pc-form__yes-no').first();
  await first.getByRole('radio', { name: 'No', exact: true }).check();
  await saved(page);
  expect(Object.values(await answers(page, 1))).toEqual([{ yes_no: false }]);
  await first.getByRole('button', { name: /^Clear answer/ }).click();
  await saved(page);
  expect(await answers(page, 1)).toEqual({});
});

test('half a date is said to be half, and the last whole one is kept', { tag: '@one-screen' }, async ({ page }) => {
  await openFollowUp(page, council('bedford'));
  await begins(page, 'Serious Concerns action plan');
  const date = field(page, 'Date of the meeting that agreed the plan');
  await date.fill('2026-11-22');
  await date.focus();
  await page.keyboard.press('Backspace');
  await expect(page.getByText('This date is not complete.')).toBeVisible();
  await saved(page);
  expect((await answers(page)).date).toEqual({ date: '2026-11-22' });
});

// ---------------------------------------------------------------- from the record

test('what the record gives is shown, overruled, and given back', async ({ page }) => {
  await openFollowUp(page, council('derbyshire'));
  await begins(page, 'Care home: Contract Monitoring Form');
  const provider = field(page, 'Name of provider');
  const of = page.locator('.pc-form__field', { has: provider });
  await expect(provider).toHaveValue('Invented Care Ltd (Example House)');
  await expect(of).toContainText('From the record');
  await saved(page).catch(() => {});
  await provider.fill('Invented Care (North) Ltd');
  await expect(of).toContainText('Changed here');
  await expect(of).toContainText('The record says: Invented Care Ltd (Example House)');
  await saved(page);
  await page.reload();
  await expect(provider).toHaveValue('Invented Care (North) Ltd');

  await of.getByRole('button', { name: /^Use the record’s words again/ }).click();
  await expect(of).toContainText('What you wrote here will be gone for good.');
  await of.getByRole('button', { name: 'Keep it' }).click();
  await expect(provider).toHaveValue('Invented Care (North) Ltd');
  await of.getByRole('button', { name: /^Use the record’s words again/ }).click();
  await of.getByRole('button', { name: /^Yes: Use the record’s words again/ }).click();
  await expect(provider).toHaveValue('Invented Care Ltd (Example House)');
  await expect(provider).toBeFocused();

  // Emptied on purpose, it stays empty; what nobody touched follows the record.
  await provider.fill('');
  await expect(of).toContainText('Changed here');
  await saved(page);
  await page.reload();
  await expect(provider).toHaveValue('');
  const address = field(page, 'Address');
  const before = await address.inputValue();
  await goTo(page, `/record/${ID}/service`);
  await field(page, 'Name of the service').fill('Sample Lodge');
  await page.goBack();
  await onPage(page, 'Care home: Contract Monitoring Form');
  await expect(of).toContainText('The record says: Invented Care Ltd (Sample Lodge)');
  await expect(address).toHaveValue(before);
});

test('the notes of a meeting with the provider are filled from its minutes, and from nobody’s own list', async ({ page }, info) => {
  const part = (mark) => ({
    chair: `${mark} chair`,
    attendees: [{ name: `${mark} name`, job_title: `${mark} job`, representing: `${mark} body`, contact: `${mark} contact` }],
    apologies: [],
    minutes: [{ item: 'News from the regulator', says: `${mark} regulator` }],
    actions: [{ what: `${mark} action`, who: `${mark} who`, by: inDays(9) }],
  });
  const meeting = { id: 'c0ncerns00000001', meeting: 'concerns-meeting', on: inDays(-3), part_one: part('Hidden'), part_two: part('Shared'), why_not_held: '' };
  const next_actions = [{ id: 'next000000000001', what: 'Private action', who: 'Private role', by: null, done: false, source: null }];
  await openWithProcess(page, 'derbyshire', {
    stage: 'meetings', at: 'forms', meetings: [meeting], record: { next_actions },
  });
  await begins(page, 'Concerns Meeting Notes and Action Plan');
  await expect(page.getByText('This paper is for the provider, or to be used in front of it.')).toBeVisible();
  await expect(page.getByText('From minutes').first()).toBeVisible();
  await expect(page.locator('#answer-cqc')).toHaveValue('Shared regulator');
  await page.screenshot({ path: info.outputPath('notes.png'), fullPage: true });
  await button(page, 'See it on paper').click();
  const paper = page.getByRole('article');
  for (const words of ['Shared name', 'Shared contact', 'Shared regulator', 'Shared action', 'Shared who']) await expect(paper).toContainText(words);
  await expect(page.locator('main')).not.toContainText(/Private|Hidden/);
});

test('a table made of the issues is taken over with its first change', async ({ page }) => {
  await openFollowUp(page, council('hertfordshire'));
  await begins(page, 'MDMM risk assessment');
  const rows = page.locator('.pc-form__row');
  const issues = (await drafts(page))[0].record.issues.length;
  await expect(rows).toHaveCount(issues);
  await expect(page.getByText(/One row for each issue/)).toBeVisible();
  await button(page, 'Check this form').click();
  await expect(errorSummary(page).getByRole('link').first()).toHaveText('Issues and risks: Row 1: enter “Risks”.');
  await errorSummary(page).getByRole('link').nth(2).click();
  await expect(page.locator(':focus')).toHaveAttribute('id', 'answer-risks--2-risks');
  await page.keyboard.type('Someone may go without a drink.');
  await expect(page.getByText(/One row for each issue/)).toHaveCount(0);

  await named(page, 'Add a row', 'Issues and risks').click();
  await expect(rows).toHaveCount(issues + 1);
  await expect(errorSummary(page)).toContainText(`Row ${issues + 1} of “Issues and risks” is empty: fill it in or take it out.`);
  await accessible(page);
  // Nothing stands in it, so nothing is asked; in the first row there is something to lose.
  await button(page, `Take out row ${issues + 1}`).click();
  await expect(rows).toHaveCount(issues);
  await button(page, 'Take out row 1').click();
  await expect(rows.first()).toContainText('will be gone for good');
  await rows.first().getByRole('button', { name: 'Yes: Take out row 1' }).click();
  await expect(rows).toHaveCount(issues - 1);
  await expect(page.locator('#answer-risks--1-risks')).toHaveValue('Someone may go without a drink.');
  await saved(page);
  const stored = (await answers(page)).risks.table;
  expect(stored).toHaveLength(issues - 1);
  expect(stored[0].risks).toEqual({ text: 'Someone may go without a drink.' });
  expect((await drafts(page))[0].record.issues).toHaveLength(issues);
});

// ---------------------------------------------------------------- of other policies, removed

test('a form of another policy stays open to be filled in; one without a layout is shown as written', async ({ page }) => {
  const forms = [
    begun(1, { id: 'bedford', version: processVersion('bedford') }, 'aide-memoire', { 'item-1': { text: 'Begun elsewhere' } }),
    begun(2, { id: 'bedford', version: '1999-01' }, 'old-form', { words: { text: 'Kept as it was' }, day: { date: '2026-11-22' } }),
  ];
  await openFollowUp(page, council('hertfordshire'), { forms });
  await expect(page.getByText('bedford 1999-01) is not in this version of the tool')).toBeVisible();
  await link(page, /^Fill in ?: Serious Concerns meetings/).click();
  await onPage(page, 'Serious Concerns meetings should consider');
  await expect(page.locator('textarea').first()).toHaveValue('Begun elsewhere');
  await page.goBack();
  await link(page, /^See what is written ?: old-form/).click();
  await onPage(page, 'old-form');
  await expect(page.getByText('Kept as it was')).toBeVisible();
  await expect(page.getByText('22 November 2026')).toBeVisible();
  await accessible(page);
  await page.goBack();
  await onPage(page, 'Forms');
  await accessible(page);
});

test('removing a form asks twice and says what goes', async ({ page }) => {
  await openFollowUp(page, council('bedford'));
  await begins(page, 'Serious Concerns meetings should consider');
  await page.locator('.pc-form__section textarea').first().fill('To be removed');
  await button(page, 'Remove this form').click();
  await expect(page.getByText('What was written into 1 field of this form will be gone for good.')).toBeVisible();
  await button(page, 'Keep it').click();
  await expect(page.locator('.pc-form__section textarea').first()).toHaveValue('To be removed');
  await button(page, 'Remove this form').click();
  await button(page, 'Yes: Remove this form').click();
  await onPage(page, 'Forms');
  await saved(page);
  expect((await drafts(page))[0].record.follow_up.forms).toEqual([]);
  await expect(page.getByRole('heading', { name: 'Begun' })).toHaveCount(0);
});

test('a form that is not there says so', { tag: '@one-screen' }, async ({ page }) => {
  await openFollowUp(page, council('bedford'), { end: '/forms/f0rm000000000009', title: 'There is nothing at this address' });
});

// ---------------------------------------------------------------- decisions

const WHO = {
  lambeth: [['Embargo on new placements, and other enforcement measures', 'The host authority']],
  derbyshire: [
    ['Suspending the contract', 'Adult Care directors'],
    ['Suspending the contract', 'Adult Care directors with ICB directors, where commissioning is joint or multiple'],
    ['Ending the contract', 'Adult Care directors'],
  ],
  bedford: [
    ['Restricting new placements', 'Director of Adult Social Services'],
    ['Ending existing placements', 'Nominated representative of the Director of Adult Social Services'],
  ],
  hertfordshire: [
    ['Suspending contracts', 'The Safety and Improvement Process meeting, part two'],
    ['Suspending contracts', 'An organisation on its own, by its constitution and its duty to safeguard'],
    ['Suspending admissions', 'No source says'],
    ['Ending contracts', 'Commissioners'],
  ],
};

for (const of of COUNCILS) {
  test(`who may decide about the contract: ${of.name}`, async ({ page }) => {
    await openFollowUp(page, of, { end: '/decisions', title: 'Decisions about the contract' });
    for (const [decision, who] of WHO[of.id] ?? []) {
      await expect(page.getByRole('region', { name: decision, exact: true }).getByText(who, { exact: true })).toBeVisible();
    }
    if (of.id === 'lambeth') {
      await expect(page.getByText(/does not say who decides about ending a contract or placements, or about an exit strategy\./)).toBeVisible();
    }
    if (of.id === 'hertfordshire') {
      await expect(page.getByText(/does not say who decides about an exit strategy\./)).toBeVisible();
    }
    if (of.id === 'berkshire') {
      for (const decision of ['Suspending new placements, or ‘place with caution’', 'Decommissioning']) {
        const region = page.getByRole('region', { name: decision });
        await expect(region.locator('.govuk-summary-list__row', { hasText: 'Who may take it' })).toContainText('No source says');
      }
      // The table names a lead, which is not who may decide.
      await expect(page.getByText(/Commissioning leads, in consultation with the police and safeguarding\./)).toBeVisible();
    }
    await fitsTheScreen(page);
    await accessible(page);
  });
}

test('a decision leads to the form that records it, and to the one begun', async ({ page }) => {
  await openFollowUp(page, council('derbyshire'), { end: '/decisions', title: 'Decisions about the contract' });
  await page.getByRole('region', { name: 'Suspending the contract' }).getByRole('button', { name: /^Begin this form/ }).click();
  await onPage(page, 'Decision to suspend or end the contract');
  await expect(page.getByRole('radio', { name: 'Adult Care directors', exact: true })).toHaveCount(2);
  await page.goBack();
  await onPage(page, 'Decisions about the contract');
  await page.getByRole('region', { name: 'Ending the contract', exact: true }).getByRole('link', { name: /begun/ }).click();
  await onPage(page, 'Decision to suspend or end the contract');
});

// ---------------------------------------------------------------- access

test('axe finds nothing on the list and in an empty form', async ({ page }) => {
  await openFollowUp(page, council('derbyshire'));
  await accessible(page);
  for (const title of ['Care home: Contract Monitoring Form', 'Concerns Meeting Notes and Action Plan']) {
    await begins(page, title);
    await accessible(page);
    await goTo(page, `/record/${ID}/follow-up/forms`);
  }
});

test('a long form by keyboard alone: to a part, an answer, a row, the check', { tag: '@one-screen' }, async ({ page }) => {
  const tabTo = async (target, most = 120) => {
    for (let steps = 0; steps < most; steps += 1) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`not reached by Tab: ${target}`);
  };
  await openFollowUp(page, council('derbyshire'));
  await tabTo(begin(page, 'Care home: Contract Monitoring Form'));
  await press(page, 'Enter');
  await arrives(page, 'Care home: Contract Monitoring Form');
  await tabTo(page.getByRole('navigation', { name: 'Parts of this form' }).getByRole('button', { name: /^Home environment/ }));
  await press(page, 'Enter');
  await tabTo(page.getByRole('checkbox', { name: /^2\.2/ }), 4);
  await press(page, 'Space');
  await press(page, 'Tab');
  await expect(field(page, /^Details of: 2\.2/)).toBeFocused();
  await page.keyboard.type('A door was open.');
  await goTo(page, `/record/${ID}/follow-up/forms`);
  await tabTo(begin(page, 'Concerns Meeting Notes and Action Plan'));
  await press(page, 'Enter');
  await arrives(page, 'Concerns Meeting Notes and Action Plan');
  await tabTo(named(page, 'Add a row', 'Apologies'));
  await press(page, 'Enter');
  await page.keyboard.type('A. Sample');
  await tabTo(button(page, 'Take out row 1').first());
  await press(page, 'Enter');
  await press(page, 'Tab');
  await press(page, 'Enter');
  await expect(page.locator('#answer-apologies--1-name')).toHaveCount(0);
  await tabTo(button(page, 'Check this form'));
  await press(page, 'Enter');
  await expect(page.locator('#form-checked')).toBeFocused();
});
