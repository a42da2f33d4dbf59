//! Letters.

use super::frame::FollowUpFrame;
use yew::prelude::*;

/// Letters.
#[component]
pub fn Letters() -> Html {
    html! { <FollowUpFrame title="Letters"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
