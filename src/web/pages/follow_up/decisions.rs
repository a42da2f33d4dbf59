//! Decisions about the contract.

use super::frame::FollowUpFrame;
use yew::prelude::*;

/// Decisions about the contract.
#[component]
pub fn Decisions() -> Html {
    html! { <FollowUpFrame title="Decisions about the contract"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
