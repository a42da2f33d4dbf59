// What must work in every engine: the journeys, told once. Each has an address of its own, and with it storage of its own.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { siteServer } from '../../scripts/serve.mjs';
import { Person, until } from './webdriver.js';

const PASSPHRASE = 'four words are enough';
const QUESTION = 'How should records be kept on this device?';
const LOCKED = 'The records on this device are locked';

/** The site on a port of its own; it can go away and come back. */
class Host {
  async start(port = 0) {
    this.server = siteServer('dist');
    await new Promise((listening) => this.server.listen(port, '127.0.0.1', listening));
    this.port = this.server.address().port;
    this.address = `http://127.0.0.1:${this.port}/`;
    return this;
  }

  async stop() {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}

/** A page that is not ours, to leave for. */
async function elsewhere() {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>Another site</title><h1 id="page-heading">Another site</h1>');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => new Promise((closed) => server.close(closed)) };
}

/** A file that the browser has finished writing. */
async function downloaded(engine, ending, act) {
  const names = async () => (await readdir(engine.downloads, { recursive: true })).filter((name) => name.endsWith(ending) && !name.startsWith('data') && !name.startsWith('profile'));
  const known = await names();
  await act();
  return until(async () => {
    const fresh = (await names()).find((name) => !known.includes(name));
    if (!fresh) return null;
    const path = join(engine.downloads, fresh);
    const text = await readFile(path, 'utf8');
    JSON.parse(text);
    return { path, text };
  }, 'the file');
}

/** Answers the question that comes before the first record. */
async function keepInClear(person) {
  await person.onPage(QUESTION);
  await person.click(await person.find('radio', '^Without a passphrase'));
  await person.press('Continue');
}

async function protect(person) {
  await person.onPage(QUESTION);
  await person.click(await person.find('radio', '^Protected with a passphrase'));
  await person.type('Passphrase', PASSPHRASE);
  await person.type('The same passphrase again', PASSPHRASE);
  await person.press('Continue');
}

/** From the first page to the page of an issue, with the service named. */
async function anIssue(person, address, keep = keepInClear) {
  await person.open(address);
  await person.press('Assess a concern');
  await keep(person);
  await person.onPage('Safety first');
  for (const question of ['Is anyone in immediate danger?', 'Could a crime have been committed?', 'Does a safeguarding concern need to be raised']) {
    await person.choose(question, 'No');
  }
  await person.press('Continue: the first issue');
  await person.onPage('Issue 1');
  await person.type('Which service is it about?', 'Rowan Court');
}

/** What is not English, where a translator has put its own words around every text; from then on nothing is put back. */
const TRANSLATE = `
  const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim() !== '') texts.push(walker.currentNode);
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
`;

export function journeysIn(engineName, start) {
  describe(engineName, { timeout: 280_000 }, () => {
    let engine;
    let person;
    let folder;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'engine-'));
      engine = await start(folder);
      person = new Person(engine);
    });
    after(async () => {
      await engine?.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    /** A journey with a host of its own. What failed is told with what the page said, and its picture is kept. */
    const journey = (title, act) =>
      test(title, { timeout: 120_000 }, async () => {
        const host = await new Host().start();
        try {
          await act(host);
        } catch (error) {
          const name = `test-results/${engineName}-${title.replace(/\W+/g, '-')}.png`;
          const picture = await engine.picture().catch(() => null);
          if (picture) {
            await mkdir('test-results', { recursive: true });
            await writeFile(name, picture);
          }
          error.message += `\n  the page: ${await person.text().catch(() => 'cannot be read')}`.slice(0, 1500);
          throw error;
        } finally {
          await host.stop().catch(() => {});
        }
      });

    journey('a visit: sheet, issue, one-off or pattern, score, level, export, and the file opened again', async (host) => {
      await person.open(host.address);
      await person.press('Record a visit');
      await keepInClear(person);
      await person.onPage('The visit');
      await person.type('Name of the home', 'Rowan Court');
      await person.type('Completed by', 'A. Nurse');
      await person.press('Continue: Environment');
      await person.onPage('Environment');
      const item = 'E5';
      const radio = () => person.ask(`return document.querySelector('#item-${item} input[value=no]')`);
      await until(async () => {
        await person.click(await radio());
        return person.ask('return arguments[0].checked', await radio());
      }, 'the answer');
      await person.sees('A worry: a person visited had no drink within reach');
      await person.press('Make this an issue');
      await person.sees('This is now an issue.');
      await person.reload();
      await person.onPage('Environment');
      await person.sees('This is now an issue.');
      await person.press('Look at the issue');
      await person.onPage('Issue 1');
      await person.press('Continue: one-off or pattern?');
      await person.onPage('^');
      await person.choose('What is it, in your judgement?', 'Poor care');
      await person.choose('How serious is the risk?', '2');
      await person.sees('Minor', '.pc-level__word');
      await person.choose('How serious is the risk?', '5');
      await person.sees('Major', '.pc-level__word');
      await person.press('See the level and its reasons');
      await person.onPage('Level and its reasons');
      await person.sees('Major', '.pc-level__word');
      await person.saved();
      const record = (await person.address()).match(/#(\/record\/[0-9a-z]{16})/)[1];
      await person.open(`${host.address}#${record}/check`);
      await person.onPage('Check and send');
      const { path, text } = await downloaded(engine, '.json', () => person.press('Export as a file'));
      const file = JSON.parse(text);
      assert.equal(file.format, 'provider-concerns-record');
      assert.equal(file.assessment.assigned, 'major');
      assert.equal(file.record.service.name, 'Rowan Court');

      const other = await new Host().start();
      try {
        await person.open(`${other.address}#/open`);
        await person.give('#file', path);
        await until(async () => {
          const heading = await person.heading();
          if (heading === QUESTION) await keepInClear(person);
          return (await person.text()).includes('Rowan Court');
        }, 'the record that was opened');
      } finally {
        await other.stop();
      }
    });

    journey('protection: chosen, locked, a wrong passphrase, unlocked', async (host) => {
      await anIssue(person, host.address, protect);
      await person.type('What happened?', 'Mrs Raven was not given her tablets.');
      await person.saved();
      const kept = () => person.ask('return JSON.stringify({ ...localStorage })');
      assert.doesNotMatch(await kept(), /Rowan|Raven|tablets/);
      await person.press('Lock now');
      await person.onPage(LOCKED);
      assert.doesNotMatch(await person.text('body'), /Rowan|Raven/);
      await person.type('Passphrase', 'four words are wrong');
      await person.press('Unlock');
      await person.sees('passphrase', '.govuk-error-summary');
      await person.onPage(LOCKED);
      await person.reload();
      await person.onPage(LOCKED);
      await person.type('Passphrase', PASSPHRASE);
      await person.press('Unlock');
      await person.onPage('Issue 1');
      assert.equal(await person.value('What happened?'), 'Mrs Raven was not given her tablets.');
    });

    journey('training alone: judged, interrupted, handed in, the reading beside it', async (host) => {
      await person.open(`${host.address}#/training`);
      await person.onPage('Training on thresholds');
      await person.press('^First session: one-off or pattern');
      await person.press('Begin');
      await person.onPage('^Scenario 1 of ');
      await person.choose('Is anyone in immediate danger?', 'No');
      await person.reload();
      await person.onPage('^Scenario 1 of ');
      assert.equal(await person.ask('return arguments[0].checked', await person.find('radio', 'No', 'Is anyone in immediate danger?')), true);
      const names = await person.ask(`return [...new Set([...document.querySelectorAll('#main input[type=radio]')].map((one) => one.name))]`);
      for (const name of names) {
        const first = () => person.ask('return document.querySelector(`#main input[name="${arguments[0]}"]`)', name);
        await until(async () => {
          if (!(await person.ask('return arguments[0].checked', await first()))) await person.click(await first());
          return person.ask('return arguments[0].checked', await first());
        }, `an answer to ${name}`);
      }
      await person.click(await person.ask('return document.querySelector("input[name=tell]")'));
      await person.press('Hand in and see the reading');
      await person.sees('You judged:');
      await person.reload();
      await person.sees('You judged:');
    });

    journey('without a connection after the first visit', async (host) => {
      await person.open(host.address);
      await person.sees('Ready to work without a connection');
      const { port } = host;
      await host.stop();
      await person.reload();
      await person.onPage('What would you like to do?');
      await person.open(`${host.address}#/example`);
      await person.onPage('All parts of this record');
      await person.press('^Level and its reasons');
      await person.onPage('Level and its reasons');
      await host.start(port);
    });

    journey('the app breaks off where the browser tells nobody: it stops, and writes nothing more', async (host) => {
      await anIssue(person, host.address);
      await person.saved();
      const kept = () => person.ask('return JSON.stringify(Object.entries({ ...localStorage }).filter(([key]) => !key.includes(" has seen ")).sort())');
      const before = await kept();
      // While the browser grants the lock on another record, the clock that the app asks throws what is no error object.
      await person.ask(`
        const real = LockManager.prototype.request;
        LockManager.prototype.request = function request(name, options, granted) {
          return real.call(this, name, options, (lock) => {
            const now = performance.now;
            performance.now = () => {
              performance.now = now;
              throw 'out of memory';
            };
            return granted(lock);
          });
        };
        location.hash = '/new/concern';
      `);
      await person.sees('Sorry, the tool has stopped', '#stopped-page');
      assert.equal(await kept(), before);
      await person.reload();
      await until(() => person.ask('return document.getElementById("stopped-page") === null && document.getElementById("page-heading") !== null'), 'the app to start again');
    });

    journey('a part that does not come: its page says so, and trying again mends it', async (host) => {
      await person.open(host.address);
      // As where the browser keeps no files: what is asked for comes from the host, or not at all.
      await person.ask(`
        window.realFetch = window.fetch;
        window.fetch = (address, ...more) => (String(address).includes('split_library') ? Promise.reject(new TypeError('no connection')) : window.realFetch(address, ...more));
        location.hash = '/frameworks';
      `);
      await person.onPage('This page did not load');
      await person.sees('What you have entered stays as it is.');
      await person.ask('window.fetch = window.realFetch');
      await person.press('Try again');
      await person.onPage('Frameworks');
      assert.equal(await person.ask('return document.activeElement.id'), 'page-heading');
    });

    journey('two tabs: one writes, the other reads along', async (host) => {
      await anIssue(person, host.address);
      await person.type('What happened?', 'A dose was missed.');
      await person.saved();
      const first = await person.window();
      const address = await person.address();
      const second = await person.secondWindow();
      await person.switchTo(second);
      try {
        await person.open(address);
        await person.onPage('Issue 1');
        await person.sees('This record is open in another tab or window');
        assert.equal(await person.ask('return arguments[0].matches(":disabled")', await person.find('field', 'What happened?')), true);
        await person.switchTo(first);
        await person.type('What happened?', ' And another.');
        await person.saved();
        await person.switchTo(second);
        await until(async () => (await person.value('What happened?')) === 'A dose was missed. And another.', 'the words of the first tab');
        await person.press('Take over here');
        await until(async () => !(await person.ask('return arguments[0].matches(":disabled")', await person.find('field', 'What happened?'))), 'the field to open');
      } finally {
        await engine.send('closeWindow').catch(() => {});
        await person.switchTo(first);
      }
    });

    journey('left for another site and come back to: nothing is gone, nothing is overwritten', async (host) => {
      const other = await elsewhere();
      try {
        await anIssue(person, host.address);
        await person.type('What happened?', 'A dose was missed.');
        await person.saved();
        await person.open(other.address);
        await person.onPage('Another site');
        await person.back();
        await person.onPage('Issue 1');
        await until(async () => (await person.value('What happened?')) === 'A dose was missed.', 'what was typed before');
        await person.type('What happened?', ' X');
        await until(async () => (await person.value('What happened?')) === 'A dose was missed. X', 'both');
        await person.saved();
        await person.reload();
        await person.onPage('Issue 1');
        assert.equal(await person.value('What happened?'), 'A dose was missed. X');
      } finally {
        await other.stop();
      }
    });

    journey('everything off screen is told to a screen reader by its name', async (host) => {
      await person.open(`${host.address}#/example`);
      await person.onPage('All parts of this record');
      const record = (await person.address()).match(/#(\/record\/[0-9a-z]{16})/)?.[1] ?? (await person.ask('return document.querySelector("#app a[href^=\'#/record/\']").hash.match(/#(\\/record\\/[0-9a-z]{16})/)[1]'));
      for (const [end, title, selector] of [
        ['/level', 'Level and its reasons', '#main :is(h1, h2, h3)'],
        ['/visit/v1s1t00000000001/environment', 'Environment', '#main :is(h2, input, textarea)'],
      ]) {
        await person.ask('location.hash = arguments[0]', record + end);
        await person.onPage(title);
        // What is folded away is told once it is opened.
        await person.ask(`document.querySelectorAll('#main details').forEach((folded) => { folded.open = true; })`);
        const found = await person.ask(`return [...document.querySelectorAll(arguments[0])].filter((one) => one.getClientRects().length > 0)`, selector);
        assert.ok(found.length > 8, `${found.length} of ${selector}`);
        for (const one of found) {
          const id = Object.values(one)[0];
          assert.notEqual(await engine.send('label', { id }), '', `${await person.ask('return arguments[0].outerHTML.slice(0, 120)', one)} on ${title}`);
        }
      }
    });

    journey('a page that is translated never keeps an old level', async (host) => {
      await anIssue(person, host.address);
      await person.choose('What is it about?', 'Medication');
      await person.press('Continue: one-off or pattern?');
      await person.choose('What is it, in your judgement?', 'Poor care');
      await person.choose('How serious is the risk?', '3');
      await person.sees('Moderate', '.pc-level__word');
      // More often than the page takes its words back.
      for (let times = 0; times < 7; times += 1) await person.ask(TRANSLATE);
      await person.click(await person.ask(`return document.querySelector('input[type=radio][value="5"]')`));
      await person.sees('Major', '.pc-level__word');
      assert.doesNotMatch(await person.text('.pc-level__word'), /Moderate/);
    });

    journey('on paper: marking and digest on every page, and all of a long text', async (host) => {
      const lines = Array.from({ length: 60 }, (_, line) => `Line ${line + 1} of what was seen.`);
      const draft = await marked(lines.join('\n'));
      const pdf = await engine.pdf(host.address, printing(draft, `/record/${ID}/follow-up/forms/${FORM}/paper`));
      const form = pages(pdf);
      assert.ok(form.length > 1, `${form.length} pages`);
      for (const [number, page] of form.entries()) assert.ok(page.includes('RESTRICTED'), `RESTRICTED on page ${number + 1} of ${form.length}`);

      const record = pages(await engine.pdf(host.address, printing(draft, `/record/${ID}/check`)));
      assert.ok(record.length > 1, `${record.length} pages`);
      for (const [number, page] of record.entries()) assert.match(page, /digest[0-9a-f]{16}/, `the digest on page ${number + 1} of ${record.length}`);

      // What is copied from the file are the letters that were typed: “file” and a digest's “ff” too.
      for (const page of [...form, ...record]) assert.doesNotMatch(page, /[\uFB00-\uFB06]/);

      const sheet = pages(await engine.pdf(host.address, printing(draft, `/record/${ID}/issue/${draft.issue}`, false))).join('');
      for (const line of lines) assert.ok(sheet.includes(squeezed(line)), line);
    });
  });
}

const ID = 'ex0mp1e000000001';
const FORM = 'f0rm000000000001';

/** A record of Derbyshire's, whose form is marked, with a long text in an issue. */
async function marked(what) {
  const envelope = JSON.parse(await readFile(new URL('../drafts/v3/follow-up.json', import.meta.url), 'utf8'));
  const [first, ...others] = envelope.record.issues;
  const form = { id: FORM, begun_at: '2026-11-10T10:00:00Z', state: { process: { id: 'derbyshire', version: '2026-11' }, form: 'contract-monitoring-form', answers: {} } };
  return {
    issue: first.id,
    text: JSON.stringify({
      ...envelope,
      unfinished: {},
      place: '',
      record: {
        ...envelope.record,
        issues: [{ ...first, accounts: [{ ...first.accounts[0], text: what }, ...first.accounts.slice(1)] }, ...others],
        framework: { id: 'derbyshire', version: '2024-01' },
        follow_up: { processes: [], forms: [form], letters: [], events: {}, met: {} },
      },
    }),
  };
}

/** What brings the page to print: the record on the device, its page open, and then the title that says so. */
const printing = (draft, address, marked = true) => `
  const settings = ${JSON.stringify(JSON.stringify({ version: 1, in_clear: true, idle_minutes: 5, everything_exported_at: null }))};
  if (!localStorage.getItem('provider-concerns:device:settings')) {
    localStorage.setItem('provider-concerns:device:settings', settings);
    localStorage.setItem('provider-concerns:draft:${ID}', ${JSON.stringify(draft.text)});
    location.reload();
    return;
  }
  const look = setInterval(() => {
    if (document.querySelector('.pc-ready')) return;
    if (location.hash !== '#${address}') {
      location.hash = '${address}';
      return;
    }
    // The digest of a record takes its moment.
    if (${marked} && !/digest|Record/.test(document.getElementById('paper-foot').textContent)) return;
    clearInterval(look);
    setTimeout(() => { document.title = 'ready to print'; }, 500);
  }, 200);
`;

const squeezed = (text) => text.replace(/\s/g, '');

/**
 * The text of each page of a PDF, without any space, in both orders that the reader has: as it was drawn, in which what runs down
 * a page is whole, and as it is laid out, because some pages give nothing in the first.
 */
function pages(pdf) {
  const read = (order) => execFileSync('pdftotext', [order, '-', '-'], { input: pdf, maxBuffer: 1 << 26 }).toString().split('\f').slice(0, -1).map(squeezed);
  const [drawn, laidOut] = [read('-raw'), read('-layout')];
  return drawn.map((page, number) => `${page} ${laidOut[number]}`);
}
