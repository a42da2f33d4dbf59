// How fast the pages of a case answer keystrokes when its plan and its meetings are long.
import { KEPT_UNDER, action, followUp, keptCase } from '../../tests/e2e/case.js';
import { newWindow, Tab } from './browser.mjs';
import { CPU_THROTTLE, INTERACTIONS } from './conditions.mjs';
import { described, rest } from './respond.mjs';

export const ACTIONS = 200;
export const MEETINGS = 50;
const ITEMS = 12;

const WORDS = 'the manager showed the rota and the '.repeat(4);

/** Minutes of an invented meeting with both parts and a full agenda. */
const meeting = (number) => {
  const part = {
    chair: 'Example chair',
    attendees: Array.from({ length: 12 }, (_, one) => ({ name: '', job_title: `Example role ${one}`, representing: '', contact: '' })),
    apologies: [],
    minutes: Array.from({ length: ITEMS }, (_, one) => ({ item: `Item ${one}`, says: WORDS })),
    actions: [],
  };
  return { id: `meet${String(number).padStart(12, '0')}`, meeting: 'process-meeting', on: '2026-10-01', part_one: part, part_two: part, why_not_held: '' };
};

/** Keystrokes in the form for an action of one's own, on an action's page, and in the minutes of a meeting. */
export async function answering(browser, address) {
  const plan = Array.from({ length: ACTIONS }, (_, number) => action(number, { what: `Invented action ${number}: ${WORDS}` }));
  const meetings = Array.from({ length: MEETINGS }, (_, number) => meeting(number));
  const text = await keptCase('hertfordshire', { plan, meetings, stage: 'process' });
  const window = await newWindow(browser);
  try {
    const tab = await Tab.open(window);
    await tab.goto(address);
    await tab.shown('#page-heading');
    await tab.value(`localStorage.setItem(${JSON.stringify(KEPT_UNDER)}, ${JSON.stringify(text)})`);
    const pages = [];
    for (const [title, at, field] of [
      ['an action of one’s own, below the plan', 'plan', '#what'],
      ['an action’s owner', `plan/${plan[100].id}`, '#owner'],
      ['an item of the minutes', `meetings/${meetings[25].id}`, '.pc-meeting__item textarea'],
    ]) {
      await tab.goto('about:blank');
      await tab.goto(`${address}#${followUp(at)}`);
      await tab.shown(field);
      await tab.cpu(CPU_THROTTLE);
      await tab.click(field);
      const keys = [];
      while (keys.length < INTERACTIONS) {
        await rest(keys.length);
        keys.push(await tab.measureKey('x'));
      }
      await tab.cpu(1);
      pages.push({ title, keystrokes: described(keys) });
    }
    return pages;
  } finally {
    await window.close();
  }
}
