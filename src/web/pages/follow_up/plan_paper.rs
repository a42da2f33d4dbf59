//! Plan on paper.

use super::frame::FollowUpFrame;
use yew::prelude::*;

/// Plan on paper.
#[component]
pub fn PlanPaper() -> Html {
    html! { <FollowUpFrame title="Plan on paper"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
