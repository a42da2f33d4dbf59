//! A letter’s text: the template’s with what is filled in, or as a person edited it, beside the template’s.

use super::preview::preview;
use crate::{
    app::{Edit, FollowUpEdit},
    concern::{FormId, LetterState},
    process::{Letter, fill_marks, letter_text, merge},
    web::{
        edge::focus,
        kit::{Button, ButtonKind, Details, TextArea, inset_text},
        parts::{ConfirmButton, count},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What a [`Text`] shows.
#[derive(Properties, PartialEq)]
pub struct TextProps {
    /// The letter on the record.
    pub id: FormId,
    /// Its template.
    pub letter: &'static Letter,
}

/// The text, and the way to edit it by hand and to come back.
#[component]
pub fn Text(props: &TextProps) -> Html {
    let (id, letter) = (props.id, props.letter);
    let store = use_store();
    let state = use_selector(move |state| Some(state.record()?.follow_up.letter(id)?.state.clone()));
    let set = use_callback(store, move |text: Option<String>, store| {
        store.edit(Edit::FollowUp(FollowUpEdit::EditLetter(id, text)));
    });
    let oninput = use_callback(set.clone(), |text: String, set| set.emit(Some(text)));
    let Some(state) = state else { return Html::default() };
    let Some(edited) = &state.edited else {
        let merged = letter_text(letter, &state);
        let edit = {
            let (set, text) = (set, merged.text.clone());
            Callback::from(move |()| {
                set.emit(Some(text.clone()));
                focus::soon("letter-text".to_owned());
            })
        };
        return html! {
            <section aria-labelledby="letter-heading">
                <h2 class="govuk-heading-m" id="letter-heading" tabindex="-1">{"The letter"}</h2>
                {preview(&merged)}
                <p class="govuk-body">{format!("The template’s text, version {}. You can edit it by hand once it is filled in.", letter.version)}</p>
                <Button label="Edit the text by hand" kind={ButtonKind::Secondary} onclick={edit} />
            </section>
        };
    };
    let back = {
        let set = set.clone();
        Callback::from(move |()| {
            set.emit(None);
            focus::soon("letter-heading".to_owned());
        })
    };
    let template = merge(letter, &state.values, &state.left_out);
    html! {
        <section aria-labelledby="letter-heading">
            <h2 class="govuk-heading-m" id="letter-heading" tabindex="-1">{"The letter, edited by hand"}</h2>
            {inset_text(html! { <>{"This text is yours now: what is filled in, or left out, above no longer changes it by itself."}</> })}
            {put_in(letter, &state, edited, &set)}
            <TextArea id="letter-text" label="The text" rows={24} value={edited.clone()} {oninput} />
            <Details summary={format!("The template’s text, version {}, with what is filled in", letter.version)}>{preview(&template)}</Details>
            <ConfirmButton label="Go back to the template’s text" asks={*edited != template.text} onconfirm={back}
                lost="What you edited in the text goes, and cannot be taken back. What is filled in above stays." />
        </section>
    }
}

/// Puts what has been filled in since into the places that are still open in the edited text.
fn put_in(letter: &Letter, state: &LetterState, edited: &str, set: &Callback<Option<String>>) -> Html {
    let filled = fill_marks(letter, edited, &state.values);
    if filled == edited {
        return Html::default();
    }
    let has_value = |id: &str| state.values.get(id).is_some_and(|value| !value.trim().is_empty());
    let places = letter.fields.iter().filter(|field| has_value(&field.id) && edited.contains(&field.mark())).count();
    let onclick = set.reform(move |()| Some(filled.clone()));
    html! {
        <>
            <p class="govuk-body">{format!("{} filled in above and still open in the text.", if places == 1 { "1 place is".to_owned() } else { count(places, "place is", "places are") })}</p>
            <Button label="Put it into the text" kind={ButtonKind::Secondary} {onclick} />
        </>
    }
}
