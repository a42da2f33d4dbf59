//! A number that is counted up and down.

use crate::{training::room::MOST_HANDS, web::kit::described_by};
use yew::prelude::*;

/// What a [`Counter`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct CounterProps {
    /// The number field's id.
    pub id: AttrValue,
    /// What is counted.
    pub label: AttrValue,
    /// How many there are.
    pub value: u32,
    /// Hears how many there are now.
    pub onchange: Callback<u32>,
}

/// A number between two large buttons. Something typed that is no such number is said and not taken. The buttons are never switched off,
/// so that the focus stays where it is.
#[component]
pub fn Counter(props: &CounterProps) -> Html {
    // What stands in the field while it is no number that can be taken, and why.
    let wrong = use_state_eq(|| None::<(String, AttrValue)>);
    let step = |by: i64| {
        let (value, tell, wrong) = (props.value, props.onchange.clone(), wrong.clone());
        Callback::from(move |_: MouseEvent| {
            wrong.set(None);
            match u32::try_from(i64::from(value) + by).ok().filter(|next| *next <= MOST_HANDS) {
                Some(next) => tell.emit(next),
                None if by > 0 => wrong.set(Some((value.to_string(), limit()))),
                None => {}
            }
        })
    };
    let oninput = {
        let (tell, wrong) = (props.onchange.clone(), wrong.clone());
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() else { return };
            let typed = input.value();
            match typed.trim().parse::<u32>().ok().filter(|number| *number <= MOST_HANDS) {
                Some(number) => {
                    wrong.set(None);
                    tell.emit(number);
                }
                None => wrong.set(Some((typed, limit()))),
            }
        })
    };
    let error = wrong.as_ref().map(|(_, says)| says.clone());
    let shown = wrong.as_ref().map_or_else(|| props.value.to_string(), |(typed, _)| typed.clone());
    let id = &props.id;
    html! {
        <div class={classes!("pc-counter", error.is_some().then_some("govuk-form-group--error"))}>
            <label class="pc-counter__label" for={id.clone()}>{&props.label}</label>
            if let Some(says) = &error {
                <p class="govuk-error-message pc-counter__error" id={format!("{id}-error")} role="alert">
                    <span class="govuk-visually-hidden">{"Error: "}</span>{says}
                </p>
            }
            <div class="pc-counter__row">
                <button type="button" class="govuk-button govuk-button--secondary pc-counter__step" onclick={step(-1)} aria-label={format!("One less: {}", props.label)}>{"−"}</button>
                <input class="govuk-input pc-counter__number" {id} name={id.clone()} inputmode="numeric" autocomplete="off" value={shown} {oninput}
                    aria-invalid={error.is_some().then_some("true")} aria-describedby={described_by(id, &None, &error, &None)} />
                <button type="button" class="govuk-button pc-counter__step" onclick={step(1)} aria-label={format!("One more: {}", props.label)}>{"+"}</button>
            </div>
        </div>
    }
}

fn limit() -> AttrValue {
    format!("Enter a whole number from 0 to {MOST_HANDS}").into()
}
