//! What comes by itself and is waited for: what reads the records that this device keeps, and what training needs.
//!
//! A device that keeps nothing starts without either. On one that keeps something, nothing is read, listed or settled before what
//! reads it is here.

use super::{adopt, drafts::BrowserStore, navigation, own_files, tabs, vault};
use crate::{
    app::{Awaited, Message, Page, Route, is_archive_here},
    drafts::{DEVICE, OURS, Store as _},
    training::scenario::are_sets_here,
    web::store::Store,
};

/// Whether this device keeps anything that has to be read, or what an earlier version has left. How it is set, and the lock of a device
/// that keeps nothing else, are read without.
pub fn keeps_something() -> bool {
    // Where keys cannot be listed, nothing is kept.
    let keys = BrowserStore.keys().unwrap_or_default();
    keys.iter().any(|key| key.starts_with(OURS) && !key.starts_with(DEVICE)) || !adopt::shared().is_empty()
}

/// What has to be read before anything else on this device, and has not come.
pub fn missing_here() -> Option<Awaited> {
    (!is_archive_here() && keeps_something()).then_some(Awaited::Archive)
}

/// What has to come before this page can be arrived at.
pub fn missing_for(store: &Store, route: &Route) -> Option<Awaited> {
    let reads = match route {
        Route::Example | Route::Training(_) => true,
        // What is open here is here already.
        Route::Record(id, page) => {
            let is_open =
                store.read(|state| state.draft.iter().chain(&state.parked).any(|draft| draft.record.id == *id));
            *page == Page::Remove || !is_open
        }
        Route::Home | Route::Device => keeps_something(),
        _ => false,
    };
    match route {
        _ if reads && !is_archive_here() => Some(Awaited::Archive),
        Route::Training(_) if !are_sets_here() => Some(Awaited::Training),
        _ => None,
    }
}

/// Goes on where something was waited for, now that it is here. Whoever fetches anything calls it.
pub fn arrived(store: &Store) {
    if !is_archive_here() {
        return;
    }
    take_in(store);
    if vault::is_to_look() || store.read(|state| state.awaits.is_some()) {
        vault::go_on(store);
    } else {
        tabs::look_again(store);
    }
}

/// Whether the archive is here and the app goes on with the sheet alone.
pub fn is_to_take_in(store: &Store) -> bool {
    is_archive_here() && store.frameworks().newest("shared").is_none()
}

/// Takes in what has come: until then there is the sheet alone. No page but those of the first answer is drawn before.
pub fn take_in(store: &Store) {
    if !is_to_take_in(store) {
        return;
    }
    store.use_built_in_frameworks();
    // A locked device reads its own files when it is unlocked.
    if store.read(|state| !state.protection.is_locked()) {
        own_files::load(store);
    }
}

/// Notes what a page waits for, if anything; returns whether it does.
pub fn wait_for(store: &Store, missing: Option<Awaited>) -> bool {
    if store.read(|state| state.awaits) != missing {
        store.dispatch(Message::Await(missing));
    }
    missing.is_some()
}

/// Arrives again at the page that is asked for.
pub fn arrive_again(store: &Store) {
    navigation::arrive(store, super::location::current());
}
