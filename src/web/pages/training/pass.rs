//! One tablet goes round.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// One tablet goes round.
#[component]
pub fn Pass() -> Html {
    html! { <Layout title="Pass the tablet round" /> }
}
