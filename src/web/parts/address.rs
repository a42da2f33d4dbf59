//! The address of a page of a record.

use crate::{
    app::{Page, Route},
    concern::RecordId,
};

/// The address of a page of a record.
pub fn address(id: RecordId, page: Page) -> String {
    Route::Record(id, page).href()
}
