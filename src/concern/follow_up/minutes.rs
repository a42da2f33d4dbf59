//! What is written down of a meeting.

use super::{Part, PartOne, PartTwo};
use crate::concern::{Date, MeetingId};
use serde::{Deserialize, Serialize};

/// Somebody at a meeting. The columns are those of `derbyshire` Appendix 2.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the names say it; all may be empty")]
pub struct Attendee {
    pub name: String,
    pub job_title: String,
    pub representing: String,
    pub contact: String,
}

/// What was said on one item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Minute {
    /// The item, in the agenda's words.
    pub item: String,
    /// What was said and decided.
    pub says: String,
}

/// Something that somebody is to do.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AgreedAction {
    /// What is to be done.
    pub what: String,
    /// The role of whoever does it.
    pub who: String,
    /// By when.
    pub by: Option<Date>,
}

impl Minutes {
    /// Whether anything is written down of the meeting. Minutes that were only begun show no meeting.
    pub fn is_written(&self) -> bool {
        self.part_one.as_deref().is_some_and(Part::is_written) || self.part_two.as_deref().is_some_and(Part::is_written)
    }
}

/// What is written down of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    /// This meeting.
    pub id: MeetingId,
    /// Which kind of meeting: its id in the process file.
    pub meeting: String,
    /// The day it was held.
    pub on: Date,
    /// The part without the provider; `null` where there was none.
    pub part_one: Option<PartOne>,
    /// The part with the provider; `null` where there was none.
    pub part_two: Option<PartTwo>,
    /// Why a part that belongs to the meeting was not held, such as an investigation by the police; else empty.
    pub why_not_held: String,
}
