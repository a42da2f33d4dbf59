// The issues of a record over time: drawn and tabled by theme, what is suggested as a series, and the number of alerts.
import { readFileSync } from 'node:fs';
import { aFile, accessible, button, choice, drafts, expect, field, fitsTheScreen, goTo, heading, link, onPage, open, recordAddress, saved, test } from './support.js';

const EXAMPLE = readFileSync(new URL('../../src/submission/example.json', import.meta.url), 'utf8');

/** Opens a record whose issues are as told, each [theme, date, decision], on its page of the pattern. */
async function withIssues(page, issues) {
  const file = JSON.parse(EXAMPLE);
  const [one] = file.record.issues;
  file.assessment = null;
  file.record.issues = issues.map(([theme, happened_on, decision = null], place) => {
    const differentiation = { ...one.differentiation, decision, suggestion_shown: null, decided_at: null };
    return { ...one, id: `1ssve${String(place + 1).padStart(11, '0')}`, theme, happened_on, differentiation, from_observation: null };
  });
  await open(page, '#/open');
  await field(page, 'File').setInputFiles(aFile('record.json', JSON.stringify(file)));
  await onPage(page, 'All parts of this record');
  await goTo(page, `${recordAddress(page)}/pattern`);
  await onPage(page, 'Pattern over time');
}

const drawing = (page) => page.getByRole('img', { name: /^Timeline from / });
const table = (page) => page.getByRole('table', { name: 'The issues by theme' });
const row = (page, theme) => table(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name: theme }) });

const THREE = [
  ['medication', '2026-09-14', 'poor_care'],
  ['medication', '2026-10-05', 'potential_cause_for_concern'],
  ['medication', '2026-11-09'],
];

test('three issues of a theme within 90 days are drawn, tabled and suggested as a series', async ({ page }) => {
  await withIssues(page, [...THREE, ['food', '2026-07-02', 'poor_care']]);
  await expect(drawing(page)).toHaveAccessibleName(/^Timeline from 2 July 2026 to 9 November 2026\. Medication: 3 issues, suggested as a series .*Food and drink: 1 issue\./);
  await expect(page.locator('.pc-timeline__mark')).toHaveCount(4);
  await expect(page.locator('.pc-timeline')).toContainText(/Medication.*Suggested as a series/);
  await expect(page.locator('path.pc-timeline__series')).toHaveCount(2);
  await expect(page.locator('.pc-timeline__tick')).toHaveText(['Jul', '2026', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']);
  // A shape for each decision, and the legend with the words for them.
  for (const shape of ['circle.pc-decided--one-off', 'path.pc-decided--concern', 'rect.pc-decided--open']) {
    await expect(page.locator(`.pc-timeline__mark ${shape}`).first()).toBeVisible();
  }
  await expect(page.locator('.pc-legend li')).toHaveText(['Poor care', 'Potential cause for concern', 'Not decided, or not enough known yet']);

  // The same in words.
  await expect(row(page, 'Medication')).toContainText('Issue 1: 14 September 2026, poor care');
  await expect(row(page, 'Medication')).toContainText('Issue 2: 5 October 2026, potential cause for concern');
  await expect(row(page, 'Medication')).toContainText('Issue 3: 9 November 2026, not decided');
  await expect(row(page, 'Medication')).toContainText('Suggested as a series');
  await expect(row(page, 'Food and drink')).toContainText('None suggested');

  // By which setting, that it is only the tool's, and where it can be another.
  await expect(page.getByText('within 90 days are suggested as a series. This is the setting of the app.')).toBeVisible();
  await expect(page.getByText('Tool default, not policy')).toBeVisible();
  await fitsTheScreen(page);
  await link(page, 'frameworks and your authority’s own file').click();
  await onPage(page, 'Frameworks');
  await page.goBack();
  await row(page, 'Medication').getByRole('link', { name: 'Issue 2' }).click();
  await onPage(page, /^Issue 2: one.off or pattern\?$/);
});

test('marks of one day never hide each other, and words in the drawing can be read', async ({ page }) => {
  const day = '2026-11-09';
  await withIssues(page, [['medication', day], ['medication', day], ['medication', day, 'potential_cause_for_concern'], ['medication', '2026-11-10'], ['staffing', '2024-02-29']]);
  const boxes = await page.locator('.pc-timeline__mark').evaluateAll((marks) =>
    marks.map((mark) => mark.querySelector('circle, rect, path').getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
  );
  expect(boxes).toHaveLength(5);
  for (const [place, a] of boxes.entries()) {
    for (const b of boxes.slice(place + 1)) {
      expect(a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1, 'apart').toBe(true);
    }
  }
  const words = await page.locator('.pc-timeline text').evaluateAll((texts) =>
    texts.map((text) => ({ size: Number.parseFloat(getComputedStyle(text).fontSize), ...text.getBoundingClientRect().toJSON() })),
  );
  const { width } = page.viewportSize();
  for (const { size, left, right } of words) {
    expect(size).toBeGreaterThanOrEqual(12);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
  }
  await fitsTheScreen(page);
});

test('an issue without a date stands apart until it has one', async ({ page }) => {
  await withIssues(page, [['medication', null], ['medication', null]]);
  await expect(drawing(page)).toHaveCount(0);
  await expect(page.getByText('No issue has a date yet')).toBeVisible();
  await expect(page.locator('#undated').getByRole('link')).toHaveText(['Give issue 1 a date', 'Give issue 2 a date']);
  await expect(row(page, 'Medication')).toContainText('Issue 1: date not known');
  for (const [number, date] of [[1, '2026-11-02'], [2, '2026-11-09']]) {
    await link(page, `Give issue ${number} a date`).click();
    await onPage(page, `Issue ${number}`);
    if (!(await field(page, 'When did it happen?').isVisible())) await page.locator('#app summary', { hasText: 'When, how many people' }).click();
    await field(page, 'When did it happen?').fill(date);
    await goTo(page, `${recordAddress(page)}/pattern`);
    await onPage(page, 'Pattern over time');
  }
  await expect(page.locator('#undated')).toHaveCount(0);
  await expect(drawing(page)).toHaveAccessibleName(/suggested as a series within 7 days/);
  // Days close together are marked by weeks.
  await expect(page.locator('.pc-timeline__tick')).toHaveText(['2 Nov', '2026', '9 Nov', '16 Nov']);
});

test('with no issue or one there is nothing to lay out, and the page says what to do', async ({ page }) => {
  await open(page);
  await link(page, 'Assess a concern').click();
  await onPage(page, 'Safety first');
  const record = recordAddress(page);
  await goTo(page, `${record}/pattern`);
  await expect(page.getByText('There is nothing to look at over time yet.')).toBeVisible();
  await accessible(page);
  await button(page, 'Add an issue').click();
  await onPage(page, 'Issues');
  await button(page, 'Add an issue').click();
  await choice(page, 'What is it about?', 'Medication').check();
  await goTo(page, `${record}/pattern`);
  await expect(page.getByText('One issue by itself is no pattern.')).toBeVisible();
  await expect(drawing(page)).toHaveCount(0);
  await link(page, 'Give issue 1 its date').click();
  await onPage(page, 'Issue 1');
});

test('an unusually low number of alerts becomes an issue', async ({ page }) => {
  await withIssues(page, THREE);
  await field(page, 'How long is each period?').fill('6 months');
  await expect(page.locator('#alerts-compared')).toHaveText('Enter both numbers to see them beside each other.');
  await field(page, 'Alerts in the period before').fill('twelve');
  await expect(page.getByText('Enter a whole number, such as 3, or leave it empty')).toBeVisible();
  await field(page, 'Alerts in the latest period').fill('2');
  await saved(page);
  // What is not a number is kept as typed.
  await page.reload();
  await onPage(page, 'Pattern over time');
  await expect(field(page, 'Alerts in the period before')).toHaveValue('twelve');
  await field(page, 'Alerts in the period before').fill('12');
  await expect(page.getByText('Enter a whole number')).toHaveCount(0);
  await expect(page.locator('#alerts-compared')).toHaveText('Two periods of 6 months: 2 lately, 12 before: there were 6 times as many before.');
  await expect(page.getByText('No policy says how many are unusual.')).toBeVisible();
  await expect(page.getByText('Source: Lambeth 10.2; Berkshire 5.7.2')).toBeVisible();

  const add = button(page, 'Add an issue about the number of alerts');
  await choice(page, 'Is the number unusual for this service?', 'About as usual').check();
  await expect(add).toHaveCount(0);
  await choice(page, 'Is the number unusual for this service?', 'Unusually low').check();
  await field(page, 'Why, and where the numbers come from').fill('From the local authority’s monthly figures.');
  await add.click();
  await onPage(page, 'Issue 4');
  await expect(heading(page)).toBeFocused();
  await expect(choice(page, 'What is it about?', 'Safeguarding alerts')).toBeChecked();
  await expect(field(page, 'What happened?')).toHaveValue(/^Unusually low number of safeguarding alerts\. Two periods of 6 months: 2 lately, 12 before/);
  await saved(page);
  const [{ record }] = await drafts(page);
  expect(record.alerts).toEqual({ period: '6 months', recent: 2, earlier: 12, judged: 'low', note: 'From the local authority’s monthly figures.' });
  expect(record.issues[3].theme).toBe('safeguarding_alerts');

  // Once it is there, the page leads to it and offers no second one.
  await page.goBack();
  await onPage(page, 'Pattern over time');
  await expect(add).toHaveCount(0);
  await link(page, 'issue 4').click();
  await onPage(page, 'Issue 4');
});

test('the page works without a finger or a mouse', async ({ page }) => {
  await withIssues(page, THREE);
  await expect(heading(page)).toBeFocused();
  const tabTo = async (target) => {
    for (let steps = 0; steps < 40; steps += 1) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`not reached by Tab: ${target}`);
  };
  await tabTo(row(page, 'Medication').getByRole('link', { name: 'Issue 1' }));
  await tabTo(field(page, 'Alerts in the latest period'));
  await page.keyboard.type('9');
  await tabTo(field(page, 'Alerts in the period before'));
  await page.keyboard.type('3');
  await expect(page.locator('#alerts-compared')).toHaveText('The two periods: 9 lately, 3 before: 3 times as many.');
  await tabTo(choice(page, 'Is the number unusual for this service?', 'Unusually high'));
  await page.keyboard.press('Space');
  await tabTo(button(page, 'Add an issue about the number of alerts'));
  await page.keyboard.press('Enter');
  await onPage(page, 'Issue 4');
  await expect(heading(page)).toBeFocused();
});

test('axe finds nothing on the page in any state', async ({ page }) => {
  test.slow();
  await withIssues(page, [...THREE, ['food', null], ['staffing', '2026-11-09'], ['staffing', '2026-11-09']]);
  await accessible(page);
  await field(page, 'Alerts in the latest period').fill('many');
  await choice(page, 'Is the number unusual for this service?', 'Unusually high').check();
  await accessible(page);
});
