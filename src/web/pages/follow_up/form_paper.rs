//! Form on paper.

use super::frame::FollowUpFrame;
use crate::concern::FormId;
use yew::prelude::*;

/// What [`FormPaper`] shows.
#[derive(Properties, PartialEq)]
pub struct FormPaperProps {
    /// Which one.
    pub id: FormId,
}

/// Form on paper.
#[component]
pub fn FormPaper(_props: &FormPaperProps) -> Html {
    html! { <FollowUpFrame title="Form on paper"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
