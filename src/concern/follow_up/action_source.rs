//! What an action of a plan follows from.

use serde::{Deserialize, Serialize};

/// Which row of the framework an action follows from. The framework's version is the process's, and it is never edited, so
/// the reference keeps its meaning.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ActionSource {
    /// A next step, by its id.
    Next(String),
    /// An item of a list.
    Item {
        /// The list's id.
        list: String,
        /// The item's place in it, from 1.
        item: u32,
    },
    /// Nothing: the person's own.
    Own,
}

impl std::fmt::Display for ActionSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Next(id) => write!(f, "next step {id}"),
            Self::Item { list, item } => write!(f, "item {item} of {list}"),
            Self::Own => f.write_str("own"),
        }
    }
}
