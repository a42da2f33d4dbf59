// A case from the level to its closing, under each council: every stage, what it asks for first, who decides, and the end.
import { followUp, inDays, openWithProcess } from './follow-up.js';
import { accessible, button, choice, drafts, errorSummary, expect, field, fitsTheScreen, goTo, link, onPage, openDetails, ready, recordAddress, saved, test } from './support.js';

const yes = { answer: 'yes', on: null, note: 'Invented note', evidence: [], suggested: [], answered_at: '2026-11-20T09:00:00Z' };

/** What the record says, and the ways that are gone, each with the stage it leads to. */
const COURSES = {
  lambeth: {
    record: {},
    begins: 'Lambeth Provider Surveillance Group',
    ways: [
      ['Go back to routine monitoring', 'Routine contract monitoring and assurance meetings'],
      ['Escalate to the Lambeth Provider Surveillance Group', 'Lambeth Provider Surveillance Group'],
      ['Close', 'Closed'],
    ],
  },
  berkshire: {
    record: { impact: { answer: 'major', reason: 'Invented reason' } },
    begins: 'Step 1: Decide to initiate Provider Concerns',
    ways: [
      ['Initiate Provider Concerns: go on to the initial meeting', 'Step 2: Initial Provider Concerns meeting'],
      ['Go on to the findings meeting', 'Step 3: Findings meeting'],
      ['No update is needed: go on to quality assurance', 'Step 5: Quality assurance'],
      ['Improvement is shown: go on to closing', 'Step 6: Close the Provider Concerns process'],
      ['Close the process', 'Closed'],
    ],
  },
  derbyshire: {
    record: { findings: { 'derbyshire/insufficient-staff': yes } },
    begins: 'Initial response and fact finding',
    ways: [
      ['Go on to Concerns Meetings with the provider', 'Strategy Group and Concerns Meetings'],
      ['Action plan agreed: the provider improves', 'Improvement'],
      ['Conclude the procedure', 'Conclusion'],
      ['Go on to the Contract Monitoring review', 'Contract Monitoring review'],
      ['Close: improvement has lasted', 'Closed'],
    ],
  },
  bedford: {
    record: { findings: { 'bedford/rise-in-activity': yes } },
    begins: 'Provider of Concern',
    ways: [
      ['Consider Serious Concerns', 'Serious Concerns: the decision to hold a meeting'],
      ['Hold a Serious Concerns meeting', 'Serious Concerns'],
      ['End the enquiry: the authority is satisfied', 'Lessons learnt'],
      ['Close', 'Closed'],
    ],
  },
  hertfordshire: {
    record: { findings: { 'hertfordshire/significant-complaint': yes } },
    begins: 'Multi-agency decision making meeting (MDMM)',
    ways: [
      ['Threshold met: start the Safety and Improvement Process', 'Safety and Improvement Process'],
      ['Conclude the process', 'Reflection and learning'],
      ['Close', 'Closed'],
    ],
    // The minutes of the process meeting are still to be sent.
    left: 'Send minutes and action points',
  },
};

const stands = (page, stage) => expect(page.getByRole('heading', { name: `Where it stands: ${stage}`, exact: true })).toBeVisible();
const ways = (page, way) => page.getByRole('region', { name: 'Where it can go from here' }).getByRole('button', { name: way, exact: true });
const first = (page) => page.getByRole('region', { name: 'First' });

/** Closes every immediate action of the plan that is open. */
async function doAtOnce(page) {
  await goTo(page, followUp('plan'));
  await onPage(page, 'Plan');
  const band = page.getByRole('region', { name: 'At once, never held for a meeting' });
  const add = band.getByRole('button', { name: /^Add to the plan/ });
  while ((await add.count()) > 0) {
    const before = await add.count();
    await add.first().click();
    await expect(add).toHaveCount(before - 1);
  }
  const open = () => band.locator('.pc-plan__row').filter({ hasText: 'To do' }).getByRole('link');
  while ((await open().count()) > 0) {
    await open().first().click();
    await page.getByRole('radio', { name: 'Done' }).check();
    await page.locator('#evidence').fill('Invented evidence');
    await button(page, 'Record that it is done').click();
    await expect(page.getByRole('heading', { name: 'How far it is' })).toBeFocused();
    await goTo(page, followUp('plan'));
    await onPage(page, 'Plan');
  }
}

/** Begins the minutes of a meeting that is held today. */
async function holdMeeting(page, title) {
  await goTo(page, followUp('meetings'));
  await onPage(page, 'Meetings');
  await openDetails(page);
  await button(page, `Write minutes of: ${title}`).click();
  await onPage(page, title);
  // Minutes that are only begun show no meeting: somebody chaired each part.
  const both = button(page, 'In two parts: first without it, then with it');
  if ((await both.count()) > 0) await both.click();
  for (const chair of await page.getByLabel('Chair').all()) await chair.fill('Example chair');
  // Whom the policy needs for a decision was there.
  const needed = page.getByRole('group').filter({ hasText: 'Nothing is decided while one of them is not there.' }).getByRole('button', { name: /^Add: / });
  while ((await needed.count()) > 0) {
    const before = await needed.count();
    await needed.first().click();
    await expect(needed).toHaveCount(before - 1);
  }
}

/** Does everything that stands under “First” on the page of a way. */
async function doFirst(page, at) {
  for (let round = 0; round < 6; round += 1) {
    const open = first(page).getByRole('link');
    if ((await open.count()) === 0) return;
    const says = await open.first().textContent();
    if (says.startsWith('An immediate action')) {
      await doAtOnce(page);
    } else if (says.startsWith('Record when the provider was told')) {
      await open.first().click();
      await onPage(page, 'Telling the provider');
      await page.getByRole('radio', { name: 'Not yet' }).check();
      await button(page, 'Add to the record').click();
      await expect(errorSummary(page)).toContainText('Give the reason for the delay');
      await field(page, /^Reason for the delay/).fill('The police asked to wait');
      await button(page, 'Add to the record').click();
      await expect(page.getByText(/Not told since .*: The police asked to wait/)).toBeVisible();
    } else {
      await holdMeeting(page, says.match(/^Hold this meeting and write its minutes first: (.*) \(\d+ of \d+ so far\)\.$/)[1]);
    }
    await goTo(page, at);
  }
}

/** Fills in whatever a decision asks for. */
async function decide(page) {
  const who = page.getByRole('group', { name: 'Who decided' });
  if ((await who.count()) > 0) await who.getByRole('radio').first().check();
  else await page.locator('#decided-by').fill('Example role');
  for (const area of await page.locator('textarea[id^="confirm-"], #reason, #evidence').all()) await area.fill('Invented words that show it');
}

for (const [council, { record, begins, ways: course, left = 'Nothing is left to do.' }] of Object.entries(COURSES)) {
  test(`${council}: from the level to the closing`, { tag: '@one-screen' }, async ({ page }) => {
    test.slow();
    await openWithProcess(page, council, { begun: false, record });
    await goTo(page, `${recordAddress(page)}/level`);
    await button(page, 'Continue: what happens next').click();
    await onPage(page, 'What happens next');
    await expect(page.getByText('No process is begun yet')).toBeVisible();
    await page.getByRole('button', { name: /^Begin(?! this form)/ }).first().click();
    await onPage(page, 'Begin the process');
    await accessible(page);
    await page.getByRole('button', { name: /^Begin at:/ }).click();
    await expect(errorSummary(page)).toBeFocused();
    await decide(page);
    await page.getByRole('button', { name: /^Begin at:/ }).click();
    await onPage(page, 'What happens next');
    await stands(page, begins);
    await accessible(page);
    await fitsTheScreen(page);

    for (const [way, stage] of course) {
      await ways(page, way).click();
      await onPage(page, way);
      const at = new URL(page.url()).hash.slice(1);
      const before = await drafts(page);
      // Nothing is decided by pressing alone.
      await button(page, way).click();
      await expect(errorSummary(page)).toBeFocused();
      await accessible(page);
      expect((await drafts(page)).map(({ record: one }) => one.follow_up)).toEqual(before.map(({ record: one }) => one.follow_up));
      await doFirst(page, at);
      await onPage(page, way);
      await expect(first(page)).toHaveCount(0);
      await decide(page);
      await saved(page);
      await page.reload();
      await ready(page);
      await button(page, way).click();
      await onPage(page, 'What happens next');
      await stands(page, stage);
    }
    await expect(page.getByRole('region', { name: /^(Next|Now)$/ })).toContainText(left);
    await saved(page);
    const [{ record: kept, unfinished }] = await drafts(page);
    expect(unfinished).toEqual({});
    const { history } = kept.follow_up.processes.at(-1);
    expect(history).toHaveLength(course.length + 1);
    expect(history.at(-1).evidence).toBe('Invented words that show it');

    await page.getByText('History: every step').click();
    await expect(page.locator('.pc-steps > li')).toHaveCount(course.length + 1);
    await goTo(page, `${recordAddress(page)}/check`);
    await button(page, 'Show the whole record').click();
    await expect(page.getByRole('heading', { name: 'What followed' })).toBeVisible();
    await expect(page.locator('.pc-document').first()).toContainText('Invented words that show it');
    await goTo(page, recordAddress(page));
    await expect(page.locator('.govuk-task-list__item').filter({ hasText: 'What happens next' })).toContainText('Closed');
  });
}

test('going back needs a reason, a decision keeps what is typed, and a date that has not come is refused', async ({ page }) => {
  await openWithProcess(page, 'lambeth', { told: [] });
  await doAtOnce(page);
  await goTo(page, followUp());
  await ways(page, 'Go back to routine monitoring').click();
  // At this level the policy wants it with the group: a warning, with its place, and nothing is stopped.
  await expect(page.locator('.govuk-warning-text')).toContainText('should be escalated to Lambeth’s Provider Surveillance Group');
  const jointly = page.getByRole('radio', { name: 'The host authority and the relevant agencies, jointly' });
  await jointly.check();
  await page.locator('#on').fill(inDays(2));
  await button(page, 'Go back to routine monitoring').click();
  await expect(errorSummary(page)).toContainText('This day has not come yet');
  await page.locator('#on').fill(inDays(0));
  await button(page, 'Go back to routine monitoring').click();
  await expect(errorSummary(page)).toContainText('Give the reason.');
  await saved(page);
  // The page that lists what is missing knows that a step is half made.
  await goTo(page, `${recordAddress(page)}/check`);
  await link(page, 'A step to another stage: begun and not finished').click();
  await expect(jointly).toBeChecked();
  await page.locator('#reason').fill('Things are better');
  await button(page, 'Go back to routine monitoring').click();
  await stands(page, 'Routine contract monitoring and assurance meetings');
});

test('another outcome is noted with what has changed, and the stage stays', async ({ page }) => {
  await openWithProcess(page, 'lambeth', { outcome: 'minor', stage: 'routine-monitoring' });
  await link(page, 'Note the new outcome').click();
  await onPage(page, 'Another outcome holds');
  await accessible(page);
  await button(page, 'Follow the new outcome').click();
  await expect(errorSummary(page)).toContainText('Give the reason.');
  // The policy gives it to the host authority, and says where.
  await page.getByRole('radio', { name: 'The host authority' }).check();
  await expect(page.getByText('Source: Lambeth 7.1').first()).toBeVisible();
  await page.locator('#reason').fill('A third issue came up');
  await button(page, 'Follow the new outcome').click();
  await stands(page, 'Routine contract monitoring and assurance meetings');
  await expect(page.getByText('Outcome followed')).toBeVisible();
  await expect(page.locator('.govuk-summary-list__row').filter({ hasText: 'Outcome followed' })).toContainText('Moderate');
  await expect(link(page, 'Note the new outcome')).toHaveCount(0);
});

test('deadlines: dates entered once, late and soon in words, met, and a calendar file', async ({ page }) => {
  await openWithProcess(page, 'hertfordshire', {
    at: 'deadlines',
    stage: 'quality-assurance',
    outcome: 'quality-assurance-meeting',
    begunOn: inDays(-40),
    record: { findings: { 'hertfordshire/concerns-not-remedied': yes } },
  });
  await onPage(page, 'Deadlines');
  const day = field(page, 'The quality assurance meeting');
  await expect(page.getByText('Enter the date first: the quality assurance meeting.').first()).toBeVisible();
  await expect(page.getByText('No open deadline has a day yet.', { exact: false })).toBeVisible();
  await day.fill(inDays(17));
  const card = (what) => page.locator('.pc-card').filter({ hasText: what });
  await expect(card('Tell the provider’s senior management')).toContainText('Due soon: in 3 days');
  await field(page, 'Time, where it is known').fill('14:30');
  await expect(card('The provider shares its action plan')).toContainText('by 14:30 on');
  await accessible(page);
  await fitsTheScreen(page);
  await day.fill(inDays(5));
  await expect(card('Tell the provider’s senior management')).toContainText('Late: 9 days ago');
  await card('Tell the provider’s senior management').getByRole('button', { name: 'Note that it is met' }).click();
  await expect(card('Tell the provider’s senior management')).toContainText('Done');
  await saved(page);
  await page.reload();
  await expect(card('Tell the provider’s senior management').getByLabel('Met on')).toHaveValue(inDays(0));
  await card('Tell the provider’s senior management').getByRole('button', { name: 'It is not met after all' }).click();
  await expect(card('Tell the provider’s senior management')).toContainText('Late');

  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save the deadlines for my calendar (.ics)').click()]);
  expect(download.suggestedFilename()).toMatch(/^deadlines-[a-z0-9-]+-F0110W\.ics$/);
  const { readFile } = await import('node:fs/promises');
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(text).not.toContain('Example House');
  await field(page, 'Put the service’s name into each entry').check();
  const [named] = await Promise.all([page.waitForEvent('download'), button(page, 'Save the deadlines for my calendar (.ics)').click()]);
  expect(await readFile(await named.path(), 'utf8')).toContain('Example House');
});

test('a day for a step that the policy leaves to each area', async ({ page }) => {
  await openWithProcess(page, 'berkshire', { at: 'deadlines' });
  await field(page, 'The day that you set').fill(inDays(-1));
  await expect(page.locator('.pc-card').first()).toContainText('Late: 1 day ago');
  await goTo(page, followUp());
  await expect(page.getByRole('region', { name: 'Now' })).toBeVisible();
  await accessible(page);
});

test('a framework without a process of its own says so', async ({ page }) => {
  await openWithProcess(page, 'lambeth', { begun: false, record: { framework: { id: 'nowhere', version: '1' } } });
  await onPage(page, 'What happens next');
  await expect(page.getByText('The framework nowhere 1 is not on this device.', { exact: false })).toBeVisible();
  for (const at of ['begin', 'plan', 'deadlines', 'duties', 'decisions']) {
    await goTo(page, followUp(at));
    await ready(page);
    await expect(page.getByText(/not on this device|No process is known/).first()).toBeVisible();
  }
});

test('the page of a case in the dark, and by the keyboard', { tag: '@one-screen' }, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openWithProcess(page, 'derbyshire');
  await accessible(page);
  await page.getByRole('link', { name: 'Change telling the provider' }).focus();
  await page.keyboard.press('Enter');
  await onPage(page, 'Telling the provider');
  await choice(page, 'Has the provider been told?', 'The provider has been told').focus();
  await page.keyboard.press('Space');
  await button(page, 'Add to the record').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Told on /)).toBeVisible();
});

// What a case escalates to brings its own steps, whatever the case began with.
const ESCALATIONS = {
  hertfordshire: {
    stage: 'quality-assurance',
    outcome: 'quality-assurance-meeting',
    course: [
      ['Escalate to a multi-agency decision making meeting', 'Multi-agency decision making meeting (MDMM)', 8, 'GP practice'],
      ['Threshold met: start the Safety and Improvement Process', 'Safety and Improvement Process', 5, 'past six months'],
      ['Conclude the process', 'Reflection and learning', 2, 'reflection and learning meeting'],
    ],
  },
  bedford: {
    stage: 'provider-of-concern',
    outcome: 'provider-of-concern',
    course: [
      ['Consider Serious Concerns', 'Serious Concerns: the decision to hold a meeting', 4, 'Central Bedfordshire'],
      ['Hold a Serious Concerns meeting', 'Serious Concerns', 13, 'Safeguarding Adults Board'],
    ],
  },
};

for (const [council, { stage, outcome, course }] of Object.entries(ESCALATIONS)) {
  test(`${council}: a case that escalates is offered the steps of every stage it reaches`, { tag: '@one-screen' }, async ({ page }, info) => {
    test.slow();
    await openWithProcess(page, council, { stage, outcome, told: [{ told: { on: inDays(-9) } }] });
    for (const [way, reached, steps, telling] of course) {
      await ways(page, way).click();
      await onPage(page, way);
      await doFirst(page, new URL(page.url()).hash.slice(1));
      await decide(page);
      await button(page, way).click();
      await onPage(page, 'What happens next');
      await stands(page, reached);
      await goTo(page, followUp('plan'));
      await onPage(page, 'Plan');
      await expect(page.getByRole('heading', { name: `This stage: ${reached}` })).toBeVisible();
      await expect(button(page, `Add all ${steps} of “${reached}”`)).toBeVisible();
      await expect(page.locator('#whole-plan')).toHaveCount(0);
      await expect(page.locator('main')).toContainText(telling);
      await page.screenshot({ path: info.outputPath(`plan-${steps}.png`), fullPage: true });
      await button(page, `Add all ${steps} of “${reached}”`).click();
      await expect(button(page, `Add all ${steps} of “${reached}”`)).toHaveCount(0);
      await accessible(page);
      await fitsTheScreen(page);
      await goTo(page, followUp());
    }
    // Once all is taken, and not before, the page says so.
    await goTo(page, followUp('plan'));
    await onPage(page, 'Plan');
    const add = page.getByRole('button', { name: /^Add (all|to the plan ?:)/ });
    await openDetails(page);
    while ((await add.count()) > 0) {
      await expect(page.locator('#whole-plan')).toHaveCount(0);
      const before = await add.count();
      await add.first().click();
      await expect.poll(() => add.count()).toBeLessThan(before);
      await openDetails(page);
    }
    await expect(page.locator('#whole-plan')).toContainText('Everything that the policy names for this outcome and for the stages reached so far is in the plan.');
  });
}

test('a decision reads the minutes: whose they are, who was there, and what is missing', async ({ page }, info) => {
  const people = ['Head of Service (Commissioning)', 'Head of Operations (OPPD and CLDT)'].map((job) => ({ name: 'Example', job_title: job, representing: 'ACS', contact: '' }));
  const part = { chair: 'Example chair', attendees: people, apologies: [], minutes: [{ item: 'Risk', says: 'Example' }], actions: [] };
  const meeting = { id: 'mdmm000000000001', meeting: 'mdmm', on: inDays(-2), part_one: part, part_two: null, why_not_held: '' };
  await openWithProcess(page, 'hertfordshire', { meetings: [meeting], at: `meetings/${meeting.id}` });
  // Minutes without the four roles do not say that everything is written down.
  await expect(page.getByText('Everything is written down.')).toHaveCount(0);
  const open = page.getByRole('button', { name: /^Write down who was there\. No decision can be made without all 4 roles/ });
  await expect(open).toContainText('HPFT: Service Line Lead or Consultant Nurse');
  await page.screenshot({ path: info.outputPath('minutes.png'), fullPage: true });
  const way = 'Threshold met: start the Safety and Improvement Process';
  await goTo(page, followUp());
  await ways(page, way).click();
  await onPage(page, way);
  const there = page.getByRole('region', { name: 'Who had to be there' });
  await expect(there.getByRole('listitem')).toHaveText([
    'ACS: Head of Service (Commissioning) There',
    'ACS: Head of Operations (OPPD and CLDT) There',
    'ICB (CCG in the source): Head of Adult Safeguarding Not there',
    'HPFT: Service Line Lead or Consultant Nurse Not there',
  ]);
  await expect(there).toContainText('1 place open');
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await decide(page);
  await page.screenshot({ path: info.outputPath('decision.png'), fullPage: true });
  await button(page, way).click();
  await expect(errorSummary(page)).toContainText('do not name it among those who were there: HPFT: Service Line Lead or Consultant Nurse');
  await there.getByRole('link', { name: 'Look at the minutes, or write down who was there' }).click();
  for (const name of [/^Add: ICB/, /^Add: HPFT/]) await page.getByRole('button', { name }).click();
  await expect(page.getByText('Everything is written down.')).toBeVisible();
  await goTo(page, followUp('move/mdmm-to-process'));
  await expect(there.getByText('Not there')).toHaveCount(0);
  await decide(page);
  await button(page, way).click();
  await onPage(page, 'What happens next');
  await saved(page);
  const [{ record }] = await drafts(page);
  const last = record.follow_up.processes.at(-1).history.at(-1);
  // It was decided on the day of the meeting, by whom the minutes have.
  expect(last.on).toBe(inDays(-2));
  expect(last.present).toHaveLength(4);
});
