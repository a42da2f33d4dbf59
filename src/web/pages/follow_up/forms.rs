//! Forms.

use super::frame::FollowUpFrame;
use yew::prelude::*;

/// Forms.
#[component]
pub fn Forms() -> Html {
    html! { <FollowUpFrame title="Forms"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
