//! Where the room differed most.

use super::Seen;
use crate::{
    app::CoursePage,
    training::results::{Question, RoundResults, Spread, percent_words},
    web::kit::{TagColour, responsive_table, status_tag},
};
use yew::prelude::*;

/// The scenarios by how much the room differs on their outcome, in the latest round that has answers. Who differed is not shown.
pub fn disagreed(seen: &Seen) -> Html {
    let Some(round) = latest(seen) else { return Html::default() };
    let mut found: Vec<(usize, &Spread, f64)> = round
        .spreads
        .iter()
        .zip(1..)
        .filter_map(|(spread, number)| Some((number, spread, spread.differing(Question::Level)?)))
        .collect();
    found.sort_by(|(.., one), (.., other)| other.total_cmp(one));
    if found.is_empty() {
        return Html::default();
    }
    let rows = found.into_iter().filter_map(|(number, spread, share)| {
        let (scenario, words) = seen.named(&spread.place)?;
        let name = html! {
            <>
                <a class="govuk-link pc-card__link" href={seen.href(CoursePage::Reveal(number))}>{&scenario.title}</a>
                <span class="pc-quiet-line">{words}</span>
                if scenario.high_risk { {status_tag("High-risk", TagColour::Red)} }
            </>
        };
        let as_reading =
            spread.as_reading(Question::Level).map(|same| format!("{same} of {}", spread.answers(Question::Level)));
        Some(vec![
            name,
            html! { <>{percent_words(share)}</> },
            html! { <>{as_reading.unwrap_or_else(|| "No reading".to_owned())}</> },
        ])
    });
    let when = if seen.session.twice { format!(", {}", round.round.label().to_lowercase()) } else { String::new() };
    let head = ["Scenario", "Pairs of people who differ", "As the reading"].map(AttrValue::from).to_vec();
    responsive_table(format!("Where the room differed most{when}"), "m", head, rows.collect())
}

/// The latest round that has answers.
pub fn latest(seen: &Seen) -> Option<&RoundResults> {
    seen.results.rounds.iter().rev().find(|round| !round.is_empty())
}
