//! The stages behind the numbers.

use super::super::at::{AtWork, course_href};
use crate::{
    app::CoursePage,
    training::{
        alone::{LegResult, StageResult},
        work::Fit,
    },
    web::kit::{TagColour, responsive_table, status_tag},
};
use yew::prelude::*;

/// Those of which the person was sure, and which the reading takes otherwise.
pub fn sure_and_different(at: &AtWork, result: &LegResult) -> Html {
    let stages: Vec<&StageResult> = result.stages.iter().filter(|stage| stage.is_sure_and_different()).collect();
    if stages.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="sure">
            <h2 class="govuk-heading-m" id="sure">{"You were sure, and the reading differs"}</h2>
            <p class="govuk-body">{"These are the ones most worth another look: being sure, one seldom asks."}</p>
            {list(at, &stages)}
        </section>
    }
}

/// The high-risk ones apart: training can raise agreement on the whole while it falls on these.
pub fn high_risk(at: &AtWork, result: &LegResult) -> Html {
    let all: Vec<&StageResult> = result.stages.iter().filter(|stage| stage.high_risk).collect();
    if all.is_empty() {
        return Html::default();
    }
    let missed: Vec<&StageResult> = all.iter().copied().filter(|stage| stage.compared.is_missed()).collect();
    html! {
        <section aria-labelledby="high-risk">
            <h2 class="govuk-heading-m" id="high-risk">{"High-risk scenarios"}</h2>
            <p class="govuk-body">
                {"In these, somebody could come to serious harm if it is judged too low. They are counted apart, because doing well on the whole can hide them. "}
                {format!("You judged {} of {} as the reading does.", all.len() - missed.len(), all.len())}
            </p>
            if !missed.is_empty() { {list(at, &missed)} }
        </section>
    }
}

fn list(at: &AtWork, stages: &[&StageResult]) -> Html {
    html! {
        <ul class="govuk-list govuk-list--bullet pc-links">
            { for stages.iter().map(|stage| {
                let turns_on = at.place(stage.number).map(|(_, _, found)| found.reading.turns_on.clone());
                html! {
                    <li key={stage.number}>
                        {link(at, stage)}
                        if let Some(turns_on) = turns_on { <><br />{format!("It turns on this: {turns_on}")}</> }
                    </li>
                }
            }) }
        </ul>
    }
}

fn link(at: &AtWork, stage: &StageResult) -> Html {
    let title = at.set.scenario(&stage.place.scenario).map(|scenario| scenario.title.clone()).unwrap_or_default();
    html! {
        <a class="govuk-link" href={course_href(at.id, CoursePage::Reading(stage.number))}>
            {title}
            if stage.place.stage > 0 { {format!(" (stage {})", stage.place.stage + 1)} }
        </a>
    }
}

/// Every stage in a table.
pub fn every_stage(at: &AtWork, result: &LegResult) -> Html {
    let head =
        ["Scenario", "Decision", "Level or outcome", "Safety questions", "How sure"].map(AttrValue::from).to_vec();
    let rows = result.stages.iter().map(|stage| {
        let compared = &stage.compared;
        let off = compared.tracks.iter().filter(|(_, fit)| *fit == Fit::Lower).count();
        let careful = compared.tracks.iter().filter(|(_, fit)| *fit == Fit::Higher).count();
        let tracks = match (off, careful) {
            (0, 0) => status_tag("The same", TagColour::Teal),
            (0, _) => status_tag("More cautious", TagColour::Yellow),
            (_, _) => status_tag("Less cautious", TagColour::Orange),
        };
        vec![
            html! { <>{link(at, stage)}{" "}if stage.high_risk { {status_tag("High risk", TagColour::Red)} }</> },
            fit_tag(compared.decision),
            fit_tag(compared.level),
            tracks,
            html! { <>{stage.confidence.map(|sure| sure.label()).unwrap_or_default()}</> },
        ]
    });
    html! {
        <>{responsive_table("Every judgement beside the reading", "m", head, rows.collect())}</>
    }
}

/// How an answer stands beside the reading's, in words and then a colour.
pub fn fit_tag(fit: Fit) -> Html {
    match fit {
        Fit::Same => status_tag("The same", TagColour::Teal),
        Fit::Lower => status_tag("Lower", TagColour::Orange),
        Fit::Higher => status_tag("Higher", TagColour::Yellow),
        Fit::Different => status_tag("Different", TagColour::Yellow),
        Fit::NotAnswered => status_tag("Not answered", TagColour::Grey),
        Fit::NoReading => status_tag("No reading", TagColour::Grey),
    }
}
