//! The facilitator's notes of a set.

use crate::framework::{Citation, row::Row};

/// One step of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it is called.
    pub title: String,
    /// How long it takes, in minutes; a suggestion.
    pub minutes: u32,
    /// What happens.
    pub says: String,
}

impl Step {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self { title: row.text("title"), minutes: row.count("minutes"), says: row.text("says") })
    }
}

/// Where people usually differ, and what settles it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differ {
    /// Where they differ.
    pub says: String,
    /// What settles it.
    pub settles: String,
    /// Where that stands.
    pub cite: Vec<Citation>,
}

impl Differ {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self { says: row.text("says"), settles: row.text("settles"), cite: row.cite() })
    }
}

/// The facilitator's notes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Guide {
    /// What people can do afterwards.
    pub aims: Vec<String>,
    /// What to prepare.
    pub before: Vec<String>,
    /// The session, step by step.
    pub steps: Vec<Step>,
    /// Where people usually differ.
    pub differ: Vec<Differ>,
}

impl Guide {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self {
            aims: row.texts("aims"),
            before: row.texts("before"),
            steps: row.rows("step", Step::read),
            differ: row.rows("differ", Differ::read),
        })
    }
}
