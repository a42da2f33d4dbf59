// How soon the result of a large training session is there: 500 people's answers to 30 scenarios, kept on the device, opened,
// counted, and shown with all measures and their intervals. The CPU is not slowed down.
import { KEY, address as pageOf, alike, kept, room } from '../../tests/e2e/training-room.js';
import { newWindow, Tab } from './browser.mjs';
import { RUNS } from './conditions.mjs';
import { median } from './statistics.mjs';

export const PEOPLE = 500;
export const SCENARIOS = 30;

/** From the start of the navigation until the result, and until one scenario's picture, is painted: the medians of some runs. */
export async function training(browser, address) {
  const text = kept(room({ people: PEOPLE, own: alike(SCENARIOS) }));
  const window = await newWindow(browser);
  try {
    const tab = await Tab.open(window);
    await tab.goto(address);
    await tab.shown('#page-heading');
    await tab.value(`localStorage.setItem(${JSON.stringify(KEY)}, ${JSON.stringify(text)})`);
    const opened = async (page, selector) => {
      const times = [];
      while (times.length < RUNS) {
        await tab.goto('about:blank');
        await tab.goto(`${address}${pageOf(page)}`);
        times.push(await tab.shown(selector));
      }
      return median(times);
    };
    return { bytes: text.length, result: await opened('/result', '#save-json'), reveal: await opened('/reveal/1', '.pc-bars') };
  } finally {
    await window.close();
  }
}
