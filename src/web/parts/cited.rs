//! A rule's source, as it stands beside every rule.

use crate::web::components::{Citation, ToolDefault};
use yew::prelude::*;

/// What a [`Quoted`] shows.
#[derive(Properties, PartialEq)]
pub struct QuotedProps {
    /// The citation in words; empty for none.
    pub cite: AttrValue,
    /// Whether it is a default of the tool.
    #[prop_or_default]
    pub tool_default: bool,
}

/// Where a derived reason stands, or that it is only the tool's.
#[component]
pub fn Quoted(props: &QuotedProps) -> Html {
    html! {
        <>
            if !props.cite.is_empty() { <Citation text={props.cite.clone()} /> }
            if props.tool_default { <ToolDefault /> }
        </>
    }
}
