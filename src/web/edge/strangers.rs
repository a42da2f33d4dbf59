//! What somebody without the passphrase has put on this device: shown, taken in, given away, removed.

use super::{drafts::BrowserStore, files, location, own_files, random, training, vault};
use crate::{
    app::{CoursePage, Page, Route, StrangerKind, StrangerShown, TrainingPage, take_record_in, take_training_in},
    concern::{RecordId, TrainingId},
    drafts::{DraftError, Keep, OwnFileKept, Stranger},
    web::store::Store,
};

/// All of them.
pub fn list() -> Vec<StrangerShown> {
    vault::keep().strangers().unwrap_or_default().iter().map(StrangerShown::of).collect()
}

fn find(key: &str) -> Result<(Keep<BrowserStore>, Stranger), String> {
    let keep = vault::keep();
    let found = keep.stranger(key).map_err(|error| error.to_string())?;
    Ok((keep, found.ok_or("it is not here any more")?))
}

/// Takes one in, by the person's own act, asked twice: as something of its own beside whatever is here. Goes to it.
///
/// # Errors
/// Why not, in words; it is then still put aside.
pub fn take_in(store: &Store, shown: &StrangerShown) -> Result<(), String> {
    let (keep, stranger) = find(&shown.key)?;
    let in_words = |error: DraftError| error.to_string();
    let route = match &shown.kind {
        StrangerKind::Record { .. } => {
            let id =
                take_record_in(&keep, &stranger, || RecordId::from_random(random::ten_bytes())).map_err(in_words)?;
            Route::Record(id, Page::Tasks)
        }
        StrangerKind::Training { .. } => {
            let id = take_training_in(&keep, &stranger, || TrainingId::from_random(random::ten_bytes()))
                .map_err(in_words)?;
            Route::Training(TrainingPage::Course(id, CoursePage::Overview))
        }
        // Files are taken as if they were loaded now, with the same checks.
        StrangerKind::Framework { .. } => {
            let text = stranger.text().map_err(|error| error.to_string())?;
            let file = OwnFileKept::open(text).map_err(in_words)?;
            own_files::take(store, &file.name, file.text.as_bytes()).map_err(|error| error.to_string())?;
            keep.remove_stranger(&shown.key).map_err(|error| error.to_string())?;
            Route::Frameworks
        }
        StrangerKind::Scenarios => {
            let text = stranger.text().map_err(|error| error.to_string())?;
            training::take_set(store, text.as_bytes()).map_err(|error| error.to_string())?;
            keep.remove_stranger(&shown.key).map_err(|error| error.to_string())?;
            Route::Training(TrainingPage::OwnSets)
        }
        StrangerKind::Unreadable(why) => return Err(why.clone()),
    };
    vault::count_strangers(store);
    location::go(&route);
    Ok(())
}

/// Gives one away as a file, byte for byte as it was found.
///
/// # Errors
/// Why not, in words.
pub fn download(shown: &StrangerShown) -> Result<(), String> {
    let (_, stranger) = find(&shown.key)?;
    let name = format!("put-here-{}.txt", shown.short());
    files::download_as(&name, &stranger.stored, "text/plain")
        .map_err(|_| "the browser did not take the file".to_owned())
}

/// Removes one for ever. Only by the person's own act, asked twice.
///
/// # Errors
/// Why not, in words.
pub fn remove(store: &Store, shown: &StrangerShown) -> Result<(), String> {
    let removed = vault::keep().remove_stranger(&shown.key).map_err(|error| error.to_string());
    vault::count_strangers(store);
    removed
}
