//! The result of work alone.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// The result of work alone.
#[component]
pub fn AloneResult() -> Html {
    html! { <Layout title="Your result" /> }
}
