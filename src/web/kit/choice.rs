//! What may be chosen, for radios, checkboxes and answer rows.

use yew::prelude::*;

/// One thing that may be chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RadioOption {
    /// What is told when it is chosen.
    pub value: AttrValue,
    /// What the person reads.
    pub label: AttrValue,
    /// Help for this choice alone.
    pub hint: Option<AttrValue>,
}

impl RadioOption {
    /// A choice without a hint.
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// The same choice with a hint.
    #[must_use]
    pub fn hint(self, hint: impl Into<AttrValue>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}

/// The id of the choice at `index`: the first has the group's own, so that an error can point at it.
pub(super) fn option_id(id: &str, index: usize) -> String {
    if index == 0 { id.to_owned() } else { format!("{id}-{}", index + 1) }
}

/// A group's question, plain, sized ("s", "m", "l") or as a heading.
pub(super) fn legend(text: &AttrValue, size: &Option<AttrValue>, heading: bool) -> Html {
    let size = size.as_ref().map(|s| format!("govuk-fieldset__legend--{s}"));
    html! {
        <legend class={classes!("govuk-fieldset__legend", size)}>
            if heading { <h2 class="govuk-fieldset__heading">{text}</h2> } else { {text} }
        </legend>
    }
}

/// The value of the radio or checkbox an event came from, and whether it is now chosen.
pub(super) fn chosen(event: &Event) -> Option<(AttrValue, bool)> {
    let input = event.target_dyn_into::<web_sys::HtmlInputElement>()?;
    Some((input.value().into(), input.checked()))
}
