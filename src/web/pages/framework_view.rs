//! Everything in one framework.

use yew::prelude::*;

/// What [`FrameworkView`] shows.
#[derive(Properties, PartialEq)]
pub struct FrameworkViewProps {
    /// Which one.
    pub reference: crate::concern::FrameworkRef,
}

/// Everything in one framework.
#[component]
pub fn FrameworkView(props: &FrameworkViewProps) -> Html {
    let _ = &props.reference;
    Html::default()
}
