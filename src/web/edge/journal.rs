//! The journal in the browser: what was last saved, on the disk itself. [`crate::drafts::journal`] says what it is for;
//! `src/web/boot/journal.js` has its database.

use super::{drafts::BrowserStore, location, patience::in_time, random, scope};
use crate::{
    app::{Durability, Message},
    drafts::{
        StoreError,
        journal::{Batch, Entry, Recorder, Replayed, Seen, Stamp, replay, unseen},
    },
    web::store::Store,
};
use gloo_timers::callback::Timeout;
use js_sys::{Array, Promise, Reflect};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What `boot.js` offers.
const OFFERED: &str = "providerConcernsJournal";

/// How long the app waits for the journal at its start, in milliseconds. Some browsers take their time over the first look
/// into a database, and some never answer.
const PATIENCE: u32 = 3_000;

/// How soon a batch that was refused is tried again by itself, in milliseconds.
const AGAIN: u32 = 10_000;

/// With so many pages remembered, the next start brings them down to one.
const MANY_PAGES: usize = 16;

#[wasm_bindgen]
extern "C" {
    /// The database of the journal.
    #[derive(Clone)]
    type Journal;
    #[wasm_bindgen(method, catch)]
    fn stamps(this: &Journal) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn texts(this: &Journal, keys: &Array) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn commit(
        this: &Journal,
        page: &str,
        number: f64,
        put: &Array,
        removed: &Array,
        replaced: &Array,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn restamp(this: &Journal, page: &str, number: f64) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn remove(this: &Journal) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn exists(this: &Journal) -> Result<Promise, JsValue>;
}

/// The browser refused, or has no database. Why is nothing that anybody could act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Refused;

impl From<JsValue> for Refused {
    fn from(_: JsValue) -> Self {
        Self
    }
}

impl From<StoreError> for Refused {
    fn from(_: StoreError) -> Self {
        Self
    }
}

#[derive(Default)]
struct Writing {
    recorder: Recorder,
    /// Whether batches are being written, one after the other.
    busy: bool,
    /// Whether the journal has answered at the start.
    begun: bool,
    store: Option<Store>,
}

thread_local! {
    /// This page among those that write.
    static PAGE: String = random::ten_bytes().iter().take(6).fold(String::new(), |word, byte| word + &format!("{byte:02x}"));
    static WRITING: RefCell<Writing> = RefCell::default();
    /// Rises with every batch that is begun or done, so that a timer knows whether it is still about the same.
    static TURN: Cell<u32> = const { Cell::new(0) };
}

fn writing<T>(look: impl FnOnce(&mut Writing) -> T) -> T {
    WRITING.with(|writing| look(&mut writing.borrow_mut()))
}

fn journal() -> Option<Journal> {
    let offered = Reflect::get(&js_sys::global(), &OFFERED.into()).ok()?;
    offered.is_object().then(|| offered.unchecked_into())
}

/// Does again what the browser's storage is behind with, before anything is read from it. Where the browser does not answer in time,
/// the app begins without; should there turn out to be something, the page is loaded anew with it.
pub async fn catch_up() {
    let waits = Rc::new(Cell::new(true));
    let still = waits.clone();
    let done = Promise::new(&mut |resolve, _| {
        let still = still.clone();
        spawn_local(async move {
            let replayed = try_catch_up().await;
            writing(|writing| writing.begun = replayed.is_ok());
            let _ = resolve.call0(&JsValue::UNDEFINED);
            let changed = replayed.is_ok_and(|replayed| replayed.put + replayed.removed > 0);
            if !still.get() && changed {
                location::reload();
            }
        });
    });
    let _ = in_time(PATIENCE, JsFuture::from(done)).await;
    waits.set(false);
}

async fn try_catch_up() -> Result<Replayed, Refused> {
    let journal = journal().ok_or(Refused)?;
    let entries = entries(&journal).await?;
    let seen = seen();
    let mut texts = BTreeMap::new();
    let wanted = unseen(&entries, &seen);
    if !wanted.is_empty() {
        let keys: Array = wanted.iter().map(|key| JsValue::from_str(key)).collect();
        let found: Array = JsFuture::from(journal.texts(&keys)?).await?.dyn_into()?;
        for pair in found.iter() {
            let pair: Array = pair.dyn_into()?;
            if let (Some(key), Some(text)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
                texts.insert(key, text);
            }
        }
    }
    let replayed = replay(&BrowserStore::unrecorded(), &entries, &texts, &seen)?;
    if seen.pages().count() >= MANY_PAGES && replayed.refused == 0 {
        forget_pages(&journal, &seen).await?;
    }
    Ok(replayed)
}

async fn entries(journal: &Journal) -> Result<Vec<Entry>, Refused> {
    let found: Array = JsFuture::from(journal.stamps()?).await?.dyn_into()?;
    let entry = |row: JsValue| {
        let row: Array = row.dyn_into().ok()?;
        let (key, page) = (row.get(0).as_string()?, row.get(1).as_string()?);
        Some(Entry { key, is_put: row.get(3).as_bool()?, stamp: Stamp { page, number: row.get(2).as_f64()? as u64 } })
    };
    // A row that is none of ours says nothing of what to do.
    Ok(found.iter().filter_map(entry).collect())
}

/// Pages come and go; what they have written is taken over by this one.
async fn forget_pages(journal: &Journal, seen: &Seen) -> Result<(), Refused> {
    let number = writing(|writing| writing.recorder.begin_anew());
    note_seen(number);
    JsFuture::from(PAGE.with(|page| journal.restamp(page, number as f64))?).await?;
    for page in seen.pages().filter(|other| PAGE.with(|page| page != other)) {
        let _ = BrowserStore::remove_beside(&seen_key(page));
    }
    Ok(())
}

/// From now on the app is told how far what it saves has come.
pub fn watch(store: &Store) {
    let begun = writing(|writing| {
        writing.store = Some(store.clone());
        writing.begun
    });
    if !begun {
        store.dispatch(Message::ShowDurability(Durability::Unsure));
    }
}

/// A text was put into the browser's storage.
pub fn put(key: &str, text: &str) {
    writing(|writing| writing.recorder.put(key, text));
    begin();
}

/// A key was removed from the browser's storage.
pub fn removed(key: &str) {
    writing(|writing| writing.recorder.removed(key));
    begin();
}

/// Writes what has been collected, as soon as this turn of the page is over.
fn begin() {
    if writing(|writing| std::mem::replace(&mut writing.busy, true)) {
        return;
    }
    let turn = next_turn();
    Timeout::new(Durability::PATIENCE, move || {
        if TURN.get() == turn {
            tell(Durability::Late);
        }
    })
    .forget();
    // In a turn of its own: whoever writes may be in the middle of looking at the state.
    spawn_local(async move {
        tell(Durability::Writing);
        let mut refused = false;
        while let Some(batch) = writing(|writing| if refused { None } else { writing.recorder.take() }) {
            note_seen(batch.number);
            if write(&batch).await.is_err() {
                writing(|writing| writing.recorder.give_back(batch));
                refused = true;
            }
        }
        next_turn();
        writing(|writing| writing.busy = false);
        tell(if refused { Durability::Unsure } else { Durability::OnDisk });
        if refused {
            // It may have been for a moment only.
            Timeout::new(AGAIN, || {
                if !writing(|writing| writing.recorder.is_empty()) {
                    begin();
                }
            })
            .forget();
        }
    });
}

async fn write(batch: &Batch) -> Result<(), Refused> {
    let journal = journal().ok_or(Refused)?;
    let put: Array = batch.put.iter().map(|(key, text)| Array::of2(&key.into(), &text.into())).collect();
    let keys = |keys: &[String]| keys.iter().map(|key| JsValue::from_str(key)).collect::<Array>();
    let (removed, replaced) = (keys(&batch.removed), keys(&batch.replaced));
    let committed = PAGE.with(|page| journal.commit(page, batch.number as f64, &put, &removed, &replaced))?;
    JsFuture::from(committed).await?;
    Ok(())
}

fn next_turn() -> u32 {
    TURN.set(TURN.get().wrapping_add(1));
    TURN.get()
}

fn tell(durability: Durability) {
    if let Some(store) = writing(|writing| writing.store.clone())
        && store.read(|state| state.durability != durability)
    {
        store.dispatch(Message::ShowDurability(durability));
    }
}

/// The key, beside those of ours, under which the browser's storage holds what it has seen of a page.
fn seen_key(page: &str) -> String {
    format!("{}{page}", seen_prefix())
}

fn seen_prefix() -> String {
    format!("{} has seen ", scope::own("provider-concerns"))
}

fn note_seen(number: u64) {
    // Were it not to be kept, the batch would be done again at the next start, which changes nothing.
    let _ = PAGE.with(|page| BrowserStore::write_beside(&seen_key(page), &number.to_string()));
}

fn seen() -> Seen {
    let mut seen = Seen::default();
    let prefix = seen_prefix();
    for (key, number) in BrowserStore::all_beside(&prefix) {
        if let Some(page) = key.strip_prefix(&prefix) {
            seen.note(page, &number);
        }
    }
    seen
}

/// Removes the journal, and what the browser's storage holds about it.
pub async fn remove() {
    writing(|writing| while writing.recorder.take().is_some() {});
    for (key, _) in BrowserStore::all_beside(&seen_prefix()) {
        let _ = BrowserStore::remove_beside(&key);
    }
    if let Some(removing) = journal().and_then(|journal| journal.remove().ok()) {
        // Another tab that does not answer holds it up; whoever asked sees below what is left.
        let _ = in_time(PATIENCE, JsFuture::from(removing)).await;
    }
}

/// How many journals are left on the device: none or one; nothing where the browser does not say.
pub async fn left() -> Option<usize> {
    let Some(journal) = journal() else { return Some(0) };
    let exists = in_time(PATIENCE, JsFuture::from(journal.exists().ok()?)).await?.ok()?;
    exists.as_bool().map(usize::from)
}
