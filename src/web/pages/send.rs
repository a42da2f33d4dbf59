//! The record as a file: by download or the share sheet.

use crate::{
    app::Message,
    concern::Timestamp,
    submission::{export, file_name},
    web::{
        edge::{
            autosave,
            files::{self, Shared},
        },
        store::Store,
    },
};

/// The file's name and text as of this moment, and what to note once it has left.
fn as_file(store: &Store, at: Timestamp) -> Option<(String, String, Message)> {
    store.read(|state| {
        let record = state.record()?;
        let text = export(record, &store.frameworks(), at).to_text().ok()?;
        Some((file_name(record, at), text, Message::NoteExport(record.id, at)))
    })
}

/// Downloads the open record as of this moment. Returns the file's name, or nothing if the browser refused.
pub fn download(store: &Store, at: Timestamp) -> Option<String> {
    let (name, text, exported) = as_file(store, at)?;
    files::download(&name, &text).ok()?;
    note(store, exported);
    Some(name)
}

/// Shares the open record as of this moment through the system's share sheet. Returns what to tell the person; nothing if they changed their
/// mind.
pub async fn share(store: Store, at: Timestamp) -> Option<String> {
    let (name, text, exported) = as_file(&store, at)?;
    match files::share(&name, &text).await {
        Shared::Done => {
            note(&store, exported);
            Some(format!("Shared as {name}."))
        }
        Shared::ChangedMind => None,
        Shared::Refused => {
            Some("This browser did not share the file. Export it as a file and send that instead.".to_owned())
        }
    }
}

/// Keeps with the draft that it was exported.
fn note(store: &Store, exported: Message) {
    store.dispatch(exported);
    autosave::save_now(store);
}
