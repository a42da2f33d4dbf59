//! The issues over time.

use yew::prelude::*;

/// The issues over time.
#[component]
pub fn PatternPage() -> Html {
    Html::default()
}
