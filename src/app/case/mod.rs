//! The case worked out of a record: where it stands, by when what is due, what is next. Nothing here is stored.

mod calendar_file;
mod case_deadline;
mod day_told;
mod deadlines;
mod instances;
mod next;
mod next_thing;
mod no_case;
mod of_record;
mod timeline;
mod timeline_of;

pub use calendar_file::{calendar_entry, calendar_file};
pub use case_deadline::{CaseDeadline, Counted, SetBy};
pub use day_told::{DayTold, ToldBy};
pub use deadlines::{deadlines, event_key};
pub use next::next_thing;
pub use next_thing::NextThing;
pub use no_case::NoCase;
pub use of_record::Case;
pub use timeline::{MarkKind, StageSpan, Timeline, TimelineMark};
pub use timeline_of::timeline;
