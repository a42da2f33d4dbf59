//! The documents that a framework cites.

use super::draft_file::{optional_text, text};
use toml_span::{DeserError, Deserialize, Value, de_helpers::TableHelper};

/// A published document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The key that citations name.
    pub key: String,
    /// The short name shown in citations.
    pub short: String,
    /// The official title.
    pub title: String,
    /// When it was issued, in words; may be empty.
    pub issued: String,
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let mut table = TableHelper::new(value)?;
        let document = Self {
            key: text(&mut table, "key"),
            short: text(&mut table, "short"),
            title: text(&mut table, "title"),
            issued: optional_text(&mut table, "issued"),
        };
        table.finalize(None)?;
        Ok(document)
    }
}
