// A visiting professional walks round a home, is interrupted, and loses nothing.
import { expect, test, button, choice, drafts, field, fitsTheScreen, hash, heading, link, onPage, open, ready, saved } from './support.js';

// The whole sheet: reference, answer, comment, and the worry in words where the answer is one.
const SHEET = {
  Environment: [
    ['E1', null, 'Bright hall, one broken chair'],
    ['E2', 'No', 'Stale smell on the upper landing', 'the home did not smell fresh and clean'],
    ['E3', 'Yes'],
    ['E4', 'Not seen'],
    ['E5', 'No', '', 'a person visited had no drink within reach'],
    ['E6', 'Not applicable', 'Nobody I saw needs a chart'],
    ['E7', 'Yes', 'Tables pushed against two chairs', 'the way the furniture stood was used to restrict movement'],
    ['E8', 'No', 'Old notices, none for families'],
  ],
  Staffing: [
    ['S1', 'Yes'],
    ['S2', 'Yes'],
    ['S3', 'Not seen'],
    ['S4', 'Yes', 'Kind and unhurried'],
    ['S5', 'Yes', '', 'call bells rang constantly for long periods'],
    ['S6', 'No'],
    ['S7', 'Not applicable'],
  ],
  Management: [
    ['M1', 'No', 'Nobody could say', 'it was not clear who the manager was'],
    ['M2', 'Yes'],
    ['M3', 'No'],
    ['M4', 'Yes', '', 'information that identifies people was left lying about'],
    ['M5', 'Not seen'],
    ['M6', 'Not applicable'],
  ],
};
const WORRIES = Object.values(SHEET).flat().filter(([, , , worry]) => worry).length;

/** The draft as it is kept holds these words: the last key has been saved. */
const kept = (page, words) => expect.poll(async () => JSON.stringify(await drafts(page))).toContain(words);

const card = (page, reference) => page.locator(`#item-${reference}`);
const radio = (page, reference, answer) => card(page, reference).getByRole('radio', { name: answer, exact: true });

async function answer(page, [reference, said, comment, worry]) {
  const item = card(page, reference);
  if (said) await radio(page, reference, said).check();
  if (comment) {
    const add = item.getByRole('button', { name: 'Add a comment' });
    if (await add.isVisible()) await add.click();
    await item.getByRole('textbox').fill(comment);
  }
  if (worry) await expect(item).toContainText(`A worry: ${worry}`);
  else await expect(item).not.toContainText('A worry');
}

async function beginVisit(page) {
  await open(page);
  await link(page, 'Record a visit').click();
  await onPage(page, 'The visit');
  await field(page, 'Name of the home').fill('Rowan Court');
  await field(page, 'Completed by').fill('A. Nurse');
  await field(page, 'Your role').fill('Community nurse');
}

test('the whole sheet is filled in, and a worry becomes an issue with one tap', async ({ page }) => {
  test.slow();
  await page.clock.setSystemTime(new Date('2026-11-19T14:02:00Z'));
  await beginVisit(page);
  await expect(field(page, 'Date of the visit')).toHaveValue('2026-11-19');
  await expect(field(page, 'Time')).toHaveValue('14:02');
  await button(page, 'Continue: Environment').click();

  for (const [section, items] of Object.entries(SHEET)) {
    await onPage(page, section);
    await expect(page.locator('.pc-card')).toHaveCount(items.length);
    for (const item of items) await answer(page, item);
    await expect(page.getByRole('navigation').getByRole('link', { name: section })).toContainText('all answered');
    await fitsTheScreen(page);
    if (section === 'Environment') {
      // A nervous double tap still makes one issue, and the focus goes to where it can be looked at.
      await card(page, 'E2').getByRole('button', { name: 'Make this an issue' }).dblclick();
      await expect(card(page, 'E2')).toContainText('This is now an issue.');
      await expect(card(page, 'E2').getByRole('link', { name: 'Look at the issue' })).toBeFocused();
    }
    await page.getByRole('button', { name: /^Continue: / }).click();
  }

  await onPage(page, 'Issues');
  await expect(page.getByText('Worries from the visit that are not issues yet')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Make this an issue/ })).toHaveCount(WORRIES - 1);
  await button(page, /^Make this an issue.*A person visited had no drink/).click();
  await expect(page.getByRole('button', { name: /^Make this an issue/ })).toHaveCount(WORRIES - 2);
  await expect(page.getByRole('heading', { level: 2, name: /^\d\. / })).toHaveText([
    '1. Basic care and environment',
    '2. Food and drink',
  ]);
  await expect(page.locator('#issue-2')).toBeFocused();
  await expect(page.getByText('Stale smell on the upper landing')).toBeVisible();

  // The issue is also known where the worry is, and cannot be made twice.
  await page.getByRole('link', { name: /^Change issue 1/ }).click();
  await onPage(page, 'Issue 1');
  await expect(choice(page, 'What is it about?', 'Basic care and environment')).toBeChecked();
  await expect(choice(page, 'How do you know?', 'I saw or heard it')).toBeChecked();
  await saved(page);
  const [{ record }] = await drafts(page);
  expect(record.issues).toHaveLength(2);
  expect(Object.keys(record.visits[0].observations)).toHaveLength(21);
});

test('a reload in the middle of typing loses nothing and comes back to the same item', async ({ page }) => {
  await beginVisit(page);
  await button(page, 'Continue: Environment').click();
  await radio(page, 'E7', 'Yes').check();
  await card(page, 'E7').getByRole('textbox').pressSequentially('Two chairs are wedged behind a tab');
  await kept(page, 'Two chairs are wedged behind a tab');
  await page.reload();
  await ready(page);

  await onPage(page, 'Environment');
  await expect(card(page, 'E7').getByRole('textbox')).toHaveValue('Two chairs are wedged behind a tab');
  await expect(radio(page, 'E7', 'Yes')).toBeChecked();
  await expect(card(page, 'E7')).toBeInViewport();
  await expect(card(page, 'E7').locator(':focus')).toHaveCount(1);
});

test('when the page dies once the last key is kept, nothing is lost', async ({ page, context }) => {
  await beginVisit(page);
  await button(page, 'Continue: Environment').click();
  await card(page, 'E1').getByRole('textbox').pressSequentially('Nobody at the door');
  await kept(page, 'Nobody at the door');
  // No chance to save on the way out: the page's process is killed.
  const crash = page.waitForEvent('crash');
  const devtools = await context.newCDPSession(page);
  devtools.send('Page.crash').catch(() => {});
  await crash;

  const next = await context.newPage();
  await open(next);
  await link(next, 'Rowan Court').click();
  await onPage(next, 'Environment');
  await expect(card(next, 'E1').getByRole('textbox')).toHaveValue('Nobody at the door');
});

test('after the page was closed, the first page leads back to the same place', async ({ page, context }) => {
  await beginVisit(page);
  await button(page, 'Continue: Environment').click();
  await page.getByRole('navigation').getByRole('link', { name: /Staffing/ }).click();
  await onPage(page, 'Staffing');
  await radio(page, 'S5', 'Yes').check();
  await saved(page);
  // The save bar may still tell of the save before; the address follows the answer.
  await expect.poll(() => hash(page)).toMatch(/\/staffing\/S5$/);
  await saved(page);
  const place = hash(page);
  await page.close();

  const next = await context.newPage();
  await open(next);
  const draft = next.getByRole('listitem').filter({ has: link(next, 'Rowan Court') });
  await expect(draft).toContainText(/Last changed \d+ \w+ 20\d\d at \d\d:\d\d, not exported yet/);
  await expect(draft).toContainText('1 visit, no issues, 0 of 3 safety questions answered');
  await expect(draft).toContainText('In progress');
  await link(next, 'Rowan Court').click();
  await onPage(next, 'Staffing');
  expect(hash(next)).toBe(place);
  await expect(radio(next, 'S5', 'Yes')).toBeChecked();
  await expect(card(next, 'S5')).toBeInViewport();
  await expect(heading(next)).toHaveCount(1);
});
