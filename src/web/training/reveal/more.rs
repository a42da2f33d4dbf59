//! What else the room said: the three tracks, scores, whom to tell, how sure.

use super::{super::own_words::track_title, Shown};
use crate::{
    concern::{RiskScore, TrackAnswer, TrackKind},
    framework::Registry,
    training::{
        results::Spread,
        scenario::{NOBODY, Reading, ScenarioSet},
        work::Confidence,
    },
    web::kit::{Details, responsive_table},
};
use yew::prelude::*;

/// Tables of everything that hands are not asked for. The reading stands beside once it is shown.
pub fn more(shown: &Shown<'_>, frameworks: &Registry) -> Html {
    let Some(spread) = shown.round.spreads.get(shown.number - 1).filter(|spread| spread.people > 0) else {
        return Html::default();
    };
    let set = &shown.seen.set;
    let stage = set.scenario(&spread.place.scenario).and_then(|scenario| scenario.stages.get(spread.place.stage));
    let reading = stage.map(|stage| &stage.reading).filter(|_| shown.step > 0);
    html! {
        <Details summary="What else the room said">
            {tracks(spread, frameworks, reading)}
            if !spread.scores.is_empty() { {scores(spread, set, reading)} }
            {tell(spread, set, reading)}
            {table("How sure people are", "Answer", &["How many"], None, Confidence::ALL.iter().zip(spread.confidence)
                .map(|(sure, number)| (sure.label().to_owned(), vec![number], None)).collect())}
        </Details>
    }
}

/// One row: what it is, its counts, what the reading says of it.
type Row = (String, Vec<u32>, Option<String>);

fn table(
    caption: &'static str,
    first: &'static str,
    counts: &[&'static str],
    reading: Option<&Reading>,
    rows: Vec<Row>,
) -> Html {
    let columns = [first].into_iter().chain(counts.iter().copied()).chain(reading.map(|_| "The reading"));
    let rows = rows.into_iter().map(|(name, counts, says)| {
        let cells = [name].into_iter().chain(counts.iter().map(u32::to_string)).chain(says);
        cells.map(|cell| html! { <>{cell}</> }).collect()
    });
    responsive_table(caption, "s", columns.map(AttrValue::from).collect(), rows.collect())
}

fn tracks(spread: &Spread, frameworks: &Registry, reading: Option<&Reading>) -> Html {
    let rows = TrackKind::ALL.into_iter().zip(spread.tracks).map(|(kind, counts)| {
        let answer =
            |reading: &Reading| reading.track(kind).map(|track| track.answer.label().to_owned()).unwrap_or_default();
        (track_title(frameworks, kind), counts.to_vec(), reading.map(answer))
    });
    table("The three tracks", "Track", &TrackAnswer::ALL.map(TrackAnswer::label), reading, rows.collect())
}

fn scores(spread: &Spread, set: &ScenarioSet, reading: Option<&Reading>) -> Html {
    let issues =
        || set.scenario(&spread.place.scenario).into_iter().flat_map(|scenario| scenario.issues(spread.place.stage));
    let rows = spread.scores.iter().map(|(id, counts)| {
        let says = issues().find(|issue| issue.id == *id).map_or_else(|| id.clone(), |issue| issue.says.clone());
        let score = |reading: &Reading| {
            reading
                .score(id)
                .map(|score| format!("{} of {}, a judgement", score.score, RiskScore::HIGHEST))
                .unwrap_or_default()
        };
        (says, counts.to_vec(), reading.map(score))
    });
    table("Scores", "Issue", &["1", "2", "3", "4", "5"], reading, rows.collect())
}

fn tell(spread: &Spread, set: &ScenarioSet, reading: Option<&Reading>) -> Html {
    let rows = spread.tell.iter().map(|(id, number)| {
        let says = if id == NOBODY { "Nobody else yet" } else { set.tell(id).unwrap_or(id) };
        let told = |reading: &Reading| {
            let told = if id == NOBODY { reading.tell.is_empty() } else { reading.tell.contains(id) };
            if told { "Yes" } else { "No" }.to_owned()
        };
        (says.to_owned(), vec![*number], reading.map(told))
    });
    table("Whom people would tell", "Who", &["How many"], reading, rows.collect())
}
