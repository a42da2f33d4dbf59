import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Publishes the JSON Schemas of exported records under schema/, at addresses that never change. */
export function publishSchema(folder) {
  return {
    name: 'publish-schema',
    apply: 'build',
    generateBundle() {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder).filter((name) => name.endsWith('.schema.json'))) {
        this.emitFile({ type: 'asset', fileName: `schema/${name}`, source: readFileSync(join(folder, name)) });
      }
    },
  };
}
