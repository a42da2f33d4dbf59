//! A date or a time, by the device's own picker.

use super::field::{Field, described_by, invalid};
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
    /// not complete it hears nothing and the page says so: the last complete value is not lost to half a date.
    pub oninput: Callback<String>,
    /// The last day or time the picker offers.
    #[prop_or_default]
    pub max: Option<AttrValue>,
    /// A day or a time.
    #[prop_or_default]
    pub kind: DateKind,
}

/// A day or a time with its label, hint, error and note.
#[component]
pub fn DateInput(props: &DateInputProps) -> Html {
    let id = &props.id;
    let incomplete = use_state(|| None::<AttrValue>);
    let (tell, set_incomplete) = (props.oninput.clone(), incomplete.setter());
    let oninput = move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
            let value = input.value();
            let half = input.validity().bad_input() || value.len() > LONGEST;
            set_incomplete.set(half.then(|| value.clone().into()));
            if !half {
                tell.emit(value);
            }
        }
    };
    let (html_type, half) = match props.kind {
        DateKind::Time => ("time", "This time is not complete. The last complete one is kept until it is."),
        DateKind::Date => ("date", "This date is not complete. The last complete one is kept until it is."),
    };
    let warning = if incomplete.is_some() { Some(AttrValue::from(half)) } else { props.warning.clone() };
    // What stands in a control that is not complete is left as it stands; writing anything else over it would wipe it.
    let value = incomplete.as_ref().unwrap_or(&props.value).clone();
    let red = props.error.is_some().then_some("govuk-input--error");
    html! {
        <Field id={id.clone()} label={&props.label} label_size={props.label_size.clone()} hint={props.hint.clone()}
            error={props.error.clone()} warning={warning.clone()} required_mark={props.required_mark}>
            <input class={classes!("govuk-input", "pc-date", red)} id={id.clone()} name={id.clone()} type={html_type}
                {value} {oninput} max={props.max.clone()} autocomplete="off"
                aria-required={props.required_mark.then_some("true")} aria-invalid={invalid(&props.error)}
                aria-describedby={described_by(id, &props.hint, &props.error, &warning)} />
        </Field>
    }
}
