//! An action of the person’s own.

use crate::{
    app::{Edit, FollowUpEdit, FollowUpPage, OwnAction},
    concern::{ActionId, RecordId},
    web::{
        case::{decision_form::use_decision, frame::here},
        edge::{focus, random},
        kit::{Button, Checkboxes, PageError, RadioOption, TextInput},
        parts::DateInput,
        store::use_store,
    },
};
use yew::prelude::*;

/// What an [`OwnForm`] adds to.
#[derive(Properties, PartialEq)]
pub struct OwnFormProps {
    /// The record.
    pub record: RecordId,
    /// Hears what is wrong in the form, for the page’s summary.
    pub onerrors: Callback<Vec<PageError>>,
}

/// The form that adds an action of the person’s own. It is kept while it is not finished, and listens to nothing else.
#[component]
pub fn OwnForm(props: &OwnFormProps) -> Html {
    let store = use_store();
    let form = use_decision(FollowUpPage::Plan);
    let added = use_state(|| None::<(ActionId, String)>);
    let [what, owner, due, immediate] = ["what", "owner", "due", "immediate"].map(|field| form.value(field));
    let add = {
        let (form, added, onerrors) = (form.clone(), added.clone(), props.onerrors.clone());
        let (what, owner, due, immediate) = (what.clone(), owner.clone(), due.clone(), !immediate.is_empty());
        Callback::from(move |()| {
            let id = ActionId::from_random(random::ten_bytes());
            match (OwnAction { what: &what, owner: &owner, due: &due, immediate }).planned(id) {
                Ok(action) => {
                    form.clear();
                    onerrors.emit(Vec::new());
                    added.set(Some((id, action.what.clone())));
                    store.edit(Edit::FollowUp(FollowUpEdit::AddActions(vec![action])));
                    focus::soon("own-added".to_owned());
                }
                Err(error) => {
                    let errors = vec![PageError::new("what", error.to_string())];
                    form.refuse(errors.clone());
                    onerrors.emit(errors);
                }
            }
        })
    };
    let tick = form.write("immediate");
    let onimmediate =
        Callback::from(move |(_, on): (AttrValue, bool)| tick.emit(if on { "yes" } else { "" }.to_owned()));
    let at_once =
        vec![RadioOption::new("yes", "It has to be done at once").hint(
            "It then stands first, is never held for a meeting, and the process does not move on while it is open.",
        )];
    html! {
        <section class="pc-noprint" aria-labelledby="own-heading">
            <h2 class="govuk-heading-m" id="own-heading">{"Add an action of your own"}</h2>
            if let Some((id, what)) = &*added {
                <p class="govuk-body" id="own-added" tabindex="-1" role="status">
                    {"Added to the plan: "}<a class="govuk-link" href={here(props.record, FollowUpPage::Action(*id))}>{what}</a>
                </p>
            }
            {form.words("what", "What is to be done", None, true)}
            <TextInput id="owner" label="Who does it" hint="A role, such as contract officer; no name. It can be added later." value={owner}
                oninput={form.write("owner")} />
            <DateInput id="due" label="By when" value={due} oninput={form.write("due")} />
            <Checkboxes id="immediate" legend="How urgent it is" legend_size="hidden" options={at_once}
                values={if immediate.is_empty() { Vec::new() } else { vec![AttrValue::from("yes")] }} onchange={onimmediate} />
            <Button label="Add to the plan" onclick={add} prevent_double={true} />
        </section>
    }
}
