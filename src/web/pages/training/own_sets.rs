//! A trainer's own scenario files.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// A trainer's own scenario files.
#[component]
pub fn OwnSetsPage() -> Html {
    html! { <Layout title="Your own scenarios" /> }
}
