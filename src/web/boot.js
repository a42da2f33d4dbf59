// Starts the compiled app, and stands in for it when it cannot go on. The only JavaScript of our own that the browser runs.
import init from '../../build/pkg/provider_concerns.js';
import keyWorker from './key-worker.js?worker&url';

const PREFIX = 'provider-concerns:';
const $ = (id) => document.getElementById(id);

/** Shows the crash page in place of the app, with the paragraph for `why`: panic, load or old. */
function stop(why) {
  if (!$('crash').hidden) return;
  $('app').hidden = true;
  $('crash').hidden = false;
  $(`crash-${why}`).hidden = false;
  document.title = 'The tool has stopped - Provider Concerns';
  $('crash-heading').focus();
}

/** Every entry of this tool in the device's storage, word for word, whether or not the app could read it. */
function saved() {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
  return Object.fromEntries(keys.filter((key) => key.startsWith(PREFIX)).sort().map((key) => [key, localStorage.getItem(key)]));
}

function download() {
  let entries;
  try {
    entries = saved();
  } catch {
    return 'This browser does not let the tool read what is saved on this device.';
  }
  const count = Object.keys(entries).length;
  if (count === 0) return 'Nothing is saved on this device.';
  const at = new Date().toISOString();
  const content = { format: 'provider-concerns-rescue', version: 1, at, entries };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  link.download = `provider-concerns-saved-${at.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return `Downloaded ${link.download} with ${count} saved ${count === 1 ? 'entry' : 'entries'}.`;
}

$('crash-download').addEventListener('click', () => {
  $('crash-told').textContent = download();
});
$('crash-restart').addEventListener('click', () => location.reload());

// The hash carries the routes, so the skip link moves the focus and leaves the address alone.
$('skip').addEventListener('click', (event) => {
  event.preventDefault();
  const main = $('crash').hidden ? $('main') : $('crash-heading');
  main.tabIndex = -1;
  main.focus();
});

// Who comes back to a record does not want to see the first page flash by.
if (location.hash.length > 2) $('first').hidden = true;

/** Starts the worker that makes the key of a passphrase; the app asks for it where it needs one. */
window.providerConcernsKeyWorker = () => new Worker(keyWorker, { type: 'module' });

/** Starts the app; whatever ends it later, a panic or a trap of the WebAssembly, leads to the crash page. */
async function start() {
  const trapped = (error) => error instanceof WebAssembly.RuntimeError;
  addEventListener('provider-concerns:panic', () => stop('panic'));
  addEventListener('error', ({ error }) => trapped(error) && stop('panic'));
  addEventListener('unhandledrejection', ({ reason }) => trapped(reason) && stop('panic'));
  try {
    await init();
  } catch (error) {
    console.error(error);
    stop(trapped(error) ? 'panic' : 'load');
  }
}

if (typeof WebAssembly === 'object') await start();
else stop('old');
