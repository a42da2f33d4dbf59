//! Several lines of text.

use super::field::{Field, described_by, invalid};
use yew::prelude::*;

/// What a [`TextArea`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct TextAreaProps {
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
    /// How many lines it opens with.
    #[prop_or(4)]
    pub rows: u8,
    /// What the browser may fill in; nothing unless told.
    #[prop_or("off".into())]
    pub autocomplete: AttrValue,
    /// Whether the browser checks the spelling.
    #[prop_or_default]
    pub spellcheck: Option<bool>,
}

/// Several lines of text with their label, hint, error and note.
#[component]
pub fn TextArea(props: &TextAreaProps) -> Html {
    let id = &props.id;
    let tell = props.oninput.clone();
    let oninput = move |event: InputEvent| {
        if let Some(area) = event.target_dyn_into::<web_sys::HtmlTextAreaElement>() {
            tell.emit(area.value());
        }
    };
    let red = props.error.is_some().then_some("govuk-textarea--error");
    html! {
        <Field id={id.clone()} label={&props.label} label_size={props.label_size.clone()} hint={props.hint.clone()}
            error={props.error.clone()} warning={props.warning.clone()} required_mark={props.required_mark}>
            <textarea class={classes!("govuk-textarea", red)} id={id.clone()} name={id.clone()} rows={props.rows.to_string()}
                value={props.value.clone()} {oninput} autocomplete={props.autocomplete.clone()}
                spellcheck={props.spellcheck.map(|on| if on { "true" } else { "false" })}
                aria-required={props.required_mark.then_some("true")} aria-invalid={invalid(&props.error)}
                aria-describedby={described_by(id, &props.hint, &props.error, &props.warning)} />
        </Field>
    }
}
