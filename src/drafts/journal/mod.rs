//! The journal: what was last written, on the disk itself.
//!
//! Browsers write local storage behind, Chromium up to minutes behind. A page that is killed loses nothing by that, as
//! its browser goes on; a browser that is killed, or a device whose power goes, loses all of it. So every change goes into a
//! second store as well, one that says when it is on the disk, and only then is it called saved.
//!
//! - [`Recorder`] collects what a turn of the page has changed into a [`Batch`]; the browser's edge puts one batch after another into its
//!   database, each whole or not at all.
//! - Each page that writes has an identity and counts its batches. An [`Entry`] carries both; local storage itself
//!   holds the number of the last batch that it has seen of each page.
//! - At the next start [`replay`] compares the two. What local storage has seen is not touched: whatever it lacks of that was
//!   taken away later, on purpose. What it has not seen is done again, in the same words: put or removed.
//!
//! Texts stand in the journal just as in local storage: sealed where the device is protected.

mod batch;
mod entry;
mod generation;
mod recorder;
mod replay;

pub use batch::Batch;
pub use entry::{Entry, Stamp};
pub use recorder::Recorder;
pub use replay::{Replayed, Seen, replay, unseen};
