//! Words that must say something.

use serde::{Deserialize, Serialize};

/// The pattern that such a text matches, as published in the JSON Schema.
pub(crate) const STATED_PATTERN: &str = "\\S";

/// A text that is not blank: a reason, a piece of evidence, a name of a role. Nothing is done without evidence and nothing is
/// put aside without a reason, so the types that say so hold this and not a plain text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Stated(String);

/// A text with nothing in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is blank; say it in a few words")]
pub struct Blank;

impl Stated {
    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Stated {
    type Error = Blank;

    fn try_from(text: String) -> Result<Self, Blank> {
        if text.trim().is_empty() { Err(Blank) } else { Ok(Self(text)) }
    }
}

impl TryFrom<&str> for Stated {
    type Error = Blank;

    fn try_from(text: &str) -> Result<Self, Blank> {
        text.to_owned().try_into()
    }
}

impl From<Stated> for String {
    fn from(stated: Stated) -> Self {
        stated.0
    }
}

impl std::fmt::Display for Stated {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Stated {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Stated".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": STATED_PATTERN })
    }
}
