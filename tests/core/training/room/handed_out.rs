//! A session as it is handed out: its file, its scenarios and outcomes, how much fits into half an hour.

use super::{id, judged, read, session, set};
use crate::support::{at, frameworks, lambeth};
use provider_concerns::training::{
    room::{
        LONGEST_TITLE, LONGEST_WORDS, MOST_OUTCOMES, Mode, Round, Session, SessionError, TextKind, about_minutes,
        minutes_for,
    },
    scenario::{ScenarioSet, Sets, TEMPLATE, built_in_sets},
    work::Scale,
};
use serde_json::{Value, json};

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

#[test]
fn a_blind_session_is_the_default() {
    let made = Session::new(id(1), at("2026-11-23T09:00:00Z"), set(), None, session().scale);
    assert_eq!((made.mode, made.rounds()), (Mode::Blind, [Round::Before].as_slice()));
}
