// Everything that the site is made of and that was not written for it.
import { readFileSync } from 'node:fs';
import { crates } from './crates.js';
import { packages } from './packages.js';

/** What the compiler puts into every program; it has no entry in Cargo.lock, and no version that a lock file would fix. */
const STANDARD_LIBRARY = {
  kind: 'generic',
  name: 'rust-std',
  licence: 'MIT OR Apache-2.0',
  authors: ['The Rust Project contributors'],
  description: 'The standard library of Rust, of the version that the site was compiled with',
  shipped: true,
  needs: [],
};

/** The program that splits the app writes the script that fetches the parts; as a program it is in no lock file. */
const SPLITTER = {
  kind: 'generic',
  name: 'wasm_split_cli_support',
  version: readFileSync('scripts/lib/wasm-split.sh', 'utf8').match(/^wasm_split_version=(.+)$/m)[1],
  licence: 'MIT OR Apache-2.0',
  authors: ['The authors of wasm_split_cli_support'],
  description: 'Writes the script that fetches parts of the WebAssembly',
  shipped: true,
  needs: [],
};

/** All parts in an order that is always the same. `names` are the npm packages that the bundler has met. */
export function parts(names) {
  return [...crates(), ...packages(names), SPLITTER, STANDARD_LIBRARY].sort((a, b) => (address(a) < address(b) ? -1 : 1));
}

/** A part's package URL: a name for it, and no place to fetch it from. */
export const address = ({ kind, name, version }) => `pkg:${kind}/${name.replace('@', '%40')}${version ? `@${version}` : ''}`;

/** The app itself, by its own manifest. */
export function app() {
  const manifest = readFileSync('Cargo.toml', 'utf8');
  const [name, version, licence, description] = ['name', 'version', 'license', 'description'].map((word) => manifest.match(new RegExp(`^${word} = "(.+)"$`, 'm'))[1]);
  return { kind: 'generic', name, version, licence, description };
}
