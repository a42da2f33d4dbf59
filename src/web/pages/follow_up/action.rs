//! Action.

use super::frame::FollowUpFrame;
use crate::concern::ActionId;
use yew::prelude::*;

/// What [`Action`] shows.
#[derive(Properties, PartialEq)]
pub struct ActionProps {
    /// Which one.
    pub id: ActionId,
}

/// Action.
#[component]
pub fn Action(_props: &ActionProps) -> Html {
    html! { <FollowUpFrame title="Action"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
