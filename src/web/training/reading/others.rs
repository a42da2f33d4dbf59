//! How the other frameworks take the same facts.

use super::super::at::AtWork;
use crate::{
    assess::{Assessment, assess},
    framework::{Framework, MethodKind, Registry, cited},
    training::{
        scenario::{Scenario, Stage, Under, judged_on, record_of},
        work::Place,
    },
    web::{
        kit::{TagColour, citation, level_tag, responsive_table, status_tag},
        parts::{outcome_tone, outcome_word},
    },
};
use yew::prelude::*;

/// One framework's reading and outcome.
struct Judged<'a> {
    framework: &'a Framework,
    under: &'a Under,
    assessment: Assessment,
}

fn judged<'a>(scenario: &Scenario, place: &Place, stage: &'a Stage, framework: &'a Framework) -> Option<Judged<'a>> {
    let under = stage.reading.under(framework.asks_as())?;
    let record = record_of(scenario, place.stage, framework)?;
    Some(Judged { framework, under, assessment: assess(framework, &record, judged_on())? })
}

/// A row for every framework that the scenario has a reading for, with what decides; those that differ are marked.
pub fn others(at: &AtWork, frameworks: &Registry, place: &Place, stage: &Stage) -> Html {
    let Some(scenario) = at.set.scenario(&place.scenario) else { return Html::default() };
    let own = at.framework(frameworks).and_then(|framework| judged(scenario, place, stage, framework));
    // An authority's own file is judged by only where it is the one chosen: its rules are its base's.
    let built_in = frameworks.judging().filter(|framework| framework.own.is_none());
    let all: Vec<Judged<'_>> = built_in.filter_map(|framework| judged(scenario, place, stage, framework)).collect();
    if all.len() < 2 {
        return Html::default();
    }
    let rows = all.iter().map(|one| {
        vec![
            html! { <>{&one.framework.authority}</> },
            html! { <>{level_tag(outcome_word(&one.assessment), outcome_tone(&one.assessment))}<span class="pc-mark">{mark(at, own.as_ref(), one)}</span></> },
            html! { <>{&one.under.says}{citation(cited(&one.under.cite))}</> },
        ]
    });
    let head = ["Framework", "Outcome", "What decides"].map(AttrValue::from).to_vec();
    html! {
        <section aria-labelledby="others">
            <h2 class="govuk-heading-m" id="others">{"The same facts under each framework"}</h2>
            <p class="govuk-body">{"Each council judges in its own way. Levels can be compared by their names; thresholds and triggers are reached or not, and are not steps on another council’s scale."}</p>
            {responsive_table("What each framework makes of it", "s", head, rows.collect())}
        </section>
    }
}

/// Whether a framework differs from the one of this training: only levels can be compared with levels.
fn mark(at: &AtWork, own: Option<&Judged<'_>>, one: &Judged<'_>) -> Html {
    if one.framework.asks_as() == at.scale.asks_as {
        return status_tag("You judged by this", TagColour::Blue);
    }
    let has_levels = |judged: &Judged<'_>| judged.assessment.method != MethodKind::Triggers;
    match own.filter(|own| has_levels(own) && has_levels(one)) {
        Some(own) if own.assessment.assigned == one.assessment.assigned => {
            status_tag("The same level", TagColour::Teal)
        }
        Some(_) => status_tag("Differs", TagColour::Yellow),
        None => html! { {"A scale of its own"} },
    }
}
