// What a trainer shows and takes along: the reveal, its projector, agreement before and after, files, and the printed page.
import { createHash } from 'node:crypto';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ID, KEY, PLACES, address, kept, room, under } from './training-room.js';
import { accessible, banner, button, downloaded, expect, field, fitsTheScreen, hash, heading, link, onPage, open, openDetails, ready, test } from './support.js';

const TITLE = PLACES[0].title;
const projector = (page) => page.locator('.pc-projector');
const bars = (page, question) => page.getByRole('region', { name: question }).getByRole('listitem');
const DECISION = 'Poor care, or a cause for concern?';

/** Opens a page of a room that is on the device, in place of one that was. */
async function openRoom(page, of, to) {
  await open(page);
  await page.evaluate(([key, text, there]) => {
    localStorage.setItem(key, text);
    window.location.hash = there;
  }, [KEY, kept(of), address(to)]);
  await page.reload();
  await ready(page);
}

/** How many of a room's answers to a place of a round have this value. */
const counted = (of, place, round, part, value) =>
  of.answers
    .filter((answers) => answers.round === round)
    .flatMap(({ judgements }) => judgements)
    .filter((one) => one.place.scenario === place.id && one.place.stage === place.number && one[part] === value).length;

test('the room’s answers are counted and drawn, and the reading comes when asked, step by step', async ({ page }) => {
  const twelve = room({ names: ['Sam Sample'] });
  await openRoom(page, twelve, '/reveal/1');
  await onPage(page, TITLE);
  const all = twelve.answers.filter(({ judgements }) => judgements.some(({ place }) => place.scenario === PLACES[0].id)).length;
  for (const [row, decision] of ['poor_care', 'potential_cause_for_concern', 'not_enough_known'].entries()) {
    const number = counted(twelve, PLACES[0], 'before', 'decision', decision);
    await expect(bars(page, DECISION).nth(row)).toContainText(`${number} of ${all}`);
  }
  for (const [row, level] of ['minor', 'moderate', 'major'].entries()) {
    await expect(bars(page, /^Level under/).nth(row)).toContainText(`${counted(twelve, PLACES[0], 'before', 'level', level)} of ${all}`);
  }
  // Nothing of the reading is given away, and nobody is named.
  await expect(page.locator('.pc-bars__row--marked')).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText('Sam Sample');
  await fitsTheScreen(page);
  await accessible(page);
  await button(page, 'Show the reading').click();
  await expect(page.locator('.pc-bars__row--marked')).toHaveCount(2);
  await expect(page.locator('.pc-bars__row--marked').first()).toContainText('Our reading');
  await expect(page.getByRole('heading', { name: 'Our reading of the cited policy, not the council’s' })).toBeVisible();
  while (await button(page, /^Show: /).count()) await button(page, /^Show: /).click();
  await expect(page.locator('.pc-reading')).toContainText('What made the difference');
  await expect(page.locator('.pc-reading cite').first()).toBeVisible();
  await openDetails(page);
  await expect(page.getByRole('table', { name: 'The three tracks' })).toBeVisible();
  await fitsTheScreen(page);
  await accessible(page);
});

test('the projector shows one picture at 1920 by 1080 with large words and no scrolling @one-screen', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const of of [room({ twice: true }), under(room(), 'hertfordshire'), under(room(), 'bedford')]) {
    await openRoom(page, of, '/reveal/1');
    await button(page, 'Show this large, for a projector').click();
    await expect(projector(page)).toBeVisible();
    await expect(page.locator('.pc-header')).toBeHidden();
    await expect(page.locator('.pc-footer')).toBeHidden();
    for (let place = 1; place <= 4; place += 1) {
      await expect(heading(page)).toHaveText(PLACES[place - 1].title);
      for (let step = 0; step < 3; step += 1) {
        const measured = await projector(page).evaluate((main) => {
          const written = [...main.querySelectorAll('*')].filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
          const sizes = written.map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
          const bar = main.querySelector('.pc-bars__bar').getBoundingClientRect().height;
          return { smallest: Math.min(...sizes), bar, height: document.documentElement.scrollHeight, width: document.documentElement.scrollWidth };
        });
        expect(measured.smallest).toBeGreaterThanOrEqual(28);
        expect(measured.bar).toBeGreaterThanOrEqual(32);
        expect([measured.width, measured.height]).toEqual([1920, 1080]);
        await page.keyboard.press('Space');
      }
      await page.keyboard.press('ArrowRight');
    }
  }
  await accessible(page);
});

test('keys lead through the projector and back, and it stays large from one scenario to the next @one-screen', async ({ page }) => {
  await openRoom(page, room(), '/reveal/1');
  await onPage(page, TITLE);
  await page.keyboard.press('ArrowRight');
  await onPage(page, PLACES[1].title);
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await onPage(page, TITLE);
  // On the page itself the space bar is left to the browser.
  await page.keyboard.press('Space');
  await expect(page.locator('.pc-reading__steps li')).toHaveCount(0);
  await button(page, 'Show this large, for a projector').focus();
  await page.keyboard.press('Enter');
  await expect(projector(page)).toBeVisible();
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('.pc-projector__reading')).toContainText('Our reading of the cited policy, not the council’s');
  await page.keyboard.press('Space');
  await expect(page.locator('.pc-projector__reading')).toContainText('Reason 1 of');
  // A presenter's remote control sends these.
  await page.keyboard.press('PageDown');
  await expect(page.locator('.pc-projector__reading')).not.toContainText('Reason 1 of');
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText(PLACES[1].title);
  await expect(page.locator('.pc-projector__reading')).toBeHidden();
  expect(hash(page)).toBe(address('/reveal/2'));
  await page.keyboard.press('Escape');
  await expect(projector(page)).toHaveCount(0);
  await onPage(page, PLACES[1].title);
});

test('with nobody’s answers the pages say what to do, and so few that they could be traced are warned of', async ({ page }) => {
  await openRoom(page, room({ people: 0 }), '/reveal/1');
  await expect(page.getByText('Nobody has answered this yet.')).toBeVisible();
  await expect(link(page, 'Take in answers').or(button(page, 'Take in answers'))).toBeVisible();
  await accessible(page);
  await open(page, address('/result'));
  await expect(page.getByText('there is nothing to compare')).toBeVisible();
  await accessible(page);
  await openRoom(page, room({ people: 2 }), '/reveal/1');
  await expect(page.getByText('could be traced to a person')).toBeVisible();
});

test('raised hands are drawn like answers and said to be hands', async ({ page }) => {
  const place = { scenario: PLACES[0].id, stage: 0 };
  const hands = [{ round: 'before', place, decision: { poor_care: 5, not_enough_known: 2 }, level: { minor: 6, major: 1 } }];
  await openRoom(page, room({ people: 0, hands }), '/reveal/1');
  await expect(page.getByText('7 answers, by raised hands')).toBeVisible();
  await expect(bars(page, DECISION).first()).toContainText('5 of 7');
  await expect(bars(page, /^Level under/).first()).toContainText('6 of 7');
});

test('the result says agreement in words, high-risk apart, before and after, and warns where they part', async ({ page }) => {
  const of = room({ twice: true, names: ['Sam Sample'] });
  await openRoom(page, of, '/result');
  await onPage(page, 'Result of the session');
  await expect(page.locator('.govuk-warning-text')).toContainText('Agreement rose overall and fell on high-risk scenarios');
  for (const round of ['Before training', 'After training']) {
    const part = page.getByRole('region', { name: round, exact: true });
    await expect(part).toContainText(/All scenarios: Two people who judged the same scenario gave the same outcome in \d+% of pairs\./);
    await expect(part).toContainText(/High-risk scenarios: .* \(alpha −?\d\.\d\d\)\. With other scenarios of this kind it could as well have been between/);
    await expect(part).toContainText('This rests on 12 people and');
  }
  await expect(page.getByText('Tool default, not policy')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Before and after training' })).toContainText(/High-risk scenarios: same outcome fell from \d+% to \d+%/);
  await expect(page.locator('body')).not.toContainText('Sam Sample');
  // The scenarios stand in order of disagreement and lead to their picture.
  const table = page.getByRole('table', { name: /^Where the room differed most/ });
  const shares = (await table.locator('td:nth-child(2)').allTextContents()).map(Number.parseFloat);
  expect(shares).toHaveLength(PLACES.length);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  await openDetails(page);
  await expect(page.getByRole('table', { name: /^Outcome under the framework/ })).toHaveCount(2);
  await fitsTheScreen(page);
  await accessible(page);
  const first = table.getByRole('link').first();
  const title = await first.textContent();
  await first.click();
  await onPage(page, title);
});

test('the file follows its published schema, its digest is right, and names are in it only when ticked', async ({ page }) => {
  const of = room({ twice: true, names: ['Sam Sample'] });
  await openRoom(page, of, '/result');
  const { name, text } = await downloaded(page, () => button(page, 'Save the session as a file').click());
  expect(name).toMatch(/^training-ward-team-example-session-\d{4}-\d\d-\d\d-012345\.json$/);
  await expect(banner(page, 'saved')).toContainText(name);
  const schema = await (await page.request.get('schema/training-results-1.schema.json')).json();
  const validate = addFormats(new Ajv({ allErrors: true, strict: false })).compile(schema);
  const file = JSON.parse(text);
  expect(validate(file) ? [] : validate.errors).toEqual([]);
  expect(file.answers).toHaveLength(24);
  expect(text).not.toContain('Sample');
  for (const { seat } of of.answers) expect(text).not.toContain(seat);
  const { digest, ...rest } = file;
  // RFC 8785: the names are all ASCII here, so sorting them is all that is left to do.
  const sorted = (value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]))
      : Array.isArray(value) ? value.map(sorted) : value;
  expect(createHash('sha256').update(JSON.stringify(sorted(rest))).digest('hex')).toBe(digest.value);
  await field(page, 'with the names people chose to give').check();
  const named = await downloaded(page, () => button(page, 'Save the session as a file').click());
  expect(validate(JSON.parse(named.text)) ? [] : validate.errors).toEqual([]);
  expect(JSON.parse(named.text).answers.filter((one) => one.name === 'Sam Sample')).toHaveLength(2);
});

test('the table has a line for each answer, and nothing in it is a formula', async ({ page }) => {
  const of = room({ names: ['=HYPERLINK("https://example.org","Sam")'] });
  await openRoom(page, of, '/result');
  await field(page, 'with the names people chose to give').check();
  const { name, text } = await downloaded(page, () => button(page, 'Save a table (CSV)').click());
  expect(name).toMatch(/-012345\.csv$/);
  expect(text.startsWith('\u{feff}session,set,set_version,')).toBe(true);
  const lines = text.split('\r\n').slice(1, -1);
  expect(lines).toHaveLength(of.answers.flatMap(({ judgements }) => judgements).length);
  expect(lines.every((line) => line.startsWith(`${ID},`))).toBe(true);
  expect(text).toContain('"\'=HYPERLINK(""https://example.org"",""Sam"")"');
  expect(text).not.toMatch(/(^|,)"?[=+@]/m);
});

test('the printed page is one page, whatever the session is called @one-screen', async ({ page }) => {
  const title = 'A very long name for a session of the ward team '.repeat(20);
  await openRoom(page, room({ twice: true, title, names: ['Sam Sample'] }), '/result');
  await onPage(page, 'Result of the session');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.pc-attendance');
  await expect(paper).toContainText('How far the room agreed on the outcome (after training)');
  await expect(paper).toContainText('High-risk scenarios:');
  await expect(paper).toContainText('Signature');
  await expect(paper).not.toContainText('Sam Sample');
  await expect(page.locator('#save-json')).toBeHidden();
});

test('a set that is not on the device is said to be missing, and the answers stay', async ({ page }) => {
  const of = room();
  of.session.set.digest = '0'.repeat(64);
  await openRoom(page, of, '/result');
  await onPage(page, 'The scenarios are not on this device');
  await accessible(page);
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(kept(of));
});
