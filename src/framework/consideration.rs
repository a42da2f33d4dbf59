//! The questions weighed for each issue.

use super::{Citation, row::Row};
use crate::concern::{Differentiation, Leaning};

/// The answer that it was a one-off and still not one person's error, where a question offers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotOnePerson {
    /// The answer.
    pub says: String,
    /// What to find out then, as "what …" or "whether …".
    pub find_out: String,
}

impl NotOnePerson {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self { says: row.text("says"), find_out: row.text("find_out") })
    }
}

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
    /// The answer that it was a one-off, but not one person's error; `None` where that is no answer to the question.
    pub not_one_person: Option<NotOnePerson>,
    /// The answer that leans to something wider.
    pub wider: String,
    /// What to find out while it is not known, as "what …" or "whether …".
    pub find_out: String,
    /// Whether it has to be answered before poor care is suggested.
    pub must: bool,
    /// Where it stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether no source asks it here.
    pub tool_default: bool,
    /// Whether it is the tool that says which way an answer leans, because the source only names the question.
    pub leans_by_default: bool,
}

impl ConsiderationGuide {
    /// Whether this is an answer to the question.
    pub fn offers(&self, leaning: Leaning) -> bool {
        leaning != Leaning::OneOffNotOnePerson || self.not_one_person.is_some()
    }

    /// The words for one leaning.
    pub fn answer(&self, leaning: Leaning) -> &str {
        match leaning {
            Leaning::OneOff => &self.one_off,
            // An answer that was given to the same question in another policy's words.
            Leaning::OneOffNotOnePerson => {
                self.not_one_person.as_ref().map_or("One occasion, but not one person’s error", |answer| &answer.says)
            }
            Leaning::Wider => &self.wider,
            Leaning::NotKnown => "Not known yet",
        }
    }
}

impl ConsiderationGuide {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let (id, asks, hint) = (row.text("id"), row.text("asks"), row.optional_text("hint"));
        let (cite, tool_default) = row.cite_or_default();
        let guide = Self {
            id,
            asks,
            hint,
            one_off: row.text("one_off"),
            not_one_person: row.optional_row("not_one_person", NotOnePerson::read),
            wider: row.text("wider"),
            find_out: row.text("find_out"),
            must: row.flag("must"),
            leans_by_default: row.optional_flag("leans_by_default").unwrap_or(tool_default),
            cite,
            tool_default,
        };
        if !guide.id.is_empty() && Differentiation::default().consideration(&guide.id).is_none() {
            row.wrong(row.span, format!("“{}” is not one of: {}", guide.id, Differentiation::IDS.join(", ")));
        }
        Some(guide)
    }
}
