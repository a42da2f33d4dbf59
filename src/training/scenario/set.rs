//! A set of scenarios.

use super::{Guide, Scenario};
use crate::framework::{Document, Problem, row::Row};
use serde::{Deserialize, Serialize};
use toml_span::Span;

/// The id that stands for telling nobody else yet. No row of a set's list may have it.
pub const NOBODY: &str = "nobody";

/// Names one text of one version of a set.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetRef {
    /// The set's id.
    pub id: String,
    /// Its version, as its author gives it.
    pub version: String,
    /// The SHA-256 digest of its text, as 64 hexadecimal digits.
    pub digest: String,
}

/// Somebody who could be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tell {
    /// The row's id.
    pub id: String,
    /// Who it is.
    pub says: String,
    pub(super) span: Span,
}

impl Tell {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self { id: row.id("id"), says: row.text("says"), span: row.span })
    }
}

/// A set of scenarios with its facilitator's notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioSet {
    /// Which set it is, to the byte.
    pub reference: SetRef,
    /// Its title.
    pub title: String,
    /// Whose reading of the policies it holds.
    pub author: String,
    /// For whom it is and what it practises.
    pub says: String,
    /// How long a session takes, in minutes; a suggestion.
    pub minutes: u32,
    /// The documents cited.
    pub documents: Vec<Document>,
    /// Whom one could tell.
    pub tell: Vec<Tell>,
    /// The facilitator's notes.
    pub guide: Guide,
    /// The scenarios, in their order.
    pub scenarios: Vec<Scenario>,
}

/// A set that cannot be used, with everything that is wrong in it, in the order of its lines.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the scenario file has {} problem(s); the first: {}", .0.len(), .0.first().map(ToString::to_string).unwrap_or_default())]
pub struct SetError(pub Vec<Problem>);

impl ScenarioSet {
    pub(super) fn read_row(row: &mut Row<'_, '_>) -> Option<Self> {
        let reference = SetRef { id: row.id("id"), version: row.id("version"), digest: String::new() };
        Some(Self {
            reference,
            title: row.text("title"),
            author: row.text("author"),
            says: row.text("says"),
            minutes: row.count("minutes"),
            documents: row.required_rows("document", Document::read),
            tell: row.required_rows("tell", Tell::read),
            guide: row.optional_row("guide", Guide::read).unwrap_or_default(),
            scenarios: row.required_rows("scenario", Scenario::read),
        })
    }

    /// The scenario with this id.
    pub fn scenario(&self, id: &str) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }

    /// The second twin of the scenario with this id, or the first twin of a second one.
    pub fn twin(&self, id: &str) -> Option<&Scenario> {
        let first = self.scenario(id).and_then(|scenario| scenario.twin_of.as_deref());
        match first {
            Some(first) => self.scenario(first),
            None => self.scenarios.iter().find(|scenario| scenario.twin_of.as_deref() == Some(id)),
        }
    }

    /// The words for somebody who could be told.
    pub fn tell(&self, id: &str) -> Option<&str> {
        self.tell.iter().find(|tell| tell.id == id).map(|tell| tell.says.as_str())
    }
}
