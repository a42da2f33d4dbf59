// The page that takes the app's place when it cannot go on.
import { freeze } from './freeze.js';
import { startAgain } from './offline.js';
import { download, savedWords } from './rescue.js';

const $ = (id) => document.getElementById(id);

/** Whether the page stands. */
export const isStopped = () => $('stopped-page') !== null;

/** Does one thing; if it fails, everything else on this page still has to happen. */
function attempt(act) {
  try {
    act();
  } catch (error) {
    console.error(error);
  }
}

/** The fields on screen in which somebody had typed, by their labels. Never a passphrase. */
function typed() {
  const fields = [...document.querySelectorAll('#app textarea, #app input:is([type="text"], [type="search"], [type="email"], [type="tel"], :not([type]))')];
  // One that is shown while it is typed is a text field like any other, but for its name.
  return fields.filter(({ name, value }) => value.trim() !== '' && !name.includes('passphrase')).map((field) => [field.labels?.[0]?.textContent.trim() || 'A field', field.value]);
}

/** Lists what stood in the fields: it can be copied, should the last moments not have been saved. */
function showTyped() {
  const found = typed();
  for (const [label, value] of found) {
    const term = document.createElement('dt');
    const text = document.createElement('dd');
    [term.textContent, text.textContent] = [label, value];
    $('stopped-fields').append(term, text);
  }
  $('stopped-typed').hidden = found.length === 0;
}

/** Names the window, for good: where only an inner call of the app broke off, the outer one still runs to its end. */
function nameWindow() {
  const name = 'The tool has stopped – Provider Concerns';
  document.title = name;
  Object.defineProperty(document, 'title', { get: () => name, set() {} });
}

/** Shows the page, with the paragraph for `why` (panic, load, old) and what the app itself said, if anything. */
export function stop(why, said = '') {
  if (isStopped()) return;
  // First of all, so that nothing below can let something through.
  attempt(freeze);
  document.body.append($('stopped').content.cloneNode(true));
  connect();
  $(`stopped-${why}`).hidden = false;
  attempt(nameWindow);
  attempt(() => {
    $('stopped-saved').textContent = savedWords();
  });
  attempt(() => {
    // What the app had on screen about saving still stands in its hidden page.
    $('stopped-unsaved').hidden = !document.querySelector('#not-saved, #unsaved');
  });
  attempt(showTyped);
  attempt(() => {
    $('stopped-said').hidden = said === '';
    $('stopped-words').textContent = said;
    $('stopped-home').hidden = location.hash.length <= 2;
  });
  $('app').hidden = true;
  $('stopped-heading').focus();
}

/** Whether an error came out of the compiled app: a trap, or anything thrown through it, such as for want of stack. */
export function fromTheApp(error) {
  return error instanceof WebAssembly.RuntimeError || /wasm/.test(error?.stack ?? '');
}

/** Connects the page's buttons. */
function connect() {
  $('stopped-download').addEventListener('click', async () => {
    $('stopped-told').textContent = await download();
  });
  $('stopped-restart').addEventListener('click', startAgain);
  $('stopped-home').addEventListener('click', () => {
    history.replaceState(null, '', '#/');
    startAgain();
  });
}
