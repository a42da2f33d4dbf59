//! An own file that is on the device and cannot be used: what can still be told of it.

use super::{
    area::{Fit, fit},
    registry::version_of,
    toml::read_toml,
};
use crate::concern::FrameworkRef;
use toml_span::value::{Table, ValueInner};

/// What an own file with problems says of itself. It judges nothing; but records of its authority are not judged by another in its
/// place without a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unusable {
    /// The version that it would be.
    pub reference: FrameworkRef,
    /// Its title; may be empty.
    pub title: String,
    /// The names of the authority that it is for.
    pub local_authorities: Vec<String>,
}

impl Unusable {
    /// What can be told of a text; `None` where it is no TOML, or names itself in no way.
    pub fn of(text: &str) -> Option<Self> {
        let mut value = read_toml(text).ok()?;
        let ValueInner::Table(table) = value.take() else { return None };
        let names = table.get("local_authorities").and_then(|value| value.as_array());
        let names = names.into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned));
        let version = version_of(&word(&table, "version"), text);
        Some(Self {
            reference: FrameworkRef { id: word(&table, "id"), version },
            title: word(&table, "title"),
            local_authorities: names.collect(),
        })
    }

    /// Whether it is the file of a local authority, as it is named in a record.
    pub fn is_of(&self, local_authority: &str) -> bool {
        self.fit(local_authority).is_some()
    }

    pub(super) fn fit(&self, local_authority: &str) -> Option<Fit> {
        fit(&self.local_authorities, local_authority)
    }
}

fn word(table: &Table<'_>, key: &str) -> String {
    table.get(key).and_then(|value| value.as_str()).unwrap_or_default().to_owned()
}
