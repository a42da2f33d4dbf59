//! Lists that a policy carries: duties, checklists, roles, forms, agendas.

use super::{Citation, Place, row::Row};

/// What a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum ListKind {
    Duties,
    Checklist,
    Roles,
    Principles,
    Factors,
    Steps,
    Attendance,
    Form,
    Agenda,
    Decisions,
    Tasks,
    Letter,
}

impl ListKind {
    /// All kinds with their words in files and on screen, in the order shown.
    pub const ALL: [(Self, &'static str, &'static str); 12] = [
        (Self::Steps, "steps", "Steps and stages"),
        (Self::Duties, "duties", "Duties"),
        (Self::Roles, "roles", "Roles"),
        (Self::Tasks, "tasks", "Who could do what"),
        (Self::Checklist, "checklist", "Checklists"),
        (Self::Agenda, "agenda", "Meetings"),
        (Self::Attendance, "attendance", "Who attends"),
        (Self::Decisions, "decisions", "Decisions"),
        (Self::Form, "form", "Forms"),
        (Self::Letter, "letter", "Letters"),
        (Self::Factors, "factors", "Signs and factors"),
        (Self::Principles, "principles", "Principles"),
    ];
}

/// A list in the source's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// The list's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is.
    pub kind: ListKind,
    /// A word on it; may be empty.
    pub says: String,
    /// Its items.
    pub items: Vec<ListItem>,
    /// Where it stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether no source says so.
    pub tool_default: bool,
    /// Where the row stands in the file.
    pub place: Place,
}

impl List {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let kind = row.word("kind", &ListKind::ALL.map(|(kind, word, _)| (word, kind)));
        let before = row.problems();
        let items = row.texts_or_rows("items", ListItem::plain, ListItem::read);
        if items.is_empty() && row.problems() == before {
            row.wrong(row.span, "“items” is empty or missing; a list needs at least one item");
        }
        let (id, title, says) = (row.text("id"), row.text("title"), row.optional_text("says"));
        let (cite, tool_default) = row.cite_or_default();
        Some(Self { id, title, kind: kind?, says, items, cite, tool_default, place: Place(row.span) })
    }
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListItem {
    /// The printed number, such as `1.2`; may be empty.
    pub reference: String,
    /// Who it is about; may be empty.
    pub who: String,
    /// The item.
    pub says: String,
    /// Whether the form asks for details when the item is marked.
    pub details: bool,
}

impl ListItem {
    fn plain(says: String) -> Self {
        Self { reference: String::new(), who: String::new(), says, details: false }
    }

    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self {
            reference: row.optional_text("ref"),
            who: row.optional_text("who"),
            says: row.text("says"),
            details: row.optional_flag("details").unwrap_or(false),
        })
    }
}
