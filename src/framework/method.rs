//! How a framework comes to its outcome.

use super::{Citation, row::Row};
use serde::{Deserialize, Serialize};

/// The three ways in which the policies come to an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MethodKind {
    /// Scores add up to a level (`lambeth`).
    Scored,
    /// The level whose description fits (`berkshire`).
    Described,
    /// Signs of which one or several trigger a procedure (`derbyshire`, `bedford`, `hertfordshire`).
    Triggers,
}

/// The words of the three kinds in framework files.
const KINDS: &[(&str, MethodKind)] =
    &[("scored", MethodKind::Scored), ("described", MethodKind::Described), ("triggers", MethodKind::Triggers)];

impl MethodKind {
    /// The word of the kind in framework files.
    pub(super) fn key(self) -> &'static str {
        KINDS.iter().find(|(_, kind)| *kind == self).map_or("", |(word, _)| word)
    }
}

/// How a framework comes to its outcome, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// Which way.
    pub kind: MethodKind,
    /// How, in one or two sentences.
    pub says: String,
    /// What makes its outcome differ from others on the same facts.
    pub differs: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl Method {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let kind = row.word("kind", KINDS);
        let (says, differs, cite) = (row.text("says"), row.text("differs"), row.cite());
        Some(Self { kind: kind?, says, differs, cite })
    }
}
