//! What a policy says of telling the provider.

use crate::{
    framework::{Citation, row::Row},
    process::{Definition, Name},
};

/// When the provider is told, as the policy has it, and whether the policy asks that a delay is explained.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Telling {
    /// The framework's next steps that say that it is told.
    pub steps: Vec<Name>,
    /// Where it stands that the reason for a delay is recorded; empty where no source says so.
    pub cite: Vec<Citation>,
    /// Whether only the tool asks for the reason.
    pub tool_default: bool,
}

impl Telling {
    pub(in crate::process) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let steps = Name::several(row, "steps");
        let (cite, tool_default) = row.cite_or_default();
        Some(Self { steps, cite, tool_default })
    }
}

impl Definition {
    /// Whether only this tool asks that telling the provider, or the reason for a delay, is noted.
    pub fn tool_asks_of_telling(&self) -> bool {
        self.telling.as_ref().is_some_and(|telling| telling.tool_default)
    }
}
