// A new version of the tool: it waits, says so, comes in only when it is asked to, and a broken one never harms the old.
import { accessible, assessed, banner, button, drafts, expect, field, fitsTheScreen, goTo, hash, link, onPage, open, ready, saved, test as base } from './support.js';
import { FAULT_NAMES, Site, assets, laterVersion, versionOf } from './site.js';

const test = base.extend({
  second: [({}, use) => laterVersion('second').then(use), { scope: 'worker' }],
  site: async ({}, use) => {
    const site = await new Site().start();
    await use(site);
    await site.stop().catch(() => {});
  },
  baseURL: ({ site }, use) => use(site.address),
});
test.use({ serviceWorkers: 'allow' });

const kept = (page) => expect(page.locator('#offline')).toHaveText(/^Ready to work without a connection/);
const notice = (page) => banner(page, 'new-version');

/** The tool is kept on the device, a new version is published, and the browser has been to look: it does so on a visit. */
async function withNewVersion(page, site, second) {
  await open(page);
  await kept(page);
  site.publish(second);
  await page.reload();
  await ready(page);
  await expect(notice(page)).toBeVisible();
}

/** Has the browser look for a new version while the page stays, as it does by itself once a day. */
const look = (page) => page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration()).update()));

/** Marks the page, to see whether it was loaded anew in between. */
const mark = (page) => page.evaluate(() => (window.marked = true));
const isSamePage = (page) => page.evaluate(() => window.marked === true);

test('it waits and says so; the page on screen stays as it is, also over a reload', async ({ page, site, second }) => {
  await withNewVersion(page, site, second);
  expect(await versionOf(page)).toBe('first');
  await accessible(page);
  await fitsTheScreen(page);
  await page.reload();
  await ready(page);
  await expect(notice(page)).toBeVisible();
  expect(await versionOf(page)).toBe('first');

  // It stands on the other pages too, and goes when it is told to.
  await link(page, 'See an example').click();
  await onPage(page, 'All parts of this record');
  await expect(notice(page)).toBeVisible();
  await button(page, 'Later').click();
  await expect(notice(page)).toHaveCount(0);
  await goTo(page, '/');
  await expect(notice(page)).toHaveCount(0);
});

test('it comes in at a press, with everything that was typed saved first', async ({ page, site, second }) => {
  await open(page);
  await kept(page);
  await link(page, 'Assess a concern').click();
  await link(page, 'All parts').first().click();
  await link(page, 'The service').click();
  await onPage(page, 'The service');
  site.publish(second);
  await look(page);
  await expect(notice(page)).toBeVisible();
  const place = hash(page);
  await mark(page);
  await field(page, 'Name of the service').fill('Rowan Court');
  await button(page, 'Use it now').click();
  await expect.poll(() => versionOf(page).catch(() => '')).toBe('second');
  await ready(page);
  expect(await isSamePage(page)).toBe(false);
  expect(hash(page)).toBe(place);
  await expect(field(page, 'Name of the service')).toHaveValue('Rowan Court');
  await expect(notice(page)).toHaveCount(0);

  // The new one works without a connection, and nothing of the old is left.
  await site.stop();
  await page.reload();
  await ready(page);
  expect(await versionOf(page)).toBe('second');
  const names = await page.evaluate(async () => {
    const [only] = await caches.keys();
    return (await (await caches.open(only)).keys()).map(({ url }) => new URL(url).pathname);
  });
  expect(names.filter((name) => name.startsWith('/assets/')).sort()).toEqual(assets(second).map((name) => `/assets/${name}`).sort());
});

test('while something cannot be saved it does not come in', async ({ page, site, second }) => {
  await open(page);
  await kept(page);
  await link(page, 'Assess a concern').click();
  await onPage(page, 'Safety first');
  site.publish(second);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await look(page);
  await expect(notice(page)).toBeVisible();
  await page.getByRole('radio', { name: 'No', exact: true }).first().check();
  await expect(banner(page, 'not-saved')).toBeVisible();
  await mark(page);
  await button(page, 'Use it now').click();
  await expect(notice(page)).toContainText('Not yet: something is not saved on this device.');
  await accessible(page);
  expect(await isSamePage(page)).toBe(true);
  expect(await versionOf(page)).toBe('first');
});

test('while another window is open it does not come in under that one', async ({ page, site, second, context }) => {
  await withNewVersion(page, site, second);
  const other = await context.newPage();
  await open(other, '#/new/concern');
  await mark(other);
  await button(page, 'Use it now').click();
  await expect(notice(page)).toContainText('Not yet: this tool is open in 1 other tab or window as well. Finish there and close it');
  await accessible(page);
  expect(await versionOf(page)).toBe('first');
  expect(await isSamePage(other)).toBe(true);
  expect(await versionOf(other)).toBe('first');

  await other.close();
  await button(page, 'Use it now').click();
  await expect.poll(() => versionOf(page).catch(() => '')).toBe('second');
});

test('once every window was closed, the next one opens the new version', async ({ page, site, second, context }) => {
  await withNewVersion(page, site, second);
  await button(page, 'Later').click();
  await page.goto('about:blank');
  const next = await context.newPage();
  await page.close();
  await expect
    .poll(async () => {
      await next.goto(site.address);
      await ready(next);
      const version = await versionOf(next);
      await next.goto('about:blank');
      return version;
    })
    .toBe('second');
});

test('a tab that goes on with the old version while the new one is let in keeps its work', async ({ page, site, second, context }) => {
  await assessed(page);
  await goTo(page, '/');
  await kept(page);
  site.publish(second);
  await page.reload();
  await ready(page);
  await expect(notice(page)).toBeVisible();
  await mark(page);
  // Let in from elsewhere, by whatever means: this page is not loaded anew by itself.
  await page.evaluate(async () => {
    const { waiting } = await navigator.serviceWorker.getRegistration();
    const { port1, port2 } = new MessageChannel();
    const answered = new Promise((answer) => (port1.onmessage = answer));
    waiting.postMessage('use', [port2]);
    await answered;
  });
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting)).toBe(null);
  expect(await isSamePage(page)).toBe(true);
  await link(page, 'Rowan Court').click();
  await onPage(page, 'Level and its reasons');
  await button(page, 'Add an action of your own').click();
  await field(page, 'What').fill('Ring the manager');
  await saved(page);
  expect((await drafts(page))[0].record.next_actions).toHaveLength(1);
  expect(await versionOf(page)).toBe('first');
});

test('a version that stops as it starts is replaced by the one that waits, when it is started again', async ({ page, site, second, watch, context }) => {
  watch.allow(/panicked at|unreachable|RuntimeError|out of reach|InvalidStateError/);
  await withNewVersion(page, site, second);
  // This version can put nothing on the page; the next one can.
  await context.addInitScript(() => {
    if (document.documentElement?.dataset.version) return;
    const real = Node.prototype.insertBefore;
    Node.prototype.insertBefore = function insertBefore(...given) {
      if (document.documentElement.dataset.version) return real.apply(this, given);
      throw new DOMException('out of reach', 'HierarchyRequestError');
    };
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Sorry, the tool has stopped' })).toBeVisible();
  await button(page, 'Start again').click();
  await expect.poll(() => versionOf(page).catch(() => '')).toBe('second');
  await ready(page);
});

for (const fault of FAULT_NAMES) {
  for (const part of ['provider_concerns_bg', 'split_case', 'index.html']) {
    test(`a new version of whose ${part} comes ${fault}: the old one goes on, without a connection too`, async ({ page, site, second, watch }) => {
      watch.allow(/Failed to load resource|service-worker|ServiceWorker|net::ERR|integrity|bad-precaching/);
      await assessed(page);
      const before = await drafts(page);
      await goTo(page, '/');
      await kept(page);
      site.publish(second);
      site.spoil(part, fault);
      const from = site.asked.length;
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        const dropped = new Promise((then) => {
          registration.addEventListener('updatefound', () => {
            const { installing } = registration;
            installing.addEventListener('statechange', () => installing.state === 'redundant' && then());
          });
        });
        await registration.update();
        await dropped;
      });
      // It had begun to arrive.
      expect(site.asked.slice(from).some((path) => path.includes(part))).toBe(true);
      await expect(notice(page)).toHaveCount(0);
      await kept(page);

      await site.stop();
      await page.reload();
      await ready(page);
      expect(await versionOf(page)).toBe('first');
      await link(page, 'Rowan Court').click();
      await onPage(page, 'Level and its reasons');
      expect(await drafts(page)).toEqual(before);

      // The host is whole again: the next visit brings the new version, and it waits.
      site.mend();
      await site.resume();
      await page.reload();
      await ready(page);
      await expect(notice(page)).toBeVisible();
      expect(await versionOf(page)).toBe('first');
    });
  }
}
