// The journal: what was last saved, on the disk itself. src/drafts/journal says what it is for; this is its database.
import { deleteDB, openDB } from 'idb';
import { home } from './trusted.js';

/** Each folder of a host has its own copy of the tool, and its own journal. */
const NAME = `provider-concerns ${home.pathname}`;

/** Texts by their key, and beside them what stands for each: [page, number, whether it was put]. */
const STORES = ['texts', 'stamps'];

/** The whole of what a transaction says "complete" to is on the disk. */
const STRICT = { durability: 'strict' };

let database;
let frozen = false;

async function opened() {
  database ??= openDB(NAME, 1, {
    upgrade(db) {
      for (const store of STORES) db.createObjectStore(store);
    },
    // Another window removes everything: nobody stands in its way.
    blocking: (before, after, { target }) => {
      target.close();
      database = undefined;
    },
    terminated() {
      database = undefined;
    },
  });
  // What could not be opened now may be another time.
  database.catch(() => {
    database = undefined;
  });
  return database;
}

/** Every key with its stamp, as [key, page, number, whether it was put]. */
async function stamps() {
  const stamps = (await opened()).transaction('stamps').store;
  const [keys, values] = await Promise.all([stamps.getAllKeys(), stamps.getAll()]);
  return keys.map((key, place) => [key, ...values[place]]);
}

/** The texts under these keys, as [key, text]; what is not there is left out. */
async function texts(keys) {
  const { store } = (await opened()).transaction('texts');
  const found = await Promise.all(keys.map(async (key) => [key, await store.get(key)]));
  return found.filter(([, text]) => typeof text === 'string');
}

/** Puts texts, remembers what was removed and forgets what was replaced: all of it or nothing. Each text is read back. */
async function commit(page, number, put, removed, replaced) {
  if (frozen) throw new DOMException('The tool has stopped.', 'InvalidStateError');
  const change = (await opened()).transaction(STORES, 'readwrite', STRICT);
  const [textStore, stampStore] = STORES.map((name) => change.objectStore(name));
  const asked = [change.done];
  for (const [key, text] of put) {
    asked.push(textStore.put(text, key), stampStore.put([page, number, true], key));
    asked.push(textStore.get(key).then((kept) => kept === text || change.abort()));
  }
  for (const key of removed) asked.push(textStore.delete(key), stampStore.put([page, number, false], key));
  for (const key of replaced) asked.push(textStore.delete(key), stampStore.delete(key));
  await Promise.all(asked);
}

/** Gives every entry the stamp of this page: as they are now, the page's store has seen them all. */
async function restamp(page, number) {
  if (frozen) return;
  const change = (await opened()).transaction('stamps', 'readwrite', STRICT);
  const [keys, values] = await Promise.all([change.store.getAllKeys(), change.store.getAll()]);
  await Promise.all([...keys.map((key, place) => change.store.put([page, number, values[place][2]], key)), change.done]);
}

/** Removes the whole journal. */
async function remove() {
  if (frozen) throw new DOMException('The tool has stopped.', 'InvalidStateError');
  const open = await Promise.resolve(database).catch(() => undefined);
  open?.close();
  database = undefined;
  await deleteDB(NAME);
}

/** Whether there is a journal on this device; nothing where the browser does not say. */
async function exists() {
  const all = await indexedDB.databases?.();
  return all?.some(({ name }) => name === NAME);
}

/** What the app works the journal with. Opening begins while the app is still on its way. */
export function offerJournal() {
  window.providerConcernsJournal = { stamps, texts, commit, restamp, remove, exists };
  opened().catch(() => {});
}

/** From now on nothing goes into the journal. */
export function freezeJournal() {
  frozen = true;
}

/** The texts that stand in the journal and not in `known`, for whoever cannot start the app. */
export async function beside(known) {
  const held = (await stamps()).filter(([key, , , isPut]) => isPut && !(key in known)).map(([key]) => key);
  return Object.fromEntries(await texts(held));
}
