//! A session on its way: handed out, answered, given back, kept in two tabs. What does not fit is refused in words; nobody who gives no
//! name can be told.

use crate::support::{at, frameworks, lambeth};
use proptest::prelude::*;
use provider_concerns::{
    app::{Mark, TrainingEdit, apply_training},
    concern::{Outcome, RiskScore, TrackAnswer, TrackKind, TrainingId},
    training::{
        kept::Kept,
        room::{
            Answers, AnswersError, Hands, LONGEST_NAME, LONGEST_TITLE, LONGEST_WORDS, MOST_OUTCOMES, Mode, Room, Round,
            Seat, Session, SessionError, Taken, TextKind, about_minutes, minutes_for,
        },
        scenario::{NOBODY, ScenarioSet, Sets, TEMPLATE, built_in_sets},
        work::{Confidence, Judgement, Place, Scale, places},
    },
};
use serde_json::{Value, json};
use std::sync::Arc;

fn id(number: u8) -> TrainingId {
    TrainingId::from_random([number; 10])
}

/// A set with a scenario in stages, which comes with the app.
fn set() -> &'static Arc<ScenarioSet> {
    let staged = |set: &&Arc<ScenarioSet>| set.scenarios.iter().any(|scenario| scenario.stages.len() > 1);
    built_in_sets().all().find(staged).expect("a set has stages")
}

fn session() -> Session {
    let mut session = Session::new(id(1), at("2026-11-23T09:00:00Z"), set(), None, Scale::of(lambeth()).unwrap());
    session.title = "Example House training".to_owned();
    session.twice = true;
    session
}

fn read(text: &str) -> Result<Session, SessionError> {
    Session::read(text, built_in_sets(), frameworks())
}

/// The session's file, with something in it changed.
fn changed(change: impl FnOnce(&mut Value)) -> Result<Session, SessionError> {
    let mut value: Value = serde_json::from_str(&session().to_text().unwrap()).unwrap();
    change(&mut value);
    read(&value.to_string())
}

fn broken(result: Result<Session, SessionError>) -> String {
    match result {
        Err(SessionError::Broken(why)) => why,
        other => panic!("{other:?}"),
    }
}

/// Somebody's place in which everything is judged, the choices counted from `seed`.
fn judged(number: u8, seed: usize) -> Seat {
    let mut kept = Kept::Seat(Seat::new(id(number), session()));
    for (at, place) in places(set(), &session().scenarios).into_iter().enumerate() {
        for mark in marks(&place, seed + at) {
            assert!(apply_training(&mut kept, TrainingEdit::Mark(place.clone(), mark)));
        }
        assert!(apply_training(&mut kept, TrainingEdit::HandIn(place)));
    }
    match kept {
        Kept::Seat(seat) => seat,
        other => panic!("{other:?}"),
    }
}

fn marks(place: &Place, seed: usize) -> Vec<Mark> {
    let mut marks: Vec<Mark> =
        TrackKind::ALL.into_iter().map(|kind| Mark::Track(kind, TrackAnswer::ALL[seed % 3])).collect();
    let score = RiskScore::try_from((seed % 5) as i64 + 1).unwrap();
    let scenario = set().scenario(&place.scenario).unwrap();
    marks.extend(scenario.issues(place.stage).map(|issue| Mark::Score(issue.id.clone(), score)));
    marks.extend([
        Mark::Decision(Outcome::ALL[seed % 3]),
        Mark::Level(session().scale.steps[seed % 3].id.clone()),
        Mark::Tell(set().tell[seed % set().tell.len()].id.clone(), true),
        Mark::Confidence(Confidence::ALL[seed % 4]),
    ]);
    marks
}

fn take(text: &str) -> Result<Answers, AnswersError> {
    Answers::read(text, &session(), set())
}

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
fn a_session_reads_back_from_its_file() {
    assert_eq!(read(&session().to_text().unwrap()), Ok(session()));
    assert_eq!(
        session().file_name(),
        format!("session-example-house-training-{}.json", session().id.short().to_lowercase())
    );
    let named = |title: &str| {
        let mut session = session();
        session.title = title.to_owned();
        session.file_name()
    };
    assert_eq!(named("…"), "session-040g20.json");
    assert!(named("../../etc/passwd\u{202e}").starts_with("session-etc-passwd-"));
    assert!(named(&"long ".repeat(20)).len() < 70);
}

#[test]
fn what_is_no_sound_session_is_refused_in_words() {
    assert_eq!(read("{}"), Err(SessionError::Other));
    assert_eq!(read("kettle"), Err(SessionError::Other));
    assert_eq!(changed(|session| session["version"] = json!(2)), Err(SessionError::TooNew(2)));
    // A newer version may have anything in it.
    assert_eq!(
        changed(|session| *session = json!({"format": session["format"], "version": 7, "new": 1})),
        Err(SessionError::TooNew(7))
    );
    assert_eq!(read(&" ".repeat(3_000_000)), Err(SessionError::TooLarge));
    assert!(broken(changed(|session| session["scenarios"] = json!([]))).contains("no scenarios"));
    assert!(broken(changed(|session| session["scale"]["steps"] = json!([]))).contains("no outcomes"));
    assert!(broken(changed(|session| session["more"] = json!(1))).contains("more"));
    assert!(
        broken(changed(|session| {
            session.as_object_mut().unwrap().remove("mode");
        }))
        .contains("mode")
    );
    let long = "t".repeat(LONGEST_TITLE + 1);
    assert!(broken(changed(|session| session["title"] = json!(long))).contains("100 letters"));
    let first = session().scenarios[0].clone();
    let twice = broken(changed(|session| session["scenarios"].as_array_mut().unwrap().push(json!(first))));
    assert_eq!(twice, format!("the scenario “{first}” is in it twice"));
    let double = broken(changed(|session| {
        let step = session["scale"]["steps"][0].clone();
        session["scale"]["steps"].as_array_mut().unwrap().push(step);
    }));
    assert_eq!(double, "the outcome “minor” is in it twice");
    let other = broken(changed(|session| session["scale"]["steps"][0]["id"] = json!("harmless")));
    assert_eq!(other, format!("its outcomes are not those of {}", lambeth().authority));
    let unknown = changed(|session| session["scenarios"][0] = json!("no-such"));
    assert_eq!(unknown, Err(SessionError::NoScenario("no-such".to_owned())));
    let no_set = changed(|session| session["set"]["digest"] = json!("0".repeat(64)));
    assert_eq!(no_set, Err(SessionError::NoSet(session().set.id)));
}

#[test]
fn a_session_brings_its_own_scenarios_and_only_those_that_it_names() {
    let own = ScenarioSet::read(TEMPLATE, frameworks()).unwrap();
    let made = Session::new(id(1), at("2026-11-23T09:00:00Z"), &own, Some(TEMPLATE.to_owned()), session().scale);
    let text = made.to_text().unwrap();
    // A device without the file.
    let nothing = Sets::default();
    assert_eq!(Session::read(&text, &nothing, frameworks()), Ok(made.clone()));
    assert_eq!(made.set(&nothing, frameworks()).unwrap().reference, own.reference);
    let other = text.replacen("A vitamin", "An iron", 1);
    assert_ne!(other, text);
    let refused = broken(Session::read(&other, &nothing, frameworks()));
    assert_eq!(refused, "the scenarios that it brings are not those that it names");
    let mut half = made;
    half.own_set = Some("format = 1\n".to_owned());
    let refused = Session::read(&half.to_text().unwrap(), &nothing, frameworks());
    assert!(matches!(refused, Err(SessionError::BrokenSet(_))), "{refused:?}");
}

#[test]
fn the_outcomes_of_a_session_are_bounded_and_those_of_a_framework_that_is_here() {
    let many = |session: &mut Value, number: usize| {
        session["scale"]["framework"]["id"] = json!("own");
        let steps = (0..number).map(|at| json!({ "id": format!("step-{at}"), "title": "Step" }));
        session["scale"]["steps"] = steps.collect();
    };
    assert!(changed(|session| many(session, MOST_OUTCOMES)).is_ok());
    assert!(broken(changed(|session| many(session, MOST_OUTCOMES + 1))).contains("more than 20 outcomes"));
    for (pointer, what) in [
        ("/scale/steps/0/id", "the id of an outcome"),
        ("/scale/steps/0/title", "an outcome"),
        ("/scale/authority", "the name of its authority"),
        ("/scale/asks_as", "the id under which"),
        ("/scenarios/0", "the id of a scenario"),
        ("/set/id", "the id of its set"),
    ] {
        let long = "é".repeat(LONGEST_WORDS + 1);
        let why = broken(changed(|session| *session.pointer_mut(pointer).unwrap() = json!(long)));
        assert!(why.starts_with(what) && why.ends_with("more than 100 letters"), "{pointer}: {why}");
    }
    for pointer in ["/scale/steps/0/title", "/scale/authority"] {
        let why = broken(changed(|session| *session.pointer_mut(pointer).unwrap() = json!("Another name")));
        assert_eq!(why, format!("its outcomes are not those of {}", lambeth().authority));
    }
    // Every framework that comes with the app can be trained on.
    for scale in frameworks().all().iter().filter_map(Scale::of) {
        let made = Session::new(id(1), at("2026-11-23T09:00:00Z"), set(), None, scale);
        assert_eq!(read(&made.to_text().unwrap()), Ok(made));
    }
}

#[test]
fn a_session_whose_set_names_a_framework_that_is_not_here_can_be_joined() {
    let under = "framework = \"lambeth\"";
    let elsewhere = TEMPLATE.replace(under, "framework = \"example-council\"");
    assert_ne!(elsewhere, TEMPLATE);
    let full = ScenarioSet::read(&elsewhere, frameworks()).unwrap_err().to_string();
    assert!(full.contains("there is no framework “example-council” to judge by"), "{full}");
    let own = ScenarioSet::read_named(&elsewhere, frameworks()).unwrap();
    let made = Session::new(id(1), at("2026-11-23T09:00:00Z"), &own, Some(elsewhere.clone()), session().scale);
    assert_eq!(Session::read(&made.to_text().unwrap(), &Sets::default(), frameworks()), Ok(made.clone()));
    // A trainer's own file with another outcome than the rules give stays refused.
    let wrong = TEMPLATE.replace("outcome = \"minor\"", "outcome = \"major\"");
    assert_ne!(wrong, TEMPLATE);
    let refused = ScenarioSet::read(&wrong, frameworks()).unwrap_err().to_string();
    assert!(refused.contains("by the rules of"), "{refused}");
    // And what takes no framework to tell stays refused in a session too.
    let theme = elsewhere.replace("theme = \"medication\"", "theme = \"no-such\"");
    assert_ne!(theme, elsewhere);
    assert!(ScenarioSet::read_named(&theme, frameworks()).unwrap_err().to_string().contains("there is no theme"));
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

#[test]
fn a_text_says_what_it_is_and_where_it_opens() {
    let answers = judged(2, 0).answers(Round::Before).to_text().unwrap();
    assert_eq!(TextKind::of(&session().to_text().unwrap()), TextKind::Session);
    assert_eq!(TextKind::of(&answers), TextKind::Answers);
    assert_eq!(TextKind::of(provider_concerns::submission::EXAMPLE), TextKind::Record);
    assert_eq!(TextKind::of(r#"{"format":"provider-concerns-rescue"}"#), TextKind::Everything);
    assert_eq!(TextKind::of(r#"{"format":"provider-concerns-draft"}"#), TextKind::Ours);
    assert_eq!(TextKind::of(TEMPLATE), TextKind::Scenarios);
    for text in ["", "kettle", "{}", "[1]", r#"{"format":"other"}"#] {
        assert_eq!(TextKind::of(text), TextKind::Unknown, "{text}");
        assert_eq!(TextKind::of(text).opens_at(), None);
    }
}

#[test]
fn a_choice_for_half_an_hour_is_spread_and_keeps_twins_together() {
    for set in built_in_sets().all() {
        let all: Vec<String> = set.scenarios.iter().map(|scenario| scenario.id.clone()).collect();
        assert_eq!(minutes_for(set, &all), set.minutes as usize);
        assert_eq!(about_minutes(set, usize::MAX), all);
        for minutes in [0, 1, 10, 20, 30, 45] {
            let chosen = about_minutes(set, minutes);
            assert!(!chosen.is_empty());
            assert!(all.iter().filter(|id| chosen.contains(id)).eq(chosen.iter()), "in the set's order, each once");
            for id in &chosen {
                assert!(set.twin(id).is_none_or(|twin| chosen.contains(&twin.id)), "{id} has lost its twin");
            }
            if minutes >= 10 {
                assert!(minutes_for(set, &chosen) <= minutes.max(set.minutes as usize / 4));
            }
        }
    }
}

/// A room as one tab may have it: some answers in some editions, some counts, perhaps somebody with the tablet.
fn room() -> impl Strategy<Value = Room> {
    let answers = proptest::collection::vec((2_u8..6, any::<bool>(), 0_u32..3, 0_usize..3), 0..6);
    let hands = proptest::collection::vec((0_usize..2, any::<bool>(), 0_usize..3, 0_u32..4), 0..4);
    (answers, hands, proptest::option::of((2_u8..8, 0_usize..3))).prop_map(|(answers, hands, tablet)| {
        let mut room = Room::new(session());
        for (seat, second, edition, choice) in answers {
            let round = if second { Round::After } else { Round::Before };
            room.add(some_answers(id(seat), round, edition, choice));
        }
        for (scenario, second, decision, number) in hands {
            let round = if second { Round::After } else { Round::Before };
            let place = Place { scenario: session().scenarios[scenario].clone(), stage: 0 };
            room.hands_mut(round, &place).decision.insert(Outcome::ALL[decision], number);
        }
        room.tablet = tablet.map(|(seat, choice)| {
            let mut kept = Room::new(session());
            let mut edits = vec![TrainingEdit::PassTo(id(seat))];
            let place = Place { scenario: session().scenarios[choice].clone(), stage: 0 };
            edits.push(TrainingEdit::Mark(place.clone(), Mark::Decision(Outcome::ALL[choice])));
            edits.push(TrainingEdit::HandIn(place));
            let mut room = Kept::Room(std::mem::replace(&mut kept, Room::new(session())));
            for edit in edits {
                apply_training(&mut room, edit);
            }
            let Kept::Room(room) = room else { panic!() };
            room.tablet.unwrap()
        });
        room
    })
}

fn some_answers(seat: TrainingId, round: Round, edition: u32, choice: usize) -> Answers {
    let place = Place { scenario: session().scenarios[0].clone(), stage: 0 };
    let mut judgement = Judgement::new(place);
    judgement.decision = Some(Outcome::ALL[choice]);
    judgement.given = true;
    let mut answers = Answers::new(session().id, seat, String::new(), round, vec![judgement]);
    answers.edition = edition;
    answers
}

/// What two rooms must have in common to be the same but for the order in which things came.
type Essence = (Vec<Answers>, Vec<Hands>, Option<Seat>);

fn essence(mut room: Room) -> Essence {
    room.answers.sort_by_key(|answers| (answers.seat, answers.round));
    room.hands.retain(|hands| !hands.is_blank());
    room.hands.sort_by(|a, b| (a.round, &a.place).cmp(&(b.round, &b.place)));
    (room.answers, room.hands, room.tablet)
}

fn merged(one: &Room, other: &Room) -> Essence {
    let mut room = one.clone();
    room.merge(other.clone());
    essence(room)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whichever_tab_takes_in_the_other_the_same_is_kept(one in room(), other in room()) {
        prop_assert_eq!(merged(&one, &other), merged(&other, &one));
    }

    #[test]
    fn no_answers_are_lost_in_a_merge(one in room(), other in room()) {
        let (answers, _, tablet) = merged(&one, &other);
        let handed_in = [&one, &other].into_iter().flat_map(|room| {
            let tablet = room.tablet.as_ref().map(|seat| (seat.id, seat.round));
            room.answers.iter().map(|answers| (answers.seat, answers.round)).chain(tablet)
        });
        for (seat, round) in handed_in {
            let here = answers.iter().any(|answers| (answers.seat, answers.round) == (seat, round));
            prop_assert!(here || tablet.as_ref().is_some_and(|tablet| tablet.id == seat));
        }
        for own in one.answers.iter().chain(&other.answers) {
            let kept = answers.iter().find(|kept| (kept.seat, kept.round) == (own.seat, own.round));
            prop_assert!(kept.is_some_and(|kept| kept.edition >= own.edition));
        }
    }

    #[test]
    fn taking_in_answers_again_changes_nothing_in_any_order(
        files in proptest::collection::vec((2_u8..5, any::<bool>(), 0_u32..3, 0_usize..3), 1..8),
        order in any::<prop::sample::Index>(),
    ) {
        let texts: Vec<String> = files
            .into_iter()
            .map(|(seat, second, edition, choice)| {
                let round = if second { Round::After } else { Round::Before };
                some_answers(id(seat), round, edition, choice).to_text().unwrap()
            })
            .collect();
        let taken = |texts: &[String]| {
            let mut room = Room::new(session());
            for text in texts {
                room.take(text, set()).unwrap();
            }
            room
        };
        let room = taken(&texts);
        let mut again = room.clone();
        for text in &texts {
            prop_assert!(matches!(again.take(text, set()), Ok(Taken::Already | Taken::Older)));
        }
        prop_assert_eq!(&again, &room);
        let mut turned = texts.clone();
        turned.rotate_left(order.index(texts.len()));
        prop_assert_eq!(essence(taken(&turned)), essence(room));
    }

    #[test]
    fn no_text_that_is_read_comes_out_another(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        of_answers in any::<bool>(),
    ) {
        let text = if of_answers { judged(2, 0).answers(Round::Before).to_text() } else { session().to_text() }.unwrap();
        let mut bytes = text.into_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let text = String::from_utf8_lossy(&bytes);
        if of_answers {
            if let Ok(answers) = take(&text) {
                prop_assert_eq!(take(&answers.to_text().unwrap()), Ok(answers));
            }
        } else if let Ok(session) = read(&text) {
            prop_assert_eq!(read(&session.to_text().unwrap()), Ok(session));
        }
    }
}

#[test]
fn a_blind_session_is_the_default() {
    let made = Session::new(id(1), at("2026-11-23T09:00:00Z"), set(), None, session().scale);
    assert_eq!((made.mode, made.rounds()), (Mode::Blind, [Round::Before].as_slice()));
}
