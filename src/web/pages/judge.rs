//! The questions of one framework.

use yew::prelude::*;

/// What [`Judge`] shows.
#[derive(Properties, PartialEq)]
pub struct JudgeProps {
    /// Which one.
    pub framework: String,
}

/// The questions of one framework.
#[component]
pub fn Judge(props: &JudgeProps) -> Html {
    let _ = &props.framework;
    Html::default()
}
