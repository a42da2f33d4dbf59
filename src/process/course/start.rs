//! Where a process begins with an outcome.

use super::Criterion;
use crate::{
    framework::{Citation, row::Row},
    process::Name,
};

/// The stage at which a process begins with some outcomes, or that none begins with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The outcomes; levels by their keys.
    pub outcomes: Vec<Name>,
    /// The stage; `None` where no process begins.
    pub stage: Option<Name>,
    /// Who may decide to begin, one of them; empty where no source says.
    pub decides: Vec<String>,
    /// What is to be confirmed.
    pub confirm: Vec<Criterion>,
    /// A word on it; may be empty, and never is where no process begins.
    pub says: String,
    /// Where it stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether the tool reads it so.
    pub tool_default: bool,
}

impl Start {
    pub(in crate::process) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let (outcomes, stage) = (Name::several(row, "outcomes"), Name::optional(row, "stage"));
        let says = if stage.is_none() { row.text("says") } else { row.optional_text("says") };
        let (decides, confirm) = (row.texts("decides"), row.rows("confirm", Criterion::read));
        let (cite, tool_default) = row.cite_or_default();
        if outcomes.is_empty() {
            row.wrong(row.span, "“outcomes” is empty or missing; name at least one outcome");
        }
        Some(Self { outcomes, stage, decides, confirm, says, cite, tool_default })
    }
}
