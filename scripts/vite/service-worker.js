import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Compressed twins are the same files again, the schemas are for whoever checks exported files, and what the site is made of is
 * for whoever asks: the app reads none of them.
 */
const LEFT_OUT = /\.br$|^schema\/|^service-worker\.js$|^sbom\.cdx\.json$|^third-party-notices\.html$/;

/**
 * Builds the service worker from `source` into service-worker.js at the site's root, and gives it the list of exactly the
 * files that were built, as `virtual:site-files`. It runs after all that writes any of them, so that the list is whole. `watching`
 * are plugins that look on.
 */
export function serviceWorker(source, watching = []) {
  return {
    name: 'service-worker',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          // Workbox leaves its own logging out of what is published.
          define: { 'process.env.NODE_ENV': '"production"' },
          plugins: [siteFiles(await listed(dir)), ...watching],
          build: {
            outDir: dir,
            emptyOutDir: false,
            copyPublicDir: false,
            lib: { entry: source, formats: ['iife'], name: 'worker', fileName: () => 'service-worker.js' },
            target: 'safari15',
            reportCompressedSize: false,
            rolldownOptions: { checks: { bundlerTimings: false } },
          },
        });
      },
    },
  };
}

/** Every file of the site with what tells its versions apart. */
export async function listed(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
  return Promise.all(names.filter((name) => !LEFT_OUT.test(name)).sort().map((name) => entry(dir, name)));
}

async function entry(dir, url) {
  const digest = createHash('sha256').update(await readFile(join(dir, url))).digest('base64');
  return {
    url,
    // The name of a file in assets/ is its version, so the browser may take it from where the page has just put it.
    revision: url.startsWith('assets/') ? null : digest.slice(0, 12),
    // A file that was cut short, or is of another version, is not taken.
    integrity: `sha256-${digest}`,
  };
}

function siteFiles(files) {
  const name = 'virtual:site-files';
  return {
    name: 'site-files',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(files)}` : null),
  };
}
