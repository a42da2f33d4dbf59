// A device whose records are protected: chosen, filled, locked and unlocked as a person does it.
import { button, choice, expect, field, heading, onPage, open, Person, saved } from './support.js';

export const PASSPHRASE = 'four words are enough';
export const QUESTION = 'How should records be kept on this device?';
export const LOCKED = 'The records on this device are locked';

/** Answers the question how records are kept: with this passphrase, typed twice. */
export async function protect(page, { first = PASSPHRASE, again = first } = {}) {
  await onPage(page, QUESTION);
  await page.getByLabel('Protected with a passphrase (recommended)').check();
  await field(page, 'Passphrase').fill(first);
  await field(page, 'The same passphrase again').fill(again);
  await button(page, 'Continue').click();
}

/** From the first page to a protected, saved record of Rowan Court, on its first issue. */
export async function protectedRecord(page, { what = '', ...passphrases } = {}) {
  await open(page);
  const person = new Person(page);
  await person.press('Assess a concern');
  await protect(page, passphrases);
  await onPage(page, 'Safety first');
  for (const group of ['Is anyone in immediate danger?', 'Could a crime have been committed?', /safeguarding concern need to be raised/]) {
    await choice(page, group, 'No').check();
  }
  await person.press('Continue: the first issue');
  await onPage(page, 'Issue 1');
  await person.type('Which service is it about?', 'Rowan Court');
  if (what) await person.type('What happened?', what);
  await saved(page);
  return person;
}

export async function lock(page) {
  await button(page, 'Lock now').first().click();
  await onPage(page, LOCKED);
}

/** Types a passphrase on the locked page; what comes of it is for the caller to see. */
export async function tryToUnlock(page, passphrase = PASSPHRASE) {
  await onPage(page, LOCKED);
  await field(page, 'Passphrase').fill(passphrase);
  await button(page, 'Unlock').click();
}

export async function unlock(page) {
  await tryToUnlock(page);
  await expect(heading(page)).not.toHaveText(LOCKED);
}
