// How fast a sheet answers clicks and keystrokes.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { newWindow, Tab } from './browser.mjs';
import { CPU_THROTTLE, INTERACTIONS } from './conditions.mjs';
import { ANSWER, CONTINUE } from './load.mjs';
import { summary } from './statistics.mjs';

const OPEN_COMMENT = '.pc-answers__foot .govuk-button';
const COMMENT = '.pc-card textarea';
/** How many items of a page are used, evenly spread over it, and how many answers each has. */
const ITEMS = 24;
const ANSWERS = 4;
const FIELDS = 3;
const fill = readFileSync(new URL('fill.js', import.meta.url), 'utf8');

/**
 * Opens a new visit's sheet, answers it and comments on it, at the slowed-down CPU. With `full`, everything on the sheet has
 * been answered before.
 */
export async function respond(browser, address, { full = false } = {}) {
  const window = await newWindow(browser);
  try {
    const tab = await Tab.open(window);
    await tab.goto(`${address}#/new/visit`);
    await tab.shown(CONTINUE);
    if (full) await answerEverything(tab, address);
    await tab.cpu(CPU_THROTTLE);
    const opening = await tab.measureClick(CONTINUE, 0, 'hashchange');
    await tab.shown(ANSWER);
    const keys = await keystrokes(tab);
    const clicks = await answers(tab);
    return { opening: opening.paint, clicks: described(clicks), keystrokes: described(keys) };
  } finally {
    await window.close();
  }
}

/** The same clicks and keystrokes on the plain page, where only the browser itself does anything: the floor. */
export async function respondPlain(browser, address) {
  const window = await newWindow(browser);
  try {
    const tab = await Tab.open(window);
    await tab.goto(address);
    await tab.shown('input');
    await tab.cpu(CPU_THROTTLE);
    const keys = [];
    await tab.click('textarea');
    while (keys.length < INTERACTIONS) {
      await rest(keys.length);
      keys.push(await tab.measureKey('x'));
    }
    const radios = await tab.count('input');
    const clicks = [];
    while (clicks.length < INTERACTIONS) {
      await rest(clicks.length);
      clicks.push(await tab.measureClick('input', clicks.length % radios));
    }
    return { clicks: described(clicks), keystrokes: described(keys) };
  } finally {
    await window.close();
  }
}

/** Gives the visit a past in which every item of its first section was answered, and comes back to it. */
async function answerEverything(tab, address) {
  await tab.click(CONTINUE);
  await tab.shown(ANSWER);
  await tab.click(ANSWER);
  await tab.page.locator('.pc-savebar__text', { hasText: 'Saved on this device' }).waitFor();
  const visit = await tab.value(fill);
  await tab.goto('about:blank');
  await tab.goto(`${address}${visit}`);
  await tab.shown(CONTINUE);
}

/** Clicks every answer of items spread over the page, then goes on to the next page, until there are enough. */
async function answers(tab) {
  const measured = [];
  for (;;) {
    const items = (await tab.count(ANSWER)) / ANSWERS;
    const step = Math.max(1, Math.floor(items / ITEMS));
    for (let item = 0; item < items; item += step) {
      // Last to first: the last is not what a sheet that is answered already holds.
      for (let answer = ANSWERS - 1; answer >= 0; answer -= 1) {
        await rest(measured.length);
        measured.push(await tab.measureClick(ANSWER, item * ANSWERS + answer));
        if (measured.length === INTERACTIONS) return measured;
      }
    }
    await tab.click(CONTINUE);
    await pause(500);
  }
}

/** Types into comments spread over the page. */
async function keystrokes(tab) {
  const measured = [];
  for (let field = 0; field < FIELDS; field += 1) {
    const closed = await tab.count(OPEN_COMMENT);
    await tab.click(OPEN_COMMENT, Math.floor((closed - 1) * (field / FIELDS)));
    await pause(200);
    const open = await tab.count(COMMENT);
    await tab.click(COMMENT, Math.min(field, open - 1));
    await pause(200);
    for (const letter of 'the lounge was warm and'.padEnd(INTERACTIONS / FIELDS, ' x').slice(0, INTERACTIONS / FIELDS)) {
      await rest(measured.length);
      measured.push(await tab.measureKey(letter));
    }
  }
  return measured;
}

/** A pause of a changing length, so that clicks and keystrokes meet the screen's frames at every phase. */
export const rest = (number) => pause(80 + ((number * 37) % 50));

/** The medians and more of what was measured. */
export function described(measured) {
  return {
    state: summary(measured.map(({ state }) => state)),
    paint: summary(measured.map(({ paint }) => paint)),
    nextFrame: measured.filter(({ nextFrame }) => nextFrame).length / measured.length,
  };
}
