//! A file from the device.

use super::field::{Field, described_by, invalid};
use yew::prelude::*;

/// What a [`FileInput`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct FileInputProps {
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
    /// What is wrong with the file.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// The kinds of file offered, such as `.json,application/json`.
    #[prop_or_default]
    pub accept: Option<AttrValue>,
    /// Hears the file chosen; the same file may be chosen again.
    pub onfile: Callback<web_sys::File>,
}

/// A file from the device. It is read here and goes nowhere.
#[component]
pub fn FileInput(props: &FileInputProps) -> Html {
    let id = &props.id;
    let tell = props.onfile.clone();
    let onchange = move |event: Event| {
        let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            tell.emit(file);
        }
        input.set_value("");
    };
    let red = props.error.is_some().then_some("pc-file--error");
    html! {
        <Field id={id.clone()} label={&props.label} label_size={props.label_size.clone()} hint={props.hint.clone()}
            error={props.error.clone()}>
            <input class={classes!("pc-file", red)} id={id.clone()} name={id.clone()} type="file"
                accept={props.accept.clone()} {onchange} aria-invalid={invalid(&props.error)}
                aria-describedby={described_by(id, &props.hint, &props.error, &None)} />
        </Field>
    }
}
