//! What a row alone cannot tell: ids, references, citations, and that the rules give the outcomes that the readings name.

use super::{NOBODY, Scenario, ScenarioSet, Stage, Under, judged_on, record_of};
use crate::{
    assess::{AssessmentState, assess},
    concern::TrackKind,
    framework::{Citation, Document, Framework, Registry, Rules, row::wrong},
};
use std::collections::{BTreeMap, BTreeSet};
use toml_span::{Error, Span};

/// What is asked of the outcomes that readings name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Readings {
    /// Each framework is here, and its rules give the outcome.
    Checked,
    /// Nothing that takes the framework to tell.
    AsTold,
}

/// Checks a set as a whole, fills in the words of its citations, and notes every problem.
pub(super) fn check(set: &mut ScenarioSet, frameworks: &Registry, readings: Readings, errors: &mut Vec<Error>) {
    // What could not be read is missing for a reason that was told already.
    if errors.is_empty() {
        check_not_empty(set, errors);
    }
    complete_citations(set, errors);
    let mut seen = BTreeSet::new();
    for tell in &set.tell {
        if tell.id == NOBODY {
            errors.push(wrong(tell.span, format!("“{NOBODY}” stands for telling nobody else yet; choose another id")));
        } else if !seen.insert(&tell.id) {
            errors.push(wrong(tell.span, format!("another [[tell]] row has the id “{}” already", tell.id)));
        }
    }
    let mut seen = BTreeSet::new();
    for scenario in &set.scenarios {
        if !seen.insert(scenario.id.as_str()) {
            errors.push(wrong(scenario.span, format!("another scenario has the id “{}” already", scenario.id)));
        }
        check_scenario(set, scenario, frameworks, errors);
        if readings == Readings::Checked {
            check_outcomes(scenario, frameworks, errors);
        }
    }
}

fn check_not_empty(set: &ScenarioSet, errors: &mut Vec<Error>) {
    for scenario in &set.scenarios {
        if scenario.stages.is_empty() {
            errors.push(wrong(scenario.span, "a scenario needs at least one [[scenario.stage]]"));
        }
        for reading in scenario.stages.iter().map(|stage| &stage.reading).filter(|reading| reading.reasons.is_empty()) {
            errors.push(wrong(reading.span, "a reading needs at least one [[scenario.stage.reading.reason]]"));
        }
    }
}

fn check_scenario(set: &ScenarioSet, scenario: &Scenario, frameworks: &Registry, errors: &mut Vec<Error>) {
    for theme in &scenario.themes {
        known_theme(frameworks, theme.as_str(), scenario.span, errors);
    }
    if let Some(first) = &scenario.twin_of {
        match set.scenario(first) {
            Some(twin) if twin.id != scenario.id && twin.twin_of.is_none() => {}
            Some(_) => errors
                .push(wrong(scenario.span, format!("“{first}” cannot be the first twin: it is a second one itself"))),
            None => errors
                .push(wrong(scenario.span, format!("there is no scenario “{first}” for this one to be the twin of"))),
        }
        if set.scenarios.iter().filter(|other| other.twin_of.as_ref() == Some(first)).count() > 1 {
            errors.push(wrong(scenario.span, format!("“{first}” has more than one second twin")));
        }
    }
    let mut seen = BTreeSet::new();
    for issue in scenario.stages.iter().flat_map(|stage| &stage.issues) {
        if !seen.insert(issue.id.as_str()) {
            errors.push(wrong(issue.span, format!("another issue of this scenario has the id “{}” already", issue.id)));
        }
        known_theme(frameworks, issue.theme.as_str(), issue.span, errors);
    }
    for (place, stage) in scenario.stages.iter().enumerate() {
        check_reading(set, scenario, place, stage, errors);
    }
}

fn known_theme(frameworks: &Registry, theme: &str, span: Span, errors: &mut Vec<Error>) {
    if frameworks.theme_title(&theme.into()).is_none() {
        errors.push(wrong(span, format!("there is no theme “{theme}”")));
    }
}

fn check_reading(set: &ScenarioSet, scenario: &Scenario, place: usize, stage: &Stage, errors: &mut Vec<Error>) {
    let reading = &stage.reading;
    for id in reading.tell.iter().filter(|id| set.tell(id).is_none()) {
        errors.push(wrong(reading.span, format!("there is no [[tell]] row “{id}”")));
    }
    for kind in TrackKind::ALL {
        let times = reading.tracks.iter().filter(|track| track.kind == kind).count();
        if times != 1 {
            errors.push(wrong(
                reading.span,
                format!("the track “{}” is answered {times} times; answer it once", kind.key()),
            ));
        }
    }
    let issues: BTreeSet<&str> = scenario.issues(place).map(|issue| issue.id.as_str()).collect();
    let mut scored = BTreeSet::new();
    for score in &reading.scores {
        if !issues.contains(score.issue.as_str()) {
            errors.push(wrong(score.span, format!("there is no issue “{}” at this stage", score.issue)));
        } else if !scored.insert(score.issue.as_str()) {
            errors.push(wrong(score.span, format!("the issue “{}” has a score already", score.issue)));
        }
    }
    for issue in issues.difference(&scored) {
        errors.push(wrong(reading.span, format!("the issue “{issue}” has no [[scenario.stage.reading.score]]")));
    }
    let mut seen = BTreeSet::new();
    for under in &reading.under {
        if !seen.insert(under.framework.as_str()) {
            errors.push(wrong(under.span, format!("“{}” has its reading already", under.framework)));
        }
        for id in under.yes.iter().filter(|id| under.not_known.contains(id)) {
            errors.push(wrong(under.span, format!("“{id}” is both in “yes” and in “not_known”")));
        }
    }
}

/// Every framework that a reading names is here, and its rules give the outcome that the reading names.
fn check_outcomes(scenario: &Scenario, frameworks: &Registry, errors: &mut Vec<Error>) {
    for (place, stage) in scenario.stages.iter().enumerate() {
        for under in &stage.reading.under {
            match frameworks.newest(&under.framework).filter(|framework| framework.judges()) {
                Some(framework) => check_under(scenario, place, under, framework, errors),
                None => {
                    errors.push(wrong(under.span, format!("there is no framework “{}” to judge by", under.framework)));
                }
            }
        }
    }
}

/// The outcome that a reading names is the one that the rules give.
fn check_under(scenario: &Scenario, place: usize, under: &Under, framework: &Framework, errors: &mut Vec<Error>) {
    for id in under.yes.iter().chain(&under.not_known).filter(|id| framework.question(id).is_none()) {
        errors.push(wrong(under.span, format!("“{}” has no question “{id}”", under.framework)));
    }
    match (&framework.rules, under.impact) {
        (Some(Rules::Described(_)), None) => errors.push(wrong(under.span, "“impact” is missing here; add it")),
        (Some(Rules::Scored(_) | Rules::Triggers(_)), Some(_)) => {
            errors
                .push(wrong(under.span, format!("“{}” does not go by the impact; take “impact” out", under.framework)));
        }
        _ => {}
    }
    let judged = record_of(scenario, place, framework).and_then(|record| assess(framework, &record, judged_on()));
    let Some(judged) = judged else { return };
    let found = judged.outcome.as_ref().map(|outcome| outcome.id.as_str());
    if found != Some(under.outcome.as_str()) {
        let found = found.map_or_else(|| "none yet".to_owned(), |found| format!("“{found}”"));
        errors.push(wrong(
            under.span,
            format!(
                "by the rules of “{}” the outcome is {found}, and the reading says “{}”",
                under.framework, under.outcome
            ),
        ));
    } else if judged.state == AssessmentState::SoFar && under.not_known.is_empty() {
        errors.push(wrong(under.span, "the outcome is not settled, and nothing is “not_known”"));
    }
}

fn complete_citations(set: &mut ScenarioSet, errors: &mut Vec<Error>) {
    let documents = set.documents.clone();
    let by_key: BTreeMap<&str, &Document> =
        documents.iter().map(|document| (document.key.as_str(), document)).collect();
    let mut complete = |citations: &mut Vec<Citation>| {
        for citation in citations {
            if !citation.complete(&documents, &by_key) {
                let known: Vec<&str> = by_key.keys().copied().collect();
                let message = format!("there is no document “{}”; known are: {}", citation.document, known.join(", "));
                errors.push(wrong(citation.span, message));
            }
        }
    };
    for differ in &mut set.guide.differ {
        complete(&mut differ.cite);
    }
    for stage in set.scenarios.iter_mut().flat_map(|scenario| &mut scenario.stages) {
        let reading = &mut stage.reading;
        reading.tracks.iter_mut().for_each(|one| complete(&mut one.cite));
        reading.under.iter_mut().for_each(|one| complete(&mut one.cite));
        reading.reasons.iter_mut().for_each(|one| complete(&mut one.cite));
    }
}
