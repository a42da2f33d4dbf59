//! Forms as data: sections and fields in the official order.

use super::{Field, FieldKind, Required};
use crate::{
    framework::{Citation, row::Row},
    process::{Audience, ItemName, Name},
};
use toml_span::Span;

/// What a field made from each item of a list takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::process) enum Each {
    YesNo,
    LongText,
    Text,
}

/// A part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormSection {
    /// The section's id.
    pub id: String,
    /// Its printed heading; may be empty.
    pub title: String,
    /// Help; may be empty.
    pub says: String,
    /// Its fields, in the printed order.
    pub fields: Vec<Field>,
    /// Where it stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether no source has it.
    pub tool_default: bool,
    /// The framework's list that gives the fields their labels.
    pub(in crate::process) list: Option<Name>,
    /// One field for each item of the list.
    pub(in crate::process) each: Option<Each>,
}

impl FormSection {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let (cite, tool_default) = row.cite_or_default();
        let section = Self {
            id: row.id("id"),
            title: row.optional_text("title"),
            says: row.optional_text("says"),
            list: Name::optional(row, "list"),
            each: row
                .optional_word("each", &[("yes_no", Each::YesNo), ("long_text", Each::LongText), ("text", Each::Text)]),
            fields: row.rows("fields", Field::read),
            cite,
            tool_default,
        };
        if section.each.is_some() && section.list.is_none() {
            row.wrong(row.span, "“each” makes a field of each item of a “list”; name the list");
        }
        if section.each.is_none() && section.list.is_some() && section.fields.iter().all(|field| field.item.is_none()) {
            row.wrong(row.span, "no field of this section uses its “list”; take it out, or give a field its “item”");
        }
        Some(section)
    }
}

/// A form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The row's id.
    pub id: String,
    /// Its official title, where it has one.
    pub title: String,
    /// A word on it; may be empty.
    pub says: String,
    /// Its sections, in the printed order.
    pub sections: Vec<FormSection>,
    /// The marking that the paper carries, as printed; empty where it carries none.
    pub marking: String,
    /// Where it is returned to; may be empty.
    pub returns_to: String,
    /// Where it stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether no source has it as a form: the text says what is to be written down, and the layout is the tool's.
    pub tool_default: bool,
    /// Who it is for: nothing fills it by itself that these people may not get.
    pub audience: Audience,
    /// The kind of meeting whose minutes fill it, where it belongs to one.
    pub meeting: Option<Name>,
    pub(in crate::process) says_for: Option<Audience>,
    /// Whether the provider may be there when it is used.
    pub(in crate::process) provider_may_see: bool,
    pub(in crate::process) marked: bool,
    pub(in crate::process) returns: Option<ItemName>,
    /// Where it stands in the file.
    pub(in crate::process) span: Span,
}

impl Form {
    /// All fields, in the printed order.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    /// The field with this id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields().find(|field| field.id == id)
    }

    pub(in crate::process) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let (cite, tool_default) = row.cite_or_default();
        Some(Self {
            id: row.id("id"),
            title: row.text("title"),
            says: row.optional_text("says"),
            sections: row.required_rows("section", FormSection::read),
            marking: String::new(),
            returns_to: String::new(),
            marked: row.optional_flag("marking").unwrap_or(false),
            audience: Audience::Agencies,
            meeting: Name::optional(row, "meeting"),
            says_for: Audience::read(row),
            provider_may_see: false,
            returns: row.optional_row("returns_to", |row| ItemName::optional(row)),
            span: row.span,
            cite,
            tool_default,
        })
    }
}

impl Each {
    /// The field made from an item.
    pub(in crate::process) fn field(self, id: String, reference: String, label: String) -> Field {
        Field {
            id,
            reference,
            label,
            hint: String::new(),
            kind: match self {
                Self::YesNo => FieldKind::YesNo,
                Self::LongText => FieldKind::LongText,
                Self::Text => FieldKind::Text,
            },
            required: Required::No,
            required_if: Vec::new(),
            all_of: Vec::new(),
            prefill: None,
            minutes_on: Vec::new(),
            minutes_on_others: false,
            rows_from: None,
            group_by: None,
            details_of: Vec::new(),
            cite: Vec::new(),
            tool_default: false,
            item: None,
            agenda: Vec::new(),
            choices_list: None,
            columns_list: None,
            deciders: None,
        }
    }
}
