//! The session on its way to the participants.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// The session on its way to the participants.
#[component]
pub fn HandOut() -> Html {
    html! { <Layout title="Hand out the session" /> }
}
