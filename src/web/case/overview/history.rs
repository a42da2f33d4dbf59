//! What happened to the process, oldest first: every step with who decided it, why, and on what evidence.

use super::super::outcome::outcome_title;
use crate::{
    app::Case,
    process::{Entry, Happened},
    web::{kit::Details, parts::date_words},
};
use yew::prelude::*;

/// The history of the process.
pub fn history(case: &Case<'_>) -> Html {
    let Some(state) = case.process else { return Html::default() };
    html! {
        <Details summary="History: every step, with who decided it and why">
            <ol class="pc-steps">
                { for state.history().iter().map(|entry| html! { <li>{step(case, entry)}</li> }) }
            </ol>
        </Details>
    }
}

fn step(case: &Case<'_>, entry: &Entry) -> Html {
    let stage = |id: &str| case.definition.stage(id).map_or_else(|| id.to_owned(), |stage| stage.title.clone());
    let what = match &entry.happened {
        Happened::Begun { stage: at, outcome } => {
            format!("Begun at “{}” with the outcome “{}”", stage(at), outcome_title(case.framework, outcome))
        }
        Happened::Moved { from, to, .. } => format!("From “{}” to “{}”", stage(from), stage(to)),
        Happened::Reassessed { outcome } => {
            format!("Another outcome holds: “{}”", outcome_title(case.framework, outcome))
        }
    };
    let confirmed = entry.confirmed.iter().map(|(id, evidence)| {
        let starts = case.definition.starts.iter().flat_map(|start| &start.confirm);
        let says = case.definition.stages.iter().flat_map(|stage| &stage.ways).flat_map(|way| &way.confirm);
        let says = says.chain(starts).filter(|one| one.id == *id).map(|one| one.says.as_str()).next().unwrap_or(id);
        html! { <li class="pc-words">{format!("{says} {evidence}")}</li> }
    });
    let line = |label: &str, text: &str| {
        if text.trim().is_empty() {
            Html::default()
        } else {
            html! { <p class="govuk-body pc-words">{format!("{label}: {text}")}</p> }
        }
    };
    html! {
        <>
            <p class="govuk-body"><strong>{date_words(entry.on)}</strong>{format!(": {what}. Decided by: {}.", entry.decided_by)}</p>
            {line("Present", &entry.present.join("; "))}
            {line("Reason", &entry.reason)}
            {line("Evidence", &entry.evidence)}
            if !entry.confirmed.is_empty() { <ul class="govuk-list govuk-list--bullet">{for confirmed}</ul> }
        </>
    }
}
