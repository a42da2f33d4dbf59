//! The copy of the site's files on the device, kept by the service worker: how it stands, a new version of it, its removal.
//!
//! `src/web/boot/offline.js` registers the worker and follows it; the two tell each other by events of the window.

use super::autosave;
use crate::{
    app::{Message, NewVersion, OfflineNews, State},
    web::store::Store,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// The events of `src/web/boot/events.js`.
const NEWS: &str = "provider-concerns:offline";
const USE_UPDATE: &str = "provider-concerns:use-update";
const STARTED: &str = "provider-concerns:started";

/// What the names of the tool's own caches begin with, as `src/web/service-worker.js` says. They end with the folder that
/// the site stands in.
const PREFIX: &str = "provider-concerns-";

/// The browser refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

impl From<JsValue> for Refused {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Follows what the page's own script tells, from now on.
pub fn watch(store: &Store) {
    let store = store.clone();
    let handler = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let told = js_sys::Reflect::get(&event, &"detail".into()).ok().and_then(|detail| detail.as_string());
        match told.as_deref().map(str::parse) {
            Some(Ok(OfflineNews::Offline(offline))) => store.dispatch(Message::ShowOffline(offline)),
            Some(Ok(OfflineNews::NewVersion(version))) => store.dispatch(Message::ShowNewVersion(version)),
            _ => {}
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback(NEWS, handler.as_ref().unchecked_ref());
    }
    handler.forget();
}

/// Tells the page's own script that the app is on screen and listens.
pub fn tell_started() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::CustomEvent::new(STARTED)) {
        let _ = window.dispatch_event(&event);
    }
}

/// Asks for the new version, once everything is saved. The page is loaded anew if no other window is open.
pub fn let_in(store: &Store) {
    autosave::save_now(store);
    if store.read(State::would_lose) {
        store.dispatch(Message::ShowNewVersion(NewVersion::Unsaved));
    } else if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::CustomEvent::new(USE_UPDATE)) {
        let _ = window.dispatch_event(&event);
    }
}

/// The names of the tool's caches on this device.
///
/// # Errors
/// [`Refused`] if the browser does not let them be listed.
pub async fn caches() -> Result<Vec<String>, Refused> {
    let Some(caches) = storage() else { return Ok(Vec::new()) };
    let names: js_sys::Array = JsFuture::from(caches.keys()).await?.unchecked_into();
    let home = home();
    let ours = |name: &String| name.starts_with(PREFIX) && name.ends_with(&home);
    Ok(names.iter().filter_map(|name| name.as_string()).filter(ours).collect())
}

/// Removes the service worker and the tool's caches from this device, and nothing of anybody else's. The tool goes on while
/// it is open; when it is next opened with a connection, it is kept anew.
///
/// # Errors
/// [`Refused`] if the browser does not let them be removed.
pub async fn remove() -> Result<(), Refused> {
    // The worker first: a page that is being opened would fill the caches again.
    if let Some(workers) = workers() {
        let found = JsFuture::from(workers.get_registration()).await?;
        // The page may stand below another site's worker.
        if let Some(worker) = found.dyn_ref::<web_sys::ServiceWorkerRegistration>().filter(|one| one.scope() == home())
        {
            JsFuture::from(worker.unregister()?).await?;
        }
    }
    for name in caches().await? {
        if let Some(caches) = storage() {
            JsFuture::from(caches.delete(&name)).await?;
        }
    }
    Ok(())
}

/// Whether the tool's service worker is registered on this device.
///
/// # Errors
/// [`Refused`] if the browser does not say.
pub async fn is_registered() -> Result<bool, Refused> {
    let Some(workers) = workers() else { return Ok(false) };
    let found = JsFuture::from(workers.get_registration()).await?;
    Ok(found.dyn_ref::<web_sys::ServiceWorkerRegistration>().is_some_and(|one| one.scope() == home()))
}

/// Whether this very page came from the copy on the device, so that it will open without a connection.
pub fn is_controlled() -> bool {
    workers().is_some_and(|workers| workers.controller().is_some())
}

/// The address of the folder that the site stands in: the worker's scope.
fn home() -> String {
    let Some(location) = web_sys::window().map(|window| window.location()) else { return String::new() };
    let (origin, path) = (location.origin().unwrap_or_default(), location.pathname().unwrap_or_default());
    let folder = path.rfind('/').map_or("/", |end| &path[..=end]);
    format!("{origin}{folder}")
}

/// The browser's service workers. It has none where the address is not secure and in some private windows.
fn workers() -> Option<web_sys::ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    let workers = js_sys::Reflect::get(&navigator, &"serviceWorker".into()).ok()?;
    (!workers.is_undefined()).then(|| workers.unchecked_into())
}

/// The browser's caches, where it has any.
fn storage() -> Option<web_sys::CacheStorage> {
    let window = web_sys::window()?;
    let caches = js_sys::Reflect::get(&window, &"caches".into()).ok()?;
    (!caches.is_undefined()).then(|| caches.unchecked_into())
}
