//! The facilitator's notes of a set.

use super::{
    at::{digits, reading_title, set_href},
    set::no_such_set,
};
use crate::{
    app::{Route, TrainingPage},
    framework::{Registry, cited},
    training::{
        scenario::{Guide, Reading, Scenario, ScenarioSet},
        work::Scale,
    },
    web::{
        edge::files,
        kit::{
            Button, ButtonKind, Page as Layout, TagColour, citation, link_button, responsive_table, status_tag,
            tool_default, warning_text,
        },
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What [`Notes`] shows.
#[derive(Properties, PartialEq)]
pub struct NotesProps {
    /// The first digits of the set's digest.
    pub digest: AttrValue,
}

/// Aims, what to prepare, the session step by step, where people differ, and every scenario with its reading in short.
#[component]
pub fn Notes(props: &NotesProps) -> Html {
    let store = use_store();
    let digest = props.digest.clone();
    let set = use_selector(move |state| state.training.sets.beginning(&digest).cloned());
    let Some(set) = set else { return no_such_set() };
    let frameworks = store.frameworks();
    let guide = &set.guide;
    let session = Route::Training(TrainingPage::NewRoom(digits(&set))).href();
    html! {
        <Layout title="Facilitator’s notes" caption={set.title.clone()} back={Some((set_href(&set).into(), set.title.clone().into()))}>
            {warning_text(html! { {"These notes hold the answers. Keep them from who still wants to judge."} })}
            <div class="govuk-button-group">
                {link_button(session, "Make a session")}
                <Button label="Print" kind={ButtonKind::Secondary} onclick={Callback::from(|()| files::print())} id="print" />
            </div>
            <p class="govuk-body">{&set.says}</p>
            <p class="pc-cite">{format!("Version {}. {}. All people and services are invented.", set.reference.version, reading_title(&set))}</p>
            {bullets("Aims", &guide.aims)}
            {bullets("Before the session", &guide.before)}
            {steps(guide, set.minutes)}
            {differ(guide)}
            <h2 class="govuk-heading-m">{"The scenarios"}</h2>
            <ol class="pc-notes">
                { for set.scenarios.iter().map(|scenario| one(&set, scenario, &frameworks)) }
            </ol>
        </Layout>
    }
}

fn bullets(title: &'static str, items: &[String]) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="govuk-heading-m">{title}</h2>
            <ul class="govuk-list govuk-list--bullet">{ for items.iter().map(|item| html! { <li>{item}</li> }) }</ul>
        </>
    }
}

/// The session step by step, with how long each step takes.
fn steps(guide: &Guide, minutes: u32) -> Html {
    if guide.steps.is_empty() {
        return Html::default();
    }
    let head = ["Step", "Minutes", "What happens"].map(AttrValue::from).to_vec();
    let rows = guide
        .steps
        .iter()
        .map(|step| vec![html! { <>{&step.title}</> }, html! { <>{step.minutes}</> }, html! { <>{&step.says}</> }]);
    html! {
        <>
            {responsive_table(format!("The session, about {minutes} minutes"), "m", head, rows.collect())}
            {tool_default(html! { <>{"The times are a suggestion."}</> })}
        </>
    }
}

/// Where people usually differ, and the clause that settles it.
fn differ(guide: &Guide) -> Html {
    if guide.differ.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="govuk-heading-m">{"Where people usually differ"}</h2>
            <dl class="pc-differ">
                { for guide.differ.iter().map(|one| html! {
                    <div>
                        <dt>{&one.says}</dt>
                        <dd>{&one.settles}{citation(cited(&one.cite))}</dd>
                    </div>
                }) }
            </dl>
        </>
    }
}

/// One scenario: its title and setting, what it practises, questions for the room, and the reading in short.
fn one(set: &ScenarioSet, scenario: &Scenario, frameworks: &Registry) -> Html {
    let practises: Vec<&str> = scenario.teaches.iter().map(|one| one.label()).collect();
    let twin = set.twin(&scenario.id).map(|twin| format!(" Twin: “{}”.", twin.title)).unwrap_or_default();
    let practises = if practises.is_empty() { String::new() } else { format!(" Practises: {}.", practises.join(", ")) };
    html! {
        <li key={scenario.id.clone()}>
            <h3 class="govuk-heading-s">
                {&scenario.title}{" "}
                if scenario.high_risk { {status_tag("High risk", TagColour::Red)} }
            </h3>
            <p class="govuk-body pc-quiet">{format!("{}.{practises}{twin}", scenario.setting.label())}</p>
            if !scenario.ask.is_empty() {
                <ul class="govuk-list govuk-list--bullet">{ for scenario.ask.iter().map(|ask| html! { <li>{ask}</li> }) }</ul>
            }
            { for scenario.stages.iter().enumerate().map(|(index, stage)| html! {
                <div key={index}>
                    if scenario.stages.len() > 1 {
                        <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{format!("Stage {}", index + 1)}</p>
                    }
                    {reading(&stage.reading, frameworks)}
                </div>
            }) }
        </li>
    }
}

/// The reading in short, with its clauses.
fn reading(reading: &Reading, frameworks: &Registry) -> Html {
    let outcomes = reading.under.iter().filter_map(|under| {
        let scale = frameworks.newest(&under.framework).and_then(Scale::of)?;
        Some(format!("{}: {}", scale.authority, scale.title(&under.outcome)?))
    });
    let cite = reading.reasons.last().map(|reason| cited(&reason.cite)).unwrap_or_default();
    html! {
        <>
            <p class="govuk-body govuk-!-margin-bottom-1">
                <strong>{format!("{}. ", reading.decision.label())}</strong>{&reading.says}{" "}{&reading.turns_on}
            </p>
            <p class="govuk-body govuk-!-margin-bottom-1">{format!("{}.", outcomes.collect::<Vec<_>>().join("; "))}</p>
            if !cite.is_empty() { {citation(cite)} }
        </>
    }
}
