//! Asks before training is removed.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// Asks before training is removed.
#[component]
pub fn RemoveTraining() -> Html {
    html! { <Layout title="Remove this training?" /> }
}
