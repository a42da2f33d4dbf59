//! Decisions about the contract: what may be decided, and who may take it.

use super::{
    form::head::notes,
    frame::{FollowUpFrame, Followed, followed},
    without::no_policy,
};
use crate::{
    app::State,
    concern::Record,
    framework::{Framework, cited},
    process::{DecisionRight, Matter},
    web::{
        kit::{SummaryRow, bare_summary_list, citation, tool_default},
        parts::{begin_button, begun_link, policy_list},
        store::{Store, use_selector, use_store},
    },
};
use yew::prelude::*;

/// What may be decided, with what it is called where a policy says nothing of it.
const MATTERS: [(Matter, &str); 3] = [
    (Matter::Suspension, "suspending a contract or new placements"),
    (Matter::Termination, "ending a contract or placements"),
    (Matter::ExitStrategy, "an exit strategy"),
];

/// Decisions about the contract under the policy that is followed.
#[component]
pub fn Decisions() -> Html {
    let store = use_store();
    let record = use_selector(|state: &State| state.record().cloned());
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    html! {
        <FollowUpFrame title="Decisions about the contract">
            {match followed(&record, &frameworks) {
                Some(followed) => all(&store, &record, &followed),
                None => no_policy(&record, &frameworks),
            }}
        </FollowUpFrame>
    }
}

fn all(store: &Store, record: &Record, followed: &Followed<'_>) -> Html {
    let decisions = &followed.definition.decisions;
    let silent: Vec<&str> = MATTERS
        .iter()
        .filter(|(matter, _)| decisions.iter().all(|decision| decision.matter != *matter))
        .map(|(_, words)| *words)
        .collect();
    html! {
        <>
            <p class="govuk-body">
                {"The tool shows what the policy says and keeps what is written down. It decides nothing, and nothing is decided by filling in a form."}
            </p>
            { for decisions.iter().map(|decision| card(store, record, followed, decision)) }
            if !silent.is_empty() {
                <p class="govuk-body">
                    {format!("The policy of {} does not say who decides about {}. Ask who may, under your contract and your authority’s own rules, before anybody acts.", followed.framework.authority, silent.join(", or about "))}
                </p>
            }
        </>
    }
}

/// One decision: who proposes it, who may take it, on what grounds, what follows, and the form that records it.
fn card(store: &Store, record: &Record, followed: &Followed<'_>, decision: &DecisionRight) -> Html {
    let framework = followed.framework;
    let grounds = decision.lists.iter().filter_map(|name| framework.list(&name.id));
    let grounds: Vec<_> = grounds.map(|list| policy_list(framework, list, false)).collect();
    let steps: Vec<_> = decision.steps.iter().filter_map(|name| step(framework, &name.id)).collect();
    html! {
        <section class="pc-card pc-decision" aria-labelledby={format!("decision-{}", decision.id)} key={decision.id.clone()}>
            <h2 class="pc-card__title" id={format!("decision-{}", decision.id)}>{&decision.title}</h2>
            if !decision.says.is_empty() { <p class="govuk-body">{&decision.says}</p> }
            {bare_summary_list(&[
                SummaryRow::new("Who proposes it", said(std::slice::from_ref(&decision.proposes))),
                SummaryRow::new("Who may take it", said(&decision.decides)),
            ])}
            if !decision.cite.is_empty() { {citation(cited(&decision.cite))} }
            if decision.tool_default { {tool_default(html! { {"No source says who decides."} })} }
            {notes(followed.definition, &decision.id)}
            if !grounds.is_empty() { <h3 class="govuk-heading-s">{"Grounds and rules"}</h3>{ for grounds } }
            if !steps.is_empty() {
                <h3 class="govuk-heading-s">{"What follows"}</h3>
                <ul class="govuk-list govuk-list--bullet">{for steps}</ul>
            }
            {recorded(store, record, followed, decision)}
        </section>
    }
}

/// Names as the policy gives them, one of which is enough; or that no source says.
fn said(names: &[String]) -> Html {
    let names: Vec<&String> = names.iter().filter(|name| !name.trim().is_empty()).collect();
    match names.as_slice() {
        [] => html! { <span class="pc-none">{"No source says"}</span> },
        [one] => html! { {one} },
        several => html! {
            <>
                {"One of:"}
                <ul class="govuk-list govuk-list--bullet pc-form__deciders">{for several.iter().map(|name| html! { <li>{name}</li> })}</ul>
            </>
        },
    }
}

/// A step of the policy that follows.
fn step(framework: &Framework, id: &str) -> Option<Html> {
    let step = framework.next_steps.iter().find(|step| step.id == id)?;
    Some(html! {
        <li key={id.to_owned()}>
            <strong>{format!("{}: ", step.who)}</strong>{&step.what}
            if !step.when.is_empty() { {format!(" This applies {}.", step.when)} }
            {citation(cited(&step.cite))}
        </li>
    })
}

/// The form on which it is written down: those that were begun, and the way to begin one.
fn recorded(store: &Store, record: &Record, followed: &Followed<'_>, decision: &DecisionRight) -> Html {
    let definition = followed.definition;
    let Some(form) = decision.form.as_ref().and_then(|name| definition.form(&name.id)) else {
        return html! { <p class="govuk-body">{"No form for it. Write it down where your authority keeps its decisions."}</p> };
    };
    let of_it = |begun: &&crate::concern::FilledForm| {
        begun.state.form == form.id && begun.state.process == definition.reference
    };
    html! {
        <>
            <h3 class="govuk-heading-s">{"Where it is written down"}</h3>
            { for record.follow_up.forms.iter().filter(of_it).map(|begun| html! {
                <p class="govuk-body" key={begun.id.to_string()}>{begun_link(record.id, begun, &form.title)}</p>
            }) }
            {begin_button(store, record.id, definition, form)}
        </>
    }
}
