// What a device's clock does to the app: sleep, a date that is wrong, a page left open, another time zone.
import { readFile } from 'node:fs/promises';
import { action, followUp, inDays, openWithProcess } from './follow-up.js';
import { frameworkText } from './newest.js';
import { LOCKED, PASSPHRASE, protectedRecord, tryToUnlock } from './protected.js';
import { assessed, button, downloaded, expect, field, goTo, heading, onPage, open, ready, saved, test } from './support.js';

const WRONG = 'This is not the passphrase, or what is stored is damaged.';
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const now = (page) => page.evaluate(() => Date.now());

/** The device sleeps: its clock goes on, and no timer of the page runs. */
async function sleep(page, millis) {
  const begun = (await now(page)) + SECOND;
  await page.clock.pauseAt(begun);
  await page.clock.setSystemTime(begun + millis);
}

const WHAT = 'A dose was missed.';
const what = (page) => field(page, 'What happened?');

/** Everything that can be the first thing to happen once a device wakes. */
const FIRST = {
  'a key': (page) => page.keyboard.press('x'),
  'a tap on a field': async (page, box) => page.touchscreen.tap(box.x + 10, box.y + 10),
  'a click on an answer': async (page, box, answer) => page.mouse.click(answer.x + 5, answer.y + 5),
  'the wheel': (page) => page.mouse.wheel(0, 40),
  'the pointer': (page) => page.mouse.move(30, 300),
  'a click by a screen reader': (page) => page.evaluate(() => document.querySelector('#app input[type=radio]').click()),
  'dictated words': (page) => page.evaluate(() => {
    const told = { bubbles: true, cancelable: true, data: 'x', inputType: 'insertText' };
    if (document.activeElement.dispatchEvent(new InputEvent('beforeinput', told))) document.execCommand('insertText', false, 'x');
  }),
  'the focus': (page) => page.evaluate(() => window.dispatchEvent(new Event('focus'))),
  'the page in sight': (page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))),
  'the page from the cache': (page) => page.evaluate(() => window.dispatchEvent(new Event('pageshow'))),
};

test.describe('on a protected device', () => {
  test.use({ settled: false });

  test('what wakes a device after sleep locks it, whatever it is, and reaches nothing', async ({ page }) => {
    test.setTimeout(180_000);
    await page.clock.install();
    await protectedRecord(page, { what: WHAT });
    const answers = page.getByRole('group', { name: 'What is it about?' }).getByRole('radio');
    for (const [name, wake] of Object.entries(FIRST)) {
      for (const asleep of name === 'a key' ? [8 * HOUR, 6 * MINUTE] : [6 * MINUTE]) {
        await what(page).focus();
        const [box, answer] = [await what(page).boundingBox(), await answers.first().boundingBox()];
        await sleep(page, asleep);
        await wake(page, box, answer);
        await expect(heading(page), name).toHaveText(LOCKED);
        await page.clock.resume();
        // The way in stands where it was used last, and who has only just seen it does not tap it yet.
        await page.waitForTimeout(500);
        await tryToUnlock(page);
        await onPage(page, 'Issue 1');
        await expect(what(page), name).toHaveValue('A dose was missed.');
        expect(await answers.evaluateAll((all) => all.filter((one) => one.checked).length), name).toBe(0);
      }
    }
  });

  test('two minutes of sleep lock nothing, and what wakes the device is taken in', async ({ page }) => {
    await page.clock.install();
    await protectedRecord(page, { what: WHAT });
    for (const wake of Object.values(FIRST)) {
      await what(page).click();
      const [box] = [await what(page).boundingBox()];
      await sleep(page, 2 * MINUTE);
      await wake(page, box, box);
      await onPage(page, 'Issue 1');
      await page.clock.resume();
    }
    await expect(what(page)).toHaveValue(/x.*x/s);
  });

  test('a clock that was ahead when the passphrase was wrong keeps nobody out once it is right', async ({ page }) => {
    const real = Date.now();
    await page.clock.install({ time: real });
    await protectedRecord(page, { what: WHAT });
    for (const ahead of [DAY, 365 * DAY]) {
      await button(page, 'Lock now').click();
      await onPage(page, LOCKED);
      await page.clock.setSystemTime(real + ahead);
      for (let tries = 1; tries <= 3; tries += 1) {
        await field(page, 'Passphrase').fill(`not this one ${tries}`);
        await button(page, 'Unlock').click();
        await expect(page.locator('.govuk-error-summary')).toContainText(WRONG);
        await expect(field(page, 'Passphrase')).toHaveValue('');
      }
      await expect(button(page, 'Unlock')).toBeDisabled();
      await page.clock.setSystemTime(real + HOUR);
      await tryToUnlock(page);
      await onPage(page, 'Issue 1');
    }
  });

  test('a space that the keyboard adds at either end of the passphrase is no part of it', async ({ page }) => {
    await protectedRecord(page, { what: WHAT, first: `${PASSPHRASE} `, again: PASSPHRASE });
    for (const typed of [PASSPHRASE, `${PASSPHRASE} `, ` ${PASSPHRASE}`, `\u00a0${PASSPHRASE}\u2003`]) {
      await button(page, 'Lock now').click();
      await tryToUnlock(page, typed);
      await onPage(page, 'Issue 1');
    }
    // One wrong one with a space is one try, though both readings of it are tried.
    await button(page, 'Lock now').click();
    await tryToUnlock(page, 'not this one at all ');
    await expect(page.locator('.govuk-error-summary')).toContainText(WRONG);
    const kept = await page.evaluate(() => Object.entries(localStorage).find(([key]) => key.includes(':tries'))[1]);
    expect(kept).toMatch(/^(.*\n)?1 20/);
  });
});

test('a file under a passphrase opens with a space at its end, and one made with real spaces opens with them', async ({ page }) => {
  await assessed(page);
  await goTo(page, `${new URL(page.url()).hash.slice(1).replace('/level', '/check')}`);
  await page.getByText('Export with a passphrase, to send by e-mail').click();
  await field(page, 'Passphrase for this file').fill('another four words here');
  await field(page, 'The same passphrase again').fill(' another four words here ');
  const made = await downloaded(page, () => button(page, 'Export with this passphrase').click());
  const spaced = await readFile(new URL('../seal/v1/record-with-spaces.json', import.meta.url), 'utf8');
  for (const [text, passphrase] of [[made.text, 'another four words here '], [spaced, ' spaces at both ends ']]) {
    await goTo(page, '/open');
    await page.locator('input[type=file]').setInputFiles({ name: 'protected.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await onPage(page, 'This file is protected');
    await field(page, 'Passphrase of the file').fill(passphrase);
    await button(page, 'Open it').click();
    await onPage(page, 'All parts of this record');
    await goTo(page, '/');
  }
});

test('a date before the tool was made, or before what was saved here, is doubted on the first page and in records', async ({ page }) => {
  const warning = page.locator('#date-warning');
  const real = Date.now();
  await page.clock.install({ time: real });
  await assessed(page);
  await expect(warning).toHaveCount(0);
  await page.clock.setSystemTime(new Date('2019-05-03T10:00:00Z'));
  for (const address of ['/', new URL(page.url()).hash.slice(1)]) {
    await goTo(page, address);
    await expect(warning).toHaveText('This device’s date seems wrong: it says 3 May 2019. Deadlines and dates in records follow it. Set the date in the device’s settings.');
  }
  await goTo(page, '/device');
  await expect(warning).toHaveCount(0);
  // A record is saved while the clock is a year ahead, and then the clock is put right.
  await page.clock.setSystemTime(real + 365 * DAY);
  await open(page);
  await expect(warning).toHaveCount(0);
  await assessed(page, { service: 'Ahead House' });
  await page.clock.setSystemTime(real);
  await goTo(page, '/');
  await expect(warning).toContainText('but something was saved here on');
  await expect(warning).toContainText('If it is right, it was wrong when that was saved.');
  // What was saved today stands above what seems to come from next year, which says so.
  const listed = page.locator('.pc-drafts__title');
  await expect(listed).toHaveText(['Rowan Court', 'Ahead House']);
  await expect(page.locator('.pc-drafts__meta').last()).toContainText('a day that has not come');
  // It can be changed and exported as ever, and then nothing is doubted any more.
  await page.getByRole('link', { name: 'Ahead House', exact: true }).click();
  await goTo(page, `${new URL(page.url()).hash.slice(1).replace(/\/[a-z]+$/, '')}/service`);
  await field(page, 'Name of the service').fill('Ahead House no more');
  await saved(page);
  await expect(warning).toHaveCount(0);
  await goTo(page, '/');
  await expect(listed.first()).toHaveText('Ahead House no more');
});

test('a page that was left open tells of the day on which it is seen again', async ({ page }) => {
  const real = Date.now();
  await page.clock.install({ time: real });
  const plan = [action(1, { due: inDays(1), status: 'to_do' })];
  await openWithProcess(page, 'lambeth', { at: 'plan', plan });
  const row = page.locator('main').getByText('Invented action 1').locator('xpath=ancestor::li[1] | ancestor::tr[1]').first();
  await expect(row).toContainText(/tomorrow/i);
  await page.clock.setSystemTime(real + 3 * DAY);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(row).toContainText(/late/i);
  // Nobody touches it, and it is never out of sight.
  await page.clock.setSystemTime(real);
  await page.clock.runFor(31 * SECOND);
  await expect(row).toContainText(/tomorrow/i);
  const late = {
    at: 'deadlines', stage: 'quality-assurance', outcome: 'quality-assurance-meeting', begunOn: inDays(-40),
    record: { findings: { 'hertfordshire/concerns-not-remedied': { answer: 'yes', on: null, note: '', evidence: [], suggested: [], answered_at: null } } },
    events: {},
  };
  await openWithProcess(page, 'hertfordshire', late);
  await field(page, 'The quality assurance meeting').fill(inDays(17));
  await saved(page);
  for (const at of ['deadlines', '']) {
    await goTo(page, followUp(at));
    await expect(page.locator('main')).toContainText(/due soon/i);
    const before = await page.locator('main').innerText();
    await page.clock.setSystemTime(real + 3 * DAY);
    await page.clock.runFor(31 * SECOND);
    await expect(page.locator('main'), at).not.toContainText(/in 3 days/i);
    await page.clock.setSystemTime(real);
    await page.clock.runFor(31 * SECOND);
    await expect.poll(() => page.locator('main').innerText(), { message: at }).toBe(before);
  }
});

test('what is typed stays when the day changes', async ({ page }) => {
  const real = Date.now();
  await page.clock.install({ time: real });
  await openWithProcess(page, 'lambeth', { at: 'plan' });
  await ready(page);
  await goTo(page, followUp().replace('/follow-up', '/service'));
  await field(page, 'Name of the service').fill('Half typed');
  await field(page, 'Name of the service').focus();
  await page.clock.setSystemTime(real + DAY);
  await page.clock.runFor(31 * SECOND);
  await expect(field(page, 'Name of the service')).toBeFocused();
  await expect(field(page, 'Name of the service')).toHaveValue('Half typed');
});

for (const timezoneId of ['Pacific/Auckland', 'Pacific/Honolulu', 'Europe/London']) {
  test.describe(`a device in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('one record has one outcome on every page: by the day in England', async ({ page }) => {
      const source = frameworkText('bedford');
      const ids = [...source.matchAll(/^\[\[group\.question\]\]\nid = "([^"]+)"/gm)].map(([, id]) => id);
      expect(ids.length).toBeGreaterThan(10);
      const finding = (answer, on = null) => ({ answer, on, note: '', evidence: [], suggested: [], answered_at: null });
      const findings = Object.fromEntries(ids.map((id) => [`bedford/${id}`, finding('no')]));
      // Twelve weeks are 84 days, and still within. England's night is noon in Auckland, and the other way round in Honolulu.
      findings['bedford/pamms-requires-improvement'] = finding('yes', inDays(-84));
      findings['bedford/pamms-not-improved'] = finding('yes');
      await page.clock.install({ time: `${inDays(0)}T${timezoneId === 'Pacific/Honolulu' ? '08:30' : '12:30'}:00Z` });
      await openWithProcess(page, 'bedford', { record: { findings, shares: {} } });
      const outcome = 'No trigger';
      await expect(page.locator('main')).toContainText(`By what the record holds today the outcome is “${outcome}`);
      for (const at of ['', '/level', '/compare']) {
        await goTo(page, followUp().replace('/follow-up', at));
        await expect(page.locator('main'), at).toContainText(outcome);
      }
    });
  });
}
