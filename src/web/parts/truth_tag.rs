//! Yes, no or not known, as a tag.

use crate::{
    assess::Truth,
    web::kit::{TagColour, status_tag},
};
use yew::prelude::*;

/// Yes, no or not known. None of the colours says good or bad: that depends on what was asked.
pub fn truth_tag(held: Truth) -> Html {
    let colour = match held {
        Truth::Yes => TagColour::Teal,
        Truth::No => TagColour::Grey,
        Truth::Unknown => TagColour::Yellow,
    };
    status_tag(held.label(), colour)
}
