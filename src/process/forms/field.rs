//! The fields of a form.

use super::{Choice, Column, Form, Prefill, RowsFrom};
use crate::{
    framework::{Citation, row::Row},
    process::Name,
};

/// What a field or a cell takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    /// A line.
    Text,
    /// Words of any length.
    LongText,
    /// A day.
    Date,
    /// Yes or no.
    YesNo,
    /// One of the options.
    Choice(Vec<Choice>),
    /// Any number of the options.
    Several(Vec<Choice>),
    /// Rows with these columns.
    Table(Vec<Column>),
}

/// Whether a field must be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Required {
    /// It may stay empty.
    No,
    /// The policy asks for it.
    ByPolicy,
    /// Without it the form says nothing: a default of the tool.
    ByTool,
}

pub(super) const REQUIRED: [(&str, Required); 2] = [("policy", Required::ByPolicy), ("tool", Required::ByTool)];

/// A field that must be filled in when another has some answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequiredIf {
    /// The other field.
    pub field: Name,
    /// Its answer: `yes`, `no`, the id of an option, or `filled` for any answer.
    pub is: String,
}

impl RequiredIf {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let field = Name::one(row, "field");
        Some(Self { is: row.text("is"), field: field? })
    }
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The field's id, unique in its form.
    pub id: String,
    /// The printed number; may be empty.
    pub reference: String,
    /// The label.
    pub label: String,
    /// Help; may be empty.
    pub hint: String,
    /// What it takes.
    pub kind: FieldKind,
    /// Whether it must be filled in.
    pub required: Required,
    /// When it must be filled in; one of these is enough.
    pub required_if: Vec<RequiredIf>,
    /// Options that must all be marked where the field must be filled in; for `several`.
    pub all_of: Vec<Name>,
    /// Which part of the record fills it.
    pub prefill: Option<Prefill>,
    /// What was said on these items of the form's meeting fills it; empty: its minutes do not.
    pub minutes_on: Vec<String>,
    /// What was said on items that are not on the agenda fills it.
    pub minutes_on_others: bool,
    /// What the rows of a table are made from.
    pub rows_from: Option<RowsFrom>,
    /// The column by whose value the rows of a table are printed in groups.
    pub group_by: Option<Name>,
    /// The fields of options whose details stand under this one on paper, where the paper has one place for all of them.
    pub details_of: Vec<Name>,
    /// Where it stands; its section's place where the file names none.
    pub cite: Vec<Citation>,
    /// Whether the paper has no such field.
    pub tool_default: bool,
    pub(in crate::process) item: Option<u32>,
    /// The items of the agenda by their places, from 1.
    pub(in crate::process) agenda: Vec<u32>,
    pub(in crate::process) choices_list: Option<Name>,
    pub(in crate::process) columns_list: Option<Name>,
    pub(in crate::process) deciders: Option<Name>,
}

impl Field {
    /// The options, where it has any.
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            FieldKind::Choice(choices) | FieldKind::Several(choices) => choices,
            _ => &[],
        }
    }

    /// The columns, where it is a table.
    pub fn columns(&self) -> &[Column] {
        match &self.kind {
            FieldKind::Table(columns) => columns,
            _ => &[],
        }
    }

    /// Whether it names a part of the record that the form's readers may not get, so that it stays empty.
    pub(in crate::process) fn withheld(&self, form: &Form) -> bool {
        let minutes = self.minutes_on_others || !self.agenda.is_empty();
        self.prefill.is_some_and(|part| !form.takes(part))
            || self.rows_from.is_some_and(|rows| !form.takes_rows(rows))
            || minutes && !form.audience.takes_minutes()
    }

    /// Whether the minutes of the form's meeting fill it.
    pub fn is_from_minutes(&self) -> bool {
        self.minutes_on_others
            || !self.minutes_on.is_empty()
            || self.prefill == Some(Prefill::MeetingDate)
            || self.rows_from.is_some_and(RowsFrom::is_of_minutes)
    }

    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        // Every key is asked for before anything gives up, so that a wrong kind makes no other key look unknown.
        let kind = read_kind(row, true);
        let item = row.optional_count("item");
        let id = row.id("id");
        let label = if item.is_some() { row.optional_text("label") } else { row.text("label") };
        let hint = row.optional_text("hint");
        let required = row.optional_word("required", &REQUIRED).unwrap_or(Required::No);
        let required_if = row.rows("required_if", RequiredIf::read);
        let all_of = Name::several(row, "all_of");
        let prefill = row.optional_word("prefill", &Prefill::WORDS);
        let rows_from = row.optional_word("rows_from", &RowsFrom::WORDS);
        let (group_by, columns_list) = (Name::optional(row, "group_by"), Name::optional(row, "columns_list"));
        let details_of = Name::several(row, "details_of");
        let items = row.list("minutes_on");
        let agenda: Vec<u32> = items.iter().filter_map(|item| u32::try_from(item.as_integer()?).ok()).collect();
        if agenda.len() < items.len() {
            row.wrong(row.span, "“minutes_on” names items of the meeting’s agenda by their places, such as [1, 3]");
        }
        let minutes_on_others = row.optional_flag("minutes_on_others").unwrap_or(false);
        let (cite, tool_default) = (row.optional_cite(), row.optional_flag("tool_default").unwrap_or(false));
        let (kind, choices_list, deciders) = kind?;
        let field = Self {
            id,
            reference: String::new(),
            label,
            hint,
            kind,
            required,
            required_if,
            all_of,
            prefill,
            minutes_on: Vec::new(),
            minutes_on_others,
            rows_from,
            group_by,
            details_of,
            cite,
            tool_default,
            item,
            agenda,
            choices_list,
            columns_list,
            deciders,
        };
        let minutes = field.minutes_on_others || !field.agenda.is_empty();
        if minutes && (field.kind != FieldKind::LongText || field.prefill.is_some()) {
            row.wrong(
                row.span,
                "“minutes_on” and “minutes_on_others” are for fields of “long_text” that have no “prefill”",
            );
        }
        let table = matches!(field.kind, FieldKind::Table(_));
        if !table && (field.rows_from.is_some() || field.group_by.is_some() || field.columns_list.is_some()) {
            row.wrong(row.span, "“rows_from”, “group_by” and “columns_list” are for tables only");
        }
        if !field.all_of.is_empty() && field.required == Required::No && field.required_if.is_empty() {
            row.wrong(row.span, "“all_of” says nothing without “required” or “required_if”; write when it holds");
        }
        let filled = matches!(field.kind, FieldKind::Text | FieldKind::LongText | FieldKind::Date);
        if !field.details_of.is_empty() && field.kind != FieldKind::LongText {
            row.wrong(row.span, "“details_of” is for fields of “long_text” only");
        }
        if field.prefill.is_some() && !filled {
            row.wrong(row.span, "“prefill” is for texts and dates; a table has “rows_from”");
        }
        if field.prefill.is_some_and(Prefill::is_date) != (field.kind == FieldKind::Date) && field.prefill.is_some() {
            row.wrong(row.span, "this “prefill” does not fit: a date fills a date, and words fill a text");
        }
        Some(field)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Text,
    LongText,
    Date,
    YesNo,
    Choice,
    Several,
    Table,
}

/// The kind of a field or column, with the list its options come from and the decision whose deciders they are.
pub(super) fn read_kind(row: &mut Row<'_, '_>, tables: bool) -> Option<(FieldKind, Option<Name>, Option<Name>)> {
    let words = [
        ("text", Word::Text),
        ("long_text", Word::LongText),
        ("date", Word::Date),
        ("yes_no", Word::YesNo),
        ("choice", Word::Choice),
        ("several", Word::Several),
        ("table", Word::Table),
    ];
    let word = row.word("kind", &words);
    let choices = row.rows("choices", Choice::read);
    let (choices_list, deciders) = (Name::optional(row, "choices_list"), Name::optional(row, "deciders"));
    let columns = if tables { row.rows("columns", Column::read) } else { Vec::new() };
    let word = word?;
    let ways = usize::from(!choices.is_empty()) + usize::from(choices_list.is_some()) + usize::from(deciders.is_some());
    let wanted = usize::from(matches!(word, Word::Choice | Word::Several));
    if ways != wanted {
        row.wrong(
            row.span,
            "“choice” and “several” need “choices”, “choices_list” or “deciders”, one of them; others none",
        );
    }
    if (word == Word::Table) == columns.is_empty() {
        row.wrong(row.span, "a table needs “columns”, and nothing else has them; a table cannot stand in a table");
    }
    let kind = match word {
        Word::Text => FieldKind::Text,
        Word::LongText => FieldKind::LongText,
        Word::Date => FieldKind::Date,
        Word::YesNo => FieldKind::YesNo,
        Word::Choice => FieldKind::Choice(choices),
        Word::Several => FieldKind::Several(choices),
        Word::Table => FieldKind::Table(columns),
    };
    Some((kind, choices_list, deciders))
}
