//! Where something is written.

use yew::prelude::*;

/// Where something is written, small and quiet: "Lambeth 6.3, Table 1".
pub fn citation(text: impl Into<AttrValue>) -> Html {
    let text: AttrValue = text.into();
    html! { <p class="pc-cite">{"Source: "}<cite>{text}</cite></p> }
}
