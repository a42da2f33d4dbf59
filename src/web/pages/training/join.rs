//! Joining a session from a file or from codes.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// Joining a session from a file or from codes.
#[component]
pub fn Join() -> Html {
    html! { <Layout title="Join a session" /> }
}
