//! Drafts in the browser's local storage, through `gloo-storage`.

use super::{journal, scope, vault};
use crate::drafts::{Drafts, ListedKeys, Store, StoreError};
use gloo_storage::{LocalStorage, Storage};
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use wasm_bindgen::JsCast;

/// The browser's local storage, as far as it is this copy's of the tool. Every change goes into the journal too.
///
/// `LocalStorage::raw` panics where storage is blocked, so it is probed each time. `get_all` and `clear` of
/// `gloo-storage` are not used: they reach beyond our own keys.
#[derive(Debug, Clone, Copy, Default)]
pub struct BrowserStore;

/// The same without the journal: for doing again what stands there already.
#[derive(Debug, Clone, Copy)]
pub struct Unrecorded(());

/// The drafts on this device, as it keeps them now.
pub fn drafts() -> Drafts<BrowserStore> {
    Drafts::over(vault::keep())
}

thread_local! {
    static LISTED: RefCell<Option<ListedKeys>> = const { RefCell::new(None) };
}

/// The same for looking at many of them in one turn of the page: what they are kept under is listed once, and forgotten with the
/// turn.
pub fn at_once() -> Drafts<BrowserStore> {
    let drafts = drafts();
    let keys = LISTED.with_borrow(Clone::clone).or_else(|| {
        // Where nothing can be listed, each draft says so itself.
        let keys = drafts.list_keys().ok()?;
        LISTED.set(Some(keys.clone()));
        Timeout::new(0, || LISTED.set(None)).forget();
        Some(keys)
    });
    match keys {
        Some(keys) => drafts.listed(&keys),
        None => drafts,
    }
}

impl BrowserStore {
    /// The same store without the journal.
    pub fn unrecorded() -> Unrecorded {
        Unrecorded(())
    }

    /// Puts a text under a key of the browser's storage that is none of the records'.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn write_beside(key: &str, text: &str) -> Result<(), StoreError> {
        storage()?.set_item(key, text).map_err(|error| match name_of(&error).as_str() {
            "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreError::Full,
            _ => unavailable(&error),
        })
    }

    /// Removes a key of the browser's storage that is none of the records'.
    ///
    /// # Errors
    /// As [`Store::remove`].
    pub fn remove_beside(key: &str) -> Result<(), StoreError> {
        storage()?.remove_item(key).map_err(|error| unavailable(&error))
    }

    /// Everything in the browser's storage whose key begins like this.
    pub fn all_beside(prefix: &str) -> Vec<(String, String)> {
        let (Ok(storage), Ok(keys)) = (storage(), stored_keys()) else { return Vec::new() };
        let text = |key: String| storage.get_item(&key).ok().flatten().map(|text| (key, text));
        keys.into_iter().filter(|key| key.starts_with(prefix)).filter_map(text).collect()
    }
}

fn storage() -> Result<web_sys::Storage, StoreError> {
    let window = web_sys::window().ok_or_else(|| StoreError::Unavailable("no window".to_owned()))?;
    match window.local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        Ok(None) => Err(StoreError::Unavailable("storage is switched off".to_owned())),
        Err(error) => Err(unavailable(&error)),
    }
}

/// Every key in the browser's storage, whosever it is.
fn stored_keys() -> Result<Vec<String>, StoreError> {
    let storage = storage()?;
    let length = storage.length().map_err(|error| unavailable(&error))?;
    Ok((0..length).filter_map(|place| storage.key(place).ok().flatten()).collect())
}

impl Store for Unrecorded {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(stored_keys()?.iter().filter_map(|key| scope::own_key(key)).collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        storage()?.get_item(&scope::stored_key(key)).map_err(|error| unavailable(&error))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        BrowserStore::write_beside(&scope::stored_key(key), text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        BrowserStore::remove_beside(&scope::stored_key(key))
    }
}

impl Store for BrowserStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Unrecorded(()).keys()
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Unrecorded(()).read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        Unrecorded(()).write(key, text)?;
        journal::put(key, text);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        Unrecorded(()).remove(key)?;
        journal::removed(key);
        Ok(())
    }
}

fn unavailable(error: &wasm_bindgen::JsValue) -> StoreError {
    StoreError::Unavailable(name_of(error))
}

fn name_of(error: &wasm_bindgen::JsValue) -> String {
    error.dyn_ref::<web_sys::DomException>().map_or_else(|| "an unknown error".to_owned(), web_sys::DomException::name)
}
