// A training session in a room: handed out and collected as files, one tablet passed round, hands counted.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  aFile, accessible, button, downloaded, errorSummary, expect, field, fitsTheScreen, goTo, hash, heading, link, onPage, open, ready, stored, test,
} from './support.js';

const SET = readFileSync(new URL('../../src/training/scenario/data/thresholds-2026-11.toml', import.meta.url));
const NEW_SESSION = `/training/set/${createHash('sha256').update(SET).digest('hex').slice(0, 12)}/session`;
const SCENARIOS = SET.toString().split('[[scenario]]').slice(1).map((text) => ({
  id: text.match(/^id = "(.+)"$/m)[1],
  stages: text.split('[[scenario.stage]]').length - 1,
}));
const PLAIN = SCENARIOS.find(({ stages }) => stages === 1).id;
const STAGED = SCENARIOS.find(({ stages }) => stages === 2).id;
const TITLE = 'Example House training';

// ---------------------------------------------------------------- what people do

const course = (page) => hash(page).match(/^#(\/training\/course\/[0-9a-z]{16})/)[1];

/** Makes a session of these scenarios under Lambeth's policy. */
async function makesSession(page, { scenarios = [PLAIN], twice = false, mode = 'Blind (recommended)' } = {}) {
  await open(page, `#${NEW_SESSION}`);
  await onPage(page, 'Make a session');
  await field(page, 'What is the session called?').fill(TITLE);
  await button(page, 'None').click();
  for (const id of scenarios) await page.locator(`input[name=scenarios][value="${id}"]`).check();
  await page.getByRole('radio', { name: 'London Borough of Lambeth' }).check();
  await page.getByRole('radio', { name: mode }).check();
  if (twice) await page.getByRole('radio', { name: 'Before and after training' }).check();
  await button(page, 'Make the session').click();
  await onPage(page, TITLE);
}

/** A way on: some look and answer like buttons. */
const way = (page, name) => link(page, name).or(button(page, name)).first();

const follows = async (page, name, title) => {
  await way(page, name).click();
  await onPage(page, title);
};

/** The session's file. */
async function handsOut(page) {
  await goTo(page, `${course(page)}/hand-out`);
  return downloaded(page, () => button(page, 'Save as a file').click());
}

/** A device of somebody else, with nothing on it yet. It is watched as the first one is. */
async function device(page, watched) {
  const { viewport, ...others } = { viewport: page.viewportSize(), baseURL: new URL(page.url()).origin, locale: 'en-GB', serviceWorkers: 'block', hasTouch: true };
  const context = await page.context().browser().newContext({ viewport, ...others });
  await context.addInitScript(() => {
    localStorage.setItem('provider-concerns:device:settings', '{"version":1,"in_clear":true,"idle_minutes":5,"everything_exported_at":null}');
  });
  const other = await context.newPage();
  other.on('console', (message) => {
    if (message.type() === 'error') watched.seen.push(`error on another device: ${message.text()}`);
  });
  other.on('pageerror', (error) => watched.seen.push(`thrown on another device: ${error}`));
  return other;
}

async function joins(page, session, { name } = {}) {
  await open(page, '#/training/join');
  await onPage(page, 'Join a session');
  await page.locator('#session-file').setInputFiles(aFile(session.name, session.text));
  await onPage(page, TITLE);
  if (name) {
    await field(page, 'I want to give a name').check();
    await field(page, 'Name').fill(name);
  }
  await button(page, name ? 'Join with this name' : 'Join without a name').click();
  await expect(page.locator('#progress')).toBeVisible();
}

/** Answers every question of the judgement on screen; `choice` counts within each. */
async function judges(page, choice) {
  const names = await page.locator('#main input[type=radio]').evaluateAll((all) => [...new Set(all.map((one) => one.name))]);
  for (const name of names) {
    const options = page.locator(`input[type=radio][name="${name}"]`);
    await options.nth(choice % (await options.count())).check({ force: true });
  }
  await page.locator('input[type=checkbox][name=tell]').nth(choice % 2).check();
  const before = hash(page);
  await button(page, 'Hand in').click();
  await expect.poll(() => hash(page)).not.toBe(before);
}

/** Judges everything that is open, from the first on. */
async function judgesAll(page, choice, number) {
  for (let done = 0; done < number; done += 1) {
    await expect(page.locator('#hand-in')).toBeVisible();
    await judges(page, choice);
  }
}

async function sends(page) {
  await onPage(page, 'Give your answers to the trainer');
  const file = await downloaded(page, () => button(page, 'Save as a file').click());
  await expect(page.locator('#after')).toHaveText('You can close this page. Your answers stay on this device until you remove them.');
  return file;
}

const collects = (page, files) => page.locator('#answers').setInputFiles(files.map(({ name, text }) => aFile(name, text)));
const collected = (page) => page.locator('#collected');
const who = (page) => page.locator('table.pc-table tbody tr');

/** What a further participant would give: other choices, and another place. */
function another({ text }, number) {
  const answers = JSON.parse(text);
  answers.seat = String(number).padStart(16, '0');
  const levels = ['minor', 'moderate', 'major'];
  for (const judgement of answers.judgements) judgement.level = levels[number % 3];
  return { name: `answers-${number}.json`, text: JSON.stringify(answers) };
}

// ---------------------------------------------------------------- journeys

test('a room of twelve answers on its own devices, and everything comes back in one go @one-screen', async ({ page, watch }) => {
  await makesSession(page, { scenarios: [PLAIN, STAGED] });
  await accessible(page);
  await follows(page, 'Hand out the session', 'Hand out the session');
  await accessible(page);
  const session = await handsOut(page);
  expect(session.name).toMatch(/^session-example-house-training-[0-9a-z]{6}\.json$/);

  const files = [];
  for (const choice of [0, 1]) {
    const participant = await device(page, watch);
    await joins(participant, session);
    await follows(participant, 'Begin', /^Scenario 1 of 2: /);
    await judgesAll(participant, choice, 3);
    files.push(await sends(participant));
    await participant.context().close();
  }
  expect(JSON.parse(files[0].text).judgements).toHaveLength(3);
  expect(JSON.parse(files[0].text).name).toBe('');
  for (let number = 3; number <= 12; number += 1) files.push(another(files[number % 2], number));

  await follows(page, 'Next: collect answers', 'Collect answers');
  await collects(page, files);
  await expect(collected(page)).toContainText('12 sets of answers read: 12 added.');
  await expect(collected(page)).toBeFocused();
  await expect(who(page)).toHaveCount(12);
  await expect(who(page).last()).toContainText('Participant 12');
  await accessible(page);
  // The same once more changes nothing.
  await collects(page, [...files, files[0]]);
  await expect(collected(page)).toContainText('13 sets of answers read: 13 here already.');
  await expect(who(page)).toHaveCount(12);
  // Nobody is taken away by one press.
  await button(page, 'Remove the answers of Participant 12').click();
  await expect(button(page, 'Yes, remove them')).toBeFocused();
  await button(page, 'Keep them').click();
  await expect(who(page)).toHaveCount(12);
  await button(page, 'Remove the answers of Participant 12').click();
  await button(page, 'Yes, remove them').click();
  await expect(who(page)).toHaveCount(11);
  await page.reload();
  await ready(page);
  await expect(who(page)).toHaveCount(11);
  await way(page, 'Back to the session').click();
  await expect(page.locator('.govuk-summary-list').first()).toContainText('11 people have given answers');
  await accessible(page);
});

test('a participant joins, is interrupted, changes an answer, gives it twice, and the later file counts', async ({ page, watch }) => {
  await makesSession(page, { twice: true });
  const session = await handsOut(page);
  const participant = await device(page, watch);
  await joins(participant, session, { name: 'Miss A' });
  await accessible(participant);
  await fitsTheScreen(participant);
  await follows(participant, 'Begin', /^Scenario 1 of 1: /);
  await judges(participant, 0);
  await accessible(participant);
  await fitsTheScreen(participant);
  await expect(participant.locator('#main')).toContainText('the name that you gave: Miss A');
  await button(participant, 'Take my name out').click();
  await expect(participant.locator('#main')).toContainText('no name, no time and nothing about this device');
  const early = await sends(participant);
  expect(early.text).not.toContain('Miss A');

  // Coming back by the session's file finds the place.
  await open(participant, '#/training/join');
  await participant.locator('#session-file').setInputFiles(aFile(session.name, session.text));
  await expect(participant.locator('#main')).toContainText('This device has a place in this session');
  await accessible(participant);
  await way(participant, 'Go on with it').click();
  await expect(participant.locator('#main')).toContainText('You have given your answers to the trainer.');
  await accessible(participant);
  await participant.locator('.govuk-task-list__link').first().click();
  await button(participant, 'Change my answers').click();
  await judges(participant, 1);
  const late = await sends(participant);

  // The files come in the wrong order.
  await goTo(page, `${course(page)}/collect`);
  await collects(page, [late, early]);
  await expect(collected(page)).toContainText('2 sets of answers read: 1 added, 1 older than what is here.');
  await expect(who(page)).toHaveCount(1);

  // The second round, when the trainer says so.
  await goTo(page, course(page));
  await button(page, 'Go on to the second round').click();
  await expect(heading(page)).toBeFocused();
  await expect(way(page, 'Collect the second answers')).toBeVisible();
  await goTo(participant, course(participant));
  await button(participant, 'Begin the second round').click();
  await judges(participant, 2);
  const second = await sends(participant);
  expect(JSON.parse(second.text)).toMatchObject({ round: 'after', seat: JSON.parse(late.text).seat });
  await way(page, 'Collect the second answers').click();
  await collects(page, [second]);
  await expect(who(page)).toHaveText([/Participant 1.*Before training/s, /Participant 1.*After training/s]);
  await participant.context().close();
});

test('what is no session is refused in words, and a session opens from the first page’s file too', async ({ page }) => {
  await makesSession(page);
  const session = await handsOut(page);
  await open(page, '#/training/join');
  await accessible(page);
  await fitsTheScreen(page);
  const newer = JSON.stringify({ ...JSON.parse(session.text), version: 9 });
  const unknown = session.text.replace(/"digest":"[0-9a-f]{64}"/, `"digest":"${'0'.repeat(64)}"`);
  for (const [name, text, says] of [
    ['a.json', '{"format":"provider-concerns-record"}', /a\.json: It is a record of concerns/],
    ['b.json', '{"format":"provider-concerns-training-answers","version":1}', /It holds somebody’s answers\. The trainer opens it/],
    ['c.txt', 'kettle', /This is not a training session/],
    ['d.json', newer, /A newer version of this app made the session/],
    ['e.json', unknown, /uses scenarios that this version of the app does not have/],
    ['f.json', session.text.slice(0, -40), /This is not a training session/],
    ['g.json', session.text.replace('"mode":"blind"', '"mode":"loud"'), /The session cannot be used: .*loud/],
    ['h.png', Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]), /The file is not text/],
  ]) {
    await page.locator('#session-file').setInputFiles(aFile(name, text));
    await expect(errorSummary(page)).toContainText(says);
    await expect(errorSummary(page)).toBeFocused();
  }
  await accessible(page);
  await fitsTheScreen(page);

  await open(page, '#/open');
  await page.locator('#file').setInputFiles(aFile(session.name, session.text));
  await onPage(page, TITLE);
  await field(page, 'I want to give a name').check();
  await button(page, 'Join with this name').click();
  await expect(errorSummary(page)).toContainText('Enter a name, or take the tick away to join without one');
  await accessible(page);
  await field(page, 'I want to give a name').uncheck();
  await button(page, 'Join without a name').click();
  await expect(page.locator('#progress')).toHaveText('You have handed in 0 of 1 judgement.');
  await way(page, 'Begin').waitFor();
  await goTo(page, `${course(page)}/send`);
  await expect(page.locator('#main')).toContainText('there is nothing to give');
});

test('files that do not belong to the session are refused by name, and the others are taken @one-screen', async ({ page, watch }) => {
  await makesSession(page);
  const session = await handsOut(page);
  const participant = await device(page, watch);
  await joins(participant, session);
  await follows(participant, 'Begin', /^Scenario 1 of 1: /);
  await judges(participant, 0);
  const good = await sends(participant);
  await participant.context().close();
  const changed = (name, change) => {
    const answers = JSON.parse(good.text);
    change(answers);
    return { name, text: JSON.stringify(answers) };
  };
  await goTo(page, `${course(page)}/collect`);
  await collects(page, [
    session,
    changed('other.json', (answers) => { answers.session = '0123456789abcdef'; }),
    good,
    changed('twice.json', (answers) => answers.judgements.push(answers.judgements[0])),
    changed('stage.json', (answers) => { answers.judgements[0].place.stage = 3; }),
    changed('round.json', (answers) => { answers.round = 'after'; }),
    changed('new.json', (answers) => { answers.version = 2; }),
    { name: 'kettle.txt', text: 'kettle' },
  ]);
  await expect(errorSummary(page)).toBeFocused();
  const refused = errorSummary(page).locator('li');
  await expect(refused).toHaveText([
    /^session-example.*: It is a training session\. Participants open it/,
    /^other\.json: The answers belong to another session, 012345/,
    /^twice\.json: .*is answered twice/,
    /^stage\.json: .*has no stage 4/,
    /^round\.json: The answers are to a second round/,
    /^new\.json: A newer version/,
    /^kettle\.txt: These are not answers/,
  ]);
  await expect(collected(page)).toContainText('1 set of answers read: 1 added.');
  await expect(who(page)).toHaveCount(1);
  await accessible(page);

  await open(page, '#/open');
  await page.locator('#file').setInputFiles(aFile(good.name, good.text));
  await expect(page.locator('#problems')).toContainText('The trainer opens it under “Collect answers”');
});

test('one tablet goes round three people, and nobody finds the former’s answers @one-screen', async ({ page }) => {
  await makesSession(page, { scenarios: [PLAIN, STAGED] });
  await follows(page, 'Pass one tablet round', 'Pass one tablet round');
  await accessible(page);
  await button(page, 'The tablet goes round now').click();
  await onPage(page, 'Give the tablet to the next person');
  await accessible(page);
  // Whatever the address says, whoever has the tablet finds nothing else on it.
  for (const elsewhere of ['#/', '#/device', '#/training', course(page), `${course(page)}/reveal/1`, `${course(page)}/collect`, `${course(page)}/result`]) {
    await goTo(page, elsewhere);
    await onPage(page, 'Give the tablet to the next person');
  }
  await expect(link(page, 'This device')).toHaveCount(0);
  await goTo(page, `${course(page)}/pass`);
  for (const person of [1, 2]) {
    await button(page, 'Start').click();
    await onPage(page, /^Scenario 1 of 2: /);
    await expect(page.locator('#main input:checked')).toHaveCount(0);
    await judgesAll(page, person, 3);
    await onPage(page, 'Give the tablet to the next person');
    await expect(heading(page)).toBeFocused();
    await expect(page.locator('#answered')).toHaveText(`${person} ${person === 1 ? 'person has' : 'people have'} answered so far.`);
    // Back through all pages of the former participant: not one shows an answer.
    for (let back = 0; back < 4; back += 1) {
      await page.goBack();
      await expect(heading(page)).toHaveText(/^(Nobody has the tablet now|Give the tablet to the next person)$/);
      await expect(page.locator('#main')).not.toContainText('What you judged');
    }
    await goTo(page, `${course(page)}/pass`);
  }
  // The third is called away. The next person's Back finds blank questions only, and clearing is asked twice.
  await button(page, 'Start').click();
  await judges(page, 0);
  await page.locator('#track-crime').check({ force: true });
  await goTo(page, `${course(page)}/pass`);
  await onPage(page, 'Somebody has begun');
  await accessible(page);
  await page.reload();
  await ready(page);
  await button(page, 'Go on: it is mine').click();
  await onPage(page, /^Scenario 2 of 2, stage 1 of 2: /);
  await expect(page.locator('#track-crime')).toBeChecked();
  await goTo(page, `${course(page)}/pass`);
  await button(page, 'Clear everything of this person').click();
  await button(page, 'Keep it').click();
  await onPage(page, 'Somebody has begun');
  await button(page, 'Clear everything of this person').click();
  await button(page, 'Yes: Clear everything of this person').click();
  await onPage(page, 'Give the tablet to the next person');
  await expect(page.locator('#answered')).toHaveText('2 people have answered so far.');
  await button(page, 'Start').click();
  await onPage(page, /^Scenario 1 of 2: /);
  await page.goBack();
  await expect(page.locator('#main')).not.toContainText('What you judged');
  // Only the trainer goes on from here, asked twice.
  await goTo(page, `${course(page)}/pass`);
  await button(page, 'For the trainer: end the round').click();
  await accessible(page);
  await button(page, 'Yes: For the trainer: end the round').click();
  await onPage(page, TITLE);
  await expect(link(page, 'This device')).toHaveCount(1);
  // What is kept of those who are done are random numbers and choices.
  const [text] = Object.entries(await stored(page)).filter(([key]) => key.includes(':training:')).map(([, kept]) => kept);
  expect(text).not.toContain('Miss');
});

test('hands are counted with the keyboard alone, and nothing is cut off silently @one-screen', async ({ page }) => {
  await makesSession(page, { scenarios: [PLAIN, STAGED] });
  await follows(page, 'Count hands', /.+/);
  const number = page.locator('#decision-poor_care');
  const more = button(page, 'One more: Poor care');
  await more.focus();
  for (let hand = 0; hand < 3; hand += 1) await page.keyboard.press('Enter');
  await expect(more).toBeFocused();
  await expect(number).toHaveValue('3');
  await button(page, 'One less: Poor care').press('Space');
  await expect(number).toHaveValue('2');
  await button(page, 'One less: Not enough known yet').press('Space');
  await expect(page.locator('#decision-not_enough_known')).toHaveValue('0');
  await page.locator('#decision-potential_cause_for_concern').fill('12');
  await expect(page.locator('#decided')).toHaveText('14 in all');
  await number.fill('1000');
  await expect(page.locator('#decision-poor_care-error')).toHaveText('Error: Enter a whole number from 0 to 999');
  await expect(number).toHaveValue('1000');
  await expect(page.locator('#decided')).toHaveText('14 in all');
  await accessible(page);
  await number.fill('many');
  await expect(page.locator('#decided')).toHaveText('14 in all');
  await number.fill('999');
  await expect(page.locator('#decided')).toHaveText('1011 in all');
  await more.press('Enter');
  await expect(number).toHaveValue('999');
  await expect(page.locator('#decision-poor_care-error')).toBeVisible();
  await number.fill('2');
  await page.locator('#level-minor').fill('10');
  await expect(page.locator('#differ')).toContainText('The two sums differ');
  await way(page, 'Next scenario').press('Space');
  await expect(page.locator('#decision-poor_care')).toHaveValue('0');
  await expect(heading(page)).toBeFocused();
  await page.reload();
  await ready(page);
  await goTo(page, `${course(page)}/hands/1`);
  await expect(page.locator('#decision-poor_care')).toHaveValue('2');
  await accessible(page);
  await goTo(page, course(page));
  await expect(page.locator('.govuk-summary-list').first()).toContainText('up to 14 hands counted at once');
});

test('two tabs take in answers at the same time and none is lost, none comes back @one-screen', async ({ page, watch }) => {
  await makesSession(page);
  const session = await handsOut(page);
  const participant = await device(page, watch);
  await joins(participant, session);
  await follows(participant, 'Begin', /^Scenario 1 of 1: /);
  await judges(participant, 0);
  const first = await sends(participant);
  await participant.context().close();
  await goTo(page, `${course(page)}/collect`);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await ready(second);
  await Promise.all([collects(page, [first, another(first, 2)]), collects(second, [another(first, 3), another(first, 4)])]);
  for (const tab of [page, second]) await expect(who(tab)).toHaveCount(4);
  await collects(page, [another(first, 5)]);
  await expect(who(second)).toHaveCount(5);
  // What one tab removes, the other does not bring back with the next thing that it keeps.
  await page.getByRole('button', { name: /^Remove the answers of/ }).first().click();
  await button(page, 'Yes, remove them').click();
  await expect(who(page)).toHaveCount(4);
  await collects(second, [another(first, 6)]);
  for (const tab of [page, second]) await expect(who(tab)).toHaveCount(5);
  await page.reload();
  await ready(page);
  await expect(who(page)).toHaveCount(5);
});

test('without a file: the session and the answers go as codes, here by their text, and dropped files are taken too @one-screen', async ({ page, watch }) => {
  await makesSession(page);
  await goTo(page, `${course(page)}/hand-out`);
  await button(page, 'Show as codes').click();
  await accessible(page);
  const session = await page.locator('#codes textarea').inputValue();
  const participant = await device(page, watch);
  await open(participant, '#/training/join');
  await participant.locator('#codes-text').fill('PCT1 is no code');
  await button(participant, 'Use the text').click();
  await expect(participant.locator('#codes-text-error')).toBeVisible();
  await accessible(participant);
  await participant.locator('#codes-text').fill(session);
  await button(participant, 'Use the text').click();
  await onPage(participant, TITLE);
  await button(participant, 'Join without a name').click();
  await way(participant, 'Begin').click();
  await judges(participant, 0);
  await button(participant, 'Show as codes').click();
  const answers = await participant.locator('#codes textarea').inputValue();
  await button(participant, 'The trainer has scanned my codes').click();
  await expect(participant.locator('#sent')).toBeFocused();
  await expect(participant.locator('#after')).toBeVisible();
  await accessible(participant);
  await participant.context().close();

  await goTo(page, `${course(page)}/collect`);
  await page.locator('#codes-text').fill(answers);
  await button(page, 'Use the text').click();
  await expect(collected(page)).toContainText('1 set of answers read: 1 added.');
  // The next person's codes begin anew.
  await page.locator('#codes-text').fill(answers);
  await button(page, 'Use the text').click();
  await expect(collected(page)).toContainText('1 set of answers read: 1 here already.');
  await page.locator('#answers').evaluate((field) => {
    const data = new DataTransfer();
    for (const name of ['one.json', 'two.json']) data.items.add(new File(['kettle'], name));
    field.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await expect(errorSummary(page).locator('li')).toHaveText([/^one\.json: /, /^two\.json: /]);
});

test('a session is not made before everything that it needs is there @one-screen', async ({ page }) => {
  await open(page, `#${NEW_SESSION}`);
  await accessible(page);
  await field(page, 'What is the session called?').fill(' ');
  await button(page, 'None').click();
  await button(page, 'Make the session').click();
  await expect(errorSummary(page)).toBeFocused();
  await expect(errorSummary(page).locator('li')).toHaveText([
    'Enter what the session is called', 'Choose at least one scenario', 'Choose the policy that you judge by',
  ]);
  await accessible(page);
  await errorSummary(page).getByRole('link').nth(2).click();
  await expect(page.locator('#framework')).toBeFocused();
  await field(page, 'What is the session called?').fill('t'.repeat(101));
  await expect(errorSummary(page)).toContainText('Shorten the title to 100 letters or fewer; it has 101');
  await button(page, 'About 30 minutes').click();
  await expect(page.locator('#choice-takes')).toContainText(/scenarios chosen: .* about \d\d? minutes/);
});
