//! The record as a file: by download or the share sheet.

use crate::{
    app::Message,
    submission::{export, file_name},
    web::{
        edge::{autosave, clock, files},
        store::Store,
    },
};

/// The file's name and text.
fn as_file(store: &Store) -> Option<(String, String)> {
    let at = clock::now();
    store.read(|state| {
        let record = state.record()?;
        let text = export(record, store.frameworks(), at).to_text().ok()?;
        Some((file_name(record, at), text))
    })
}

/// Downloads the open record. Returns the file's name, or nothing if the browser refused.
pub fn download(store: &Store) -> Option<String> {
    let (name, text) = as_file(store)?;
    files::download(&name, &text).ok()?;
    note(store);
    Some(name)
}

/// Shares the open record through the system's share sheet. Returns the file's name, or nothing if it was not shared.
pub async fn share(store: Store) -> Option<String> {
    let (name, text) = as_file(&store)?;
    let shared = files::share(&name, &text).await;
    if shared {
        note(&store);
    }
    shared.then_some(name)
}

/// Keeps with the draft that it was exported just now.
fn note(store: &Store) {
    store.dispatch(Message::NoteExport(clock::now()));
    autosave::save_now(store);
}
