// Keeps a copy of the site's files on the device, by the service worker, and tells the app how that stands.
import { OFFLINE, USE_UPDATE } from './events.js';

const tell = (detail) => dispatchEvent(new CustomEvent(OFFLINE, { detail }));

/** Calls back when a worker reaches one of these states, now or later. */
function when(worker, state, then) {
  const look = () => worker.state === state && then();
  worker.addEventListener('statechange', look);
  look();
}

/** Registers the service worker. Called once the app has started, so that the first visit is not kept waiting for it. */
export async function keepOffline() {
  const workers = navigator.serviceWorker;
  if (!workers) {
    tell(isSecureContext ? 'unsupported' : 'insecure');
    return;
  }
  const registration = await workers.register('./service-worker.js').catch(() => undefined);
  if (!registration) {
    tell('failed');
    return;
  }
  workers.ready.then(() => tell('ready'));
  follow(registration);
  registration.addEventListener('updatefound', () => follow(registration));
  addEventListener(USE_UPDATE, () => useUpdate(registration));
}

/** Follows a worker that is on its way in: the first one ends in a copy on the device, any later one waits to be let in. */
function follow(registration) {
  // Beside an active worker, one that is fully there waits. It goes on waiting until the person says so or all windows close.
  const offer = () => registration.active && registration.waiting && tell('update');
  offer();
  const worker = registration.installing;
  if (!worker) return;
  when(worker, 'installed', offer);
  // A new version that did not arrive whole is dropped; the one before goes on as if nothing had been.
  when(worker, 'redundant', () => registration.active || tell('failed'));
}

/** Asks the waiting version in. Gives how many other windows keep it out, which it would change under somebody's hands. */
function letIn(waiting) {
  return new Promise((told) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: others }) => (others > 0 ? told(others) : when(waiting, 'activated', () => told(0)));
    waiting.postMessage('use', [port2]);
  });
}

/** The person wants the new version: the page is loaded anew with it, or the app is told why not. */
async function useUpdate({ waiting }) {
  const others = waiting ? await letIn(waiting) : 0;
  if (others > 0) tell(`others ${others}`);
  else location.reload();
}

/** The longest that starting again waits for a new version, in milliseconds. */
const PATIENCE = 3000;

/**
 * Loads the page anew after the tool has stopped. A new version that waits is let in first: it may be the one that mends what
 * stopped the tool, and an app that stops as it starts could never offer it.
 */
export async function startAgain() {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  const { waiting } = registration ?? {};
  if (waiting) await Promise.race([letIn(waiting), new Promise((then) => setTimeout(then, PATIENCE))]);
  location.reload();
}
