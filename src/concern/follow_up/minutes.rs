//! What is written down of a meeting. The two parts are different types, so that one is never taken for the other.

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

/// The part of a meeting without the provider.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PartOne {
    /// Who chaired it.
    pub chair: String,
    /// Who was there.
    pub attendees: Vec<Attendee>,
    /// Who sent apologies.
    pub apologies: Vec<Attendee>,
    /// What was said.
    pub minutes: Vec<Minute>,
    /// What was agreed.
    pub actions: Vec<AgreedAction>,
}

/// The part of a meeting with the provider.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PartTwo {
    /// Who chaired it.
    pub chair: String,
    /// Who was there.
    pub attendees: Vec<Attendee>,
    /// Who sent apologies.
    pub apologies: Vec<Attendee>,
    /// What was said.
    pub minutes: Vec<Minute>,
    /// What was agreed.
    pub actions: Vec<AgreedAction>,
}

/// Whether any of these says something: the chair, who was there, what was said, what was agreed.
fn says_something(chair: &str, attendees: &[Attendee], minutes: &[Minute], actions: &[AgreedAction]) -> bool {
    let named = attendees
        .iter()
        .any(|one| [&one.name, &one.job_title, &one.representing].into_iter().any(|word| !word.trim().is_empty()));
    !chair.trim().is_empty()
        || named
        || minutes.iter().any(|minute| !minute.says.trim().is_empty())
        || actions.iter().any(|action| !action.what.trim().is_empty())
}

impl PartOne {
    /// Whether anything is written down of it; an agenda alone is not.
    pub fn is_written(&self) -> bool {
        says_something(&self.chair, &self.attendees, &self.minutes, &self.actions)
    }
}

impl PartTwo {
    /// Whether anything is written down of it; an agenda alone is not.
    pub fn is_written(&self) -> bool {
        says_something(&self.chair, &self.attendees, &self.minutes, &self.actions)
    }
}

impl Minutes {
    /// Whether anything is written down of the meeting. Minutes that were only begun show no meeting.
    pub fn is_written(&self) -> bool {
        self.part_one.as_ref().is_some_and(PartOne::is_written)
            || self.part_two.as_ref().is_some_and(PartTwo::is_written)
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
