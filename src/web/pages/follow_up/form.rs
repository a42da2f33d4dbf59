//! Form.

use super::frame::FollowUpFrame;
use crate::concern::FormId;
use yew::prelude::*;

/// What [`Form`] shows.
#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// Which one.
    pub id: FormId,
}

/// Form.
#[component]
pub fn Form(_props: &FormProps) -> Html {
    html! { <FollowUpFrame title="Form"><p class="govuk-body">{"…"}</p></FollowUpFrame> }
}
