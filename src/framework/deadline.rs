//! By when something is to be done.

use super::{Citation, Place, row::Row};

/// What a period is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it; working days are Monday to Friday less bank holidays in England")]
pub enum Unit {
    Hours,
    Days,
    WorkingDays,
    Weeks,
    Months,
}

/// Whether a period is the least, the most, about, or comes round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Bound {
    AtLeast,
    AtMost,
    About,
    Every,
}

/// Whether a period lies before or after its event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Side {
    Before,
    After,
}

/// A deadline as the policy sets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The row's id.
    pub id: String,
    /// What is to be done.
    pub what: String,
    /// By when, in words.
    pub when: String,
    /// How many of the unit.
    pub amount: u32,
    /// What is counted.
    pub unit: Unit,
    /// Least, most, about, every.
    pub bound: Bound,
    /// Before or after the event.
    pub direction: Side,
    /// What it is counted from.
    pub event: String,
    /// The outcomes or levels it goes with; empty: all.
    pub outcomes: Vec<String>,
    /// Where it stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether no source says so.
    pub tool_default: bool,
    /// Where the row stands in the file.
    pub place: Place,
}

impl Deadline {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let unit = row.word(
            "unit",
            &[
                ("hours", Unit::Hours),
                ("days", Unit::Days),
                ("working_days", Unit::WorkingDays),
                ("weeks", Unit::Weeks),
                ("months", Unit::Months),
            ],
        );
        let bounds = [
            ("at_least", Bound::AtLeast),
            ("at_most", Bound::AtMost),
            ("about", Bound::About),
            ("every", Bound::Every),
        ];
        let bound = row.word("bound", &bounds);
        let direction = row.word("direction", &[("before", Side::Before), ("after", Side::After)]);
        let (cite, tool_default) = row.cite_or_default();
        let before = row.problems();
        let amount = row.count("amount");
        if row.problems() == before && amount == 0 {
            row.wrong(row.span, "a deadline needs an “amount” of 1 or more");
        }
        let (id, what, when, event) = (row.text("id"), row.text("what"), row.text("when"), row.text("event"));
        let outcomes = row.texts("outcomes");
        Some(Self {
            id,
            what,
            when,
            amount,
            unit: unit?,
            bound: bound?,
            direction: direction?,
            event,
            outcomes,
            cite,
            tool_default,
            place: Place(row.span),
        })
    }
}
