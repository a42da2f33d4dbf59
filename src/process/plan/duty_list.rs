//! Duties of host and placing authority, and of others, as checklists.

use crate::{framework::row::Row, process::Name};

/// Whose duties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// The authority where the service is.
    HostAuthority,
    /// The authority that commissioned a person's care there.
    PlacingAuthority,
    /// Several, named in the list's items.
    Named,
}

/// A list of duties of the framework, to be gone through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyList {
    /// The framework's list.
    pub list: Name,
    /// Whose duties.
    pub holder: Holder,
}

impl DutyList {
    pub(in crate::process) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let words = [("host", Holder::HostAuthority), ("placing", Holder::PlacingAuthority), ("named", Holder::Named)];
        let (list, holder) = (Name::one(row, "list"), row.word("holder", &words));
        Some(Self { list: list?, holder: holder? })
    }
}
