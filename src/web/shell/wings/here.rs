//! Which wings are here.

use super::{Draw, Wing, part};
use std::cell::RefCell;
use wasm_bindgen_futures::spawn_local;

thread_local! {
    static HERE: RefCell<Vec<(Wing, Draw)>> = const { RefCell::new(Vec::new()) };
}

/// What draws the pages of a wing, where it is here.
pub fn draw(wing: Wing) -> Option<Draw> {
    let one = |wing| HERE.with_borrow(|here| here.iter().find(|(one, _)| *one == wing).map(|(_, draw)| *draw));
    one(Wing::Archive).and_then(|_| one(wing))
}

/// Fetches a wing unless it is here, and the archive with it. Says whether it is here now; why it is not stands in the browser's console.
pub async fn fetch(wing: Wing) -> bool {
    // Both are on their way at the same time, where neither is here.
    spawn_local(async move {
        fetch_one(wing).await;
    });
    fetch_one(Wing::Archive).await && fetch_one(wing).await
}

async fn fetch_one(wing: Wing) -> bool {
    if HERE.with_borrow(|here| here.iter().all(|(one, _)| *one != wing)) {
        let Ok(arrived) = part::fetch(wing).await else { return false };
        HERE.with_borrow_mut(|here| {
            if here.iter().all(|(one, _)| *one != wing) {
                here.push((wing, arrived));
            }
        });
    }
    true
}
