//! Who may take which decision about a provider's contract.

use crate::{
    framework::{Citation, row::Row},
    process::Name,
};

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Matter {
    Suspension,
    Termination,
    ExitStrategy,
}

impl Matter {
    const WORDS: [(&'static str, Self); 3] =
        [("suspension", Self::Suspension), ("termination", Self::Termination), ("exit_strategy", Self::ExitStrategy)];
}

/// A decision, with who proposes it, who may take it, on what grounds, and who is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRight {
    /// The row's id.
    pub id: String,
    /// What is decided.
    pub matter: Matter,
    /// Its title.
    pub title: String,
    /// A word on it; may be empty.
    pub says: String,
    /// Who proposes or recommends it; may be empty where no source says.
    pub proposes: String,
    /// Who may take it; empty where no source says.
    pub decides: Vec<String>,
    /// Lists of the framework with the grounds and rules.
    pub lists: Vec<Name>,
    /// The framework's next steps that follow.
    pub steps: Vec<Name>,
    /// The form on which it is recorded.
    pub form: Option<Name>,
    /// Where it stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether no source says who decides.
    pub tool_default: bool,
}

impl DecisionRight {
    pub(in crate::process) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let matter = row.word("matter", &Matter::WORDS);
        let (cite, tool_default) = row.cite_or_default();
        Some(Self {
            id: row.id("id"),
            title: row.text("title"),
            says: row.optional_text("says"),
            proposes: row.optional_text("proposes"),
            decides: row.texts("decides"),
            lists: Name::several(row, "lists"),
            steps: Name::several(row, "steps"),
            form: Name::optional(row, "form"),
            matter: matter?,
            cite,
            tool_default,
        })
    }
}
