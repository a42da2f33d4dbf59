//! Minutes.

use super::frame::FollowUpFrame;
use crate::concern::MeetingId;
use yew::prelude::*;

/// What [`Minutes`] shows.
#[derive(Properties, PartialEq)]
pub struct MinutesProps {
    /// Which one.
    pub id: MeetingId,
}

/// Minutes.
#[component]
pub fn Minutes(_props: &MinutesProps) -> Html {
    html! { <FollowUpFrame title="Minutes"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
