//! The frameworks at hand, and own files.

use yew::prelude::*;

/// The frameworks at hand, and own files.
#[component]
pub fn Frameworks() -> Html {
    Html::default()
}
