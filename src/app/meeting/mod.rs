//! Minutes as they are written: how they begin, what changes in one part, who is to be there, and what of it is in the plan.

mod begin;
mod expected;
mod found;
mod in_plan;
mod open_place;
mod part;
mod part_edit;

pub use begin::{agenda, begun_part, new_minutes, parts_begun, parts_open, turn_of};
pub use expected::{ExpectedList, ExpectedPerson, expected};
pub use found::{FoundMinutes, minutes_on};
pub use in_plan::in_plan;
pub use open_place::{MinutesPlace, OpenPlace, open_places};
pub use part::{MeetingPart, part_of};
pub use part_edit::{PartEdit, People, PersonField, edited};
