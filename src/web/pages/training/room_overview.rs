//! Where a session stands, for the trainer.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// Where a session stands, for the trainer.
#[component]
pub fn RoomOverview() -> Html {
    html! { <Layout title="Session" /> }
}
