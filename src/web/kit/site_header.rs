//! The top of every page.

use yew::prelude::*;

/// What a [`SiteHeader`] adds.
#[derive(Properties, PartialEq)]
pub struct SiteHeaderProps {
    /// Links at the right, such as settings.
    #[prop_or_default]
    pub children: Html,
}

/// The product's name, the promise, and a few links. The same markup stands in `index.html`.
#[component]
pub fn SiteHeader(props: &SiteHeaderProps) -> Html {
    html! {
        <header class="pc-header">
            <div class="govuk-width-container pc-header__inner">
                <a class="pc-header__name" href="#/">{"Provider Concerns"}</a>
                <p class="pc-header__promise">{"Nothing you type leaves this device"}</p>
                if props.children != Html::default() {
                    <nav class="pc-header__nav" aria-label="Tool">{props.children.clone()}</nav>
                }
            </div>
        </header>
    }
}
