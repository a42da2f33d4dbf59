//! The record as a file: by download or the share sheet.

use crate::{
    app::Message,
    concern::Timestamp,
    drafts::{Backup, Drafts, Keep, MemoryStore, new_wrapping},
    late::{Late, late},
    seal::{Nonce, SealError, SealedFile},
    submission::{SEALED_RECORD, export, file_name, too_large_to_open},
    web::{
        edge::{
            archive, autosave, derive,
            files::{self, Shared},
            random,
        },
        store::Store,
    },
};
use std::rc::Rc;

/// The file's name and text as of this moment, and what to note once it has left.
fn as_file(store: &Store, at: Timestamp) -> Option<(String, String, Message)> {
    store.read(|state| {
        let record = state.record()?;
        let text = export(record, &store.frameworks(), at).to_text().ok()?;
        Some((file_name(record, at), text, Message::NoteExport(record.id, at)))
    })
}

/// What to say of the open record as a file before it leaves, if nobody could open that again.
pub fn too_large(store: &Store, at: Timestamp) -> Option<String> {
    too_large_to_open(as_file(store, at)?.1.len())
}

/// What makes the file; it comes with what reads what the device keeps.
static DOWNLOAD: Late<fn(&Store, Timestamp) -> Option<String>> = late!(download);

/// Brings it.
pub fn bring() {
    DOWNLOAD.bring(download);
}

/// Downloads the open record as of this moment, whatever part of the app is here: before what makes the file has come, as the device would
/// keep it, in a file that opens like one with everything of a device. Returns the file's name, or nothing if the browser refused.
pub fn download_anyhow(store: &Store, at: Timestamp) -> Option<String> {
    archive::take_in(store);
    match DOWNLOAD.get() {
        Some(download) => download(store, at),
        None => download_as_kept(store, at),
    }
}

fn download_as_kept(store: &Store, at: Timestamp) -> Option<String> {
    let (id, envelope) = store.read(|state| state.draft.as_ref().map(|draft| (draft.record.id, draft.envelope(at))))?;
    let alone = Rc::new(MemoryStore::default());
    Drafts::over(Keep::plain(alone.clone())).save(&envelope, 0).ok()?;
    let text = Backup::of(&alone, at).ok()?.to_text().ok()?;
    let name = format!("record-{}-{}.json", id.short().to_lowercase(), at.format("%Y-%m-%d"));
    files::download(&name, &text).ok()?;
    Some(name)
}

/// Downloads the open record as of this moment. Returns the file's name, or nothing if the browser refused.
pub fn download(store: &Store, at: Timestamp) -> Option<String> {
    let (name, text, exported) = as_file(store, at)?;
    files::download(&name, &text).ok()?;
    note(store, exported);
    Some(name)
}

/// Downloads the open record as of this moment under a passphrase of its own, for a way of sending that others can read. Returns the file's
/// name.
///
/// # Errors
/// [`SealError::Failed`] if the key could not be made or the browser refused.
pub async fn download_sealed(store: Store, at: Timestamp, passphrase: String) -> Result<String, SealError> {
    let (_, text, exported) = as_file(&store, at).ok_or(SealError::Failed)?;
    let made = new_wrapping(random::fill).map_err(|_| SealError::Failed)?;
    let mut nonce = Nonce::default();
    if !random::fill(&mut nonce) {
        return Err(SealError::Failed);
    }
    let key = derive::derive(&derive::chosen(&passphrase), made).await?;
    let file = SealedFile::seal(SEALED_RECORD, text.as_bytes(), &key, made, &nonce)?;
    // The name is readable for whoever carries the file: it tells neither the service nor what it is about.
    let short = store.read(|state| state.record().map(|record| record.id.short())).unwrap_or_default();
    let name = format!("record-{}-{}-protected.json", short.to_lowercase(), at.format("%Y-%m-%d"));
    files::download(&name, &file.to_text()?).map_err(|_| SealError::Failed)?;
    note(&store, exported);
    Ok(name)
}

/// Shares the open record as of this moment through the system's share sheet. Returns what to tell the person; nothing if
/// they changed their mind.
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
