//! Which wings are here.

use super::{Draw, Wing, part};
use std::cell::RefCell;

thread_local! {
    static HERE: RefCell<Vec<(Wing, Draw)>> = const { RefCell::new(Vec::new()) };
}

/// What draws the pages of a wing, where it is here.
pub fn draw(wing: Wing) -> Option<Draw> {
    HERE.with_borrow(|here| here.iter().find(|(one, _)| *one == wing).map(|(_, draw)| *draw))
}

/// Fetches a wing unless it is here. Says whether it is here now; why it is not stands in the browser's console.
pub async fn fetch(wing: Wing) -> bool {
    if draw(wing).is_none() {
        let Ok(arrived) = part::fetch(wing).await else { return false };
        HERE.with_borrow_mut(|here| {
            if here.iter().all(|(one, _)| *one != wing) {
                here.push((wing, arrived));
            }
        });
    }
    true
}
