// A host that sends WebAssembly under another type than its own: the app starts all the same, and so does each of its parts.

/** From now on WebAssembly is compiled while it is read where its type says what it is, and once it is whole where it does not. */
export function takeAnyType() {
  const streaming = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (source, imports) => {
    const response = await source;
    if (!response.ok) throw new TypeError(`the host answered ${response.status}`);
    const type = response.headers.get('content-type')?.split(';')[0].trim().toLowerCase();
    if (streaming && type === 'application/wasm') return streaming.call(WebAssembly, response, imports);
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
  };
}
