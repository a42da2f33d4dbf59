//! What leaves the device, by the person's own act: the export document, its JSON Schema, and reading one back.

mod check;
mod check_names;
mod document;
mod example;
mod file_name;
mod import;
mod json_check;
mod problem;
#[cfg(feature = "schema")]
pub mod schema;
mod upgrade;

pub use document::{ExportDocument, FORMAT_VERSION, FrameworkUsed, Generator, ReadDocument, export};
pub use example::{EXAMPLE, example};
pub use file_name::file_name;
pub use import::{ImportError, Imported, LARGEST_FILE, import};
pub use json_check::{SCHEMA, check_against_schema, known_keywords};
pub use problem::Problem;

/// What a sealed file says in clear that it holds, if it holds an exported record.
pub const SEALED_RECORD: &str = "record";
