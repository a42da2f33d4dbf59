//! Answers coming in.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// Answers coming in.
#[component]
pub fn Collect() -> Html {
    html! { <Layout title="Collect answers" /> }
}
