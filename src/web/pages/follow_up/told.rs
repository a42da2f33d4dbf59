//! Telling the provider.

use super::frame::FollowUpFrame;
use yew::prelude::*;

/// Telling the provider.
#[component]
pub fn Told() -> Html {
    html! { <FollowUpFrame title="Telling the provider"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
