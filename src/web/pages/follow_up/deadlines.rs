//! Deadlines.

use super::frame::FollowUpFrame;
use yew::prelude::*;

/// Deadlines.
#[component]
pub fn Deadlines() -> Html {
    html! { <FollowUpFrame title="Deadlines"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
