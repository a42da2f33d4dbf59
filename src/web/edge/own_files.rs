//! An authority's own framework files on this device.

use super::{clock, drafts::BrowserStore, scope, vault};
use crate::{
    app::{Message, OwnRefusal, OwnShown},
    drafts::{OwnFileKept, OwnFiles, PROTECTED},
    framework::{Framework, built_in},
    late::{Late, late},
    web::store::Store,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// The own files on this device.
pub fn own_files() -> OwnFiles<BrowserStore> {
    OwnFiles::over(vault::keep())
}

/// What reads them; it comes with what reads what the device keeps, and they are read then.
static LOAD: Late<fn(&Store)> = late!(load_now);

/// Brings it.
pub fn bring() {
    LOAD.bring(load_now);
}

/// Reads the files that are kept here, puts them beside the built-in frameworks, and lists them.
pub fn load(store: &Store) {
    if let Some(load) = LOAD.get() {
        load(store);
    }
}

fn load_now(store: &Store) {
    let entries = own_files().list();
    if let Ok(entries) = &entries {
        let texts = entries.iter().filter_map(|entry| entry.kept.as_ref().ok()).map(|kept| kept.text.as_str());
        let frameworks = built_in().with_own(texts);
        if frameworks != *store.frameworks() {
            store.use_own_frameworks(frameworks);
        }
    }
    store.dispatch(Message::ShowOwn(entries.map(|entries| OwnShown::of(&entries, built_in()))));
}

/// Reads and lists the files anew whenever another tab changes them, or something that may be one.
pub fn watch(store: &Store) {
    let store = store.clone();
    let handler = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        // Without a key, everything was removed at once.
        let Some(key) = scope::changed(&event) else { return };
        let may_be_one = key.is_none_or(|key| OwnFiles::<()>::is_name(&key) || key.starts_with(PROTECTED));
        if may_be_one && store.read(|state| state.protection.saves()) {
            load(&store);
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("storage", handler.as_ref().unchecked_ref());
    }
    handler.forget();
}

/// Takes in a file: checks everything in it, keeps it, and puts it beside the others.
///
/// # Errors
/// [`OwnRefusal`]; nothing on the device has changed then.
pub fn take(store: &Store, name: &str, bytes: &[u8]) -> Result<Framework, OwnRefusal> {
    let text = OwnRefusal::text_of(bytes)?;
    let text = text.as_ref();
    let framework = built_in().read_own(text).map_err(OwnRefusal::Problems)?;
    let digest = framework.own.as_ref().map(|own| own.digest.clone()).unwrap_or_default();
    let kept = OwnFileKept::new(name.to_owned(), clock::now(), text.to_owned());
    own_files().keep(&digest, &kept).map_err(OwnRefusal::Stored)?;
    load(store);
    Ok(framework)
}
