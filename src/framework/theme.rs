//! Themes, with their paired examples.

use super::{Citation, row::Row};
use crate::concern::ThemeId;

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
    /// Whether that example names a single matter, and no number, rise or pattern.
    pub one_is_enough: bool,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl Theme {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self {
            id: ThemeId(row.text("id")),
            title: row.text("title"),
            poor_care: row.optional_text("poor_care"),
            concern: row.optional_text("concern"),
            one_is_enough: row.optional_flag("one_is_enough").unwrap_or(false),
            cite: row.cite(),
        })
    }
}
