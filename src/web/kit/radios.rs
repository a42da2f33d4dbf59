//! One choice of several.

use super::choice::{RadioOption, chosen, legend, option_id};
use super::field::{described_by, error, group_class, hint};
use yew::prelude::*;

/// What a group of [`Radios`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct RadiosProps {
    /// The group's id and name; the first radio has it too.
    pub id: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// The question's size: "s", "m", "l", or nothing for plain text.
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
    pub value: Option<AttrValue>,
    /// Hears the value chosen.
    pub onchange: Callback<AttrValue>,
    /// Side by side, for two or three short labels.
    #[prop_or_default]
    pub inline: bool,
    /// Smaller circles; the target stays 44 px.
    #[prop_or_default]
    pub small: bool,
    /// The value under which `children` open, only while it is chosen. Without it they always stand below.
    #[prop_or_default]
    pub reveal_for: Option<AttrValue>,
    /// More to ask.
    #[prop_or_default]
    pub children: Html,
}

/// One choice of several under one question.
#[component]
pub fn Radios(props: &RadiosProps) -> Html {
    let id = &props.id;
    let tell = props.onchange.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some((value, _)) = chosen(&event) {
            tell.emit(value);
        }
    });
    let layout = classes!(
        "govuk-radios",
        props.inline.then_some("govuk-radios--inline"),
        props.small.then_some("govuk-radios--small")
    );
    let options = props.options.iter().enumerate().map(|(index, option)| item(props, &onchange, index, option));
    html! {
        <div class={group_class(&props.error)}>
            <fieldset class="govuk-fieldset" aria-describedby={described_by(id, &props.hint, &props.error, &None)}>
                {legend(&props.legend, &props.legend_size, props.legend_is_heading)}
                {hint(id, &props.hint)}
                {error(id, &props.error)}
                <div class={layout}>{for options}</div>
                if props.reveal_for.is_none() { {props.children.clone()} }
            </fieldset>
        </div>
    }
}

fn item(props: &RadiosProps, onchange: &Callback<Event>, index: usize, option: &RadioOption) -> Html {
    let id = option_id(&props.id, index);
    let checked = props.value.as_ref() == Some(&option.value);
    let reveal = checked && props.reveal_for.as_ref() == Some(&option.value);
    let hint_id = option.hint.as_ref().map(|_| format!("{id}-item-hint"));
    html! {
        <>
            <div class="govuk-radios__item">
                <input class="govuk-radios__input" id={id.clone()} name={props.id.clone()} type="radio" {checked}
                    value={option.value.clone()} onchange={onchange.clone()} aria-describedby={hint_id.clone()} />
                <label class="govuk-label govuk-radios__label" for={id}>{&option.label}</label>
                if let Some(hint) = &option.hint {
                    <div id={hint_id} class="govuk-hint govuk-radios__hint">{hint}</div>
                }
            </div>
            if reveal { <div class="govuk-radios__conditional">{props.children.clone()}</div> }
        </>
    }
}
