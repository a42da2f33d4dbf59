//! How something stands against its day, as a tag whose words say it without its colour.

use crate::{
    deadline::{Limit, Standing},
    web::kit::{TagColour, status_tag},
};
use yew::prelude::*;

/// "Late", "Due today", "Due soon" and so on.
pub fn standing_tag(standing: Standing, limit: Limit) -> Html {
    let colour = match standing {
        Standing::LateByDays(_) | Standing::LateByHours(_) if limit != Limit::About => TagColour::Red,
        Standing::LateByDays(_) | Standing::LateByHours(_) | Standing::DueToday => TagColour::Orange,
        Standing::Soon(_) => TagColour::Yellow,
        Standing::Done => TagColour::Green,
        Standing::Later(_) => TagColour::Blue,
        Standing::NotYet(_) | Standing::Open => TagColour::Grey,
    };
    status_tag(standing.label(limit), colour)
}
