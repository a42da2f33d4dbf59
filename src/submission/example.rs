//! The worked example: wholly invented, opened from the home page, and real input to the tests.

use super::{ImportError, import};
use crate::{concern::Record, framework::Registry};

/// The example as an exported file.
pub const EXAMPLE: &str = include_str!("example.json");

/// The example's record.
///
/// # Errors
/// As [`import`]; a test proves that there is none.
pub fn example(frameworks: &Registry) -> Result<Record, ImportError> {
    import(EXAMPLE.as_bytes(), frameworks).map(|imported| imported.document.record)
}
