//! One action of the plan, in a row.

use super::status::action_tag;
use crate::{
    app::{FollowUpPage, action_due},
    concern::{ActionStatus, PlannedAction, RecordId, Timestamp},
    web::{
        case::frame::here,
        kit::{TagColour, status_tag},
        parts::date_words,
    },
};
use yew::prelude::*;

/// From how many actions on rows out of sight are passed over by the browser. Firefox and WebKit leave what they pass over out of
/// what they tell a screen reader, so no plan that somebody could look through does it.
const LONG: usize = 300;

/// The actions as rows; each leads to its own page.
pub fn rows<'a>(record: RecordId, actions: impl IntoIterator<Item = &'a PlannedAction>, now: Timestamp) -> Html {
    let actions: Vec<_> = actions.into_iter().collect();
    let long = (actions.len() > LONG).then_some("pc-plan__list--long");
    html! { <ul class={classes!("pc-plan__list", long)}>{ for actions.into_iter().map(|action| row(record, action, now)) }</ul> }
}

fn row(record: RecordId, action: &PlannedAction, now: Timestamp) -> Html {
    let due = action_due(action, now);
    let when = match (&action.status, &due) {
        (ActionStatus::Done { evidence, on }, _) => format!("Done on {}: {evidence}", date_words(*on)),
        (ActionStatus::NotNeeded { reason }, _) => format!("Not needed: {reason}"),
        (_, Some(due)) => due.words.clone(),
        (_, None) => "No date yet".to_owned(),
    };
    // A day is never cut off; what somebody wrote after it may be.
    let when_class = if action.status.is_open() { "pc-plan__due" } else { "pc-plan__when" };
    let late = due.as_ref().is_some_and(|due| due.is_late());
    let what = if action.what.trim().is_empty() { "Not written yet" } else { action.what.as_str() };
    html! {
        <li class={classes!("pc-plan__row", late.then_some("pc-plan__row--late"))} key={action.id.to_string()}>
            <div class="pc-plan__main">
                <a class="govuk-link pc-plan__what" id={format!("action-{}", action.id)} href={here(record, FollowUpPage::Action(action.id))}>{what}</a>
                <p class="pc-plan__meta">
                    if !action.owner.trim().is_empty() {
                        <span>{&action.owner}</span>
                    } else if action.status.is_open() {
                        <span class="pc-plan__nobody">{"No owner yet"}</span>
                    }
                    <span class={when_class}>{when}</span>
                </p>
            </div>
            <p class="pc-plan__tags">
                {action_tag(&action.status)}
                if let Some(due) = due.filter(|due| due.presses()) {
                    {" "}{status_tag(due.label, if late { TagColour::Red } else { TagColour::Yellow })}
                }
            </p>
        </li>
    }
}
