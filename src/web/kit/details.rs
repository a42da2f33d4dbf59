//! Something that opens when wanted.

use yew::prelude::*;

/// What a [`Details`] shows.
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// The words that open it.
    pub summary: AttrValue,
    /// What is inside.
    pub children: Html,
    /// Whether it is opened for the person. Once it was, it stays as the person leaves it: it never shuts by itself, which
    /// would take a field away while somebody types in it.
    #[prop_or_default]
    pub open: bool,
}

/// Something that opens when wanted.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    let opened = use_mut_ref(|| false);
    let open = *opened.borrow() || props.open;
    opened.replace(open);
    html! {
        <details class="govuk-details" {open}>
            <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{&props.summary}</span></summary>
            <div class="govuk-details__text">{props.children.clone()}</div>
        </details>
    }
}
