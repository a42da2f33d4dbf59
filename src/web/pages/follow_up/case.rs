//! What happens next.

use super::frame::FollowUpFrame;
use yew::prelude::*;

/// What happens next.
#[component]
pub fn Case() -> Html {
    html! { <FollowUpFrame title="What happens next"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
