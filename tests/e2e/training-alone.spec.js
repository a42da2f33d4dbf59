// Training alone: judged first, then the reading; interrupted and gone on with; another go; the result; own scenarios.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  aFile, accessible, button, downloaded, errorSummary, expect, field, fitsTheScreen, goTo, hash, heading, link, onPage, open, openDetails,
  ready, store, stored, test,
} from './support.js';

const SET = readFileSync(new URL('../../src/training/scenario/data/one-off-or-pattern-2026-11.2.toml', import.meta.url));
const STAGED = readFileSync(new URL('../../src/training/scenario/data/thresholds-2026-11.toml', import.meta.url));
const TEMPLATE = readFileSync(new URL('../../src/training/scenario/data/template.toml', import.meta.url), 'utf8');
const setAddress = (text) => `/training/set/${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
const TITLE = SET.toString().match(/^title = "(.+)"$/m)[1];
const SCENARIOS = SET.toString().split('[[scenario]]').slice(1);
/** Those of the first time: the second of two twins waits for another go. */
const FIRST = SCENARIOS.filter((text) => !/^twin_of/m.test(text)).length;
const PASSPHRASE = 'four words are enough';
const KEY = 'provider-concerns:training:';

// ---------------------------------------------------------------- what a person does

const way = (page, name) => link(page, name).or(button(page, name)).first();
const course = (page) => hash(page).match(/^#(\/training\/course\/[0-9a-z]{16})/)[1];

/** From the first page to the first scenario. */
async function begins(page) {
  await open(page);
  await link(page, 'Train on thresholds').click();
  await onPage(page, 'Training on thresholds');
  await link(page, TITLE).click();
  await onPage(page, TITLE);
  await button(page, 'Begin').click();
  await onPage(page, new RegExp(`^Scenario 1 of ${FIRST}: `));
}

/** Answers everything on the page: in every group the answer with this number, and the one who is told. */
async function answers(page, number = 0, { sure = 'Sure' } = {}) {
  const names = await page.locator('#main input[type=radio]').evaluateAll((all) => [...new Set(all.map((one) => one.name))]);
  for (const name of names.filter((name) => name !== 'confidence')) await page.locator(`input[name="${name}"]`).nth(number).check();
  await page.locator('input[name=tell]').nth(number).check();
  await page.getByRole('radio', { name: sure, exact: true }).check();
}

async function handsIn(page) {
  await button(page, 'Hand in and see the reading').click();
  await expect(page.locator('#you-judged')).toBeVisible();
}

/** Judges what is on screen and looks at the whole reading. */
async function judges(page, number = 0, options = {}) {
  await answers(page, number, options);
  await handsIn(page);
  await button(page, 'Show everything').click();
  await expect(page.locator('#beside')).toBeFocused();
}

/** The stored training, read. */
async function kept(page) {
  const entries = Object.entries(await stored(page)).filter(([key]) => key.startsWith(KEY));
  return entries.map(([, text]) => JSON.parse(text.slice(text.indexOf('\n') + 1)));
}

// ---------------------------------------------------------------- journeys

test('the whole way alone: judged, interrupted, revealed step by step, the result kept, another go on the twins', async ({ page }) => {
  test.slow();
  await begins(page);
  await accessible(page);
  await fitsTheScreen(page);

  // An interruption loses nothing: not one answer of a judgement half done.
  await page.getByRole('group', { name: 'Is anyone in immediate danger?' }).getByRole('radio', { name: 'No', exact: true }).check();
  await field(page, 'Potential cause for concern').check();
  await page.reload();
  await ready(page);
  await expect(page.getByRole('group', { name: 'Is anyone in immediate danger?' }).getByRole('radio', { name: 'No', exact: true })).toBeChecked();
  await expect(field(page, 'Potential cause for concern')).toBeChecked();

  // Nobody and somebody exclude each other.
  await page.locator('input[name=tell]').first().check();
  await field(page, 'Nobody else yet').check();
  await expect(page.locator('input[name=tell]').first()).not.toBeChecked();
  await page.locator('input[name=tell]').first().check();
  await expect(field(page, 'Nobody else yet')).not.toBeChecked();

  // The reading comes step by step, with one's own judgement above it.
  await answers(page, 0);
  await handsIn(page);
  await expect(page.locator('#you-judged')).toHaveText(/^You judged: Poor care; Minor\. Sure\.$/);
  await expect(page.locator('.pc-reasons > li')).toHaveCount(1);
  await accessible(page);
  await button(page, 'Show the next step').click();
  await expect(page.locator('#step-2')).toBeFocused();
  await expect(page.locator('#beside')).toHaveCount(0);
  await button(page, 'Show everything').click();
  await expect(page.locator('#beside')).toBeFocused();
  await expect(page.locator('.pc-reasons__last')).toContainText('what made the difference');
  await expect(page.locator('#main')).toContainText('Our reading of the cited policy, not the council’s');
  await expect(page.locator('.pc-scale')).toHaveCount(2);
  await expect(page.getByRole('table', { name: 'What each framework makes of it' }).locator('tbody tr')).toHaveCount(5);
  await openDetails(page);
  await accessible(page);
  await fitsTheScreen(page);

  // What is handed in stays.
  const first = hash(page).replace('/reading/', '/judge/');
  await goTo(page, first.slice(1));
  await expect(page.getByText('It is handed in and stays as it is.')).toBeVisible();
  await expect(button(page, 'Change my answers')).toHaveCount(0);
  await accessible(page);

  // Where one is, and on from there; also after the page was closed.
  await link(page, 'Where you are').click();
  await onPage(page, TITLE);
  await expect(page.locator('#progress')).toHaveText(`1 of ${FIRST} handed in.`);
  await accessible(page);
  await fitsTheScreen(page);
  await goTo(page, '/training');
  await expect(page.locator('.pc-drafts').first()).toContainText(`1 of ${FIRST} handed in`);
  await accessible(page);
  await link(page, `Go on with ${TITLE}`).click();
  await way(page, 'Go on').click();
  for (let number = 2; number <= FIRST; number += 1) {
    await onPage(page, new RegExp(`^Scenario ${number} of ${FIRST}: `));
    await judges(page, number % 2, { sure: number % 3 ? 'Sure' : 'Unsure' });
    await way(page, number < FIRST ? 'Next scenario' : 'See your result').click();
  }

  await onPage(page, 'Your result');
  await expect(page.locator('#in-short')).toHaveText(new RegExp(`^${FIRST} of ${FIRST} handed in\\. You judged \\d+ as the reading does, and \\d+ differently\\.$`));
  await expect(page.getByRole('heading', { name: 'You were sure, and the reading differs' })).toBeVisible();
  await accessible(page);
  await fitsTheScreen(page);
  const differently = Number((await page.locator('#in-short').textContent()).match(/(\d+) differently/)[1]);
  const { name, text } = await downloaded(page, () => button(page, 'Download the result').click());
  expect(name).toMatch(/^training-result-\d{4}-\d\d-\d\d\.json$/);
  const result = JSON.parse(text);
  expect([result.format, result.version, result.times.length]).toEqual(['provider-concerns-training-result', 1, 1]);
  expect(result.times[0].stages.filter(({ missed }) => missed)).toHaveLength(differently);
  expect(result.times[0].all.stages).toEqual({ same: FIRST - differently, of: FIRST });

  await button(page, 'Have another go').click();
  await onPage(page, new RegExp(`^Scenario 1 of ${differently}: `));
  const [{ kept: { alone } }] = await kept(page);
  const twins = SCENARIOS.map((scenario) => [scenario.match(/^id = "(.+)"$/m)[1], scenario.match(/^twin_of = "(.+)"$/m)?.[1]]).filter(([, of]) => of);
  expect(alone.legs).toHaveLength(2);
  for (const id of alone.legs[1].scenarios) {
    // Either a twin of one of the first time, or one without a twin.
    const isTwin = twins.some(([twin, of]) => twin === id && alone.legs[0].scenarios.includes(of));
    expect(isTwin || !twins.some(([, of]) => of === id)).toBe(true);
  }
  await judges(page, 1);
  await goTo(page, `${course(page)}/result`);
  await onPage(page, 'Your result so far');
  const counted = page.getByRole('table', { name: 'How often you judged as the reading does' });
  await expect(counted.getByRole('columnheader')).toHaveText(['As the reading', 'First time', 'Again']);
  await accessible(page);
});

test('what is open is named, each error leads to its question, and nothing goes in incomplete', async ({ page }) => {
  await begins(page);
  await button(page, 'Hand in and see the reading').click();
  await expect(errorSummary(page)).toBeFocused();
  await accessible(page);
  await fitsTheScreen(page);
  const links = errorSummary(page).getByRole('link');
  const number = await links.count();
  expect(number).toBeGreaterThanOrEqual(8);
  for (let at = 0; at < number; at += 1) {
    const target = (await links.nth(at).getAttribute('href')).slice(1);
    await links.nth(at).click();
    await expect(page.locator(`[id="${target}"]`)).toBeFocused();
  }
  expect((await kept(page))[0].kept.alone.legs[0].judgements).toEqual([]);
  // An error goes once its question is answered; pressed again, the summary has the focus again.
  await field(page, 'Poor care').check();
  await expect(links).toHaveCount(number - 1);
  await button(page, 'Hand in and see the reading').click();
  await expect(errorSummary(page)).toBeFocused();
  await answers(page, 0);
  await expect(errorSummary(page)).toHaveCount(0);
  await handsIn(page);
});

test('new information comes only after what was known before is judged', async ({ page }) => {
  await open(page, `#${setAddress(STAGED)}`);
  await button(page, 'Begin').click();
  await expect(heading(page)).toHaveText(/^Scenario 1 of /);
  const texts = STAGED.toString().split('[[scenario]]').slice(1).filter((text) => !/^twin_of/m.test(text));
  let place = 1;
  for (const text of texts) {
    if (text.split('[[scenario.stage]]').length > 2) break;
    place += 1;
  }
  await goTo(page, `${course(page)}/judge/${place + 1}`);
  await onPage(page, 'Judge the earlier stage first');
  await accessible(page);
  await way(page, 'Go to the earlier stage').click();
  await expect(heading(page)).toHaveText(/, stage 1 of \d: /);
  await goTo(page, `${course(page)}/reading/${place}`);
  await onPage(page, 'Judge it first');
  await accessible(page);
  await way(page, 'Go on').click();
  await judges(page);
  await way(page, 'New information: judge again').click();
  await expect(heading(page)).toHaveText(/, stage 2 of \d: /);
  await expect(page.getByRole('heading', { name: 'New information' })).toBeVisible();
  await openDetails(page);
  await expect(page.locator('#main')).toContainText('What you judged then');
  await accessible(page);
  await fitsTheScreen(page);
  await goTo(page, `${course(page)}/judge/999`);
  await onPage(page, 'There is no such scenario here');
});

test('by keyboard alone', { tag: '@one-screen' }, async ({ page }) => {
  test.slow();
  const tabTo = async (target, most = 60) => {
    for (let steps = 0; steps < most; steps += 1) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`not reached by Tab: ${target}`);
  };
  const press = async (target, key = 'Enter') => {
    await tabTo(target);
    await page.keyboard.press(key);
  };
  await open(page);
  await press(link(page, 'Train on thresholds'));
  await onPage(page, 'Training on thresholds');
  await press(link(page, 'Work on your own'));
  await press(link(page, TITLE));
  await onPage(page, TITLE);
  await expect(heading(page)).toBeFocused();
  await press(button(page, 'Begin'));
  await onPage(page, /^Scenario 1 of /);
  await expect(heading(page)).toBeFocused();
  await press(button(page, 'Hand in and see the reading'));
  await expect(errorSummary(page)).toBeFocused();
  await press(errorSummary(page).getByRole('link').first());
  for (const name of ['track-immediate_danger', 'track-crime', 'track-section_42', 'decision', 'score', 'level']) {
    const first = page.locator(`input[type=radio][name^="${name}"]`).first();
    if (!(await first.evaluate((element) => element === document.activeElement))) await tabTo(first);
    await page.keyboard.press('Space');
    await expect(first).toBeChecked();
  }
  await press(field(page, 'Nobody else yet'), 'Space');
  await press(field(page, 'A guess'), 'Space');
  await press(button(page, 'Hand in and see the reading'));
  await expect(page.locator('#you-judged')).toHaveText('You judged: Poor care; Minor. A guess.');
  await press(button(page, 'Show the next step'));
  await expect(page.locator('#step-2')).toBeFocused();
  await press(button(page, 'Show everything'));
  await expect(page.locator('#beside')).toBeFocused();
  await press(way(page, 'Next scenario'), 'Space');
  await onPage(page, /^Scenario 2 of /);
});

test('an own file of scenarios: every problem with its line, nothing kept; loaded, used, taken away again', { tag: '@one-screen' }, async ({ page }) => {
  const choose = (name, text) => page.locator('#own-set').setInputFiles(aFile(name, text, 'application/toml'));
  const nothingKept = async () => expect(Object.keys(await stored(page)).filter((key) => key.includes(':scenarios:'))).toEqual([]);
  await open(page, '#/training');
  await link(page, 'Your own scenarios').click();
  await onPage(page, 'Your own scenarios');
  await openDetails(page);
  await accessible(page);
  const { name, text } = await downloaded(page, () => button(page, 'Download the template').click());
  expect([name, text]).toEqual(['own-scenarios-template.toml', TEMPLATE]);

  const line = TEMPLATE.split('\n').findIndex((row) => row === 'outcome = "minor"') + 1;
  await choose('ours.toml', TEMPLATE.replace('\noutcome = "minor"', '\noutcome = "major"').replace('\nauthor = ', '\nauthr = '));
  await expect(errorSummary(page)).toBeFocused();
  await expect(errorSummary(page)).toContainText('ours.toml: 3 problems in the file');
  await expect(page.locator('#problems')).toContainText('“author” is missing here; add it');
  await expect(page.locator('#problems')).toContainText('by the rules of “lambeth” the outcome is “minor”, and the reading says “major”');
  await expect(page.locator('#problems li', { hasText: 'by the rules' })).toContainText(new RegExp(`^Line (${line - 2}|${line - 1}|${line}),`));
  await accessible(page);
  await nothingKept();
  await choose('picture.toml', Buffer.from([0xff, 0xd8, 0x00]));
  await expect(errorSummary(page)).toContainText('picture.toml: the file is not text, so it is not a scenario file');
  await choose('large.toml', 'x'.repeat(1024 * 1024 + 1));
  await expect(errorSummary(page)).toContainText('large.toml: the file is 1025 KB. The largest scenario file that can be loaded is 1024 KB');
  await nothingKept();

  const OURS = TEMPLATE.replace(/^title = ".*"$/m, 'title = "Sample Lodge scenarios"');
  await choose('ours.toml', OURS);
  await expect(page.locator('#taken')).toBeFocused();
  await expect(page.locator('#taken')).toHaveText('Sample Lodge scenarios is loaded');
  await accessible(page);
  await choose('ours.toml', `\ufeff${OURS}`);
  await expect(page.locator('#taken')).toHaveText('Sample Lodge scenarios was here already: nothing has changed');
  await choose('ours.toml', OURS.replace('minutes = ', 'minutes =  '));
  await expect(errorSummary(page)).toContainText('“Sample Lodge scenarios” is here already with the same id and version, and another text');
  await page.reload();
  await ready(page);
  const list = page.locator('.pc-drafts > li', { hasText: 'Sample Lodge scenarios' });
  await expect(list).toHaveCount(1);
  const back = await downloaded(page, () => list.getByRole('button', { name: 'Download' }).click());
  expect(back.text).toBe(OURS);

  await list.getByRole('link').click();
  await onPage(page, 'Sample Lodge scenarios');
  await accessible(page);
  await button(page, 'Begin').click();
  await onPage(page, /^Scenario 1 of /);
  await judges(page);
  await expect(page.locator('#main')).toContainText('How Example Borough Council, quality team reads the cited policy: not the policy’s own words');
  const training = course(page);

  await goTo(page, '/training/own');
  await list.getByRole('button', { name: 'Remove Sample Lodge scenarios' }).click();
  await list.getByRole('button', { name: 'Yes: Remove Sample Lodge scenarios' }).click();
  await expect(list).toHaveCount(0);
  await nothingKept();
  // What was judged is not lost with the file.
  await goTo(page, training);
  await onPage(page, 'The scenarios are not on this device');
  await accessible(page);
  await goTo(page, '/training/own');
  await choose('ours.toml', OURS);
  await expect(page.locator('#taken')).toBeFocused();
  await goTo(page, training);
  await onPage(page, 'Sample Lodge scenarios');
  await expect(page.locator('#progress')).toHaveText('1 of 1 handed in.');
});

test('the facilitator’s notes are for the screen and for paper', async ({ page }) => {
  await open(page, `#${setAddress(SET)}`);
  await fitsTheScreen(page);
  await accessible(page);
  await way(page, 'Facilitator’s notes').click();
  await onPage(page, 'Facilitator’s notes');
  await expect(page.locator('.govuk-warning-text')).toContainText('These notes hold the answers');
  await expect(page.locator('.pc-notes > li')).toHaveCount(SCENARIOS.length);
  await fitsTheScreen(page);
  await accessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(button(page, 'Print')).toBeHidden();
  await expect(page.locator('.pc-notes > li').last()).toBeVisible();
});

test('the result on paper says what it is of, and not who', { tag: '@one-screen' }, async ({ page }) => {
  await begins(page);
  await judges(page);
  await goTo(page, `${course(page)}/result`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.pc-printonly')).toContainText(`Training on thresholds · ${TITLE}`);
  for (const name of ['Download the result', 'Print']) await expect(button(page, name)).toBeHidden();
  await expect(page.getByRole('table', { name: 'Every judgement beside the reading' })).toBeVisible();
});

test('training is removed after asking twice; what does not open is shown and kept', { tag: '@one-screen' }, async ({ page }) => {
  await store(page, `${KEY}0000000000000000`, '{"format":"provider-concerns-training","version":99}');
  await begins(page);
  await answers(page);
  const address = course(page);
  await goTo(page, `${address}/remove`);
  await onPage(page, 'Remove this training from this device?');
  await accessible(page);
  await button(page, 'Remove the training').click();
  await expect(errorSummary(page)).toContainText('Tick the box to say that you want to remove the training');
  await accessible(page);
  await field(page, 'I want to remove this training for good').check();
  await button(page, 'Remove the training').click();
  await onPage(page, 'Training on thresholds');
  await goTo(page, address);
  await onPage(page, 'This training cannot be opened');
  await expect(page.locator('#main')).toContainText('It is not on this device');
  await accessible(page);

  await goTo(page, '/training');
  await expect(page.locator('#damaged-000000')).toContainText('A newer version of this app saved it');
  await accessible(page);
  const raw = await downloaded(page, () => button(page, /^Download its raw text/).click());
  expect(raw.text).toContain('"version":99');
  await button(page, 'Remove 000000').click();
  await button(page, 'Yes: Remove 000000').click();
  await expect(page.locator('#damaged-000000')).toHaveCount(0);
});

test('where there is no room, work goes on and says so; two tabs do not overwrite each other', { tag: '@one-screen' }, async ({ page }) => {
  // Before the app listens, so that it can be kept from hearing what another tab stores.
  await page.addInitScript(() => addEventListener('storage', (event) => window.deaf && event.stopImmediatePropagation(), true));
  await begins(page);
  await page.evaluate(() => {
    window.setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await field(page, 'Poor care').check();
  await expect(page.locator('#training-not-saved')).toContainText('There is no room left on this device for this training');
  await accessible(page);
  await expect(field(page, 'Poor care')).toBeChecked();
  const { text } = await downloaded(page, () => button(page, 'Download what stands here').click());
  expect(JSON.parse(text).kept.alone.legs[0].judgements[0].decision).toBe('poor_care');
  await goTo(page, '/training');
  await expect(page.locator('#unsaved')).toContainText('This training is not saved on this device');
  await page.goBack();
  await expect(field(page, 'Poor care')).toBeChecked();
  await page.evaluate(() => {
    Storage.prototype.setItem = window.setItem;
  });
  await button(page, 'Try to save again').click();
  await expect(page.locator('#training-not-saved')).toHaveCount(0);

  // Another tab goes on; this one follows while it has nothing of its own.
  const second = await page.context().newPage();
  await second.goto(page.url());
  await ready(second);
  await second.getByLabel('Not enough known yet').check();
  await expect(field(page, 'Not enough known yet')).toBeChecked();
  // Where it has not heard of it, it adds to what is there.
  const decided = (decision) => expect.poll(async () => (await kept(page))[0].kept.alone.legs[0].judgements[0].decision).toBe(decision);
  await page.evaluate(() => { window.deaf = true; });
  await second.getByLabel('Potential cause for concern').check();
  // What one tab writes reaches the other a little later.
  await decided('potential_cause_for_concern');
  await field(page, 'A guess').check();
  await expect(field(page, 'Potential cause for concern')).toBeChecked();
  await expect(second.getByLabel('A guess')).toBeChecked();

  // What could not be saved here and has gone on there: nothing is overwritten, and what is there can be shown.
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await field(page, 'Poor care').check();
  await expect(page.locator('#training-not-saved')).toContainText('There is no room left');
  await second.getByLabel('Not enough known yet').check();
  await decided('not_enough_known');
  await page.evaluate(() => {
    Storage.prototype.setItem = window.setItem;
  });
  await button(page, 'Try to save again').click();
  await expect(page.locator('#training-not-saved')).toContainText('This training has gone on in another tab');
  await accessible(page);
  await button(page, 'Show what is saved there').click();
  await button(page, 'Yes: Show what is saved there').click();
  await expect(page.locator('#training-not-saved')).toHaveCount(0);
  await expect(field(page, 'Not enough known yet')).toBeChecked();

  // Removed there, what stands here is the only version left.
  await goTo(second, `${course(second)}/remove`);
  await second.getByLabel('I want to remove this training for good').check();
  await button(second, 'Remove the training').click();
  await onPage(second, 'Training on thresholds');
  await expect.poll(async () => (await kept(page)).length).toBe(0);
  await field(page, 'Poor care').check();
  await button(page, 'Show what is saved there').click();
  await button(page, 'Yes: Show what is saved there').click();
  await expect(page.locator('#training-not-saved')).toContainText('This training was removed in another tab');
  await button(page, 'Keep it on this device again').click();
  await expect(page.locator('#training-not-saved')).toHaveCount(0);
  expect((await kept(page))[0].kept.alone.legs[0].judgements[0].decision).toBe('poor_care');
  await second.close();
});

test('what two tabs answer in the same millisecond is kept twice, and that is told before it goes from the screen', { tag: '@one-screen' }, async ({ page }) => {
  await begins(page);
  await field(page, 'Poor care').check();
  await expect.poll(async () => (await kept(page))[0]?.kept.alone.legs[0].judgements[0].decision).toBe('poor_care');
  // What another tab has written beside it, without having seen it; of the two, it is the one that counts.
  await page.evaluate(async (prefix) => {
    const [key, stored] = Object.entries(localStorage).find(([name]) => name.startsWith(prefix));
    const [, base, parent] = key.match(/^(.*@\d+)\.[0-9a-f]{12}(\..*)?$/);
    const token = 'fffffffffffe';
    const other = `${base}.${token}${parent ?? ''}`;
    const training = JSON.parse(stored.slice(stored.indexOf('\n') + 1));
    training.revision = parseInt(token, 16);
    training.kept.alone.legs[0].judgements[0].decision = 'potential_cause_for_concern';
    const text = JSON.stringify(training);
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${other}\n${text}`));
    const digest = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    localStorage.setItem(other, `provider-concerns-kept 1 plain ${digest}\n${text}`);
    dispatchEvent(new StorageEvent('storage', { key: other, storageArea: localStorage }));
  }, KEY);
  await expect(field(page, 'Potential cause for concern')).toBeChecked();
  await expect(page.getByText('Two tabs changed one training at the same moment.')).toBeVisible();
  await accessible(page);
  const decisions = (await kept(page)).map(({ kept: { alone } }) => alone.legs[0].judgements[0].decision);
  expect(decisions.sort()).toEqual(['poor_care', 'potential_cause_for_concern']);
  await goTo(page, '/training');
  await expect(page.locator('#main a[href*="/training/course/"]').first()).toBeVisible();
  const courses = await page.locator('#main a[href*="/training/course/"]').evaluateAll((links) => links.map(({ hash }) => hash.match(/course\/(\w+)/)[1]));
  expect(new Set(courses).size, 'two pieces of training').toBe(2);
});

test.describe('protected', () => {
  test.use({ settled: false });

  test('training on a protected device is unreadable there, waits through a lock, and comes back from a backup', { tag: '@one-screen' }, async ({ page }) => {
    test.slow();
    await begins(page);
    await answers(page);
    await goTo(page, '/device');
    await page.locator('#app summary', { hasText: 'Protect the records with a passphrase' }).click();
    await page.locator('#protect-passphrase').fill(PASSPHRASE);
    await page.locator('#protect-passphrase-again').fill(PASSPHRASE);
    await page.locator('#protect-go').click();
    await expect(page.locator('#lock')).toBeVisible();
    const everything = JSON.stringify(await stored(page));
    for (const told of ['training', 'scenario', 'lambeth', 'poor_care']) expect(everything, told).not.toContain(told);
    const backup = await downloaded(page, () => button(page, 'Export everything').click());

    await goTo(page, '/training');
    await link(page, TITLE).first().click();
    await way(page, 'Go on').click();
    await page.evaluate(() => {
      window.setItem = Storage.prototype.setItem;
      Storage.prototype.setItem = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await field(page, 'Not enough known yet').check();
    await expect(page.locator('#training-not-saved')).toBeVisible();
    await page.locator('#lock').click();
    await onPage(page, 'The records on this device are locked');
    await expect(page.getByText('1 piece of work could not be saved before the device was locked')).toBeVisible();
    await page.evaluate(() => {
      Storage.prototype.setItem = window.setItem;
    });
    await field(page, 'Passphrase').fill(PASSPHRASE);
    await button(page, 'Unlock').click();
    await onPage(page, /^Scenario 1 of /);
    await expect(field(page, 'Not enough known yet')).toBeChecked();
    await expect(page.locator('#training-not-saved')).toHaveCount(0);

    // Everything is removed, and the backup brings the training back as it was then.
    await goTo(page, '/device/remove');
    await field(page, 'I want to remove everything for good').check();
    await button(page, 'Remove everything').click();
    await onPage(page, 'Everything was removed');
    expect(await stored(page)).toEqual({});
    await page.reload();
    await ready(page);
    await goTo(page, '/open');
    await page.locator('#file').setInputFiles(aFile(backup.name, backup.text));
    await field(page, 'Without a passphrase').check();
    await button(page, 'Continue').click();
    await onPage(page, 'This file holds everything of a device');
    await field(page, 'Passphrase of the file').fill(PASSPHRASE);
    await button(page, 'Open it').click();
    await expect(page.locator('#notices')).toContainText('1 training or scenario file added');
    await goTo(page, '/training');
    await link(page, TITLE).first().click();
    await way(page, 'Go on').click();
    await expect(field(page, 'Poor care')).toBeChecked();
  });
});
