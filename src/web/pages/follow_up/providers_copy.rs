//! The provider’s copy.

use super::frame::FollowUpFrame;
use crate::concern::MeetingId;
use yew::prelude::*;

/// What [`ProvidersCopy`] shows.
#[derive(Properties, PartialEq)]
pub struct ProvidersCopyProps {
    /// Which one.
    pub id: MeetingId,
}

/// The provider’s copy.
#[component]
pub fn ProvidersCopy(_props: &ProvidersCopyProps) -> Html {
    html! { <FollowUpFrame title="The provider’s copy"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
