//! How far the room agrees, in plain words.

use super::Seen;
use crate::{
    training::results::{
        Agreement, Part, Question, Rests, RoundResults, agreement_words, change_words, percent_words, warning,
    },
    web::{
        kit::{tool_default, warning_text},
        parts::count,
    },
};
use yew::prelude::*;

/// Agreement on the outcome, high-risk scenarios apart; what changed; on what it rests.
pub fn in_words(seen: &Seen) -> Html {
    let results = &seen.results;
    let twice = seen.session.twice;
    html! {
        <>
            if let Some(warning) = warning(results) { {warning_text(html! { <>{warning}</> })} }
            { for results.rounds.iter().filter(|round| !round.is_empty()).map(|round| html! {
                <section class="pc-agreed" aria-label={round.round.label()}>
                    <h2 class="govuk-heading-m">
                        {if twice { format!("How far the room agreed: {}", round.round.label().to_lowercase()) } else { "How far the room agreed".to_owned() }}
                    </h2>
                    { for Part::ALL.into_iter().filter_map(|part| round.agreement(Question::Level, part)).map(|one| paragraph(seen, one)) }
                    <p class="govuk-body">{rests_words(round)}</p>
                </section>
            }) }
            {changed(seen)}
            {tool_default(html! {
                {"“Reliable” from 0.80, “tentative” from 0.67: Klaus Krippendorff’s rule of thumb for his measure alpha (0.800 and 0.667), taken with two decimals as shown here. Where guessing ends, 0.10, is this tool’s own choice."}
            })}
        </>
    }
}

fn paragraph(seen: &Seen, one: &Agreement) -> Html {
    let author = if seen.reading_is_ours() { "our reading" } else { "the author’s reading" };
    let read = (one.rests.read > 0).then(|| {
        let share = f64::from(one.rests.as_reading) / f64::from(one.rests.read);
        format!(" {} of answers were as {author}.", percent_words(share))
    });
    html! {
        <p class="govuk-body"><strong>{one.part.label()}{": "}</strong>{agreement_words(one)}{read}</p>
    }
}

/// On what a round's figures rest.
pub fn rests_words(round: &RoundResults) -> String {
    let Some(Rests { places, people, answers, .. }) = round.agreement(Question::Level, Part::All).map(|one| one.rests)
    else {
        return String::new();
    };
    let hands = round.spreads.iter().map(|spread| spread.hands_for_level).max().unwrap_or_default();
    let who = match (round.people, hands) {
        (0, _) => format!("up to {} raised at once", count(people as usize, "hand", "hands")),
        (seats, 0) => count(seats, "person", "people"),
        (seats, hands) => format!(
            "{} and up to {} raised at once",
            count(seats, "person", "people"),
            count(hands as usize, "hand", "hands")
        ),
    };
    format!(
        "This rests on {who} and {}, at {} that at least two people judged.",
        count(answers as usize, "answer", "answers"),
        count(places as usize, "stage of a scenario", "stages of scenarios")
    )
}

/// What changed from before to after, part by part, once somebody has answered in both rounds.
fn changed(seen: &Seen) -> Html {
    let results = &seen.results;
    if results.changes.is_empty() || results.rounds.iter().any(|round| round.is_empty()) {
        return Html::default();
    }
    let rows = Part::ALL.into_iter().filter_map(|part| results.change(Question::Level, part));
    html! {
        <section aria-labelledby="changed">
            <h2 class="govuk-heading-m" id="changed">{"Before and after training"}</h2>
            <ul class="govuk-list govuk-list--bullet">
                { for rows.map(|change| html! { <li><strong>{change.part.label()}{": "}</strong>{change_words(change)}</li> }) }
            </ul>
        </section>
    }
}
