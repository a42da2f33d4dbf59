//! The case: what is next, where it stands, what it may go on to, and the ways to plan, deadlines, meetings and papers.

mod drawing;
mod history;
mod next;
mod stage;
mod summary;
mod ways;

use super::{
    frame::{here, places},
    reading,
};
use crate::{
    app::{Case as Worked, FollowUpPage, NoCase, Page, deadlines, next_thing, timeline},
    concern::{Record, RecordId},
    framework::Registry,
    process::built_in,
    web::{
        edge::clock,
        kit::{inset_text, link_button, secondary_link_button},
        parts::what_now,
        shell::frame::{RecordPage, address},
        store::{Store, use_selector, use_store},
    },
};
use yew::prelude::*;

/// The next thing on top, then where the case stands, drawn over time, and everything that belongs to it.
#[component]
pub fn Case() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let _own = use_selector(|state| state.own.clone());
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let content = match Worked::of(&record, &frameworks, built_in(), clock::now()) {
        Ok(case) => shown(&store, &frameworks, &record, &case),
        Err(why) => none(record.id, &why),
    };
    html! {
        <RecordPage title="What happens next" back={Some((Page::Tasks, AttrValue::from("All parts")))}>
            {content}
            {places(record.id)}
        </RecordPage>
    }
}

fn shown(store: &Store, frameworks: &Registry, record: &Record, case: &Worked<'_>) -> Html {
    let id = record.id;
    let due = deadlines(case);
    html! {
        <>
            if case.process.is_none() { {what_now(store, record, frameworks, Some(&case.assessment), false)} }
            {next::next(case, &next_thing(case, &due))}
            {reading::offer(store, case, frameworks)}
            {other(case, frameworks)}
            {stage::stage(case)}
            if case.process.is_some() {
                {drawing::drawing(&timeline(case), case.today)}
                {ways::ways(case)}
            }
            {summary::due(id, &due)}
            {summary::plan(case)}
            {stage::papers(case)}
            {stage::lists(case)}
            {history::history(case)}
        </>
    }
}

/// That the outcome, or the framework, is another one by now than the process goes by.
fn other(case: &Worked<'_>, frameworks: &Registry) -> Html {
    let id = case.record.id;
    // Another reading of the same policy is told of by itself.
    let same = reading::corrected(case, frameworks);
    html! {
        <>
            if let Some(outcome) = case.changed_outcome() {
                {inset_text(html! {
                    <>
                        {format!("By what the record holds today the outcome is “{}”. The process follows another. ", outcome.title)}
                        <a class="govuk-link" href={here(id, FollowUpPage::Reassess)}>{"Note the new outcome"}</a>
                    </>
                })}
            }
            if let Some(framework) = case.other_framework.as_ref().filter(|other| same != Some(*other)) {
                {inset_text(html! {
                    <>
                        {format!("The record goes by the framework {framework} now; this process goes by {}. ", case.definition.framework)}
                        <a class="govuk-link" href={here(id, FollowUpPage::Begin)}>{"Begin the other process beside it"}</a>
                    </>
                })}
            }
        </>
    }
}

/// Why nothing can be said of what follows, and what to do.
fn none(id: RecordId, why: &NoCase) -> Html {
    html! {
        <>
            <p class="govuk-body">{why.to_string()}</p>
            <div class="govuk-button-group">
                {link_button(address(id, Page::Level), "See the outcome and its steps")}
                {secondary_link_button(address(id, Page::Choose), "Choose a framework")}
            </div>
        </>
    }
}
