// Several tabs: one writes, the others read; protection and locks reach all of them.
import { assessed, button, choice, drafts, expect, field, goTo, link, onPage, open, ready, recordAddress, saved, test, withoutLocks } from './support.js';

const ELSEWHERE = 'This record is open in another tab or window';

/** A second tab of the same browser, on the same page. */
async function secondTab(page) {
  const second = await page.context().newPage();
  await second.goto(page.url());
  await ready(second);
  return second;
}

/** A record with an issue whose account stands on its page. */
async function anIssue(page) {
  await assessed(page);
  await link(page, 'All parts').click();
  await goTo(page, `${new URL(page.url()).hash.match(/\/record\/\w+/)[0]}/service`);
  await onPage(page, /service/i);
  // Where the person is, is saved too: a tab that opens before that would know an older revision.
  await expect.poll(async () => (await drafts(page))[0].place).toMatch(/\/service$/);
}

const name = (page) => field(page, 'Name of the service');

test('the second tab reads along and takes over; the first then reads', async ({ page }) => {
  await anIssue(page);
  const second = await secondTab(page);
  await expect(second.getByText(ELSEWHERE)).toBeVisible();
  await expect(name(second)).toBeDisabled();
  await expect(second.locator('.pc-savebar__text')).toHaveText('Read only: open in another tab');
  await name(page).fill('Rowan Court, changed');
  await saved(page);
  await expect(name(second)).toHaveValue('Rowan Court, changed');

  // The last letters of the first tab are not saved yet when the second takes over.
  await name(page).fill('Rowan Court, changed at the last moment');
  await button(second, 'Take over here').click();
  await expect(name(second)).toBeEnabled();
  await expect(name(second)).toHaveValue('Rowan Court, changed at the last moment');
  await expect(page.getByText(ELSEWHERE)).toBeVisible();
  await expect(name(page)).toBeDisabled();
  await name(second).fill('Rowan Court, from the second');
  await saved(second);
  await expect(name(page)).toHaveValue('Rowan Court, from the second');
  await button(page, 'Take over here').click();
  await expect(name(page)).toBeEnabled();
  await expect(name(second)).toBeDisabled();
});

test('a tab that is closed or leaves the record lets go of it', async ({ page }) => {
  await anIssue(page);
  const second = await secondTab(page);
  await expect(name(second)).toBeDisabled();
  // Whoever waits for it goes on as soon as it is free, without doing anything.
  await goTo(page, '/');
  await expect(name(second)).toBeEnabled();
  await page.goBack();
  await expect(name(page)).toBeDisabled();
  await second.close();
  await expect(name(page)).toBeEnabled();
  await name(page).fill('Rowan Court, going on');
  await saved(page);
});

test('a tab that does not answer is passed over', async ({ page }) => {
  // The first tab hears nothing, as one that sleeps.
  await page.addInitScript(() => {
    window.BroadcastChannel = class Deaf {
      postMessage() {}
    };
  });
  await anIssue(page);
  const second = await secondTab(page);
  await expect(name(second)).toBeDisabled();
  await button(second, 'Take over here').click();
  await expect(name(second)).toBeEnabled();
  await expect(name(page)).toBeDisabled();
  await expect(page.getByText(ELSEWHERE)).toBeVisible();
});

test('without the browser’s locks two tabs still never overwrite each other', async ({ page }) => {
  await withoutLocks(page.context());
  await anIssue(page);
  const second = await secondTab(page);
  await expect(name(second)).toBeEnabled();
  await name(second).fill('From the second');
  await saved(second);
  await name(page).fill('From the first');
  await expect(page.getByText('This record was changed or removed in another tab')).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(name(page)).toHaveValue('From the second');
});

/** How often two tabs write at the same moment; more with ROUNDS=25. */
const ROUNDS = Number(process.env.ROUNDS ?? 8);

/** Types a text into a field at a moment, as the last of what a person types. */
const typesAt = (tab, target, text, at) =>
  target.evaluate(
    (input, [what, when]) =>
      new Promise((typed) => {
        setTimeout(() => {
          while (Date.now() < when);
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, what);
          input.dispatchEvent(new Event('input', { bubbles: true }));
          typed();
        }, when - Date.now() - 30);
      }),
    [text, at],
  );

test('without the browser’s locks, what two tabs save in the same millisecond is all kept', async ({ page }) => {
  test.slow();
  await withoutLocks(page.context());
  const authority = (tab) => field(tab, 'Local authority where it is');
  let [met, told] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    await open(page, '#/new/concern');
    await goTo(page, `${recordAddress(page)}/service`);
    await name(page).fill(`Rowan Court ${round}`);
    await saved(page);
    const second = await page.context().newPage();
    await open(second, new URL(page.url()).hash);
    await expect(authority(second)).toBeVisible();
    const at = Date.now() + 400;
    const texts = [`First tab ${round}`, `Second tab ${round}`];
    await Promise.all([page, second].map((tab, which) => typesAt(tab, authority(tab), texts[which], at)));
    await page.waitForTimeout(900);
    const kept = Object.entries(await page.evaluate(() => ({ ...localStorage })));
    for (const [which, tab] of [page, second].entries()) {
      await expect(tab.locator('.pc-savebar__text')).toHaveText(/^(Saved on this device|Not saved: changed in another tab)/);
      const isTold = await tab.locator('#not-saved').isVisible();
      told += isTold ? 1 : 0;
      // What is called saved is what counts; what is not stands on screen still.
      const isKept = kept.some(([, text]) => text.includes(texts[which]));
      expect(isKept || isTold, `${texts[which]}: kept ${isKept}, told ${isTold}`).toBe(true);
      if (isTold) await expect(authority(tab)).toHaveValue(texts[which]);
    }
    const both = texts.every((each) => kept.some(([, text]) => text.includes(each)));
    met += both ? 1 : 0;
    await second.close({ runBeforeUnload: false });
    await goTo(page, '/');
    if (both) {
      await expect(page.getByText(/Two tabs changed .* at the same moment\. Both versions are kept/).first()).toBeVisible();
      const records = (await drafts(page)).map(({ record }) => record);
      const mine = records.filter(({ service }) => texts.includes(service.local_authority));
      expect(new Set(mine.map(({ id }) => id)).size, 'two records').toBe(2);
    }
  }
  // In every round somebody was told, or both versions are on the device.
  expect(told + met).toBeGreaterThanOrEqual(ROUNDS);
});

test('a lock in one tab locks all, and protection that begins in one reaches the others', async ({ page }) => {
  await anIssue(page);
  const second = await secondTab(page);
  await goTo(second, '/device');
  await second.locator('summary', { hasText: 'Protect the records with a passphrase' }).click();
  await field(second, 'New passphrase').fill('four words are enough');
  await field(second, 'The same passphrase again').fill('four words are enough');
  await name(page).fill('Typed while the other protects');
  await button(second, 'Protect the records').click();
  await expect(second.getByText('protected from now on')).toBeVisible();
  await onPage(page, 'The records on this device are locked');
  await field(page, 'Passphrase').fill('four words are enough');
  await button(page, 'Unlock').click();
  await expect(name(page)).toHaveValue('Typed while the other protects');
  const all = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(all).not.toMatch(/Rowan|Typed while/);
  await button(second, 'Lock now').first().click();
  await onPage(page, 'The records on this device are locked');
});

test('a record that was removed elsewhere stays on screen to be kept', async ({ page }) => {
  await anIssue(page);
  const second = await secondTab(page);
  await goTo(page, '/');
  await goTo(second, `${new URL(second.url()).hash.match(/\/record\/\w+/)[0]}/remove`);
  await second.reload();
  await ready(second);
  await second.getByLabel('I want to remove this record for good').check();
  await button(second, 'Remove the record').click();
  await onPage(second, 'What would you like to do?');
  await page.goBack();
  await name(page).fill('Typed after it was removed');
  await expect(page.getByText('This record was changed or removed in another tab')).toBeVisible();
  await button(page, 'Keep this as a separate copy').click();
  await saved(page);
  await expect(name(page)).toHaveValue('Typed after it was removed');
});

test('two tabs on two records do not disturb each other', async ({ page }) => {
  await anIssue(page);
  const second = await page.context().newPage();
  await open(second, '#/new/concern');
  await choice(second, 'Is anyone in immediate danger?', 'No').check();
  await saved(second);
  await name(page).fill('Rowan Court two');
  await saved(page);
  await expect(second.getByText(ELSEWHERE)).toHaveCount(0);
});

test('a tab that is locked learns that protection ended in another, and goes on', async ({ page }) => {
  await anIssue(page);
  await goTo(page, '/device');
  await page.locator('#app summary', { hasText: 'Protect the records with a passphrase' }).click();
  await field(page, 'New passphrase').fill('four words are enough');
  await field(page, 'The same passphrase again').fill('four words are enough');
  await button(page, 'Protect the records').click();
  await expect(page.getByText('protected from now on')).toBeVisible();
  const second = await secondTab(page);
  await onPage(second, 'The records on this device are locked');
  await page.locator('#app summary', { hasText: 'Stop protecting the records' }).click();
  await page.locator('#unprotect-passphrase-now').fill('four words are enough');
  await button(page, 'Stop protecting').click();
  await expect(page.getByText('kept without a passphrase from now on')).toBeVisible();
  await onPage(second, 'This device');
  await goTo(second, '/');
  await expect(link(second, 'Rowan Court').first()).toBeVisible();
});

test('what is removed in one tab is gone from the others, and nothing brings it back', async ({ page }) => {
  await anIssue(page);
  const second = await page.context().newPage();
  await open(second, '#/device/remove');
  await name(page).fill('Rowan Court, typed just before');
  await second.getByLabel('I want to remove everything for good').check();
  await button(second, 'Remove everything').click();
  await onPage(second, 'Everything was removed');
  await expect(page.locator('body')).not.toContainText('Rowan Court');
  await page.waitForTimeout(1_000);
  expect(await second.evaluate(() => Object.keys({ ...localStorage }))).toEqual([]);
});

/** Watches for the page saying, even for a moment, that another tab has the record. */
const watchForElsewhere = (page) =>
  page.evaluate(() => {
    window.saidElsewhere = 0;
    new MutationObserver(() => {
      if (document.querySelector('#elsewhere')) window.saidElsewhere += 1;
    }).observe(document.body, { childList: true, subtree: true });
  });

test('a tab never takes itself for another, however quickly it goes from page to page', async ({ page }) => {
  test.slow();
  await anIssue(page);
  const record = new URL(page.url()).hash.match(/\/record\/\w+/)[0];
  const client = await page.context().newCDPSession(page);
  for (const rate of [1, 4]) {
    await client.send('Emulation.setCPUThrottlingRate', { rate });
    await page.reload();
    await ready(page);
    await watchForElsewhere(page);
    for (const wait of [0, 5, 20, 40, 80]) {
      // Within the record, out of it and back in, in the address and in the history.
      await page.evaluate(
        async ([base, pause]) => {
          const rest = () => new Promise((go) => setTimeout(go, pause));
          for (const to of ['/tasks', '/issues', '/level', '/service']) {
            window.location.hash = `${base}${to}`;
            await rest();
          }
          for (const to of ['/', `${base}/service`, '/device', `${base}/service`, '/', `${base}/service`]) {
            window.location.hash = to;
            await rest();
          }
          for (const step of [-1, -1, 1, -2, 1, 2, -1, 1]) {
            history.go(step);
            await rest();
          }
        },
        [record, wait],
      );
      await goTo(page, `${record}/service`);
      await page.waitForTimeout(600);
      await expect(name(page)).toBeEnabled();
    }
    expect(await page.evaluate(() => window.saidElsewhere), `throttled ${rate} times`).toBe(0);
  }
  for (let times = 0; times < 5; times += 1) {
    await page.reload();
    await ready(page);
    await watchForElsewhere(page);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => window.saidElsewhere + document.querySelectorAll('#elsewhere').length)).toBe(0);
  }
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await name(page).fill('Rowan Court, still written here');
  await saved(page);
});
