//! By when: the dates that deadlines run from, every deadline with how it was counted, and a file for a calendar.

mod calendar;
mod card;
mod events;

use super::{
    frame::{FollowUpFrame, here},
    without::no_policy,
};
use crate::{
    app::{Case, Edit, FollowUpEdit, FollowUpPage, deadlines},
    process::built_in,
    web::{
        edge::clock,
        kit::{inset_text, link_button},
        shell::frame::use_edit,
        store::{use_selector, use_store},
    },
};
use calendar::Calendar;
use yew::prelude::*;

/// The deadlines of the case.
#[component]
pub fn Deadlines() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let _own = use_selector(|state| state.own.clone());
    let edit = use_edit().reform(|edit: FollowUpEdit| Edit::FollowUp(edit));
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let Ok(case) = Case::of(&record, &frameworks, built_in(), clock::now()) else {
        return html! { <FollowUpFrame title="Deadlines">{no_policy(&record, &frameworks)}</FollowUpFrame> };
    };
    let due = deadlines(&case);
    html! {
        <FollowUpFrame title="Deadlines">
            if case.process.is_none() {
                {inset_text(html! { <>{"No process is begun yet. Only what runs whatever the stage stands here."}</> })}
                {link_button(here(record.id, FollowUpPage::Begin), "Begin the process")}
            }
            if due.is_empty() {
                <p class="govuk-body">
                    {format!("{} sets no deadline in figures for where this case stands. Days that you set yourselves stand with the actions of the plan. ", case.framework.authority)}
                    <a class="govuk-link" href={here(record.id, FollowUpPage::Plan)}>{"Open the plan"}</a>
                </p>
            } else {
                {events::events(&due, &edit)}
                <h2 class="govuk-heading-m">{"Deadlines"}</h2>
                <ul class="govuk-list pc-deadlines">
                    { for due.iter().map(|one| card::card(&case, one, &edit)) }
                </ul>
                <Calendar any={due.iter().any(|one| !one.is_done() && one.due().is_some())} />
            }
        </FollowUpFrame>
    }
}
