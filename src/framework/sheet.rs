//! Observation sheets.

use super::{
    Citation,
    draft_file::{OneOrMany, noted, optional_text, optional_word, text, word},
};
use crate::concern::{Answer, ItemRef, ThemeId};
use toml_span::{DeserError, Deserialize, Value, de_helpers::TableHelper};

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

    /// The section with this id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }
}

impl<'de> Deserialize<'de> for Sheet {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let mut table = TableHelper::new(value)?;
        let sheet = Self {
            id: text(&mut table, "id"),
            title: text(&mut table, "title"),
            says: optional_text(&mut table, "says"),
            returns_to: optional_text(&mut table, "returns_to"),
            sections: table.required("section").unwrap_or_default(),
            cite: table.required::<OneOrMany<Citation>>("cite").map(|cite| cite.0).unwrap_or_default(),
        };
        table.finalize(None)?;
        Ok(sheet)
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

impl<'de> Deserialize<'de> for Section {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let mut table = TableHelper::new(value)?;
        let section = Self {
            id: text(&mut table, "id"),
            title: text(&mut table, "title"),
            items: table.required("item").unwrap_or_default(),
            cite: table.required::<OneOrMany<Citation>>("cite").map(|cite| cite.0).unwrap_or_default(),
        };
        table.finalize(None)?;
        Ok(section)
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
}

impl Item {
    /// Whether this answer is a worry. Only a Yes or a No can be: not seen and not applicable never are.
    pub fn worries(&self, answer: Answer) -> bool {
        matches!((self.yes, answer), (YesMeans::Reassuring, Answer::No) | (YesMeans::Worrying, Answer::Yes))
    }

    /// Whether this answer is reassuring. Not seen and not applicable never are.
    pub fn reassures(&self, answer: Answer) -> bool {
        matches!((self.yes, answer), (YesMeans::Reassuring, Answer::Yes) | (YesMeans::Worrying, Answer::No))
    }
}

impl<'de> Deserialize<'de> for Item {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let mut table = TableHelper::new(value)?;
        let reference = ItemRef(text(&mut table, "ref"));
        let asks = text(&mut table, "asks");
        let hint = optional_text(&mut table, "hint");
        let prompt = optional_text(&mut table, "prompt");
        let note = optional_text(&mut table, "note");
        let yes = word(
            &mut table,
            "yes",
            &[("reassures", YesMeans::Reassuring), ("worries", YesMeans::Worrying), ("neither", YesMeans::Neither)],
        );
        let worry = if matches!(yes, Some(YesMeans::Reassuring | YesMeans::Worrying)) {
            text(&mut table, "worry")
        } else {
            optional_text(&mut table, "worry")
        };
        let words_only = optional_word(&mut table, "form", &[("words", true), ("answers", false)]).unwrap_or(false);
        let theme = ThemeId(text(&mut table, "theme"));
        table.finalize(None)?;
        let yes = yes.ok_or_else(noted)?;
        Ok(Self { reference, asks, hint, prompt, note, worry, yes, words_only, theme })
    }
}
