//! What stands for a wing: a function that comes with it and gives what draws its pages.
//!
//! The splitter moves what only such a function reaches into a file of its own. Without it (feature `split`) all is one file, and
//! the functions are plain ones.

// The macro declares the functions as foreign ones, because they come from another file.
#![cfg_attr(feature = "split", allow(unsafe_code))]

use super::{Draw, Wing};
use crate::{
    app::{Route, bring_archive, bring_training},
    web::{case, device, edge, library, outcome, parts, record, training},
};
use yew::prelude::*;

/// That a wing did not come. What went wrong stands in the browser's console.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotHere;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotHere {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(outcome, fallible))]
fn outcome_wing() -> Result<Draw, NotHere> {
    Ok(outcome::draw)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(case, fallible))]
fn case_wing() -> Result<Draw, NotHere> {
    Ok(case::draw)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(training, fallible))]
fn training_wing() -> Result<Draw, NotHere> {
    bring_training();
    Ok(training::draw)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(library, fallible))]
fn library_wing() -> Result<Draw, NotHere> {
    Ok(library::draw)
}

/// What reads what the device keeps, with the list of it, and the pages that come right after the first ones.
#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(archive, fallible))]
fn archive_part() -> Result<Draw, NotHere> {
    bring_archive();
    edge::training::bring();
    edge::own_files::bring();
    edge::send::bring();
    edge::navigation::bring();
    parts::bring_training_alert();
    record::bring_record_list();
    Ok(|route| match route {
        Route::Device => html! { <device::DeviceOrLock /> },
        _ => record::draw(route),
    })
}

/// Fetches a wing, once.
#[cfg(feature = "split")]
pub async fn fetch(wing: Wing) -> Result<Draw, NotHere> {
    match wing {
        Wing::Archive => archive_part().await,
        Wing::Outcome => outcome_wing().await,
        Wing::Case => case_wing().await,
        Wing::Training => training_wing().await,
        Wing::Library => library_wing().await,
    }
}

/// A wing, which is there already.
#[cfg(not(feature = "split"))]
pub async fn fetch(wing: Wing) -> Result<Draw, NotHere> {
    match wing {
        Wing::Archive => archive_part(),
        Wing::Outcome => outcome_wing(),
        Wing::Case => case_wing(),
        Wing::Training => training_wing(),
        Wing::Library => library_wing(),
    }
}
