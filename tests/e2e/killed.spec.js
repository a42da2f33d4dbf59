// The page is killed at random moments while somebody types at the speed of a tablet: at most the last second is lost.
import { button, choice, expect, field, onPage, open, Person, ready, saved, test } from './support.js';

/** How often each journey kills the page; each kill comes at another moment. More take more minutes than the test command has. */
const KILLS = Number(process.env.KILLS ?? 30);

/** How long between two letters, in milliseconds, and how long after typing a letter has to be safe. */
const PACE = 40;
const SAFE_AFTER = 1_000;

/** Numbers that look random and are the same in every run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function kill(page) {
  const gone = page.waitForEvent('crash');
  const client = await page.context().newCDPSession(page);
  client.send('Page.crash').catch(() => {});
  await gone;
  await page.close();
}

/** Types words until the moment comes, and then the page is killed. Gives the letters with the moment each was typed. */
async function typeUntilKilled(page, random) {
  const moment = Date.now() + 100 + random() * 1_200;
  const typed = [];
  while (Date.now() < moment) {
    const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)];
    await page.keyboard.type(letter);
    typed.push([letter, Date.now()]);
    await page.waitForTimeout(PACE);
  }
  const killed = Date.now();
  await kill(page);
  return { typed, killed };
}

async function journey(page, context, seed, unlock) {
  const random = numbers(seed);
  const address = page.url();
  let text = '';
  let current = page;
  for (let round = 0; round < KILLS; round += 1) {
    const account = field(current, 'What happened?');
    await account.press('Control+End');
    const { typed, killed } = await typeUntilKilled(current, random);
    current = await context.newPage();
    await current.goto(address);
    await ready(current);
    await unlock(current);
    await expect(field(current, 'What happened?')).toBeVisible();
    const found = await field(current, 'What happened?').inputValue();
    const letters = typed.map(([letter]) => letter).join('');
    const safe = typed.filter(([, at]) => at <= killed - SAFE_AFTER).length;
    expect(found.startsWith(text), `round ${round}: what was there before is there`).toBe(true);
    expect(letters.startsWith(found.slice(text.length)), `round ${round}: nothing that nobody typed`).toBe(true);
    expect(found.length - text.length, `round ${round}: all but the last second`).toBeGreaterThanOrEqual(safe);
    await expect(current.locator('[id^=damaged]')).toHaveCount(0);
    text = found;
  }
  const kept = await current.evaluate(() => Object.keys({ ...localStorage }).filter((key) => /:draft:|:kept:/.test(key)).length);
  expect(kept).toBeLessThanOrEqual(2);
}

test.describe('killed while typing', () => {
  test.setTimeout(KILLS * 6_000 + 60_000);

  test('in clear', async ({ page, context }) => {
    await open(page);
    await new Person(page).beginsConcern();
    await field(page, 'What happened?').fill('x');
    await field(page, 'What happened?').fill('');
    await saved(page);
    await journey(page, context, 1, async () => {});
  });

  test.describe('protected', () => {
    test.use({ settled: false });

    test('protected', async ({ page, context }) => {
      await open(page, '#/new/concern');
      await page.getByLabel('Protected with a passphrase (recommended)').check();
      await field(page, 'Passphrase').fill('four words are enough');
      await field(page, 'The same passphrase again').fill('four words are enough');
      await button(page, 'Continue').click();
      await onPage(page, 'Safety first');
      for (const group of ['Is anyone in immediate danger?', 'Could a crime have been committed?', /safeguarding concern need to be raised/]) {
        await choice(page, group, 'No').check();
      }
      await new Person(page).press('Continue: the first issue');
      await onPage(page, 'Issue 1');
      await field(page, 'What happened?').fill('x');
      await field(page, 'What happened?').fill('');
      await saved(page);
      await journey(page, context, 2, async (tab) => {
        await field(tab, 'Passphrase').fill('four words are enough');
        await button(tab, 'Unlock').click();
      });
    });
  });
});
