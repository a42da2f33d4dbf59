//! Meetings.

use super::frame::FollowUpFrame;
use yew::prelude::*;

/// Meetings.
#[component]
pub fn Meetings() -> Html {
    html! { <FollowUpFrame title="Meetings"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
