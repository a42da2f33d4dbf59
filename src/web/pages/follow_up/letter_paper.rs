//! Letter on paper.

use super::frame::FollowUpFrame;
use crate::concern::FormId;
use yew::prelude::*;

/// What [`LetterPaper`] shows.
#[derive(Properties, PartialEq)]
pub struct LetterPaperProps {
    /// Which one.
    pub id: FormId,
}

/// Letter on paper.
#[component]
pub fn LetterPaper(_props: &LetterPaperProps) -> Html {
    html! { <FollowUpFrame title="Letter on paper"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
