//! The places of a letter that are not filled in, on top of it.

use super::field::field_id;
use crate::{
    concern::FormId,
    process::{Letter, LetterField, letter_text},
    web::{
        kit::{Button, ButtonKind, Details, focus_on},
        parts::upper_first,
        store::use_selector,
    },
};
use yew::prelude::*;

/// More open places than this are folded away when the page is opened: the fields follow right below, in the same order.
const SHOWN: usize = 8;

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
    let few = *use_memo((), |()| found.as_ref().is_some_and(|(open, _)| open.len() <= SHOWN));
    let Some((open, edited)) = found else { return Html::default() };
    if open.is_empty() {
        return html! { <p class="govuk-body" role="status">{"Every place is filled in."}</p> };
    }
    let jump = |field: &LetterField| {
        let to = field_id(&field.id);
        let onclick = Callback::from(move |()| focus_on(&to));
        html! { <li><Button kind={ButtonKind::Secondary} label={upper_first(&field.label)} {onclick} /></li> }
    };
    let words: Vec<String> = open.iter().map(LetterField::mark).collect();
    let to_text = Callback::from(|()| focus_on("letter-text"));
    html! {
        <section class="pc-letter__open" aria-labelledby="open-places">
            <h2 class="govuk-heading-s" id="open-places" aria-live="polite">{places_open(open.len())}</h2>
            if edited {
                <p class="govuk-body">{words.join(" ")}</p>
                <Button kind={ButtonKind::Secondary} label="Go to the edited text" onclick={to_text} />
            } else {
                <Details summary="Go to one of them" open={few}>
                    <ul class="pc-chips">{ for open.iter().map(jump) }</ul>
                </Details>
            }
        </section>
    }
}

/// "1 place is not filled in", "3 places are not filled in".
pub fn places_open(number: usize) -> String {
    if number == 1 { "1 place is not filled in".to_owned() } else { format!("{number} places are not filled in") }
}
