//! What a trainer takes along: a session with its answers and how far they agree, as one file.

use super::{Agreement, Change, Measure, Results};
use crate::{
    concern::{Timestamp, TrainingId, json},
    submission::{Digest, Generator, plain},
    training::{
        agreement::Interval,
        room::{Answers, Hands, Mode, Room, Round},
        scenario::{ScenarioSet, SetRef},
        work::{Judgement, Scale, places},
    },
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What marks a file as the results of a session.
pub(super) const FORMAT: &str = "provider-concerns-training-results";

/// The version of its form.
pub const FORMAT_VERSION: u32 = 1;

/// A scenario, as the results list it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ScenarioListed {
    /// Its id within its set.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether somebody could come to serious harm if it is judged too low.
    pub high_risk: bool,
    /// How many stages it has.
    pub stages: u32,
}

/// A session, as its results name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct SessionListed {
    /// Which session.
    pub id: TrainingId,
    /// What the trainer calls it.
    pub title: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// Blind or open.
    pub mode: Mode,
    /// Whether everything was judged again after training.
    pub twice: bool,
    /// The outcomes to choose from, and the framework that they are of.
    pub scale: Scale,
    /// Its scenarios, in their order.
    pub scenarios: Vec<ScenarioListed>,
}

/// One person's answers to one round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct PersonAnswers {
    /// The person's number, without meaning: the same in both rounds for whoever answered on a device of their own; on a tablet
    /// that went round everybody is new each time.
    pub person: u32,
    /// The name that the person chose to give, where the trainer takes names along; else `null`.
    pub name: Option<String>,
    /// Which round.
    pub round: Round,
    /// What was handed in, in the session's order.
    pub judgements: Vec<Judgement>,
}

/// How far a round agrees.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct MeasuredRound {
    /// Which round.
    pub round: Round,
    /// How many people gave answers, raised hands left aside.
    pub people: u32,
    /// Question by question, and for each all places, the high-risk ones, the others.
    pub agreements: Vec<Agreement>,
}

/// The results of a session as they leave the device. Numbers of agreement have at most nine decimals.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ResultsDocument {
    /// Always `provider-concerns-training-results`.
    pub format: String,
    /// The version of this format.
    pub format_version: u32,
    /// What made the file.
    pub generator: Generator,
    /// When it was exported.
    pub exported_at: Timestamp,
    /// The session.
    pub session: SessionListed,
    /// The set that its scenarios are of.
    pub set: SetRef,
    /// The answers, by round and person.
    pub answers: Vec<PersonAnswers>,
    /// Votes by raised hands.
    pub hands: Vec<Hands>,
    /// How far each round agrees.
    pub agreement: Vec<MeasuredRound>,
    /// What has changed from the first round to the second; empty where there is one.
    pub changes: Vec<Change>,
    /// The digest over everything else in the file.
    pub digest: Option<Digest>,
}

/// Everybody's answers with the person's number, by round and number.
pub(super) fn numbered(room: &Room) -> Vec<(u32, &Answers)> {
    // Places have random ids, so that their order says nothing on who came first.
    let seats: BTreeSet<TrainingId> = room.answers.iter().map(|answers| answers.seat).collect();
    let numbers: BTreeMap<TrainingId, u32> = seats.into_iter().zip(1..).collect();
    let number = |answers: &Answers| numbers.get(&answers.seat).copied().unwrap_or_default();
    let mut all: Vec<(u32, &Answers)> = room.answers.iter().map(|answers| (number(answers), answers)).collect();
    all.sort_by_key(|(number, answers)| (answers.round, *number));
    all
}

/// What was handed in, in the session's order.
pub(super) fn handed_in(answers: &Answers, room: &Room, set: &ScenarioSet) -> Vec<Judgement> {
    let order = places(set, &room.session.scenarios);
    let mut given: Vec<Judgement> = answers.judgements.iter().filter(|judgement| judgement.given).cloned().collect();
    given.sort_by_key(|judgement| order.iter().position(|place| *place == judgement.place));
    given
}

/// The document of a session. Names that people chose to give are in it only if the trainer asks for them.
pub fn document(room: &Room, set: &ScenarioSet, with_names: bool, at: Timestamp) -> ResultsDocument {
    let results = Results::of(room, set);
    let session = &room.session;
    let listed = session.scenarios.iter().filter_map(|id| set.scenario(id)).map(|scenario| ScenarioListed {
        id: scenario.id.clone(),
        title: scenario.title.clone(),
        high_risk: scenario.high_risk,
        stages: u32::try_from(scenario.stages.len()).unwrap_or(u32::MAX),
    });
    let answers = numbered(room).into_iter().map(|(person, answers)| PersonAnswers {
        person,
        name: (with_names && !answers.name.is_empty()).then(|| answers.name.clone()),
        round: answers.round,
        judgements: handed_in(answers, room, set),
    });
    let measured = results.rounds.iter().map(|round| MeasuredRound {
        round: round.round,
        people: u32::try_from(round.people).unwrap_or(u32::MAX),
        agreements: round.agreements.iter().map(rounded).collect(),
    });
    let mut hands = room.hands.clone();
    hands.sort_by(|one, other| (one.round, &one.place).cmp(&(other.round, &other.place)));
    let mut document = ResultsDocument {
        format: FORMAT.to_owned(),
        format_version: FORMAT_VERSION,
        generator: Generator { name: "Provider Concerns".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        exported_at: at,
        session: SessionListed {
            id: session.id,
            title: session.title.clone(),
            made_at: session.made_at,
            mode: session.mode,
            twice: session.twice,
            scale: session.scale.clone(),
            scenarios: listed.collect(),
        },
        set: session.set.clone(),
        answers: answers.collect(),
        hands,
        agreement: measured.collect(),
        changes: results.changes.iter().map(rounded_change).collect(),
        digest: None,
    };
    // A document that could not be written would have none; no session is such.
    document.digest = Digest::of_document(&document).ok();
    document
}

impl ResultsDocument {
    /// The file's text: indented JSON with a newline at its end.
    ///
    /// # Errors
    /// If the document cannot be written as JSON, which no session can cause.
    pub fn to_text(&self) -> Result<String, serde_json::Error> {
        json::indented(self)
    }
}

/// A file name that says which session and when; `ending` is `json` or `csv`.
pub fn file_name(room: &Room, at: Timestamp, ending: &str) -> String {
    let title = plain(&room.session.title, "session");
    format!("training-{title}-{}-{}.{ending}", at.format("%Y-%m-%d"), room.session.id.short())
}

/// Nine decimals: what every reader of JSON reads as the same number, so that the digest is found by all.
fn nine(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

fn rounded_interval(interval: Interval) -> Interval {
    Interval { low: nine(interval.low), high: nine(interval.high), ..interval }
}

fn rounded(agreement: &Agreement) -> Agreement {
    let measure =
        |one: Measure| Measure { value: one.value.map(nine), interval: one.interval.map(rounded_interval), ..one };
    Agreement {
        percent: measure(agreement.percent),
        alpha: measure(agreement.alpha),
        kappa: measure(agreement.kappa),
        ..*agreement
    }
}

fn rounded_change(change: &Change) -> Change {
    let difference = |one: super::Difference| super::Difference {
        before: nine(one.before),
        after: nine(one.after),
        interval: one.interval.map(rounded_interval),
    };
    Change { percent: change.percent.map(difference), alpha: change.alpha.map(difference), ..*change }
}
