// When the app itself stops: said in words, what is saved can be taken out, and starting again finds it.
import { assessed, button, downloaded, expect, level, link, onPage, ready, stored, test } from './support.js';

test('after a panic everything saved is still there', async ({ page }) => {
  await assessed(page);
  const before = await stored(page);
  await page.evaluate(() => window.dispatchEvent(new CustomEvent('provider-concerns:panic')));
  await expect(page.getByRole('heading', { level: 1, name: 'Sorry, the tool has stopped' })).toBeFocused();
  await expect(page.locator('#app')).toBeHidden();
  await expect(page).toHaveTitle(/The tool has stopped/);

  const { name, text } = await downloaded(page, () => button(page, 'Download everything saved on this device').click());
  expect(name).toMatch(/^provider-concerns-saved-20\d\d-\d\d-\d\d\.json$/);
  expect(JSON.parse(text).entries).toEqual(before);
  await expect(page.getByText(`Downloaded ${name} with 1 saved entry.`)).toBeVisible();

  await button(page, 'Start again').click();
  await ready(page);
  await onPage(page, 'Level and its reasons');
  await expect(level(page)).toHaveText('Moderate');
  expect(await stored(page)).toEqual(before);
});

test('an app that does not arrive whole says so and can be started again', async ({ page, watch }) => {
  watch.allow(/Failed to load resource|net::ERR_FAILED|TypeError: Failed to fetch|preload/);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: 'Sorry, the tool has stopped' })).toBeVisible();
  await expect(page.getByText('It could not be loaded completely.')).toBeVisible();
  await page.unroute('**/*.wasm');
  await button(page, 'Start again').click();
  await ready(page);
  await expect(link(page, 'Record a visit')).toBeVisible();
});

test('without WebAssembly the page says what is needed', async ({ page }) => {
  await page.addInitScript(() => {
    delete window.WebAssembly;
  });
  await page.goto('./');
  await expect(page.getByText('This browser cannot run WebAssembly')).toBeVisible();
});
