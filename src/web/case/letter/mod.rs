//! One letter: what is filled in, what is left out, and its text.

mod field;
mod left_out;
mod open_places;
mod preview;
mod text;

use super::frame::{FollowUpFrame, go, here};
use crate::{
    app::{Edit, FollowUpEdit, FollowUpPage},
    assess::assess,
    concern::{FilledLetter, FormId, LetterState, Record},
    framework::{Registry, cited},
    process::{Definition, Letter as Template, built_in, new_letter},
    web::{
        edge::clock,
        kit::{inset_text, link_button},
        parts::{ConfirmButton, quoted},
        store::{Store, use_selector, use_store},
    },
};
use field::LetterFieldInput;
use left_out::LeftOut;
use open_places::OpenPlaces;
pub use open_places::places_open;
use std::collections::BTreeMap;
use text::Text;
use yew::prelude::*;

/// What [`Letter`] shows.
#[derive(Properties, PartialEq)]
pub struct LetterProps {
    /// Which one.
    pub id: FormId,
}

/// One letter. Its parts listen for themselves, so that a keystroke in a field draws that field and the text.
#[component]
pub fn Letter(props: &LetterProps) -> Html {
    let id = props.id;
    let store = use_store();
    let head = use_selector(move |state| {
        let record = state.record()?;
        let letter = record.follow_up.letter(id)?;
        Some((record.id, letter.state.process.clone(), letter.state.letter.clone(), letter.state.version))
    });
    // The rest of the record cannot change while this page is shown.
    let given = use_memo((id, head.is_some()), |_| {
        store.read(|state| state.record().map(|record| given(record, id, &store.frameworks())).unwrap_or_default())
    });
    let back = (FollowUpPage::Letters, AttrValue::from("Letters"));
    let Some((record, process, letter, version)) = head else {
        return html! {
            <FollowUpFrame title="This letter is not on the record" {back}>
                <p class="govuk-body">{"It may have been removed. The history of the record keeps that there was one."}</p>
            </FollowUpFrame>
        };
    };
    let remove = removed(&store, id, record);
    let known = built_in().exactly(&process).and_then(|definition| Some((definition, definition.letter(&letter)?)));
    let Some((definition, letter)) = known else {
        let kept = store.read(|state| state.record().and_then(|record| record.follow_up.letter(id).cloned()));
        return html! {
            <FollowUpFrame title="Letter" {back}>
                {inset_text(html! { <>{format!("The template of this letter, “{letter}” of {process}, is not on this device. What was written is all here, and stays on the record.")}</> })}
                {for kept.map(|kept| without_template(&kept))}
                {remove}
            </FollowUpFrame>
        };
    };
    html! {
        <FollowUpFrame title={letter.title.clone()} {back}>
            <p class="govuk-body">{format!("To: {}. What is filled in here is kept with the record, and exported with it.", letter.to)}</p>
            if version != letter.version {
                {inset_text(html! { <>{format!("This letter was begun with version {version} of the template; it is now version {}. Read it through once more.", letter.version)}</> })}
            }
            {notes(&store.frameworks(), definition, letter)}
            <OpenPlaces {id} {letter} />
            <h2 class="govuk-heading-m">{"What is filled in"}</h2>
            <div class="pc-letter__fields">
                { for letter.fields.iter().map(|field| html! {
                    <LetterFieldInput key={field.id.clone()} letter={id} field={field.clone()} given={given.get(&field.id).cloned().map(AttrValue::from)} />
                }) }
            </div>
            <LeftOut {id} {letter} />
            <Text {id} {letter} />
            {link_button(here(record, FollowUpPage::LetterPaper(id)), "Print the letter, or save it as a file")}
            {remove}
        </FollowUpFrame>
    }
}

/// What whoever writes the letter has to know. It is not printed.
pub fn notes(frameworks: &Registry, definition: &Definition, letter: &Template) -> Html {
    let Some(framework) = frameworks.exactly(&definition.framework) else { return Html::default() };
    html! {
        <div class="pc-noprint">
            { for letter.notes(definition, framework).into_iter().map(|note| {
                inset_text(html! { <>{&note.says}{quoted(cited(&note.cite), note.tool_default)}</> })
            }) }
        </div>
    }
}

/// What the record gives for the letter’s fields today.
fn given(record: &Record, id: FormId, frameworks: &Registry) -> BTreeMap<String, String> {
    let Some((state, definition, letter)) = template_of(record, id) else { return BTreeMap::new() };
    let assessment =
        frameworks.exactly(&definition.framework).and_then(|framework| assess(framework, record, clock::today()));
    new_letter(state.process.clone(), letter, record, assessment.as_ref()).values
}

/// A letter on the record with its template.
pub fn template_of(record: &Record, id: FormId) -> Option<(&LetterState, &'static Definition, &'static Template)> {
    let state = &record.follow_up.letter(id)?.state;
    let definition = built_in().exactly(&state.process)?;
    Some((state, definition, definition.letter(&state.letter)?))
}

/// What was written into a letter whose template is not here.
fn without_template(kept: &FilledLetter) -> Html {
    html! {
        <>
            <dl class="govuk-summary-list">
                { for kept.state.values.iter().map(|(field, value)| html! {
                    <div class="govuk-summary-list__row">
                        <dt class="govuk-summary-list__key">{field}</dt><dd class="govuk-summary-list__value pc-words">{value}</dd>
                    </div>
                }) }
            </dl>
            if let Some(text) = &kept.state.edited { <p class="govuk-body pc-words">{text}</p> }
        </>
    }
}

/// The way to remove the letter; asks twice.
fn removed(store: &Store, id: FormId, record: crate::concern::RecordId) -> Html {
    let store = store.clone();
    let onconfirm = Callback::from(move |()| {
        go(record, FollowUpPage::Letters);
        store.edit(Edit::FollowUp(FollowUpEdit::RemoveLetter(id)));
    });
    html! {
        <div class="pc-letter__remove pc-noprint">
            <ConfirmButton label="Remove this letter" asks=true {onconfirm}
                lost="What was filled in and edited goes with it, and cannot be taken back. The history keeps that there was a letter." />
        </div>
    }
}
