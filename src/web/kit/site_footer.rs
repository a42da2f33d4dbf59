//! The end of every page.

use yew::prelude::*;

/// What this is, and what it is not. The same markup stands in `index.html`.
#[component]
pub fn SiteFooter() -> Html {
    html! {
        <footer class="pc-footer">
            <div class="govuk-width-container">
                <p>{"Free software for everyone to use, check and change. Not a government service."}</p>
                <p><a class="govuk-link" href="./third-party-notices.html" target="_blank" rel="noopener">{"Whose work it stands on"}</a></p>
            </div>
        </footer>
    }
}
