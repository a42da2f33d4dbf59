// What the files of the site weigh, as they are sent.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of the folder with its bytes, as they are and compressed, the heaviest first. */
export function sizes(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => !file.endsWith('.br') && statSync(join(folder, file)).isFile())
    .map((file) => {
      const path = join(folder, file);
      const bytes = statSync(path).size;
      return { file, bytes, compressed: existsSync(`${path}.br`) ? statSync(`${path}.br`).size : bytes };
    })
    .sort((a, b) => b.compressed - a.compressed);
}
