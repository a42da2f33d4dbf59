//! What the browser promises about what is kept here, and how much there is.

use super::{drafts::BrowserStore, vault};
use crate::{
    app::{Device, Message, Protection},
    drafts::{DraftError, Keep, OURS, Settings, Store as _},
    web::store::Store,
};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Looks at the device, and tells the app.
pub fn look(store: &Store) {
    let settings = Settings::read(&Keep::plain(BrowserStore)).unwrap_or_default();
    let persisted = store.read(|state| state.device.persisted);
    let protected = store.read(|state| state.protection == Protection::Open);
    let in_clear = if protected { vault::keep().in_clear().unwrap_or_default() } else { 0 };
    let (strangers, aside) = (vault::strangers(), vault::aside());
    store.dispatch(Message::ShowDevice(Device { settings, persisted, used: used(), in_clear, strangers, aside }));
    let store = store.clone();
    spawn_local(async move {
        if let Some(persisted) = persisted_now().await {
            show_persisted(&store, persisted);
        }
    });
}

/// Asks the browser to keep what is here until the person removes it. Some ask the person, most decide by themselves.
pub fn ask_to_persist(store: &Store) {
    let store = store.clone();
    spawn_local(async move {
        if let Some(persisted) = persist().await {
            show_persisted(&store, persisted);
        }
    });
}

/// Keeps a change of the settings.
///
/// # Errors
/// [`DraftError`] if they cannot be kept; they then hold as long as the page.
pub fn settle(store: &Store, settings: Settings) -> Result<(), DraftError> {
    let kept = settings.keep(&Keep::plain(BrowserStore));
    let device = store.read(|state| Device { settings, used: used(), ..state.device.clone() });
    store.dispatch(Message::ShowDevice(device));
    kept
}

fn show_persisted(store: &Store, persisted: bool) {
    let device = store.read(|state| Device { persisted: Some(persisted), ..state.device.clone() });
    store.dispatch(Message::ShowDevice(device));
}

fn manager() -> Option<web_sys::StorageManager> {
    let navigator = web_sys::window()?.navigator();
    // Where the page is not served safely there is none; asking for the property first keeps it from being called.
    let there = js_sys::Reflect::get(&navigator, &"storage".into()).is_ok_and(|storage| !storage.is_undefined());
    there.then(|| navigator.storage())
}

async fn persist() -> Option<bool> {
    JsFuture::from(manager()?.persist().ok()?).await.ok()?.as_bool()
}

async fn persisted_now() -> Option<bool> {
    JsFuture::from(manager()?.persisted().ok()?).await.ok()?.as_bool()
}

/// How many bytes of ours are in local storage, keys and texts together.
fn used() -> Option<usize> {
    let mut used = 0;
    for key in BrowserStore.keys().ok()?.into_iter().filter(|key| key.starts_with(OURS)) {
        used += key.len() + BrowserStore.read(&key).ok()??.len();
    }
    Some(used)
}
