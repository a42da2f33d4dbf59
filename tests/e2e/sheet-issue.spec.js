// The sheet and the issues made from it say one thing, or the person is asked; and the first page tells danger first.
import { KEPT_UNDER, keptCase } from './case.js';
import { action, inDays } from './follow-up.js';
import {
  accessible, button, drafts, expect, field, fitsTheScreen, goTo, hash, level, link, onPage, open, ready, recordAddress, saved, test,
} from './support.js';

const card = (page, reference) => page.locator(`#item-${reference}`);
const radio = (page, reference, answer) => card(page, reference).getByRole('radio', { name: answer, exact: true });
const words = (page, reference) => card(page, reference).getByRole('textbox');
const make = (page, reference) => card(page, reference).getByRole('button', { name: 'Make this an issue' });
const STILL = 'Issue 1 still says what E2 no longer does: keep, change or remove it';

async function atEnvironment(page) {
  await open(page);
  await link(page, 'Record a visit').click();
  await onPage(page, 'The visit');
  await field(page, 'Name of the home').fill('Rowan Court');
  await button(page, 'Continue: Environment').click();
  await onPage(page, 'Environment');
}

/** A worry made an issue, and then answered otherwise. */
async function contradicted(page) {
  await atEnvironment(page);
  await radio(page, 'E2', 'No').check();
  await make(page, 'E2').click();
  await expect(link(page, 'Look at the issue')).toBeFocused();
  await radio(page, 'E2', 'Yes').check();
  await expect(card(page, 'E2')).toContainText(
    'E2 is now answered Yes, but issue 1 still says: “The home did not smell fresh and clean.” Keep it, change it or remove it?',
  );
}

async function theIssues(page) {
  await saved(page);
  const [{ record }] = await drafts(page);
  return record.issues.map(({ accounts }) => accounts.map(({ text }) => text));
}

test('an answer that is no longer a worry asks about its issue, also among what is missing, until it is kept', async ({ page }) => {
  await contradicted(page);
  await accessible(page);
  await fitsTheScreen(page);
  const record = recordAddress(page);
  await goTo(page, record);
  await expect(page.getByRole('listitem').filter({ has: link(page, 'Issues') })).toContainText('1 issue, 1 to settle with the sheet');
  await goTo(page, `${record}/issues`);
  await expect(page.locator('.pc-card__worry')).toContainText('E2 no longer says this: keep, change or remove issue 1');
  await accessible(page);
  await goTo(page, `${record}/check`);
  await link(page, STILL).click();
  await onPage(page, 'Environment');
  await expect(card(page, 'E2')).toBeInViewport();
  await expect(card(page, 'E2').locator(':focus')).toHaveCount(1);

  await button(page, 'Keep issue 1').click();
  await expect(link(page, 'Look at the issue')).toBeFocused();
  await expect(card(page, 'E2')).not.toContainText('still says');
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(card(page, 'E2')).toContainText('This is now an issue.');
  await expect(card(page, 'E2')).not.toContainText('still says');
  await goTo(page, `${record}/check`);
  await expect(page.getByRole('heading', { name: 'Still missing' })).toBeVisible();
  await expect(link(page, STILL)).toHaveCount(0);

  // Another answer is asked about anew; taken back, it is settled by itself.
  await goTo(page, `${record}/visit/${(await drafts(page))[0].record.visits[0].id}/environment`);
  await card(page, 'E2').getByRole('button', { name: /^Clear answer/ }).click();
  await expect(card(page, 'E2')).toContainText('E2 has no answer now, but issue 1 still says');
  await radio(page, 'E2', 'No').check();
  await expect(card(page, 'E2')).not.toContainText('still says');
});

test('such an issue is removed with one tap and a second that confirms, and changed on its own page', async ({ page }) => {
  await contradicted(page);
  await button(page, 'Remove issue 1').click();
  await expect(card(page, 'E2')).toContainText('This cannot be taken back.');
  await button(page, 'Keep it').click();
  expect(await theIssues(page)).toHaveLength(1);

  await button(page, 'Change issue 1').click();
  await onPage(page, 'Issue 1');
  await field(page, 'What happened?').fill('It smelled stale until ten.');
  await page.goBack();
  await onPage(page, 'Environment');
  await expect(card(page, 'E2')).not.toContainText('still says');

  await radio(page, 'E2', 'Not seen').check();
  await expect(card(page, 'E2')).toContainText('E2 is now answered Not seen, but issue 1 still says: “It smelled stale until ten.”');
  await button(page, 'Remove issue 1').click();
  await button(page, 'Yes: Remove issue 1').click();
  await expect(card(page, 'E2')).not.toContainText('This is now an issue.');
  await expect(radio(page, 'E2', 'Not seen')).toBeFocused();
  expect(await theIssues(page)).toEqual([]);
});

test('a comment typed later reaches the issue, until its text is edited; then one tap adds it', async ({ page }) => {
  await atEnvironment(page);
  await radio(page, 'E2', 'No').check();
  await make(page, 'E2').click();
  await words(page, 'E2').fill('Stale smell on the landing');
  await expect(card(page, 'E2')).toContainText('What you write above goes into it.');
  expect(await theIssues(page)).toEqual([['The home did not smell fresh and clean. Stale smell on the landing']]);

  await link(page, 'Look at the issue').click();
  await onPage(page, 'Issue 1');
  await field(page, 'What happened?').fill('Stale smell upstairs.');
  await page.goBack();
  await onPage(page, 'Environment');
  await words(page, 'E2').fill('The window was shut');
  await expect(card(page, 'E2')).not.toContainText('What you write above goes into it.');
  expect(await theIssues(page)).toEqual([['Stale smell upstairs.']]);
  await accessible(page);
  await button(page, 'Add the comment to issue 1').click();
  await expect(link(page, 'Look at the issue')).toBeFocused();
  await expect(button(page, 'Add the comment to issue 1')).toHaveCount(0);
  expect(await theIssues(page)).toEqual([['Stale smell upstairs.\nThe window was shut']]);
});

test('words become issues too; “anything else” is answered once it says what; worries that are no issue are listed', async ({ page }) => {
  await atEnvironment(page);
  await expect(make(page, 'E1')).toHaveCount(0);
  await words(page, 'E1').fill('A broken chair in the hall');
  await make(page, 'E1').click();
  await radio(page, 'E5', 'No').check();
  await page.getByRole('navigation').getByRole('link', { name: /Management/ }).click();
  await onPage(page, 'Management');
  const open = (count) => expect(page.getByRole('navigation').getByRole('link', { name: 'Management' })).toContainText(`${count} open`);
  await open(6);
  await radio(page, 'M6', 'Yes').check();
  await open(6);
  await expect(card(page, 'M6')).toContainText('Say what it is: a Yes alone does not count as answered.');
  await accessible(page);
  const record = recordAddress(page);
  await goTo(page, `${record}/check`);
  await link(page, 'M6: answered Yes, and not said what it is').click();
  await onPage(page, 'Management');
  await words(page, 'M6').fill('The lift stops between floors');
  await open(5);
  await expect(card(page, 'M6')).not.toContainText('Say what it is');
  await make(page, 'M6').click();
  expect(await theIssues(page)).toEqual([['A broken chair in the hall'], ['The lift stops between floors']]);

  await goTo(page, `${record}/check`);
  const worries = page.getByRole('region', { name: 'Worries that are not issues' });
  await expect(worries.getByRole('link')).toHaveText(['E5: A person visited had no drink within reach that they could manage']);
  await accessible(page);
  await worries.getByRole('link').click();
  await onPage(page, 'Environment');
  expect(hash(page)).toMatch(/\/environment\/E5$/);
  await expect(card(page, 'E5')).toBeInViewport();
  await expect(card(page, 'E5').locator(':focus')).toHaveCount(1);
  await make(page, 'E5').click();
  await goTo(page, `${record}/check`);
  await expect(worries).toHaveCount(0);
});

test('the first page tells danger first and in red, then outcome, stage, and what is late', async ({ page }) => {
  const late = action(1, { what: 'Write to the GP practice', due: inDays(-3) });
  const more = action(2, { what: 'Ring the home', due: inDays(-2) });
  const track = (answer) => ({ answer, done: '' });
  const tracks = { immediate_danger: track('yes'), crime: track('not_sure'), section_42: track('no') };
  const kept = await keptCase('hertfordshire', { plan: [late, more], record: { tracks } });
  await open(page);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEPT_UNDER, kept]);
  await page.reload();
  await ready(page);
  const shown = page.locator('.pc-drafts > li');
  await expect(shown).toHaveCount(1);
  // The first lines below the name, in order.
  const text = await shown.innerText();
  const at = ['Immediate danger', 'Possible crime: not sure', 'Hertfordshire County Council', 'Stage: ', 'Late', 'Last changed'].map((one) =>
    text.toLowerCase().indexOf(one.toLowerCase()),
  );
  expect(at, text).toEqual([...at].sort((a, b) => a - b));
  expect(at).not.toContain(-1);
  await expect(shown.locator('.govuk-tag--red').first()).toHaveText('Immediate danger');
  await expect(shown.locator('.govuk-tag--green')).toHaveCount(0);
  await expect(shown).not.toContainText('Scored');
  await expect(shown).not.toContainText('Safeguarding concern');
  await accessible(page);
  await fitsTheScreen(page);
});

test('a scored record of no danger is told by its level and whose policy gives it', async ({ page }) => {
  await open(page);
  await link(page, 'See an example').click();
  await onPage(page, 'All parts of this record');
  const word = await level(page).innerText();
  const record = recordAddress(page);
  await goTo(page, `${record}/service`);
  await field(page, 'Provider').fill('Example Care Ltd');
  await saved(page);
  await goTo(page, '/');
  const shown = page.locator('.pc-drafts > li');
  await expect(shown.locator('.pc-level-tag')).toHaveText(word);
  await expect(shown).toContainText('Concern level (');
  await expect(shown.locator('.govuk-tag--red')).toHaveCount(0);
  await accessible(page);
});
