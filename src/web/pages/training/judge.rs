//! Judging one stage of a scenario.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// What [`Judge`] shows.
#[derive(Properties, PartialEq)]
pub struct JudgeProps {
    /// The stage, counted from 1 among those of the session.
    pub number: usize,
}

/// Judging one stage of a scenario.
#[component]
pub fn Judge(props: &JudgeProps) -> Html {
    let _ = &props.number;
    html! { <Layout title="Judge" /> }
}
