//! A letter on paper.

use super::{
    frame::{FollowUpFrame, here},
    letter::{places_open, template_of},
};
use crate::{
    app::FollowUpPage,
    concern::{FormId, RecordId},
    process::{LetterField, letter_paper, letter_text},
    submission::plain,
    web::{
        components::{Details, inset_text},
        parts::{TakePaper, document_view, upper_first},
        store::use_selector,
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
    let record = use_selector(|state| state.record().cloned());
    let Some(record) = record else { return Html::default() };
    let back = (FollowUpPage::Letter(id), AttrValue::from("Fill in the letter"));
    let Some((state, _, letter)) = template_of(&record, id) else {
        return html! {
            <FollowUpFrame title="This letter cannot be printed here" {back}>
                <p class="govuk-body">{"It is not on the record, or its template is not on this device. Go back to see what is kept of it."}</p>
            </FollowUpFrame>
        };
    };
    let open = letter_text(letter, state).unfilled;
    let document = Rc::new(letter_paper(letter, state));
    let print = match open.len() {
        0 => "Print".to_owned(),
        1 => "Print with 1 place open".to_owned(),
        open => format!("Print with {open} places open"),
    };
    html! {
        <FollowUpFrame title={format!("{}: on paper", letter.title)} {back}>
            {still_open(record.id, id, &open)}
            <TakePaper document={document.clone()} file_name={format!("{}.docx", plain(&letter.title, "letter"))} {print} />
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
