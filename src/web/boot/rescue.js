// What is on the device, word for word, without the app that could not go on.

import { beside } from './journal.js';
import { home } from './trusted.js';

/** Several copies of the tool may stand on one host; what is in the folders of others is theirs. src/web/edge/scope.rs names keys likewise. */
const OURS = `provider-concerns${home.pathname === '/' ? '' : home.pathname}:`;
const PREFIX = 'provider-concerns:';
const DRAFT = 'provider-concerns:draft:';
const PROTECTED = 'provider-concerns:kept:';

/**
 * Every entry of this tool in the device's storage, whether or not the app could read it.
 * @throws where the browser does not let the page read.
 */
export function saved() {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
  const ours = keys.filter((key) => key.startsWith(OURS)).sort();
  return Object.fromEntries(ours.map((key) => [PREFIX + key.slice(OURS.length), localStorage.getItem(key)]));
}

const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** What is saved, in a sentence. */
export function savedWords() {
  let keys;
  try {
    keys = Object.keys(saved());
  } catch {
    return 'This browser does not let the tool keep or read anything on this device, so what you typed is not saved. A private window, or a setting that blocks site data, is the usual cause.';
  }
  // Protected entries do not say which of them are records.
  if (keys.some((key) => key.startsWith(PROTECTED))) {
    return 'The protected records on this device are exactly as they were before the tool stopped, and open with your passphrase once it has started again. Only what you typed in the last moments may be missing.';
  }
  // A record's key ends with a number that rises with every save; for a moment there may be two of one record.
  const count = new Set(keys.filter((key) => key.startsWith(DRAFT)).map((key) => key.split('@')[0])).size;
  if (count === 0) return 'No record is saved on this device.';
  return `${counted(count, 'record is', 'records are')} saved on this device, exactly as ${count === 1 ? 'it was' : 'they were'} before the tool stopped. Only what you typed in the last moments may be missing.`;
}

/** Gives everything saved to the person as one file, and with it what only the journal has; says what became of it. */
export async function download() {
  let entries;
  try {
    entries = saved();
  } catch {
    return 'This browser does not let the tool read what is saved on this device.';
  }
  // The browser may have been killed before its storage was on the disk, and the app never have come to look.
  entries = { ...(await beside(entries).catch(() => ({}))), ...entries };
  const count = Object.keys(entries).length;
  if (count === 0) return 'Nothing is saved on this device.';
  const at = new Date().toISOString();
  const content = { format: 'provider-concerns-rescue', version: 1, at, entries };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  link.download = `provider-concerns-saved-${at.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return `Downloaded ${link.download} with ${counted(count, 'saved entry', 'saved entries')}.`;
}
