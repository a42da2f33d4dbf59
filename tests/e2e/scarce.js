// The app as it is published, but on a device that gives it no more memory.

/** Reads a number as WebAssembly writes it; gives it and the place after it. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value >>> 0, at];
  }
}

/** Writes one, in as few bytes as it takes. */
function written(value) {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value > 0);
  return bytes;
}

const MEMORY = 5;

/** The same module, whose memory begins as large as before and can grow by `spare` megabytes at most. */
export function limited(wasm, spare) {
  for (let at = 8; at < wasm.length; ) {
    const section = wasm[at];
    const [length, start] = number(wasm, at + 1);
    if (section === MEMORY) {
      const [pages] = number(wasm, start + 2);
      const limits = [1, 1, ...written(pages), ...written(pages + spare * 16)];
      return Buffer.concat([wasm.subarray(0, at), Buffer.from([MEMORY, ...written(limits.length), ...limits]), wasm.subarray(start + length)]);
    }
    at = start + length;
  }
  throw new Error('the module declares no memory');
}

/** From now on the pages of a context get the app with so many megabytes to spare. */
export async function scarce(context, spare) {
  // The parts use the memory of the main module.
  await context.route('**/provider_concerns_bg-*.wasm', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { 'content-type': 'application/wasm' }, body: limited(await response.body(), spare) });
  });
}
