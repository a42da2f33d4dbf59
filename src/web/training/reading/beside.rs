//! One's own answers beside the reading's.

use super::super::{
    at::AtWork,
    own_words::{level_key, track_title},
};
use crate::{
    framework::{Registry, cited},
    training::{
        scenario::{NOBODY, Reading},
        work::{Compared, Fit, Judgement, Place},
    },
    web::kit::{TagColour, citation, responsive_table, status_tag, tool_default},
};
use yew::prelude::*;

/// A row for every answer: one's own, the reading's with its reason, and how they compare.
pub fn beside(at: &AtWork, frameworks: &Registry, place: &Place, judgement: &Judgement, compared: &Compared) -> Html {
    let Some(scenario) = at.set.scenario(&place.scenario) else { return Html::default() };
    let Some(stage) = scenario.stages.get(place.stage) else { return Html::default() };
    let reading = &stage.reading;
    let mut rows: Vec<Vec<Html>> = Vec::new();
    for (kind, fit) in compared.tracks {
        let own = judgement.tracks.get(kind).map_or("Not answered", |answer| answer.label());
        let theirs = reading.track(kind).map(|track| {
            html! { <><strong>{track.answer.label()}</strong>{format!(". {}", track.says)}{citation(cited(&track.cite))}</> }
        });
        rows.push(row(&track_title(frameworks, kind), own, theirs.unwrap_or_default(), careful(fit)));
    }
    let own = judgement.decision.map_or("Not answered", |decision| decision.label());
    let theirs = html! { <><strong>{reading.decision.label()}</strong>{format!(". {}", reading.says)}</> };
    rows.push(row("Poor care, or a cause for concern?", own, theirs, serious(compared.decision)));
    for (id, own, theirs) in &compared.scores {
        let says = scenario.issues(place.stage).find(|issue| issue.id == *id).map(|issue| issue.says.as_str());
        let own_words = own.map_or_else(|| "Not scored".to_owned(), |score| score.to_string());
        let fit = match (own, theirs) {
            (Some(own), Some(theirs)) if own == theirs => Fit::Same,
            (Some(own), Some(theirs)) if own < theirs => Fit::Lower,
            (Some(_), Some(_)) => Fit::Higher,
            (None, _) => Fit::NotAnswered,
            (_, None) => Fit::NoReading,
        };
        let theirs = reading.score(id).map(|score| {
            html! { <><strong>{score.score.to_string()}</strong>{format!(". {}", score.says)}</> }
        });
        rows.push(row(&format!("Score: {}", says.unwrap_or(id)), &own_words, theirs.unwrap_or_default(), tag(fit)));
    }
    let level = judgement.level.as_ref();
    let own = level.map_or("Not answered", |level| at.scale.title(level).unwrap_or(level));
    let theirs = reading.under(&at.scale.asks_as).map(|under| {
        let title = at.scale.title(&under.outcome).unwrap_or(&under.outcome).to_owned();
        html! { <><strong>{title}</strong>{format!(". {}", under.says)}{citation(cited(&under.cite))}</> }
    });
    rows.push(row(&level_key(&at.scale), own, theirs.unwrap_or_default(), tag(compared.level)));
    rows.push(tell(at, reading, judgement, compared));
    let head = ["What was asked", "You", "The reading", "Compared"].map(AttrValue::from).to_vec();
    html! {
        <section aria-labelledby="beside">
            <h2 class="govuk-heading-m" id="beside" tabindex="-1">{"Your answers beside the reading"}</h2>
            <p class="govuk-body pc-quiet">{format!("{}.", at.reading_title())}</p>
            <div class="pc-answered">{responsive_table("What you answered, and how the author of the scenarios reads the policy", "s", head, rows)}</div>
            if at.scale.scored {
                {tool_default(html! { <>{"Scores are a judgement: the policy prints no table of examples with scores."}</> })}
            }
        </section>
    }
}

fn row(key: &str, own: &str, theirs: Html, fit: Html) -> Vec<Html> {
    vec![html! { <>{key}</> }, html! { <>{own}</> }, theirs, fit]
}

/// Whom each tells, and who is only on one side.
fn tell(at: &AtWork, reading: &Reading, judgement: &Judgement, compared: &Compared) -> Vec<Html> {
    let words = |ids: &mut dyn Iterator<Item = &String>| {
        let told: Vec<&str> = ids.filter(|id| *id != NOBODY).map(|id| at.set.tell(id).unwrap_or(id)).collect();
        if told.is_empty() { "Nobody else yet".to_owned() } else { told.join("; ") }
    };
    let own = words(&mut judgement.tell.iter());
    let theirs = words(&mut reading.tell.iter());
    let fit = if compared.not_told.is_empty() && compared.told_beyond.is_empty() {
        tag(Fit::Same)
    } else {
        html! {
            <>
                if !compared.not_told.is_empty() {
                    {status_tag("Not told by you", TagColour::Orange)}
                    <p class="govuk-body">{words(&mut compared.not_told.iter())}</p>
                }
                if !compared.told_beyond.is_empty() {
                    {status_tag("Told by you only", TagColour::Yellow)}
                    <p class="govuk-body">{words(&mut compared.told_beyond.iter())}</p>
                }
            </>
        }
    };
    vec![html! { <>{"Whom to tell"}</> }, html! { <>{own}</> }, html! { <>{theirs}</> }, fit]
}

/// A level or a score.
fn tag(fit: Fit) -> Html {
    in_words(fit, "Lower than the reading", "Higher than the reading")
}

/// The decision.
fn serious(fit: Fit) -> Html {
    in_words(fit, "Taken less seriously", "Taken more seriously")
}

/// A track.
fn careful(fit: Fit) -> Html {
    in_words(fit, "Less cautious", "More cautious")
}

fn in_words(fit: Fit, lower: &'static str, higher: &'static str) -> Html {
    match fit {
        Fit::Same => status_tag("The same", TagColour::Teal),
        Fit::Lower => status_tag(lower, TagColour::Orange),
        Fit::Higher => status_tag(higher, TagColour::Yellow),
        Fit::Different => status_tag("Different", TagColour::Yellow),
        Fit::NotAnswered => status_tag("Not answered", TagColour::Grey),
        Fit::NoReading => status_tag("No reading", TagColour::Grey),
    }
}
