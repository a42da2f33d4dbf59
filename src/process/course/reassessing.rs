//! Who determines which outcome holds.

use crate::{
    framework::{Citation, row::Row},
    process::Definition,
};

/// Who determines which outcome holds, where the policy says so; written as `[reassess]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reassessing {
    /// Who may determine it, one of them.
    pub decides: Vec<String>,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl Reassessing {
    pub(in crate::process) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let (decides, cite) = (row.texts("decides"), row.cite());
        if decides.is_empty() {
            row.wrong(row.span, "“decides” is empty or missing; name who determines the outcome");
        }
        Some(Self { decides, cite })
    }
}

impl Definition {
    /// Who may note that another outcome holds; empty where no source says.
    pub fn reassessed_by(&self) -> &[String] {
        self.reassessing.as_ref().map_or(&[], |row| &row.decides)
    }
}
