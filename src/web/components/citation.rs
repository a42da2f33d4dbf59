//! Where something is written.

use yew::prelude::*;

/// What a [`Citation`] shows.
#[derive(Properties, PartialEq)]
pub struct CitationProps {
    /// Document, date, section: "Lambeth 2024, section 6.3, table 1".
    pub text: AttrValue,
    /// Where to read it.
    #[prop_or_default]
    pub href: Option<AttrValue>,
}

/// Where something is written, small and quiet.
#[component]
pub fn Citation(props: &CitationProps) -> Html {
    html! {
        <p class="pc-cite">
            {"Source: "}
            if let Some(href) = &props.href {
                <a class="govuk-link" href={href.clone()} rel="noreferrer">{&props.text}</a>
            } else {
                <cite>{&props.text}</cite>
            }
        </p>
    }
}
