//! Text set apart from the rest.

use yew::prelude::*;

/// What an [`InsetText`] shows.
#[derive(Properties, PartialEq)]
pub struct InsetTextProps {
    /// The text.
    pub children: Html,
}

/// Text set apart from the rest, such as a quotation or an example.
#[component]
pub fn InsetText(props: &InsetTextProps) -> Html {
    html! { <div class="govuk-inset-text">{props.children.clone()}</div> }
}
