//! Where work alone stands.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// Where work alone stands.
#[component]
pub fn AloneOverview() -> Html {
    html! { <Layout title="Working through scenarios" /> }
}
