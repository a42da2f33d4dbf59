//! Answers as they are given back: their file, whose they are, which of two counts, and the tablet that goes round.

use super::{id, judged, marks, session, set, take};
use crate::support::at;
use provider_concerns::{
    app::{Mark, TrainingEdit, apply_training},
    concern::{Outcome, RiskScore, TrackAnswer},
    training::{
        kept::Kept,
        room::{Answers, AnswersError, LONGEST_NAME, Room, Round, Session, Taken},
        scenario::{NOBODY, built_in_sets},
        work::{Confidence, Judgement, Place, places},
    },
};
use serde_json::{Value, json};

/// Answers as a file, with something in it changed.
fn answers_changed(change: impl FnOnce(&mut Value)) -> Result<Answers, AnswersError> {
    let mut value: Value = serde_json::from_str(&judged(2, 0).answers(Round::Before).to_text().unwrap()).unwrap();
    change(&mut value);
    take(&value.to_string())
}

fn does_not_fit(change: impl FnOnce(&mut Value)) -> String {
    match answers_changed(change) {
        Err(AnswersError::DoNotFit(why)) => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn answers_read_back_from_their_file() {
    let answers = judged(2, 0).answers(Round::Before);
    assert_eq!(take(&answers.to_text().unwrap()), Ok(answers.clone()));
    assert_eq!(answers.judgements.len(), places(set(), &session().scenarios).len());
    assert_eq!(answers.file_name(), "answers-040g20-before-081040.json");
    // An answer that is missing is no mistake.
    assert!(answers_changed(|answers| answers["judgements"][0]["level"] = Value::Null).is_ok());
}

#[test]
fn what_a_session_does_not_ask_is_refused_in_words() {
    assert_eq!(take("[]"), Err(AnswersError::Other));
    assert_eq!(take(&session().to_text().unwrap()), Err(AnswersError::Other));
    assert_eq!(take(&" ".repeat(2_000_000)), Err(AnswersError::TooLarge));
    assert_eq!(answers_changed(|answers| answers["version"] = json!(3)), Err(AnswersError::TooNew(3)));
    let half = answers_changed(|answers| {
        answers.as_object_mut().unwrap().remove("seat");
    });
    assert!(matches!(&half, Err(AnswersError::Broken(why)) if why.contains("seat")), "{half:?}");
    let high = answers_changed(|answers| answers["judgements"][0]["scores"] = json!({"x": 6}));
    assert!(matches!(high, Err(AnswersError::Broken(_))), "{high:?}");
    let other = id(9);
    assert_eq!(
        answers_changed(|answers| answers["session"] = json!(other)),
        Err(AnswersError::OtherSession(other.short()))
    );
    let mut once = session();
    once.twice = false;
    let mut second = judged(2, 0);
    second.round = Round::After;
    let second = second.answers(Round::After).to_text().unwrap();
    assert_eq!(Answers::read(&second, &once, set()), Err(AnswersError::NoRound));
    assert!(Answers::read(&second, &session(), set()).is_ok());

    let judgement = |answers: &mut Value, key: &str, value: Value| answers["judgements"][0][key] = value;
    let place = |scenario: &str, stage: u64| json!({ "scenario": scenario, "stage": stage });
    let first = session().scenarios[0].clone();
    let stages = set().scenario(&first).unwrap().stages.len();
    assert_eq!(does_not_fit(|a| judgement(a, "place", place("no-such", 0))), "there is no scenario “no-such” in it");
    let beyond = does_not_fit(|a| judgement(a, "place", place(&first, stages as u64)));
    assert_eq!(beyond, format!("the scenario “{first}” has no stage {}", stages + 1));
    assert!(does_not_fit(|a| judgement(a, "place", place(&first, u64::MAX))).contains("has no stage"));
    let twice = does_not_fit(|a| {
        let one = a["judgements"][0].clone();
        a["judgements"].as_array_mut().unwrap().push(one);
    });
    assert_eq!(twice, format!("the scenario “{first}” is answered twice"));
    assert_eq!(does_not_fit(|a| judgement(a, "level", json!("harmless"))), "there is no outcome “harmless” in it");
    assert!(does_not_fit(|a| judgement(a, "scores", json!({"no-such": 3}))).contains("no issue “no-such”"));
    assert_eq!(does_not_fit(|a| judgement(a, "tell", json!(["the-king"]))), "nobody in it is called “the-king”");
    let somebody = set().tell[0].id.clone();
    assert!(does_not_fit(|a| judgement(a, "tell", json!([NOBODY, somebody]))).contains("somebody and nobody"));
    assert!(does_not_fit(|a| judgement(a, "given", json!(false))).contains("not handed in"));
    let long = "n".repeat(LONGEST_NAME + 1);
    assert!(does_not_fit(|a| a["name"] = json!(long)).contains("60 letters"));
}

#[test]
fn an_issue_that_a_later_stage_brings_cannot_be_scored_before() {
    let later = |scenario: &&provider_concerns::training::scenario::Scenario| {
        scenario.stages.iter().skip(1).any(|stage| !stage.issues.is_empty())
    };
    let mut all = built_in_sets().all().flat_map(|set| set.scenarios.iter().map(move |scenario| (set, scenario)));
    let (set, scenario) = all.find(|(_, scenario)| later(scenario)).expect("an issue arrives later somewhere");
    let issue = scenario.stages.iter().skip(1).flat_map(|stage| &stage.issues).next().unwrap();
    let session = Session::new(id(1), at("2026-11-23T09:00:00Z"), set, None, session().scale);
    let answers = |stage: usize| {
        let mut judgement = Judgement::new(Place { scenario: scenario.id.clone(), stage });
        judgement.scores.insert(issue.id.clone(), RiskScore::try_from(3).unwrap());
        judgement.given = true;
        Answers::new(session.id, id(2), String::new(), Round::Before, vec![judgement]).to_text().unwrap()
    };
    assert!(Answers::read(&answers(scenario.stages.len() - 1), &session, set).is_ok());
    assert!(
        matches!(Answers::read(&answers(0), &session, set), Err(AnswersError::DoNotFit(why)) if why.contains(&issue.id))
    );
}

#[test]
fn answers_without_a_name_hold_random_numbers_and_choices_alone() {
    let text = judged(2, 1).answers(Round::Before).to_text().unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(
        keys(&value),
        ["edition", "format", "judgements", "name", "round", "seat", "session", "version"].map(str::to_owned)
    );
    assert_eq!(value["name"], "");
    // Every other text in it is one that the set, the scale or the form has.
    let mut known: Vec<String> = vec![session().id.to_string(), id(2).to_string(), "before".to_owned(), String::new()];
    known.push("provider-concerns-training-answers".to_owned());
    known.extend(set().scenarios.iter().map(|scenario| scenario.id.clone()));
    known.extend(set().tell.iter().map(|tell| tell.id.clone()));
    known.extend(session().scale.steps.iter().map(|step| step.id.clone()));
    known.extend(Outcome::ALL.map(|one| one.key().to_owned()));
    known.extend(Confidence::ALL.map(|one| one.key().to_owned()));
    known.extend(TrackAnswer::ALL.map(|one| one.key().to_owned()));
    let mut texts = Vec::new();
    gather(&value, &mut texts);
    assert!(texts.len() > 50);
    for text in texts {
        assert!(known.contains(&text), "“{text}” says something else");
    }
    let mut kept = Kept::Seat(judged(2, 1));
    assert!(apply_training(&mut kept, TrainingEdit::Name("Miss A".to_owned())));
    let Kept::Seat(seat) = kept else { panic!() };
    assert_eq!(seat.answers(Round::Before).name, "Miss A");
}

fn gather(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| gather(item, texts)),
        Value::Object(map) => map.values().for_each(|item| gather(item, texts)),
        _ => {}
    }
}

#[test]
fn of_two_files_of_one_person_the_later_counts_whichever_comes_first() {
    let early = judged(2, 0);
    let mut kept = Kept::Seat(early.clone());
    let place = early.before.judgements[0].place.clone();
    assert!(apply_training(&mut kept, TrainingEdit::TakeBack(place.clone())));
    assert!(apply_training(&mut kept, TrainingEdit::Mark(place.clone(), Mark::Decision(Outcome::NotEnoughKnown))));
    assert!(apply_training(&mut kept, TrainingEdit::HandIn(place)));
    let Kept::Seat(late) = kept else { panic!() };
    let [early, late] = [early, late].map(|seat| seat.answers(Round::Before).to_text().unwrap());
    let mut room = Room::new(session());
    assert_eq!(room.take(&early, set()), Ok(Taken::Added));
    assert_eq!(room.take(&early, set()), Ok(Taken::Already));
    assert_eq!(room.take(&late, set()), Ok(Taken::Replaced));
    assert_eq!(room.take(&early, set()), Ok(Taken::Older));
    let mut other = Room::new(session());
    assert_eq!(other.take(&late, set()), Ok(Taken::Added));
    assert_eq!(other.take(&early, set()), Ok(Taken::Older));
    assert_eq!(room, other);
    // The second round of the same person stands beside the first.
    let mut second = judged(2, 0);
    (second.after, second.round) = (second.before.clone(), Round::After);
    assert_eq!(room.take(&second.answers(Round::After).to_text().unwrap(), set()), Ok(Taken::Added));
    assert_eq!((room.answered(Round::Before).0, room.answered(Round::After).0), (1, 1));
}

#[test]
fn a_change_after_sending_is_told_and_the_other_round_does_not_matter() {
    let mut kept = Kept::Seat(judged(2, 0));
    assert!(apply_training(&mut kept, TrainingEdit::Sent(Round::Before)));
    assert!(!apply_training(&mut kept, TrainingEdit::Sent(Round::Before)));
    assert!(apply_training(&mut kept, TrainingEdit::Round(Round::After)));
    let place = Place { scenario: session().scenarios[0].clone(), stage: 0 };
    for mark in marks(&place, 0) {
        apply_training(&mut kept, TrainingEdit::Mark(place.clone(), mark));
    }
    assert!(apply_training(&mut kept, TrainingEdit::HandIn(place.clone())));
    let Kept::Seat(seat) = &kept else { panic!() };
    assert!(seat.is_sent(Round::Before) && !seat.changed_since_sent(Round::Before) && !seat.is_sent(Round::After));
    assert!(apply_training(&mut kept, TrainingEdit::Round(Round::Before)));
    assert!(apply_training(&mut kept, TrainingEdit::TakeBack(place)));
    let Kept::Seat(seat) = &kept else { panic!() };
    assert!(seat.changed_since_sent(Round::Before));
}

#[test]
fn the_tablet_leaves_what_was_handed_in_and_nothing_else() {
    let mut kept = Kept::Room(Room::new(session()));
    let place = Place { scenario: session().scenarios[0].clone(), stage: 0 };
    assert!(apply_training(&mut kept, TrainingEdit::PassTo(id(2))));
    assert!(!apply_training(&mut kept, TrainingEdit::PassTo(id(3))), "one person at a time has it");
    for mark in marks(&place, 0) {
        assert!(apply_training(&mut kept, TrainingEdit::Mark(place.clone(), mark)));
    }
    assert!(apply_training(&mut kept, TrainingEdit::HandIn(place.clone())));
    let begun = session().scenarios[1].clone();
    let begun = Place { scenario: begun, stage: 0 };
    assert!(apply_training(&mut kept, TrainingEdit::Mark(begun, Mark::Decision(Outcome::PoorCare))));
    assert!(apply_training(&mut kept, TrainingEdit::TabletBack));
    assert!(apply_training(&mut kept, TrainingEdit::PassTo(id(3))));
    let Kept::Room(room) = &kept else { panic!() };
    assert_eq!(room.answers.len(), 1);
    assert_eq!(room.answers[0].judgements.iter().map(|one| &one.place).collect::<Vec<_>>(), [&place]);
    assert!(room.tablet.as_ref().unwrap().before.judgements.is_empty(), "the next person finds nothing");
    // Given up with nothing handed in, it leaves nothing; cleared, it leaves nothing either.
    assert!(apply_training(&mut kept, TrainingEdit::TabletBack));
    assert!(apply_training(&mut kept, TrainingEdit::PassTo(id(4))));
    assert!(apply_training(&mut kept, TrainingEdit::TabletCleared));
    assert!(!apply_training(&mut kept, TrainingEdit::TabletCleared));
    let Kept::Room(room) = &kept else { panic!() };
    assert_eq!((room.answers.len(), room.tablet.is_none()), (1, true));
}
