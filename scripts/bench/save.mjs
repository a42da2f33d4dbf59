// What an answer costs the page's own thread, with everything it sets off: saved in local storage, put into the journal, told.
import { setTimeout as pause } from 'node:timers/promises';
import { newWindow, Tab } from './browser.mjs';
import { CPU_THROTTLE, SHORT } from './conditions.mjs';
import { ANSWER, CONTINUE } from './load.mjs';
import { stored } from './stored.mjs';

/** How many clicks are measured. */
const CLICKS = SHORT ? 3 : 12;

/** Until a click's save is done and on the disk, in milliseconds: saved within 300, and drawn after it. */
const SETTLED = 1_500;

/** How long a text the large record holds, in letters. */
export const LARGE = 300_000;

/** Milliseconds of work on the page's own thread for each click on an answer: on the plain page, the sheet, and the sheet of a large record. */
export async function saving(browser, site, plain) {
  return {
    plain: await cost(browser, async (tab) => {
      await tab.goto(plain);
      await tab.shown('input');
      return 'input';
    }),
    usual: await cost(browser, async (tab) => {
      await aSheet(tab, site);
      return ANSWER;
    }),
    large: await cost(browser, async (tab) => {
      await aSheet(tab, site);
      const visit = await tab.value('location.hash');
      await stored(tab, (draft, length) => {
        draft.unfinished.long = 'A long account of what was seen. '.repeat(length / 33);
      }, LARGE);
      await tab.goto('about:blank');
      await tab.goto(`${site}${visit}`);
      await tab.shown(ANSWER);
      return ANSWER;
    }),
  };
}

/** A new visit's first section, with one answer given and saved. */
async function aSheet(tab, site) {
  await tab.goto(`${site}#/new/visit`);
  await tab.shown(CONTINUE);
  await tab.click(CONTINUE);
  await tab.shown(ANSWER);
  await tab.click(ANSWER);
  await tab.page.locator('.pc-savebar__text', { hasText: /^Saved on this device/ }).waitFor();
}

async function cost(browser, begin) {
  const window = await newWindow(browser);
  try {
    const tab = await Tab.open(window);
    const target = await begin(tab);
    await tab.cdp.send('Performance.enable', { timeDomain: 'timeTicks' });
    await tab.cpu(CPU_THROTTLE);
    await pause(SETTLED);
    const idle = await during(tab, () => pause(CLICKS * SETTLED / 4));
    const clicks = await during(tab, async () => {
      for (let nth = 1; nth <= CLICKS; nth += 1) {
        await tab.click(target, nth);
        await pause(SETTLED);
      }
    });
    // What the page does by itself in that time is no part of it.
    return (clicks - idle * 4) / CLICKS;
  } finally {
    await window.close();
  }
}

/** Milliseconds of work on the page's own thread meanwhile. */
async function during(tab, act) {
  const before = await work(tab);
  await act();
  return (await work(tab)) - before;
}

async function work(tab) {
  const { metrics } = await tab.cdp.send('Performance.getMetrics');
  return 1_000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}
