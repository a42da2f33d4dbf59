//! Themes, with their paired examples.

use super::{
    Citation,
    draft_file::{OneOrMany, optional_text, text},
};
use crate::concern::ThemeId;
use toml_span::{DeserError, Deserialize, Value, de_helpers::TableHelper};

/// What an issue can be about. Where the policies pair an example of poor care with one of a potential cause for
/// concern, both stand here; either may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// The theme's id.
    pub id: ThemeId,
    /// The words on screen.
    pub title: String,
    /// The example of poor care.
    pub poor_care: String,
    /// The example of a potential cause for concern.
    pub concern: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl<'de> Deserialize<'de> for Theme {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let mut table = TableHelper::new(value)?;
        let theme = Self {
            id: ThemeId(text(&mut table, "id")),
            title: text(&mut table, "title"),
            poor_care: optional_text(&mut table, "poor_care"),
            concern: optional_text(&mut table, "concern"),
            cite: table.required::<OneOrMany<Citation>>("cite").map(|cite| cite.0).unwrap_or_default(),
        };
        table.finalize(None)?;
        Ok(theme)
    }
}
