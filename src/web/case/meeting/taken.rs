//! Whether an agreed action is in the plan, and the way to take it in.

use super::{super::frame::here, at::PartAt};
use crate::{
    app::{Edit, FollowUpEdit, FollowUpPage, OwnAction, in_plan, minutes_on, part_of},
    concern::{ActionId, RecordId},
    web::{
        edge::{focus, random},
        kit::{Button, ButtonKind},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What [`Taken`] looks at.
#[derive(Properties, PartialEq)]
pub struct TakenProps {
    /// The part.
    pub at: PartAt,
    /// The action’s place, from 0.
    pub row: usize,
    /// The record.
    pub record: RecordId,
}

/// Where the agreed action stands in the plan, or a button that takes it in; nothing while it does not say what is to be done.
#[component]
pub fn Taken(props: &TakenProps) -> Html {
    let (at, row) = (props.at, props.row);
    let store = use_store();
    let shown = use_selector(move |state| {
        let found = minutes_on(state.record()?, at.id)?;
        let agreed = part_of(found.minutes, at.part)?.actions.get(row)?;
        (!agreed.what.trim().is_empty()).then_some(())?;
        Some(in_plan(&found.process.plan, found.minutes, agreed).map(|action| action.id))
    });
    let status = at.element(&format!("action-{row}-taken"));
    let Some(taken) = shown else { return Html::default() };
    if let Some(id) = taken {
        return html! {
            <p class="govuk-body" id={status} tabindex="-1" role="status">
                {"In the plan: "}<a class="govuk-link" href={here(props.record, FollowUpPage::Action(id))}>{"see how far it is"}</a>
            </p>
        };
    }
    let take = {
        let status = status.clone();
        Callback::from(move |()| {
            let agreed = store.read(|state| at.look(state, |part| part.actions.get(row).cloned()));
            let Some(agreed) = agreed else { return };
            let due = agreed.by.map(|by| by.to_string()).unwrap_or_default();
            let own = OwnAction { what: &agreed.what, owner: &agreed.who, due: &due, immediate: false };
            if let Ok(action) = own.planned(ActionId::from_random(random::ten_bytes())) {
                store.edit(Edit::FollowUp(FollowUpEdit::AddActions(vec![action])));
                focus::soon(status.clone());
            }
        })
    };
    html! {
        <Button kind={ButtonKind::Secondary} onclick={take} prevent_double={true}>
            {"Take into the plan"}<span class="govuk-visually-hidden">{format!(" (action {}, {})", row + 1, at.word())}</span>
        </Button>
    }
}
