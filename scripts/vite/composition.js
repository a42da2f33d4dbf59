import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bill } from '../composition/bill.js';
import { notices } from '../composition/notices.js';
import { packageOf } from '../composition/packages.js';
import { app, parts } from '../composition/parts.js';

/** What `composition` writes. The app reads neither, so neither is kept for use without a connection. */
export const WRITTEN = ['sbom.cdx.json', 'third-party-notices.html'];

/** Puts the names of the npm packages whose scripts a build takes up into `met`. */
export function meets(met) {
  return {
    name: 'meets',
    generateBundle(_options, bundle) {
      for (const module of Object.values(bundle).flatMap(({ moduleIds }) => moduleIds ?? [])) {
        const name = packageOf(module);
        if (name) met.add(name);
      }
    },
  };
}

/** The npm packages that the style sheets in `folder` take something of. */
function styled(folder) {
  const texts = readdirSync(folder).filter((name) => name.endsWith('.scss')).map((name) => readFileSync(join(folder, name), 'utf8'));
  const used = texts.flatMap((text) => [...text.matchAll(/@(?:use|forward|import) "([^"]+)"/g)].map(([, path]) => packageOf(`./node_modules/${path}`)));
  return used.filter((name) => name && existsSync(join('node_modules', name)));
}

/** Writes the software bill of materials and the notices of all parts, when everything that brings parts in has been built. */
export function composition(met, styles) {
  return {
    name: 'composition',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir }) {
        const all = parts(new Set([...met, ...styled(styles)]));
        const style = readdirSync(join(dir, 'assets')).find((name) => name.endsWith('.css'));
        writeFileSync(join(dir, WRITTEN[0]), bill(app(), all));
        writeFileSync(join(dir, WRITTEN[1]), notices(all, `assets/${style}`));
      },
    },
  };
}
