//! A way on that looks like a button.

use super::button::ButtonKind;
use yew::prelude::*;

/// A link that looks, and answers the space bar, like a button.
pub fn link_button(href: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Html {
    link(href.into(), label.into(), ButtonKind::Primary)
}

/// The same for what is not the main way on.
pub fn secondary_link_button(href: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Html {
    link(href.into(), label.into(), ButtonKind::Secondary)
}

fn link(href: AttrValue, label: AttrValue, kind: ButtonKind) -> Html {
    let onkeydown = |event: KeyboardEvent| {
        if event.key() == " " {
            event.prevent_default();
            if let Some(link) = event.target_dyn_into::<web_sys::HtmlElement>() {
                link.click();
            }
        }
    };
    let class = classes!("govuk-button", kind.class());
    html! { <a role="button" draggable="false" {class} {href} {onkeydown}>{label}</a> }
}
