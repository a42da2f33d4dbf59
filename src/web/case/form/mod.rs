//! One form, to fill in.

mod answering;
mod control;
mod field;
mod foot;
pub mod head;
mod held;
mod ids;
pub mod not_here;
mod options;
mod places;
mod remove;
mod row;
mod section;
mod table;

use super::frame::{FollowUpFrame, here};
use crate::{
    app::{FollowUpPage, State, filled, form_of},
    concern::{FormId, RecordId},
    process::{FormProblem, FormState, check_form},
    web::{
        edge::{clock, focus},
        kit::{Button, button_group, secondary_link_button},
        shell::not_found::NotFound,
        store::{use_selector, use_store},
    },
};
use head::head;
use held::Held;
use ids::errors;
use not_here::not_here;
use places::FormPlaces;
use remove::RemoveForm;
use section::{Filling, section};
use std::rc::Rc;
use yew::prelude::*;

/// What [`Form`] shows.
#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// Which one.
    pub id: FormId,
}

/// One form, to fill in. The fields listen to the state themselves: a keystroke renders one.
#[component]
pub fn Form(props: &FormProps) -> Html {
    let store = use_store();
    let id = props.id;
    // `None` until the form is checked: nobody is told off for what they have not come to yet.
    let found = use_state(|| None::<Rc<Vec<FormProblem>>>);
    let head_of = use_selector(move |state: &State| {
        let record = state.record()?;
        let begun = record.follow_up.form(id)?;
        // Only a form without a layout shows its answers here.
        let whole = form_of(&begun.state).is_none().then(|| begun.state.clone());
        Some((record.id, FormState::new(begun.state.process.clone(), &begun.state.form), whole))
    });
    let check = use_callback((store.clone(), found.clone()), move |(), (store, found)| {
        let problems = store.read(|state| {
            let record = state.record()?;
            let begun = &record.follow_up.form(id)?.state;
            let (definition, form) = form_of(begun)?;
            let today = clock::today();
            Some(check_form(form, &filled(&store.frameworks(), (definition, form), begun, record, today)))
        });
        found.set(problems.map(Rc::new));
    });
    let onrows = use_callback((found.clone(), check.clone()), |(), (found, check)| {
        if found.is_some() {
            check.emit(());
        }
    });
    let press = use_callback(check, |(), check| {
        check.emit(());
        // Where nothing is to mend, the good news takes the focus; else the list of what is.
        focus::soon("form-checked".to_owned());
        focus::soon("error-summary".to_owned());
    });
    let Some((record, state, whole)) = head_of else { return html! { <NotFound /> } };
    let back = Some((FollowUpPage::Forms, AttrValue::from("Forms")));
    let Some((definition, form)) = form_of(&state) else {
        return html! {
            <FollowUpFrame title={state.form.clone()} {back}>
                {whole.as_ref().map(not_here).unwrap_or_default()}
                <RemoveForm {id} />
            </FollowUpFrame>
        };
    };
    let problems = (*found).clone().unwrap_or_default();
    let errors = errors(form, &problems);
    let filling = Filling { id, definition: Held(definition), form: Held(form), problems, onrows };
    html! {
        <FollowUpFrame title={form.title.clone()} {back} {errors}>
            {head(definition, form)}
            <FormPlaces {id} definition={filling.definition} form={filling.form} />
            { for form.sections.iter().enumerate().map(|(place, one)| section(&filling, place, one)) }
            {below(record, id, press, found.as_ref().is_some_and(|found| found.is_empty()))}
            <RemoveForm {id} />
        </FollowUpFrame>
    }
}

/// What can be done with the form as it stands.
fn below(record: RecordId, id: FormId, check: Callback<()>, fine: bool) -> Html {
    html! {
        <>
            if fine {
                <p class="govuk-inset-text" id="form-checked" role="status" tabindex="-1">
                    {"Nothing to mend: every field that is needed says something."}
                </p>
            }
            {button_group(html! { <>
                <Button label="Check this form" onclick={check} />
                {secondary_link_button(here(record, FollowUpPage::FormPaper(id)), "See it on paper")}
            </> })}
        </>
    }
}
