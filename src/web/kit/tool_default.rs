//! Marks what this tool chose, where the policy is silent.

use yew::prelude::*;

/// "Tool default, not policy", so that nobody takes our choice for the council's; with why it was chosen so, if there is a
/// reason to give.
pub fn tool_default(why: Html) -> Html {
    html! { <p class="pc-cite"><strong class="pc-default">{"Tool default, not policy"}</strong>{" "}{why}</p> }
}
