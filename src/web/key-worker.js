// Makes the key of a passphrase, beside the page. It runs the app's own WebAssembly, answers one question, and is ended by
// whoever asked, so that nothing of the passphrase stays in memory.
import init, { deriveKey } from '../../build/pkg/provider_concerns.js';

addEventListener('message', async ({ data: { passphrase, salt, cost } }) => {
  try {
    await init();
    postMessage(deriveKey(passphrase, salt, Uint32Array.from(cost)) ?? null);
  } catch {
    // Nobody else hears of what goes wrong here; without an answer the person would wait for ever.
    postMessage(null);
  }
});
