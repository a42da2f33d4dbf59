//! One of several options, or any number of them, with a box for details right beneath each that asks for them.

use super::{control::Control, control::needed, ids::details_id};
use crate::{
    process::{Choice, FormAnswer},
    web::kit::{TextArea, described_by, focus_on},
};
use std::collections::BTreeMap;
use yew::prelude::*;

/// The options as checkboxes where several may be marked, else as radios that can be taken back.
pub fn options(control: &Control<'_>, choices: &[Choice], several: bool) -> Html {
    let marked = marked(control.answer);
    let id = AttrValue::from(control.id.clone());
    let hint = control.help();
    let kind = if several { "govuk-checkboxes" } else { "govuk-radios" };
    let legend =
        if control.alone { "govuk-fieldset__legend govuk-fieldset__legend--s" } else { "govuk-fieldset__legend" };
    let group = if control.error.is_some() { "govuk-form-group govuk-form-group--error" } else { "govuk-form-group" };
    let items = choices.iter().enumerate().map(|(place, choice)| item(control, &marked, place, choice, several));
    html! {
        <div class={group}>
            <fieldset class="govuk-fieldset" aria-describedby={described_by(&id, &hint, &control.error, &None)}>
                <legend class={legend}>{&control.label}{needed(control.needed)}</legend>
                if let Some(hint) = hint { <div id={format!("{id}-hint")} class="govuk-hint">{hint}</div> }
                if let Some(error) = &control.error {
                    <p id={format!("{id}-error")} class="govuk-error-message">
                        <span class="govuk-visually-hidden">{"Error: "}</span>{error}
                    </p>
                }
                <div class={classes!(kind, format!("{kind}--small"))}>{for items}</div>
                if !several && !marked.is_empty() { {clear(control)} }
            </fieldset>
        </div>
    }
}

/// What is marked: each option with its details.
fn marked(answer: Option<&FormAnswer>) -> BTreeMap<String, String> {
    match answer {
        Some(FormAnswer::Several(marked)) => marked.clone(),
        Some(FormAnswer::Choice(id)) => BTreeMap::from([(id.clone(), String::new())]),
        _ => BTreeMap::new(),
    }
}

fn item(
    control: &Control<'_>,
    marked: &BTreeMap<String, String>,
    place: usize,
    choice: &Choice,
    several: bool,
) -> Html {
    // The first has the group's own id, so that an error can point at it.
    let id = if place == 0 { control.id.clone() } else { format!("{}-{}", control.id, place + 1) };
    let (kind, html_type) = if several { ("govuk-checkboxes", "checkbox") } else { ("govuk-radios", "radio") };
    let details = marked.get(&choice.id);
    let onchange = {
        let (tell, marked, choice) = (control.tell.clone(), marked.clone(), choice.id.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() else { return };
            tell.emit(if several {
                with(&marked, &choice, input.checked())
            } else {
                Some(FormAnswer::Choice(choice.clone()))
            });
        })
    };
    html! {
        <>
            <div class={format!("{kind}__item")}>
                <input class={format!("{kind}__input")} id={id.clone()} name={control.id.clone()} type={html_type}
                    checked={details.is_some()} value={choice.id.clone()} {onchange} autocomplete="off" />
                <label class={format!("govuk-label {kind}__label")} for={id}>
                    if !choice.reference.is_empty() { <span class="pc-ref">{format!("{} ", choice.reference)}</span> }
                    {&choice.label}
                </label>
            </div>
            if let Some(details) = details.filter(|_| choice.details) {
                <div class={format!("{kind}__conditional")}>{self::details(control, marked, choice, details)}</div>
            }
        </>
    }
}

/// The box for the details of an option that is marked.
fn details(control: &Control<'_>, marked: &BTreeMap<String, String>, choice: &Choice, value: &str) -> Html {
    let oninput = {
        let (marked, choice) = (marked.clone(), choice.id.clone());
        control.tell.reform(move |details: String| {
            let mut marked = marked.clone();
            marked.insert(choice.clone(), details);
            Some(FormAnswer::Several(marked))
        })
    };
    let error = control.details.iter().find(|(id, _)| *id == choice.id).map(|(_, error)| error.clone());
    html! {
        <TextArea id={details_id(&control.id, &choice.id)} label={format!("Details of: {}", choice.named())} rows={2}
            required_mark={true} value={value.to_owned()} {error} {oninput} />
    }
}

/// What is marked once an option was touched; nothing where none is left.
fn with(marked: &BTreeMap<String, String>, choice: &str, on: bool) -> Option<FormAnswer> {
    let mut marked = marked.clone();
    if on {
        marked.insert(choice.to_owned(), String::new());
    } else {
        marked.remove(choice);
    }
    (!marked.is_empty()).then_some(FormAnswer::Several(marked))
}

/// The way to take a choice back.
fn clear(control: &Control<'_>) -> Html {
    let (tell, id) = (control.tell.clone(), control.id.clone());
    let onclick = move |_| {
        tell.emit(None);
        focus_on(&id);
    };
    html! {
        <button type="button" class="pc-form__clear" {onclick}>
            {"Clear answer"}<span class="govuk-visually-hidden">{format!(": {}", control.label)}</span>
        </button>
    }
}
