//! Where training begins.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// Where training begins: alone, in a room, and what is kept here.
#[component]
pub fn Start() -> Html {
    html! { <Layout title="Training on thresholds" /> }
}
