//! What only a device needs that keeps something: what reads records and training, the process files, the policies' earlier versions, own
//! files. In a browser it comes by itself, so that the first answer waits for none of it.

use super::{follow_up, training as shown};
use crate::{drafts, framework, process, submission, training};

/// Brings all of it.
pub fn bring_archive() {
    drafts::bring_reader();
    training::kept::bring_reader();
    training::scenario::bring_reader();
    framework::bring_files();
    process::bring_files();
    submission::bring_example();
    follow_up::bring_apply();
    shown::bring_update();
}

/// Brings the scenario sets, which only the pages of training need.
pub fn bring_training() {
    training::scenario::bring_sets();
}

/// Whether what reads kept records is here.
pub fn is_archive_here() -> bool {
    drafts::is_reader_here()
}

/// What a page waits for before it can be arrived at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Awaited {
    /// What reads what this device keeps.
    Archive,
    /// What the pages of training need.
    Training,
}
