//! The browser: Yew components and pages.
pub mod components;

use yew::prelude::*;

/// A stand-in page until the app is written.
#[component]
fn App() -> Html {
    html! { <main id="main" class="govuk-main-wrapper"><h1 class="govuk-heading-l">{"Provider Concerns"}</h1></main> }
}

/// Mounts the app into `#app`.
pub fn mount() {
    let host = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id("app"));
    if let Some(host) = host {
        yew::Renderer::<App>::with_root(host).render();
    }
}
