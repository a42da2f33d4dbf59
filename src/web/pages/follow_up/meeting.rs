//! Meeting.

use super::frame::FollowUpFrame;
use crate::concern::MeetingId;
use yew::prelude::*;

/// What [`Meeting`] shows.
#[derive(Properties, PartialEq)]
pub struct MeetingProps {
    /// Which one.
    pub id: MeetingId,
}

/// Meeting.
#[component]
pub fn Meeting(_props: &MeetingProps) -> Html {
    html! { <FollowUpFrame title="Meeting"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
