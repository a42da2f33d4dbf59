// What others do to a page: a translator that takes its words, a printer that wants all of a field, a reader that hears it.
import { execFileSync } from 'node:child_process';
import { assessed, choice, expect, field, goTo, hash, level, link, onPage, open, openDetails, saved, test } from './support.js';

/** As translators do: every text goes, and an element with other words stands in its place. */
const translate = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() !== '') texts.push(walker.currentNode);
    for (const [number, text] of texts.entries()) {
      const outer = document.createElement('font');
      outer.append(document.createElement('font'));
      outer.firstChild.textContent = text.data;
      // Some put theirs in its place at once, some before it and take it out then.
      if (number % 2) text.replaceWith(outer);
      else {
        text.before(outer);
        text.remove();
      }
    }
  });

test('a translated page never keeps an old level, however stubborn the translator is', { tag: '@one-screen' }, async ({ page }) => {
  await assessed(page, { score: 3 });
  await expect(level(page)).toHaveText('Moderate');
  await page.goBack();
  await onPage(page, /one.off or pattern\?$/);
  await expect(page.locator('html')).toHaveAttribute('translate', 'no');

  // Once: the page has its own words again before anything is painted, and says nothing of it.
  await translate(page);
  await expect(page.locator('#app font')).toHaveCount(0);
  await choice(page, 'How serious is the risk?', '5').check();
  await expect(level(page)).toHaveText('Major');
  await expect(page.locator('#translated')).toBeHidden();

  // Again and again: the page gives in and warns; a level is another element even then.
  for (let times = 0; times < 8; times += 1) await translate(page);
  await expect(page.locator('#translated')).toBeVisible();
  await choice(page, 'How serious is the risk?', '2').check();
  await expect(level(page)).toHaveText('Minor');
  await expect(page.locator('#app')).not.toContainText('Major level so far');
  await expect(page.locator('.pc-savebar__text')).toHaveText(/^Saved on this device \d\d:\d\d$/);
});

test('printing any page prints all of a long text, and leaves the page as it was', { tag: '@one-screen' }, async ({ page }, info) => {
  const lines = Array.from({ length: 60 }, (_, line) => `Line ${line + 1} of what was seen.`);
  await assessed(page);
  const record = hash(page).match(/^#(\/record\/[0-9a-z]{16})/)[1];
  await goTo(page, `${record}/issues`);
  await link(page, /^Change issue 1/).click();
  await onPage(page, 'Issue 1');
  await field(page, 'What happened?').fill(lines.join('\n'));
  await saved(page);
  const path = info.outputPath('issue.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const text = execFileSync('pdftotext', ['-layout', path, '-']).toString();
  for (const line of lines) expect(text.split(line)).toHaveLength(2);
  await expect(page.locator('.pc-printed-field')).toHaveCount(0);
  await expect(field(page, 'What happened?')).toHaveValue(lines.join('\n'));
});

test('nothing but a very long sheet is passed over while it is out of sight', { tag: '@one-screen' }, async ({ page }) => {
  await open(page, '#/example');
  await onPage(page, 'All parts of this record');
  const record = hash(page).match(/^#(\/record\/[0-9a-z]{16})/)[1];
  for (const end of ['', '/visit/v1s1t00000000001/environment', '/issues', '/level', '/compare', '/check', '/follow-up/plan', '/follow-up/forms', '/follow-up/meetings', '/follow-up/deadlines']) {
    await goTo(page, record + end);
    await openDetails(page);
    const passedOver = await page.evaluate(() =>
      [...document.querySelectorAll('#app *')].filter((one) => getComputedStyle(one).contentVisibility === 'auto').map((one) => one.className),
    );
    expect(passedOver, end).toEqual([]);
  }
});
