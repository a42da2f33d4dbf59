//! A rule's source, as it stands beside every rule.

use crate::web::kit::{citation, tool_default};
use yew::prelude::*;

/// Where a derived reason stands, empty for nowhere, or that it is only the tool's.
pub fn quoted(cite: impl Into<AttrValue>, default: bool) -> Html {
    let cite: AttrValue = cite.into();
    html! {
        <>
            if !cite.is_empty() { {citation(cite)} }
            if default { {tool_default(Html::default())} }
        </>
    }
}
