// What the person who saw something does next: the few things that are theirs stand first, and every link leads to the field.
import {
  Person, accessible, assessed, button, choice, drafts, expect, field, fitsTheScreen, goTo, level, link, onPage, open, openDetails, recordAddress,
  saved, test,
} from './support.js';

const acts = (page) => page.locator('.pc-acts');
const titles = (page) => acts(page).locator('.pc-acts__title').allTextContents();

/** Names the local authority of the open record, and comes back. */
async function liesIn(page, authority) {
  const back = new URL(page.url()).hash.slice(1);
  await goTo(page, `${recordAddress(page)}/service`);
  await field(page, 'Local authority where it is').fill(authority);
  await saved(page);
  await goTo(page, back);
}

/** How far down the page an element begins, in screens. */
const screens = (page, target) =>
  target.evaluate((element) => (element.getBoundingClientRect().top + scrollY) / innerHeight);

test('everything that is missing leads to its field, with the focus in it', async ({ page }) => {
  test.slow();
  await open(page, '#/new/visit');
  const record = recordAddress(page);
  const person = new Person(page);
  await goTo(page, `${record}/issues`);
  await person.press('Add an issue');
  await page.locator('#what').fill('Call bells rang for a long time.');
  await goTo(page, `${record}/issues`);
  await liesIn(page, 'Bedford');
  await field(page, 'Name of the home').or(page.locator('#page-heading')).first().waitFor();
  await goTo(page, `${record}/check`);
  const missing = page.locator('section[aria-labelledby="missing"] a');
  await expect(missing.first()).toBeVisible();
  const number = await missing.count();
  expect(number).toBeGreaterThan(7);
  for (let n = 0; n < number; n += 1) {
    const words = await missing.nth(n).textContent();
    await missing.nth(n).click();
    await expect(page.locator('#page-heading'), words).not.toHaveText('Check and send');
    const focused = page.locator(':focus');
    await expect(focused, words).toBeInViewport();
    expect(await focused.evaluate((element) => element.matches('input, textarea, select, button, a.govuk-button')), words).toBe(true);
    await goTo(page, `${record}/check`);
    await onPage(page, 'Check and send');
  }
});

test('a field that was asked for is not come back to later', async ({ page }) => {
  await open(page, '#/new/concern');
  const record = recordAddress(page);
  await goTo(page, `${record}/check`);
  await link(page, 'The service is not named').click();
  await expect(page.locator('#service-name')).toBeFocused();
  await goTo(page, `${record}/issues`);
  await expect(page.locator('#page-heading')).toBeFocused();
  await goTo(page, `${record}/service`);
  await expect(page.locator('#page-heading')).toBeFocused();
});

test('danger comes first, with the number to call, until it is noted what was done', async ({ page }) => {
  await assessed(page);
  await liesIn(page, 'Lambeth');
  await goTo(page, `${recordAddress(page)}/safety`);
  await choice(page, 'Is anyone in immediate danger?', 'Yes').click();
  await choice(page, 'Could a crime have been committed?', 'Not sure').click();
  const record = recordAddress(page);
  for (const end of ['/level', '/check', '/follow-up']) {
    await goTo(page, `${record}${end}`);
    await expect(acts(page).locator('.pc-acts__title').first(), end).toHaveText('Call 999 now');
    await expect(acts(page).getByRole('button', { name: 'Call 999' }).first()).toHaveAttribute('href', 'tel:999');
    await expect(acts(page).getByRole('button', { name: 'Call 101' })).toHaveAttribute('href', 'tel:101');
    expect(await acts(page).locator(':scope > .pc-acts__list > li').count(), end).toBe(3);
    await fitsTheScreen(page);
  }
  await accessible(page);
  await goTo(page, `${record}/level`);
  await link(page, 'Note what was done').first().click();
  await expect(page.locator('#done-immediate_danger')).toBeFocused();
  await page.keyboard.type('Called at 10:40. An ambulance came.');
  await saved(page);
  await goTo(page, `${record}/level`);
  await expect(acts(page).locator('.pc-acts__title').first()).not.toHaveText('Call 999 now');
});

test('each place is known by the ways in which people write it, and its policy decides at once', { tag: '@one-screen' }, async ({ page }) => {
  await open(page, '#/new/concern');
  const record = recordAddress(page);
  await goTo(page, `${record}/service`);
  const goesBy = page.locator('#goes-by');
  await expect(goesBy).toHaveCount(0);
  for (const [typed, policy] of [
    ['Herts', 'Hertfordshire County Council'],
    ['east herts', 'Hertfordshire County Council'],
    ['Watford Borough Council', 'Hertfordshire County Council'],
    ['Slough', 'Pan-Berkshire'],
    ['Windsor & Maidenhead', 'Pan-Berkshire'],
    ['Berkshire', 'Pan-Berkshire'],
    ['Amber Valley', 'Derbyshire County Council'],
    ['Bedford BC', 'Bedford Borough Council'],
    ['LB Lambeth', 'London Borough of Lambeth'],
  ]) {
    await field(page, 'Local authority where it is').fill(typed);
    await expect(goesBy, typed).toContainText(`This record goes by the policy of ${policy}.`);
  }
  for (const elsewhere of ['Derby City Council', 'Central Bedfordshire', 'Somewhere else']) {
    await field(page, 'Local authority where it is').fill(elsewhere);
    await expect(goesBy, elsewhere).toContainText(`go by ${elsewhere}’s own policy`);
  }
  await field(page, 'Local authority where it is').fill('');
  await expect(goesBy).toHaveCount(0);
});

test('what to do now is each council’s own, and nobody’s where the place is not named', { tag: '@one-screen' }, async ({ page }) => {
  test.slow();
  await assessed(page);
  const record = recordAddress(page);
  await goTo(page, `${record}/level`);
  expect(await titles(page)).toEqual(['Say in which council’s area the service is']);
  await link(page, 'Name the local authority').click();
  await expect(page.locator('#local-authority')).toBeFocused();
  await page.keyboard.type('Lambeth');
  await goTo(page, `${record}/level`);
  expect(await titles(page)).toEqual(['Deal with urgent risks and have the first conversations now', 'Send this record to Lambeth']);
  for (const [authority, title] of [
    ['Wokingham', 'Take any action that is needed at once, now'],
    ['Derbyshire', 'Tell DCC Contracting and Market Management'],
    ['Bedford', 'Safeguard individuals in the ordinary way, in parallel'],
    ['Hertfordshire', 'Send this record to Hertfordshire'],
    ['Elsewhere', 'Send this record to Elsewhere'],
  ]) {
    await liesIn(page, authority);
    await goTo(page, `${record}/level`);
    expect(await titles(page), authority).toContain(title);
    expect((await titles(page)).length, authority).toBeLessThanOrEqual(3);
  }
});

test('Derbyshire’s form is begun with one tap, and found again', { tag: '@one-screen' }, async ({ page }) => {
  await assessed(page);
  await liesIn(page, 'Derbyshire');
  const record = recordAddress(page);
  await goTo(page, `${record}/level`);
  await button(page, /^Begin this form.*Contract Monitoring Form/i).click();
  await expect(page.locator('#page-heading')).toHaveText(/Contract Monitoring Form/i);
  await saved(page);
  expect((await drafts(page))[0].record.follow_up.forms).toHaveLength(1);
  await goTo(page, `${record}/check`);
  await acts(page).getByRole('link', { name: /Contract Monitoring Form, begun/i }).click();
  await expect(page.locator('#page-heading')).toHaveText(/Contract Monitoring Form/i);
  expect((await drafts(page))[0].record.follow_up.forms).toHaveLength(1);
});

test('a sheet goes to the address that the policy prints, and the letter’s subject names nobody', { tag: '@one-screen' }, async ({ page }) => {
  await open(page, '#/new/visit');
  const record = recordAddress(page);
  await field(page, 'Name of the home').fill('Rowan Court');
  await button(page, /^Continue/).click();
  await page.locator('.pc-answers__input').nth(1).check();
  await goTo(page, `${record}/service`);
  await field(page, 'Local authority where it is').fill('East Herts');
  await goTo(page, `${record}/check`);
  const letter = acts(page).getByRole('link', { name: 'careconcerns@hertfordshire.gov.uk' });
  await expect(letter).toHaveAttribute('href', 'mailto:careconcerns@hertfordshire.gov.uk?subject=Concern%20about%20a%20care%20service');
  await acts(page).getByRole('button', { name: 'Go to: send it' }).click();
  await expect(page.locator('#export')).toBeFocused();
});

test('on every page of a record what matters stands within the first screen', async ({ page }) => {
  await open(page, '#/example');
  await onPage(page, 'All parts of this record');
  const record = recordAddress(page);
  for (const end of ['/level', '/check']) {
    await goTo(page, `${record}${end}`);
    await expect(acts(page)).toBeVisible();
    expect(await screens(page, acts(page)), end).toBeLessThan(1);
  }
  // The three questions take one line where none asks for anything.
  for (const end of ['', '/issues', '/level', '/check', '/follow-up']) {
    await goTo(page, `${record}${end}`);
    const band = page.locator('.pc-tracks');
    await expect(band).toBeVisible();
    expect((await band.boundingBox()).height, end).toBeLessThanOrEqual(64);
    await expect(band).toContainText('Safeguarding concern');
  }
  await goTo(page, `${record}/check`);
  // With the record in short: four screens on a tablet, five on a phone.
  expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThan(await page.evaluate(() => (innerWidth < 600 ? 5 : 4)));
});

test('the whole record is folded on screen, opened with one tap, and always on paper', async ({ page }) => {
  await assessed(page);
  await goTo(page, `${recordAddress(page)}/check`);
  const text = page.locator('#everything').getByText('A dose was missed on Tuesday.');
  await expect(text).toBeHidden();
  const opens = button(page, 'Show the whole record');
  await expect(opens).toHaveAttribute('aria-expanded', 'false');
  await page.emulateMedia({ media: 'print' });
  await expect(text).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await opens.focus();
  await page.keyboard.press('Enter');
  await expect(text).toBeVisible();
  await expect(button(page, 'Fold it away')).toBeFocused();
  await expect(button(page, 'Fold it away')).toHaveAttribute('aria-expanded', 'true');
  await accessible(page);
  await fitsTheScreen(page);
  await goTo(page, `${recordAddress(page)}/level`);
  await expect(level(page)).toHaveText('Moderate');
  await openDetails(page);
  await expect(button(page, /^Add to next actions/).first()).toBeVisible();
});

test('whoever was interrupted on a sheet is back in it with one tap', async ({ page }) => {
  await open(page);
  await expect(page.locator('#carry-on')).toHaveCount(0);
  await open(page, '#/new/visit');
  await field(page, 'Name of the home').fill('Rowan Lodge');
  await button(page, /^Continue/).click();
  await page.locator('.pc-answers__input').nth(1).check();
  await saved(page);
  const section = await page.locator('#page-heading').textContent();
  await page.waitForTimeout(100);
  await goTo(page, '/');
  await expect(page.locator('#records')).toBeVisible();
  const carryOn = page.locator('#carry-on').getByRole('button');
  await expect(carryOn).toHaveText(new RegExp(`^Carry on: Rowan Lodge, .*, 1 of \\d+$`));
  await expect(carryOn).toBeInViewport();
  await fitsTheScreen(page);
  await accessible(page);
  await carryOn.click();
  await onPage(page, section);
  await expect(page.locator('.pc-answers__input').nth(1)).toBeChecked();
  // The example is nobody's work to go on with.
  await goTo(page, '/example');
  await goTo(page, '/');
  await expect(page.locator('#carry-on')).toContainText('Rowan Lodge');
});
