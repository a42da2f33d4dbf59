//! The result of work alone as a file to keep.
//!
//! JSON that a person can read. Nothing in it says who it is. Its form, version 1:
//!
//! | key | what it holds |
//! | --- | --- |
//! | `format`, `version` | `provider-concerns-training-result`, 1 |
//! | `made_at` | when the file was made |
//! | `set`, `set_title`, `author` | the scenarios: id, version and digest of their text; their title; whose reading it is |
//! | `framework` | by which outcomes were chosen: id and version |
//! | `note` | that readings are their author's and not the council's |
//! | `times` | each time through, the first one first: `judged` of `places`; `all` and `high_risk` count how many answers were as the reading (`same`) of how many (`of`) |
//! | `times[].stages` | each stage handed in: the judgement word for word, the reading's decision and outcome, and how they compare |

use super::{Alone, Counted, Counts, LegResult};
use crate::{
    concern::{FrameworkRef, Outcome, Timestamp, json},
    framework::Registry,
    training::{
        scenario::{ScenarioSet, SetRef},
        work::{Fit, Judgement},
    },
};
use serde::Serialize;

/// What marks a file as a result of work alone.
const FORMAT: &str = "provider-concerns-training-result";

/// The version of its form.
const VERSION: u32 = 1;

const NOTE: &str =
    "The readings are their author’s reading of the cited policies, and not the councils’. The scenarios are invented.";

#[derive(Serialize)]
struct ResultFile<'a> {
    format: &'static str,
    version: u32,
    made_at: Timestamp,
    set: &'a SetRef,
    set_title: &'a str,
    author: &'a str,
    framework: &'a FrameworkRef,
    note: &'static str,
    times: Vec<Time<'a>>,
}

#[derive(Serialize)]
struct Time<'a> {
    judged: usize,
    places: usize,
    all: Shares,
    high_risk: Shares,
    stages: Vec<Stage<'a>>,
}

#[derive(Serialize)]
struct Shares {
    decision: Share,
    outcome: Share,
    tracks: Share,
    stages: Share,
}

#[derive(Serialize)]
struct Share {
    same: usize,
    of: usize,
}

#[derive(Serialize)]
struct Stage<'a> {
    title: &'a str,
    high_risk: bool,
    judgement: &'a Judgement,
    reading_decision: Outcome,
    reading_outcome: Option<&'a str>,
    decision: &'static str,
    outcome: &'static str,
    missed: bool,
}

impl From<Counted> for Share {
    fn from(counted: Counted) -> Self {
        Self { same: counted.same, of: counted.of }
    }
}

impl From<Counts> for Shares {
    fn from(counts: Counts) -> Self {
        Self {
            decision: counts.decision.into(),
            outcome: counts.level.into(),
            tracks: counts.tracks.into(),
            stages: counts.stages.into(),
        }
    }
}

/// The text of the file.
///
/// # Errors
/// None that can occur: every result can be written.
pub fn result_file(
    alone: &Alone,
    set: &ScenarioSet,
    frameworks: &Registry,
    made_at: Timestamp,
) -> Result<String, serde_json::Error> {
    let time = |leg| {
        let result = LegResult::of(alone, leg, set, frameworks);
        let stages = result.stages.iter().filter_map(|stage| {
            let scenario = set.scenario(&stage.place.scenario)?;
            let reading = &scenario.stages.get(stage.place.stage)?.reading;
            Some(Stage {
                title: &scenario.title,
                high_risk: stage.high_risk,
                judgement: leg.judgement(&stage.place)?,
                reading_decision: reading.decision,
                reading_outcome: reading.under(&alone.scale.asks_as).map(|under| under.outcome.as_str()),
                decision: fit_key(stage.compared.decision),
                outcome: fit_key(stage.compared.level),
                missed: stage.compared.is_missed(),
            })
        });
        Time {
            judged: result.stages.len(),
            places: result.places,
            all: result.all.into(),
            high_risk: result.high_risk.into(),
            stages: stages.collect(),
        }
    };
    json::indented(&ResultFile {
        format: FORMAT,
        version: VERSION,
        made_at,
        set: &alone.set,
        set_title: &set.title,
        author: &set.author,
        framework: &alone.scale.framework,
        note: NOTE,
        times: alone.legs.iter().map(time).collect(),
    })
}

fn fit_key(fit: Fit) -> &'static str {
    match fit {
        Fit::Same => "same",
        Fit::Lower => "lower",
        Fit::Higher => "higher",
        Fit::Different => "different",
        Fit::NotAnswered => "not_answered",
        Fit::NoReading => "no_reading",
    }
}
