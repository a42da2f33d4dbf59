//! The worked example: wholly invented, opened from the home page, and real input to the tests.

use super::{ImportError, import};
use crate::{
    concern::Record,
    framework::Registry,
    late::{Late, late},
};

/// The example as an exported file.
pub const EXAMPLE: &str = include_str!("example.json");

/// Reads the example.
type Read = fn(&Registry) -> Result<Record, ImportError>;

/// What reads the example for the app; it comes with what reads kept records.
static READER: Late<Read> = late!(example);

/// Fills the place of what reads the example.
pub(crate) fn bring_example() {
    READER.bring(example);
}

/// The example's record for the app; `None` before what reads it has come.
pub fn example_if_here(frameworks: &Registry) -> Option<Result<Record, ImportError>> {
    READER.get().map(|read| read(frameworks))
}

/// The example's record.
///
/// # Errors
/// As [`import`]; a test proves that there is none.
pub fn example(frameworks: &Registry) -> Result<Record, ImportError> {
    import(EXAMPLE.as_bytes(), frameworks).map(|imported| imported.document.record)
}
