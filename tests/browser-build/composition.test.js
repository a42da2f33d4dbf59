// What the site is made of is told with it, whole and under permitted licences: dist/sbom.cdx.json and the page of notices.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { bill } from '../../scripts/composition/bill.js';
import { PERMITTED, taken, texts } from '../../scripts/composition/licences.js';
import { notices } from '../../scripts/composition/notices.js';
import { packageOf } from '../../scripts/composition/packages.js';
import { app, parts } from '../../scripts/composition/parts.js';

const text = readFileSync('dist/sbom.cdx.json', 'utf8');
const told = JSON.parse(text);
const page = readFileSync('dist/third-party-notices.html', 'utf8');
const kind = (name) => told.components.filter(({ purl }) => purl.startsWith(`pkg:${name}/`));
const called = (components) => components.map(({ name, version }) => `${name} ${version}`).sort();

/** Name and version of every crate in cargo's own tree. */
function tree(edges) {
  const lines = execFileSync('cargo', ['tree', '--locked', '--features', 'split', '--target', 'wasm32-unknown-unknown', '-e', edges, '--prefix', 'none'], { encoding: 'utf8' });
  const found = lines.split('\n').filter(Boolean).map((line) => line.split(' ').slice(0, 2).join(' ').replace(' v', ' '));
  return [...new Set(found)].filter((each) => !each.startsWith('provider-concerns ')).sort();
}

/** The npm packages that the sources name, and those that these need in turn: found here without the bundler. */
function named() {
  const sources = readdirSync('src/web', { recursive: true }).filter((name) => name.endsWith('.js')).map((name) => join('src/web', name));
  const styles = readdirSync('styles').filter((name) => name.endsWith('.scss')).map((name) => join('styles', name));
  const words = [...sources, ...styles].flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:from|import|@use) ['"]([\w@][^'"]*)['"]/g)].map(([, word]) => word));
  const names = new Set(words.map((word) => packageOf(`./node_modules/${word}/`)).filter((name) => existsSync(join('node_modules', name))));
  for (const name of names) {
    for (const next of Object.keys(JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')).dependencies ?? {})) names.add(next);
  }
  return [...names].sort();
}

test('the bill of materials keeps to the published schema of CycloneDX', () => {
  const schema = (name) => JSON.parse(readFileSync(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`, 'utf8'));
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }), ['date-time', 'email', 'uri']);
  // A form of names for links in other languages, which nothing here has.
  ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  const validate = ajv.compile(schema(`bom-${told.specVersion}`));
  assert.ok(validate(told), JSON.stringify(validate.errors, null, 1));
  assert.ok(!validate({ ...told, components: [{ ...told.components[0], type: 'crate' }] }), 'a wrong bill is refused');
});

test('every crate that cargo builds the WebAssembly of is in it, and no other', () => {
  assert.deepEqual(called(kind('cargo')), tree('normal'));
  assert.deepEqual(called(kind('cargo').filter(({ scope }) => scope === 'required')), tree('normal,no-proc-macro'));
});

test('every crate whose code the WebAssembly names is among those that are in it', () => {
  const shipped = new Set(called(kind('cargo').filter(({ scope }) => scope === 'required')));
  const wasm = readdirSync('dist/assets').filter((name) => name.endsWith('.wasm')).map((name) => readFileSync(join('dist/assets', name), 'latin1')).join('');
  const seen = new Set([...wasm.matchAll(/crates\/([a-z][\w-]*?)-(\d+\.\d+\.\d+[\w.+-]*)\/src/g)].map(([, name, version]) => `${name} ${version}`));
  assert.ok(seen.size >= 10, [...seen].join(', '));
  for (const crate of seen) assert.ok(shipped.has(crate), `${crate} is in the WebAssembly and not in the bill`);
});

test('every npm package that something of the site comes from is in it, and no other', () => {
  assert.deepEqual(kind('npm').map(({ name }) => name).sort(), named());
  assert.ok(kind('npm').length >= 4);
});

test('versions and digests are those of the lock files', () => {
  const crates = readFileSync('Cargo.lock', 'utf8');
  for (const { name, version, hashes: [{ alg, content }] } of kind('cargo')) {
    assert.equal(alg, 'SHA-256');
    assert.match(crates, new RegExp(`name = "${name}"\nversion = "${version.replaceAll('+', '\\+')}"\nsource = "[^"]+"\nchecksum = "${content}"`), name);
  }
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  for (const { name, version, hashes: [{ alg, content }] } of kind('npm')) {
    assert.equal(alg, 'SHA-512');
    assert.equal(version, packages[`node_modules/${name}`].version);
    assert.equal(`sha512-${Buffer.from(content, 'hex').toString('base64')}`, packages[`node_modules/${name}`].integrity);
  }
});

test('whoever is asked for is there, under one name', () => {
  const refs = new Set([told.metadata.component, ...told.components].map((each) => each['bom-ref']));
  assert.equal(refs.size, told.components.length + 1);
  assert.deepEqual(new Set(told.dependencies.map(({ ref }) => ref)), refs);
  for (const { ref, dependsOn } of told.dependencies) for (const each of dependsOn) assert.ok(refs.has(each), `${ref} asks for ${each}`);
  const own = told.dependencies.find(({ ref }) => ref === told.metadata.component['bom-ref']).dependsOn.map((each) => each.split(/[/@]/)[1]);
  for (const crate of ['yew', 'serde', 'chrono', 'wasm-bindgen', 'gloo-storage', 'govuk-frontend']) assert.ok(own.includes(crate), crate);
});

test('the same parts give the same bytes, and nothing says where anything was fetched from', () => {
  const all = parts(new Set(kind('npm').map(({ name }) => name)));
  assert.equal(bill(app(), all), text);
  const [, style] = page.match(/href="\.\/(assets\/[^"]+\.css)"/);
  assert.ok(existsSync(join('dist', style)));
  assert.equal(notices(all, style), page);
  assert.doesNotMatch(text, /https?:|registry|timestamp/);
  // A new part changes the serial number.
  assert.notEqual(JSON.parse(bill(app(), all.slice(1))).serialNumber, told.serialNumber);
});

test('the notices name every part of the site and hold its licence in full', () => {
  const plain = page.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replace(/\s+/g, ' ');
  for (const part of parts(new Set(kind('npm').map(({ name }) => name))).filter(({ shipped }) => shipped)) {
    assert.ok(plain.includes(`<li>${part.name}`), part.name);
    if (!part.folder) continue;
    const held = texts(part);
    assert.ok(held.length > 0 && held.every((each) => each.length > 400), part.name);
    for (const each of held) assert.ok(plain.includes(each.replace(/\s+/g, ' ')), `the licence of ${part.name}`);
  }
  assert.match(page, /rust-std[^<]*: MIT/);
  assert.doesNotMatch(page, /<script|\sstyle=/);
  assert.match(readFileSync('dist/index.html', 'utf8'), /href="\.\/third-party-notices\.html"/);
});

test('a part is taken under a permitted licence, or the build stops', () => {
  const part = (licence) => ({ name: 'some-part', version: '1.0.0', licence });
  assert.deepEqual(taken(part('Apache-2.0/MIT')), ['MIT']);
  assert.deepEqual(taken(part('Apache-2.0 OR BSL-1.0')), ['Apache-2.0']);
  assert.deepEqual(taken(part('(MIT OR Apache-2.0) AND Unicode-3.0')), ['MIT', 'Unicode-3.0']);
  for (const refused of ['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN terms.txt', undefined]) {
    assert.throws(() => taken(part(refused)), /is not permitted/, String(refused));
  }
});

test('cargo-deny allows crates the same licences', () => {
  const [, list] = readFileSync('scripts/checks/deny.toml', 'utf8').match(/^allow = \[([^\]]+)\]/m);
  assert.deepEqual([...list.matchAll(/"([^"]+)"/g)].map(([, licence]) => licence), PERMITTED);
});
