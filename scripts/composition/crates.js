// The crates that the app's WebAssembly is made of.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

const TARGET = 'wasm32-unknown-unknown';

/** The features that the site is compiled with: scripts/build/compile.sh. */
export const FEATURES = ['--features', 'split'];

/** A word of cargo. Nothing is compiled, and nothing fetched that the build has not fetched before. */
const cargo = (...words) => execFileSync('cargo', [...words, ...FEATURES, '--locked'], { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] });

const key = (name, version) => `${name} ${version}`;

/** What cargo's tree names, as `name version`. */
function tree(edges) {
  const lines = cargo('tree', '--target', TARGET, '--edges', edges, '--prefix', 'none', '--format', '{p}').split('\n');
  return new Set(lines.filter(Boolean).map((line) => line.match(/^(\S+) v(\S+)/)).map(([, name, version]) => key(name, version)));
}

/** The digests of the crates' archives, as Cargo.lock holds them. */
export function checksums(lock = readFileSync('Cargo.lock', 'utf8')) {
  const found = new Map();
  for (const [, name, version, checksum] of lock.matchAll(/^name = "(.+)"\nversion = "(.+)"\nsource = .+\nchecksum = "([0-9a-f]{64})"$/gm)) {
    found.set(key(name, version), checksum);
  }
  return found;
}

/**
 * Every crate but the app's own, by name: `shipped` are those whose code is in the WebAssembly, the others (macros, and what
 * they stand on) only ran while it was compiled. `direct` are those that the app itself asks for.
 */
export function crates() {
  const [all, linked] = [tree('normal'), tree('normal,no-proc-macro')];
  const { packages, resolve } = JSON.parse(cargo('metadata', '--format-version', '1'));
  const digests = checksums();
  const direct = new Set(resolve.nodes.find(({ id }) => id === resolve.root).deps.map(({ pkg }) => pkg));
  const byId = new Map(packages.map((each) => [each.id, each]));
  const keyOf = (id) => key(byId.get(id).name, byId.get(id).version);
  return resolve.nodes
    .filter(({ id }) => id !== resolve.root && all.has(keyOf(id)))
    .map(({ id, deps }) => {
      const { name, version, license, authors, description, manifest_path: manifest } = byId.get(id);
      return {
        kind: 'cargo',
        name,
        version,
        licence: license,
        authors,
        description,
        folder: dirname(manifest),
        digest: { alg: 'SHA-256', content: digests.get(key(name, version)) },
        shipped: linked.has(key(name, version)),
        direct: direct.has(id),
        needs: deps
          .filter(({ pkg, dep_kinds: kinds }) => kinds.some(({ kind }) => kind === null) && all.has(keyOf(pkg)))
          .map(({ pkg }) => ({ kind: 'cargo', name: byId.get(pkg).name, version: byId.get(pkg).version })),
      };
    });
}
