//! Actions that are never held for a meeting.

use crate::{
    concern::ConcernLevel,
    framework::{Citation, NextStep, row::Row},
    process::{ActionSource, ItemName, Name},
};

/// An action that is taken at once. No move from stage to stage leaves it behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Immediate {
    /// The framework's row that it is.
    pub source: ActionSource,
    /// The stage from which on it applies; `None`: from the beginning.
    pub from: Option<Name>,
    /// The framework's next step; `None` where it is an item of a list, which applies with every outcome.
    pub step: Option<NextStep>,
    /// What is to be done.
    pub what: String,
    /// Who acts; may be empty.
    pub who: String,
    /// A condition only the person can judge, as "if …"; may be empty.
    pub when: String,
    /// Where it is said that it is immediate; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether it is the tool that takes it for immediate.
    pub tool_default: bool,
    pub(in crate::process) next: Option<Name>,
    pub(in crate::process) item: Option<ItemName>,
}

impl Immediate {
    /// Whether it applies with this outcome.
    pub fn applies(&self, outcome: &str) -> bool {
        self.step.as_ref().is_none_or(|step| step.applies(Some(outcome), level_of(outcome)))
    }

    /// What is to be done, with its condition.
    pub fn words(&self) -> String {
        with_condition(&self.what, &self.when)
    }

    pub(in crate::process) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let (next, item, from) = (Name::optional(row, "next"), ItemName::optional(row), Name::optional(row, "from"));
        let (cite, tool_default) = row.cite_or_default();
        let source = match (&next, &item) {
            (Some(next), None) => ActionSource::Next(next.id.clone()),
            (None, Some(item)) => ActionSource::Item { list: item.list.id.clone(), item: item.item },
            _ => {
                row.wrong(row.span, "write “next”, or “list” and “item”, and not both");
                return None;
            }
        };
        let (what, who, when) = Default::default();
        Some(Self { source, from, step: None, what, who, when, cite, tool_default, next, item })
    }
}

/// What is to be done, with the condition that only the person can judge, where there is one.
pub(super) fn with_condition(what: &str, when: &str) -> String {
    if when.is_empty() { what.to_owned() } else { format!("{} ({when}).", what.trim_end_matches('.')) }
}

/// The level that an outcome is, where outcomes are levels.
pub(super) fn level_of(outcome: &str) -> Option<ConcernLevel> {
    ConcernLevel::ALL.into_iter().find(|level| level.key() == outcome)
}
