//! The room's answers to a stage, for all to see.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// What [`Reveal`] shows.
#[derive(Properties, PartialEq)]
pub struct RevealProps {
    /// The stage, counted from 1 among those of the session.
    pub number: usize,
}

/// The room's answers to a stage, for all to see.
#[component]
pub fn Reveal(props: &RevealProps) -> Html {
    let _ = &props.number;
    html! { <Layout title="What the room said" /> }
}
