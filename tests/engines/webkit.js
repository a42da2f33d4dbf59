// WebKit (its GTK port, in MiniBrowser) on a screen of its own, over WebDriver.
import { spawn, execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Our names for the commands: the method and the address of each below the session. */
const COMMANDS = {
  goto: ['POST', 'url'],
  url: ['GET', 'url'],
  back: ['POST', 'back'],
  script: ['POST', 'execute/sync'],
  asyncScript: ['POST', 'execute/async'],
  click: ['POST', 'element/:id/click'],
  keys: ['POST', 'element/:id/value'],
  clear: ['POST', 'element/:id/clear'],
  newWindow: ['POST', 'window/new'],
  windows: ['GET', 'window/handles'],
  window: ['GET', 'window'],
  switch: ['POST', 'window'],
  closeWindow: ['DELETE', 'window'],
  size: ['POST', 'window/rect'],
  role: ['GET', 'element/:id/computedrole'],
  label: ['GET', 'element/:id/computedlabel'],
};

function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/** Starts an X screen that nobody sees; it takes the first free number and tells it. */
async function startScreen() {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1100x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((told, failed) => {
    screen.stdio[3].once('data', (text) => told(text.toString().trim()));
    screen.once('exit', (code) => failed(new Error(`Xvfb ended with ${code}`)));
  });
  return { screen, display: `:${number}` };
}

const PRINT = fileURLToPath(new URL('print.py', import.meta.url));

class WebKit {
  static title = 'WebKit';

  constructor(driver, screen, display, address, folder, env) {
    Object.assign(this, { driver, screen, display, address, folder, env });
  }

  /** MiniBrowser downloads into the folder of the desktop's name, or straight home. */
  get downloads() {
    return this.folder;
  }

  async request(method, path, body) {
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
      signal: AbortSignal.timeout(90_000),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  send(name, { id, ...parameters } = {}) {
    const [method, path] = COMMANDS[name];
    return this.request(method, `/session/${this.session}/${path.replace(':id', id)}`, parameters);
  }

  async begin() {
    const capabilities = {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: await miniBrowser(), args: ['--automation', '--geometry=800x1024'] },
        timeouts: { pageLoad: 60_000, script: 60_000, implicit: 0 },
        unhandledPromptBehavior: 'accept',
        // After Back the driver waits for a load that never ends for it, and answers nothing more. Who drives looks itself.
        pageLoadStrategy: 'none',
      },
    };
    const { sessionId } = await this.request('POST', '/session', { capabilities });
    this.session = sessionId;
  }

  /** WebKitWebDriver's own picture can hang: the screen's is taken. */
  async picture() {
    const { stdout } = await promisify(execFile)('import', ['-display', this.display, '-window', 'root', 'png:-'], { encoding: 'buffer', maxBuffer: 1 << 26 });
    return stdout;
  }

  /** The page at an address as a PDF, as WebKit prints it, after a script has run in it that says when it is ready. */
  async pdf(address, script) {
    const [file, source] = [join(this.folder, 'page.pdf'), join(this.folder, 'page.js')];
    await writeFile(source, `(() => {${script}\n})()`);
    // Debian's own Python has the bindings, whatever other Python comes first on the path.
    await promisify(execFile)('/usr/bin/python3', [PRINT, address, file, source], { env: this.env, timeout: 90_000 });
    return readFile(file);
  }

  async close() {
    if (this.session) await this.request('DELETE', `/session/${this.session}`).catch(() => {});
    for (const child of [this.driver, this.screen]) {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await Promise.race([ended, sleep(3000).then(() => child.kill('SIGKILL'))]);
    }
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Where Debian keeps the small browser, which is on no path: below the machine's own kind. MINI_BROWSER names another. */
async function miniBrowser() {
  if (process.env.MINI_BROWSER) return process.env.MINI_BROWSER;
  const kinds = await readdir('/usr/lib', { withFileTypes: true });
  for (const { name } of kinds.filter((entry) => entry.isDirectory())) {
    for (const port of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
      const path = join('/usr/lib', name, port, 'MiniBrowser');
      if (existsSync(path)) return path;
    }
  }
  throw new Error('MiniBrowser is not found: install Debian’s webkit2gtk-driver');
}

/** Starts WebKit with a home of its own, within `folder`. */
export async function startWebKit(folder) {
  await mkdir(folder, { recursive: true });
  const { screen, display } = await startScreen();
  const port = await freePort();
  const env = { ...process.env, HOME: folder, DISPLAY: display, TZ: 'Europe/London', LANG: 'C.UTF-8', GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
  for (const name of ['DATA', 'CONFIG', 'CACHE', 'STATE']) env[`XDG_${name}_HOME`] = join(folder, name.toLowerCase());
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
  const engine = new WebKit(driver, screen, display, `http://127.0.0.1:${port}`, folder, env);
  for (let tries = 0; ; tries += 1) {
    try {
      await engine.request('GET', '/status');
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await sleep(100);
    }
  }
  await engine.begin();
  return engine;
}
