// The GP's journey without a finger or a mouse: Tab, Space, Enter and the arrows only.
import { arrives, choice, expect, field, level, open, press, saved, test } from './support.js';

/** Tabs forward until `target` has the focus, as far as one screen of controls. */
async function tabTo(page, target, most = 40) {
  for (let steps = 0; steps < most; steps += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached by Tab: ${target}`);
}

/** Chooses a radio: Tab to its group, then Space, or arrows down to it. */
async function choose(page, group, first, name) {
  await tabTo(page, choice(page, group, first));
  await page.keyboard.press('Space');
  for (let steps = 0; steps < 20 && !(await choice(page, group, name).isChecked()); steps += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(choice(page, group, name)).toBeChecked();
}

async function write(page, label, text) {
  await tabTo(page, field(page, label));
  await page.keyboard.type(text);
}

async function follow(page, target, key = 'Enter') {
  await tabTo(page, target);
  await press(page, key);
}

test('from the first page to the raised level', async ({ page }) => {
  test.slow();
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await follow(page, page.getByRole('link', { name: 'Assess a concern' }));

  await arrives(page, 'Safety first');
  await choose(page, 'Is anyone in immediate danger?', 'Yes', 'No');
  await choose(page, 'Could a crime have been committed?', 'Yes', 'No');
  await choose(page, /safeguarding concern need to be raised/, 'Yes', 'Not sure');
  await follow(page, page.getByRole('button', { name: 'Continue: the first issue' }), 'Space');

  await arrives(page, 'Issue 1');
  await write(page, 'Which service is it about?', 'Rowan Court');
  await choose(page, 'What is it about?', 'Medication', 'Food and drink');
  await write(page, 'What happened?', 'Nothing to drink within reach.');
  await choose(page, 'How do you know?', 'I saw or heard it', 'I saw or heard it');
  await follow(page, page.getByRole('button', { name: 'Continue: one-off or pattern?' }));

  await arrives(page, /one.off or pattern\?$/);
  await choose(page, 'What was the nature and cause of it?', 'One person’s error, on one occasion', 'Not known yet');
  await write(page, 'In your own words', 'Nobody could say.');
  await choose(page, 'What is it, in your judgement?', 'Poor care', 'Potential cause for concern');
  await write(page, 'Your reasons', 'Three rooms on one floor.');
  await choose(page, 'How serious is the risk?', '1', '3');
  await write(page, 'Why this score?', 'She is at risk of falling ill.');
  await follow(page, page.getByRole('button', { name: 'See the level and its reasons' }));

  await arrives(page, 'Level and its reasons');
  await expect(level(page)).toHaveText('Moderate');
  await follow(page, page.locator('#app summary', { hasText: 'Raise the level' }));
  await choose(page, 'Raise it to', 'Major', 'Major');
  await follow(page, page.getByRole('button', { name: 'Raise the level' }));
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Why do the risks not match the calculated level?')).toBeFocused();
  await page.keyboard.type('It concerns a whole floor.');
  await write(page, 'Role of the colleague you consulted', 'Safeguarding lead');
  await tabTo(page, field(page, 'Date you consulted them'));
  await page.keyboard.type('11012020');
  await expect(field(page, 'Date you consulted them')).not.toHaveValue('');
  await follow(page, page.getByRole('button', { name: 'Raise the level' }));
  await expect(level(page)).toHaveText('Major');
  await saved(page);
});
