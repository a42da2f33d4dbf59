//! A way on that looks like a button.

use super::button::ButtonKind;
use yew::prelude::*;

/// What a [`LinkButton`] shows.
#[derive(Properties, PartialEq)]
pub struct LinkButtonProps {
    /// Where it goes.
    pub href: AttrValue,
    /// The words on it.
    pub label: AttrValue,
    /// How it looks.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// Large and with an arrow: the start of something.
    #[prop_or_default]
    pub start: bool,
    /// The id, for tests and focus.
    #[prop_or_default]
    pub id: Option<AttrValue>,
}

/// A link that looks, and answers the space bar, like a button.
#[component]
pub fn LinkButton(props: &LinkButtonProps) -> Html {
    let onkeydown = |event: KeyboardEvent| {
        if event.key() == " " {
            event.prevent_default();
            if let Some(link) = event.target_dyn_into::<web_sys::HtmlElement>() {
                link.click();
            }
        }
    };
    let class = classes!("govuk-button", props.kind.class(), props.start.then_some("govuk-button--start"));
    html! {
        <a role="button" draggable="false" {class} href={props.href.clone()} id={props.id.clone()} {onkeydown}>
            {&props.label}
            if props.start {
                <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19"
                    viewBox="0 0 33 40" aria-hidden="true" focusable="false">
                    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
                </svg>
            }
        </a>
    }
}
