// Handing the file to another app, where the browser can.
import { againstSchema, button, drafts, expect, link, onPage, open, test } from './support.js';

const sharing = (page, how) =>
  page.addInitScript((said) => {
    navigator.canShare = (data) => said !== 'cannot' && data.files.length === 1;
    navigator.share = async ({ files: [file], title }) => {
      if (said === 'changed their mind') throw new DOMException('Share canceled', 'AbortError');
      window.shared = { name: file.name, type: file.type, title, text: await file.text() };
    };
  }, how);

async function toCheckPage(page) {
  await open(page, '#/example');
  await link(page, /^Check and send/).click();
  await onPage(page, 'Check and send');
}

test('the share sheet gets the file with its name', async ({ page }) => {
  await sharing(page, 'can');
  await toCheckPage(page);
  await button(page, 'Share…').click();
  await expect(page.locator('#sent')).toContainText(/Shared as concern-example-example-house-.*\.json/);
  const shared = await page.evaluate(() => window.shared);
  expect(shared.name).toMatch(/^concern-example-example-house-20\d\d-\d\d-\d\d-[0-9A-Z]{6}\.json$/);
  expect(shared.type).toBe('application/json');
  expect(await againstSchema(page, shared.text)).toEqual([]);
  await expect.poll(async () => (await drafts(page))[0]?.exported_at).toBeTruthy();
});

test('closing the share sheet is no error and no export', async ({ page }) => {
  await sharing(page, 'changed their mind');
  await toCheckPage(page);
  await button(page, 'Share…').click();
  await expect(page.locator('#sent')).toHaveCount(0);
  expect(await drafts(page)).toEqual([]);
});

test('without a share sheet there is no button for it', async ({ page }) => {
  await sharing(page, 'cannot');
  await toCheckPage(page);
  await expect(button(page, 'Export as a file')).toBeVisible();
  await expect(button(page, 'Share…')).toHaveCount(0);
});

test('in a browser that does not know sharing there is no button either', async ({ page }) => {
  await page.addInitScript(() => {
    delete Navigator.prototype.canShare;
    delete Navigator.prototype.share;
  });
  await toCheckPage(page);
  await expect(button(page, 'Export as a file')).toBeVisible();
  await expect(button(page, 'Share…')).toHaveCount(0);
});
