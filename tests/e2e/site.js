// A site of one's own for a test: it can go away, come back with another version, and send files badly.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceWorker } from '../../scripts/vite/service-worker.js';
import { siteServer } from '../../scripts/serve.mjs';

/** How a file can arrive badly. */
const FAULTS = {
  'an error of the host': (response) => response.writeHead(500).end('no'),
  'half of it, and then the connection drops': (response, bytes, type) => {
    response.writeHead(200, { 'Content-Length': bytes.length, 'Content-Type': type });
    response.write(bytes.subarray(0, bytes.length / 2));
    setTimeout(() => response.destroy(), 50);
  },
  'half of it, as if that were all': (response, bytes, type) => response.writeHead(200, { 'Content-Type': type }).end(bytes.subarray(0, bytes.length / 2)),
  'another file in its place': (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>'),
};

export const FAULT_NAMES = Object.keys(FAULTS);

/** A server on a free port that serves one version of the site at a time. */
export class Site {
  /** What was asked for, in order. */
  asked = [];
  #faults = new Map();
  #folder = 'dist';
  #files = siteServer('dist');
  #server;

  async start(port = 0) {
    this.#server = createServer((request, response) => this.#answer(request, response));
    await new Promise((listening) => this.#server.listen(port, '127.0.0.1', listening));
    this.port = this.#server.address().port;
    this.address = `http://127.0.0.1:${this.port}/`;
    return this;
  }

  /** From now on the site is this version. */
  publish(folder) {
    this.#folder = folder;
    this.#files = siteServer(folder);
  }

  /** From now on the files whose name holds `part` arrive badly. */
  spoil(part, fault) {
    this.#faults.set(part, FAULTS[fault]);
  }

  mend() {
    this.#faults.clear();
  }

  /** The host is gone: every connection is refused. */
  async stop() {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  /** The host is back, at the same address. */
  resume() {
    return this.start(this.port);
  }

  #answer(request, response) {
    const path = new URL(request.url, this.address).pathname;
    this.asked.push(path);
    const [, fault] = [...this.#faults].find(([part]) => path.includes(part)) ?? [];
    if (fault) fault(response, readFileSync(join(this.#folder, path)), path.endsWith('.wasm') ? 'application/wasm' : 'text/plain');
    else this.#files.emit('request', request, response);
  }
}

/** The names of a version's files in assets/. */
export const assets = (folder) => readdirSync(join(folder, 'assets')).filter((name) => !name.endsWith('.br'));

/**
 * A later version of the built site, in a folder of its own: the page names its version, scripts and WebAssembly have other
 * names, and the service worker is made for exactly these files by what makes the real one.
 */
export async function laterVersion(name) {
  const folder = join(mkdtempSync(join(tmpdir(), 'site-')), 'dist');
  cpSync('dist', folder, { recursive: true });
  for (const file of readdirSync(folder, { recursive: true })) if (file.endsWith('.br')) rmSync(join(folder, file));
  // Every script and every part of the WebAssembly gets another name, as if each had changed.
  const names = assets(folder).filter((file) => /\.(js|wasm)$/.test(file));
  const renamed = names.map((file) => [file, file.replace(/-[\w-]{8}\./, `-${name.padEnd(8, '0')}.`)]);
  for (const [old, now] of renamed) renameSync(join(folder, 'assets', old), join(folder, 'assets', now));
  const edit = (file, ...pairs) => {
    const path = join(folder, file);
    writeFileSync(path, pairs.reduce((text, [from, to]) => text.replaceAll(from, to), readFileSync(path, 'utf8')));
  };
  for (const [, now] of renamed.filter(([file]) => file.endsWith('.js'))) edit(`assets/${now}`, ...renamed);
  edit('index.html', ...renamed, ['<html ', `<html data-version="${name}" `]);
  await serviceWorker('src/web/service-worker.js').writeBundle.handler({ dir: folder });
  return folder;
}

/** Which version of the site a page is of: nothing for the first. */
export const versionOf = (page) => page.evaluate(() => document.documentElement.dataset.version ?? 'first');
