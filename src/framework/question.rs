//! What a framework asks: its indicators, triggers and preconditions.

use super::{Citation, Place, row::Row};
use crate::concern::{ThemeId, TrackKind};

/// Questions that stand together in the source, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The group's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Help; may be empty.
    pub says: String,
    /// Its questions, in the source's order.
    pub questions: Vec<Question>,
    /// Where the list stands.
    pub cite: Vec<Citation>,
}

impl Group {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let id = row.text("id");
        let title = row.text("title");
        let says = row.optional_text("says");
        let cite = row.cite();
        let before = row.problems();
        let mut questions = row.required_rows("question", Question::read);
        if questions.is_empty() && row.problems() == before {
            row.wrong(row.span, "a group needs at least one question");
        }
        for (number, question) in (1..).zip(&mut questions) {
            if question.cite.is_empty() {
                question.cite = cite.iter().map(|citation| citation.item(number)).collect();
            }
        }
        Some(Self { id, title, says, questions, cite })
    }
}

/// One question, put so that Yes counts towards an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question's id, unique in the framework.
    pub id: String,
    /// The question.
    pub asks: String,
    /// The same as a short statement, for reasons and tables.
    pub short: String,
    /// Help; may be empty.
    pub hint: String,
    /// What date is asked for with the answer; empty for none.
    pub dated: String,
    /// Facts of a record that suggest Yes. Suggesting is the tool's own and never policy.
    pub suggest: Vec<Pointer>,
    /// Where the item stands.
    pub cite: Vec<Citation>,
    /// Where the row stands in the file.
    pub place: Place,
    /// Where the file says what suggests Yes.
    pub suggest_at: Place,
}

impl Question {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self {
            id: row.text("id"),
            asks: row.text("asks"),
            short: row.text("short"),
            hint: row.optional_text("hint"),
            dated: row.optional_text("dated"),
            suggest: row.rows("suggest", Pointer::read),
            cite: row.optional_cite(),
            place: Place(row.span),
            suggest_at: row.place("suggest"),
        })
    }
}

/// A fact of a record that points to a question's Yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pointer {
    /// An issue of this theme that was not decided to be poor care.
    Theme(ThemeId),
    /// A suggested series; of this theme, or of any.
    Series(Option<ThemeId>),
    /// At least so many issues decided to be potential causes for concern.
    Concerns(u32),
    /// An issue that affects at least so many people.
    People(u32),
    /// An issue for which this consideration leans to something wider.
    Weighed(String),
    /// A track answered Yes.
    Track(TrackKind),
    /// A question of another framework answered Yes, as `framework/question`.
    Answered(String),
}

impl Pointer {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let before = row.problems();
        let mut found = Vec::new();
        let mut text = |name: &'static str, make: fn(String) -> Self| {
            if row.has(name) {
                found.push(make(row.text(name)));
            } else {
                row.optional_text(name);
            }
        };
        text("theme", |theme| Self::Theme(ThemeId(theme)));
        text("series", |theme| Self::Series((theme != "any").then_some(ThemeId(theme))));
        text("weighed", Self::Weighed);
        text("answered", Self::Answered);
        found.extend(row.optional_count("concerns_at_least").map(Self::Concerns));
        found.extend(row.optional_count("people_at_least").map(Self::People));
        let tracks = TrackKind::ALL.map(|kind| (kind.key(), kind));
        found.extend(row.optional_word("track", &tracks).map(Self::Track));
        if let (1, Some(one)) = (found.len(), found.pop()) {
            return Some(one);
        }
        if row.problems() == before {
            row.wrong(row.span, "write exactly one fact in each pair of braces");
        }
        None
    }
}
