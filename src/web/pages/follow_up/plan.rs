//! Plan.

use super::frame::FollowUpFrame;
use yew::prelude::*;

/// Plan.
#[component]
pub fn Plan() -> Html {
    html! { <FollowUpFrame title="Plan"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
