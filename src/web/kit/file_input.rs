//! A file from the device, or several.

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
    #[prop_or_default]
    pub onfile: Callback<web_sys::File>,
    /// Whether several can be chosen at once.
    #[prop_or_default]
    pub multiple: bool,
    /// Hears all files that are chosen at once, or dropped on the field. Told instead of `onfile`.
    #[prop_or_default]
    pub onfiles: Option<Callback<Vec<web_sys::File>>>,
}

/// A file from the device. It is read here and goes nowhere.
#[component]
pub fn FileInput(props: &FileInputProps) -> Html {
    let id = &props.id;
    let (tell, tell_all) = (props.onfile.clone(), props.onfiles.clone());
    let onchange = move |event: Event| {
        let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() else { return };
        let files = listed(input.files());
        match (&tell_all, files.first()) {
            (_, None) => {}
            (Some(tell_all), _) => tell_all.emit(files),
            (None, Some(file)) => tell.emit(file.clone()),
        }
        input.set_value("");
    };
    // Dropped files are taken here, whatever the browser would do with them.
    let drop = props.onfiles.clone().map(|tell_all| {
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            let files = listed(event.data_transfer().and_then(|data| data.files()));
            if !files.is_empty() {
                tell_all.emit(files);
            }
        })
    });
    let over = props.onfiles.as_ref().map(|_| Callback::from(|event: DragEvent| event.prevent_default()));
    let red = props.error.is_some().then_some("pc-file--error");
    let large = props.onfiles.is_some().then_some("pc-file--drop");
    html! {
        <Field id={id.clone()} label={&props.label} label_size={props.label_size.clone()} hint={props.hint.clone()}
            error={props.error.clone()}>
            <input class={classes!("pc-file", red, large)} id={id.clone()} name={id.clone()} type="file"
                multiple={props.multiple} accept={props.accept.clone()} {onchange} ondragover={over} ondrop={drop} aria-invalid={invalid(&props.error)}
                aria-describedby={described_by(id, &props.hint, &props.error, &None)} />
        </Field>
    }
}

fn listed(files: Option<web_sys::FileList>) -> Vec<web_sys::File> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}
