// How long it takes until there is something to see, and until an answer works; and what is sent for it.
import { newWindow, Tab } from './browser.mjs';
import { CPU_THROTTLE, RUNS, SLOW_4G } from './conditions.mjs';
import { median } from './statistics.mjs';

/** What a cold load of the first page fetches, as the browser counts it: headers and compressed content. */
export async function coldLoad(browser, address) {
  return inNewWindow(browser, async (window) => {
    const tab = await Tab.open(window);
    const fetched = new Map();
    tab.cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
      const { origin, pathname } = new URL(request.url);
      if (`${origin}/` === address) fetched.set(requestId, { file: pathname.slice(1) || 'index.html', bytes: null });
    });
    tab.cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (fetched.has(requestId)) fetched.get(requestId).bytes = encodedDataLength;
    });
    await tab.page.goto(address, { waitUntil: 'networkidle' });
    await tab.page.locator('.pc-ready').waitFor({ state: 'detached' });
    const files = [...fetched.values()];
    if (files.some(({ bytes }) => bytes === null)) throw new Error('a file of the cold load never came to its end');
    return { files, total: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  });
}

/** The time to the first content of an address, cold: the median of some runs. */
export async function firstContent(browser, address) {
  return medianOf(() =>
    inNewWindow(browser, async (window) => {
      const tab = await slowTab(window);
      await tab.goto(address);
      return { firstContent: await tab.value('bench.firstContent()') };
    }),
  );
}

/** The first content and the first answer of the plain page. */
export async function plainAnswer(browser, address) {
  return medianOf(() =>
    inNewWindow(browser, async (window) => {
      const tab = await slowTab(window);
      await tab.goto(address);
      const ready = await tab.shown('input[type=radio]');
      await tab.click('input[type=radio]');
      const answered = await tab.shown('input:checked');
      return { firstContent: await tab.value('bench.firstContent()'), ready, answered };
    }),
  );
}

/**
 * From the address that begins a visit to its first answer, by the way a person goes: the visit's page, a click on "Continue",
 * the sheet's first section, a click on an answer. Each click follows as soon as its target is painted. It has worked when the
 * app itself has drawn what only an answered item has, the way to clear it, and that is painted.
 */
export async function appAnswer(browser, address, { warm }) {
  return medianOf(() =>
    inNewWindow(browser, async (window) => {
      if (warm) {
        const before = await Tab.open(window);
        await before.page.goto(address, { waitUntil: 'networkidle' });
        await before.page.close();
      }
      const tab = await slowTab(window);
      await tab.goto(`${address}#/new/visit`);
      const ready = await tab.shown(CONTINUE);
      await tab.click(CONTINUE);
      const sheet = await tab.shown(ANSWER);
      await tab.click(ANSWER);
      const answered = await tab.shown(CLEAR);
      return { firstContent: await tab.value('bench.firstContent()'), ready, sheet, answered };
    }),
  );
}

export const CONTINUE = 'main a.govuk-button[href*="/visit/"]';
export const ANSWER = '.pc-answers__input';
const CLEAR = '.pc-answers__clear';

async function slowTab(window) {
  const tab = await Tab.open(window);
  await tab.network(SLOW_4G);
  await tab.cpu(CPU_THROTTLE);
  return tab;
}

async function inNewWindow(browser, act) {
  const window = await newWindow(browser);
  try {
    return await act(window);
  } finally {
    await window.close();
  }
}

/** Each named time's median over the runs. */
async function medianOf(run) {
  const runs = [];
  for (let number = 0; number < RUNS; number += 1) runs.push(await run());
  return Object.fromEntries(Object.keys(runs[0]).map((name) => [name, median(runs.map((times) => times[name]))]));
}
