// After a panic or a trap the app's memory may be half changed, and must never be saved over what is on the device.
import { freezeJournal } from './journal.js';

/** What the compiled app listens to on the window, and would run again for. Clicks are left: the stopped page has buttons. */
const HEARD = [
  'beforeunload', 'pagehide', 'pageshow', 'visibilitychange', 'hashchange', 'popstate', 'storage', 'message',
  'focus', 'blur', 'pointerdown', 'pointermove', 'keydown', 'scroll',
];

let frozen = false;

function refuse() {
  throw new DOMException('The tool has stopped; what is saved stays as it is.', 'InvalidStateError');
}

/** Is told of every event before the app, and keeps it from the app once that is frozen. Call it before the app starts. */
export function standGuard() {
  for (const type of HEARD) addEventListener(type, (event) => frozen && event.stopImmediatePropagation(), true);
}

/** From now on nothing changes what is saved, and the app is not called again. Starting again ends it. */
export function freeze() {
  frozen = true;
  // The stores first: whatever fails below, for want of stack or because the page is not as it should be, nothing is written.
  for (const change of ['setItem', 'removeItem', 'clear']) Storage.prototype[change] = refuse;
  freezeJournal();
  // A timer to save, or anything else that calls the app. Identifiers rise by one and are shared by both kinds of timer.
  for (let timer = setTimeout(() => {}); timer > 0; timer -= 1) clearTimeout(timer);
}
