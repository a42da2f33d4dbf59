// Meetings in two parts: written down as they were held, and nothing of part one in the provider's copy, in any form of it.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { accessible, button, drafts, expect, field, fitsTheScreen, goTo, hash, heading, link, onPage, openDetails, saved, test } from './support.js';
import { downloadedDocx, paragraphs } from './docx.js';
import { action, councils, followUp, inDays, openWithProcess } from './follow-up.js';

const ID = 'meet000000000001';
const one = (page) => page.getByRole('region', { name: 'Part one: without the provider' });
const two = (page) => page.getByRole('region', { name: 'Part two: with the provider' });
// A meeting that is a whole has no numbered parts.
const without = (page) => page.getByRole('region', { name: 'Without the provider', exact: true });
const withIt = (page) => page.getByRole('region', { name: 'With the provider', exact: true });
const open = (page) => page.locator('#open-places');

async function process(page) {
  await saved(page);
  const [{ record }] = await drafts(page);
  return record.follow_up.processes[0];
}
const meetings = async (page) => (await process(page)).meetings;

/** A part in which every field says `mark` and its own name; its actions are due on `by`. */
const filled = (mark, by) => ({
  chair: `${mark} chair`,
  attendees: [{ name: `${mark} name`, job_title: `${mark} job`, representing: `${mark} body`, contact: `${mark} contact` }],
  apologies: [{ name: `${mark} sorry`, job_title: `${mark} post`, representing: `${mark} agency`, contact: `${mark} number` }],
  minutes: [{ item: `${mark} item`, says: `${mark} says` }],
  actions: [{ what: `${mark} what`, who: `${mark} who`, by }],
});

const minutes = (more = {}) => ({ id: ID, meeting: 'process-meeting', on: inDays(-3), part_one: null, part_two: null, why_not_held: '', ...more });

const IN_TWO_PARTS = { stage: 'process', outcome: 'mdmm-threshold-met' };

/** Opens Hertfordshire's process at its meetings and begins one in two parts. */
async function begin(page) {
  await openWithProcess(page, 'hertfordshire', { ...IN_TWO_PARTS, at: 'meetings' });
  await button(page, 'Write minutes of: Safety and Improvement Process meeting').click();
  await onPage(page, 'Safety and Improvement Process meeting');
}

test('a meeting in two parts is written down part by part, and a reload keeps everything', async ({ page }) => {
  test.slow();
  await begin(page);
  await expect(one(page)).toContainText('The provider never gets this.');
  await expect(two(page)).toContainText('This is what the provider’s copy holds.');
  await expect(one(page).getByRole('group', { name: /^Item \d/ })).toHaveCount(3);
  await expect(two(page).getByRole('group', { name: /^Item \d/ })).toHaveCount(8);
  await field(page, 'Date of the meeting').fill(inDays(-2));
  await one(page).getByLabel('Chair').fill('Example Head of Service');
  await two(page).getByLabel('Chair').fill('Example Head of Service, too');
  await one(page).getByLabel('3. Agree the agenda of part two').fill('Agreed as it stands.');
  await two(page).getByLabel('2. Hear what the provider says to them').fill('The example manager answered.');
  await button(page, 'Add somebody to part one').click();
  await expect(one(page).getByLabel('Name')).toBeFocused();
  await page.keyboard.type('Example Officer');
  await one(page).getByLabel('Representing').fill('Example Council');
  await button(page, 'Add an apology to part two').click();
  await expect(two(page).getByLabel('Name')).toBeFocused();
  await page.keyboard.type('Example Nurse');
  await button(page, 'Add an item to part two').click();
  await expect(two(page).getByLabel('9. Item')).toBeFocused();
  await page.keyboard.type('An item of our own');
  await two(page).getByRole('group', { name: 'Item 9, part two' }).getByLabel('What was said and decided').fill('Said.');
  await button(page, 'Add an action to part two').click();
  await expect(two(page).getByLabel('1. What is to be done')).toBeFocused();
  await page.keyboard.type('Send the example rota');
  await two(page).getByLabel('Who does it').fill('Example manager');
  await two(page).getByLabel('By when').fill(inDays(5));
  const kept = async () => {
    const [held] = await meetings(page);
    expect(held).toMatchObject({ meeting: 'process-meeting', on: inDays(-2), why_not_held: '' });
    expect(held.part_one).toMatchObject({ chair: 'Example Head of Service', apologies: [], actions: [] });
    expect(held.part_one.attendees).toEqual([{ name: 'Example Officer', job_title: '', representing: 'Example Council', contact: '' }]);
    expect(held.part_one.minutes[2].says).toBe('Agreed as it stands.');
    expect(held.part_two).toMatchObject({ chair: 'Example Head of Service, too', attendees: [] });
    expect(held.part_two.apologies[0].name).toBe('Example Nurse');
    expect(held.part_two.minutes.at(-1)).toEqual({ item: 'An item of our own', says: 'Said.' });
    expect(held.part_two.actions).toEqual([{ what: 'Send the example rota', who: 'Example manager', by: inDays(5) }]);
  };
  await kept();
  await page.reload();
  await onPage(page, 'Safety and Improvement Process meeting');
  await expect(two(page).getByLabel('1. What is to be done')).toHaveValue('Send the example rota');
  await expect(two(page).getByLabel('9. Item')).toHaveValue('An item of our own');
  await kept();
});

test('what is open leads to its place, and goes once it is written down', async ({ page }) => {
  await begin(page);
  await expect(open(page)).toHaveText('6 places are open');
  await button(page, 'Part two: say who chaired it').click();
  await expect(two(page).getByLabel('Chair')).toBeFocused();
  await page.keyboard.type('Example role');
  await expect(open(page)).toHaveText('5 places are open');
  await button(page, 'Part one: 3 items have nothing written').click();
  await expect(one(page).getByLabel(/^1\. Receive/)).toBeFocused();
  await link(page, 'Meetings').first().click();
  await onPage(page, 'Meetings');
  await expect(page.getByText('5 places open')).toBeVisible();
  await expect(page.getByText('Part one and part two', { exact: true })).toBeVisible();
});

test('a part that was not held asks why, and comes back only empty', async ({ page }) => {
  await openWithProcess(page, 'hertfordshire', {
    ...IN_TWO_PARTS, at: `meetings/${ID}`, meetings: [minutes({ part_one: filled('ONE', null), part_two: filled('TWO', null) })],
  });
  await button(page, 'Part two was not held').click();
  await expect(two(page)).toContainText('Everything written in part two goes');
  await button(page, 'Keep it').click();
  await expect(two(page).getByLabel('Chair')).toHaveValue('TWO chair');
  await button(page, 'Part two was not held').click();
  await button(page, 'Yes: Part two was not held').click();
  await button(page, /^This meeting has two parts: write down part two/).click();
  await expect(field(page, 'Why part two was not held')).toBeFocused();
  await page.keyboard.type('The police asked to wait.');
  await expect(button(page, /^This meeting has two parts/)).toHaveCount(0);
  const [held] = await meetings(page);
  expect(held).toMatchObject({ part_two: null, why_not_held: 'The police asked to wait.' });
  expect(held.part_one.chair).toBe('ONE chair');
  await expect(button(page, 'The provider’s copy: part two only')).toHaveCount(0);
  await goTo(page, followUp(`meetings/${ID}/providers-copy`));
  await onPage(page, 'There is no copy for the provider');
  await expect(page.getByText('No part of this meeting was held with the provider')).toBeVisible();
  await expect(page.locator('#app')).not.toContainText('ONE');
  await page.goBack();
  await button(page, 'Write part two down').click();
  await expect(two(page).getByLabel('Chair')).toHaveValue('');
  await expect(two(page).getByRole('heading', { name: 'Part two: with the provider' })).toBeFocused();
});

test('where the chair decides, it is asked how the meeting was held', async ({ page }) => {
  await openWithProcess(page, 'bedford', { stage: 'serious-concerns', at: 'meetings' });
  const begin = async () => {
    await goTo(page, followUp('meetings'));
    await button(page, 'Write minutes of: Serious Concerns meeting').click();
    await onPage(page, 'Serious Concerns meeting');
    await button(page, 'Write down at least one part of the meeting.').click();
    await expect(page.getByRole('heading', { name: /The chair decides whether the provider attends\. How was/ })).toBeFocused();
  };
  await begin();
  await button(page, 'Without the provider').click();
  await expect(one(page).getByRole('group', { name: /^Item \d/ }).first()).toBeVisible();
  await expect(two(page).getByText('Not held, or not written down.')).toBeVisible();
  await expect(page.getByLabel(/^Why part/)).toHaveCount(0);
  // Those whom the policy names are there with one tap each, in their role.
  await button(page, 'Add: Bedfordshire Police').click();
  await expect(one(page).getByLabel('Representing')).toHaveValue('Bedfordshire Police');
  await expect(button(page, 'Add: Bedfordshire Police')).toHaveCount(0);
  await begin();
  await button(page, 'With the provider').click();
  await expect(two(page).getByRole('group', { name: /^Item \d/ })).toHaveCount(0);
  await button(page, 'Take the policy’s items in').click();
  // They are the chair's to word: the policy does not say that the provider hears of them.
  await expect(two(page).getByLabel('1. Item', { exact: true })).toBeFocused();
  await begin();
  await button(page, 'In two parts: first without it, then with it').click();
  await expect(one(page).getByLabel('Chair')).toBeVisible();
  await expect(two(page).getByLabel('Chair')).toBeVisible();
  expect((await meetings(page)).map((held) => [held.part_one !== null, held.part_two !== null])).toEqual([[true, false], [false, true], [true, true]]);
});

test('an agreed action goes into the plan once, and says so', async ({ page }) => {
  const part = { ...filled('TWO', inDays(9)), actions: [{ what: 'Send the example rota', who: 'Example manager', by: inDays(9) }, { what: '', who: '', by: null }] };
  await openWithProcess(page, 'hertfordshire', { ...IN_TWO_PARTS, plan: [action(1)], at: `meetings/${ID}`, meetings: [minutes({ part_two: part })] });
  await expect(button(page, /^Take into the plan/)).toHaveCount(1);
  await button(page, 'Take into the plan (action 1, part two)').click();
  await expect(page.locator('#two-action-0-taken')).toBeFocused();
  await expect(page.locator('#two-action-0-taken')).toHaveText('In the plan: see how far it is');
  const { plan } = await process(page);
  expect(plan).toHaveLength(2);
  expect(plan[1]).toMatchObject({ source: 'own', what: 'Send the example rota', owner: 'Example manager', due: inDays(9), immediate: false, status: 'to_do' });
  await page.reload();
  await link(page, 'see how far it is').click();
  await onPage(page, 'Action of the plan');
  await expect(field(page, 'What is to be done')).toHaveValue('Send the example rota');
});

test('minutes are removed only when asked twice', async ({ page }) => {
  await openWithProcess(page, 'hertfordshire', { ...IN_TWO_PARTS, at: `meetings/${ID}`, meetings: [minutes({ part_one: filled('ONE', null) })] });
  await button(page, 'Remove these minutes').click();
  await expect(page.getByText('Everything written down of this meeting goes')).toBeVisible();
  expect(hash(page)).toContain(ID);
  await button(page, 'Yes: Remove these minutes').click();
  await onPage(page, 'Meetings');
  expect(await meetings(page)).toEqual([]);
  await goTo(page, followUp(`meetings/${ID}`));
  await onPage(page, 'This meeting is not on the record');
});

test('a meeting of one part cannot lose it but as a whole', async ({ page }) => {
  await openWithProcess(page, 'hertfordshire', { at: `meetings/${ID}`, meetings: [minutes({ meeting: 'mdmm', part_one: filled('ONE', null), part_two: filled('TWO', null) })] });
  await expect(without(page)).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/part (one|two)/i);
  await expect(button(page, 'The meeting without the provider was not held')).toHaveCount(0);
  // What stands in a part that this meeting does not have can be taken out.
  await button(page, 'The meeting with the provider was not held').click();
  await button(page, 'Yes: The meeting with the provider was not held').click();
  await expect(withIt(page)).toHaveCount(0);
  expect((await meetings(page))[0].part_one).toEqual(filled('ONE', null));
});

test('rows are taken out, and the others keep what stands in them', async ({ page }) => {
  const person = (name) => ({ name, job_title: '', representing: '', contact: '' });
  const part = { ...filled('TWO', null), attendees: [person('First'), person('Second'), person('Third')] };
  await openWithProcess(page, 'hertfordshire', { ...IN_TWO_PARTS, at: `meetings/${ID}`, meetings: [minutes({ part_two: part })] });
  await button(page, 'Take out: Second').click();
  await button(page, 'Yes: Take out: Second').click();
  await expect(page.locator('#two-present-1-name')).toHaveValue('Third');
  await expect(button(page, 'Add somebody to part two')).toBeFocused();
  expect((await meetings(page))[0].part_two.attendees.map(({ name }) => name)).toEqual(['First', 'Third']);
});

test('the policy asks whether the provider was told, and the meeting leads there', async ({ page }) => {
  const held = minutes({ meeting: 'strategy-meeting', part_one: filled('ONE', null) });
  await openWithProcess(page, 'derbyshire', { at: `meetings/${ID}`, meetings: [held] });
  await link(page, 'Note that it was told, or why not yet').click();
  await onPage(page, 'Telling the provider');
  await openWithProcess(page, 'derbyshire', { at: `meetings/${ID}`, meetings: [held], told: [{ waiting: { since: inDays(-2), reason: 'The police asked to wait.' } }] });
  await expect(page.getByText('The police asked to wait.')).toBeVisible();
  await expect(link(page, 'Note when it was told')).toBeVisible();
  await openWithProcess(page, 'lambeth', { at: `meetings/${ID}`, meetings: [minutes({ meeting: 'assurance-meeting' })] });
  await expect(page.getByRole('heading', { name: 'Telling the provider' })).toHaveCount(0);
});

test('the kinds of meeting say who attends, who is told, and what is brought; those of the stage come first', async ({ page }) => {
  await openWithProcess(page, 'hertfordshire', { at: 'meetings' });
  await openDetails(page);
  const mdmm = page.getByRole('region', { name: 'Multi-agency decision making meeting (MDMM)' });
  await expect(page.getByRole('heading', { name: 'Meetings of this stage' })).toBeVisible();
  await expect(page.locator('.pc-meeting__kind').first().getByRole('heading')).toHaveText('Multi-agency decision making meeting (MDMM)');
  await expect(mdmm).toContainText('Without the provider.');
  await expect(mdmm).toContainText('ICB (CCG in the source): Head of Adult Safeguarding');
  await expect(mdmm).toContainText('It is not invited, and is told that the meeting has taken place.');
  const meeting = page.getByRole('region', { name: 'Safety and Improvement Process meeting' });
  await expect(meeting).toContainText('A meeting is not held in two parts when you believe that a crime was committed');
  await expect(meeting.getByRole('term')).toHaveText(['Exception', 'Chair', 'Takes the minutes', 'Who attends', 'Reports and papers', 'Agenda without the provider', 'Agenda with the provider', 'By when']);
  await meeting.getByRole('link', { name: 'See the days under Deadlines' }).click();
  await onPage(page, 'Deadlines');
});

test('before a process is begun there are no minutes to write, and the kinds are there to read', async ({ page }) => {
  for (const council of councils) {
    await openWithProcess(page, council, { begun: false, at: 'meetings' });
    await expect(page.getByText('Minutes are kept with a process, and none is begun yet.')).toBeVisible();
    await expect(page.locator('.pc-meeting__kind').first()).toBeVisible();
    await expect(button(page, /^Write minutes/)).toHaveCount(0);
  }
});

test.describe('the provider’s copy', () => {
  // No letter of it stands anywhere else; the year of its dates neither.
  const CANARY = 'Qxzjv';
  const both = () => minutes({ part_one: filled(CANARY, '2187-02-03'), part_two: filled('Shared', inDays(9)), why_not_held: `${CANARY} reason` });
  const clean = (text, where) => {
    expect(text.toLowerCase(), where).not.toContain(CANARY.toLowerCase());
    expect(text, where).not.toContain('2187');
  };

  async function openCopy(page) {
    await openWithProcess(page, 'hertfordshire', { ...IN_TWO_PARTS, at: `meetings/${ID}/providers-copy`, meetings: [both()] });
    await onPage(page, 'The provider’s copy');
  }

  test('nothing of part one is on its page, in its title, or in its text to copy', async ({ page }) => {
    await openCopy(page);
    await openDetails(page);
    const dom = await page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      style: document.documentElement.style.cssText,
      title: document.title,
      values: [...document.querySelectorAll('input, textarea')].map(({ value }) => value).join('\n'),
    }));
    for (const [where, text] of Object.entries(dom)) clean(text, where);
    for (const words of ['chair', 'name', 'job', 'body', 'contact', 'sorry', 'item', 'says', 'what', 'who']) expect(dom.html).toContain(`Shared ${words}`);
    expect(dom.values).toContain('Shared says');
    expect(dom.title).toBe('The provider’s copy – Provider Concerns');
    await button(page, 'Copy the text').click();
    await expect(page.getByText(/^Copied\.$|^The browser did not copy it/)).toBeVisible();
    // Coming from the full minutes leaves nothing behind either.
    await goTo(page, followUp(`meetings/${ID}/minutes`));
    await expect(page.locator('.pc-document')).toContainText(`${CANARY} says`);
    await link(page, 'the provider’s copy').click();
    await onPage(page, 'The provider’s copy');
    clean(await page.evaluate(() => document.documentElement.outerHTML + document.documentElement.style.cssText), 'afterwards');
  });

  test('nothing of part one is in its Word file, and its name says nothing but the meeting, the service and the day', { tag: '@one-screen' }, async ({ page }) => {
    await openCopy(page);
    const { name, files } = await downloadedDocx(page, () => button(page, 'Save as Word file (.docx)').click());
    expect(name).toBe(`minutes-safety-and-improvement-process-meeting-example-house-${inDays(-3)}.docx`);
    expect(Object.keys(files).some((path) => path.startsWith('docProps/'))).toBe(true);
    for (const [path, text] of Object.entries(files)) {
      clean(path + text, path);
      expect(text.toLowerCase(), path).not.toContain(ID);
    }
    const about = Object.entries(files).filter(([path]) => path.startsWith('docProps/')).map(([, text]) => text).join();
    expect(about).not.toContain('Example House');
    expect(paragraphs(files)[1]).toBe('Service: Example House, Invented Care Ltd');
    expect(paragraphs(files).join('\n')).toContain('Shared says');
  });

  test('nothing of part one is in its PDF: not in its text, not in what the file says of itself', { tag: '@one-screen' }, async ({ page }, info) => {
    const printed = async (name) => {
      const path = info.outputPath(`${name}.pdf`);
      await page.pdf({ path, preferCSSPageSize: true, tagged: true, outline: true });
      const run = (...given) => execFileSync(...given).toString();
      return { text: run('pdftotext', ['-layout', path, '-']), about: run('pdfinfo', [path]), raw: (await readFile(path)).toString('latin1') };
    };
    await openCopy(page);
    const copy = await printed('copy');
    for (const [where, text] of Object.entries(copy)) clean(text, where);
    expect(copy.text).toContain('Shared says');
    expect(copy.text).toContain('Minutes for the provider');
    expect(copy.text).toMatch(/Page 1 of \d/);
    expect(copy.text).toContain('Minutes for the provider: Example House');
    for (const around of ['Record ', 'What happens next', 'This is all that the provider gets', 'Saved on this device']) expect(copy.text).not.toContain(around);
    expect(copy.about).toContain('Title:           The provider’s copy – Provider Concerns');
    // The same way of looking finds it where it is.
    await goTo(page, followUp(`meetings/${ID}/minutes`));
    const full = await printed('full');
    expect(full.text).toContain(`${CANARY} says`);
    expect(full.text).toContain('2187');
    expect(full.text).toContain(`${CANARY} reason`);
    const pages = full.text.split('\f').slice(0, -1);
    for (const one of pages) expect(one).toContain('Record ');
  });

  test('what was written in the wrong part of a meeting without the provider does not leave', { tag: '@one-screen' }, async ({ page }) => {
    await openWithProcess(page, 'hertfordshire', {
      at: `meetings/${ID}/providers-copy`, meetings: [minutes({ meeting: 'mdmm', part_one: filled(CANARY, null), part_two: filled(CANARY, null) })],
    });
    await onPage(page, 'There is no copy for the provider');
    clean(await page.evaluate(() => document.documentElement.outerHTML), 'page');
    await link(page, 'The meeting').click();
    await button(page, /^The provider does not attend this meeting/).click();
    await expect(withIt(page).getByRole('heading', { name: 'With the provider' })).toBeFocused();
  });
});

test('each quality assurance meeting has the aim of its turn, and no part', async ({ page }) => {
  await openWithProcess(page, 'hertfordshire', { stage: 'quality-assurance', outcome: 'quality-assurance-meeting', at: 'meetings' });
  for (const aim of [/^1\. The first: share the concerns/, /^1\. The second: close the matter/]) {
    await goTo(page, followUp('meetings'));
    await button(page, 'Write minutes of: Quality assurance meeting (QAM)').click();
    await onPage(page, 'Quality assurance meeting (QAM)');
    await expect(withIt(page).getByRole('group', { name: /^Item \d/ })).toHaveCount(1);
    await expect(withIt(page).getByLabel(aim)).toBeVisible();
    await expect(button(page, 'Say who chaired it')).toBeVisible();
    await expect(button(page, 'The provider’s copy')).toBeVisible();
  }
});

test('the full minutes warn that they are not for the provider, on screen and in the file', { tag: '@one-screen' }, async ({ page }) => {
  await openWithProcess(page, 'hertfordshire', {
    ...IN_TWO_PARTS, at: `meetings/${ID}/minutes`, meetings: [minutes({ part_one: filled('ONE', null), part_two: filled('TWO', null) })],
  });
  await onPage(page, 'Full minutes: on paper');
  await expect(page.getByText('Not for the provider. It does not get part one.')).toBeVisible();
  await expect(page.locator('.pc-document')).toContainText('ONE says');
  await expect(page.locator('.pc-document')).toContainText('TWO says');
  const { name, files } = await downloadedDocx(page, () => button(page, 'Save as Word file (.docx)').click());
  expect(name).toMatch(new RegExp(`^full-minutes-not-for-the-provider-safety-and-improvement-process-meeting-example-house-${inDays(-3)}-[0-9A-Z]{6}[.]docx$`));
  const text = paragraphs(files).join('\n');
  expect(text).toContain('The provider does not get part one.');
  expect(text).toContain('ONE says');
  await accessible(page);
});

test('minutes are written by keyboard alone', { tag: '@one-screen' }, async ({ page }) => {
  await openWithProcess(page, 'derbyshire', { at: 'meetings' });
  await button(page, 'Write minutes of: Concerns Strategy meeting').focus();
  await page.keyboard.press('Enter');
  await onPage(page, 'Concerns Strategy meeting');
  await expect(heading(page)).toBeFocused();
  // A second Enter right after the first, on the page that it brought, is not heard: no hand means that.
  await page.waitForTimeout(500);
  await button(page, 'Say who chaired it').focus();
  await page.keyboard.press('Enter');
  await expect(without(page).getByLabel('Chair')).toBeFocused();
  await page.keyboard.type('Example chair');
  await page.keyboard.press('Tab');
  await expect(button(page, /^Add: Senior operational/)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(without(page).getByLabel('Representing')).toHaveValue(/^Senior operational/);
  // The tapped button has gone; the focus stands above the others.
  await expect(page.locator(':focus')).toHaveAttribute('id', /named-\d+$/);
  await button(page, 'Add an action to the meeting without the provider').focus();
  await page.keyboard.press('Enter');
  await expect(without(page).getByLabel('1. What is to be done')).toBeFocused();
  await page.keyboard.type('Ring the example home');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Example role');
  const [held] = await meetings(page);
  expect(held.part_one).toMatchObject({ chair: 'Example chair', actions: [{ what: 'Ring the example home', who: 'Example role', by: null }] });
});

test('a keystroke among many meetings draws its own field, and only what is open', { tag: '@one-screen' }, async ({ page }) => {
  const many = Array.from({ length: 50 }, (_, number) => minutes({
    id: `meet${String(number).padStart(12, '0')}`, part_one: filled(`ONE ${number}`, null), part_two: filled(`TWO ${number}`, null),
  }));
  await openWithProcess(page, 'hertfordshire', { ...IN_TWO_PARTS, at: `meetings/${many[7].id}`, meetings: many });
  await onPage(page, 'Safety and Improvement Process meeting');
  await two(page).getByLabel('Chair').focus();
  await page.evaluate(() => {
    window.touched = [];
    const main = document.querySelector('.pc-record');
    new MutationObserver((seen) => window.touched.push(...seen.map(({ target }) => (target.closest?.('[id]') ?? target.parentElement)?.id)))
      .observe(main, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await page.keyboard.type('!');
  await expect(two(page).getByLabel('Chair')).toHaveValue('TWO 7 chair!');
  expect(await page.evaluate(() => [...new Set(window.touched)].filter((id) => id !== 'two-chair'))).toEqual([]);
  const kept = await meetings(page);
  expect(kept[7].part_two.chair).toBe('TWO 7 chair!');
  expect(kept.filter((_, number) => number !== 7)).toEqual(many.filter((_, number) => number !== 7));
});

test('axe finds nothing on the meetings, and everything fits the screen', async ({ page }) => {
  test.slow();
  const part = (mark) => filled(mark, inDays(9));
  const held = minutes({ part_one: part('ONE'), part_two: part('TWO') });
  await openWithProcess(page, 'hertfordshire', { ...IN_TWO_PARTS, at: 'meetings', meetings: [held, minutes({ id: 'meet000000000002' })] });
  await openDetails(page);
  for (const [at, title] of [
    ['meetings', 'Meetings'],
    [`meetings/${ID}`, 'Safety and Improvement Process meeting'],
    ['meetings/meet000000000002', 'Safety and Improvement Process meeting'],
    [`meetings/${ID}/minutes`, 'Full minutes: on paper'],
    [`meetings/${ID}/providers-copy`, 'The provider’s copy'],
  ]) {
    await goTo(page, followUp(at));
    await onPage(page, title);
    await openDetails(page);
    await accessible(page);
    await fitsTheScreen(page);
  }
  await openWithProcess(page, 'bedford', { stage: 'serious-concerns', at: 'meetings' });
  await button(page, 'Write minutes of: Serious Concerns meeting').click();
  await accessible(page);
  await button(page, 'Without the provider').click();
  await accessible(page);
  await fitsTheScreen(page);
});
