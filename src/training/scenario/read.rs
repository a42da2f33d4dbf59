//! Reading a whole scenario file.

use super::{
    ScenarioSet, SetError,
    check::{self, Readings},
};
use crate::framework::{
    Problem, Registry, read_toml,
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
        Self::read_as(text, frameworks, Readings::Checked)
    }

    /// Reads the text of a set that somebody else has read in full and named by its digest, as a session does. A reading is taken
    /// as told: its framework may be an authority's own, or of another version than the one on this device, so that neither
    /// whether it is here nor what its rules give is asked. Everything else is as strict as in [`ScenarioSet::read`].
    ///
    /// # Errors
    /// All other problems of the file with their places.
    pub fn read_named(text: &str, frameworks: &Registry) -> Result<Self, SetError> {
        Self::read_as(text, frameworks, Readings::AsTold)
    }

    fn read_as(text: &str, frameworks: &Registry, readings: Readings) -> Result<Self, SetError> {
        let value = read_toml(text).map_err(|error| SetError(Problem::list(text, &[error])))?;
        let mut errors = Vec::new();
        let mut set = read_row(value, &mut errors, read_top);
        if let Some(set) = &mut set {
            set.reference.digest = sha256(text.as_bytes());
            check::check(set, frameworks, readings, &mut errors);
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
