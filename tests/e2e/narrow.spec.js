// The narrowest screens: nothing scrolls sideways, no control lies on another, and no words are cut off.
import { action, inDays, openWithProcess } from './follow-up.js';
import { frameworkVersion } from './newest.js';
import { button, expect, goTo, hash, link, onPage, open, openDetails, test } from './support.js';

test.describe.configure({ timeout: 240_000 });

const WIDTHS = [320, 360, 375];
/** The longest name of a place, and an address that somebody put where the name belongs. */
const NAMES = ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', 'https://www.example.org/homes/rowan-court-nursing-and-residential/about-us?from=search'];
const MOST = 80;

/** In the page: what lies on something else, and what is cut off. Only what stands in the flow of the page. */
function crowded() {
  const found = [];
  const fixed = (one) => one.closest('.pc-savebar, .pc-sections, .govuk-skip-link, .govuk-visually-hidden') !== null;
  const shown = (one) => one.getClientRects().length > 0 && !fixed(one) && getComputedStyle(one).visibility !== 'hidden';
  const controls = [...document.querySelectorAll('#app :is(a[href], button, input, textarea, select, summary)')].filter(shown);
  const words = (one) => `${one.localName} “${(one.textContent || one.id).trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
  // A link may break over two lines: each of its boxes stands for itself.
  const boxes = controls.map((one) => [one, [...one.getClientRects()]]);
  const apart = 1.5;
  const meet = (a, b) => a.left < b.right - apart && b.left < a.right - apart && a.top < b.bottom - apart && b.top < a.bottom - apart;
  for (const [place, [one, its]] of boxes.entries()) {
    for (const [other, others] of boxes.slice(place + 1)) {
      if (one.contains(other) || other.contains(one)) continue;
      if (its.some((a) => others.some((b) => meet(a, b)))) found.push(`${words(one)} and ${words(other)} lie on each other`);
    }
  }
  for (const one of document.querySelectorAll('#app :is(p, span, td, th, dt, dd, li, h1, h2, h3, a, button, label, legend, time)')) {
    if (!shown(one) || one.closest('svg')) continue;
    const style = getComputedStyle(one);
    if (style.overflowX === 'visible' || style.clipPath !== 'none') continue;
    if (one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1) found.push(`${words(one)} is cut off at its side`);
  }
  for (const one of document.querySelectorAll('#app .pc-plan__due')) {
    if (one.scrollHeight > one.clientHeight + 1 && one.clientHeight > 0) found.push(`${words(one)} is cut off below`);
  }
  for (const one of document.querySelectorAll('#app input[type=date]')) {
    if (shown(one) && one.getBoundingClientRect().width < 130) found.push(`${one.id} is too narrow for a date`);
  }
  return found;
}

/** Every page of the record that a link leads to, from where the tab stands. */
async function everyPage(page, root) {
  const known = [hash(page).slice(1)];
  for (let place = 0; place < known.length && known.length < MOST; place += 1) {
    await goTo(page, known[place]);
    await expect(page.locator('#page-heading')).toBeVisible();
    const links = await page.locator('#app a[href^="#/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href').slice(1)));
    for (const address of links) if (address.startsWith(root) && !known.includes(address)) known.push(address);
  }
  return known;
}

async function looksRight(page, addresses) {
  const wrong = [];
  for (const address of addresses) {
    await goTo(page, address);
    await openDetails(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      if (content > screen) {
        const wide = await page.evaluate((most) => {
          const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > most + 1 && one.getClientRects().length > 0);
          return out.slice(-3).map((one) => `${one.localName}.${one.getAttribute('class')}`).join(' > ');
        }, screen);
        wrong.push(`${width}: ${address} is ${content} wide: ${wide}`);
      }
      for (const what of await page.evaluate(crowded)) wrong.push(`${width}: ${address}: ${what}`);
    }
  }
  expect(wrong).toEqual([]);
}

test('the first page and everything that is not of one record', { tag: '@one-screen' }, async ({ page }) => {
  await open(page);
  await looksRight(page, ['/', '/frameworks', '/open', '/check-file', '/device', '/training', '/remove-all', `/framework/lambeth/${frameworkVersion('lambeth')}`, `/framework/derbyshire/${frameworkVersion('derbyshire')}`]);
});

test('the example, answered and with comments to add', { tag: '@one-screen' }, async ({ page }) => {
  await open(page, '#/example');
  await onPage(page, 'All parts of this record');
  const root = hash(page).match(/^#(\/record\/[0-9a-z]+)/)[1];
  const pages = await everyPage(page, root);
  expect(pages.length).toBeGreaterThan(15);
  await looksRight(page, pages);
});

test('adding a comment and taking an answer back stand side by side or one below the other', { tag: '@one-screen' }, async ({ page }) => {
  await open(page);
  await link(page, 'Record a visit').click();
  await button(page, 'Continue: Environment').click();
  await page.locator('#item-E3').getByRole('radio', { name: 'Yes', exact: true }).check();
  for (const width of [...WIDTHS, 412, 481, 768]) {
    await page.setViewportSize({ width, height: 740 });
    const card = page.locator('#item-E3');
    expect(await page.evaluate(crowded), String(width)).toEqual([]);
    // A tap in the middle of each reaches it.
    for (const name of [/^Clear answer/, 'Add a comment']) await card.getByRole('button', { name }).click({ trial: true });
  }
});

for (const [council, name] of [['lambeth', NAMES[0]], ['derbyshire', NAMES[1]]]) {
  test(`a case of ${council}, of a service with a long name`, { tag: '@one-screen' }, async ({ page }) => {
    await openWithProcess(page, council, {
      plan: [
        action(1, { due: { date: inDays(-2) }.date, owner: 'Contracts officer of the borough', immediate: true }),
        action(2, { due: inDays(3), what: 'Ask the provider for the rota of the nights in question, and compare it with the call bells.' }),
        action(3, { status: { done: { evidence: `Seen at the visit: ${NAMES[1]}`, on: inDays(-1) } } }),
      ],
      record: {
        service: {
          ...JSON.parse(JSON.stringify((await import('../../src/submission/example.json', { with: { type: 'json' } })).default.record.service)),
          name,
          local_authority: council === 'lambeth' ? 'Lambeth' : 'Derbyshire',
        },
      },
    });
    const root = hash(page).match(/^#(\/record\/[0-9a-z]+)/)[1];
    const pages = await everyPage(page, root);
    expect(pages.length).toBeGreaterThan(20);
    await looksRight(page, pages);
    await goTo(page, '/');
    await looksRight(page, ['/']);
  });
}
