// How long it takes until there is something to see, and until an answer works; and what is sent for it.
import { newWindow, Tab } from './browser.mjs';
import { CPU_THROTTLE, RUNS, SLOW_4G } from './conditions.mjs';
import { median } from './statistics.mjs';

/** What is fetched by itself when nothing is to be done (src/web/shell/wings) is no part of the way. */
const HELD_BACK = [1_001, 3_001];

/** What a cold load fetches, as the browser counts it, headers and compressed content: of the first page, and until the first answer. */
export async function coldLoad(browser, address) {
  return inNewWindow(browser, async (window) => {
    await window.addInitScript((held) => {
      const real = window.setTimeout;
      window.setTimeout = (then, after, ...more) => (held.includes(after) ? 0 : real(then, after, ...more));
    }, HELD_BACK);
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
    const sum = () => {
      const files = [...fetched.values()];
      if (files.some(({ bytes }) => bytes === null)) throw new Error('a file of the cold load never came to its end');
      return { files, total: files.reduce((whole, { bytes }) => whole + bytes, 0) };
    };
    const firstPage = sum();
    await answer(tab, `${address}#/new/visit`);
    await tab.page.waitForLoadState('networkidle');
    return { ...firstPage, untilAnswer: sum().total };
  });
}

/**
 * First contents and first answers, each the median of some runs, in which every way is gone once beside the others: what the machine
 * does meanwhile is the same for all.
 */
export async function loads(browser, site, plain) {
  const ways = {
    plain: () => cold(browser, (tab) => plainAnswer(tab, plain)),
    home: () => cold(browser, (tab) => firstContent(tab, site)),
    cold: () => cold(browser, (tab) => answer(tab, `${site}#/new/visit`)),
    warm: () => warmAnswer(browser, site),
    offline: () => offlineAnswer(browser, site),
  };
  const runs = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  for (let number = 0; number < RUNS; number += 1) {
    for (const [way, go] of Object.entries(ways)) runs[way].push(await go());
  }
  const medians = (times) => Object.fromEntries(Object.keys(times[0]).map((name) => [name, median(times.map((time) => time[name]))]));
  return Object.fromEntries(Object.entries(runs).map(([way, times]) => [way, medians(times)]));
}

/** The time to the first content of an address. */
async function firstContent(tab, address) {
  await tab.goto(address);
  return { firstContent: await tab.value('bench.firstContent()') };
}

/** The first content and the first answer of the plain page. */
async function plainAnswer(tab, address) {
  await tab.goto(address);
  const ready = await tab.shown('input[type=radio]');
  await tab.click('input[type=radio]');
  const answered = await tab.shown('input:checked');
  return { firstContent: await tab.value('bench.firstContent()'), ready, answered };
}

/**
 * From the address that begins a visit to its first answer, by the way a person goes: the visit's page, a click on "Continue",
 * the sheet's first section, a click on an answer. Each click follows as soon as its target is painted. It has worked when the
 * app itself has drawn what only an answered item has, the way to clear it, and that is painted.
 */
async function answer(tab, address) {
  await tab.goto('about:blank');
  await tab.goto(address);
  const ready = await tab.shown(CONTINUE);
  await tab.click(CONTINUE);
  const sheet = await tab.shown(ANSWER);
  await tab.click(ANSWER);
  const answered = await tab.shown(CLEAR);
  return { firstContent: await tab.value('bench.firstContent()'), ready, sheet, answered };
}

/** The same with everything in the browser's cache that it will keep there. */
function warmAnswer(browser, site) {
  return inNewWindow(browser, async (window) => {
    const before = await Tab.open(window);
    await before.page.goto(site, { waitUntil: 'networkidle' });
    await before.page.close();
    return answer(await slowTab(window), `${site}#/new/visit`);
  });
}

/** The same from the second visit, without a connection: everything comes from what the device keeps of the tool. */
async function offlineAnswer(browser, site) {
  const window = await newWindow(browser, { serviceWorkers: 'allow' });
  try {
    const before = await Tab.open(window);
    await before.page.goto(site);
    await before.page.locator('#offline', { hasText: /^Ready to work without a connection/ }).waitFor();
    await before.page.close();
    await window.setOffline(true);
    const tab = await Tab.open(window);
    await tab.cpu(CPU_THROTTLE);
    return await answer(tab, `${site}#/new/visit`);
  } finally {
    await window.close();
  }
}

/** Bytes of WebAssembly memory after the first answer. */
export async function memory(browser, site) {
  return inNewWindow(browser, async (window) => {
    await window.addInitScript(() => {
      const keep = (come) => {
        const { memory: kept } = (come.instance ?? come).exports;
        if (kept) window.benchMemory = kept;
        return come;
      };
      for (const name of ['instantiate', 'instantiateStreaming']) {
        const real = WebAssembly[name];
        WebAssembly[name] = (...given) => real.apply(WebAssembly, given).then(keep);
      }
    });
    const tab = await Tab.open(window);
    await answer(tab, `${site}#/new/visit`);
    return tab.value('window.benchMemory.buffer.byteLength');
  });
}

export const CONTINUE = 'main a.govuk-button[href*="/visit/"]';
export const ANSWER = '.pc-answers__input';
const CLEAR = '.pc-answers__clear';

const cold = (browser, act) => inNewWindow(browser, async (window) => act(await slowTab(window)));

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
