//! What surrounds a form control: its label, hint, error and note.

use yew::prelude::*;

/// What a [`Field`] shows around its control.
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// The id of the control itself; hint, error and note are named after it.
    pub id: AttrValue,
    /// The label in words.
    pub label: AttrValue,
    /// The label's size: "s", "m", "l", or nothing for plain text.
    #[prop_or_default]
    pub label_size: Option<AttrValue>,
    /// Help that stands between label and control.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong; the control must carry `aria-invalid` with it.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// A note below the control that does not stop anybody.
    #[prop_or_default]
    pub warning: Option<AttrValue>,
    /// Says "needed" beside the label.
    #[prop_or_default]
    pub required_mark: bool,
    /// The control, carrying `id` and `aria-describedby` from [`described_by`].
    pub children: Html,
}

/// A form group around one control, for the inputs here and for any other.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let id = &props.id;
    let size = props.label_size.as_ref().map(|s| format!("govuk-label--{s}"));
    html! {
        <div class={group_class(&props.error)}>
            <label class={classes!("govuk-label", size)} for={id.clone()}>
                {&props.label}
                if props.required_mark { <span class="pc-needed">{" needed"}</span> }
            </label>
            {hint(id, &props.hint)}
            {error(id, &props.error)}
            {props.children.clone()}
            {note(id, &props.warning)}
        </div>
    }
}

/// The value of `aria-describedby` for the control `id`, or nothing when there is nothing to describe it.
pub fn described_by(
    id: &str,
    hint: &Option<AttrValue>,
    error: &Option<AttrValue>,
    warning: &Option<AttrValue>,
) -> Option<AttrValue> {
    let parts = [(hint, "hint"), (error, "error"), (warning, "warning")];
    let ids: Vec<String> =
        parts.into_iter().filter(|(text, _)| text.is_some()).map(|(_, p)| format!("{id}-{p}")).collect();
    (!ids.is_empty()).then(|| ids.join(" ").into())
}

/// Scrolls the control's label or question into view and moves the focus to the control; the address stays.
pub fn focus_on(id: &str) {
    use wasm_bindgen::JsCast;
    let Some(document) = web_sys::window().and_then(|w| w.document()) else { return };
    let Some(control) = document.get_element_by_id(id) else { return };
    let group = control.closest("fieldset, .govuk-form-group").ok().flatten();
    group.as_ref().unwrap_or(&control).scroll_into_view();
    if let Some(control) = control.dyn_ref::<web_sys::HtmlElement>() {
        let _ = control.focus();
    }
}

/// The class of a form group, red-edged where there is an error.
pub(super) fn group_class(error: &Option<AttrValue>) -> Classes {
    classes!("govuk-form-group", error.is_some().then_some("govuk-form-group--error"))
}

/// `aria-invalid`, only where it is true.
pub fn invalid(error: &Option<AttrValue>) -> Option<&'static str> {
    error.is_some().then_some("true")
}

/// The hint of the control `id`.
pub(super) fn hint(id: &str, text: &Option<AttrValue>) -> Html {
    text.as_ref()
        .map(|text| html! { <div id={format!("{id}-hint")} class="govuk-hint">{text}</div> })
        .unwrap_or_default()
}

/// The error of the control `id`.
pub(super) fn error(id: &str, text: &Option<AttrValue>) -> Html {
    let line = |text: &AttrValue| {
        html! {
            <p id={format!("{id}-error")} class="govuk-error-message">
                <span class="govuk-visually-hidden">{"Error: "}</span>{text}
            </p>
        }
    };
    text.as_ref().map(line).unwrap_or_default()
}

/// The amber note of the control `id`, read out politely when it appears while somebody types.
fn note(id: &str, text: &Option<AttrValue>) -> Html {
    html! {
        <div aria-live="polite">
            if let Some(text) = text {
                <p id={format!("{id}-warning")} class="pc-note">
                    <span class="govuk-visually-hidden">{"Note: "}</span>{text}
                </p>
            }
        </div>
    }
}
