//! A letter on paper.

use super::{
    frame::{FollowUpFrame, here},
    letter::{notes, places_open, template_of},
    readers::readers,
};
use crate::{
    app::{FollowUpPage, in_letter},
    concern::{FormId, Record, RecordId},
    process::{Letter, LetterField, LetterState, held_back, letter_paper, letter_text},
    submission::paper_name,
    web::{
        kit::{Details, inset_text, warning_text},
        parts::{TakePaper, document_view, upper_first},
        store::{use_selector, use_store},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// More open places than this are folded away: the letter stands below them, with each of them boxed.
const SHOWN: usize = 8;

/// What [`LetterPaper`] shows.
#[derive(Properties, PartialEq)]
pub struct LetterPaperProps {
    /// Which one.
    pub id: FormId,
}

/// A letter as it is printed. Open places are listed before, and stop nobody: a letter may be finished by hand.
#[component]
pub fn LetterPaper(props: &LetterPaperProps) -> Html {
    let id = props.id;
    let frameworks = use_store().frameworks();
    let record = use_selector(|state| state.record().cloned());
    let Some(record) = record else { return Html::default() };
    let back = (FollowUpPage::Letter(id), AttrValue::from("Fill in the letter"));
    let Some((state, definition, letter)) = template_of(&record, id) else {
        return html! {
            <FollowUpFrame title="This letter cannot be printed here" {back}>
                <p class="govuk-body">{"It is not on the record, or its template is not on this device. Go back to see what is kept of it."}</p>
            </FollowUpFrame>
        };
    };
    let open = letter_text(letter, state).unfilled;
    let document = Rc::new(letter_paper(letter, state, &record.service));
    let print = match open.len() {
        0 => "Print".to_owned(),
        1 => "Print with 1 place open".to_owned(),
        open => format!("Print with {open} places open"),
    };
    html! {
        <FollowUpFrame title={format!("{}: on paper", letter.title)} {back}>
            {notes(&frameworks, definition, letter)}
            {still_open(record.id, id, &open)}
            {kept_back(&record, id, letter, state)}
            {readers(letter.audience, &in_letter(&record, id, letter, state))}
            <TakePaper document={document.clone()} file_name={paper_name(&letter.title, None, &record, false)} {print} />
            {document_view(&document)}
        </FollowUpFrame>
    }
}

/// What is not filled in, with the way to fill it in. It is not printed.
fn still_open(record: RecordId, id: FormId, open: &[LetterField]) -> Html {
    if open.is_empty() {
        return html! { <p class="govuk-body pc-noprint">{"Every place is filled in. The page carries no record number: it goes on your own paper."}</p> };
    }
    html! {
        <div class="pc-noprint">
            {inset_text(html! { <>
                <strong>{format!("{}.", places_open(open.len()))}</strong>
                {" They stand boxed in the letter, and on paper too. "}
                <a class="govuk-link" href={here(record, FollowUpPage::Letter(id))}>{"Fill them in here"}</a>
            </> })}
            <Details summary="What is not filled in" open={open.len() <= SHOWN}>
                <ul class="govuk-list govuk-list--bullet">{ for open.iter().map(|field| html! { <li>{upper_first(&field.label)}</li> }) }</ul>
            </Details>
        </div>
    }
}

/// The places that an earlier version of this tool filled in from the record, though the letter’s readers may not get it.
fn kept_back(record: &Record, id: FormId, letter: &Letter, state: &LetterState) -> Html {
    let held = held_back(letter, state, record);
    if held.is_empty() || state.edited.is_some() {
        return Html::default();
    }
    html! {
        <div class="pc-noprint">
            {warning_text(html! { <>
                {"Filled in from the record by an earlier version of this tool, and not for these readers: "}
                {held.iter().map(|field| field.label.as_str()).collect::<Vec<_>>().join("; ")}
                {". It may hold what somebody told, or a visit that was not the council’s. "}
                <a class="govuk-link" href={here(record.id, FollowUpPage::Letter(id))}>{"Look at it, and empty it or write it anew"}</a>
            </> })}
        </div>
    }
}
