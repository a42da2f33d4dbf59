//! Exported files with something wrong in them: refused with the place and the reason, and all reasons at once.

use crate::support::{example_json, frameworks};
use provider_concerns::submission::{ImportError, Problem, import};
use serde_json::{Value, json};

/// The problems that are listed for a file.
fn problems(text: &str) -> Vec<Problem> {
    match import(text.as_bytes(), frameworks()) {
        Err(ImportError::Problems(problems)) => problems,
        Err(other) => panic!("not a list of problems: {other}"),
        Ok(_) => panic!("a broken file was taken"),
    }
}

/// One way to break the example: what it is, how it is done, and exactly the problems to be found: path, and words of
/// the message.
struct Break {
    name: &'static str,
    mutate: fn(&mut Value),
    expected: &'static [(&'static str, &'static str)],
}

/// The part of the file at a pointer.
fn part<'a>(file: &'a mut Value, pointer: &str) -> &'a mut Value {
    file.pointer_mut(pointer).unwrap_or_else(|| panic!("the example has no {pointer}"))
}

fn set(file: &mut Value, pointer: &str, value: Value) {
    *part(file, pointer) = value;
}

fn remove(file: &mut Value, pointer: &str, name: &str) {
    assert!(part(file, pointer).as_object_mut().unwrap().remove(name).is_some(), "{pointer} has no {name}");
}

fn add(file: &mut Value, pointer: &str, name: &str, value: Value) {
    assert!(
        part(file, pointer).as_object_mut().unwrap().insert(name.to_owned(), value).is_none(),
        "{pointer} had {name}"
    );
}

fn raise(file: &mut Value, to: &str, then: &str, reason: &str, role: &str) {
    set(
        file,
        "/record/raised_level",
        json!({
            "to": to, "reason": reason, "consulted_role": role, "consulted_on": "2026-11-22",
            "calculated_then": then, "recorded_at": "2026-11-22T14:00:00Z"
        }),
    );
}

const BREAKS: &[Break] = &[
    Break {
        name: "the version of the format is missing",
        mutate: |file| remove(file, "", "format_version"),
        expected: &[("$", "“format_version” is missing")],
    },
    Break {
        name: "the version of the format is 0",
        mutate: |file| set(file, "/format_version", json!(0)),
        expected: &[("$.format_version", "0 is not one of 5")],
    },
    Break {
        name: "the version of the format is in words",
        mutate: |file| set(file, "/format_version", json!("one")),
        expected: &[("$.format_version", "“one” is not one of 5")],
    },
    Break {
        name: "the record is missing",
        mutate: |file| remove(file, "", "record"),
        expected: &[("$", "“record” is missing")],
    },
    Break {
        name: "the record is null",
        mutate: |file| set(file, "/record", Value::Null),
        expected: &[("$.record", "this should be an object; it is null")],
    },
    Break {
        name: "a field at the top that nobody knows",
        mutate: |file| add(file, "", "colour", json!("blue")),
        expected: &[("$.colour", "“colour” is not known here")],
    },
    Break {
        name: "a field of the record that nobody knows",
        mutate: |file| add(file, "/record", "names of staff", json!([])),
        expected: &[("$.record[\"names of staff\"]", "“names of staff” is not known here")],
    },
    Break {
        name: "a field of an issue that nobody knows",
        mutate: |file| add(file, "/record/issues/1", "name", json!("")),
        expected: &[("$.record.issues[1].name", "“name” is not known here")],
    },
    Break {
        name: "the record's identifier is missing",
        mutate: |file| remove(file, "/record", "id"),
        expected: &[("$.record", "“id” is missing")],
    },
    Break {
        name: "an identifier with a letter that people misread",
        mutate: |file| set(file, "/record/id", json!("example000000001")),
        expected: &[("$.record.id", "“example000000001” is not an identifier of 16 letters and digits")],
    },
    Break {
        name: "an identifier in capitals",
        mutate: |file| set(file, "/record/issues/0/id", json!("1SSVE00000000001")),
        expected: &[("$.record.issues[0].id", "is not an identifier")],
    },
    Break {
        name: "a score of 0",
        mutate: |file| set(file, "/record/issues/2/score", json!(0)),
        expected: &[("$.record.issues[2].score", "0 is too low; the lowest is 1")],
    },
    Break {
        name: "a score of 6",
        mutate: |file| set(file, "/record/issues/2/score", json!(6)),
        expected: &[("$.record.issues[2].score", "6 is too high; the highest is 5")],
    },
    Break {
        name: "a score below nothing",
        mutate: |file| set(file, "/record/issues/0/score", json!(-3)),
        expected: &[("$.record.issues[0].score", "-3 is too low")],
    },
    Break {
        name: "half a score",
        mutate: |file| set(file, "/record/issues/0/score", json!(2.5)),
        expected: &[("$.record.issues[0].score", "this should be a whole number; it is 2.5")],
    },
    Break {
        name: "a score as text",
        mutate: |file| set(file, "/record/issues/0/score", json!("3")),
        expected: &[("$.record.issues[0].score", "this should be a whole number; it is “3”")],
    },
    Break {
        name: "a score that is true",
        mutate: |file| set(file, "/record/issues/0/score", json!(true)),
        expected: &[("$.record.issues[0].score", "this should be a whole number; it is true")],
    },
    Break {
        name: "fewer people than none",
        mutate: |file| set(file, "/record/issues/0/people_affected", json!(-1)),
        expected: &[("$.record.issues[0].people_affected", "-1 is too low; the lowest is 0")],
    },
    Break {
        name: "more people than fit",
        mutate: |file| set(file, "/record/issues/0/people_affected", json!(4_294_967_296_u64)),
        expected: &[("$.record.issues[0].people_affected", "4294967296 is too high; the highest is 4294967295")],
    },
    Break {
        name: "people in words",
        mutate: |file| set(file, "/record/issues/0/people_affected", json!("two")),
        expected: &[("$.record.issues[0].people_affected", "this should be a whole number or null; it is “two”")],
    },
    Break {
        name: "a date the English way",
        mutate: |file| set(file, "/record/issues/1/happened_on", json!("09/11/2026")),
        expected: &[("$.record.issues[1].happened_on", "“09/11/2026” is not a date such as 2026-11-22")],
    },
    Break {
        name: "a day that does not exist",
        mutate: |file| set(file, "/record/issues/1/happened_on", json!("2026-02-30")),
        expected: &[("$.record.issues[1].happened_on", "“2026-02-30” is not a date")],
    },
    Break {
        name: "29 February in a year that has none",
        mutate: |file| set(file, "/record/visits/0/date", json!("2026-02-29")),
        expected: &[("$.record.visits[0].date", "“2026-02-29” is not a date")],
    },
    Break {
        name: "a date with blanks in it",
        mutate: |file| set(file, "/record/visits/0/date", json!("2026 -1-22")),
        expected: &[("$.record.visits[0].date", "“2026 -1-22” is not a date")],
    },
    Break {
        name: "a date that is empty text",
        mutate: |file| set(file, "/record/next_actions/0/by", json!("")),
        expected: &[("$.record.next_actions[0].by", "“” is not a date")],
    },
    Break {
        name: "the 25th hour",
        mutate: |file| set(file, "/record/visits/0/time", json!("25:00")),
        expected: &[("$.record.visits[0].time", "“25:00” is not a time such as 09:05")],
    },
    Break {
        name: "a time without its nought",
        mutate: |file| set(file, "/record/visits/0/time", json!("9:05")),
        expected: &[("$.record.visits[0].time", "“9:05” is not a time")],
    },
    Break {
        name: "a moment without its offset",
        mutate: |file| set(file, "/exported_at", json!("2026-11-19T17:05:00")),
        expected: &[("$.exported_at", "is not a date and time such as")],
    },
    Break {
        name: "a moment that is a date only",
        mutate: |file| set(file, "/record/created_at", json!("2026-11-19")),
        expected: &[("$.record.created_at", "“2026-11-19” is not a date and time")],
    },
    Break {
        name: "a moment in the 61st minute",
        mutate: |file| set(file, "/record/history/0/from", json!("2026-11-19T11:61:00Z")),
        expected: &[("$.record.history[0].from", "is not a date and time")],
    },
    Break {
        name: "an answer from outside the list",
        mutate: |file| set(file, "/record/visits/0/observations/E2/answer", json!("maybe")),
        expected: &[(
            "$.record.visits[0].observations.E2.answer",
            "“maybe” is not one of \"yes\", \"no\", \"not_seen\", \"not_applicable\"",
        )],
    },
    Break {
        name: "an answer with a capital",
        mutate: |file| set(file, "/record/tracks/crime/answer", json!("No")),
        expected: &[("$.record.tracks.crime.answer", "“No” is not one of")],
    },
    Break {
        name: "a kind of service that does not exist",
        mutate: |file| set(file, "/record/service/kind", json!("castle")),
        expected: &[("$.record.service.kind", "“castle” is not one of")],
    },
    Break {
        name: "a track is missing",
        mutate: |file| remove(file, "/record/tracks", "section_42"),
        expected: &[("$.record.tracks", "“section_42” is missing")],
    },
    Break {
        name: "a level below the calculated one in the snapshot's words",
        mutate: |file| set(file, "/assessment/calculated", json!("low")),
        expected: &[("$.assessment.calculated", "“low” is not one of \"minor\", \"moderate\", \"major\"")],
    },
    Break {
        name: "words where a list should be",
        mutate: |file| set(file, "/record/issues", json!("none")),
        expected: &[("$.record.issues", "this should be a list; it is “none”")],
    },
    Break {
        name: "a list where words should be",
        mutate: |file| set(file, "/record/service/name", json!(["Example House"])),
        expected: &[("$.record.service.name", "this should be text; it is a list")],
    },
    Break {
        name: "true in words",
        mutate: |file| set(file, "/record/example", json!("yes")),
        expected: &[("$.record.example", "this should be true or false; it is “yes”")],
    },
    Break {
        name: "a sheet that the app does not have",
        mutate: |file| set(file, "/record/visits/0/sheet/version", json!("1999-01")),
        expected: &[("$.record.visits[0].sheet", "this app has no observation sheet “hertfordshire 1999-01”")],
    },
    Break {
        name: "a framework that has no sheet",
        mutate: |file| set(file, "/record/visits/0/sheet", json!({ "id": "lambeth", "version": "2023-10" })),
        expected: &[("$.record.visits[0].sheet", "no observation sheet")],
    },
    Break {
        name: "an item that is not on the sheet",
        mutate: |file| {
            let observation = part(file, "/record/visits/0/observations/E2").clone();
            add(file, "/record/visits/0/observations", "Z9", observation);
        },
        expected: &[("$.record.visits[0].observations.Z9", "the sheet has no such item")],
    },
    Break {
        name: "a Yes on an item that asks for words",
        mutate: |file| set(file, "/record/visits/0/observations/E1/answer", json!("yes")),
        expected: &[("$.record.visits[0].observations.E1", "asks for words only")],
    },
    Break {
        name: "a theme that nobody knows",
        mutate: |file| set(file, "/record/issues/0/theme", json!("luck")),
        expected: &[("$.record.issues[0].theme", "“luck” is not a theme that this app knows")],
    },
    Break {
        name: "an issue from a visit that is not there",
        mutate: |file| set(file, "/record/issues/0/from_observation/visit", json!("v1s1t00000000002")),
        expected: &[("$.record.issues[0].from_observation.visit", "there is no visit v1s1t00000000002 in the record")],
    },
    Break {
        name: "an issue from an item that is not on the sheet",
        mutate: |file| set(file, "/record/issues/0/from_observation/item", json!("Z9")),
        expected: &[("$.record.issues[0].from_observation.item", "the sheet has no item “Z9”")],
    },
    Break {
        name: "the visits are removed and an issue still points to one",
        mutate: |file| set(file, "/record/visits", json!([])),
        expected: &[("$.record.issues[0].from_observation.visit", "there is no visit")],
    },
    Break {
        name: "an issue without any account",
        mutate: |file| set(file, "/record/issues/1/accounts", json!([])),
        expected: &[("$.record.issues[1].accounts", "there is no account of what happened")],
    },
    Break {
        name: "two issues of one identifier",
        mutate: |file| {
            let issue = part(file, "/record/issues/0").clone();
            part(file, "/record/issues").as_array_mut().unwrap().push(issue);
        },
        expected: &[("$.record.issues[3].id", "the identifier 1ssve00000000001 stands twice in this list")],
    },
    Break {
        name: "two visits of one identifier",
        mutate: |file| {
            let visit = part(file, "/record/visits/0").clone();
            part(file, "/record/visits").as_array_mut().unwrap().push(visit);
        },
        expected: &[("$.record.visits[1].id", "stands twice in this list")],
    },
    Break {
        name: "two actions of one identifier",
        mutate: |file| set(file, "/record/next_actions/1/id", json!("act10n0000000001")),
        expected: &[("$.record.next_actions[1].id", "stands twice in this list")],
    },
    Break {
        name: "a level raised to where it was",
        mutate: |file| raise(file, "moderate", "moderate", "invented", "invented role"),
        expected: &[("$.record.raised_level.to", "a level can only be raised above the calculated one")],
    },
    Break {
        name: "a level raised downwards",
        mutate: |file| raise(file, "moderate", "major", "invented", "invented role"),
        expected: &[("$.record.raised_level.to", "never kept or lowered")],
    },
    Break {
        name: "a level raised to Minor",
        mutate: |file| raise(file, "minor", "minor", "invented", "invented role"),
        expected: &[("$.record.raised_level.to", "“minor” is not one of \"moderate\", \"major\"")],
    },
    Break {
        name: "a level raised without a reason and without anybody consulted",
        mutate: |file| raise(file, "major", "moderate", " ", ""),
        expected: &[
            ("$.record.raised_level.reason", "needs its reason and the role"),
            ("$.record.raised_level.consulted_role", "needs its reason and the role"),
        ],
    },
    Break {
        name: "several kinds of problem are listed together",
        mutate: |file| {
            remove(file, "/generator", "version");
            set(file, "/record/service/name", json!(7));
            add(file, "/record/tracks/crime", "who", json!(""));
            set(file, "/record/visits/0/date", json!("today"));
            set(file, "/record/issues/0/score", json!(9));
            set(file, "/record/issues/2/score", json!([]));
        },
        expected: &[
            ("$.generator", "“version” is missing"),
            ("$.record.service.name", "this should be text; it is 7"),
            ("$.record.tracks.crime.who", "“who” is not known here"),
            ("$.record.visits[0].date", "“today” is not a date"),
            ("$.record.issues[0].score", "9 is too high"),
            ("$.record.issues[2].score", "this should be a whole number; it is a list"),
        ],
    },
    Break {
        name: "several things that do not fit together are listed together",
        mutate: |file| {
            set(file, "/record/issues/0/theme", json!("luck"));
            set(file, "/record/issues/0/from_observation/visit", json!("v1s1t00000000002"));
            set(file, "/record/issues/1/accounts", json!([]));
            set(file, "/record/issues/2/theme", json!(""));
        },
        expected: &[
            ("$.record.issues[0].theme", "“luck” is not a theme"),
            ("$.record.issues[0].from_observation.visit", "there is no visit"),
            ("$.record.issues[1].accounts", "no account"),
            ("$.record.issues[2].theme", "“” is not a theme"),
        ],
    },
];

#[test]
fn every_break_is_found_where_it_is() {
    assert!(BREAKS.len() >= 30);
    for Break { name, mutate, expected } in BREAKS {
        let mut file = example_json();
        mutate(&mut file);
        let mut found = problems(&file.to_string());
        let mut expected = expected.to_vec();
        // The order within a file follows the letters of the field names; here only completeness counts.
        found.sort();
        expected.sort_unstable();
        let paths: Vec<&str> = found.iter().map(|problem| problem.path.as_str()).collect();
        assert_eq!(paths, expected.iter().map(|(path, _)| *path).collect::<Vec<_>>(), "{name}: {found:?}");
        for (problem, (path, words)) in found.iter().zip(expected) {
            assert!(problem.message.contains(words), "{name}: {path} says: {}", problem.message);
        }
    }
}

#[test]
fn the_example_is_not_broken_to_begin_with() {
    assert!(import(example_json().to_string().as_bytes(), frameworks()).is_ok());
}

#[test]
fn a_name_that_stands_twice_in_one_object_is_refused() {
    // Of the two values one would be lost without a word. `serde_json::Value` cannot hold such a file, so it is text.
    for (once, twice) in [
        ("\"provider\":\"Invented Care Ltd\"", "\"provider\":\"Invented Care Ltd\",\"provider\":\"Another\""),
        ("\"format_version\":5", "\"format_version\":5,\"format_version\":5"),
        ("\"score\":3,\"score_reason\"", "\"score\":3,\"score\":1,\"score_reason\""),
        ("\"E2\":{", "\"E2\":{\"answer\":\"no\",\"comment\":\"\",\"noted_at\":\"2026-11-22T14:00:00Z\"},\"E2\":{"),
    ] {
        let text = example_json().to_string();
        assert!(text.contains(once), "the example no longer holds {once}");
        let found = problems(&text.replacen(once, twice, 1));
        let [problem] = found.as_slice() else { panic!("{found:?}") };
        assert!(problem.message.contains("duplicate"), "{problem}");
    }
}

#[test]
fn a_flood_of_problems_is_cut_short_and_counted() {
    let mut file = example_json();
    for number in 0..1000 {
        add(&mut file, "/record", &format!("unknown_{number}"), json!(1));
    }
    let found = problems(&file.to_string());
    assert_eq!(found.len(), 201);
    assert_eq!(found[200].message, "and 800 more problems");
}

#[test]
fn a_long_wrong_text_is_shown_only_by_its_beginning() {
    let mut file = example_json();
    set(&mut file, "/record/id", json!("ä".repeat(100_000)));
    let found = problems(&file.to_string());
    assert!(found[0].message.chars().count() < 120, "{}", found[0].message);
}
