//! Makers of training sessions, shared by the tests of their results.

use crate::support::{lambeth, minute};
use provider_concerns::{
    concern::{Outcome, TrackAnswer, TrackKind, TrainingId},
    framework::built_in,
    training::{
        room::{Answers, Room, Round, Session},
        scenario::ScenarioSet,
        work::{Confidence, Judgement, Place, Scale},
    },
};
use std::fmt::Write;

/// A set whose text begins like this. The scenarios follow.
const HEAD: &str = r#"format = 1
id = "invented"
version = "1"
title = "Invented scenarios"
author = "Example author"
says = "For tests."
minutes = 10

[[document]]
key = "lambeth"
short = "Lambeth"
title = "Lambeth Provider Concerns Policy 1.1"

[[tell]]
id = "manager"
says = "The service’s manager"

[[tell]]
id = "council"
says = "The council"
"#;

/// A set with so many scenarios, named `case-1` and so on; those at the places in `high_risk`, counted from 0, are high-risk.
/// Every reading says poor care, Minor, score 1, tell the manager.
pub fn set(scenarios: usize, high_risk: &[usize]) -> ScenarioSet {
    let mut text = HEAD.to_owned();
    for place in 0..scenarios {
        write!(
            text,
            r#"
[[scenario]]
id = "case-{number}"
title = "Invented case {number}"
setting = "care_home"
themes = ["medication"]
high_risk = {risky}
[[scenario.stage]]
says = "At Example House a tablet was late."
[[scenario.stage.issue]]
id = "late"
says = "A tablet was late"
theme = "medication"
[scenario.stage.reading]
decision = "poor_care"
says = "One late tablet."
turns_on = "It happened once."
tell = ["manager"]
track = [
  {{ id = "immediate_danger", answer = "no", says = "No.", cite = {{ section = "1" }} }},
  {{ id = "crime", answer = "no", says = "No.", cite = {{ section = "7.6" }} }},
  {{ id = "section_42", answer = "no", says = "No.", cite = {{ section = "10.1" }} }},
]
score = [{{ issue = "late", score = 1, says = "No harm." }}]
under = [{{ framework = "lambeth", outcome = "minor", says = "The lowest.", cite = {{ section = "6.3" }} }}]
reason = [{{ says = "A one-off matter is poor care.", cite = {{ section = "10.1" }} }}]
"#,
            number = place + 1,
            risky = high_risk.contains(&place)
        )
        .unwrap();
    }
    ScenarioSet::read(&text, built_in()).unwrap()
}

/// The place number so and so, counted from 0, of such a set.
pub fn place(number: usize) -> Place {
    Place { scenario: format!("case-{}", number + 1), stage: 0 }
}

/// A random-looking id.
pub fn id(number: u16) -> TrainingId {
    let [high, low] = number.to_be_bytes();
    TrainingId::from_random([low, 7, 1, 200, 3, 9, high, 4, 5, low])
}

/// A room of a set under Lambeth's framework, with two rounds, into which nothing has come yet.
pub fn room(set: &ScenarioSet) -> Room {
    let mut session =
        Session::new("0123456789abcdef".parse().unwrap(), minute(0), set, None, Scale::of(lambeth()).unwrap());
    session.twice = true;
    Room::new(session)
}

/// A judgement that is handed in, with an outcome and a decision counted from 0.
pub fn judgement(place: Place, level: usize, decision: usize) -> Judgement {
    let mut judgement = Judgement::new(place);
    for kind in TrackKind::ALL {
        judgement.tracks.set(kind, TrackAnswer::No);
    }
    judgement.level = Some(["minor", "moderate", "major"][level].to_owned());
    judgement.decision = Some(Outcome::ALL[decision]);
    judgement.scores.insert("late".to_owned(), crate::support::score(level as u32 + 1));
    judgement.tell.insert("manager".to_owned());
    judgement.confidence = Some(Confidence::Sure);
    judgement.given = true;
    judgement
}

/// One person's answers to a round: for each place an outcome, decided alike, or nothing.
pub fn person(room: &mut Room, number: u16, round: Round, levels: &[Option<usize>]) {
    let judgements =
        levels.iter().enumerate().filter_map(|(at, level)| Some(judgement(place(at), (*level)?, (*level)?)));
    let answers = Answers::new(room.session.id, id(number), String::new(), round, judgements.collect());
    room.add(answers);
}
