import { defineConfig } from 'vite';
import { precompress } from './scripts/vite/precompress.js';
import { preloadWasm } from './scripts/vite/preload-wasm.js';
import { publishSchema } from './scripts/vite/publish-schema.js';

export default defineConfig({
  // Relative addresses only: the site works from whatever path a host gives it.
  base: './',
  css: {
    preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } },
    // GOV.UK Frontend holds a declaration for old browsers that the minifier would otherwise refuse.
    lightningcss: { errorRecovery: true },
  },
  build: {
    // The page's content security policy allows no data: addresses and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: false }, checks: { bundlerTimings: false } },
  },
  plugins: [preloadWasm(), publishSchema('src/submission/schema'), precompress()],
});
