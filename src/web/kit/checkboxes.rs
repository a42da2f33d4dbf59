//! Any number of choices.

use super::choice::{RadioOption, chosen, legend, option_id};
use super::field::{described_by, error, group_class, hint};
use yew::prelude::*;

/// What a group of [`Checkboxes`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct CheckboxesProps {
    /// The group's id and name; the first box has it too.
    pub id: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// The question's size: "s", "m", "l", "hidden" where the choices say it all, or nothing for plain text.
    #[prop_or_default]
    pub legend_size: Option<AttrValue>,
    /// Whether the question is a second-level heading.
    #[prop_or_default]
    pub legend_is_heading: bool,
    /// Help that stands below the question.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong with the answer.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// What may be chosen.
    pub options: Vec<RadioOption>,
    /// What is chosen.
    #[prop_or_default]
    pub values: Vec<AttrValue>,
    /// Hears which value was touched, and whether it is now chosen.
    pub onchange: Callback<(AttrValue, bool)>,
    /// Smaller boxes; the target stays 44 px.
    #[prop_or_default]
    pub small: bool,
}

/// Any number of choices under one question.
#[component]
pub fn Checkboxes(props: &CheckboxesProps) -> Html {
    let id = &props.id;
    let tell = props.onchange.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(choice) = chosen(&event) {
            tell.emit(choice);
        }
    });
    let layout = classes!("govuk-checkboxes", props.small.then_some("govuk-checkboxes--small"));
    let options = props.options.iter().enumerate().map(|(index, option)| item(props, &onchange, index, option));
    html! {
        <div class={group_class(&props.error)}>
            <fieldset class="govuk-fieldset" aria-describedby={described_by(id, &props.hint, &props.error, &None)}>
                {legend(&props.legend, &props.legend_size, props.legend_is_heading)}
                {hint(id, &props.hint)}
                {error(id, &props.error)}
                <div class={layout}>{for options}</div>
            </fieldset>
        </div>
    }
}

fn item(props: &CheckboxesProps, onchange: &Callback<Event>, index: usize, option: &RadioOption) -> Html {
    let id = option_id(&props.id, index);
    let checked = props.values.contains(&option.value);
    let hint_id = option.hint.as_ref().map(|_| format!("{id}-item-hint"));
    html! {
        <div class="govuk-checkboxes__item">
            <input class="govuk-checkboxes__input" id={id.clone()} name={props.id.clone()} type="checkbox" {checked}
                value={option.value.clone()} onchange={onchange.clone()} aria-describedby={hint_id.clone()} />
            <label class="govuk-label govuk-checkboxes__label" for={id}>{&option.label}</label>
            if let Some(hint) = &option.hint {
                <div id={hint_id} class="govuk-hint govuk-checkboxes__hint">{hint}</div>
            }
        </div>
    }
}
