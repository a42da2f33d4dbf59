//! Go on.

use super::frame::FollowUpFrame;
use yew::prelude::*;

/// What [`MoveOn`] shows.
#[derive(Properties, PartialEq)]
pub struct MoveOnProps {
    /// The way’s id.
    pub way: String,
}

/// Go on.
#[component]
pub fn MoveOn(_props: &MoveOnProps) -> Html {
    html! { <FollowUpFrame title="Go on"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
