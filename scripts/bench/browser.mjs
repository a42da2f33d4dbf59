// The browser, and what a person does in it: real input, sent through the browser's own input path.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ARGUMENTS, WHOLE } from '../lib/chromium.mjs';
import { SCREEN } from './conditions.mjs';

const agent = readFileSync(new URL('agent.js', import.meta.url), 'utf8');

/** After how many looks at most an element counts as standing still. */
const STILL = 20;

/** How long anything may take before it counts as not measurable. */
const PATIENCE = 60_000;

export const launch = () => chromium.launch({ executablePath: WHOLE, args: ARGUMENTS });

/** What a person has settled who keeps records without a passphrase: the app asks it before the first record only. */
const SETTLED = JSON.stringify({ version: 1, in_clear: true, idle_minutes: 5, everything_exported_at: null });

/** A window without anything in its cache, and nothing in its storage but how records are kept. */
export async function newWindow(browser, { serviceWorkers = 'block' } = {}) {
  // The service worker fetches in the background after the first page is there: no part of what is measured, and noise in it.
  const window = await browser.newContext({ viewport: SCREEN, locale: 'en-GB', timezoneId: 'Europe/London', serviceWorkers });
  await window.addInitScript((settled) => {
    const key = 'provider-concerns:device:settings';
    if (location.protocol.startsWith('http') && !localStorage.getItem(key)) localStorage.setItem(key, settled);
  }, SETTLED);
  return window;
}

/** One tab of a window. */
export class Tab {
  static async open(window) {
    const page = await window.newPage();
    const tab = new Tab();
    tab.page = page;
    tab.cdp = await window.newCDPSession(page);
    await tab.cdp.send('Page.enable');
    await tab.cdp.send('Network.enable');
    await tab.cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: agent });
    return tab;
  }

  network({ latency, down, up }) {
    const throughput = { downloadThroughput: down / 8, uploadThroughput: up / 8 };
    return this.cdp.send('Network.emulateNetworkConditions', { offline: false, latency, ...throughput });
  }

  cpu(rate) {
    return this.cdp.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** Goes to an address; ends as soon as the first bytes are there. */
  goto(address) {
    return this.page.goto(address, { waitUntil: 'commit', timeout: PATIENCE });
  }

  /** The value of an expression in the page, waited for if it is a promise. */
  async value(expression) {
    const asked = this.cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = await inTime(asked, expression);
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  }

  shown(selector) {
    return this.value(`bench.shown(${JSON.stringify(selector)})`);
  }

  count(selector) {
    return this.value(`document.querySelectorAll(${JSON.stringify(selector)}).length`);
  }

  /** Moves the pointer over an element. */
  async point(selector, nth = 0) {
    const middle = () => this.value(`bench.painted().then(() => bench.middle(${JSON.stringify(selector)}, ${nth}))`);
    let at = await middle();
    // What comes into sight on a long sheet gets its own height only then, and moves what stands below: a click there would miss.
    for (let times = 0; times < STILL; times += 1) {
      const before = at;
      at = await middle();
      if (at.x === before.x && at.y === before.y) break;
    }
    await this.#mouse('mouseMoved', at, { button: 'none' });
    return at;
  }

  async click(selector, nth = 0) {
    await this.#press(await this.point(selector, nth));
  }

  /** Clicks and measures; the pointer is there well before. */
  async measureClick(selector, nth, last = 'change') {
    const at = await this.point(selector, nth);
    await this.value('bench.painted()');
    return this.#measure(['click', 'click', last], () => this.#press(at));
  }

  /** Presses one key in the field that has the focus, and measures. */
  measureKey(letter) {
    return this.#measure(['keydown', 'input', 'input'], async () => {
      await this.cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
      await this.cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
    });
  }

  async #measure(events, act) {
    await this.value(`bench.arm(...${JSON.stringify(events)})`);
    await act();
    return this.value('bench.result');
  }

  async #press(at) {
    await this.#mouse('mousePressed', at, { button: 'left', clickCount: 1 });
    await this.#mouse('mouseReleased', at, { button: 'left', clickCount: 1 });
  }

  #mouse(type, { x, y }, more) {
    return this.cdp.send('Input.dispatchMouseEvent', { type, x, y, pointerType: 'mouse', ...more });
  }
}

/** The same promise, which fails when it takes too long. */
function inTime(promise, what) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`nothing came of it within ${PATIENCE / 1000} s: ${what}`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
