// What has just appeared under a finger takes no tap that was meant for what stood there before.
import { assessed, choice, expect, field, goTo, heading, onPage, open, recordAddress, saved, test } from './support.js';

/** How long after the first tap the second comes, in milliseconds. */
const QUICK = [60, 110, 160, 210, 260];

const SCREENS = [
  { width: 412, height: 915 },
  { width: 768, height: 1024 },
];

/**
 * Presses as the browser's own input sends them: each so long after the one before, some pixels beside it. They carry their own
 * times, so that a busy machine which brings them later does not make a quick hand slow.
 */
async function presses(page, target, waits, press) {
  // What is off screen is laid out only when it comes near, so the way there is not steady at once.
  let box = null;
  for (let before = ''; box === null || JSON.stringify(box) !== before; ) {
    before = JSON.stringify(box);
    await target.scrollIntoViewIfNeeded();
    await page.waitForTimeout(100);
    box = await target.boundingBox();
  }
  const client = await page.context().newCDPSession(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const begun = Date.now();
  let [after, strays] = [0, 0];
  for (const wait of [0, ...waits]) {
    after += wait;
    await page.waitForTimeout(Math.max(0, begun + after - Date.now()));
    await press(client, x + strays, y - strays, (begun + after) / 1000);
    strays = 4;
  }
  await client.detach();
}

/** A finger's taps. */
const taps = (page, target, waits) =>
  presses(page, target, waits, async (client, x, y, timestamp) => {
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }], timestamp });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: timestamp + 0.02 });
  });

/** A mouse's clicks. */
const clicks = (page, target, waits) =>
  presses(page, target, waits, async (client, x, y, timestamp) => {
    const press = { x, y, button: 'left', clickCount: 1 };
    await client.send('Input.dispatchMouseEvent', { ...press, type: 'mousePressed', timestamp });
    await client.send('Input.dispatchMouseEvent', { ...press, type: 'mouseReleased', timestamp: timestamp + 0.02 });
  });

/** How far apart the page took the last two presses to be: a busy machine may bring even these late. */
const apart = (page) => page.evaluate(() => window.pressed.at(-1) - window.pressed.at(-2));

/** Two presses further apart than this are no quick hand's, in milliseconds. */
const SLOW = 380;

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.pressed = [];
    addEventListener('pointerdown', ({ timeStamp }) => window.pressed.push(timeStamp), true);
  });
});

/** A way on, whether it is a link or a button. */
const wayOn = (page, words = /^\s*Continue/) => page.locator('main').locator('a, button').filter({ hasText: words }).first();

/** Everything that is chosen on the page. */
const checked = (page) => page.locator('#app input:checked').evaluateAll((found) => found.map(({ id, name, value }) => `${id} ${name} ${value}`));

/** A new visit, on the page of its header. */
async function aVisit(page) {
  await open(page, '#/new/visit');
  await field(page, 'Name of the home').fill('Rowan Court');
  await saved(page);
}

for (const screen of SCREENS) {
  test.describe(`${screen.width} by ${screen.height}`, { tag: '@one-screen' }, () => {
    test.use({ viewport: screen });

    for (const [how, act] of [['taps', taps], ['clicks', clicks]]) {
      test(`two ${how} on Continue answer nothing on the next page of the sheet`, async ({ page }) => {
        test.slow();
        await aVisit(page);
        const visit = new URL(page.url()).hash.slice(1);
        let quick = 0;
        for (const wait of QUICK) {
          await goTo(page, visit);
          await onPage(page, 'The visit');
          // From section to section, each with answers where the one before had its way on.
          for (const letter of 'ABCD') {
            const before = page.url();
            await page.waitForTimeout(500);
            await act(page, wayOn(page), [wait]);
            await expect.poll(() => page.url(), letter).not.toBe(before);
            const arrived = page.url();
            await page.waitForTimeout(500);
            const gap = await apart(page);
            if (gap > SLOW) break;
            quick += 1;
            expect(await checked(page), `${wait} ms, seen ${gap} ms apart, ${arrived}`).toEqual([]);
            expect(page.url()).toBe(arrived);
          }
        }
        expect(quick, 'pairs that were quick').toBeGreaterThan(4);
      });

      test(`two ${how} choose no theme on a new issue's page`, async ({ page }) => {
        test.slow();
        await open(page, '#/new/concern');
        for (const group of ['Is anyone in immediate danger?', 'Could a crime have been committed?', /safeguarding concern need to be raised/]) {
          await choice(page, group, 'No').check();
        }
        const safety = new URL(page.url()).hash.slice(1);
        for (const wait of QUICK) {
          await goTo(page, safety);
          await onPage(page, 'Safety first');
          await page.waitForTimeout(500);
          await act(page, wayOn(page), [wait]);
          await expect(heading(page)).not.toHaveText('Safety first');
          await page.waitForTimeout(500);
          expect(await checked(page), `${wait} ms`).toEqual([]);
        }
        const issues = `${recordAddress(page)}/issues`;
        for (const wait of QUICK) {
          await goTo(page, issues);
          await onPage(page, 'Issues');
          await page.waitForTimeout(500);
          await act(page, wayOn(page, /^Add (an|another) issue/), [wait]);
          await onPage(page, /^Issue \d+$/);
          const arrived = page.url();
          await page.waitForTimeout(500);
          expect(await checked(page), `${wait} ms`).toEqual([]);
          expect(page.url()).toBe(arrived);
        }
      });
    }

    test('a flurry of taps is as little meant as the second, and a tap a second later counts', async ({ page }) => {
      await aVisit(page);
      const before = page.url();
      await page.waitForTimeout(500);
      await taps(page, wayOn(page), [150, 150, 200, 250]);
      await expect.poll(() => page.url()).not.toBe(before);
      await page.waitForTimeout(1_000);
      expect(await checked(page)).toEqual([]);
      const answer = page.locator('#app input[type=radio]').first();
      const label = page.locator(`label[for="${await answer.getAttribute('id')}"]`);
      await taps(page, label, []);
      await expect(answer).toBeChecked();
    });
  });
}

test('a slow device: what was tapped before the page was painted, and just after, does nothing', { tag: '@one-screen' }, async ({ page }) => {
  await aVisit(page);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  for (const wait of [60, 150, 260, 350]) {
    const before = page.url();
    await page.waitForTimeout(1_500);
    await taps(page, wayOn(page), [wait]);
    await expect.poll(() => page.url()).not.toBe(before);
    await page.waitForTimeout(1_500);
    expect(await checked(page), `${wait} ms`).toEqual([]);
  }
});

test('a second Enter, or one held down, does nothing on the page that the first brought', { tag: '@one-screen' }, async ({ page }) => {
  await assessed(page);
  await goTo(page, `${recordAddress(page)}/service`);
  const start = page.url();
  await page.waitForTimeout(500);
  await wayOn(page).focus();
  // The focus is put where the next page would take the key.
  await page.evaluate(() => addEventListener('hashchange', () => setTimeout(() => document.querySelector('#app main a, #app main button, #app main input')?.focus(), 30)));
  await page.keyboard.down('Enter');
  await expect.poll(() => page.url()).not.toBe(start);
  const arrived = page.url();
  await page.waitForTimeout(60);
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.waitForTimeout(60);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  expect(page.url()).toBe(arrived);
  await page.waitForTimeout(800);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).not.toBe(arrived);
});

test('what is quick and meant is heard: the same button, another place, another answer', { tag: '@one-screen' }, async ({ page }) => {
  await assessed(page);
  await goTo(page, `${recordAddress(page)}/safety`);
  await onPage(page, 'Safety first');
  await page.waitForTimeout(500);
  const group = 'Is anyone in immediate danger?';
  // A slip, mended at once.
  await choice(page, group, 'Yes').click();
  await choice(page, group, 'No').click();
  await expect(choice(page, group, 'No')).toBeChecked();
  // Opened and closed again by two taps on the same thing.
  await goTo(page, `${recordAddress(page)}/level`);
  const details = page.locator('#app details').first();
  await taps(page, details.locator('summary'), [110]);
  await expect(details).not.toHaveAttribute('open');
  // As fast as a thumb can: each tap on the same button counts, also where the app draws it anew each time.
  for (const anew of [false, true]) {
    await within(page, { anew, words: ['Count', 'Count'] });
    await taps(page, page.locator('#tapped'), [90, 90, 90]);
    expect(await heard(page)).toEqual(['Count', 'Count', 'Count', 'Count']);
  }
});

/** Puts a button into the page that says the next words when it is pressed: the same button, or another in its place. */
const within = (page, { anew, words }) =>
  page.evaluate(([makesAnew, said]) => {
    window.heard = [];
    document.getElementById('tapped')?.remove();
    const put = (at) => {
      const button = document.createElement('button');
      Object.assign(button, { id: 'tapped', type: 'button', textContent: said[at] });
      button.style.cssText = 'display: block; width: 240px; height: 60px';
      let now = at;
      button.addEventListener('click', () => {
        window.heard.push(said[now]);
        now = Math.min(now + 1, said.length - 1);
        if (makesAnew) button.replaceWith(put(now));
        else button.textContent = said[now];
      });
      return button;
    };
    document.querySelector('#main').prepend(put(0));
  }, [anew, words]);

const heard = (page) => page.evaluate(() => window.heard);

test('what comes under the finger on the same page takes no second tap, and no second key', { tag: '@one-screen' }, async ({ page }) => {
  await assessed(page);
  for (const anew of [false, true]) {
    for (const act of [taps, clicks]) {
      for (const wait of QUICK) {
        await within(page, { anew, words: ['Remove…', 'Remove for ever'] });
        await page.waitForTimeout(1_200);
        await act(page, page.locator('#tapped'), [wait]);
        if ((await apart(page)) > SLOW) continue;
        expect(await heard(page), `${act.name}, ${anew ? 'another button' : 'the same button'}, ${wait} ms`).toEqual(['Remove…']);
      }
      await page.waitForTimeout(1_200);
      await act(page, page.locator('#tapped'), []);
      expect((await heard(page)).at(-1), 'a second later it counts').toBe('Remove for ever');
    }
  }
  await within(page, { anew: false, words: ['Remove…', 'Remove for ever'] });
  await page.locator('#tapped').focus();
  // A key takes nothing that is not yet painted.
  await page.waitForTimeout(1_200);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await heard(page), 'a second Enter').toEqual(['Remove…']);
  await page.waitForTimeout(1_200);
  await page.keyboard.press('Enter');
  expect(await heard(page)).toEqual(['Remove…', 'Remove for ever']);
});

test('one answer after another on the sheet, each where the last one was, is heard', { tag: '@one-screen' }, async ({ page }) => {
  await aVisit(page);
  await wayOn(page).click();
  await onPage(page, 'Environment');
  await page.waitForTimeout(1_000);
  const answers = page.locator('#app input[type=radio][value=yes]');
  const count = await answers.count();
  // As quick as the sheet can be pushed up under a resting thumb; the address names the item that was answered.
  await page.evaluate(() => {
    window.bringToThumb = (at) => {
      const { top } = document.querySelectorAll('#app input[type=radio][value=yes]')[at].getBoundingClientRect();
      scrollBy({ top: top - 500, behavior: 'instant' });
    };
  });
  const client = await page.context().newCDPSession(page);
  for (let at = 0; at < count; at += 1) {
    await page.evaluate((which) => window.bringToThumb(which), at);
    const box = await answers.nth(at).boundingBox();
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(answers.nth(at)).toBeChecked();
  }
});
