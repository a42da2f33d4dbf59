//! What a trainer takes along of a session: the file, its schema and digest, and the table for a spreadsheet.

use super::sessions::{id, judgement, person, place, room, set};
use crate::support::{file_text, minute};
use proptest::prelude::*;
use provider_concerns::{
    concern::Outcome,
    submission::Digest,
    training::{
        results::{csv, document, file_name},
        room::{Answers, Room, Round},
        scenario::ScenarioSet,
    },
};
use serde_json::{Value, json};

/// A session of two people, one of whom has given a name, with hands and two rounds.
fn session() -> (Room, ScenarioSet) {
    let set = set(4, &[1]);
    let mut room = room(&set);
    person(&mut room, 9, Round::Before, &[Some(0), Some(2), None, Some(1)]);
    let given = vec![judgement(place(1), 1, 1), judgement(place(0), 0, 1)];
    room.add(Answers::new(room.session.id, id(3), "Sam Sample".to_owned(), Round::Before, given));
    person(&mut room, 9, Round::After, &[Some(0), Some(1), Some(0), Some(1)]);
    let hands = room.hands_mut(Round::Before, &place(2));
    hands.level.insert("moderate".to_owned(), 7);
    hands.decision.insert(Outcome::PoorCare, 2);
    hands.decision.insert(Outcome::NotEnoughKnown, 0);
    (room, set)
}

fn exported(room: &Room, set: &ScenarioSet, with_names: bool) -> Value {
    serde_json::from_str(&document(room, set, with_names, minute(5)).to_text().unwrap()).unwrap()
}

/// Only where the schema can be made: the browser build reads the published files and does not make them.
#[cfg(feature = "schema")]
#[test]
fn the_published_schema_is_the_one_that_the_types_give() {
    use crate::support::assert_published;
    use provider_concerns::training::results::schema::results_schema;
    let path = "src/training/results/schema/training-results-1.schema.json";
    assert_published(path, &results_schema().unwrap(), "UPDATE_SCHEMA");
}

fn schema() -> Value {
    serde_json::from_str(&file_text("src/training/results/schema/training-results-1.schema.json")).unwrap()
}

#[test]
fn the_file_follows_its_schema_and_its_schema_refuses_what_it_does_not_know() {
    let (room, set) = session();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema()).unwrap();
    for with_names in [false, true] {
        let file = exported(&room, &set, with_names);
        let errors: Vec<String> = validator.iter_errors(&file).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new());
    }
    let file = exported(&room, &set, false);
    for (pointer, value) in [
        ("/format", json!("provider-concerns-record")),
        ("/format_version", json!(2)),
        ("/digest", Value::Null),
        ("/answers/0/person", json!("Sam")),
        ("/answers/0/judgements/0/decision", json!("bad care")),
        ("/agreement/0/agreements/0/alpha/value", json!("high")),
        ("/answers/0", json!({})),
    ] {
        let mut changed = file.clone();
        *changed.pointer_mut(pointer).unwrap() = value;
        assert!(!validator.is_valid(&changed), "{pointer}");
    }
    // Every object refuses a member that it does not know.
    let mut objects = Vec::new();
    pointers(&file, String::new(), &mut objects);
    assert!(objects.len() > 60, "{}", objects.len());
    for pointer in objects {
        let mut changed = file.clone();
        changed.pointer_mut(&pointer).unwrap()["surprise"] = json!({});
        assert!(!validator.is_valid(&changed), "{pointer}");
    }
}

/// Pointers to all objects within a value.
fn pointers(value: &Value, at: String, objects: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, inner)| pointers(inner, format!("{at}/{name}"), objects));
            objects.push(at);
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, inner)| pointers(inner, format!("{at}/{place}"), objects));
        }
        _ => {}
    }
}

#[test]
fn the_digest_finds_every_change() {
    let (room, set) = session();
    let file = exported(&room, &set, false);
    let digest = file["digest"]["value"].as_str().unwrap().to_owned();
    assert_eq!(Digest::of(&file).value, digest);
    let mut changed = file.clone();
    changed["agreement"][0]["agreements"][0]["percent"]["value"] = json!(0.75);
    assert_ne!(Digest::of(&changed).value, digest);
    assert_eq!(exported(&room, &set, false), file);
}

#[test]
fn names_leave_only_if_the_trainer_asks_and_numbers_say_nothing_on_who_came_first() {
    let (mut room, set) = session();
    for text in [document(&room, &set, false, minute(5)).to_text().unwrap(), csv(&room, &set, false)] {
        assert!(!text.contains("Sample"), "{text}");
        for seat in [id(3), id(9)] {
            assert!(!text.contains(&seat.to_string()));
        }
    }
    assert_eq!(csv(&room, &set, true).matches("Sam Sample").count(), 2);
    let with_names = exported(&room, &set, true);
    let names: Vec<&Value> = with_names["answers"].as_array().unwrap().iter().map(|one| &one["name"]).collect();
    assert_eq!(names, [&json!("Sam Sample"), &Value::Null, &Value::Null]);
    // One person has one number in both rounds.
    assert_eq!(with_names["answers"][1]["person"], with_names["answers"][2]["person"]);
    let (file, table) = (exported(&room, &set, false), csv(&room, &set, false));
    room.answers.reverse();
    assert_eq!((exported(&room, &set, false), csv(&room, &set, false)), (file, table));
}

fn records(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|line| line.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_table_has_one_line_an_answer_and_one_a_vote() {
    let (room, set) = session();
    let lines = records(&csv(&room, &set, false));
    let column = |name: &str| lines[0].iter().position(|head| head == name).unwrap();
    let cells = |name: &str| -> Vec<&str> { lines[1..].iter().map(|line| line[column(name)].as_str()).collect() };
    assert_eq!(cells("from")[..5], ["person 1", "person 1", "person 2", "person 2", "person 2"]);
    assert_eq!(cells("from")[9..], ["hands", "hands"]);
    assert_eq!(cells("number")[8..], ["1", "2", "7"]);
    assert_eq!(cells("scenario")[..3], ["case-1", "case-2", "case-1"]);
    assert_eq!(cells("high_risk")[..3], ["no", "yes", "no"]);
    assert_eq!(cells("round")[4..6], ["before", "after"]);
    assert_eq!(cells("outcome")[..3], ["minor", "moderate", "minor"]);
    assert_eq!(cells("outcome")[9..], ["", "moderate"]);
    assert_eq!(cells("decision")[9..], ["poor_care", ""]);
    assert_eq!(cells("scores")[1], "late: 2");
    assert_eq!((cells("tell")[0], cells("confidence")[0], cells("stage")[0]), ("manager", "sure", "1"));
    assert_eq!((cells("reading_outcome")[9], cells("reading_decision")[9]), ("minor", "poor_care"));
}

#[test]
fn files_are_named_after_the_session() {
    let (mut room, _) = session();
    room.session.title = "Ward 3: nurses & carers".to_owned();
    assert_eq!(file_name(&room, minute(0), "csv"), "training-ward-3-nurses-carers-2026-11-22-012345.csv");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Another reader of such tables gives every name back, behind an apostrophe where a spreadsheet would run it.
    #[test]
    fn any_name_comes_back_and_none_is_a_formula(name in "[=+@\t\r\n\"',;a\u{e9} \u{ff1d}-]{0,8}") {
        let set = set(1, &[]);
        let mut room = room(&set);
        room.add(Answers::new(room.session.id, id(1), name.clone(), Round::Before, vec![judgement(place(0), 0, 0)]));
        let lines = records(&csv(&room, &set, true));
        prop_assert_eq!(lines.len(), 2);
        let cell = lines[1].last().unwrap();
        prop_assert_eq!(lines[1].len(), lines[0].len());
        prop_assert!(!cell.starts_with(['\t', '\r', '\n']));
        // What a spreadsheet sees that separates by semicolons or tabs.
        let formula = |piece: &str| piece.trim_matches(['"', ' ']).starts_with(['=', '+', '-', '@', '\u{ff1d}']);
        let runs = |text: &str| text.split([';', '\t', '\r', '\n']).any(formula);
        prop_assert!(!runs(cell), "{cell}");
        prop_assert_eq!(cell.replace('\'', ""), name.replace('\'', ""));
        if !runs(&name) && !name.starts_with(['\t', '\r', '\n']) {
            prop_assert_eq!(cell, &name);
        }
    }
}
