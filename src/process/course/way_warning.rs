//! What a policy says against going a way with some outcomes.

use super::Way;
use crate::{
    framework::{Citation, row::Row},
    process::Name,
};

/// What to know before a way is gone while one of these outcomes holds. It warns and does not stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayWarning {
    /// The outcomes; levels by their keys.
    pub outcomes: Vec<Name>,
    /// What the policy says.
    pub says: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl WayWarning {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let outcomes = Name::several(row, "outcomes");
        let (says, cite) = (row.text("says"), row.cite());
        if outcomes.is_empty() {
            row.wrong(row.span, "“outcomes” is empty or missing; name at least one outcome");
        }
        Some(Self { outcomes, says, cite })
    }
}

impl Way {
    /// What to know before it is gone while any of these outcomes holds, such as the one that the process follows and that of
    /// the record today.
    pub fn warns<'a>(&'a self, outcomes: &[&str]) -> impl Iterator<Item = &'a WayWarning> {
        let of = |warning: &&WayWarning| warning.outcomes.iter().any(|name| outcomes.contains(&name.id.as_str()));
        self.warnings.iter().filter(of)
    }
}
