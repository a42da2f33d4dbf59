//! The ways from one stage to another.

use super::WayWarning;
use crate::{
    framework::{Citation, row::Row},
    process::{ItemName, Name},
};

/// Where a way leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayKind {
    /// On to a later stage.
    Forward,
    /// Back to an earlier stage. It needs a reason.
    Back,
    /// To the end of the process, or to what follows its end. It needs a reason and evidence.
    Close,
}

impl WayKind {
    /// The word in files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Forward => "forward",
            Self::Back => "back",
            Self::Close => "close",
        }
    }
}

/// One thing to confirm before a process may go a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// The row's id, unique on its way.
    pub id: String,
    /// What is to be so.
    pub says: String,
    /// The evidence that is asked for. What evidence fits is the tool's suggestion, and the person's judgement.
    pub evidence: String,
    /// Criteria with the same word here are alternatives: one is enough. Empty: it must be confirmed itself.
    pub one_of: String,
    /// Where it stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether no source asks for it.
    pub tool_default: bool,
    pub(in crate::process) item: Option<ItemName>,
    pub(in crate::process) group: Option<Name>,
    pub(in crate::process) question: Option<Name>,
}

impl Criterion {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let (item, group) = (ItemName::optional(row), Name::optional(row, "group"));
        let question = Name::optional(row, "question");
        let named = usize::from(item.is_some()) + usize::from(group.is_some()) + usize::from(question.is_some());
        let referred = named > 0;
        // Questions bring their own ids.
        let asked = group.is_some() || question.is_some();
        let id = if asked { row.optional_text("id") } else { row.id("id") };
        let says = if referred { row.optional_text("says") } else { row.text("says") };
        if asked && !id.is_empty() {
            row.wrong(row.span, "a question’s own id is taken; take “id” out");
        }
        if referred && !says.is_empty() || named > 1 {
            row.wrong(row.span, "write “says”, or “list” and “item”, or “group”, or “question”, and one of them only");
        }
        let (evidence, one_of) = (row.text("evidence"), row.optional_text("one_of"));
        // A row that is referred to brings its own citation.
        let (cite, tool_default) = if referred { (row.optional_cite(), false) } else { row.cite_or_default() };
        Some(Self { id, says, evidence, one_of, cite, tool_default, item, group, question })
    }
}

/// How many meetings of a kind must have been held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingsHeld {
    /// The kind of meeting.
    pub meeting: Name,
    /// How many, at least.
    pub at_least: u32,
    /// Whether all count that were held since the case was last ended, and not only those since the stage was entered last.
    pub over_all: bool,
}

impl MeetingsHeld {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let meeting = Name::one(row, "meeting");
        let at_least = row.count("at_least");
        let over_all = row.optional_word("over", &[("all", true), ("stay", false)]).unwrap_or(false);
        if at_least == 0 {
            row.wrong(row.span, "“at_least” is 1 or more");
        }
        Some(Self { meeting: meeting?, at_least, over_all })
    }
}

/// A way from one stage to another, with what entitles to go it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The row's id, unique in the file.
    pub id: String,
    /// The stage it leads to.
    pub to: Name,
    /// On, back or to the end.
    pub kind: WayKind,
    /// What is decided, as a person would say it.
    pub title: String,
    /// A word on it; may be empty.
    pub says: String,
    /// Who may decide it, where the way has deciders of its own; else the stage's.
    pub decides: Vec<String>,
    /// Lists of the framework that whoever decides has before them.
    pub lists: Vec<Name>,
    /// What is to be confirmed.
    pub confirm: Vec<Criterion>,
    /// Which meetings must have been held: since the stage was entered, or since the case began or was opened again.
    pub meetings: Vec<MeetingsHeld>,
    /// What the policy says against it with some outcomes.
    pub warnings: Vec<WayWarning>,
    /// Where it stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether no source says so.
    pub tool_default: bool,
}

impl Way {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let kinds = [WayKind::Forward, WayKind::Back, WayKind::Close].map(|kind| (kind.key(), kind));
        let (to, kind) = (Name::one(row, "to"), row.word("kind", &kinds));
        let id = row.id("id");
        Self::rest(row, to, kind, id)
    }

    /// A way to an end that there is from every stage that is none.
    pub(in crate::process) fn read_ending(row: &mut Row<'_, '_>) -> Option<Self> {
        let to = Name::one(row, "to");
        Self::rest(row, to, Some(WayKind::Close), String::new())
    }

    /// The same way, from this stage.
    pub(in crate::process) fn from(&self, stage: &str) -> Self {
        Self { id: format!("{stage}-to-{}", self.to.id), ..self.clone() }
    }

    fn rest(row: &mut Row<'_, '_>, to: Option<Name>, kind: Option<WayKind>, id: String) -> Option<Self> {
        let (title, says) = (row.text("title"), row.optional_text("says"));
        let (decides, confirm) = (row.texts("decides"), row.rows("confirm", Criterion::read));
        let (lists, meetings) = (Name::several(row, "lists"), row.rows("meetings", MeetingsHeld::read));
        let warnings = row.rows("warning", WayWarning::read);
        let (cite, tool_default) = row.cite_or_default();
        Some(Self {
            id,
            to: to?,
            kind: kind?,
            title,
            says,
            decides,
            lists,
            confirm,
            meetings,
            warnings,
            cite,
            tool_default,
        })
    }
}
