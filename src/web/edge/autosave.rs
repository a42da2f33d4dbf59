//! Saving by itself: soon after every change, and at once when the page is hidden.

use super::{clock, drafts, random, tabs, training, vault};
use crate::{
    app::{Message, OpenDraft, State},
    web::store::Store,
};
use gloo_timers::callback::Timeout;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, closure::Closure};

/// How soon after a change the draft is saved, in milliseconds. It is not put off by further changes, so that nothing
/// typed is older than this when the device dies.
const SOON: u32 = 300;

/// How many times as long a save waits where the browser does not say whether another tab writes in the record: after less than
/// two seconds it is saved all the same, every time for as long as the browser says nothing. No version is ever put in the place of one that this tab has not seen.
const LONGEST_WAIT: u32 = 5;

/// Saves the open draft now, if there is anything to save and it is settled how records are kept. A tab that has not heard
/// yet that another began or ended protection follows it first, so that nothing is saved in the way that no longer holds.
pub fn save_now(store: &Store) {
    let at = clock::now();
    let due = |draft: &&OpenDraft| draft.saved.worth_retrying();
    let to_save = store.read(|state| {
        let draft = state.draft.as_ref().filter(due).filter(|_| state.protection.saves())?;
        Some((draft.envelope(at), draft.revision, draft.edits))
    });
    let Some((mut envelope, known, edits)) = to_save else { return };
    envelope.revision = random::revision();
    if !vault::is_as_known(store) {
        vault::follow(store);
        return;
    }
    match drafts::drafts().save(&envelope, known) {
        Ok(()) => store.dispatch(Message::ConfirmSave { edits, revision: envelope.revision, at }),
        Err(error) => store.dispatch(Message::ReportSave(error)),
    }
}

/// Watches the store and the page from now on.
pub fn watch(store: &Store) {
    let pending: Rc<RefCell<Option<Timeout>>> = Rc::default();
    let seen = RefCell::new(None);
    let watched = store.clone();
    store.watch(move || {
        let edits = watched.read(|state: &State| state.draft.as_ref().map(|draft| (draft.record.id, draft.edits)));
        if *seen.borrow() == edits {
            return;
        }
        seen.replace(edits);
        let due = watched.read(|state| state.draft.as_ref().is_some_and(|draft| draft.saved.worth_retrying()));
        if due && pending.borrow().is_none() {
            soon(&watched, &pending, LONGEST_WAIT);
        }
    });
    for event in ["pagehide", "visibilitychange"] {
        listen(store, event, save_now);
        listen(store, event, training::save);
    }
    listen_for_loss(store);
}

fn soon(store: &Store, pending: &Rc<RefCell<Option<Timeout>>>, waits: u32) {
    let (store, slot) = (store.clone(), pending.clone());
    *pending.borrow_mut() = Some(Timeout::new(SOON, move || {
        slot.borrow_mut().take();
        // Another tab may be about to be found writing here: nothing is put between its saves.
        let is_asked = || store.read(|state| state.draft.as_ref().is_some_and(|draft| tabs::is_open(draft.record.id)));
        if waits > 0 && is_asked() {
            soon(&store, &slot, waits - 1);
        } else {
            save_now(&store);
        }
    }));
}

/// Calls back on an event of the window, for as long as the page lives.
fn listen(store: &Store, event: &str, then: fn(&Store)) {
    let store = store.clone();
    let handler = Closure::<dyn Fn()>::new(move || then(&store));
    if let Some(window) = web_sys::window() {
        // Visibility changes are told to the document and bubble up to the window.
        let _ = window.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
    }
    handler.forget();
}

/// Lets the browser ask before the page is closed while something exists in memory only.
fn listen_for_loss(store: &Store) {
    let store = store.clone();
    let handler = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        save_now(&store);
        if store.read(State::would_lose) {
            event.prevent_default();
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("beforeunload", handler.as_ref().unchecked_ref());
    }
    handler.forget();
}
