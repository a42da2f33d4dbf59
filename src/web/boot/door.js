// The one door into the compiled app. Whatever breaks off in there has left its memory half changed, whoever hears of it outside:
// a trap inside a promise, or inside a lock that the browser grants, reaches nobody else. After that the door stays shut.

/** The exports of the app, each of which tells when it breaks off, and is not entered any more after that. */
function guarded(exports, broke) {
  let shut = false;
  const through = (call) => (...given) => {
    if (shut) throw new DOMException('The tool has stopped.', 'InvalidStateError');
    try {
      return call(...given);
    } catch (error) {
      shut = true;
      broke(error);
      throw error;
    }
  };
  return Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, typeof value === 'function' ? through(value) : value]));
}

/** Starts the app with `init`, which wasm-bindgen has made; `broke` is told of what breaks off in it, then or later. */
export async function enter(init, broke) {
  const real = { instantiate: WebAssembly.instantiate, instantiateStreaming: WebAssembly.instantiateStreaming };
  for (const [name, make] of Object.entries(real)) {
    if (!make) continue;
    WebAssembly[name] = async (...given) => {
      const { instance, module } = await make.apply(WebAssembly, given);
      return { instance: { exports: guarded(instance.exports, broke) }, module };
    };
  }
  try {
    await init();
  } finally {
    Object.assign(WebAssembly, real);
  }
}
