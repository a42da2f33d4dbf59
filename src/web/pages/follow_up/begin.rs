//! Begin the process.

use super::frame::FollowUpFrame;
use yew::prelude::*;

/// Begin the process.
#[component]
pub fn Begin() -> Html {
    html! { <FollowUpFrame title="Begin the process"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
