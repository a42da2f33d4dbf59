//! The browser's edge: everything that reads or touches something outside the state.

pub mod autosave;
#[cfg(feature = "bench-sheet")]
pub mod bench;
pub mod clock;
pub mod derive;
pub mod device;
pub mod drafts;
pub mod files;
pub mod focus;
pub mod idle;
pub mod listen;
pub mod location;
pub mod navigation;
pub mod offline;
pub mod own_files;
pub mod panic;
pub mod paper;
pub mod random;
pub mod restore;
pub mod screen;
pub mod tabs;
pub mod training;
pub mod vault;
pub mod wipe;
