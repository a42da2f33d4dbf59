//! What the tests of several rooms need: small makers, the one reader of case files, stores that fail, a reader of
//! Word files that is not ours.
//!
//! A maker that one room alone needs stands in that room.

pub mod broken_files;
pub mod case_files;
pub mod course;
pub mod faults;
mod files;
pub mod own_file;
pub mod process;
mod records;
mod rules;
pub mod training;
pub mod word_file;

pub use files::*;
pub use records::*;
pub use rules::*;
