//! One action of the plan: what, who, by when, and how far.

mod from_policy;
mod neighbours;
mod owner;
mod progress;

use super::{frame::FollowUpFrame, plan::action_tag};
use crate::{
    app::{Edit, FollowUpEdit, FollowUpPage, action_due},
    concern::{ActionChange, ActionId, ActionSource, PlannedAction},
    process::{Suggested, built_in, row_of},
    web::{
        edge::clock,
        kit::{Button, ButtonKind, PageError, TagColour, TextArea, status_tag},
        parts::{ConfirmButton, DateInput},
        store::{use_selector, use_store},
    },
};
use chrono::Days;
use from_policy::from_policy;
use neighbours::Neighbours;
use owner::owner;
use progress::Progress;
use yew::prelude::*;

/// What [`Action`] shows.
#[derive(Properties, PartialEq)]
pub struct ActionProps {
    /// Which one.
    pub id: ActionId,
}

/// One action. What is changed here is part of the record at once; only closing it waits until all that it needs is there.
#[component]
pub fn Action(props: &ActionProps) -> Html {
    let id = props.id;
    let store = use_store();
    let errors = use_state(Vec::<PageError>::new);
    let shown = use_selector(move |state| {
        let record = state.record()?;
        let process = record.follow_up.process()?;
        Some((record.id, process.process().clone(), process.plan.action(id)?.clone()))
    });
    let change = use_callback((store.clone(), id), |change: ActionChange, (store, id)| {
        store.edit(Edit::FollowUp(FollowUpEdit::ChangeAction(*id, change)));
    });
    let onwhat = use_callback(change.clone(), |text, change| change.emit(ActionChange::What(text)));
    let onowner = use_callback(change.clone(), |text, change| change.emit(ActionChange::Owner(text)));
    let ondue = use_callback(change.clone(), |text: String, change| change.emit(ActionChange::Due(text.parse().ok())));
    let onerrors = use_callback(errors.setter(), |found, set| set.set(found));
    let Some((record, process, action)) = shown else { return gone() };
    let frameworks = store.frameworks();
    let row: Option<Suggested<'_>> = built_in()
        .exactly(&process)
        .and_then(|definition| row_of(definition, frameworks.exactly(&definition.framework)?, &action.source));
    let what_label = if action.source == ActionSource::Own { "What is to be done" } else { "What is to be done here" };
    let back = (FollowUpPage::Plan, AttrValue::from("Plan"));
    html! {
        <FollowUpFrame title="Action of the plan" {back} errors={(*errors).clone()}>
            {tags(&action)}
            {from_policy(row.as_ref())}
            <TextArea id="what" label={what_label} label_size="s" rows={3} value={action.what.clone()} oninput={onwhat}
                hint={row.is_some().then(|| AttrValue::from("Make it concrete. What the policy says stays beside it, above."))} />
            {owner(&action, row.as_ref(), onowner)}
            <DateInput id="due" label="By when" label_size="s" value={action.due.map(|due| due.to_string()).unwrap_or_default()} oninput={ondue}
                warning={action_due(&action, clock::now()).map(|due| AttrValue::from(due.words))} />
            {quick_days(&action, &change)}
            <Progress action={action.clone()} {onerrors} />
            {immediate(&action, &change)}
            <Neighbours {record} {id} />
        </FollowUpFrame>
    }
}

/// How the action stands, in tags.
fn tags(action: &PlannedAction) -> Html {
    html! {
        <p class="pc-plan__far">
            {action_tag(&action.status)}
            if action.immediate { {status_tag("At once", TagColour::Orange)} }
            if action_due(action, clock::now()).is_some_and(|due| due.is_late()) { {status_tag("Late", TagColour::Red)} }
        </p>
    }
}

/// Days that are often meant, one tap each.
fn quick_days(action: &PlannedAction, change: &Callback<ActionChange>) -> Html {
    if !action.status.is_open() {
        return Html::default();
    }
    let today = clock::today();
    let days = [(0, "Today"), (7, "In a week"), (28, "In 4 weeks")];
    html! {
        <div class="pc-chips" role="group" aria-label="Days to choose from">
            { for days.into_iter().filter_map(|(days, label)| {
                let (day, change) = (today.checked_add_days(Days::new(days))?, change.clone());
                let onclick = Callback::from(move |()| change.emit(ActionChange::Due(Some(day))));
                Some(html! { <Button {label} kind={ButtonKind::Secondary} {onclick} /> })
            }) }
        </div>
    }
}

/// That it is taken at once, or the way to say so. There is none back.
fn immediate(action: &PlannedAction, change: &Callback<ActionChange>) -> Html {
    if action.immediate {
        return html! {
            <p class="govuk-body">{"This action is immediate: it is never held for a meeting, and the process does not move on while it is open."}</p>
        };
    }
    if !action.status.is_open() {
        return Html::default();
    }
    let onconfirm = change.reform(|()| ActionChange::MakeImmediate);
    html! {
        <ConfirmButton label="Make it immediate" asks=true {onconfirm}
            lost="It then stands first, is never held for a meeting, and the process does not move on while it is open. This cannot be taken back." />
    }
}

/// There is no such action here.
fn gone() -> Html {
    let back = (FollowUpPage::Plan, AttrValue::from("Plan"));
    html! {
        <FollowUpFrame title="This action is not in the plan" {back}>
            <p class="govuk-body">{"The plan that is followed has no such action. One of an earlier process is printed with the whole record."}</p>
        </FollowUpFrame>
    }
}
