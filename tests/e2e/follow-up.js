// A record whose process has begun, put on the device and opened.
import { KEPT_UNDER, followUp, keptCase } from './case.js';
import { expect, goTo, open, ready } from './support.js';

export { RECORD, action, councils, followUp, inDays } from './case.js';

/** Opens a case of [`keptCase`] at a page below `/follow-up`. */
export async function openWithProcess(page, council, options = {}) {
  const kept = await keptCase(council, options);
  await open(page);
  await page.evaluate(([key, text]) => {
    for (const known of Object.keys(localStorage).filter((other) => other.startsWith(key))) localStorage.removeItem(known);
    localStorage.setItem(key, text);
  }, [KEPT_UNDER, kept]);
  await goTo(page, followUp(options.at));
  await ready(page);
  await expect(page.getByRole('navigation', { name: 'What follows' })).toBeVisible();
}
