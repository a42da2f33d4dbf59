//! Letter.

use super::frame::FollowUpFrame;
use crate::concern::FormId;
use yew::prelude::*;

/// What [`Letter`] shows.
#[derive(Properties, PartialEq)]
pub struct LetterProps {
    /// Which one.
    pub id: FormId,
}

/// Letter.
#[component]
pub fn Letter(_props: &LetterProps) -> Html {
    html! { <FollowUpFrame title="Letter"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
