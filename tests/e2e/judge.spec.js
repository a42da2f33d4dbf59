// The frameworks' own questions: what the record suggests, what the person answers, and what follows at once.
import { accessible, button, choice, drafts, expect, field, fitsTheScreen, goTo, heading, level, link, onPage, open, openDetails, recordAddress, saved, test } from './support.js';

const DAY = 24 * 60 * 60 * 1000;
/** The date so many days ago where the browser is, as a date field takes it. */
function daysAgo(days) {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
  return new Date(Date.parse(`${today}T00:00Z`) - days * DAY).toISOString().split('T')[0];
}

const card = (page, id) => page.locator(`#question-${id}`);
const answer = (page, id, name) => card(page, id).getByRole('radio', { name, exact: true });
const outcome = (page) => page.getByRole('region', { name: 'The outcome as it stands' });
const place = (page, title) => page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('button', { name: title });

/** The questions of a framework, for a copy of the worked example. */
async function judge(page, framework) {
  await open(page, '#/example');
  await onPage(page, 'All parts of this record');
  await goTo(page, `${recordAddress(page)}/judge/${framework}`);
  await expect(heading(page)).toHaveText(/^Questions: /);
}

async function stored(page) {
  await saved(page);
  const [{ record }] = await drafts(page);
  return record;
}

test('under Derbyshire a suggestion is confirmed, another rejected, and nothing open is taken as no', async ({ page }) => {
  await judge(page, 'derbyshire');
  await onPage(page, 'Questions: Derbyshire County Council');
  await expect(page.getByRole('group', { name: 'Are there too few staff' }).first()).toBeVisible();
  await expect(page.locator('.pc-answers')).toHaveCount(16);
  // Nothing is ticked by itself, and nothing unanswered counts as no.
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(level(page)).toHaveText('Not yet answered');
  await expect(outcome(page).getByText('16 questions')).toBeVisible();

  // Too few staff: answered no on purpose; everything else is still open, so no outcome.
  await answer(page, 'insufficient-staff', 'No').check();
  await expect(level(page)).toHaveText('Not known yet');
  await answer(page, 'restraint', 'Not known').check();
  await expect(level(page)).toHaveText('Not known yet');
  await expect(card(page, 'restraint')).toContainText('What is to be found out, and who can tell?');

  const series = card(page, 'safeguarding-common-themes');
  await expect(series.getByText('The record suggests: Yes')).toBeVisible();
  await expect(series).toContainText('The record holds a series: 2 issues about “Medication”');
  await expect(series).toContainText('Tool default, not policy');
  await expect(series.getByRole('link', { name: 'Issue 2' })).toBeVisible();
  await expect(series.getByRole('radio', { checked: true })).toHaveCount(0);
  await series.getByRole('button', { name: /^Confirm: Yes/ }).click();
  await expect(answer(page, 'safeguarding-common-themes', 'Yes')).toBeChecked();
  await expect(series.getByText('You confirmed it.')).toBeVisible();
  await expect(series.locator('.pc-prompt__decided')).toBeFocused();
  await expect(series.getByRole('checkbox', { name: /^Issue 1: Food and drink/ })).not.toBeChecked();
  await expect(series.getByRole('checkbox', { name: /^Issue 2: Medication, 9 November 2026/ })).toBeChecked();
  await expect(series.getByRole('checkbox', { name: /^Issue 3: Medication/ })).toBeChecked();
  await expect(level(page)).toHaveText('Provider Concerns threshold: indicated');
  await expect(outcome(page).getByRole('status').first()).toContainText('Safeguarding or other concerns with themes in common');
  await expect(place(page, 'Outcome')).toContainText('Provider Concerns threshold: indicated');
  await expect(place(page, 'Indicators')).toContainText('12 open');

  const quality = card(page, 'quality-of-service');
  await quality.getByRole('button', { name: /^Reject: No/ }).click();
  await expect(answer(page, 'quality-of-service', 'No')).toBeChecked();
  await expect(quality.getByText('You decided: No. Both are kept.')).toBeVisible();
  await expect(quality.getByRole('checkbox')).toHaveCount(0);
  await series.getByLabel('In your own words').fill('Two in two months, at the same round.');
  await series.getByRole('checkbox', { name: /^Issue 3/ }).uncheck();

  const { findings } = await stored(page);
  const kept = findings['derbyshire/safeguarding-common-themes'];
  expect(kept.answer).toBe('yes');
  expect(kept.evidence).toHaveLength(1);
  expect(kept.suggested[0]).toContain('a series');
  expect(kept.note).toBe('Two in two months, at the same round.');
  expect(findings['derbyshire/quality-of-service']).toMatchObject({ answer: 'no', evidence: [] });
  expect(findings['derbyshire/quality-of-service'].suggested.length).toBeGreaterThan(0);
  expect(findings['derbyshire/restraint'].answer).toBe('not_known');
  expect(findings['derbyshire/sustainability']).toBeUndefined();

  // Everything is there again, and an answer can be taken back.
  await page.reload();
  await onPage(page, 'Questions: Derbyshire County Council');
  await expect(answer(page, 'safeguarding-common-themes', 'Yes')).toBeChecked();
  await expect(answer(page, 'restraint', 'Not known')).toBeChecked();
  await expect(answer(page, 'insufficient-staff', 'No')).toBeChecked();
  await expect(series.getByLabel('In your own words')).toHaveValue('Two in two months, at the same round.');
  await expect(series.getByRole('checkbox', { name: /^Issue 2/ })).toBeChecked();
  await expect(series.getByRole('checkbox', { name: /^Issue 3/ })).not.toBeChecked();
  await series.getByRole('button', { name: /^Clear answer/ }).click();
  await expect(series.getByText('The record suggests: Yes')).toBeVisible();
  await expect(level(page)).toHaveText('Not known yet');
  await fitsTheScreen(page);
});

test('what the record comes to suggest after an answer is shown beside it, and decides nothing', async ({ page }) => {
  await judge(page, 'derbyshire');
  const complaints = card(page, 'complaints-common-themes');
  await expect(complaints.getByText('The record suggests')).toHaveCount(0);
  await answer(page, 'complaints-common-themes', 'No').check();
  await expect(complaints.locator('.pc-prompt__decided')).toHaveCount(0);
  await saved(page);
  const record = recordAddress(page);
  await goTo(page, `${record}/issues`);
  await button(page, 'Add another issue').click();
  await choice(page, 'What is it about?', 'Complaints').check();
  await field(page, 'What happened?').fill('Three relatives wrote about the same night.');
  await goTo(page, `${record}/judge/derbyshire`);
  await expect(complaints.getByText('Since you answered, the record suggests: Yes')).toBeVisible();
  await expect(answer(page, 'complaints-common-themes', 'No')).toBeChecked();
  await complaints.getByRole('button', { name: /^Keep: No/ }).click();
  await expect(complaints.getByText('Since you answered')).toHaveCount(0);
  await expect(complaints.getByText('You decided: No. Both are kept.')).toBeVisible();
});

test('Bedford: exactly 10% is high impact, less is not, blank is not known', async ({ page }) => {
  await judge(page, 'bedford');
  const high = page.locator('#designation-high-impact');
  const beds = page.locator('#share-beds');
  await expect(high.getByText('Not known', { exact: true })).toBeVisible();
  await expect(beds.getByText('Not known', { exact: true })).toBeVisible();

  await field(page, 'Beds this provider has').fill('12');
  await expect(high.getByText('Not known', { exact: true })).toBeVisible();
  await field(page, 'All beds in the borough').pressSequentially('120');
  await expect(beds).toContainText('10% or more (12 of 120)');
  await expect(high.getByText('Yes', { exact: true })).toBeVisible();

  // One measure that is too small leaves the others unknown: together they are not a no.
  await field(page, 'Beds this provider has').fill('11');
  await expect(beds.getByText('No', { exact: true })).toBeVisible();
  await expect(high.getByText('Not known', { exact: true })).toBeVisible();
  for (const id of ['home-care-hours', 'service-users', 'service-spend', 'specialist-service']) {
    await page.locator(`#share-${id}-percent`).pressSequentially('9.99');
  }
  await expect(high.getByText('No', { exact: true })).toBeVisible();
  await expect(high).toContainText('That does not mean low impact');

  // What is no number stays as it was typed, says so, and is not known; what does not fit together is only pointed out.
  const spend = page.locator('#share-service-spend');
  await spend.getByLabel('Or the percentage').fill('about a tenth');
  await expect(spend.getByText('Enter a number, such as 48 or 9.5, or leave it empty')).toBeVisible();
  await expect(spend.getByLabel('Or the percentage')).toHaveValue('about a tenth');
  await expect(high.getByText('Not known', { exact: true })).toBeVisible();
  await field(page, 'Beds this provider has').fill('130');
  await expect(beds.getByText('The part is larger than the whole.')).toBeVisible();
  await accessible(page);

  const { shares } = await stored(page);
  expect(shares['bedford/beds']).toEqual({ part: '130', whole: '120', percent: null });
  expect(shares['bedford/service-spend'].percent).toBeNull();
  await page.reload();
  await expect(field(page, 'Beds this provider has')).toHaveValue('130');
  await expect(spend.getByLabel('Or the percentage')).toHaveValue('about a tenth');
  await spend.getByLabel('Or the percentage').fill('');
  await expect(spend.getByText('Enter a number')).toHaveCount(0);
});

test('a fraction can be typed digit by digit', { tag: '@one-screen' }, async ({ page }) => {
  await judge(page, 'bedford');
  const percent = page.locator('#share-beds').getByLabel('Or the percentage');
  await percent.pressSequentially('10.05');
  await expect(percent).toHaveValue('10.05');
  expect((await stored(page)).shares['bedford/beds'].percent).toBe('10.05');
});

test('Bedford: a poor rating counts once more than 12 weeks have passed without improvement', async ({ page }) => {
  await judge(page, 'bedford');
  const rating = card(page, 'pamms-requires-improvement');
  await expect(rating.getByLabel('When was the rating given?')).toHaveCount(0);
  for (const id of ['life-threatening-injury', 'lasting-impairment', 'unexplained-deaths', 'wider-issues', 'cqc-reports', 'accumulated-complaints', 'visits-or-reviews', 'contract-compliance', 'other-professionals', 'whistleblowing', 'planning-meeting-or-enquiry', 'already-under-protocol', 'rise-in-activity', 'failure-or-interruption']) {
    await answer(page, id, 'No').check();
  }
  await answer(page, 'pamms-requires-improvement', 'Yes').check();
  await answer(page, 'pamms-not-improved', 'Yes').check();
  // Without the date it is not known, and the date is what is open.
  await expect(level(page)).toHaveText('Not known yet');
  const asked = outcome(page).getByRole('button', { name: 'When was the rating given?' });
  await asked.click();
  await expect(rating).toBeInViewport();
  await expect(answer(page, 'pamms-requires-improvement', 'Yes')).toBeFocused();

  const when = rating.getByLabel('When was the rating given?');
  await when.fill(daysAgo(84));
  await expect(rating).toContainText('That is 12 weeks ago to the day.');
  await expect(level(page)).toHaveText('No trigger met');
  await when.fill(daysAgo(85));
  await expect(rating).toContainText('That is 12 weeks and 1 day ago.');
  await expect(level(page)).toHaveText('Provider of Concern protocol: trigger met');
  expect((await stored(page)).findings['bedford/pamms-requires-improvement'].on).toBe(daysAgo(85));
  await page.reload();
  await expect(when).toHaveValue(daysAgo(85));
  await expect(level(page)).toHaveText('Provider of Concern protocol: trigger met');
});

test('Berkshire: the impact sets the level, and the preconditions stand beside it', async ({ page }) => {
  await judge(page, 'berkshire');
  await onPage(page, 'Questions: Pan-Berkshire');
  const impact = (name) => choice(page, 'What is the impact on the people who use the service?', name);
  const process = page.locator('#designation-process');
  await impact('Not known').check();
  await expect(level(page)).toHaveText('Not known yet');
  await expect(outcome(page).getByRole('button', { name: 'What is the impact on the people who use the service?' })).toBeVisible();
  await impact('Major').check();
  await expect(level(page)).toHaveText('Major');
  await impact('Minor').check();
  await expect(level(page)).toHaveText('Minor');
  await field(page, 'Why does this description fit?').fill('One floor, put right within the day.');
  // An example that is present does not change the level.
  await answer(page, 'serious-abuse', 'Yes').check();
  await expect(level(page)).toHaveText('Minor');
  await expect(process.getByText('Not known', { exact: true })).toBeVisible();
  for (const id of ['patterns', 'no-change', 'cannot-support-safely']) await answer(page, id, 'Yes').check();
  await expect(process.getByText('Yes', { exact: true })).toBeVisible();
  await answer(page, 'no-change', 'No').check();
  await expect(process.getByText('No', { exact: true })).toBeVisible();
  const { impact: kept } = await stored(page);
  expect(kept).toEqual({ answer: 'minor', reason: 'One floor, put right within the day.' });
  await page.reload();
  await expect(impact('Minor')).toBeChecked();
  await button(page, /^Clear answer.*the impact on people/).click();
  await expect(level(page)).toHaveText('Not known yet');
  await expect(field(page, 'Why does this description fit?')).toHaveValue('One floor, put right within the day.');
});

test('one group by the keyboard alone', { tag: '@one-screen' }, async ({ page }) => {
  await judge(page, 'hertfordshire');
  const focused = (target) => target.evaluate((element) => element === document.activeElement);
  const tabTo = async (target) => {
    for (let steps = 0; steps < 40; steps += 1) {
      if (await focused(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`not reached by Tab: ${target}`);
  };
  await tabTo(place(page, 'Public interest'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Public interest', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(answer(page, 'public-interest', 'Yes')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(answer(page, 'public-interest', 'No')).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(answer(page, 'public-interest', 'Yes')).toBeChecked();
  await expect(level(page)).toHaveText('Multi-agency decision making meeting: threshold met');
  const interest = card(page, 'public-interest');
  await tabTo(interest.getByRole('checkbox').nth(1));
  await page.keyboard.press('Space');
  await expect(interest.getByRole('checkbox').nth(1)).toBeChecked();
  await tabTo(interest.getByLabel('In your own words'));
  await page.keyboard.type('It has been in the press.');
  await tabTo(card(page, 'concerns-not-remedied').getByRole('button', { name: /^Confirm: Yes/ }));
  await page.keyboard.press('Enter');
  await expect(answer(page, 'concerns-not-remedied', 'Yes')).toBeChecked();
  await tabTo(outcome(page).getByRole('button', { name: 'See it beside the others' }));
  await page.keyboard.press('Enter');
  await onPage(page, 'All frameworks compared');
  expect((await stored(page)).findings['hertfordshire/public-interest'].evidence).toHaveLength(1);
});

test('a framework without questions, and addresses that lead to none', async ({ page }) => {
  await judge(page, 'lambeth');
  await expect(page.getByText('It goes by the issues of this record and their scores.')).toBeVisible();
  await button(page, 'Go to the issues and their scores').click();
  await onPage(page, 'Issues');
  const record = recordAddress(page);
  for (const id of ['nowhere', 'shared']) {
    await goTo(page, `${record}/judge/${id}`);
    await onPage(page, 'There is nothing at this address');
  }
});

test('the framework that was chosen leads on to its outcome', async ({ page }) => {
  await judge(page, 'derbyshire');
  await link(page, 'Choose the framework').click();
  await field(page, 'Derbyshire County Council').check();
  await button(page, 'Answer its questions').click();
  await onPage(page, 'Questions: Derbyshire County Council');
  await expect(page.getByText('This record is submitted under another framework')).toHaveCount(0);
  await answer(page, 'restraint', 'Yes').check();
  await button(page, 'See the outcome and its reasons').click();
  await onPage(page, 'Outcome and its reasons');
  await expect(level(page)).toHaveText('Provider Concerns threshold: indicated');
});

for (const framework of ['derbyshire', 'bedford', 'berkshire', 'hertfordshire']) {
  test(`axe finds nothing on the questions of ${framework}, open and answered`, async ({ page }) => {
    test.slow();
    await judge(page, framework);
    await openDetails(page);
    await accessible(page);
    await page.getByRole('button', { name: /^Confirm: Yes/ }).first().click();
    await page.locator('.pc-answers').nth(4).getByRole('radio', { name: 'Not known' }).check();
    if (framework === 'berkshire') await page.getByRole('radio', { name: 'Moderate', exact: true }).check();
    await openDetails(page);
    await accessible(page);
    await fitsTheScreen(page);
  });
}
