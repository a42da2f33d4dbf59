//! Checks what is written down of a meeting against its kind.

use super::{Attends, Meeting, absent_roles};
use crate::process::Minutes;

/// Everything to mend in the minutes of a meeting, as instructions.
pub fn check_minutes(meeting: &Meeting, minutes: &Minutes) -> Vec<String> {
    let mut mend = Vec::new();
    if minutes.meeting != meeting.id {
        mend.push(format!("These are the minutes of “{}”: keep them with that meeting.", minutes.meeting));
        return mend;
    }
    if minutes.part_one.is_none() && minutes.part_two.is_none() {
        mend.push("Write down at least one part of the meeting.".to_owned());
    }
    let (one, two) = (minutes.part_one.is_some(), minutes.part_two.is_some());
    let explained = !minutes.why_not_held.trim().is_empty();
    match meeting.attends {
        Attends::WithoutProvider if two => {
            mend.push(
                "The provider does not attend this meeting: move what you wrote to the part without it.".to_owned(),
            );
        }
        Attends::WithProvider if one => {
            mend.push("The provider attends all of this meeting: move what you wrote to the part with it.".to_owned());
        }
        Attends::TwoParts if (one != two) && !explained => {
            let missing = if one { "part two, with the provider," } else { "part one, without the provider," };
            mend.push(format!("This meeting has two parts: write down {missing} or say why it was not held."));
        }
        _ => {}
    }
    mend
}

/// That roles without whom nothing is decided were not at a meeting, in words; `None` where all were, or the policy names none.
pub fn missing_roles(meeting: &Meeting, minutes: &Minutes) -> Option<String> {
    let absent = absent_roles(&meeting.quorum, minutes);
    (!absent.is_empty()).then(|| {
        format!(
            "Write down who was there. No decision can be made without all {} roles that the policy names, and nobody stands for: {}.",
            meeting.quorum.len(),
            absent.join("; ")
        )
    })
}
