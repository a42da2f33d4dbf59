//! The outcomes of all frameworks side by side.

use yew::prelude::*;

/// The outcomes of all frameworks side by side.
#[component]
pub fn Compare() -> Html {
    Html::default()
}
