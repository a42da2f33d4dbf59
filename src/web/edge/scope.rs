//! Which copy of the tool this is: several may stand on one host, each in a folder of its own, and share one storage. Each has its
//! own keys, its own journal, its own locks and its own talk between tabs, so that none reads or removes another's records.

use crate::drafts::OURS;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// What the keys of all copies begin with.
const TOOL: &str = "provider-concerns";

thread_local! {
    static FOLDER: String = folder();
}

/// What is added to the name of the tool for this copy: nothing at the root of a host, else its folder, as in `/folder/`.
pub fn suffix() -> String {
    FOLDER.with(|folder| if folder == "/" { String::new() } else { folder.clone() })
}

/// A name that this copy shares with nobody: of a lock, or of a channel.
pub fn own(name: &str) -> String {
    format!("{name}{}", suffix())
}

/// A key of ours as it stands in the browser's storage.
pub fn stored_key(key: &str) -> String {
    let suffix = suffix();
    match key.strip_prefix(OURS) {
        Some(rest) if !suffix.is_empty() => format!("{TOOL}{suffix}:{rest}"),
        _ => key.to_owned(),
    }
}

/// What a key of the browser's storage is to this copy; nothing, if it is somebody else's.
pub fn own_key(stored: &str) -> Option<String> {
    let rest = stored.strip_prefix(TOOL)?.strip_prefix(suffix().as_str())?.strip_prefix(':')?;
    Some(format!("{OURS}{rest}"))
}

/// What another tab has changed in the browser's storage: a key of this copy, or everything at once, which has no key. Nothing, if it
/// was somebody else's.
pub fn changed(event: &JsValue) -> Option<Option<String>> {
    match Reflect::get(event, &"key".into()).ok().and_then(|key| key.as_string()) {
        Some(stored) => own_key(&stored).map(Some),
        None => Some(None),
    }
}

/// The folder of the site on its host.
fn folder() -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    path.rfind('/').map_or_else(|| "/".to_owned(), |end| path[..=end].to_owned())
}
