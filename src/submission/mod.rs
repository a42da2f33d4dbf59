//! What leaves the device, by the person's own act: the export document, its JSON Schema, and reading one back.

mod canonical;
mod check;
mod check_names;
mod digest;
mod document;
mod example;
mod file_name;
mod identifying;
mod import;
mod json_check;
mod moment;
mod problem;
#[cfg(feature = "schema")]
pub mod schema;
mod upgrade;
mod verify;
mod whole_numbers;

pub use canonical::canonical;
#[cfg(feature = "schema")]
pub(crate) use digest::digest_schema;
pub use digest::{Digest, grouped};
pub use document::{ExportDocument, FORMAT_VERSION, FrameworkUsed, Generator, ReadDocument, export};
pub(crate) use example::bring_example;
pub use example::{EXAMPLE, example, example_if_here};
pub(crate) use file_name::plain;
pub use file_name::{calendar_name, file_name, full_minutes_name, paper_name, providers_copy_name};
pub use identifying::{
    Find, Kind, Known, Place, asks_for_a_person, identifying, in_text, places_in_text, sources_in_text,
};
pub use import::{ImportError, Imported, LARGEST_FILE, import, too_large_to_open};
pub use json_check::{SCHEMA, check_against_schema, known_keywords};
pub use moment::{LastExport, moment};
pub use problem::Problem;
pub use verify::{Check, Difference, Finding, Subject, Verification, not_read, verify};

/// What a sealed file says in clear that it holds, if it holds an exported record.
pub const SEALED_RECORD: &str = "record";
