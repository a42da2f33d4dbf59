//! Removes everything of this tool from the browser, and looks what is left.

use super::{drafts::BrowserStore, journal, offline, tabs, vault};
use crate::{
    app::{Message, State},
    drafts::{OURS, Store as _},
    web::store::Store,
};

/// What is left; `None` where the browser does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// Entries of local storage.
    pub entries: Option<usize>,
    /// Caches of files.
    pub caches: Option<usize>,
    /// Service workers.
    pub workers: Option<usize>,
    /// Journals of what was last saved.
    pub journals: Option<usize>,
}

impl Left {
    /// Whether nothing was found.
    pub fn is_nothing(&self) -> bool {
        [self.entries, self.caches, self.workers, self.journals]
            .into_iter()
            .all(|number| number.unwrap_or_default() == 0)
    }
}

/// Removes everything, and looks.
pub async fn everything(store: &Store) -> Left {
    // What is in memory goes first, here and in the other tabs, so that nothing is saved again on the way.
    tabs::tell(tabs::Told::Removed);
    forget(store);
    for key in entries().unwrap_or_default() {
        let _ = BrowserStore.remove(&key);
    }
    journal::remove().await;
    // Whether it could be removed is seen by looking what is left.
    let _ = offline::remove().await;
    Left {
        entries: entries().map(|keys| keys.len()),
        caches: offline::caches().await.ok().map(|names| names.len()),
        workers: offline::is_registered().await.ok().map(usize::from),
        journals: journal::left().await,
    }
}

/// Lets everything out of memory: it was removed from the device, here or in another tab.
pub fn forget(store: &Store) {
    tabs::release(store);
    vault::forget();
    store.use_built_in_frameworks();
    let route = store.read(|state| state.route.clone());
    store.dispatch(Message::Reset(Box::new(State::new(route))));
}

fn entries() -> Option<Vec<String>> {
    Some(BrowserStore.keys().ok()?.into_iter().filter(|key| key.starts_with(OURS)).collect())
}
