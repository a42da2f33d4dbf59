//! Where the record already holds a day that deadlines ask for, so that nothing is typed twice.

use crate::{framework::row::Row, process::Name};
use toml_span::Span;

/// What in a record tells a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DaySource {
    /// The day on which this stage was entered, the last time.
    Entered(Name),
    /// The days on which meetings of this kind were held; each of them is an event of its own.
    Meeting(Name),
    /// The date that goes with the answer to this question of the framework.
    Question(Name),
}

/// That the day some deadlines are counted from, or the day they were met, is told by the record. That it is told there is the
/// tool’s reading; what a person enters goes before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayFrom {
    /// The framework’s deadlines.
    pub deadlines: Vec<Name>,
    /// What tells the day.
    pub source: DaySource,
    /// The event of these deadlines in the framework’s words; another file that gives a deadline another event is not meant.
    pub event: String,
    pub(in crate::process) span: Span,
}

impl DayFrom {
    /// Whether it is about this deadline.
    pub fn tells(&self, deadline: &crate::framework::Deadline) -> bool {
        self.event == deadline.event && self.deadlines.iter().any(|name| name.id == deadline.id)
    }

    pub(in crate::process) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let before = row.problems();
        let deadlines = Name::several(row, "deadlines");
        if deadlines.is_empty() && row.problems() == before {
            row.wrong(row.span, "“deadlines” is empty or missing; name at least one deadline of the framework");
        }
        let found = [
            Name::optional(row, "entered").map(DaySource::Entered),
            Name::optional(row, "meeting").map(DaySource::Meeting),
            Name::optional(row, "question").map(DaySource::Question),
        ];
        let mut found: Vec<DaySource> = found.into_iter().flatten().collect();
        if let (1, Some(source)) = (found.len(), found.pop()) {
            return Some(Self { deadlines, source, event: String::new(), span: row.span });
        }
        if row.problems() == before {
            row.wrong(row.span, "write “entered”, “meeting” or “question”, and one of them only");
        }
        None
    }
}
