// What the journeys share: a watch over every test, and helpers that do what a person does, by clicks and typing.
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { clicksLikeAHand } from './hand.js';

export { expect };

export const PREFIX = 'provider-concerns:draft:';

/** What a person has settled who keeps records without a passphrase. */
const IN_CLEAR = JSON.stringify({ version: 1, in_clear: true, idle_minutes: 5, everything_exported_at: null });

/** In the page: the ways out that are no requests, and whatever the content security policy refuses, are written as errors. */
function tellWhatLeaves() {
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    console.error(`refused by the policy: ${violatedDirective} ${blockedURI} ${sample}`);
  });
  for (const name of ['WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection', 'webkitRTCPeerConnection']) {
    if (!window[name]) continue;
    window[name] = new Proxy(window[name], {
      construct(target, given) {
        console.error(`way out: ${name}`);
        return new target(...given);
      },
    });
  }
  const beacon = Navigator.prototype.sendBeacon;
  Navigator.prototype.sendBeacon = function sendBeacon(...given) {
    console.error('way out: sendBeacon');
    return beacon.apply(this, given);
  };
}

/** Playwright says so itself wherever playwright.config.js has it block service workers. */
const BLOCKED_WORKER = /Service Worker registration blocked by Playwright/;

/**
 * Every test fails if a page asks another origin for anything or tries another way out, if the content security policy has to
 * refuse something, and if the page writes an error or warning, or throws.
 */
export const test = base.extend({
  // Most journeys are about something else: for them it is settled that records are kept without a passphrase. The others
  // say `test.use({ settled: false })`.
  settled: [true, { option: true }],
  device: [
    async ({ context, settled }, use) => {
      if (settled) await context.addInitScript((text) => {
        try {
          localStorage.setItem('provider-concerns:device:settings', text);
        } catch {
          // Where nothing can be kept, nothing is asked.
        }
      }, IN_CLEAR);
      await use();
    },
    { auto: true },
  ],
  watch: [
    async ({ context, baseURL }, use) => {
      const seen = [];
      await context.addInitScript(tellWhatLeaves);
      await clicksLikeAHand(context);
      const allowed = [BLOCKED_WORKER];
      const home = new URL(baseURL).origin;
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== home && protocol !== 'blob:') seen.push(`request: ${request.url()}`);
      });
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) seen.push(`${message.type()}: ${message.text()} ${message.location().url}`);
      });
      context.on('weberror', (error) => seen.push(`thrown: ${error.error()}`));
      await use({
        /** For what the browser itself writes when a test simulates a fault. */
        allow: (pattern) => allowed.push(pattern),
        /** What was seen so far, for the test of the watch itself. */
        seen,
      });
      expect(seen.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});

// ---------------------------------------------------------------- pages

export async function open(page, address = '') {
  await page.goto(`./${address}`);
  await ready(page);
}

/** The app has taken the place of the static first page. */
export async function ready(page) {
  await expect(page.locator('.pc-ready')).toHaveCount(0);
  await expect(heading(page)).toBeVisible();
  await isHere(page);
}

export const heading = (page) => page.locator('#page-heading');
export const onPage = (page, title) => expect(heading(page)).toHaveText(title);

/** The page is there, and has moved the focus to its heading: a key that came before that would go somewhere else. */
export async function arrives(page, title) {
  await onPage(page, title);
  await expect(heading(page)).toBeFocused();
}

/** A key, and what the page put off to its next turn because of it: no hand is so quick that the next key would come between. */
export async function press(page, key) {
  await page.keyboard.press(key);
  await page.evaluate(() => new Promise((turn) => requestAnimationFrame(() => setTimeout(turn))));
}

export const hash = (page) => new URL(page.url()).hash;

/** Goes to an address of the app as somebody does who edits it in the address bar; the app has followed it. */
export async function goTo(page, address) {
  await page.evaluate((to) => {
    if (window.location.hash === `#${to}`) return null;
    return new Promise((followed) => {
      window.addEventListener('hashchange', () => setTimeout(followed, 20), { once: true });
      window.location.hash = to;
    });
  }, address);
  await isHere(page);
}

/** The part of the app that the page belongs to has come. */
export const isHere = (page) => expect(page.locator('.pc-arriving')).toHaveCount(0);

/** Opens everything on the page that opens when wanted. */
export async function openDetails(page) {
  const whole = page.getByRole('button', { name: 'Show the whole record' });
  if (await whole.count()) await whole.click();
  for (const details of await page.locator('#app details').all()) {
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  }
}

/** The address of the open record's first page, without the `#`. */
export const recordAddress = (page) => hash(page).match(/^#(\/record\/[0-9a-z]{16})/)[1];

export const button = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' });
export const link = (page, name) => page.getByRole('link', { name, exact: typeof name === 'string' });
export const field = (page, name) => page.getByLabel(name, { exact: typeof name === 'string' });
export const choice = (page, group, name) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true });
export const banner = (page, id) => page.locator(`#${id}`);
export const errorSummary = (page) => page.locator('.govuk-error-summary');

/** The save bar says that everything is on the device. */
export const saved = (page) => expect(page.locator('.pc-savebar__text')).toHaveText(/^Saved on this device \d\d:\d\d$/);

/** Nothing on the page is wider than the screen. */
export async function fitsTheScreen(page) {
  const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(screen);
}

// ---------------------------------------------------------------- the device

/** The key under which it is settled before most journeys that records are kept without a passphrase. */
const SETTINGS = 'provider-concerns:device:settings';

/** Entries without what the journeys themselves have settled beforehand, and without what is noted for the journal. */
export const unsettled = ({ [SETTINGS]: settled, ...entries }) =>
  Object.fromEntries(Object.entries(entries).filter(([key]) => !key.includes(' has seen ')));

/** Everything in local storage, by key. */
export const stored = async (page) => unsettled(await page.evaluate(() => ({ ...localStorage })));

/** The key under which a record's draft is kept now. */
export async function keptKey(page, id) {
  const keys = Object.keys(await stored(page)).filter((key) => key.startsWith(`${PREFIX}${id}@`));
  // Of two of one number, which two tabs wrote at the same moment, the token decides.
  const [number, token] = [(key) => Number.parseInt(key.split('@')[1], 10), (key) => key.split('.')[1] ?? ''];
  return keys.sort((a, b) => number(b) - number(a) || (token(b) > token(a) ? 1 : -1))[0];
}

/** Takes the browser's own locks away, as in a browser without them: then only the revision tells two tabs apart. */
export const withoutLocks = (context) =>
  context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined }));

/** The stored drafts, read. */
export async function drafts(page) {
  const entries = Object.entries(await stored(page)).filter(([key]) => key.startsWith(PREFIX));
  return entries.map(([, text]) => JSON.parse(unkept(text)));
}

/** A kept text without its first line, which says how it is kept. */
export const unkept = (text) => (text.startsWith('provider-concerns-kept ') ? text.slice(text.indexOf('\n') + 1) : text);

/** Puts something into local storage before the app starts. */
export const store = (page, key, text) => page.addInitScript(([k, t]) => localStorage.setItem(k, t), [key, text]);

/** Does something that downloads a file; gives the file's name and text. */
export async function downloaded(page, act) {
  const coming = page.waitForEvent('download');
  await act();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

export const aFile = (name, content, mimeType = 'application/json') => ({ name, mimeType, buffer: Buffer.from(content) });

// ---------------------------------------------------------------- checks

/** The published schema's opinion of an exported text: nothing, or what is wrong. */
export async function againstSchema(page, text) {
  const schema = await (await page.request.get('schema/export-5.schema.json')).json();
  const ajv = addFormats(new Ajv({ allErrors: true, strict: false }));
  const validate = ajv.compile(schema);
  return validate(JSON.parse(text)) ? [] : validate.errors;
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No axe rule is broken on the page as it stands, in light and in dark. */
export async function accessible(page) {
  const found = [];
  // Colours do not depend on the screen.
  for (const scheme of page.viewportSize().width < 700 ? ['light'] : ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    // Dark changes nothing but colours.
    const { violations } = await (scheme === 'light' ? axe.withTags(TAGS) : axe.withRules(['color-contrast'])).analyze();
    for (const { id, nodes } of violations) {
      // GOV.UK's pattern has the way back stand before the main part and outside of every landmark.
      const meant = (node) => id === 'region' && node.target.join() === '.govuk-back-link';
      for (const node of nodes.filter((each) => !meant(each))) found.push(`${scheme}: ${id}: ${node.target} ${node.failureSummary}`);
    }
  }
  await page.emulateMedia({ colorScheme: null });
  expect(found, page.url()).toEqual([]);
}

// ---------------------------------------------------------------- a person

/** A person at the screen, whose taps are counted. Tapping a field to type into it belongs to the typing. */
export class Person {
  taps = 0;

  constructor(page) {
    this.page = page;
  }

  async tap(target) {
    this.taps += 1;
    await target.click();
  }

  async type(label, text) {
    await field(this.page, label).click();
    await this.page.keyboard.type(text);
  }

  press(name) {
    return this.tap(this.page.getByRole('button', { name }).or(this.page.getByRole('link', { name })).first());
  }

  choose(group, name) {
    return this.tap(choice(this.page, group, name));
  }

  /** From the first page to the first issue's own page. */
  async beginsConcern(answers = ['No', 'No', 'No']) {
    await this.press('Assess a concern');
    await onPage(this.page, 'Safety first');
    await this.choose('Is anyone in immediate danger?', answers[0]);
    await this.choose('Could a crime have been committed?', answers[1]);
    await this.choose(/safeguarding concern need to be raised/, answers[2]);
    await this.press('Continue: the first issue');
    await onPage(this.page, 'Issue 1');
  }

  /** Fills in an issue's page and goes on to weighing it. */
  async describesIssue({ theme, what, known = 'I was told' }) {
    await this.choose('What is it about?', theme);
    await this.type('What happened?', what);
    await this.choose('How do you know?', known);
    await this.press('Continue: one-off or pattern?');
    await onPage(this.page, /one.off or pattern\?$/);
  }

  /** Decides what an issue is, and scores it. */
  async judgesIssue({ decision, score }) {
    await this.choose('What is it, in your judgement?', decision);
    await this.choose('How serious is the risk?', String(score));
  }

  async addsIssue(issue) {
    await link(this.page, 'All issues').click();
    await this.press('Add another issue');
    await this.describesIssue(issue);
    await this.judgesIssue(issue);
  }
}

/** The level as its page and the record's other pages say it. */
export const level = (page) => page.locator('.pc-level__word');

/** A record with one scored issue, made by hand, on its level page. */
export async function assessed(page, { service = 'Rowan Court', score = 3 } = {}) {
  const person = new Person(page);
  await open(page);
  await person.beginsConcern();
  await person.type('Which service is it about?', service);
  await person.describesIssue({ theme: 'Medication', what: 'A dose was missed on Tuesday.' });
  await person.judgesIssue({ decision: 'Poor care', score });
  await person.press('See the level and its reasons');
  await onPage(page, 'Level and its reasons');
  await saved(page);
  return person;
}
