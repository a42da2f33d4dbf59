//! Yes, no or not known, as a tag.

use crate::{
    assess::Truth,
    web::components::{Tag, TagColour},
};
use yew::prelude::*;

/// What a [`TruthTag`] shows.
#[derive(Properties, PartialEq)]
pub struct TruthTagProps {
    /// Whether it holds.
    pub held: Truth,
}

/// Yes, no or not known. None of the colours says good or bad: that depends on what was asked.
#[component]
pub fn TruthTag(props: &TruthTagProps) -> Html {
    let colour = match props.held {
        Truth::Yes => TagColour::Teal,
        Truth::No => TagColour::Grey,
        Truth::Unknown => TagColour::Yellow,
    };
    html! { <Tag text={props.held.label()} {colour} /> }
}
