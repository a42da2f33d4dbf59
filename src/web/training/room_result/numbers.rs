//! The numbers behind the words.

use super::Seen;
use crate::{
    training::results::{Agreement, Measure, Question, RoundResults, percent_words, value_words},
    web::kit::{Details, responsive_table},
};
use yew::prelude::*;

/// A table for each question and round.
pub fn numbers(seen: &Seen) -> Html {
    html! {
        <Details summary="The numbers, and what they mean">
            <p class="govuk-body">{"Same answer: of all pairs of people who judged the same scenario, how many gave the same answer. Easy to read, and high by chance alone where nearly every answer is the same."}</p>
            <p class="govuk-body">{"Alpha: Krippendorff’s alpha, corrected for chance, with missing answers allowed. For the outcome it is ordinal: the further apart two answers, the more it counts. 1 is full agreement, 0 what guessing gives."}</p>
            <p class="govuk-body">{"Kappa: Fleiss’ kappa, corrected for chance, for which any two different answers are equally far apart. Most published studies give this one."}</p>
            <p class="govuk-body">{"In brackets: between which values it could as well lie with other scenarios of this kind, in 95 of 100 draws from the scenarios there are (bootstrap, 1,000 draws)."}</p>
            { for seen.results.rounds.iter().filter(|round| !round.is_empty()).flat_map(|round|
                Question::ALL.map(|question| table(seen, round, question))) }
        </Details>
    }
}

fn table(seen: &Seen, round: &RoundResults, question: Question) -> Html {
    let when = if seen.session.twice { format!(", {}", round.round.label().to_lowercase()) } else { String::new() };
    let rows = round.agreements.iter().filter(|one| one.question == question).map(row);
    let head = ["Which", "Same answer", "Alpha", "Kappa", "Rests on"].map(AttrValue::from).to_vec();
    responsive_table(format!("{}{when}", question.label()), "s", head, rows.collect())
}

fn row(one: &Agreement) -> Vec<Html> {
    let rests = &one.rests;
    [
        one.part.label().to_owned(),
        measure(&one.percent, percent_words),
        measure(&one.alpha, value_words),
        measure(&one.kappa, value_words),
        format!("{} answers, {} stages", rests.answers, rests.places),
    ]
    .map(|cell| html! { <>{cell}</> })
    .to_vec()
}

fn measure(one: &Measure, number: fn(f64) -> String) -> String {
    match (one.value, one.interval, one.why_not) {
        (Some(value), Some(interval), _) => {
            format!("{} ({} to {})", number(value), number(interval.low), number(interval.high))
        }
        (Some(value), None, _) => number(value),
        (None, _, Some(why)) => format!("None: {}", why.words()),
        (None, ..) => "None".to_owned(),
    }
}
