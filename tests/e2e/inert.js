// What the tests of injection share: nothing that somebody wrote is ever more than text.
import { expect } from './support.js';

/** Elements and attributes that the app itself never makes. */
const NEVER = [
  'script', 'iframe', 'object', 'embed', 'link', 'meta', 'base', 'style', 'img', 'video', 'audio', 'marquee', 'math', 'template', 'form[action]',
  'animate', 'use', '[onload]', '[onerror]', '[onfocus]', '[onclick]', '[onmouseover]', '[ontoggle]', '[onstart]', '[onbegin]', '[srcdoc]', '[src]', '[style*="url"]',
  '[style*="expression"]',
].join(', ');

/** Nothing on the page has run, and nothing of what was typed has become a part of it. */
export async function inert(page) {
  const found = await page.evaluate((never) => {
    const elements = [...document.querySelectorAll(`#app :is(${never})`)].map(({ outerHTML }) => outerHTML.slice(0, 200));
    // Addresses are the app's own routes and places, a telephone number, a mailbox, or a file that it just made.
    const links = [...document.querySelectorAll('#app [href]')]
      .map((link) => link.getAttribute('href'))
      .filter((href) => !/^(#|\.\/third-party-notices\.html$|tel:[\d ]+$|mailto:|blob:)/.test(href));
    return { elements, links, ran: 'pwned' in window || 'pwned' in {}, cookie: document.cookie };
  }, NEVER);
  expect(found, page.url()).toEqual({ elements: [], links: [], ran: false, cookie: '' });
}

/** Opens no dialog from now on; gives those it did open. */
export function dialogs(page) {
  const seen = [];
  page.on('dialog', (dialog) => {
    seen.push(`${dialog.type()}: ${dialog.message()}`);
    dialog.dismiss();
  });
  return seen;
}

/** Shows everything that a page shows when asked: what opens, and what can be added. */
export const showAll = (page) =>
  page.evaluate(async () => {
    const settled = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
    const unfold = () => document.querySelectorAll('#app details').forEach((details) => (details.open = true));
    unfold();
    await settled();
    for (const button of document.querySelectorAll('#app main button')) if (/^(Add|Write|Raise)\b/.test(button.textContent.trim())) button.click();
    await settled();
    unfold();
    await settled();
  });

/**
 * Types into every text field that can be seen on the page, one after the other, as an input method does it: the whole text at
 * once. The texts are taken in turn, beginning at number `from`. Gives how many fields there were.
 */
export const fillAll = (page, texts, from) =>
  page.evaluate(
    async ([choice, start]) => {
      const fields = () =>
        [...document.querySelectorAll('#app :is(textarea, input:not([type]), input:is([type="text"], [type="search"], [type="email"], [type="tel"], [type="url"], [type="number"]))')]
          .filter((field) => field.checkVisibility() && !field.readOnly && !field.disabled);
      let number = 0;
      // A page may show or take away fields while others are filled.
      for (; number < fields().length; number += 1) {
        const field = fields()[number];
        field.focus();
        field.value = choice[(start + number) % choice.length];
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
        await new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
      }
      document.activeElement?.blur();
      return number;
    },
    [texts, from],
  );

/** Every string in a JSON value, keys too. */
export function strings(value) {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...strings(inner)]);
}
