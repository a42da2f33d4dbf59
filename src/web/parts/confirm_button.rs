//! A button that asks again before it takes something away.

use crate::web::kit::{Button, ButtonKind, button_group};
use yew::prelude::*;

/// What a [`ConfirmButton`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct ConfirmButtonProps {
    /// What it takes away, as on the button: "Remove this account".
    pub label: AttrValue,
    /// What will be lost, said when it asks.
    pub lost: AttrValue,
    /// The way out, as on its button.
    #[prop_or(AttrValue::Static("Keep it"))]
    pub otherwise: AttrValue,
    /// Whether there is anything to lose; without it the first press does it.
    pub asks: bool,
    /// Hears the second press.
    pub onconfirm: Callback<()>,
}

/// Asks once more where something would be lost, and offers to keep it.
#[component]
pub fn ConfirmButton(props: &ConfirmButtonProps) -> Html {
    let asked = use_state(|| false);
    let press = {
        let (asked, asks, onconfirm) = (asked.clone(), props.asks, props.onconfirm.clone());
        Callback::from(move |()| if asks { asked.set(true) } else { onconfirm.emit(()) })
    };
    let keep = {
        let asked = asked.clone();
        Callback::from(move |()| asked.set(false))
    };
    let confirm = {
        let (asked, onconfirm) = (asked.clone(), props.onconfirm.clone());
        Callback::from(move |()| {
            asked.set(false);
            onconfirm.emit(());
        })
    };
    if !*asked {
        return html! { <Button label={props.label.clone()} kind={ButtonKind::Secondary} onclick={press} /> };
    }
    html! {
        <div role="group" aria-label={props.label.clone()}>
            <p class="govuk-body" role="alert">{&props.lost}</p>
            {button_group(html! { <><Button label={format!("Yes: {}", props.label)} kind={ButtonKind::Warning} onclick={confirm} />
                <Button label={props.otherwise.clone()} kind={ButtonKind::Secondary} onclick={keep} /></> })}
        </div>
    }
}
