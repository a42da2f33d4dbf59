// Poor care or a potential cause for concern: whose questions are asked, which printed examples take part, and what is suggested.
import { Person, accessible, button, choice, drafts, expect, field, fitsTheScreen, goTo, onPage, open, recordAddress, saved, test } from './support.js';

const NATURE = 'What was the nature and cause of it?';
const ONE_PERSON = 'One person’s error, on one occasion';
const NOT_ONE_PERSON = 'One occasion, but not one person’s error, such as too few staff on one day';
const suggestion = (page) => page.getByRole('region', { name: /^The tool suggests: / });
const suggests = (page, what) => expect(suggestion(page).getByRole('heading')).toHaveText(`The tool suggests: ${what}`);

/** A record of this authority, at what is weighed for its first issue. */
async function weighs(page, authority, theme, what) {
  const person = new Person(page);
  await open(page);
  await person.beginsConcern();
  await person.type('Which service is it about?', 'Rowan Court');
  await person.describesIssue({ theme, what });
  if (authority) {
    const here = new URL(page.url()).hash;
    await saved(page);
    await goTo(page, `${recordAddress(page)}/service`);
    await field(page, 'Local authority where it is').fill(authority);
    await saved(page);
    await goTo(page, here);
    await onPage(page, /one.off or pattern\?$/);
  }
  return person;
}

async function answers(page, pairs) {
  for (const [group, answer] of pairs) await choice(page, group, answer).check();
}

const REST = [
  ['Have there been other incidents in the service?', 'No others that are known of'],
  ['How did the provider respond?', 'Openly and well: it was put right'],
];

test('one day of too few staff is not one person’s error, and is no concern by that alone', async ({ page }) => {
  await weighs(page, 'Lambeth', 'Staffing', 'Two carers were off sick on Sunday. One man’s pad was not changed all day.');
  await expect(page.locator('.pc-pair')).toContainText('continence pad stayed unchanged all day');
  await suggests(page, 'Not enough known yet');
  await answers(page, [[NATURE, NOT_ONE_PERSON], ...REST]);
  await suggests(page, 'Not enough known yet');
  await expect(suggestion(page)).toContainText('Whether it can happen again');
  await choice(page, 'Which example is it like?', 'Like the example of poor care').check();
  await suggests(page, 'Poor care');
  const reason = suggestion(page).getByRole('listitem').filter({ hasText: 'not one person’s error' });
  await expect(reason).toContainText('Tool default, not policy');
  await expect(suggestion(page).getByRole('listitem').filter({ hasText: 'continence pad' })).toContainText('Source: Lambeth 10.1');
  // A wider answer beside it is a concern again, and the person decides.
  await choice(page, REST[0][0], 'Yes, others like it or pointing the same way').check();
  await suggests(page, 'Potential cause for concern');
  await choice(page, REST[0][0], REST[0][1]).check();
  await choice(page, 'What is it, in your judgement?', 'Poor care').check();
  await accessible(page);
  await fitsTheScreen(page);

  // It is kept, comes back after a reload, and stands in the whole record.
  await saved(page);
  const [{ version, record }] = await drafts(page);
  expect(version).toBe(4);
  const kept = record.issues[0].differentiation;
  expect([kept.nature_and_cause.leaning, kept.likened]).toEqual(['one_off_not_one_person', { theme: 'staffing', to: 'poor_care' }]);
  await page.reload();
  await expect(choice(page, NATURE, NOT_ONE_PERSON)).toBeChecked();
  await expect(choice(page, 'Which example is it like?', 'Like the example of poor care')).toBeChecked();
  await goTo(page, `${recordAddress(page)}/check`);
  await button(page, 'Show the whole record').click();
  await expect(page.getByText(NOT_ONE_PERSON)).toBeVisible();
});

test('a theme that is printed only as a cause for concern is never suggested as poor care', async ({ page }) => {
  await weighs(page, 'Lambeth', 'Signs of neglect', 'Her cardigan was dirty.');
  await suggests(page, 'Potential cause for concern');
  await answers(page, [[NATURE, ONE_PERSON], ...REST]);
  await suggests(page, 'Potential cause for concern');
  await expect(suggestion(page)).toContainText('is printed only as a cause for concern, with no example of poor care');
  await expect(suggestion(page)).toContainText('Source: Lambeth 10.2');
  await choice(page, 'Is it like this example?', 'No, it is something else').check();
  await suggests(page, 'Not enough known yet');
  await expect(suggestion(page)).toContainText('Whether another theme fits it better.');
  await accessible(page);
});

test('under Berkshire intent and guidance are its own, and nothing of Lambeth’s stands there', async ({ page }) => {
  await weighs(page, 'Reading', 'Medication', 'One tablet was given twice.');
  const main = page.locator('main');
  await expect(main).not.toContainText('Lambeth 10');
  await expect(main).not.toContainText('individual human error');
  for (const group of ['Was any harm intended?', 'Did staff have the guidance they needed?']) {
    await expect(page.getByRole('group', { name: group })).toContainText('Source: Berkshire 5.7.2');
  }
  await answers(page, [['Was it a single matter?', 'Yes: one person’s error, on one occasion'], ['Was any harm intended?', 'No, it was not intended']]);
  await suggests(page, 'Not enough known yet');
  await choice(page, 'Did staff have the guidance they needed?', 'Yes, they had guidance').check();
  await suggests(page, 'Poor care');
  await choice(page, 'Did staff have the guidance they needed?', 'No, guidance was missing or poor').check();
  await suggests(page, 'Potential cause for concern');
  await accessible(page);
});

test('where the policy says nothing, the page says so; what was answered elsewhere is kept and counts', async ({ page }) => {
  await weighs(page, 'Reading', 'Medication', 'One tablet was given twice.');
  await choice(page, 'Did staff have the guidance they needed?', 'No, guidance was missing or poor').check();
  const here = new URL(page.url()).hash;
  await goTo(page, `${recordAddress(page)}/service`);
  await field(page, 'Local authority where it is').fill('Derbyshire');
  await saved(page);
  await goTo(page, here);
  await expect(page.getByText('does not tell poor care from a cause for concern').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Answered before, under another policy' })).toBeVisible();
  await suggests(page, 'Potential cause for concern');
  await expect(suggestion(page)).toContainText('it was answered under another');
  await accessible(page);
});
