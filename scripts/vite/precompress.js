import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const compressible = /\.(html|js|css|wasm|json|svg|webmanifest|txt)$/;

/** Writes FILE.br beside every file that compresses well. Static hosts that know such files send them as they are. */
export function precompress() {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        const names = (await readdir(dir, { recursive: true })).filter((name) => compressible.test(name));
        await Promise.all(names.map((name) => compressFile(join(dir, name))));
      },
    },
  };
}

async function compressFile(path) {
  const bytes = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await writeFile(`${path}.br`, await compress(bytes, { params }));
}
