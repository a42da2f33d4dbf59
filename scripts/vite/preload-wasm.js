/** The module that the app starts with. Its parts come when they are asked for. */
const MAIN = /^assets\/provider_concerns_bg-.*\.wasm$/;

/** Puts a preload of the main module into the page, so that it downloads beside the script and the styles, not after them. */
export function preloadWasm() {
  return {
    name: 'preload-wasm',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        return Object.keys(bundle)
          .filter((file) => MAIN.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'fetch', type: 'application/wasm', crossorigin: true, href: `./${file}` },
            injectTo: 'head',
          }));
      },
    },
  };
}
