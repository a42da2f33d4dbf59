//! What an outcome asks of the answers.

use super::{Citation, Place, row::Row};

/// The most weeks that can be counted.
const LONGEST: u32 = 5200;

/// One condition on the answers. Every kind only ever asks for a Yes, so that a further Yes can never undo an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Criterion {
    /// The question is answered Yes; where weeks are given, its date lies more than so many weeks back.
    Yes {
        /// The question's id.
        question: String,
        /// More than so many weeks.
        weeks_over: Option<u32>,
    },
    /// At least one question of the group is answered Yes.
    AnyOf(String),
    /// All questions of the group are answered Yes.
    AllOf(String),
    /// A share is at least so many percent.
    ShareAtLeast {
        /// The share's id.
        share: String,
        /// So many percent; exactly so many is enough.
        percent: u32,
    },
    /// All of these hold.
    All(Vec<Criterion>),
    /// At least one of these holds.
    Any(Vec<Criterion>),
}

impl Criterion {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let before = row.problems();
        let mut found = Vec::new();
        let weeks_over = row.optional_count("weeks_over");
        let percent = row.optional_count("percent_at_least");
        for (name, what) in [("yes", 0), ("any_of", 1), ("all_of", 2), ("share", 3)] {
            if !row.has(name) {
                row.optional_text(name);
                continue;
            }
            let id = row.text(name);
            match (what, percent) {
                (0, _) => found.push(Self::Yes { question: id, weeks_over }),
                (1, _) => found.push(Self::AnyOf(id)),
                (2, _) => found.push(Self::AllOf(id)),
                (_, Some(percent)) => found.push(Self::ShareAtLeast { share: id, percent }),
                (_, None) => row.wrong(row.span, "“share” needs “percent_at_least” beside it"),
            }
        }
        for (name, make) in [("all", Self::All as fn(Vec<Self>) -> Self), ("any", Self::Any)] {
            let parts = row.rows(name, Self::read);
            if !parts.is_empty() {
                found.push(make(parts));
            }
        }
        if let (1, Some(one)) = (found.len(), found.pop()) {
            if weeks_over.is_some() && !matches!(one, Self::Yes { .. }) {
                row.wrong(row.span, "“weeks_over” goes with “yes” only");
            }
            if percent.is_some_and(|percent| !(1..=100).contains(&percent)) {
                row.wrong(row.span, "“percent_at_least” is a whole number from 1 to 100");
            }
            if weeks_over.is_some_and(|weeks| weeks > LONGEST) {
                row.wrong(
                    row.span,
                    format!("“weeks_over” is a whole number up to {LONGEST}, which is a hundred years"),
                );
            }
            if percent.is_some() && !matches!(one, Self::ShareAtLeast { .. }) {
                row.wrong(row.span, "“percent_at_least” goes with “share” only");
            }
            return Some(one);
        }
        if row.problems() == before {
            row.wrong(row.span, "write exactly one condition in each pair of braces");
        }
        None
    }

    /// Calls back for every criterion within this one, itself included.
    pub fn visit<'a>(&'a self, see: &mut dyn FnMut(&'a Self)) {
        see(self);
        if let Self::All(parts) | Self::Any(parts) = self {
            for part in parts {
                part.visit(see);
            }
        }
    }
}

/// A row that gives an outcome, or decides something beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeRule {
    /// The row's id.
    pub id: String,
    /// The outcome, as the answer that is shown.
    pub title: String,
    /// What it means.
    pub says: String,
    /// What is shown when it definitely does not hold; may be empty.
    pub no_says: String,
    /// Criteria which must all hold.
    pub all: Vec<Criterion>,
    /// Criteria of which one is enough.
    pub any: Vec<Criterion>,
    /// It holds when every row above definitely does not.
    pub otherwise: bool,
    /// Where it stands.
    pub cite: Vec<Citation>,
    /// Where the row stands in the file.
    pub place: Place,
    /// Where the file says what is shown when it does not hold.
    pub no_says_at: Place,
}

impl OutcomeRule {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let before = row.problems();
        let rule = Self {
            id: row.text("id"),
            title: row.text("title"),
            says: row.text("says"),
            no_says: row.optional_text("no_says"),
            all: row.rows("all", Criterion::read),
            any: row.rows("any", Criterion::read),
            otherwise: row.optional_flag("otherwise").unwrap_or(false),
            cite: row.cite(),
            place: Place(row.span),
            no_says_at: row.place("no_says"),
        };
        let conditions = rule.all.len() + rule.any.len();
        if row.problems() == before && rule.otherwise == (conditions > 0) {
            row.wrong(row.span, "write criteria under “all” or “any”, or otherwise = true, and not both");
        }
        Some(rule)
    }

    /// Calls back for every criterion of the row.
    pub fn visit<'a>(&'a self, see: &mut dyn FnMut(&'a Criterion)) {
        for criterion in self.all.iter().chain(&self.any) {
            criterion.visit(see);
        }
    }
}
