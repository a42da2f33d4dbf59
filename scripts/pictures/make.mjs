// Takes the README's pictures of the real app, from the built site and its own example.
//   make build && node scripts/pictures/make.mjs
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { KEPT_UNDER, action, followUp, inDays, keptCase } from '../../tests/e2e/case.js';
import { KEY, address as of, kept, room } from '../../tests/e2e/training-room.js';
import { ARGUMENTS, WHOLE } from '../lib/chromium.mjs';
import { siteServer } from '../serve.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const server = siteServer('dist');
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: WHOLE, args: ARGUMENTS });
const page = await browser.newPage({ viewport: { width: 768, height: 1024 }, locale: 'en-GB', timezoneId: 'Europe/London' });

/** One picture; `bring` is scrolled to the top of the screen first. */
async function picture(name, bring) {
  if (bring) await page.locator(bring).first().evaluate((place) => place.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(200);
  await page.screenshot({ path: `${folder}${name}.png` });
}

// How records are kept is asked before the first one; then it is settled, so that the other pictures can change the example.
await page.goto(`${address}#/new/concern`);
await page.getByLabel('Protected with a passphrase (recommended)').check();
await picture('protect');
for (const field of ['Passphrase', 'The same passphrase again']) await page.getByLabel(field, { exact: true }).fill('four words are enough');
await page.getByRole('button', { name: 'Continue' }).click();
await page.getByRole('radio', { name: 'No' }).first().check();
await page.getByRole('button', { name: 'Lock now' }).click();
await page.getByRole('button', { name: 'Unlock' }).waitFor();
await picture('locked');
await page.getByLabel('Passphrase', { exact: true }).fill('four words are enough');
await page.getByRole('button', { name: 'Unlock' }).click();
await page.getByRole('heading', { level: 1, name: 'Safety first' }).waitFor();

await page.goto(`${address}#/example`);
await page.getByRole('heading', { level: 1, name: 'All parts of this record' }).waitFor();
const record = new URL(page.url()).hash;
await picture('tasks');
await page.goto(`${address}${record}/level`);
await picture('level', '.pc-level');
await page.goto(`${address}${record}`);
await page.getByRole('link', { name: /^Visit on/ }).click();
await page.getByRole('link', { name: 'Environment', exact: true }).click();
await picture('sheet', '#item-E4');
await page.goto(`${address}${record}/issues`);
await page.getByRole('link', { name: /^One.off or pattern/ }).nth(1).click();
await picture('weigh', '.pc-pair');
await page.goto(`${address}${record}/pattern`);
await page.getByRole('heading', { level: 1, name: 'Pattern over time' }).waitFor();
await picture('pattern', '#page-heading');
await page.goto(`${address}${record}/judge/berkshire`);
await page.getByRole('radio', { name: /^Moderate/ }).check();
for (const framework of ['derbyshire', 'bedford', 'hertfordshire']) {
  await page.goto(`${address}${record}/judge/${framework}`);
  await page.getByRole('button', { name: /^Confirm: Yes/ }).first().click();
}
await page.goto(`${address}${record}/compare`);
await page.getByRole('heading', { level: 1, name: 'All frameworks compared' }).waitFor();
await picture('compare', '.pc-table');

// What follows the level: a case in the middle of Hertfordshire's process, and Derbyshire's form on paper.
const officer = await browser.newContext({ viewport: { width: 768, height: 1024 }, locale: 'en-GB', timezoneId: 'Europe/London' });
const follow = await officer.newPage();
async function opened(council, options, at, heading) {
  const text = await keptCase(council, options);
  await follow.goto(address);
  await follow.evaluate(([under, kept, there]) => {
    localStorage.setItem('provider-concerns:device:settings', JSON.stringify({ version: 1, in_clear: true, idle_minutes: 5, everything_exported_at: null }));
    for (const known of Object.keys(localStorage).filter((key) => key.startsWith(under))) localStorage.removeItem(known);
    localStorage.setItem(under, kept);
    window.location.hash = there;
  }, [KEPT_UNDER, text, followUp(at)]);
  await follow.reload();
  await follow.getByRole('heading', { level: 1, name: heading }).waitFor();
  await follow.waitForTimeout(300);
}
await opened('hertfordshire', {
  stage: 'quality-assurance',
  outcome: 'quality-assurance-meeting',
  begunOn: inDays(-75),
  moved: [['quality-assurance-to-mdmm', 'quality-assurance', 'mdmm', inDays(-40)], ['mdmm-to-process', 'mdmm', 'process', inDays(-12)]],
  plan: [action(1, { source: { item: { list: 'part-two', item: 4 } }, what: 'Settle a service improvement plan together with the provider.', immediate: true, status: { done: { evidence: 'Example plan', on: inDays(-9) } } })],
}, '', 'What happens next');
await follow.locator('.pc-next').evaluate((place) => place.scrollIntoView({ block: 'start' }));
await follow.setViewportSize({ width: 768, height: 1280 });
await follow.screenshot({ path: `${folder}case.png` });
await follow.setViewportSize({ width: 768, height: 1024 });
await opened('derbyshire', {
  forms: [{ id: '0123456789abcdef', begun_at: '2026-11-20T09:00:00Z', state: { process: { id: 'derbyshire', version: '2026-11' }, form: 'contract-monitoring-form', answers: {} } }],
}, 'forms/0123456789abcdef/paper', /on paper/);
await follow.locator('.pc-document').evaluate((place) => place.scrollIntoView({ block: 'start' }));
await follow.screenshot({ path: `${folder}form.png` });
await officer.close();

// Training, on a device of its own: a scenario to judge, and a room's answers as the projector shows them.
const trainer = await browser.newContext({ viewport: { width: 768, height: 1024 }, locale: 'en-GB', timezoneId: 'Europe/London' });
const training = await trainer.newPage();
await training.goto(`${address}#/training`);
await training.getByRole('link', { name: /^First session/ }).click();
await training.getByRole('button', { name: 'Begin' }).click();
await training.getByRole('heading', { level: 1, name: /^Scenario 1/ }).waitFor();
await training.screenshot({ path: `${folder}training-judge.png` });
await training.evaluate(([key, text, there]) => {
  localStorage.setItem(key, text);
  window.location.hash = there;
}, [KEY, kept(room({ twice: true })), of('/reveal/2')]);
await training.reload();
await training.getByRole('button', { name: 'Show the reading' }).click();
await training.setViewportSize({ width: 1600, height: 900 });
await training.getByRole('button', { name: /projector/i }).click();
await training.waitForTimeout(500);
await training.screenshot({ path: `${folder}training-reveal.png` });

await browser.close();
server.close();
