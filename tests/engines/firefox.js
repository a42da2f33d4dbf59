// Firefox without a window, over its own socket: Marionette, the protocol beneath geckodriver, which Debian does not have. Its
// commands are those of WebDriver under other names.
import { spawn } from 'node:child_process';
import { createServer, connect } from 'node:net';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Our names for the commands, and Marionette's. */
const COMMANDS = {
  goto: 'WebDriver:Navigate',
  url: 'WebDriver:GetCurrentURL',
  back: 'WebDriver:Back',
  script: 'WebDriver:ExecuteScript',
  asyncScript: 'WebDriver:ExecuteAsyncScript',
  click: 'WebDriver:ElementClick',
  keys: 'WebDriver:ElementSendKeys',
  clear: 'WebDriver:ElementClear',
  screenshot: 'WebDriver:TakeScreenshot',
  newWindow: 'WebDriver:NewWindow',
  windows: 'WebDriver:GetWindowHandles',
  window: 'WebDriver:GetWindowHandle',
  switch: 'WebDriver:SwitchToWindow',
  closeWindow: 'WebDriver:CloseWindow',
  size: 'WebDriver:SetWindowRect',
  print: 'WebDriver:Print',
  role: 'WebDriver:GetComputedRole',
  label: 'WebDriver:GetComputedLabel',
};

/** A port that nobody listens on. */
function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/** Nothing asked of anybody, nothing that opens by itself, downloads into a folder without a question. */
const settings = (port, downloads) => ({
  'marionette.port': port,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.search.update': false,
  'browser.region.update.enabled': false,
  'browser.topsites.contile.enabled': false,
  'browser.newtabpage.enabled': false,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'services.settings.server': 'http://127.0.0.1:1/',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.server': 'http://127.0.0.1:1/',
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.helperApps.neverAsk.saveToDisk': 'application/json,application/octet-stream,text/csv',
  'dom.disable_open_during_load': false,
  'intl.accept_languages': 'en-GB',
});

class Firefox {
  static title = 'Firefox';
  #waiting = new Map();
  #next = 1;
  #read = Buffer.alloc(0);

  constructor(child, socket, folder) {
    this.child = child;
    this.socket = socket;
    this.folder = folder;
    socket.on('data', (part) => this.#take(part));
    socket.on('close', () => {
      for (const { failed } of this.#waiting.values()) failed(new Error('Firefox has ended'));
    });
    socket.on('error', () => {});
  }

  get downloads() {
    return join(this.folder, 'downloads');
  }

  /** A frame is the length of its JSON, a colon, and the JSON. */
  #take(part) {
    this.#read = Buffer.concat([this.#read, part]);
    for (;;) {
      const colon = this.#read.indexOf(58);
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#read.subarray(0, colon));
      if (this.#read.length < end) return;
      const message = JSON.parse(this.#read.subarray(colon + 1, end));
      this.#read = this.#read.subarray(end);
      // The greeting is no list.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const { done, failed, name } = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) failed(new Error(`${name}: ${error.error}: ${error.message}`));
      else done(result !== null && Object.keys(result).length === 1 && 'value' in result ? result.value : result);
    }
  }

  command(name, parameters) {
    return new Promise((done, failed) => {
      const id = this.#next;
      this.#next += 1;
      this.#waiting.set(id, { done, failed, name });
      const json = JSON.stringify([0, id, name, parameters]);
      this.socket.write(`${Buffer.byteLength(json)}:${json}`);
    });
  }

  send(name, parameters = {}) {
    return this.command(COMMANDS[name], parameters);
  }

  /** The page at an address as a PDF, as the browser prints it, after a script has run in it that says when it is ready. */
  async pdf(address, script) {
    await this.send('goto', { url: address });
    for (let tries = 0; !(await this.send('script', { script: 'return document.title ?? ""', args: [] }).catch(() => '') ?? '').startsWith('ready to print'); tries += 1) {
      if (tries > 300) throw new Error('the page was not ready to print in time');
      // The script may load the page anew, and then begins again.
      if (tries % 20 === 0) await this.send('script', { script, args: [] }).catch(() => {});
      await sleep(100);
    }
    return Buffer.from(await this.send('print', { page: { width: 21, height: 29.7 }, margin: { top: 1.8, bottom: 1.8, left: 1.5, right: 1.5 } }), 'base64');
  }

  async picture() {
    return Buffer.from(await this.send('screenshot', { full: false }), 'base64');
  }

  async close() {
    const ended = new Promise((done) => this.child.once('exit', done));
    this.socket.destroy();
    this.child.kill('SIGTERM');
    await Promise.race([ended, sleep(5000).then(() => this.child.kill('SIGKILL'))]);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts Firefox with a profile, a home and a folder for downloads of its own, all within `folder`. */
export async function startFirefox(folder) {
  const profile = join(folder, 'profile');
  const downloads = join(folder, 'downloads');
  await mkdir(profile, { recursive: true });
  await mkdir(downloads, { recursive: true });
  const port = await freePort();
  const lines = Object.entries(settings(port, downloads)).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn('firefox-esr', ['--headless', '--marionette', '--no-remote', '--profile', profile, '--width', '768', '--height', '1024'], {
    env: { ...process.env, HOME: folder, TZ: 'Europe/London', MOZ_HEADLESS_WIDTH: '768', MOZ_HEADLESS_HEIGHT: '1024' },
    stdio: 'ignore',
  });
  const engine = new Firefox(child, await connected(port, child), folder);
  await engine.command('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: false, unhandledPromptBehavior: 'accept' } } });
  await engine.command('WebDriver:SetTimeouts', { pageLoad: 60_000, script: 60_000, implicit: 0 });
  return engine;
}

async function connected(port, child) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode}`);
    const socket = await new Promise((found) => {
      const one = connect(port, '127.0.0.1', () => found(one)).on('error', () => found(null));
    });
    if (socket) return socket;
    await sleep(200);
  }
  throw new Error('Firefox did not open its socket');
}
