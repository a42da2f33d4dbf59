//! Something that opens when wanted.

use yew::prelude::*;

/// What a [`Details`] shows.
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// The words that open it.
    pub summary: AttrValue,
    /// What is inside.
    pub children: Html,
    /// Whether it starts open.
    #[prop_or_default]
    pub open: bool,
}

/// Something that opens when wanted.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    html! {
        <details class="govuk-details" open={props.open}>
            <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{&props.summary}</span></summary>
            <div class="govuk-details__text">{props.children.clone()}</div>
        </details>
    }
}
