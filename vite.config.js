import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { composition, meets } from './scripts/vite/composition.js';
import { precompress } from './scripts/vite/precompress.js';
import { preloadWasm } from './scripts/vite/preload-wasm.js';
import { publishSchema } from './scripts/vite/publish-schema.js';
import { serviceWorker } from './scripts/vite/service-worker.js';
import { webManifest } from './scripts/vite/web-manifest.js';

// The npm packages that something of the site comes from, as its builds meet them.
const met = new Set();

export default defineConfig({
  // Relative addresses only: the site works from whatever path a host gives it.
  base: './',
  // boot.js names the ordinary build of the app; scripts/build/bundle.sh may have made another to put in its place.
  resolve: { alias: { '../../build/pkg': resolve(process.env.SITE_PKG ?? 'build/pkg') } },
  css: {
    preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } },
    // GOV.UK Frontend holds a declaration for old browsers that the minifier would otherwise refuse.
    lightningcss: { errorRecovery: true },
  },
  build: {
    // iPadOS 15 is the oldest in use: it knows neither ranges in media queries nor the newest syntax of scripts.
    target: ['safari15', 'chrome111', 'edge111', 'firefox114'],
    // The page's content security policy allows no data: addresses and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: false }, checks: { bundlerTimings: false } },
  },
  worker: { format: 'es', plugins: () => [meets(met)] },
  plugins: [
    preloadWasm(),
    publishSchema('src/submission/schema'),
    publishSchema('src/training/results/schema'),
    webManifest('src/web/manifest.webmanifest', 'styles/icons'),
    meets(met),
    serviceWorker('src/web/service-worker.js', [meets(met)]),
    composition(met, 'styles'),
    precompress(),
  ],
});
