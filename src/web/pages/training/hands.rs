//! Counting raised hands.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// What [`HandsPage`] shows.
#[derive(Properties, PartialEq)]
pub struct HandsPageProps {
    /// The stage, counted from 1 among those of the session.
    pub number: usize,
}

/// Counting raised hands.
#[component]
pub fn HandsPage(props: &HandsPageProps) -> Html {
    let _ = &props.number;
    html! { <Layout title="Count hands" /> }
}
