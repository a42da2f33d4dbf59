//! The outcome as it stands while questions are answered.

use super::{notes::notes, places};
use crate::{
    app::{Page, State, question_card, share_card},
    assess::{Assessment, OpenQuestion, RowTrace, assess},
    concern::{FrameworkRef, RecordId},
    framework::Framework,
    web::{
        edge::{clock, focus},
        kit::{Details, citation, level_banner, link_button},
        parts::{count, level_label, outcome_tone, outcome_word, truth_tag},
        shell::frame::address,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// More open questions than this are folded away.
const SHOWN: usize = 5;

/// What an [`Outcome`] shows.
#[derive(Properties, PartialEq)]
pub struct OutcomeProps {
    /// The record.
    pub record: RecordId,
    /// The framework.
    pub framework: FrameworkRef,
    /// Whether the record is judged under it.
    pub chosen: bool,
}

/// The outcome, told anew with every answer that changes it; what is still open; and the way on.
#[component]
pub fn Outcome(props: &OutcomeProps) -> Html {
    let frameworks = use_store().frameworks();
    let assessment = use_assessment(props.framework.clone());
    let (Some(assessment), Some(framework)) = (assessment, frameworks.exactly(&props.framework)) else {
        return Html::default();
    };
    let says = assessment.outcome.as_ref().map(|outcome| outcome.says.clone()).filter(|says| !says.is_empty());
    let next = if props.chosen { Page::Level } else { Page::Compare };
    html! {
        <section class="pc-group" aria-labelledby={places::OUTCOME}>
            <h2 class="govuk-heading-m" id={places::OUTCOME} tabindex="-1">{"The outcome as it stands"}</h2>
            <div role="status">
                {level_banner(level_label(&assessment), outcome_word(&assessment), outcome_tone(&assessment), html! { <>if let Some(says) = says { <p class="govuk-body">{says}</p> }
                    <p class="govuk-body">{&assessment.sentence}</p>
                    if let Some(deciding) = &assessment.deciding { {citation(deciding.cite.clone())} }</> })}
            </div>
            if framework.measures.is_empty() { {designations(framework, &assessment.designations)} }
            {still_open(framework, &assessment)}
            <div class="govuk-button-group">
                {link_button(address(props.record, next), if props.chosen { "See the outcome and its reasons" } else { "See it beside the others" })}
                if props.chosen {
                    <a class="govuk-link" href={address(props.record, Page::Compare)}>{"Compare all frameworks"}</a>
                }
            </div>
        </section>
    }
}

/// The assessment of the open record under one framework; renders again only when it changes.
#[hook]
fn use_assessment(framework: FrameworkRef) -> Option<Assessment> {
    let store = use_store();
    use_selector(move |state: &State| {
        let frameworks = store.frameworks();
        assess(frameworks.exactly(&framework)?, state.record()?, clock::today())
    })
}

/// What is not known and could change the outcome, each with the way to it.
fn still_open(framework: &Framework, assessment: &Assessment) -> Html {
    if assessment.open.is_empty() {
        return html! { <p class="govuk-body">{"Nothing that is still unknown could change this outcome."}</p> };
    }
    let list = html! { <ul class="govuk-list pc-open">{for assessment.open.iter().map(|open| open_question(framework, open))}</ul> };
    let number = count(assessment.open.len(), "question", "questions");
    html! {
        <>
            <h3 class="govuk-heading-s">{"Still open, and could change it"}</h3>
            if assessment.open.len() > SHOWN { <Details summary={number}>{list}</Details> } else { {list} }
        </>
    }
}

fn open_question(framework: &Framework, open: &OpenQuestion) -> Html {
    let card = match open.question.as_str() {
        "impact" => "impact-card".to_owned(),
        id if framework.measure(id).is_some() => share_card(id),
        id => question_card(id),
    };
    html! {
        <li key={open.question.clone()}>
            <button type="button" class="pc-jump" onclick={move |_| focus::return_to(&card)}>{&open.asks}</button>
            <span class="pc-open__would">{format!("{}.", open.would.trim_end_matches('.'))}</span>
        </li>
    }
}

/// What [`Designations`] shows.
#[derive(Properties, PartialEq)]
pub struct DesignationsProps {
    /// The framework.
    pub framework: FrameworkRef,
}

/// What is decided beside the outcome, as it stands.
#[component]
pub fn Designations(props: &DesignationsProps) -> Html {
    let frameworks = use_store().frameworks();
    let assessment = use_assessment(props.framework.clone());
    let (Some(assessment), Some(framework)) = (assessment, frameworks.exactly(&props.framework)) else {
        return Html::default();
    };
    designations(framework, &assessment.designations)
}

fn designations(framework: &Framework, rows: &[RowTrace]) -> Html {
    let card = |row: &RowTrace| {
        let has_notes = framework.notes_beside(&row.id).next().is_some();
        html! {
            <div class="pc-card" key={row.id.clone()} id={format!("designation-{}", row.id)}>
                <div role="status">
                    <h3 class="pc-card__title">{&row.title}{" "}{truth_tag(row.held)}</h3>
                    <p class="govuk-body">{&row.why}</p>
                </div>
                {citation(row.cite.clone())}
                if has_notes { <Details summary="How this is read">{notes(framework, &row.id)}</Details> }
            </div>
        }
    };
    html! { { for rows.iter().map(card) } }
}
