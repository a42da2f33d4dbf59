// What changed in the policies' data: told once, old and new side by side, and the corrected reading offered, never forced.
import { followUp, keptCase, KEPT_UNDER, RECORD } from './case.js';
import { frameworkVersion, processVersion } from './newest.js';
import { accessible, button, expect, fitsTheScreen, goTo, heading, link, onPage, open, openDetails, ready, test } from './support.js';

/** The steps in which readings were corrected, the earliest first. */
const STEPS = ['2026-11.2', '2026-11.3', '2026-11.4'];

/** A case that was begun under the earlier reading of Berkshire, which was chosen by hand. */
async function openEarlier(page, at = '') {
  const kept = JSON.parse(await keptCase('berkshire'));
  kept.record.framework.version = 'section-5';
  kept.record.follow_up.processes[0].process.version = '2026-11';
  await open(page);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEPT_UNDER, JSON.stringify(kept)]);
  await page.reload();
  await goTo(page, at);
  await ready(page);
}

test('told once on the first page, with the way to old and new side by side', async ({ page }) => {
  await open(page);
  await expect(page.locator('#readings-corrected')).toHaveCount(0);
  await openEarlier(page, '/');
  const notice = page.locator('#readings-corrected');
  await expect(notice).toBeVisible();
  await fitsTheScreen(page);
  await accessible(page);
  await notice.getByRole('link').click();
  await onPage(page, 'What changed in the policies’ data');
  const table = page.locator('[id="step-2026-11.2"]').getByRole('table', { name: /^Hertfordshire/ });
  await expect(table.getByRole('row').filter({ hasText: 'E4' })).toContainText('help themselves');
  await fitsTheScreen(page);
  await accessible(page);
  await page.goBack();
  await button(page, 'I have seen this').click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await expect(notice).toHaveCount(0);
});

for (const [place, step] of STEPS.slice(0, -1).entries()) {
  test(`who has seen the readings of ${step} is told of the later ones alone, once more`, async ({ page }) => {
    await openEarlier(page, '/');
    const notice = page.locator('#readings-corrected');
    await expect(notice.getByRole('heading')).toHaveText('Readings of the policies were corrected');
    const before = await notice.getByRole('listitem').count();
    await button(page, 'I have seen this').click();
    await expect(notice).toHaveCount(0);
    // As the version of that time has left it.
    await page.evaluate(async ([newest, seen]) => {
      const [key, stored] = Object.entries(localStorage).find(([name]) => name.startsWith('provider-concerns:device:seen@'));
      const later = key.replace(/@.*/, '@1000');
      const text = stored.slice(stored.indexOf('\n') + 1).replace(newest, seen);
      const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${later}\n${text}`));
      const digest = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      localStorage.setItem(later, `provider-concerns-kept 1 plain ${digest}\n${text}`);
    }, [STEPS.at(-1), step]);
    await page.reload();
    await expect(notice.getByRole('heading')).toHaveText('More readings of the policies were corrected');
    const news = await notice.getByRole('listitem').count();
    expect(news).toBeGreaterThan(0);
    expect(news).toBeLessThan(before);
    await fitsTheScreen(page);
    await accessible(page);
    await notice.getByRole('link').click();
    await onPage(page, 'What changed in the policies’ data');
    const later = STEPS.slice(place + 1);
    await expect(page.getByText('New to you')).toHaveCount(later.length);
    for (const one of later) await expect(page.locator(`[id="step-${one}"]`)).toContainText('New to you');
    await fitsTheScreen(page);
    await accessible(page);
    await page.goBack();
    await button(page, 'I have seen this').click();
    await page.reload();
    await expect(heading(page)).toBeVisible();
    await expect(notice).toHaveCount(0);
  });
}

test('an answer to an earlier wording says so beside its question until it is kept', async ({ page }) => {
  const kept = JSON.parse(await keptCase('hertfordshire'));
  const answered = { answer: 'no', on: null, note: '', evidence: [], suggested: [], answered_at: '2026-11-20T10:00:00+00:00' };
  kept.record.findings = { ...kept.record.findings, 'hertfordshire/public-interest': answered };
  await open(page);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEPT_UNDER, JSON.stringify(kept)]);
  await page.reload();
  await goTo(page, `/record/${RECORD}/judge/hertfordshire`);
  await ready(page);
  const box = page.locator('.pc-reworded').filter({ hasText: 'overrides everything else' });
  await expect(box).toContainText('This question was reworded on 30 November 2026: look again');
  await expect(box).toContainText('Your answer is of 20 November 2026');
  await fitsTheScreen(page);
  await accessible(page);
  await box.getByRole('button', { name: 'Keep: No' }).click();
  await expect(box).toHaveCount(0);
  await page.reload();
  await ready(page);
  await expect(page.locator('.pc-reworded').filter({ hasText: 'overrides everything else' })).toHaveCount(0);
});

test('a chosen framework keeps its reading until the corrected one is taken', async ({ page }) => {
  await openEarlier(page, `/record/${RECORD}/level`);
  await expect(page.locator('#earlier-reading')).toContainText('You chose version section-5.');
  await accessible(page);
  await button(page, `Go by the corrected reading, version ${frameworkVersion('berkshire')}`).click();
  await expect(page.locator('#earlier-reading')).toHaveCount(0);
});

test('a case goes on by its reading, and its history says when the corrected one was taken', async ({ page }) => {
  await openEarlier(page, followUp());
  await expect(page.locator('#earlier-reading')).toContainText('This case was begun under version section-5');
  await fitsTheScreen(page);
  await accessible(page);
  await button(page, `Go by the corrected reading, version ${frameworkVersion('berkshire')}`).click();
  await expect(page.locator('#earlier-reading')).toHaveCount(0);
  await openDetails(page);
  await expect(page.getByText(`The corrected reading berkshire ${processVersion('berkshire')} takes the place of berkshire 2026-11.`)).toBeVisible();
  // The lists of the stage stand in the case.
  await expect(page.getByRole('heading', { name: 'What the policy lists for this stage, in our words' })).toBeVisible();
  await expect(page.getByText('What commissioners see to (3 items)')).toBeVisible();
});

test('every framework can still be read in its earlier version', async ({ page }) => {
  await open(page, '#/frameworks/bedford/2022-05');
  await expect(page.getByText('12 weeks', { exact: false }).first()).toBeVisible();
  await expect(page.locator('main')).toContainText('2022-05');
  await goTo(page, '/frameworks');
  await link(page, 'What changed in the policies’ data, old and new side by side').click();
  await onPage(page, 'What changed in the policies’ data');
});
