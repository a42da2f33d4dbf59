//! Another outcome.

use super::frame::FollowUpFrame;
use yew::prelude::*;

/// Another outcome.
#[component]
pub fn Reassess() -> Html {
    html! { <FollowUpFrame title="Another outcome"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
