// Starts the compiled app, and stands in for it when it cannot go on. With boot/ and the service worker this is all the
// JavaScript of our own that the browser runs.
import init from '../../build/pkg/provider_concerns.js';
import { takeAnyType } from './boot/any-type.js';
import { startAnewOnReturn } from './boot/back.js';
import { enter } from './boot/door.js';
import { PANIC, STARTED } from './boot/events.js';
import { isFramed } from './boot/framed.js';
import { standGuard } from './boot/freeze.js';
import { offerJournal } from './boot/journal.js';
import { keepOffline } from './boot/offline.js';
import { prepareForPaper } from './boot/paper.js';
import { fromTheApp, isStopped, stop } from './boot/stopped.js';
import { guardTaps } from './boot/taps.js';
import { keepOwnWords } from './boot/translated.js';
import { guard } from './boot/trusted.js';
import codeWorker from './code-worker.js?worker&url';
import keyWorker from './key-worker.js?worker&url';

const $ = (id) => document.getElementById(id);

/** Starts the worker that makes the key of a passphrase; the app asks for it where it needs one. */
window.providerConcernsKeyWorker = () => new Worker(keyWorker, { type: 'module' });

/** Starts the worker that makes and reads QR codes, likewise. */
window.providerConcernsCodeWorker = () => new Worker(codeWorker, { type: 'module' });

/** Starts the app; whatever ends it later, a panic or a trap of the WebAssembly, leads to the page that says so. */
async function start() {
  addEventListener(PANIC, ({ detail }) => stop('panic', detail ?? ''));
  addEventListener('error', ({ error }) => fromTheApp(error) && stop('panic', String(error)));
  addEventListener('unhandledrejection', ({ reason }) => fromTheApp(reason) && stop('panic', String(reason)));
  // It opens while the app is still on its way, and the app looks into it before anything else.
  offerJournal();
  // It looks into the journal first, so it is on screen somewhat later than it is loaded.
  const started = new Promise((then) => addEventListener(STARTED, then, { once: true }));
  takeAnyType();
  try {
    await enter(init, (error) => stop('panic', String(error)));
  } catch (error) {
    console.error(error);
    stop(error instanceof WebAssembly.RuntimeError ? 'panic' : 'load', String(error));
    return;
  }
  await started;
  await keepOffline();
}

// The hash carries the routes, so the skip link moves the focus and leaves the address alone.
$('skip').addEventListener('click', (event) => {
  event.preventDefault();
  const main = isStopped() ? $('stopped-heading') : $('main');
  main.tabIndex = -1;
  main.focus();
});

guard();
standGuard();
startAnewOnReturn();
guardTaps();
keepOwnWords($('app'));
prepareForPaper();

// Who comes back to a record does not want to see the first page flash by.
if (location.hash.length > 2) $('first').hidden = true;

if (isFramed()) {
  $('app').replaceWith($('framed').content);
} else if (typeof WebAssembly === 'object') {
  await start();
} else {
  stop('old');
}
