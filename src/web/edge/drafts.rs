//! Drafts in the browser's local storage, through `gloo-storage`.

use super::vault;
use crate::drafts::{Drafts, Store, StoreError};
use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::JsCast;

/// The browser's local storage.
///
/// `LocalStorage::raw` panics where storage is blocked, so it is probed each time. `get_all` and `clear` of
/// `gloo-storage` are not used: they reach beyond our own keys.
#[derive(Debug, Clone, Copy, Default)]
pub struct BrowserStore;

/// The drafts on this device, as it keeps them now.
pub fn drafts() -> Drafts<BrowserStore> {
    Drafts::over(vault::keep())
}

impl BrowserStore {
    fn storage(self) -> Result<web_sys::Storage, StoreError> {
        let window = web_sys::window().ok_or_else(|| StoreError::Unavailable("no window".to_owned()))?;
        match window.local_storage() {
            Ok(Some(_)) => Ok(LocalStorage::raw()),
            Ok(None) => Err(StoreError::Unavailable("storage is switched off".to_owned())),
            Err(error) => Err(unavailable(&error)),
        }
    }
}

impl Store for BrowserStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let storage = self.storage()?;
        let length = storage.length().map_err(|error| unavailable(&error))?;
        Ok((0..length).filter_map(|place| storage.key(place).ok().flatten()).collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.storage()?.get_item(key).map_err(|error| unavailable(&error))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.storage()?.set_item(key, text).map_err(|error| match name_of(&error).as_str() {
            "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreError::Full,
            _ => unavailable(&error),
        })
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.storage()?.remove_item(key).map_err(|error| unavailable(&error))
    }
}

fn unavailable(error: &wasm_bindgen::JsValue) -> StoreError {
    StoreError::Unavailable(name_of(error))
}

fn name_of(error: &wasm_bindgen::JsValue) -> String {
    error.dyn_ref::<web_sys::DomException>().map_or_else(|| "an unknown error".to_owned(), web_sys::DomException::name)
}
