//! The places of a letter that are not filled in, on top of it.

use super::field::field_id;
use crate::{
    concern::FormId,
    process::{Letter, LetterField, letter_text},
    web::{
        components::{Button, ButtonKind, focus_on},
        parts::upper_first,
        store::use_selector,
    },
};
use yew::prelude::*;

/// What [`OpenPlaces`] looks through.
#[derive(Properties, PartialEq)]
pub struct OpenPlacesProps {
    /// The letter on the record.
    pub id: FormId,
    /// Its template.
    pub letter: &'static Letter,
}

/// How many places are open, and each as a way to its field; in a text that was edited by hand, to the text.
#[component]
pub fn OpenPlaces(props: &OpenPlacesProps) -> Html {
    let (id, letter) = (props.id, props.letter);
    let found = use_selector(move |state| {
        let state = &state.record()?.follow_up.letter(id)?.state;
        Some((letter_text(letter, state).unfilled, state.edited.is_some()))
    });
    let Some((open, edited)) = found else { return Html::default() };
    if open.is_empty() {
        return html! { <p class="govuk-body" role="status">{"Every place is filled in."}</p> };
    }
    let jump = |field: &LetterField| {
        let to = if edited { "letter-text".to_owned() } else { field_id(&field.id) };
        let onclick = Callback::from(move |()| focus_on(&to));
        html! { <li><Button kind={ButtonKind::Secondary} label={upper_first(&field.label)} {onclick} /></li> }
    };
    html! {
        <section class="pc-letter__open" aria-labelledby="open-places">
            <h2 class="govuk-heading-s" id="open-places" role="status">{places_open(open.len())}</h2>
            <ul class="pc-chips">{ for open.iter().map(jump) }</ul>
        </section>
    }
}

/// "1 place is not filled in", "3 places are not filled in".
pub fn places_open(number: usize) -> String {
    if number == 1 { "1 place is not filled in".to_owned() } else { format!("{number} places are not filled in") }
}
