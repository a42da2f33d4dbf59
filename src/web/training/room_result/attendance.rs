//! One printed page for the attendance folder.

use super::{Seen, disagreed::latest, in_words::rests_words};
use crate::{
    calendar::local::day_at,
    training::results::{Part, Question, agreement_words},
    web::{
        edge::clock,
        parts::{count, date_words},
    },
};
use yew::prelude::*;

/// How many rows of names and signatures, two people in each.
const ROWS: usize = 10;

/// How many letters of a title or a name stand on the page.
const MOST: usize = 100;

/// What was judged, by how many, how far they agreed, and room for names and signatures by hand. Nothing on screen.
pub fn attendance(seen: &Seen) -> Html {
    let session = &seen.session;
    let short = |text: &str| text.chars().take(MOST).collect::<String>();
    let round = latest(seen);
    let fact = |name: &str, says: String| html! { <tr><th scope="row">{name.to_owned()}</th><td>{says}</td></tr> };
    let judged = format!(
        "{}, judged {}",
        count(session.scenarios.len(), "scenario", "scenarios"),
        if session.twice { "before and after training" } else { "once" }
    );
    let agreed = round.into_iter().flat_map(|round| {
        [Part::All, Part::HighRisk].into_iter().filter_map(|part| round.agreement(Question::Level, part))
    });
    let when = round.filter(|_| session.twice).map(|round| format!(" ({})", round.round.label().to_lowercase()));
    html! {
        <div class="pc-printonly pc-attendance">
            <p class="pc-attendance__title">{short(&session.title)}</p>
            <p>{"Training on thresholds for concerns about care providers"}</p>
            <table class="pc-attendance__facts"><tbody>
                {fact("Held on", "_".repeat(30))}
                {fact("Session", format!("{}, prepared on {}; printed on {}", session.id.short(), date_words(day_at(session.made_at)), date_words(clock::today())))}
                {fact("Scenarios", format!("{}, version {}, by {}: {judged}", short(&seen.set.title), short(&session.set.version), short(&seen.set.author)))}
                {fact("Framework", format!("{} ({})", short(&session.scale.authority), short(&session.scale.framework.version)))}
            </tbody></table>
            <p class="pc-attendance__heading">{"How far the room agreed on the outcome"}{when}</p>
            if round.is_none() { <p>{"Nobody’s answers are here yet."}</p> }
            { for agreed.map(|one| html! { <p><strong>{one.part.label()}{": "}</strong>{agreement_words(one)}</p> }) }
            if let Some(round) = round { <p>{rests_words(round)}{" The words for agreement follow a published rule of thumb, not any policy."}</p> }
            <p class="pc-attendance__heading">{"Who took part"}</p>
            <table class="pc-attendance__names">
                <thead><tr><th scope="col">{"Name"}</th><th scope="col">{"Signature"}</th><th scope="col">{"Name"}</th><th scope="col">{"Signature"}</th></tr></thead>
                <tbody>{ for (0..ROWS).map(|_| html! { <tr><td /><td /><td /><td /></tr> }) }</tbody>
            </table>
            <p class="pc-attendance__line">{"Trainer:"}<span />{"Signature:"}<span /></p>
            <p>{"Answers carry no names but those that people chose to give, and nobody’s answer can be told from this page."}</p>
        </div>
    }
}
