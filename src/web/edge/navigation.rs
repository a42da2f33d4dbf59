//! From an address to a page: begins, opens and lists what the page needs.

use super::{autosave, drafts, location, random};
use crate::{
    app::{Message, Page, Route},
    concern::{RecordId, VisitId},
    submission::example,
    web::store::Store,
};
use wasm_bindgen::{JsCast, closure::Closure};

/// Follows the address from now on.
pub fn watch(store: &Store) {
    let store = store.clone();
    let handler = Closure::<dyn Fn()>::new(move || arrive(&store, location::current()));
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("hashchange", handler.as_ref().unchecked_ref());
    }
    handler.forget();
}

/// Arrives at a route. What is open is saved first.
pub fn arrive(store: &Store, route: Route) {
    autosave::save_now(store);
    match route {
        Route::NewVisit => {
            let visit = VisitId::from_random(random::ten_bytes());
            begin(store, Some(visit), Page::Visit(visit));
        }
        Route::NewConcern => begin(store, None, Page::Safety),
        Route::Example => show_example(store),
        Route::Record(id, _) => {
            open(store, id);
            store.dispatch(Message::Navigate(route));
        }
        Route::Home => {
            list(store);
            store.dispatch(Message::Navigate(route));
        }
        Route::OpenFile | Route::CheckFile | Route::Frameworks | Route::Framework(_) | Route::NotFound(_) => {
            store.dispatch(Message::Navigate(route))
        }
    }
}

/// Lists the drafts on the device anew.
pub fn list(store: &Store) {
    store.dispatch(Message::ShowDrafts(drafts::drafts().list()));
}

/// The id of the element to come back to, where the address names an item.
pub fn item_to_return_to(route: &Route) -> Option<String> {
    match route {
        Route::Record(_, Page::Section(_, _, Some(item))) => Some(format!("item-{item}")),
        _ => None,
    }
}

fn begin(store: &Store, visit: Option<VisitId>, page: Page) {
    let id = RecordId::from_random(random::ten_bytes());
    store.dispatch(Message::Begin { id, visit });
    settle(store, Route::Record(id, page));
}

fn show_example(store: &Store) {
    // A test proves that the example reads; were it not to, the page says that there is nothing at this address.
    let frameworks = store.frameworks();
    match example(&frameworks) {
        Ok(mut record) => {
            // Each look at it is a record of its own, so that changes to one never meet changes to another.
            record.id = RecordId::from_random(random::ten_bytes());
            let route = Route::Record(record.id, Page::Tasks);
            store.dispatch(Message::ShowExample(Box::new(record)));
            settle(store, route);
        }
        Err(_) => store.dispatch(Message::Navigate(Route::NotFound("/example".to_owned()))),
    }
}

/// Goes on to a page in place of the address that led here, so that Back does not begin anew.
fn settle(store: &Store, route: Route) {
    location::replace(&route);
    store.dispatch(Message::Navigate(route));
}

fn open(store: &Store, id: RecordId) {
    if store.read(|state| state.record().is_some_and(|record| record.id == id)) {
        return;
    }
    if store.read(|state| state.parked.iter().any(|draft| draft.record.id == id)) {
        store.dispatch(Message::Resume(id));
        return;
    }
    match drafts::drafts().open(id) {
        Ok(envelope) => store.dispatch(Message::Open(Box::new(envelope))),
        Err(error) => store.dispatch(Message::RefuseDraft(id, error)),
    }
}
