//! The result of a session.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// The result of a session.
#[component]
pub fn RoomResult() -> Html {
    html! { <Layout title="Result of the session" /> }
}
