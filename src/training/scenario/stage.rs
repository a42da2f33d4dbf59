//! One stage of a scenario: what arrives, and what is then scored.

use super::Reading;
use crate::{concern::ThemeId, framework::row::Row};
use toml_span::Span;

/// Something that is scored, in words that give nothing away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioIssue {
    /// The issue's id within its scenario.
    pub id: String,
    /// What happened.
    pub says: String,
    /// What it is about.
    pub theme: ThemeId,
    pub(super) span: Span,
}

impl ScenarioIssue {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self { id: row.id("id"), says: row.text("says"), theme: ThemeId(row.text("theme")), span: row.span })
    }
}

/// One stage of a scenario. Most have one; in some, more information arrives and everything is judged again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// What is seen, told or read; paragraphs are separated by an empty line.
    pub says: String,
    /// What is scored from this stage on, beside the issues of earlier stages.
    pub issues: Vec<ScenarioIssue>,
    /// How the set's author reads the policies on what is known at this stage.
    pub reading: Reading,
}

impl Stage {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let says = row.text("says");
        let issues = row.rows("issue", ScenarioIssue::read);
        let reading = row.row("reading", Reading::read)?;
        Some(Self { says, issues, reading })
    }

    /// The paragraphs.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.says.split("\n\n").map(str::trim).filter(|text| !text.is_empty())
    }
}
