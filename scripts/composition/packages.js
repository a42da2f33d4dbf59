// The npm packages that parts of the site come from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package that a file belongs to, or nothing. */
export const packageOf = (file) => file.match(/.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/)?.[1].replace('\\', '/');

/** What is known of the packages so named. */
export function packages(names) {
  const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  return [...names].map((name) => {
    const folder = join('node_modules', name);
    const { version, license, author, description, dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const [, digest] = locked[`node_modules/${name}`].integrity.match(/^sha512-(.+)$/);
    return {
      kind: 'npm',
      name,
      version,
      licence: license,
      authors: [author?.name ?? author].filter(Boolean),
      description,
      folder,
      digest: { alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') },
      shipped: true,
      needs: Object.keys(dependencies)
        .filter((each) => names.has(each))
        .map((each) => ({ kind: 'npm', name: each, version: locked[`node_modules/${each}`].version })),
    };
  });
}
