//! The browser's edge: everything that reads or touches something outside the state.

pub mod autosave;
#[cfg(feature = "bench-sheet")]
pub mod bench;
pub mod clock;
pub mod drafts;
pub mod files;
pub mod focus;
pub mod location;
pub mod navigation;
pub mod own_files;
pub mod panic;
pub mod paper;
pub mod random;
