// The whole browser is killed at random moments while somebody types, as when the power goes, and started again on what has reached the
// disk: at most the last second is lost. Unlike a page that crashes (killed.spec.js), a browser that is killed takes
// with it what it had not written yet, and local storage is written up to minutes behind.
//
// KILLS, TYPING (seconds, at most) and LETTERS (of the large record) make it longer than the test command has time for.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ARGUMENTS, WHOLE } from '../../scripts/lib/chromium.mjs';
import { button, choice, expect, field, onPage, Person, ready, test } from './support.js';

const KILLS = Number(process.env.KILLS ?? 3);
const TYPING = Number(process.env.TYPING ?? 6);
const LETTERS = Number(process.env.LETTERS ?? 300_000);

/** How long between two letters, and how long after typing a letter has to be safe, in milliseconds. */
const PACE = 40;
const SAFE_AFTER = 1_000;

/** Starts the browser on a folder, in a group of processes of its own, and opens the address. */
async function start(folder, address) {
  const browser = spawn(WHOLE, [...ARGUMENTS, '--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = new Promise((over) => browser.on('exit', over));
  const endpoint = await new Promise((found, failed) => {
    let said = '';
    browser.stderr.on('data', (bytes) => {
      said += bytes;
      const [, where] = said.match(/DevTools listening on (\S+)/) ?? [];
      if (where) found(where);
    });
    gone.then(() => failed(new Error(`the browser ended: ${said}`)));
  });
  const client = await chromium.connectOverCDP(endpoint);
  const page = await client.contexts()[0].newPage();
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto(address);
  await ready(page);
  const kill = async () => {
    process.kill(-browser.pid, 'SIGKILL');
    await gone;
    await client.close().catch(() => {});
  };
  return { page, kill };
}

/** Types words for a while; gives the letters with the moment each was typed. */
async function typeFor(page, milliseconds) {
  const until = Date.now() + milliseconds;
  const typed = [];
  while (Date.now() < until) {
    const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(Math.random() * 26)];
    await page.keyboard.type(letter);
    typed.push([letter, Date.now()]);
    await page.waitForTimeout(PACE);
  }
  return typed;
}

const account = (page) => field(page, 'What happened?');

for (const [how, passphrase] of [['in clear', ''], ['protected', 'four words are enough']]) {
  for (const size of [2_000, LETTERS]) {
    test(`a record of ${size} letters, ${how}: the browser is killed ${KILLS} times`, async ({ baseURL }) => {
      test.setTimeout(120_000 + KILLS * (TYPING * 1_000 + 30_000));
      const folder = await mkdtemp(join(tmpdir(), 'profile-'));
      let browser = await start(folder, `${baseURL}/#/new/concern`);
      let { page } = browser;
      if (passphrase) {
        await page.getByLabel('Protected with a passphrase (recommended)').check();
        await field(page, 'Passphrase').fill(passphrase);
        await field(page, 'The same passphrase again').fill(passphrase);
      } else {
        await page.getByLabel('Without a passphrase').check();
      }
      await button(page, 'Continue').click();
      await onPage(page, 'Safety first');
      for (const group of ['Is anyone in immediate danger?', 'Could a crime have been committed?', /safeguarding concern need to be raised/]) {
        await choice(page, group, 'No').check();
      }
      await new Person(page).press('Continue: the first issue');
      await onPage(page, 'Issue 1');
      let text = 'words of a long account '.repeat(Math.ceil(size / 24)).slice(0, size);
      await account(page).fill(text);
      const isSaved = () => expect(page.locator('.pc-savebar__text')).toHaveText(/^Saved on this device \d\d:\d\d$/);
      await isSaved();
      const address = page.url();
      const lost = [];
      for (let round = 0; round < KILLS; round += 1) {
        await account(page).press('Control+End');
        // Short times are tried more often than long ones.
        const typed = await typeFor(page, 500 + Math.random() ** 3 * (TYPING * 1_000 - 500));
        // Every second time the power goes as soon as the page has said that it is saved.
        const toldSaved = round % 2 === 1;
        if (toldSaved) await isSaved();
        const killed = Date.now();
        await browser.kill();
        browser = await start(folder, address);
        page = browser.page;
        if (passphrase) {
          await field(page, 'Passphrase').fill(passphrase);
          await button(page, 'Unlock').click();
        }
        await expect(account(page)).toBeVisible();
        const found = await account(page).inputValue();
        const letters = typed.map(([letter]) => letter).join('');
        const safe = toldSaved ? typed.length : typed.filter(([, at]) => at <= killed - SAFE_AFTER).length;
        expect(found.startsWith(text), `round ${round}: what was there before is there`).toBe(true);
        const kept = found.slice(text.length);
        expect(letters.startsWith(kept), `round ${round}: nothing that nobody typed`).toBe(true);
        expect(kept.length, `round ${round}: all but the last second, and all that was called saved`).toBeGreaterThanOrEqual(safe);
        await expect(page.locator('[id^=damaged]')).toHaveCount(0);
        lost.push(letters.length - kept.length);
        text = found;
      }
      console.log(`      letters lost, ${how}, ${size} letters: ${lost.join(' ')} (one in ${PACE} ms or more)`);
      await browser.kill();
      await rm(folder, { recursive: true, force: true });
    });
  }
}
