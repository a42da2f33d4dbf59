// A record under one council's policy, with whatever forms were begun in it, kept on the device before the app starts.
import { readFileSync } from 'node:fs';
import { frameworkVersion } from './newest.js';
import { onPage, open } from './support.js';

/** The councils with the version of their policy, and how many forms each asks for. */
export const COUNCILS = [
  { id: 'lambeth', version: frameworkVersion('lambeth'), name: 'Lambeth', forms: 1 },
  { id: 'berkshire', version: frameworkVersion('berkshire'), name: 'Berkshire', forms: 7 },
  { id: 'derbyshire', version: frameworkVersion('derbyshire'), name: 'Derbyshire', forms: 6 },
  { id: 'bedford', version: frameworkVersion('bedford'), name: 'Bedford Borough', forms: 3 },
  { id: 'hertfordshire', version: frameworkVersion('hertfordshire'), name: 'Hertfordshire', forms: 3 },
];
export const council = (id) => COUNCILS.find((one) => one.id === id);

export const ID = 'ex0mp1e000000001';
const KEY = `provider-concerns:draft:${ID}`;
const DRAFT = new URL('../drafts/v3/follow-up.json', import.meta.url);

/** A form that was begun. */
export const begun = (number, process, form, answers = {}) => ({
  id: `f0rm00000000000${number}`,
  begun_at: '2026-11-10T10:00:00Z',
  state: { process, form, answers },
});

/** The record, as an older version of the app stored it. */
export function draft(of, { forms = [], processes = [], change = (record) => record } = {}) {
  const envelope = JSON.parse(readFileSync(DRAFT, 'utf8'));
  const record = {
    ...envelope.record,
    framework: { id: of.id, version: of.version },
    follow_up: { processes, forms, letters: [], events: {}, met: {} },
  };
  return { ...envelope, unfinished: {}, place: '', record: change(record) };
}

/** Opens a page about what follows in such a record. What is kept later is left alone, whatever is loaded anew. */
export async function openFollowUp(page, of, { end = '/forms', title = 'Forms', ...more } = {}) {
  await page.addInitScript(
    ([key, text]) => {
      if (!Object.keys(localStorage).some((kept) => kept.startsWith(key))) localStorage.setItem(key, text);
    },
    [KEY, JSON.stringify(draft(of, more))],
  );
  await open(page, `#/record/${ID}/follow-up${end}`);
  await onPage(page, title);
}
