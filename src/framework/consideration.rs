//! The questions weighed for each issue.

use super::{Citation, row::Row};
use crate::concern::{Differentiation, Leaning};

/// One question that tells poor care from a potential cause for concern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsiderationGuide {
    /// Which of the five questions of [`Differentiation`].
    pub id: String,
    /// The question.
    pub asks: String,
    /// Help with the question; may be empty.
    pub hint: String,
    /// The answer that leans to a one-off.
    pub one_off: String,
    /// The answer that leans to something wider.
    pub wider: String,
    /// What to find out while it is not known, as "what …" or "whether …".
    pub find_out: String,
    /// Whether the policy makes it part of the decision.
    pub must: bool,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl ConsiderationGuide {
    /// The words for one leaning.
    pub fn answer(&self, leaning: Leaning) -> &str {
        match leaning {
            Leaning::OneOff => &self.one_off,
            Leaning::Wider => &self.wider,
            Leaning::NotKnown => "Not known yet",
        }
    }
}

impl ConsiderationGuide {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let guide = Self {
            id: row.text("id"),
            asks: row.text("asks"),
            hint: row.optional_text("hint"),
            one_off: row.text("one_off"),
            wider: row.text("wider"),
            find_out: row.text("find_out"),
            must: row.flag("must"),
            cite: row.cite(),
        };
        if !guide.id.is_empty() && Differentiation::default().consideration(&guide.id).is_none() {
            row.wrong(
                row.span,
                format!(
                    "“{}” is not one of: nature_and_cause, other_incidents, provider_response, intent, guidance",
                    guide.id
                ),
            );
        }
        Some(guide)
    }
}
