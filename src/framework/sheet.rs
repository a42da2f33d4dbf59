//! Observation sheets.

use super::{Citation, Place, row::Row};
use crate::concern::{Answer, ItemRef, Observation, ThemeId};

/// An observation sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The sheet's id.
    pub id: String,
    /// Its official name.
    pub title: String,
    /// What it is for.
    pub says: String,
    /// Where results go; may be empty.
    pub returns_to: String,
    /// Its sections, in printed order.
    pub sections: Vec<Section>,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl Sheet {
    /// All items in printed order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.sections.iter().flat_map(|section| &section.items)
    }

    /// The item with this reference.
    pub fn item(&self, reference: &ItemRef) -> Option<&Item> {
        self.items().find(|item| item.reference == *reference)
    }

    /// The item with this reference, and the section that it stands in.
    pub fn place_of(&self, reference: &ItemRef) -> Option<(&Section, &Item)> {
        self.sections.iter().find_map(|section| {
            let item = section.items.iter().find(|item| item.reference == *reference)?;
            Some((section, item))
        })
    }

    /// The section with this id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }
}

impl Sheet {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self {
            id: row.text("id"),
            title: row.text("title"),
            says: row.optional_text("says"),
            returns_to: row.optional_text("returns_to"),
            sections: row.required_rows("section", Section::read),
            cite: row.cite(),
        })
    }
}

/// One section of a sheet. Its items share its citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The section's id.
    pub id: String,
    /// Its printed heading.
    pub title: String,
    /// Its items, in printed order.
    pub items: Vec<Item>,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl Section {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self {
            id: row.text("id"),
            title: row.text("title"),
            items: row.required_rows("item", Item::read),
            cite: row.cite(),
        })
    }
}

/// What a Yes means: printed sheets mix both ways round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YesMeans {
    /// Yes is good news; No is a worry.
    Reassuring,
    /// Yes is a worry; No is good news.
    Worrying,
    /// Neither: an open question.
    Neither,
}

/// One item of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its reference.
    pub reference: ItemRef,
    /// The question.
    pub asks: String,
    /// Help with the question; may be empty.
    pub hint: String,
    /// What the comment box asks for; may be empty.
    pub prompt: String,
    /// How an odd printing is read, shown beside the item; may be empty.
    pub note: String,
    /// The worry as a statement, for the issue made from it; may be empty where no answer is a worry.
    pub worry: String,
    /// What a Yes means.
    pub yes: YesMeans,
    /// Whether only words are asked for, without Yes and No.
    pub words_only: bool,
    /// The theme that an issue made from it starts with. Tool default, not policy.
    pub theme: ThemeId,
    /// Where the row stands in the file.
    pub place: Place,
}

impl Item {
    /// Whether this answer is a worry. Only a Yes or a No can be: not seen and not applicable never are.
    pub fn worries(&self, answer: Answer) -> bool {
        matches!((self.yes, answer), (YesMeans::Reassuring, Answer::No) | (YesMeans::Worrying, Answer::Yes))
    }

    /// Whether a Yes says nothing until it is said what: it asks for words, and no answer to it is good or bad by itself, as
    /// with “anything else”. Tool default, not policy.
    pub fn asks_what(&self) -> bool {
        self.yes == YesMeans::Neither && !self.words_only && !self.prompt.is_empty()
    }

    /// Whether what was noted answers the item.
    pub fn is_answered(&self, noted: &Observation) -> bool {
        let says = !noted.comment.trim().is_empty();
        match noted.answer {
            _ if self.words_only => says,
            Some(Answer::Yes) => says || !self.asks_what(),
            answer => answer.is_some(),
        }
    }

    /// Whether an issue can be made from what was noted: from a worrying answer; and where no answer is a worry, from words.
    pub fn may_be_issue(&self, noted: &Observation) -> bool {
        if self.counts_words() {
            !noted.comment.trim().is_empty()
        } else {
            noted.answer.is_some_and(|answer| self.worries(answer))
        }
    }

    /// Whether an issue is made from the person’s words, because no answer to the item is a worry by itself.
    pub fn counts_words(&self) -> bool {
        self.words_only || self.yes == YesMeans::Neither
    }

    /// What an issue made from the item says: the worry, and the person’s words.
    pub fn issue_text(&self, comment: &str) -> String {
        match (self.counts_words(), comment.trim()) {
            (true, words) => words.to_owned(),
            (_, "") => format!("{}.", self.worry),
            (_, words) => format!("{}. {words}", self.worry),
        }
    }

    /// Whether this answer is reassuring. Not seen and not applicable never are.
    pub fn reassures(&self, answer: Answer) -> bool {
        matches!((self.yes, answer), (YesMeans::Reassuring, Answer::Yes) | (YesMeans::Worrying, Answer::No))
    }
}

impl Item {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let reference = ItemRef(row.text("ref"));
        let asks = row.text("asks");
        let hint = row.optional_text("hint");
        let prompt = row.optional_text("prompt");
        let note = row.optional_text("note");
        let meanings =
            [("reassures", YesMeans::Reassuring), ("worries", YesMeans::Worrying), ("neither", YesMeans::Neither)];
        let yes = row.word("yes", &meanings);
        let worry = if matches!(yes, Some(YesMeans::Reassuring | YesMeans::Worrying)) {
            row.text("worry")
        } else {
            row.optional_text("worry")
        };
        let words_only = row.optional_word("form", &[("words", true), ("answers", false)]).unwrap_or(false);
        let theme = ThemeId(row.text("theme"));
        let place = Place(row.span);
        Some(Self { reference, asks, hint, prompt, note, worry, yes: yes?, words_only, theme, place })
    }
}
