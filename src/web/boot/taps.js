// A second tap that was meant for what stood there before.
//
// A thumb often taps twice, a tenth to a quarter of a second apart, and an impatient one taps again while a slow device is
// still at work. The second tap then falls on whatever the first one has brought: on the next page's answer, or on another
// button that slid under the finger. Nobody has read that, so nobody has answered it. The app must not hear of it.

import { controlOf, meaning, within } from './reach.js';

/** Within this time of the tap before, a tap at its place belongs to that one, in milliseconds. */
const ONE_TAP = 400;

/** Nobody sees something, understands it and taps it in less than this, in milliseconds. */
const NOBODY_IS_SO_QUICK = 200;

/** However slow the device, what comes this long after a tap was not brought by it, in milliseconds. */
const LONG_AGO = 1_000;

/** How far a finger strays between two taps that mean one place, in pixels, and how far a mouse does. */
const STRAYS = { mouse: 8, other: 32 };

/** For how long it is remembered what has newly come into the page, in milliseconds. */
const NEW = 2_000;

/** Keys that activate what has the focus. */
const ACTIVATES = new Set(['Enter', ' ']);

/** In these the keys write. */
const isWriting = (element) =>
  element.matches('textarea, [contenteditable="true"], input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=file])');

/** How often the address led to another page. The place on a page, which the app also writes into the address, is none. */
let pages = 0;

/** Which page, and which step of it, is on screen. */
const scene = () => `${pages}\n${document.getElementById('page-heading')?.textContent}`;

/** What has come into the page lately, and since when it can be seen. */
class Newcomers {
  #list = [];

  constructor() {
    new MutationObserver((changes) => {
      const nodes = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node.nodeType === Node.ELEMENT_NODE);
      if (nodes.length === 0) return;
      const now = performance.now();
      this.#list = this.#list.filter(({ since }) => since === null || now - since < NEW);
      const come = { nodes, since: null };
      this.#list.push(come);
      // A frame's callback runs before it is painted; the first task after it stands behind the painting.
      requestAnimationFrame(() => setTimeout(() => (come.since = performance.now())));
      // A page that is not shown has no frames.
      if (document.hidden) come.since = now;
    }).observe(document.body, { childList: true, subtree: true });
  }

  /** Since when an element can be seen: always, from a moment on, or not yet. */
  seenSince(element) {
    let since = -Infinity;
    for (const come of this.#list) {
      if (come.nodes.some((node) => node.contains(element))) since = Math.max(since, come.since ?? Infinity);
    }
    return since;
  }
}

/** Stands before the app and keeps from it every tap and key that was meant for what is gone. Call it before the app starts. */
export function guardTaps() {
  const newcomers = new Newcomers();
  /** The last tap that was let through or swallowed: when, where, and what was within the finger's reach at the first. */
  let last = null;
  /** The last key that activated something, likewise. */
  let lastKey = null;
  /** The press that is under way. */
  let down = null;
  /** The field that a label's click goes on to, within the same click. */
  let goesOnTo = null;
  let swallowsKey = false;

  const swallow = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const isKnown = (before, control) => before.scene === scene() && before.reach.get(control) === meaning(control);

  /** Whether something else stands in the same place of the same page than at the tap before: it came since, or says something else. */
  const isOther = (before, control, since) => {
    const was = before.reach.get(control);
    const changed = was !== undefined && was !== meaning(control);
    // The app may draw anew what stays the same.
    const redrawn = [...before.reach.values()].includes(meaning(control));
    return (since > before.at && !redrawn) || changed;
  };

  /** Whether a tap at this moment and place can be meant for what is there. */
  const isMeant = ({ at, x, y, kind }, element) => {
    const control = controlOf(element);
    const since = newcomers.seenSince(control);
    if (at < since) return false;
    if (!last || Math.hypot(x - last.x, y - last.y) > STRAYS[kind]) return true;
    if (at - last.at >= ONE_TAP && at - since >= NOBODY_IS_SO_QUICK) return true;
    if (at - last.at >= LONG_AGO) return true;
    // On one and the same page people tap as fast as they read, but not what has only just come under the finger.
    if (last.scene === scene()) return !isOther(last, control, since);
    return isKnown(last, control);
  };

  const pressed = (event) => {
    if (!event.isTrusted) return;
    goesOnTo = null;
    const kind = event.pointerType === 'mouse' ? 'mouse' : 'other';
    down = { at: event.timeStamp, x: event.clientX, y: event.clientY, kind, meant: true };
    down.meant = isMeant(down, event.target);
  };

  const clicked = (event) => {
    if (!event.isTrusted) return;
    if (goesOnTo === event.target) {
      goesOnTo = null;
      return;
    }
    if (event.detail === 0) {
      // From the keyboard, or from a device that names what it activates.
      if (swallowsKey) swallow(event);
      return;
    }
    const tap = down ?? { at: event.timeStamp, x: event.clientX, y: event.clientY, kind: 'other', meant: true };
    down = null;
    // Looked at again: the page may have changed while the finger was down.
    const meant = tap.meant && isMeant(tap, event.target);
    if (!meant) {
      swallow(event);
      // Each further tap of a flurry is as little meant as the second.
      if (last) last = { ...last, at: tap.at, x: tap.x, y: tap.y };
      return;
    }
    goesOnTo = event.target.closest('label')?.control ?? null;
    if (goesOnTo === event.target) goesOnTo = null;
    last = { at: tap.at, x: tap.x, y: tap.y, scene: scene(), reach: within(event.target, tap.x, tap.y, STRAYS[tap.kind]) };
  };

  const typed = (event) => {
    if (!event.isTrusted) return;
    swallowsKey = false;
    if (!ACTIVATES.has(event.key)) {
      // Whoever moves on means the next key.
      lastKey = null;
      return;
    }
    const control = controlOf(event.target);
    if (isWriting(event.target) && (event.key === ' ' || event.target.matches('textarea'))) return;
    const at = event.timeStamp;
    // Who goes from Enter to the space bar means it.
    const close = lastKey?.key === event.key && (event.repeat || at - lastKey.at < ONE_TAP);
    if (at < newcomers.seenSince(control) || (close && !isKnown(lastKey, control))) {
      swallowsKey = true;
      swallow(event);
      if (lastKey) lastKey.at = at;
      return;
    }
    if (!event.repeat || lastKey?.key !== event.key) lastKey = { key: event.key, at, scene: scene(), reach: new Map([[control, meaning(control)]]) };
    lastKey.at = at;
  };

  const on = (type, then) => addEventListener(type, then, { capture: true });
  on('hashchange', () => (pages += 1));
  on('pointerdown', pressed);
  // A field that was not meant gets no focus, and a list does not open.
  on('mousedown', (event) => event.isTrusted && down && !down.meant && swallow(event));
  on('click', clicked);
  on('keydown', typed);
  on('keyup', (event) => event.isTrusted && swallowsKey && event.key === ' ' && swallow(event));
}
