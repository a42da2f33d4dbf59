//! Reading a whole scenario file.

use super::{ScenarioSet, SetError, check};
use crate::framework::{
    Problem, Registry,
    row::{Row, read_row},
    sha256,
};

/// The file format this version reads.
const FORMAT: i64 = 1;

impl ScenarioSet {
    /// Reads a scenario file. The frameworks are those that its readings name: each reading's outcome is worked out by their rules.
    ///
    /// # Errors
    /// All problems of the file with their places.
    pub fn read(text: &str, frameworks: &Registry) -> Result<Self, SetError> {
        let value = toml_span::parse(text).map_err(|error| SetError(Problem::list(text, &[error])))?;
        let mut errors = Vec::new();
        let mut set = read_row(value, &mut errors, read_top);
        if let Some(set) = &mut set {
            set.reference.digest = sha256(text.as_bytes());
            check::check(set, frameworks, &mut errors);
        }
        match set {
            Some(set) if errors.is_empty() => Ok(set),
            _ => Err(SetError(Problem::list(text, &errors))),
        }
    }
}

fn read_top(row: &mut Row<'_, '_>) -> Option<ScenarioSet> {
    if let Some((format, place)) = row.number("format")
        && format != FORMAT
    {
        row.wrong(place, format!("this version of the app reads format {FORMAT}; the file has format {format}"));
    }
    ScenarioSet::read_row(row)
}
