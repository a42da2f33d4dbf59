//! Removing a form.

use crate::{
    app::{Edit, FollowUpEdit, FollowUpPage, Message, Page, Route},
    concern::FormId,
    web::{
        edge::location,
        parts::{ConfirmButton, count},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What [`RemoveForm`] takes away.
#[derive(Properties, PartialEq)]
pub struct RemoveFormProps {
    /// The form.
    pub id: FormId,
}

/// Asks, says what will be lost, and removes the form.
#[component]
pub fn RemoveForm(props: &RemoveFormProps) -> Html {
    let store = use_store();
    let id = props.id;
    let shown = use_selector(move |state| {
        let record = state.record()?;
        let answers = &record.follow_up.form(id)?.state.answers;
        Some((record.id, answers.values().filter(|answer| !answer.is_blank()).count()))
    });
    let Some((record, written)) = shown else { return Html::default() };
    let lost = match written {
        0 => {
            "Nothing was written into this form. It goes from the record; what the record itself says stays.".to_owned()
        }
        _ => format!(
            "What was written into {} of this form will be gone for good. What the record itself says stays, and the history keeps that a form was removed.",
            count(written, "field", "fields")
        ),
    };
    let remove = Callback::from(move |()| {
        // Gone to first, so that Back does not lead to a form that is no more.
        let route = Route::Record(record, Page::FollowUp(FollowUpPage::Forms));
        location::replace(&route);
        store.edit(Edit::FollowUp(FollowUpEdit::RemoveForm(id)));
        store.dispatch(Message::Navigate(route));
    });
    html! { <ConfirmButton label="Remove this form" {lost} asks={true} onconfirm={remove} /> }
}
