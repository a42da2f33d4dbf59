// The plan: what the policy names goes into it, immediate actions first, and nothing is done without evidence.
import { accessible, button, drafts, errorSummary, expect, field, fitsTheScreen, goTo, heading, link, onPage, saved, test } from './support.js';
import { downloadedDocx, paragraphs } from './docx.js';
import { action, councils, followUp, inDays, openWithProcess } from './follow-up.js';

const rows = (page) => page.locator('.pc-plan__row');
const actionOf = (page, number) => goTo(page, followUp(`plan/act${String(number).padStart(13, '0')}`));

async function plan(page) {
  await saved(page);
  const [{ record }] = await drafts(page);
  return record.follow_up.processes.at(-1).plan;
}

test('what the policy names is taken into the plan, one by one and a stage at once', async ({ page }) => {
  await openWithProcess(page, 'derbyshire', { at: 'plan' });
  await onPage(page, 'Plan');
  await expect(page.getByText('The plan has no action yet.')).toBeVisible();
  const now = page.getByRole('region', { name: 'At once, never held for a meeting' });
  const add = now.getByRole('button', { name: /^Add to the plan/ });
  await expect(add).toHaveCount(1);
  await expect(now.getByText('Source: Derbyshire')).toBeVisible();
  await add.click();
  await expect(now.locator('.pc-plan__row')).toHaveCount(1);
  await expect(now.getByRole('link', { name: /immediate risks/ })).toBeFocused();
  await expect(add).toHaveCount(0);

  const first = page.locator('.pc-plan__card').filter({ hasText: 'Tell: ' }).first();
  await first.getByRole('button', { name: /^Add to the plan/ }).click();
  await expect(first.getByRole('link', { name: /^In the plan/ })).toBeFocused();
  const all = page.getByRole('button', { name: /^Add all \d+ of “Initial response/ });
  const number = Number((await all.textContent()).match(/\d+/)[0]);
  const before = await rows(page).count();
  await all.click();
  await expect(rows(page)).toHaveCount(before + number);
  const kept = await plan(page);
  expect(kept).toHaveLength(before + number);
  expect(kept[0].immediate).toBe(true);
  expect(new Set(kept.map(({ source }) => JSON.stringify(source))).size).toBe(kept.length);
  // What is told to somebody has no owner of itself.
  expect(kept.filter(({ what }) => what.startsWith('Tell: ')).every(({ owner }) => owner === '')).toBe(true);

  await page.reload();
  await expect(rows(page)).toHaveCount(before + number);
  await expect(now.locator('.pc-plan__row')).toHaveCount(1);
  await expect(all).toHaveCount(0);
  await fitsTheScreen(page);
});

test('an action of one’s own: kept while half-typed, needs words, stands first when it is immediate', async ({ page }) => {
  await openWithProcess(page, 'lambeth', { at: 'plan', plan: [action(1, { due: inDays(-2) })] });
  await expect(page.getByText('1 open', { exact: true })).toBeVisible();
  await expect(page.getByText('1 late', { exact: true })).toBeVisible();
  await expect(rows(page).getByText('Late', { exact: true })).toBeVisible();
  await expect(rows(page).getByText('No owner yet')).toBeVisible();
  await button(page, 'An action of your own').click();
  await expect(page.locator('#what')).toBeFocused();
  const own = page.getByRole('region', { name: 'Add an action of your own' });
  await own.getByLabel('Who does it').fill('Example officer');
  await own.getByRole('button', { name: 'Add to the plan' }).click();
  await expect(errorSummary(page)).toBeFocused();
  await errorSummary(page).getByRole('link', { name: 'Say what is to be done' }).click();
  await expect(own.getByLabel('What is to be done')).toBeFocused();
  await page.keyboard.type('Ring Example House');
  await saved(page);
  await page.reload();
  await expect(own.getByLabel('What is to be done')).toHaveValue('Ring Example House');
  await expect(own.getByLabel('Who does it')).toHaveValue('Example officer');
  await own.getByLabel('By when').fill(inDays(0));
  await own.getByLabel('It has to be done at once').check();
  await own.getByRole('button', { name: 'Add to the plan' }).click();
  await expect(errorSummary(page)).toHaveCount(0);
  await expect(own.getByRole('status')).toBeFocused();
  await expect(own.getByLabel('What is to be done')).toHaveValue('');
  await expect(own.getByLabel('It has to be done at once')).not.toBeChecked();
  await expect(rows(page).first()).toContainText('Ring Example House');
  await expect(rows(page).first()).toContainText('Due today');
  const [, added] = await plan(page);
  expect(added).toMatchObject({ source: 'own', owner: 'Example officer', due: inDays(0), immediate: true, status: 'to_do' });
  const [{ unfinished }] = await drafts(page);
  expect(unfinished).toEqual({});
});

test('done needs evidence and a day, and opening it again loses no words', async ({ page }) => {
  await openWithProcess(page, 'berkshire', { at: 'plan', plan: [action(1, { source: { next: 'police' }, what: 'Tell: Police. Ask.' }), action(2)] });
  await rows(page).first().getByRole('link').click();
  await onPage(page, 'Action of the plan');
  await expect(page.getByText('What the policy says, in our words')).toBeVisible();
  await expect(page.getByText(/^Source: .*Berkshire/)).toBeVisible();

  await field(page, 'Under way').check();
  expect((await plan(page))[0].status).toBe('under_way');
  await page.getByRole('radio', { name: 'Done' }).check();
  // Nothing is done before everything is there.
  expect((await plan(page))[0].status).toBe('under_way');
  await button(page, 'Record that it is done').click();
  await expect(errorSummary(page)).toContainText('Say what shows that it is done');
  await errorSummary(page).getByRole('link').first().click();
  await expect(page.locator('#evidence')).toBeFocused();
  await page.keyboard.type('Reference EX-1');
  await page.locator('#on').fill(inDays(3));
  await button(page, 'Record that it is done').click();
  await expect(errorSummary(page)).toContainText('cannot lie in the future');
  await saved(page);
  await page.reload();
  await expect(page.locator('#evidence')).toHaveValue('Reference EX-1');
  await page.locator('#on').fill(inDays(-1));
  await button(page, 'Record that it is done').click();
  await expect(page.getByRole('heading', { name: 'How far it is' })).toBeFocused();
  expect((await plan(page))[0].status).toEqual({ done: { evidence: 'Reference EX-1', on: inDays(-1) } });
  expect((await drafts(page))[0].unfinished).toEqual({});

  await button(page, 'Open it again').click();
  await expect(page.locator('#evidence')).toHaveValue('Reference EX-1');
  await expect(page.locator('#on')).toHaveValue(inDays(-1));
  expect((await plan(page))[0].status).toBe('under_way');
  await button(page, 'Record that it is done').click();
  await link(page, 'Next action').click();
  await expect(page.getByText('Action 2 of 2')).toBeVisible();
  await button(page, 'Back to the plan').click();
  await expect(page.getByText('1 done', { exact: true })).toBeVisible();
  await expect(rows(page).first()).toContainText('Reference EX-1');
});

test('not needed needs a reason, and what is written waits while another choice is looked at', async ({ page }) => {
  await openWithProcess(page, 'bedford', { at: 'plan', plan: [action(1)] });
  await actionOf(page, 1);
  await page.getByRole('radio', { name: 'Not needed' }).check();
  await button(page, 'Record that it is not needed').click();
  await expect(errorSummary(page)).toContainText('Say why it is not needed');
  await page.locator('#reason').fill('Sold last week');
  await page.getByRole('radio', { name: 'To do' }).check();
  await expect(errorSummary(page)).toHaveCount(0);
  await page.getByRole('radio', { name: 'Not needed' }).check();
  await expect(page.locator('#reason')).toHaveValue('Sold last week');
  await button(page, 'Record that it is not needed').click();
  expect((await plan(page))[0].status).toEqual({ not_needed: { reason: 'Sold last week' } });
  await actionOf(page, 9);
  await onPage(page, 'This action is not in the plan');
});

test('owner, day and urgency of an action', async ({ page }) => {
  await openWithProcess(page, 'berkshire', { at: 'plan', plan: [action(1), action(2, { source: { next: 'police' }, what: 'Ask the police' })] });
  await actionOf(page, 2);
  await expect(page.getByText('No owner yet.')).toBeVisible();
  const suggested = page.getByRole('group', { name: 'Who the policy suggests' }).getByRole('button');
  const role = (await suggested.first().textContent()).trim();
  await suggested.first().click();
  await expect(field(page, 'Who does it')).toHaveValue(role);
  await expect(page.getByText('No owner yet.')).toHaveCount(0);
  await button(page, 'In a week').click();
  await expect(field(page, 'By when')).toHaveValue(inDays(7));
  await expect(page.getByText(/^Note: Due soon: in 7 days/)).toBeVisible();
  await field(page, 'What is to be done here').fill('Ask the police about Example House');
  await button(page, 'Make it immediate').click();
  await expect(page.getByText('This cannot be taken back.')).toBeVisible();
  await button(page, 'Yes: Make it immediate').click();
  await expect(button(page, 'Make it immediate')).toHaveCount(0);
  await button(page, 'Back to the plan').click();
  await expect(rows(page).first()).toContainText('Ask the police about Example House');
  expect((await plan(page))[1]).toMatchObject({ owner: role, due: inDays(7), immediate: true });
});

test('the ways down the page lead where they say', async ({ page }) => {
  await openWithProcess(page, 'derbyshire', { at: 'plan', plan: Array.from({ length: 8 }, (_, n) => action(n + 1)) });
  await page.getByRole('group', { name: 'On this page' }).getByRole('button', { name: /^Named by the policy \(\d+\)$/ }).click();
  const named = page.getByRole('heading', { name: 'Named by the policy, not in the plan yet' });
  await expect(named).toBeFocused();
  const { y } = await named.boundingBox();
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y).toBeLessThan(page.viewportSize().height / 2);
});

test('a long plan is shown in part', async ({ page }) => {
  const many = Array.from({ length: 30 }, (_, n) =>
    action(n + 1, { due: n < 4 ? inDays(-1) : null, status: n > 24 ? { done: { evidence: 'A note', on: inDays(-1) } } : 'to_do' }));
  await openWithProcess(page, 'hertfordshire', { at: 'plan', plan: many });
  await expect(rows(page)).toHaveCount(30);
  for (const [name, number] of [['Open', 25], ['Late', 4], ['Done or not needed', 5], ['All', 30]]) {
    await page.getByRole('radio', { name, exact: true }).check();
    await expect(rows(page)).toHaveCount(number);
    await expect(page.getByText(`${number} of 30 actions shown.`)).toBeVisible();
  }
});

test('with two hundred actions a keystroke draws no row anew', { tag: '@one-screen' }, async ({ page }) => {
  const many = Array.from({ length: 200 }, (_, n) => action(n + 1));
  await openWithProcess(page, 'derbyshire', { at: 'plan', plan: many });
  await page.evaluate(() => {
    window.changes = 0;
    const watch = new MutationObserver((all) => (window.changes += all.length));
    for (const list of document.querySelectorAll('.pc-plan__list, .pc-plan__cards')) watch.observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await page.locator('#what').pressSequentially('Ring');
  await expect(page.locator('#what')).toHaveValue('Ring');
  expect(await page.evaluate(() => window.changes)).toBe(0);
});

test('without a process the policy’s actions can be read, and the way leads to its beginning', async ({ page }) => {
  await openWithProcess(page, 'lambeth', { at: 'plan', begun: false });
  await expect(page.getByText('No process is begun on this record.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^What would follow: / })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Add/ })).toHaveCount(0);
  await accessible(page);
  await button(page, 'Begin the process').click();
  await onPage(page, 'Begin the process');
});

test('duties of host and placing authority go into the plan and show how far they are', async ({ page }) => {
  await openWithProcess(page, 'lambeth', { at: 'duties' });
  await onPage(page, 'Duties');
  for (const id of ['host-authority-duties', 'placing-authority-duties']) {
    await expect(page.locator(`[aria-labelledby="duties-${id}"] .pc-duties__item`)).toHaveCount(9);
  }
  const host = page.locator('[aria-labelledby="duties-host-authority-duties"]');
  await host.getByRole('button', { name: /^Add to the plan/ }).nth(1).click();
  const there = host.getByRole('link', { name: /^In the plan/ });
  await expect(there).toBeFocused();
  await expect(host.getByText('In the plan: 1 of 9 duties; done or not needed: 0.')).toBeVisible();
  expect((await plan(page)).map(({ source }) => source)).toEqual([{ item: { list: 'host-authority-duties', item: 2 } }]);
  await there.click();
  await onPage(page, 'Action of the plan');
  await expect(page.getByText(/^Source: Lambeth 7\.1/)).toBeVisible();
  await openWithProcess(page, 'hertfordshire', { at: 'duties' });
  await expect(page.getByText('names no duties of host and placing authority')).toBeVisible();
});

test('the plan on paper, immediate actions first, and as a Word file with the same text', { tag: '@one-screen' }, async ({ page }) => {
  const plan = [
    action(1, { owner: 'Example officer', due: inDays(2) }),
    action(2, { what: 'Invented and at once', immediate: true, status: { done: { evidence: 'Reference EX-2', on: inDays(-1) } } }),
  ];
  await openWithProcess(page, 'bedford', { at: 'plan', plan });
  await button(page, 'Print the plan, or save it as a file').click();
  await onPage(page, 'Plan: on paper');
  const sheet = page.getByRole('article');
  const text = await sheet.innerText();
  expect(text.indexOf('Invented and at once')).toBeGreaterThan(0);
  expect(text.indexOf('Invented and at once')).toBeLessThan(text.indexOf('Invented action 1'));
  for (const words of ['Evidence: Reference EX-2', 'Example officer', 'Record ']) expect(text).toContain(words);
  const { name, files } = await downloadedDocx(page, () => button(page, 'Save as Word file (.docx)').click());
  expect(name).toMatch(/^plan-example-house-[0-9A-Z]{6}\.docx$/);
  const cells = await sheet.locator('td, th').evaluateAll((all) => all.map((each) => each.textContent));
  const kept = paragraphs(files).join('\n');
  for (const cell of cells) expect(kept).toContain(cell);
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(heading(page)).toBeHidden();
  await page.emulateMedia({ media: null });
  await accessible(page);
  await fitsTheScreen(page);
});

test('by the keyboard alone', { tag: '@one-screen' }, async ({ page }) => {
  await openWithProcess(page, 'lambeth', { at: 'plan', plan: [action(1)] });
  const tabTo = async (target) => {
    for (let steps = 0; steps < 60; steps += 1) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`not reached by Tab: ${target}`);
  };
  await tabTo(rows(page).first().getByRole('link'));
  await page.keyboard.press('Enter');
  await onPage(page, 'Action of the plan');
  await expect(heading(page)).toBeFocused();
  await tabTo(field(page, 'Who does it'));
  await page.keyboard.type('Manager');
  await tabTo(page.getByRole('radio', { name: 'To do' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Done' })).toBeChecked();
  await tabTo(page.locator('#evidence'));
  await page.keyboard.type('A note');
  await tabTo(button(page, 'Record that it is done'));
  await page.keyboard.press('Enter');
  await expect(page.getByText('A note')).toBeVisible();
  expect((await plan(page))[0]).toMatchObject({ owner: 'Manager', status: { done: { evidence: 'A note' } } });
});

for (const council of councils) {
  test(`axe finds nothing on plan, action and duties of ${council}`, async ({ page }) => {
    test.slow();
    const plan = [
      action(1, { immediate: true, due: inDays(-3), what: 'A very long invented action that says a lot about what is to be done, where, for whom and how it is told to whoever has to know of it' }),
      action(2, { due: inDays(3), owner: 'Example officer', status: 'under_way' }),
      action(3, { status: { done: { evidence: 'A note', on: inDays(-1) } } }),
      action(4, { status: { not_needed: { reason: 'Sold' } } }),
    ];
    await openWithProcess(page, council, { at: 'plan', plan });
    await accessible(page);
    await fitsTheScreen(page);
    await actionOf(page, 1);
    await page.getByRole('radio', { name: 'Done' }).check();
    await button(page, 'Record that it is done').click();
    await expect(errorSummary(page)).toBeVisible();
    await accessible(page);
    await fitsTheScreen(page);
    await actionOf(page, 3);
    await accessible(page);
    await goTo(page, followUp('duties'));
    await accessible(page);
    await fitsTheScreen(page);
  });
}
