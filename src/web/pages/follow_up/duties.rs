//! Duties.

use super::frame::FollowUpFrame;
use yew::prelude::*;

/// Duties.
#[component]
pub fn Duties() -> Html {
    html! { <FollowUpFrame title="Duties"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
