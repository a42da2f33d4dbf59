//! The frame of every page.

use super::error_summary::{ErrorSummary, PageError};
use yew::prelude::*;

/// What a [`Page`] shows.
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The one first-level heading.
    pub title: AttrValue,
    /// Where this page belongs, above the heading.
    #[prop_or_default]
    pub caption: Option<AttrValue>,
    /// The way back: an address and its words.
    #[prop_or_default]
    pub back: Option<(AttrValue, AttrValue)>,
    /// Everything wrong on the page.
    #[prop_or_default]
    pub errors: Vec<PageError>,
    /// The page itself.
    #[prop_or_default]
    pub children: Html,
}

/// The way back, the errors, the heading (`page-heading`, ready to take the focus) and the page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    html! {
        <div class="govuk-width-container">
            if let Some((href, label)) = &props.back {
                <a class="govuk-back-link" href={href.clone()}>{label}</a>
            }
            <main class="govuk-main-wrapper" id="main">
                <ErrorSummary errors={props.errors.clone()} />
                if let Some(caption) = &props.caption { <span class="govuk-caption-l">{caption}</span> }
                <h1 class="govuk-heading-l" id="page-heading" tabindex="-1">{&props.title}</h1>
                {props.children.clone()}
            </main>
        </div>
    }
}
