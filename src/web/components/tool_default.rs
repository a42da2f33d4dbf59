//! Marks what this tool chose, where the policy is silent.

use yew::prelude::*;

/// What a [`ToolDefault`] adds.
#[derive(Properties, PartialEq)]
pub struct ToolDefaultProps {
    /// Why it was chosen so, if there is a reason to give.
    #[prop_or_default]
    pub children: Html,
}

/// "Tool default, not policy", so that nobody takes our choice for the council's.
#[component]
pub fn ToolDefault(props: &ToolDefaultProps) -> Html {
    html! { <p class="pc-cite"><strong class="pc-default">{"Tool default, not policy"}</strong>{" "}{props.children.clone()}</p> }
}
