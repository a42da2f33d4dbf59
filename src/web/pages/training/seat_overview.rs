//! Where a participant stands in a session.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// Where a participant stands in a session.
#[component]
pub fn SeatOverview() -> Html {
    html! { <Layout title="Your session" /> }
}
