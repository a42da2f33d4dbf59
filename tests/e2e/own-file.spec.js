// An authority's own file: a file to start from, a name that is nearly right, two files of one authority, a file that is refused now,
// and whose sheet a visit takes.
import { readFileSync } from 'node:fs';
import { aFile, accessible, banner, button, choice, downloaded, errorSummary, expect, field, fitsTheScreen, goTo, onPage, open, openDetails, recordAddress, store, stored, test } from './support.js';

const KEY = 'provider-concerns:framework:';
const data = (name) => readFileSync(new URL(`../../src/framework/data/${name}`, import.meta.url), 'utf8');
const broken = (name) => readFileSync(new URL(`../cases/own-broken/${name}.toml`, import.meta.url), 'utf8');
const DARLINGTON = data('example-borough-2026-11.toml')
  .replace('id = "example-borough"', 'id = "darlington"')
  .replace(/^title = .*$/m, 'title = "Darlington’s additions"')
  .replace('["Example Borough Council", "Example Borough"]', '["Darlington Borough Council"]');
const OTHER = DARLINGTON.replace('id = "darlington"', 'id = "darlington-2"').replace('Darlington’s additions', 'Darlington’s newer additions');

const load = (page, name, content) => field(page, 'Load your authority’s file').setInputFiles(aFile(name, content, 'application/toml'));

async function atFrameworks(page) {
  await open(page, '#/frameworks');
  await onPage(page, 'Frameworks');
}

async function withFile(page, name, content) {
  await load(page, name, content);
  await expect(page.getByRole('alert').filter({ hasText: 'Success' })).toBeVisible();
}

/** A new record of a service in this authority, at its task list. */
async function recordIn(page, authority) {
  await goTo(page, '/');
  await page.getByRole('button', { name: 'Assess a concern' }).or(page.getByRole('link', { name: 'Assess a concern' })).first().click();
  await onPage(page, 'Safety first');
  const address = recordAddress(page);
  await goTo(page, `${address}/service`);
  await onPage(page, 'The service');
  await field(page, 'Local authority where it is').fill(authority);
  return address;
}

test('a policy’s file is given out to start from, and loads once its head is written anew', { tag: '@one-screen' }, async ({ page }) => {
  await atFrameworks(page);
  await openDetails(page);
  await fitsTheScreen(page);
  await accessible(page);
  const file = await downloaded(page, () => button(page, /start from: Derbyshire/).click());
  expect(file.name).toBe('start-from-derbyshire.toml');
  await load(page, file.name, file.text);
  await expect(errorSummary(page)).toContainText('4 problems in the file');
  await expect(page.locator('#problems').getByRole('listitem')).toContainText([/still says change-this/, /still says change-this/, /still says change-this/, /still says change-this/]);
  await withFile(page, 'ours.toml', file.text.replaceAll('change-this', 'elsewhere'));
  await expect(page.locator('#own-outcomes').getByRole('listitem').first()).toBeVisible();
});

test('a file whose outcomes stand upside down is refused in its line', { tag: '@one-screen' }, async ({ page }) => {
  await atFrameworks(page);
  await load(page, 'amber.toml', broken('outcome-swallowed'));
  await expect(page.locator('#problems').getByRole('listitem')).toContainText(/^Line \d+, column 1: the outcome “Panel” can never be reached: whatever meets it also meets “Meeting”/);
  expect(await stored(page)).toEqual({});
  await fitsTheScreen(page);
  await accessible(page);
});

test('a name that is nearly right is asked about, and one tap mends it', { tag: '@one-screen' }, async ({ page }) => {
  await atFrameworks(page);
  await withFile(page, 'darlington.toml', DARLINGTON);
  const address = await recordIn(page, 'Darlington Council');
  await expect(banner(page, 'authority-meant')).toContainText('Did you mean Darlington Borough Council?');
  await fitsTheScreen(page);
  await accessible(page);
  await goTo(page, `${address}/level`);
  await expect(banner(page, 'authority-meant')).toBeVisible();
  await button(page, 'Write Darlington Borough Council').click();
  await expect(banner(page, 'authority-meant')).toHaveCount(0);
  await goTo(page, `${address}/framework`);
  await expect(page.getByText('Darlington Borough Council: Darlington’s additions')).toBeVisible();
});

test('of two files of one authority none is picked: the person chooses', { tag: '@one-screen' }, async ({ page }) => {
  await atFrameworks(page);
  await withFile(page, 'darlington.toml', DARLINGTON);
  await withFile(page, 'newer.toml', OTHER);
  await expect(banner(page, 'own-loaded')).toContainText('none is picked by itself');
  await expect(page.locator('.pc-drafts > li')).toContainText([/2 files here are own files of Darlington Borough Council/, /2 files here are own files/]);
  await fitsTheScreen(page);
  await accessible(page);
  const address = await recordIn(page, 'Darlington Borough Council');
  await goTo(page, `${address}/framework`);
  await expect(page.getByText('None is picked for you').first()).toBeVisible();
  await fitsTheScreen(page);
  await accessible(page);
  await page.getByRole('radio', { name: /Example Borough/ }).last().check();
  await expect(page.getByText('None is picked for you. Choose the one')).toHaveCount(0);
});

test('a file that is refused now is listed with its problems, and its records say so', { tag: '@one-screen' }, async ({ page }) => {
  const text = broken('scores-that-fall');
  await store(page, `${KEY}${'a'.repeat(64)}`, JSON.stringify({ format: 'provider-concerns-framework', version: 1, name: 'falls.toml', added_at: '2026-11-01T09:00:00Z', text }));
  await atFrameworks(page);
  const listed = page.getByRole('region', { name: 'File that cannot be used' });
  await expect(listed).toContainText('falls.toml cannot be used by this version of the app');
  await expect(listed).toContainText('the level falls as scores rise');
  await fitsTheScreen(page);
  await accessible(page);
  const file = await downloaded(page, () => button(page, /^Download the file/).click());
  expect(file).toEqual({ name: 'falls.toml', text });
  const address = await recordIn(page, 'Darlington Borough Council');
  await goTo(page, `${address}/level`);
  await expect(page.getByText('This record goes by an own file that this version of the app cannot use')).toBeVisible();
  await expect(page.locator('.pc-level__word')).toHaveCount(0);
  await accessible(page);
});

test('an own sheet is for its own authority, and others are chosen until something is noted', { tag: '@one-screen' }, async ({ page }) => {
  await atFrameworks(page);
  const sheet = broken('sheet-items').replace('"enviroment"', '"environment"').replaceAll('worry = "It was not clean"\n', '').replace('yes = "reassures"', 'yes = "neither"');
  await withFile(page, 'sheet.toml', sheet);
  const address = await recordIn(page, 'Darlington Borough Council');
  await goTo(page, address);
  await button(page, 'Add a visit').or(button(page, 'Add another visit')).click();
  await onPage(page, 'The visit');
  await expect(choice(page, 'Which sheet do you use?', 'Sheet')).toBeChecked();
  await fitsTheScreen(page);
  await accessible(page);
  await page.getByRole('radio', { name: /observation/i }).first().check();
  await expect(page.getByRole('heading', { name: 'Sheet', exact: true })).toHaveCount(0);
});
