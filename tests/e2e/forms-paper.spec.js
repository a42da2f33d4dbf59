// Every form of every council on paper: A4, every label and reference in its place, the marking on every page where the form
// carries one and nowhere else.
import { execFileSync } from 'node:child_process';
import { COUNCILS, ID, begun, council, openFollowUp } from './forms.js';
import { processVersion } from './newest.js';
import { accessible, button, errorSummary, expect, field, fitsTheScreen, goTo, link, onPage, test } from './support.js';

test.slow();

/** The page on paper: the text of each printed page, and the size of the pages. */
async function printed(page, info, name = 'paper') {
  const path = info.outputPath(`${name}.pdf`);
  await page.pdf({ path, format: 'A4', preferCSSPageSize: true });
  const run = (...given) => execFileSync(...given).toString();
  const pages = run('pdftotext', ['-layout', path, '-']).split('\f').slice(0, -1);
  // What stands in the margins of each page comes between the words of a field that goes over to the next.
  const margin = /^(Page \d+ of \d+|.* · Record .*|RESTRICTED)$/;
  const reading = run('pdftotext', ['-raw', path, '-']).replaceAll('\f', '').split('\n').filter((line) => !margin.test(line.trim())).join('\n');
  const pdf = run('cat', [path]).toString();
  return { pages, reading, sizes: [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box]) => box.trim().split(/\s+/).slice(2).map(Number)) };
}

/** Letters and digits alone: lines break where they will, and words are hyphenated. */
const bare = (text) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** What the form asks for, in its order, as the editor has it: labels, options, columns. */
const asked = (page) =>
  page.locator('.pc-form__section').evaluateAll((sections) =>
    sections.flatMap((section) =>
      [...section.querySelectorAll('.pc-form__field')].flatMap((one) => {
        const own = (element) => [...element.childNodes].filter((node) => !(node instanceof Element && node.matches('.pc-needed'))).map((node) => node.textContent).join('').trim();
        const row = one.querySelector('.pc-form__row');
        const table = row !== null || one.querySelector('h3') !== null;
        if (table) return [own(one.querySelector('h3')), ...[...(row?.querySelectorAll('.pc-form__cell > .govuk-form-group > .govuk-label') ?? [])].map(own)];
        const label = own(one.querySelector('legend.govuk-fieldset__legend, .govuk-label'));
        const options = [...one.querySelectorAll('.govuk-checkboxes__label, .govuk-radios__label')].map(own);
        return [label, ...options];
      }),
    ),
  );

/** Everything of `wanted` stands in `text`, one after the other. */
function inOrder(text, wanted, name) {
  let from = 0;
  for (const words of wanted) {
    const found = text.indexOf(bare(words), from);
    expect(found, `${name}: “${words}” after ${from} of ${text.length}`).toBeGreaterThanOrEqual(0);
    from = found + bare(words).length;
  }
}

for (const of of COUNCILS) {
  test(`every form of ${of.name} on paper`, { tag: '@one-screen' }, async ({ page }, info) => {
    test.slow();
    await openFollowUp(page, of);
    const titles = (await page.getByRole('button', { name: /^Begin this form/ }).allTextContents()).map((words) => words.replace('Begin this form: ', ''));
    expect(titles).toHaveLength(of.forms);
    for (const [place, title] of titles.entries()) {
      await goTo(page, `/record/${ID}/follow-up/forms`);
      await page.getByRole('button', { name: `Begin this form : ${title}`, exact: true }).click();
      await onPage(page, title);
      for (const add of await page.getByRole('button', { name: /^Add a row/ }).all()) await add.click();
      const wanted = await asked(page);
      expect(wanted.length).toBeGreaterThan(1);
      await link(page, 'See it on paper').or(button(page, 'See it on paper')).click();
      await onPage(page, `${title}: on paper`);
      const { pages, reading, sizes } = await printed(page, info, `${of.id}-${place}`);
      inOrder(bare(reading), [title, ...wanted], `${of.id}/${title}`);
      for (const [wide, high] of sizes) {
        expect(Math.abs(wide - 595)).toBeLessThan(2);
        expect(Math.abs(high - 842)).toBeLessThan(2);
      }
      const marked = title === 'Care home: Contract Monitoring Form';
      for (const [number, one] of pages.entries()) {
        expect(one.includes('RESTRICTED'), `${title}, page ${number + 1}`).toBe(marked);
        expect(one).toContain(`Page ${number + 1} of ${pages.length}`);
        expect(one).toContain('EXAMPLE, ALL INVENTED');
        for (const around of ['to mend', 'Print', 'Saved on this device', 'What happens next', 'Fill in the form']) expect(one).not.toContain(around);
      }
    }
  });
}

test('the Derbyshire form has every printed number, what is marked, and its details where the paper has them', { tag: '@one-screen' }, async ({ page }, info) => {
  const answers = {
    'care-provision': { several: { 1.2: 'Two plans were not followed.', 1.3: '' } },
    financial: { several: { 4.4: 'An invented charge.' } },
    'name-and-pin': { text: 'A. S., local reference 7' },
    cqc: { yes_no: true },
    'cqc-referred': { yes_no: false },
    comments: { text: 'Nothing to add.' },
  };
  const form = begun(1, { id: 'derbyshire', version: processVersion('derbyshire') }, 'contract-monitoring-form', answers);
  await openFollowUp(page, council('derbyshire'), { forms: [form], end: `/forms/${form.id}/paper`, title: 'Care home: Contract Monitoring Form: on paper' });
  const { pages, reading } = await printed(page, info);
  const numbers = [9, 5, 3, 4].flatMap((most, part) => Array.from({ length: most }, (_, place) => `${part + 1}.${place + 1}`));
  const marked = ['1.2', '1.3', '4.4'];
  expect([...reading.matchAll(/([☐☒]) (\d\.\d) /g)].map(([, sign, number]) => `${sign} ${number}`)).toEqual(
    numbers.map((number) => `${marked.includes(number) ? '☒' : '☐'} ${number}`),
  );
  const whole = bare(reading);
  inOrder(whole, ['Financial issues', 'Details of incident', 'Two plans were not followed', 'An invented charge', 'Outcome of discussion with provider', 'Nothing to add', 'Return to: Contracts Section, Adult Care, County Hall, Matlock, DE4 3AG'], 'details');
  expect(pages.every((one) => one.includes('RESTRICTED'))).toBe(true);
  expect(reading).toContain('A. S., local reference 7');
});

test('what is to mend stands above the paper, is not printed, and leads back', async ({ page }) => {
  const form = begun(1, { id: 'hertfordshire', version: processVersion('hertfordshire') }, 'mdmm-risk-assessment');
  await openFollowUp(page, council('hertfordshire'), { forms: [form], end: `/forms/${form.id}/paper`, title: 'MDMM risk assessment: on paper' });
  await expect(page.getByText('nothing stops you from printing')).toBeVisible();
  await expect(page.getByText('Issues and risks: Row 1: enter “Risks”.')).toBeVisible();
  await fitsTheScreen(page);
  await accessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Issues and risks: Row 1: enter “Risks”.')).toBeHidden();
  await expect(button(page, 'Print all the same')).toBeHidden();
  await page.emulateMedia({ media: null });
  const coming = page.waitForEvent('download');
  await button(page, 'Save as Word file (.docx)').click();
  expect((await coming).suggestedFilename()).toMatch(/^mdmm-risk-assessment-example-example-house-[0-9A-Z]{6}\.docx$/);
  await accessible(page);
  await link(page, 'Fill them in here').click();
  await onPage(page, 'MDMM risk assessment');
  await expect(errorSummary(page)).toHaveCount(0);
  await field(page, 'Date of meeting').fill('2026-11-22');
  await button(page, 'See it on paper').or(link(page, 'See it on paper')).click();
  await expect(page.locator('.pc-document')).toContainText('22 November 2026');
});

test('RESTRICTED leaves the margins with its form', { tag: '@one-screen' }, async ({ page }, info) => {
  const forms = [
    begun(1, { id: 'derbyshire', version: processVersion('derbyshire') }, 'contract-monitoring-form'),
    begun(2, { id: 'derbyshire', version: processVersion('derbyshire') }, 'risk-assessment'),
  ];
  await openFollowUp(page, council('derbyshire'), { forms, end: `/forms/${forms[0].id}/paper`, title: 'Care home: Contract Monitoring Form: on paper' });
  await expect(page.locator('.pc-document__marking').first()).toHaveText('RESTRICTED');
  await goTo(page, `/record/${ID}/follow-up/forms/${forms[1].id}/paper`);
  await onPage(page, 'Risk assessment: on paper');
  const { pages } = await printed(page, info);
  expect(pages.join('\n')).not.toContain('RESTRICTED');
});
