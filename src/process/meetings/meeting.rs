//! The meetings of a process: what is on the agenda, who attends, and which part the provider attends.

use crate::{
    framework::{Citation, row::Row},
    process::Name,
};

/// Which part of a meeting the provider attends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attends {
    /// The provider is not there.
    WithoutProvider,
    /// The provider is there throughout.
    WithProvider,
    /// Two parts: the first without the provider, the second with it.
    TwoParts,
    /// The chair decides whether the provider is there, or for which part.
    ByChair,
}

impl Attends {
    const WORDS: [(&'static str, Self); 4] = [
        ("without_provider", Self::WithoutProvider),
        ("with_provider", Self::WithProvider),
        ("two_parts", Self::TwoParts),
        ("by_chair", Self::ByChair),
    ];

    /// Whether a meeting of this kind can have two parts, so that each is called by its number. The others are one whole.
    pub fn in_parts(self) -> bool {
        matches!(self, Self::TwoParts | Self::ByChair)
    }

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::WithoutProvider => "Without the provider",
            Self::WithProvider => "With the provider",
            Self::TwoParts => "In two parts: first without the provider, then with it",
            Self::ByChair => "The chair decides whether the provider attends",
        }
    }
}

/// Somebody who is told of a meeting or at its time, there or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Who.
    pub who: String,
    /// What they are told, and when.
    pub says: String,
    /// The framework's next step that says so.
    pub step: Option<Name>,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl Told {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self { who: row.text("who"), says: row.text("says"), step: Name::optional(row, "step"), cite: row.cite() })
    }
}

/// A kind of meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The row's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// A word on it; may be empty.
    pub says: String,
    /// Which part the provider attends.
    pub attends: Attends,
    /// When two parts are not held, or another exception; may be empty.
    pub exception: String,
    /// Lists of the framework: the agenda without the provider; the whole agenda where the chair decides.
    pub part_one: Vec<Name>,
    /// Lists of the framework: the agenda with the provider.
    pub part_two: Vec<Name>,
    /// Whether the agenda has one item for each meeting of the kind, in their order: the first meeting has the first item, and every
    /// further one than there are items has the last.
    pub one_item_each: bool,
    /// Lists of the framework: the reports and papers that are brought.
    pub papers: Vec<Name>,
    /// Who chairs; may be empty where no source says.
    pub chair: String,
    /// Who takes the minutes; may be empty where no source says.
    pub minutes: String,
    /// Lists of the framework: who attends, or must be represented.
    pub core: Vec<Name>,
    /// The roles without whom nothing is decided at it; empty where the policy names none.
    pub quorum: Vec<String>,
    /// Lists of the framework: who may be invited as well.
    pub others: Vec<Name>,
    /// Who is told.
    pub told: Vec<Told>,
    /// The framework's deadlines that run from the meeting or up to it.
    pub deadlines: Vec<Name>,
    /// The forms used at it.
    pub forms: Vec<Name>,
    /// Where it stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether no source says who attends which part.
    pub tool_default: bool,
}

impl Meeting {
    pub(in crate::process) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let attends = row.word("attends", &Attends::WORDS);
        let (cite, tool_default) = row.cite_or_default();
        let (part_one, part_two) = (Name::several(row, "part_one"), Name::several(row, "part_two"));
        let one_item_each = row.optional_flag("one_item_each").unwrap_or(false);
        if one_item_each && part_one.len() + part_two.len() != 1 {
            row.wrong(
                row.span,
                "“one_item_each” is for a meeting with one list on its agenda, in “part_one” or in “part_two”",
            );
        }
        Some(Self {
            id: row.id("id"),
            title: row.text("title"),
            says: row.optional_text("says"),
            exception: row.optional_text("exception"),
            part_one,
            part_two,
            one_item_each,
            papers: Name::several(row, "papers"),
            chair: row.optional_text("chair"),
            minutes: row.optional_text("minutes"),
            core: Name::several(row, "core"),
            quorum: Vec::new(),
            others: Name::several(row, "others"),
            told: row.rows("told", Told::read),
            deadlines: Name::several(row, "deadlines"),
            forms: Name::several(row, "forms"),
            attends: attends?,
            cite,
            tool_default,
        })
    }
}
