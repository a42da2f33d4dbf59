//! A date or a time, by the device's own picker.

use crate::{
    app::{Edit, half_a_date},
    web::{
        kit::field::{Field, described_by, invalid},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// The length of `2026-11-22`: a year of five digits is taken for one that is still being typed.
const LONGEST: usize = 10;

/// What a [`DateInput`] asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateKind {
    /// A day, told as `2026-11-22`.
    #[default]
    Date,
    /// A time of day, told as `14:05`.
    Time,
}

/// What a [`DateInput`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct DateInputProps {
    /// The control's id, also its name.
    pub id: AttrValue,
    /// The label in words.
    pub label: AttrValue,
    /// The label's size: "s", "m", "l", or nothing for plain text.
    #[prop_or_default]
    pub label_size: Option<AttrValue>,
    /// Help that stands between label and control.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong with the value.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// A note below the control that does not stop anybody.
    #[prop_or_default]
    pub warning: Option<AttrValue>,
    /// Says "needed" beside the label.
    #[prop_or_default]
    pub required_mark: bool,
    /// The day or time in ISO form, or nothing.
    pub value: AttrValue,
    /// Hears the ISO form when it changes, and an empty text when the control was emptied. While what stands there is
    /// no date, half of one or a 31 February, it hears nothing and an error says so: the last real one is not lost to it.
    pub oninput: Callback<String>,
    /// The last day or time the picker offers.
    #[prop_or_default]
    pub max: Option<AttrValue>,
    /// A day or a time.
    #[prop_or_default]
    pub kind: DateKind,
}

/// A day or a time with its label, hint, error and note.
///
/// That something stands in it which is no date is kept with the record, so that it is still said after a reload and before
/// an export. What exactly was typed no browser tells.
#[component]
pub fn DateInput(props: &DateInputProps) -> Html {
    let id = &props.id;
    let store = use_store();
    let field = {
        let id = id.clone();
        use_selector(move |state| half_a_date(&state.route, &id))
    };
    let is_half = {
        let field = field.clone();
        use_selector(move |state| state.draft.as_ref().is_some_and(|draft| !draft.jotted(&field).is_empty()))
    };
    let incomplete = use_state(|| None::<AttrValue>);
    let typing = use_state(|| false);
    let (tell, set_incomplete, set_typing) = (props.oninput.clone(), incomplete.setter(), typing.setter());
    let oninput = move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
            let value = input.value();
            let half = input.validity().bad_input() || value.len() > LONGEST;
            set_typing.set(true);
            set_incomplete.set(half.then(|| value.clone().into()));
            if half != is_half {
                store.edit(Edit::Jot(field.clone(), if half { "half".to_owned() } else { String::new() }));
            }
            if !half {
                tell.emit(value);
            }
        }
    };
    let onblur = {
        let typing = typing.setter();
        move |_: FocusEvent| typing.set(false)
    };
    let (html_type, what, such_as) = match props.kind {
        DateKind::Time => ("time", "time", "14:05"),
        DateKind::Date => ("date", "date", "22 11 2026"),
    };
    let half = incomplete.is_some() || is_half;
    // Nobody is told off in the middle of typing.
    let warning = if half && *typing {
        Some(format!("This {what} is not complete. The last complete one is kept until it is.").into())
    } else {
        props.warning.clone()
    };
    let error = if !half || *typing {
        props.error.clone()
    } else if incomplete.is_some() {
        let kept = if props.value.is_empty() { "no" } else { "the last real" };
        Some(format!("Enter a real {what}, such as {such_as}. Until then {kept} {what} is kept.").into())
    } else {
        Some(format!("What was typed here was not a real {what}. Enter it again, such as {such_as}.").into())
    };
    // What stands in a control that is not complete is left as it stands; writing anything else over it would wipe it.
    let value = incomplete.as_ref().unwrap_or(&props.value).clone();
    let red = error.is_some().then_some("govuk-input--error");
    html! {
        <Field id={id.clone()} label={&props.label} label_size={props.label_size.clone()} hint={props.hint.clone()}
            error={error.clone()} warning={warning.clone()} required_mark={props.required_mark}>
            <input class={classes!("govuk-input", "pc-date", red)} id={id.clone()} name={id.clone()} type={html_type}
                {value} {oninput} {onblur} max={props.max.clone()} autocomplete="off"
                aria-required={props.required_mark.then_some("true")} aria-invalid={invalid(&error)}
                aria-describedby={described_by(id, &props.hint, &error, &warning)} />
        </Field>
    }
}
