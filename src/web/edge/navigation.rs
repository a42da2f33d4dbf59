//! From an address to a page: begins, opens and lists what the page needs.

use super::{
    archive, autosave, device,
    drafts::{self, BrowserStore},
    location, random, tabs, training,
};
use crate::{
    app::{Message, Page, Route},
    concern::{RecordId, VisitId},
    drafts::Store as _,
    late::{Late, late},
    submission::example_if_here,
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

/// Arrives at a route. What is open is saved first. While the device is locked, only the address is kept, to come back to.
pub fn arrive(store: &Store, route: Route) {
    if store.read(|state| state.protection.is_locked()) {
        archive::wait_for(store, None);
        store.dispatch(Message::Navigate(route));
        return;
    }
    autosave::save_now(store);
    if route.record().is_none() {
        tabs::release(store);
    }
    archive::take_in(store);
    if archive::wait_for(store, archive::missing_for(store, &route)) {
        store.dispatch(Message::Navigate(route));
        return;
    }
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
            tabs::hold(store, id);
        }
        Route::Home => {
            list_on(store, &route);
            store.dispatch(Message::Navigate(route));
        }
        Route::Device | Route::RemoveAll => {
            list_on(store, &route);
            device::look(store);
            store.dispatch(Message::Navigate(route));
        }
        Route::Training(page) => training::arrive(store, page),
        Route::OpenFile
        | Route::CheckFile
        | Route::Frameworks
        | Route::Readings
        | Route::Framework(_)
        | Route::NotFound(_) => store.dispatch(Message::Navigate(route)),
    }
}

/// Lists the drafts on the device anew.
pub fn list(store: &Store) {
    list_on(store, &store.read(|state| state.route.clone()));
}

/// What lists them; it comes with what reads what the device keeps, and before that there is nothing to list.
static LIST: Late<fn(&Store, &Route)> = late!(list_now);

/// Brings it.
pub fn bring() {
    LIST.bring(list_now);
}

fn list_on(store: &Store, page: &Route) {
    if let Some(list) = LIST.get() {
        list(store, page);
    } else if let Err(error) = BrowserStore.keys() {
        // Where nothing can be kept, that is told at once.
        store.dispatch(Message::ShowDrafts(Err(error.into())));
    }
}

fn list_now(store: &Store, page: &Route) {
    set_apart(store, page);
    store.dispatch(Message::ShowDrafts(drafts::drafts().list()));
}

/// Shows as a record of its own whatever two tabs have saved at the same moment, and says so on this page.
fn set_apart(store: &Store, page: &Route) {
    // What a refusal leaves as it is comes with the next list.
    let Ok(apart) = drafts::drafts().set_apart() else { return };
    for (id, _) in apart {
        let name = drafts::drafts()
            .open(id)
            .map(|envelope| envelope.record.title().unwrap_or_default().to_owned())
            .unwrap_or_default();
        let whose = if name.trim().is_empty() { "one record".to_owned() } else { format!("the record about {name}") };
        let says = format!("Two tabs changed {whose} at the same moment. Both versions are kept, as two records.");
        store.dispatch(Message::NotifyOn(page.clone(), says));
    }
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
    match example_if_here(&frameworks) {
        Some(Ok(mut record)) => {
            // Each look at it is a record of its own, so that changes to one never meet changes to another.
            record.id = RecordId::from_random(random::ten_bytes());
            let route = Route::Record(record.id, Page::Tasks);
            store.dispatch(Message::ShowExample(Box::new(record)));
            settle(store, route);
        }
        _ => store.dispatch(Message::Navigate(Route::NotFound("/example".to_owned()))),
    }
}

/// Goes on to a page in place of the address that led here, so that Back does not begin anew.
fn settle(store: &Store, route: Route) {
    location::replace(&route);
    let id = route.record();
    store.dispatch(Message::Navigate(route));
    if let Some(id) = id {
        tabs::hold(store, id);
    }
}

fn open(store: &Store, id: RecordId) {
    // What is open here and saved may have been changed elsewhere while another page was shown.
    let here = store.read(|state| {
        let draft = state.draft.as_ref().filter(|draft| draft.record.id == id)?;
        Some((draft.revision, draft.needs_saving()))
    });
    if let Some((revision, unsaved)) = here {
        if !unsaved
            && revision > 0
            && let Ok(envelope) = drafts::drafts().open(id)
            && envelope.revision != revision
        {
            store.dispatch(Message::Open(Box::new(envelope)));
        }
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
