//! What the policy says of a meeting, for the page where its minutes are written.

use crate::{
    app::{ExpectedList, MeetingPart, agenda, expected},
    framework::Framework,
    process::{Attends, Definition, Meeting as Kind},
};

/// What the policy says of one part of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartPolicy {
    /// Who chairs it; may be empty.
    pub chair: String,
    /// Who is to be there.
    pub expected: Vec<ExpectedList>,
    /// What is on its agenda.
    pub agenda: Vec<String>,
    /// What the policy has on the agenda of the other part, where it has nothing for this one.
    pub other_agenda: Vec<String>,
    /// Whether it is the tool that keeps the minutes of the two parts apart: only a meeting in two parts has them by policy.
    pub split_is_ours: bool,
}

impl PartPolicy {
    /// What the policy says of a part.
    pub fn of(definition: &Definition, framework: &Framework, kind: &Kind, part: MeetingPart) -> Self {
        let own = agenda(kind, framework, part);
        let other = if part == MeetingPart::One { MeetingPart::Two } else { MeetingPart::One };
        Self {
            chair: kind.chair.clone(),
            expected: expected(kind, framework, &definition.stages),
            other_agenda: if own.is_empty() { agenda(kind, framework, other) } else { Vec::new() },
            agenda: own,
            split_is_ours: kind.attends != Attends::TwoParts && part == MeetingPart::One,
        }
    }
}
