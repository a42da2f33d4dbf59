//! What was corrected in the published readings, old and new side by side, step by step.
//!
//! Each time that readings were corrected is a step with a file of its own beside the earlier ones, which stay as they are.

use super::{Citation, Problem, Registry, cited, read_toml, row::Row, row::read_row};
use crate::concern::{Date, FrameworkRef};
use std::sync::OnceLock;

/// The steps, the earliest first.
const FILES: [&str; 3] =
    [include_str!("data/changes.toml"), include_str!("data/changes.3.toml"), include_str!("data/changes.4.toml")];

/// One corrected reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingChange {
    /// The row's id.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// What was said or done before; empty where nothing was.
    pub before: String,
    /// What is said or done now.
    pub now: String,
    /// Which records and whose work it touches.
    pub touches: String,
    /// Whether an earlier record may have been followed up otherwise than the text asks, so that somebody has to look again.
    pub look_again: bool,
    /// Which rows of the files differ, as `kind/id`; a test holds them against the files.
    pub rows: Vec<String>,
    /// Where it stands, in words.
    pub cite: String,
    cites: Vec<Citation>,
}

/// What was corrected between two published versions of one framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectedReading {
    /// The earlier version.
    pub before: FrameworkRef,
    /// The one that has taken its place.
    pub now: FrameworkRef,
    /// The corrections, those first for which somebody has to look again.
    pub changes: Vec<ReadingChange>,
}

/// The corrected readings of one step: of all frameworks that were published anew then.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CorrectedReadings {
    /// Since when they are so, as a version.
    pub since: String,
    /// The day on which they were published.
    pub on: Date,
    /// By framework.
    pub readings: Vec<CorrectedReading>,
}

impl CorrectedReadings {
    /// Reads the list of corrections of the frameworks at hand.
    ///
    /// # Errors
    /// All problems with their places.
    pub fn read(text: &str, frameworks: &Registry) -> Result<Self, Vec<Problem>> {
        let value = read_toml(text).map_err(|error| Problem::list(text, &[error]))?;
        let mut errors = Vec::new();
        let mut found = read_row(value, &mut errors, |row| {
            let since = row.id("since");
            let on = row.text("on");
            let on = on.parse().inspect_err(|_| row.wrong(row.span, "on is a day such as 2026-11-30"));
            Some(Self { since, on: on.unwrap_or_default(), readings: row.rows("reading", CorrectedReading::read) })
        });
        for reading in found.iter_mut().flat_map(|found| &mut found.readings) {
            reading.complete(frameworks, &mut errors);
        }
        match found {
            Some(found) if errors.is_empty() => Ok(found),
            _ => Err(Problem::list(text, &errors)),
        }
    }
}

impl CorrectedReading {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let id = row.id("framework");
        let [before, now] = ["before", "now"].map(|name| FrameworkRef { id: id.clone(), version: row.id(name) });
        let mut changes = row.required_rows("change", ReadingChange::read);
        changes.sort_by_key(|change| !change.look_again);
        Some(Self { before, now, changes })
    }

    /// Fills in the words of the citations.
    fn complete(&mut self, frameworks: &Registry, errors: &mut Vec<toml_span::Error>) {
        // All versions cite the same documents, and the newest is at hand without reading any other.
        let newest = frameworks.newest(&self.now.id).or_else(|| frameworks.exactly(&self.now));
        let documents = newest.map(|framework| framework.documents.as_slice()).unwrap_or_default();
        let by_key = documents.iter().map(|document| (document.key.as_str(), document)).collect();
        for change in &mut self.changes {
            for cite in &mut change.cites {
                if !cite.complete(documents, &by_key) {
                    errors.push(super::row::wrong(cite.span, format!("“{}” has no such document", self.now)));
                }
            }
            change.cite = cited(&change.cites);
        }
    }
}

impl ReadingChange {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self {
            id: row.id("id"),
            title: row.text("title"),
            before: row.optional_text("before"),
            now: row.text("now"),
            touches: row.text("touches"),
            look_again: row.optional_flag("look_again").unwrap_or(false),
            rows: row.texts("rows"),
            cite: String::new(),
            cites: row.cite(),
        })
    }
}

/// What was corrected in the frameworks that ship with the app, step by step, the earliest first; read once.
pub fn corrected_readings() -> &'static [CorrectedReadings] {
    static READ: OnceLock<Vec<CorrectedReadings>> = OnceLock::new();
    READ.get_or_init(|| {
        let steps = FILES.iter().filter_map(|text| CorrectedReadings::read(text, super::built_in()).ok());
        steps.filter(|step| !step.readings.is_empty()).collect()
    })
}

/// What was corrected since somebody saw the corrections of this version; all of it where they saw none.
pub fn corrected_since(seen: &str) -> &'static [CorrectedReadings] {
    let all = corrected_readings();
    &all[all.partition_point(|step| step.since.as_str() <= seen)..]
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_of_corrections_read_without_a_problem_the_earliest_first() {
        let steps = FILES.map(|text| CorrectedReadings::read(text, crate::framework::built_in()).unwrap().since);
        assert!(steps.is_sorted_by(|one, other| one < other), "{steps:?}");
    }

    #[test]
    fn who_has_seen_one_step_is_told_of_the_later_ones_only() {
        let all = corrected_readings();
        assert_eq!(corrected_since(""), all);
        for (place, step) in all.iter().enumerate() {
            assert_eq!(corrected_since(&step.since), &all[place + 1..]);
        }
    }
}
