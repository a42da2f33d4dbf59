//! What is to be done: at once, in the plan, and named by the policy and not in it yet.

mod head;
mod named;
mod own_form;
mod rest;
mod row;
mod status;
mod suggestion;

use super::{
    frame::{FollowUpFrame, here},
    outcome::{outcome_title, record_outcome},
    without::{no_policy, not_begun},
};
use crate::{
    app::{FollowUpPage, NotPlanned, Place, PlanCount, not_planned, whole_words},
    concern::{ActionSource, PlannedAction, ProcessRef, RecordId},
    framework::{Chosen, Framework},
    process::{Definition, built_in, suggest_reached},
    web::{
        edge::clock,
        kit::{Button, ButtonKind, PageError, focus_on, secondary_link_button},
        store::{use_selector, use_store},
    },
};
use head::how_far;
pub use named::Named;
use own_form::OwnForm;
use rest::Rest;
use row::rows;
pub use status::action_tag;
pub use suggestion::who;
use yew::prelude::*;

/// What the page shows of a process, and nothing else: so that a keystroke in a form does not draw the plan anew.
#[derive(Clone, PartialEq)]
struct Shown {
    record: RecordId,
    process: ProcessRef,
    stages: Vec<String>,
    outcome: String,
    actions: Vec<PlannedAction>,
}

/// The plan: how far it is, immediate actions first, then the others, then what the policy names besides.
#[component]
pub fn Plan() -> Html {
    let store = use_store();
    let errors = use_state(Vec::<PageError>::new);
    let taken = use_state(Vec::<ActionSource>::new);
    let id = use_selector(|state| state.record().map(|record| record.id));
    let shown = use_selector(|state| {
        let record = state.record()?;
        let process = record.follow_up.process()?;
        Some(Shown {
            record: record.id,
            process: process.process().clone(),
            stages: process.stages().map(str::to_owned).collect(),
            outcome: process.outcome().unwrap_or_default().to_owned(),
            actions: process.plan.actions().to_vec(),
        })
    });
    let onerrors = use_callback(errors.setter(), |found, set| set.set(found));
    let Some(id) = id else { return Html::default() };
    let frameworks = store.frameworks();
    let found = shown.as_ref().and_then(|shown| {
        let definition = built_in().exactly(&shown.process)?;
        Some((shown, definition, frameworks.exactly(&definition.framework)?))
    });
    let body = match found {
        Some((shown, definition, framework)) => {
            let named = Named { store: &store, record: id, plan: Some(&shown.actions), taken: &taken };
            whole(shown, definition, framework, &named)
        }
        None => preview(&Named { store: &store, record: id, plan: None, taken: &taken }),
    };
    html! {
        <FollowUpFrame title="Plan" errors={(*errors).clone()}>
            {body}
            if found.is_some() { <OwnForm record={id} {onerrors} /> }
        </FollowUpFrame>
    }
}

/// The plan of a process that is begun.
fn whole(shown: &Shown, definition: &'static Definition, framework: &Framework, named: &Named<'_>) -> Html {
    let now = clock::now();
    let stages: Vec<&str> = shown.stages.iter().map(String::as_str).collect();
    let planned: Vec<ActionSource> = shown.actions.iter().map(|action| action.source.clone()).collect();
    let groups = groups(definition, framework, &shown.outcome, &stages, &planned, named.taken);
    let whole =
        whole_words(definition, framework, &suggest_reached(definition, framework, &shown.outcome, &stages), &planned);
    let at_once = groups.iter().find(|group| group.place == Place::Immediate);
    let (immediate, rest): (Vec<&PlannedAction>, Vec<&PlannedAction>) =
        shown.actions.iter().partition(|action| action.immediate);
    html! {
        <>
            {how_far(PlanCount::of(&shown.actions, now))}
            {jumps(groups.iter().filter(|group| group.place != Place::Immediate).map(|group| group.actions.len()).sum())}
            if !immediate.is_empty() || at_once.is_some() {
                <section class="pc-plan__now" aria-labelledby="at-once">
                    <h2 class="govuk-heading-m" id="at-once">{"At once, never held for a meeting"}</h2>
                    if !immediate.is_empty() { {rows(shown.record, immediate, now)} }
                    if let Some(group) = at_once {
                        <p class="govuk-body">{"The policy names this as immediate, and it is not in the plan:"}</p>
                        {named.cards(&group.actions)}
                    }
                </section>
            }
            if !rest.is_empty() {
                <h2 class="govuk-heading-m">{"In the plan"}</h2>
                <Rest record={shown.record} actions={rest.into_iter().cloned().collect::<Vec<_>>()} />
            }
            if !shown.actions.is_empty() {
                {secondary_link_button(here(shown.record, FollowUpPage::PlanPaper), "Print the plan, or save it as a file")}
            }
            <h2 class="govuk-heading-m" id="named" tabindex="-1">{"Named by the policy, not in the plan yet"}</h2>
            <p class="govuk-body">{format!("What {} names for the outcome “{}”, and for every stage that this case has reached. Add what applies here.", framework.authority, outcome_title(framework, &shown.outcome))}</p>
            if let Some(whole) = whole {
                <p class="govuk-body" id="whole-plan">{whole}</p>
            }
            {named.groups(&groups)}
        </>
    }
}

/// The ways down a long page.
fn jumps(named: usize) -> Html {
    let to = |id: &'static str| Callback::from(move |()| focus_on(id));
    html! {
        <div class="pc-chips pc-noprint" role="group" aria-label="On this page">
            <Button label={format!("Named by the policy ({named})")} kind={ButtonKind::Secondary} onclick={to("named")} />
            <Button label="An action of your own" kind={ButtonKind::Secondary} onclick={to("what")} />
        </div>
    }
}

/// What the policy names for today’s outcome, to be read while no process is begun.
fn preview(named: &Named<'_>) -> Html {
    let (frameworks, id) = (named.store.frameworks(), named.record);
    named.store.read(|state| {
        let Some(record) = state.record() else { return Html::default() };
        let framework = frameworks.chosen(record).and_then(Chosen::framework);
        let definition = framework.and_then(|framework| built_in().of_framework(framework));
        let (Some(framework), Some(definition), None) = (framework, definition, record.follow_up.process()) else {
            return no_policy(record, &frameworks);
        };
        let begin = not_begun(id, "The plan begins with it.");
        let Some((outcome, _)) = record_outcome(framework, record) else { return begin };
        let stage = definition.start(&outcome).and_then(|start| start.stage.as_ref()).map(|stage| stage.id.as_str());
        let stages: Vec<&str> = stage.into_iter().collect();
        let groups = groups(definition, framework, &outcome, &stages, &[], &[]);
        let at_once = groups.iter().find(|group| group.place == Place::Immediate);
        html! {
            <>
                {begin}
                <h2 class="govuk-heading-m">{format!("What would follow: {}", outcome_title(framework, &outcome))}</h2>
                if let Some(group) = at_once {
                    <h3 class="govuk-heading-s">{"At once, never held for a meeting"}</h3>
                    {named.cards(&group.actions)}
                }
                {named.groups(&groups)}
            </>
        }
    })
}

/// What the policy names, by the place where it belongs; what was just taken stays where it was.
fn groups<'a>(
    definition: &'a Definition,
    framework: &'a Framework,
    outcome: &str,
    stages: &[&str],
    planned: &[ActionSource],
    taken: &[ActionSource],
) -> Vec<NotPlanned<'a>> {
    let suggested = suggest_reached(definition, framework, outcome, stages);
    let gone: Vec<ActionSource> = planned
        .iter()
        .filter(|source| {
            // An immediate action has its row in the same band, right where it was taken.
            let immediate = suggested.iter().any(|one| one.immediate && one.source == **source);
            immediate || !taken.contains(source)
        })
        .cloned()
        .collect();
    not_planned(definition, stages, suggested, &gone)
}
