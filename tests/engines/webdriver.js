// What both engines understand: the commands of W3C WebDriver. Firefox takes them over its own socket (Marionette), WebKit over
// HTTP. An engine is anything with `send(name, parameters)`; this turns it into what a person does.
import { setTimeout as sleep } from 'node:timers/promises';

/** The key under which WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** How long a page may take to show something, on a machine that has much to do. */
const PATIENCE = 30_000;

/** Waits until `look` gives something true, and gives that. What it throws meanwhile is told only if time runs out. */
export async function until(look, what, patience = PATIENCE) {
  const end = Date.now() + patience;
  let last;
  for (;;) {
    try {
      const found = await look();
      if (found) return found;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited in vain for ${what}${last ? `: ${last.message}` : ''}`, { cause: last });
    await sleep(60);
  }
}

/** In the page: finds what a person would point at. By its role, and by the words that name it. */
const FIND = `
  const [role, name, within] = arguments;
  const squeeze = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const labels = (one) => [...(one.labels ?? [])].map((label) => squeeze(label.textContent));
  const referred = (one) => (one.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean).map((id) => squeeze(document.getElementById(id)?.textContent)).join(' ');
  const legend = (group) => squeeze(referred(group) || group.querySelector('legend')?.textContent);
  const SELECT = {
    button: 'button',
    link: 'a[href]',
    way: 'button, a[href]',
    field: 'input:not([type=radio]):not([type=checkbox]), textarea',
    radio: 'input[type=radio]',
    box: 'input[type=checkbox]',
  };
  const named = (one) => one.matches('input, textarea') ? labels(one) : [squeeze(one.getAttribute('aria-label') ?? one.textContent)];
  const fits = (text) => name.startsWith('^') ? text.startsWith(name.slice(1)) : text === name;
  const shown = (one) => one.getClientRects().length > 0;
  const all = [...document.querySelectorAll(SELECT[role])].filter((one) => shown(one) && named(one).some(fits));
  return all.find((one) => !within || legend(one.closest('fieldset')).startsWith(within)) ?? null;
`;

/** A window of a browser, and somebody before it. */
export class Person {
  constructor(engine) {
    this.engine = engine;
  }

  send(name, parameters = {}) {
    return this.engine.send(name, parameters);
  }

  // ------------------------------------------------------------ where

  /** Goes to an address; the page there has taken the place of the one before, unless only its place on the page is another. */
  async open(address) {
    const same = (await this.address().catch(() => '')).split('#')[0] === address.split('#')[0];
    await this.#leave(() => this.send('goto', { url: address }), same);
  }

  /** Does something after which another page is there. */
  async #leave(act, same = false) {
    await this.ask('window.leaving = true').catch(() => {});
    await act();
    if (!same) await until(async () => (await this.ask('return window.leaving === undefined && document.readyState !== "loading"')) === true, 'the next page');
  }

  address() {
    return this.send('url');
  }

  /** As the page does it itself: the drivers' own way passes by the service worker. */
  reload() {
    return this.#leave(() => this.ask('setTimeout(() => location.reload(), 10)'));
  }

  /** Back to another site's page or from it. */
  back() {
    return this.#leave(() => this.send('back'));
  }

  /** What a script says in the page. `source` is a function's body. */
  ask(source, ...args) {
    return this.send('script', { script: source, args });
  }

  /** Likewise, of a script that takes its time: it calls the last of its arguments with the answer. */
  askLater(source, ...args) {
    return this.send('asyncScript', { script: source, args });
  }

  // ------------------------------------------------------------ what is there

  heading() {
    return this.ask(`return document.querySelector('.pc-ready') ? '' : document.getElementById('page-heading')?.textContent.trim() ?? ''`);
  }

  /** The page with this heading is there. `^` before it: it begins so. */
  onPage(title) {
    return until(async () => {
      const heading = await this.heading();
      return title.startsWith('^') ? heading.startsWith(title.slice(1)) : heading === title;
    }, `the page “${title}”`).catch(async (error) => {
      throw new Error(`${error.message}; the page is “${await this.heading()}” at ${await this.address()}`);
    });
  }

  text(selector = '#app') {
    return this.ask(`return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText).join('\\n')`, selector);
  }

  /** Waits until the page says so. */
  sees(words, selector) {
    return until(async () => (await this.text(selector)).includes(words), `the words “${words}”`);
  }

  /** Waits until everything is on the device. */
  saved() {
    return until(async () => /^Saved on this device/.test(await this.text('.pc-savebar__text')), 'the save bar to say “Saved”');
  }

  find(role, name, within) {
    return until(() => this.send('script', { script: FIND, args: [role, name, within ?? ''] }), `the ${role} “${name}”${within ? ` of “${within}”` : ''}`);
  }

  // ------------------------------------------------------------ what a person does

  /** Clicks, as with a finger: scrolled to the middle first, away from bars at the edges. */
  async click(found) {
    await this.ask(`arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })`, found);
    await this.send('click', { id: found[ELEMENT] });
  }

  /** Presses a button or follows a link, once the app has taken the place of the static first page: what stands there goes with it. */
  async press(name) {
    await until(() => this.ask(`return document.querySelector('.pc-ready') === null`), 'the app');
    await this.click(await this.find('way', name));
  }

  /** Chooses an answer, and looks whether it is chosen: a native click that goes nowhere is made once more. */
  async choose(within, name) {
    await until(async () => {
      const radio = await this.find('radio', name, within);
      if (await this.ask('return arguments[0].checked', radio)) return true;
      await this.click(radio);
      return this.ask('return arguments[0].checked', radio);
    }, `“${name}” to be chosen for “${within}”`);
  }

  async type(name, words) {
    const field = await this.find('field', name);
    await this.click(field);
    await this.send('keys', { id: field[ELEMENT], text: words });
  }

  async value(name) {
    return this.ask('return arguments[0].value', await this.find('field', name));
  }

  async empty(name) {
    const field = await this.find('field', name);
    await this.send('clear', { id: field[ELEMENT] });
  }

  /** Gives files to the page's field for files. */
  async give(selector, path) {
    const field = await until(() => this.ask('return document.querySelector(arguments[0])', selector), `the field ${selector}`);
    await this.send('keys', { id: field[ELEMENT], text: path });
  }

  // ------------------------------------------------------------ windows

  async secondWindow() {
    const { handle } = await this.send('newWindow', { type: 'tab' });
    return handle;
  }

  async windows() {
    return this.send('windows');
  }

  async window() {
    return this.send('window');
  }

  switchTo(handle) {
    return this.send('switch', { handle });
  }
}
