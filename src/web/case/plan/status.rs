//! How far an action is, as a tag.

use crate::{
    concern::ActionStatus,
    web::kit::{TagColour, status_tag},
};
use yew::prelude::*;

/// How far an action is, in words.
fn status_words(status: &ActionStatus) -> &'static str {
    match status {
        ActionStatus::ToDo => "To do",
        ActionStatus::UnderWay => "Under way",
        ActionStatus::Done { .. } => "Done",
        ActionStatus::NotNeeded { .. } => "Not needed",
    }
}

/// The same as a tag.
pub fn action_tag(status: &ActionStatus) -> Html {
    let colour = match status {
        ActionStatus::ToDo | ActionStatus::NotNeeded { .. } => TagColour::Grey,
        ActionStatus::UnderWay => TagColour::Blue,
        ActionStatus::Done { .. } => TagColour::Green,
    };
    status_tag(status_words(status), colour)
}
