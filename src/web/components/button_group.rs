//! Buttons and links side by side.

use yew::prelude::*;

/// What a [`ButtonGroup`] holds.
#[derive(Properties, PartialEq)]
pub struct ButtonGroupProps {
    /// The buttons and links.
    pub children: Html,
}

/// Buttons and links side by side; one below the other on a phone.
#[component]
pub fn ButtonGroup(props: &ButtonGroupProps) -> Html {
    html! { <div class="govuk-button-group">{props.children.clone()}</div> }
}
