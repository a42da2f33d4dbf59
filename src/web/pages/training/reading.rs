//! The reading of a stage beside one's own judgement.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// What [`ReadingPage`] shows.
#[derive(Properties, PartialEq)]
pub struct ReadingPageProps {
    /// The stage, counted from 1 among those of the session.
    pub number: usize,
}

/// The reading of a stage beside one's own judgement.
#[component]
pub fn ReadingPage(props: &ReadingPageProps) -> Html {
    let _ = &props.number;
    html! { <Layout title="The reading" /> }
}
