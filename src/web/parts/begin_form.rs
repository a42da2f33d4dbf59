//! Beginning a form.

use super::address;
use crate::{
    app::{Edit, FollowUpEdit, FollowUpPage, Page, Route},
    concern::{FilledForm, FormId, FormState, RecordId},
    process::{Definition, Form, begun_form},
    web::{
        edge::{clock, location, random},
        kit::{Button, ButtonKind},
        parts::moment_words,
        store::Store,
    },
};
use yew::prelude::*;

/// The button that begins a form and goes to it.
pub fn begin_button(store: &Store, record: RecordId, definition: &Definition, form: &Form) -> Html {
    let begin = {
        let (store, process, form) = (store.clone(), definition.reference.clone(), form.clone());
        Callback::from(move |()| {
            let id = FormId::from_random(random::ten_bytes());
            let state = store.read(|state| state.record().map(|record| begun_form(&process, &form, record)));
            let state = state.unwrap_or_else(|| FormState::new(process.clone(), &form.id));
            let begun = FilledForm { id, begun_at: clock::now(), state };
            store.edit(Edit::FollowUp(FollowUpEdit::BeginForm(begun)));
            location::go(&Route::Record(record, Page::FollowUp(FollowUpPage::Form(id))));
        })
    };
    html! {
        <Button kind={ButtonKind::Secondary} onclick={begin} prevent_double={true}>
            {"Begin this form"}<span class="govuk-visually-hidden">{format!(": {}", form.title)}</span>
        </Button>
    }
}

/// The way to a form that was begun: its name, and when that was.
pub fn begun_link(record: RecordId, form: &FilledForm, title: &str) -> Html {
    html! {
        <a class="govuk-link pc-card__link" href={address(record, Page::FollowUp(FollowUpPage::Form(form.id)))}>
            {format!("{title}, begun {}", moment_words(form.begun_at))}
        </a>
    }
}
