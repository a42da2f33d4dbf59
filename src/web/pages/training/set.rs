//! One set: what it practises, and ways to begin.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// What [`SetPage`] shows.
#[derive(Properties, PartialEq)]
pub struct SetPageProps {
    /// The first digits of the set's digest.
    pub digest: AttrValue,
}

/// One set: what it practises, and ways to begin.
#[component]
pub fn SetPage(props: &SetPageProps) -> Html {
    let _ = &props.digest;
    html! { <Layout title="Scenarios" /> }
}
