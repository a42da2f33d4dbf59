//! Everything on the device as one file.

use crate::{
    drafts::{Backup, Settings},
    web::{
        edge::{clock, device, drafts::BrowserStore, files},
        store::Store,
    },
};

/// Downloads everything as it stands in the store: protected where the device is protected. Returns the file's name, or
/// nothing if the browser refused.
pub fn download() -> Option<String> {
    let at = clock::now();
    let text = Backup::of(&BrowserStore, at).ok()?.to_text().ok()?;
    let name = format!("provider-concerns-everything-{}.json", at.format("%Y-%m-%d"));
    files::download(&name, &text).ok()?;
    Some(name)
}

/// The same, and notes when.
pub fn export(store: &Store) -> Option<String> {
    let name = download()?;
    let settings = store.read(|state| state.device.settings);
    // That it could not be noted is no reason to say that it was not exported.
    let _ = device::settle(store, Settings { everything_exported_at: Some(clock::now()), ..settings });
    Some(name)
}

/// What became of a download, in words.
pub fn told(name: Option<String>) -> String {
    name.map_or_else(
        || "The browser did not take the file. Try another browser, or export the records one by one.".to_owned(),
        |name| format!("Downloaded as {name}."),
    )
}
