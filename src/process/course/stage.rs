//! The stages of a process.

use super::{LocalTimescale, Way};
use crate::{
    framework::{Citation, row::Row},
    process::Name,
};
use toml_span::Span;

/// One stage of a process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// The row's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is.
    pub says: String,
    /// The framework's next steps that belong to it.
    pub steps: Vec<Name>,
    /// The framework's lists that belong to it.
    pub lists: Vec<Name>,
    /// The framework's deadlines that run from it or within it.
    pub deadlines: Vec<Name>,
    /// That its timescale is set locally, where the policy leaves it to each area; see [`super::set_due`].
    pub local_timescale: Option<LocalTimescale>,
    /// The meetings that belong to it.
    pub meetings: Vec<Name>,
    /// The forms that belong to it.
    pub forms: Vec<Name>,
    /// The letters that belong to it.
    pub letters: Vec<Name>,
    /// Who may decide where it goes from here, one of them; empty where no source says.
    pub decides: Vec<String>,
    /// Whether it is the tool that reads it so, as the policy names them for another step.
    pub decides_by_default: bool,
    /// Roles that must be present for a decision; empty where no source names any.
    pub quorum: Vec<String>,
    /// When it may be left out; empty: it may not be skipped.
    pub skipped_when: String,
    /// Whether the provider must have been told, or the reason for the delay recorded, before the process goes on.
    pub provider_told: bool,
    /// Whether this tool reminds of the same, and nothing waits for it.
    pub provider_told_hint: bool,
    /// Whether the process ends here.
    pub end: bool,
    /// Whether nothing is due any more where it ends here, and nobody is led here as the next thing.
    pub settles: bool,
    /// Where one may go from here.
    pub ways: Vec<Way>,
    /// Where it stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether no source names it as a stage.
    pub tool_default: bool,
    pub(in crate::process) quorum_list: Option<Name>,
    /// Where it stands in the file.
    pub(in crate::process) span: Span,
}

impl Stage {
    /// The way with this id.
    pub fn way(&self, id: &str) -> Option<&Way> {
        self.ways.iter().find(|way| way.id == id)
    }

    /// Who may decide to go a way.
    pub fn deciders<'a>(&'a self, way: &'a Way) -> &'a [String] {
        if way.decides.is_empty() { &self.decides } else { &way.decides }
    }

    /// Whether those who may decide to go a way are the policy’s own for another step only, and the tool’s reading here.
    pub fn decided_by_default(&self, way: &Way) -> bool {
        way.decides.is_empty() && (way.tool_default || self.decides_by_default)
    }

    pub(in crate::process) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let quorum_list = Name::optional(row, "quorum_list");
        let quorum = row.texts("quorum");
        if quorum_list.is_some() && !quorum.is_empty() {
            row.wrong(row.span, "write “quorum” or “quorum_list”, not both");
        }
        let (cite, tool_default) = row.cite_or_default();
        Some(Self {
            id: row.id("id"),
            title: row.text("title"),
            says: row.text("says"),
            steps: Name::several(row, "steps"),
            lists: Name::several(row, "lists"),
            deadlines: Name::several(row, "deadlines"),
            local_timescale: row.optional_row("local_timescale", LocalTimescale::read),
            meetings: Name::several(row, "meetings"),
            forms: Name::several(row, "forms"),
            letters: Name::several(row, "letters"),
            decides: row.texts("decides"),
            decides_by_default: row.optional_flag("decides_by_default").unwrap_or(false),
            quorum,
            skipped_when: row.optional_text("skipped_when"),
            provider_told: row.optional_flag("provider_told").unwrap_or(false),
            provider_told_hint: row.optional_flag("provider_told_hint").unwrap_or(false),
            end: row.optional_flag("end").unwrap_or(false),
            settles: row.optional_flag("settles").unwrap_or(false),
            ways: row.rows("way", Way::read),
            cite,
            tool_default,
            quorum_list,
            span: row.span,
        })
    }
}
