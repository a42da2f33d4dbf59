//! Letters as templates: paragraphs with places that are filled in.

use crate::{
    framework::{Citation, Framework, ReadingNote, row::Row},
    process::{Audience, Definition, Name, Prefill},
};

/// A place in a letter that is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterField {
    /// The field's id, unique in its letter.
    pub id: String,
    /// What goes there.
    pub label: String,
    /// Which part of the record fills it.
    pub prefill: Option<Prefill>,
}

impl LetterField {
    /// What stands in the text while the field is not filled in: its label between square brackets, so that nobody
    /// overlooks it on paper.
    pub fn mark(&self) -> String {
        format!("[{}]", self.label)
    }

    /// Whether it names a part of the record that the letter's readers may not get, so that it stays open. Earlier templates
    /// filled some such places.
    pub fn withheld(&self, letter: &Letter) -> bool {
        self.prefill.is_some_and(|part| !letter.audience.takes(part))
    }

    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self {
            id: row.id("id"),
            label: row.text("label"),
            prefill: row.optional_word("prefill", &Prefill::WORDS),
        })
    }
}

/// A paragraph of a letter, cut at the places that are filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The words; places are written `[…]`, in the order of `fills`.
    pub says: String,
    /// What goes into each place: ids of the letter's fields.
    pub fills: Vec<Name>,
    /// When the paragraph may be left out; empty: it belongs to every such letter.
    pub optional: String,
    /// Where it stands; the letter's place where the file names none.
    pub cite: Vec<Citation>,
    /// Whether the printed letter has no such paragraph.
    pub tool_default: bool,
    pub(in crate::process) item: Option<u32>,
}

impl Paragraph {
    /// The words between the places: always one more than there are places.
    pub(in crate::process) fn pieces(&self) -> Vec<&str> {
        let mut pieces = Vec::new();
        let mut rest = self.says.as_str();
        while let Some((before, after)) = rest.split_once('[') {
            let Some((_, next)) = after.split_once(']') else { break };
            pieces.push(before);
            rest = next;
        }
        pieces.push(rest);
        pieces
    }

    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let item = row.optional_count("item");
        Some(Self {
            says: if item.is_some() { String::new() } else { row.text("says") },
            fills: Name::several(row, "fills"),
            optional: row.optional_text("optional"),
            cite: row.optional_cite(),
            tool_default: row.optional_flag("tool_default").unwrap_or(false),
            item,
        })
    }
}

/// A letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The row's id.
    pub id: String,
    /// The template's version: it rises with every change of its words, and is stored with the text that was made of it.
    pub version: u32,
    /// Its title.
    pub title: String,
    /// To whom it goes.
    pub to: String,
    /// The framework's next step that it carries out.
    pub step: Option<Name>,
    /// Its fields, in the order in which they are asked for.
    pub fields: Vec<LetterField>,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// Where it stands.
    pub cite: Vec<Citation>,
    /// Who it is for: nothing fills it by itself that these people may not get.
    pub audience: Audience,
    pub(in crate::process) says_for: Option<Audience>,
    pub(in crate::process) list: Name,
}

impl Letter {
    /// The field with this id.
    pub fn field(&self, id: &str) -> Option<&LetterField> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// What whoever writes it has to know: the notes beside its text in the framework, then those beside it in the process file. They
    /// stand on its page, and never on its paper.
    pub fn notes<'a>(&self, definition: &'a Definition, framework: &'a Framework) -> Vec<&'a ReadingNote> {
        framework.notes_beside(&self.list.id).chain(definition.notes_beside(&self.id)).collect()
    }

    pub(in crate::process) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let list = Name::one(row, "list");
        let letter = Self {
            id: row.id("id"),
            version: row.count("version"),
            title: row.text("title"),
            to: row.text("to"),
            step: Name::optional(row, "step"),
            fields: row.required_rows("field", LetterField::read),
            paragraphs: row.required_rows("paragraph", Paragraph::read),
            cite: row.cite(),
            audience: Audience::Provider,
            says_for: Audience::read(row),
            list: list?,
        };
        if letter.version == 0 {
            row.wrong(row.span, "the first “version” of a letter is 1");
        }
        Some(letter)
    }
}
