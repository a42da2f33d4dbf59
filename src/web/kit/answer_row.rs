//! Large answers in a row, for a sheet filled in while standing.

use super::choice::{RadioOption, chosen, option_id};
use super::field::{described_by, error, focus_on, group_class};
use yew::prelude::*;

/// What an [`AnswerRow`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct AnswerRowProps {
    /// The group's id and name; the first answer has it too.
    pub id: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// The id of a heading that already shows the question; the legend is then not shown again.
    #[prop_or_default]
    pub labelled_by: Option<AttrValue>,
    /// The id of something that explains the question.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// What may be answered; four fit best.
    pub options: Vec<RadioOption>,
    /// What is answered.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// What is wrong with the answer.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Whether an answer can be changed but not taken back.
    #[prop_or_default]
    pub fixed: bool,
    /// Hears the answer, or nothing when it is cleared.
    pub onchange: Callback<Option<AttrValue>>,
    /// What belongs to the answer and stands below it, such as a comment that opens.
    #[prop_or_default]
    pub children: Html,
}

/// Large answers in a row: real radios drawn as joined buttons, and a way to take the answer back.
#[component]
pub fn AnswerRow(props: &AnswerRowProps) -> Html {
    let tell = props.onchange.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some((value, _)) = chosen(&event) {
            tell.emit(Some(value));
        }
    });
    let (tell, first) = (props.onchange.clone(), props.id.clone());
    let clear = move |_| {
        tell.emit(None);
        focus_on(&first);
    };
    let options = props.options.iter().enumerate().map(|(index, option)| item(props, &onchange, index, option));
    let described = described_by(&props.id, &None, &props.error, &None).or_else(|| props.described_by.clone());
    let class =
        if props.error.is_some() { classes!("pc-answers", group_class(&props.error)) } else { classes!("pc-answers") };
    html! {
        <fieldset {class} aria-labelledby={props.labelled_by.clone()} aria-describedby={described}>
            if props.labelled_by.is_none() { <legend class="pc-answers__legend">{&props.legend}</legend> }
            {error(&props.id, &props.error)}
            <div class="pc-answers__row">{for options}</div>
            <div class="pc-answers__foot">
                if props.value.is_some() && !props.fixed {
                    <button type="button" class="pc-answers__clear" onclick={clear}>
                        {"Clear answer"}<span class="govuk-visually-hidden">{format!(": {}", props.legend)}</span>
                    </button>
                }
                {props.children.clone()}
            </div>
        </fieldset>
    }
}

fn item(props: &AnswerRowProps, onchange: &Callback<Event>, index: usize, option: &RadioOption) -> Html {
    let id = option_id(&props.id, index);
    let hint_id = option.hint.as_ref().map(|_| format!("{id}-item-hint"));
    let checked = props.value.as_ref() == Some(&option.value);
    html! {
        <div class="pc-answers__item">
            <input class="pc-answers__input" id={id.clone()} name={props.id.clone()} type="radio" {checked}
                value={option.value.clone()} onchange={onchange.clone()} autocomplete="off" aria-describedby={hint_id.clone()} />
            <label class="pc-answers__label" for={id}>
                <span class="pc-answers__text">
                    {&option.label}
                    if let Some(hint) = &option.hint { <span id={hint_id} class="pc-answers__hint">{hint}</span> }
                </span>
            </label>
        </div>
    }
}
