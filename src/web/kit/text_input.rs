//! One line of text.

use super::field::{Field, described_by, invalid};
use yew::prelude::*;

/// What a [`TextInput`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct TextInputProps {
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
    /// The text shown.
    pub value: AttrValue,
    /// Hears the whole text at every keystroke.
    pub oninput: Callback<String>,
    /// A width class, such as `govuk-input--width-10` or `govuk-!-width-one-half`.
    #[prop_or_default]
    pub width: Option<AttrValue>,
    /// What the browser may fill in; nothing unless told.
    #[prop_or("off".into())]
    pub autocomplete: AttrValue,
    /// The on-screen keyboard wanted, such as `numeric` or `tel`.
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
    /// Whether the browser checks the spelling; names and codes say no.
    #[prop_or_default]
    pub spellcheck: Option<bool>,
    /// Whether every letter counts as it is typed, so that no keyboard may change one: passphrases.
    #[prop_or_default]
    pub verbatim: bool,
    /// Suggestions to choose from, never a restriction.
    #[prop_or_default]
    pub list: Option<Vec<AttrValue>>,
    /// The HTML type.
    #[prop_or("text".into())]
    pub input_type: AttrValue,
}

/// One line of text with its label, hint, error and note.
#[component]
pub fn TextInput(props: &TextInputProps) -> Html {
    let id = &props.id;
    let tell = props.oninput.clone();
    let oninput = move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
            tell.emit(input.value());
        }
    };
    let red = props.error.is_some().then_some("govuk-input--error");
    let list = props.list.as_ref().map(|options| (format!("{id}-list"), options));
    html! {
        <Field id={id.clone()} label={&props.label} label_size={props.label_size.clone()} hint={props.hint.clone()}
            error={props.error.clone()} warning={props.warning.clone()} required_mark={props.required_mark}>
            <input class={classes!("govuk-input", props.width.as_ref().map(|w| w.to_string()), red)} id={id.clone()} name={id.clone()}
                type={props.input_type.clone()} value={props.value.clone()} {oninput}
                autocomplete={props.autocomplete.clone()} inputmode={props.inputmode.clone()}
                spellcheck={props.spellcheck.map(|on| if on { "true" } else { "false" })}
                autocapitalize={props.verbatim.then_some("none")} autocorrect={props.verbatim.then_some("off")}
                list={list.as_ref().map(|(id, _)| id.clone())}
                aria-required={props.required_mark.then_some("true")} aria-invalid={invalid(&props.error)}
                aria-describedby={described_by(id, &props.hint, &props.error, &props.warning)} />
            if let Some((id, options)) = list {
                <datalist {id}>{for options.iter().map(|o| html! { <option value={o.clone()} /> })}</datalist>
            }
        </Field>
    }
}
