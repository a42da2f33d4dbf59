//! The published JSON Schema: made from the types, read by the app's own small check, and judged alike by a full
//! validator.

use crate::support::{at, date, example_record, frameworks, lambeth, minute};
use provider_concerns::{
    concern::{
        Alerts, AlertsJudged, ConcernLevel, Finding, FindingAnswer, Impact, ImpactAnswer, QuestionRef, RaiseTo,
        RaisedLevel, Record, Share,
    },
    submission::{ExportDocument, SCHEMA, check_against_schema, export, known_keywords},
};
use serde_json::{Value, json};

/// The published schema, with its words for people.
fn schema() -> Value {
    serde_json::from_str(include_str!("../../../src/submission/schema/export-5.schema.json")).unwrap()
}

/// Only where the schema can be made: the browser build reads the published files and does not make them.
#[cfg(feature = "schema")]
#[test]
fn the_published_schema_is_the_one_that_the_types_give() {
    use crate::support::assert_published;
    use provider_concerns::submission::schema::{export_schema, lean_schema};
    assert_published("src/submission/schema/export-5.schema.json", &export_schema().unwrap(), "UPDATE_SCHEMA");
    assert_published("src/submission/schema/export-5.lean.json", &lean_schema().unwrap(), "UPDATE_SCHEMA");
}

#[test]
fn the_app_carries_the_published_schema_without_its_words() {
    let mut lean = schema();
    let mut words = Vec::new();
    visit(&lean, "", &mut |place, keyword, _| {
        if ["title", "description"].contains(&keyword) {
            words.push((place.to_owned(), keyword.to_owned()));
        }
    });
    assert!(words.len() > 50, "only {} descriptions", words.len());
    for (place, keyword) in words {
        lean.pointer_mut(&place).unwrap().as_object_mut().unwrap().remove(&keyword);
    }
    assert_eq!(serde_json::from_str::<Value>(SCHEMA).unwrap(), lean);
}

/// Visits every schema within a schema: a keyword's value is a schema, a list of schemas, or schemas by name.
fn visit(schema: &Value, place: &str, seen: &mut dyn FnMut(&str, &str, &Value)) {
    let Some(object) = schema.as_object() else {
        assert!(schema.is_boolean(), "{place} is neither a schema nor true or false");
        return;
    };
    for (keyword, value) in object {
        seen(place, keyword, value);
        let place = format!("{place}/{keyword}");
        match keyword.as_str() {
            "properties" | "$defs" => {
                for (name, inner) in value.as_object().unwrap() {
                    visit(inner, &format!("{place}/{name}"), seen);
                }
            }
            "oneOf" | "anyOf" | "allOf" => {
                for (number, inner) in value.as_array().unwrap().iter().enumerate() {
                    visit(inner, &format!("{place}/{number}"), seen);
                }
            }
            "items" | "additionalProperties" | "not" => visit(value, &place, seen),
            _ => {}
        }
    }
}

#[test]
fn the_schema_uses_only_what_the_apps_check_reads() {
    let mut count = 0;
    visit(&schema(), "", &mut |place, keyword, value| {
        count += 1;
        assert!(known_keywords().contains(&keyword), "{place} uses “{keyword}”, which the check does not read");
        // These the check reads in one form only.
        match keyword {
            "format" => assert!(["date", "date-time"].contains(&value.as_str().unwrap()), "{place}: {value}"),
            "anyOf" => {
                let options = value.as_array().unwrap();
                let null = |option: &&Value| option["type"] == "null";
                assert!(options.len() == 2 && options.iter().filter(null).count() == 1, "{place}: {value}");
            }
            "oneOf" => {
                // Words, or objects of one member that says which it is; no two by the same name.
                let name = |option: &Value| {
                    let members = option["properties"].as_object().filter(|members| members.len() == 1)?;
                    let name = members.keys().next()?.clone();
                    let strict = option["additionalProperties"] == false && option["required"] == json!([name]);
                    strict.then_some(name)
                };
                let words = |option: &Value| option.get("const").is_some() || option.get("enum").is_some();
                let options = value.as_array().unwrap();
                let mut names: Vec<String> = options
                    .iter()
                    .filter(|option| !words(option))
                    .map(|option| name(option).unwrap_or_else(|| panic!("{place}: {option}")))
                    .collect();
                names.sort();
                let before = names.len();
                names.dedup();
                assert_eq!(names.len(), before, "{place}: {value}");
            }
            "$ref" => assert!(schema().pointer(&value.as_str().unwrap()[1..]).is_some(), "{place}: {value}"),
            _ => {}
        }
    });
    assert!(count > 500, "only {count} keywords were looked at");
}

#[test]
fn every_object_of_the_schema_refuses_what_it_does_not_know() {
    let mut objects = 0;
    visit(&schema(), "", &mut |place, keyword, value| {
        if keyword == "type" && value == "object" {
            objects += 1;
            let object = schema().pointer(place).cloned().unwrap();
            assert!(object.get("additionalProperties").is_some(), "{place} takes any field");
        }
    });
    assert!(objects > 20, "only {objects} objects were looked at");
}

/// Fills in what frameworks other than Lambeth's ask for.
fn answer(record: &mut Record) {
    record.framework = Some(lambeth().reference.clone());
    let finding = Finding {
        answer: Some(FindingAnswer::Yes),
        on: Some(date("2026-08-30")),
        note: "invented".to_owned(),
        evidence: vec![record.issues[0].id],
        suggested: vec!["a reason".to_owned()],
        answered_at: Some(minute(0)),
    };
    record.findings.insert(QuestionRef::new("bedford", "pamms-requires-improvement"), finding);
    record.impact = Impact { answer: Some(ImpactAnswer::Minor), reason: "invented".to_owned() };
    let share = Share { part: "12".parse().ok(), whole: None, percent: "9.99".parse().ok() };
    record.shares.insert(QuestionRef::new("bedford", "beds"), share);
    record.alerts = Alerts {
        period: "6 months".to_owned(),
        recent: Some(3),
        earlier: None,
        judged: Some(AlertsJudged::Usual),
        note: "invented".to_owned(),
    };
}

/// A small document that holds every kind of part once or twice, so that many mutations can be tried quickly.
fn with_follow_up() -> Record {
    let text = include_str!("../../drafts/v3/follow-up.json");
    provider_concerns::drafts::Envelope::open(text).unwrap().record
}

fn document() -> Value {
    let mut record = example_record();
    record.raised_level = Some(RaisedLevel {
        to: RaiseTo::Major,
        reason: "invented".to_owned(),
        consulted_role: "invented role".to_owned(),
        consulted_on: date("2026-11-22"),
        calculated_then: ConcernLevel::Moderate,
        recorded_at: at("2026-11-22T14:00:00.5+01:00"),
    });
    record.issues.truncate(2);
    record.issues[0].score = None;
    record.next_actions.truncate(1);
    record.history.truncate(2);
    record.visits[0].observations.retain(|item, _| ["E1", "E5"].contains(&item.as_str()));
    answer(&mut record);
    record.follow_up = with_follow_up().follow_up;
    let mut document = serde_json::to_value(export(&record, frameworks(), minute(0))).unwrap();
    for list in ["trace", "notes", "tips", "next_steps"] {
        document["assessment"][list].as_array_mut().unwrap().truncate(1);
    }
    document["assessment"]["trace"][0]["conditions"].as_array_mut().unwrap().truncate(1);
    // Lambeth has neither; they are of the same shapes in every framework.
    let row = document["assessment"]["trace"][0].clone();
    document["assessment"]["designations"] = json!([row]);
    document["assessment"]["deadlines"] =
        json!([{ "id": "a", "what": "b", "when": "c", "cite": "d", "tool_default": false }]);
    document
}

/// Pointers to every part of a value, the whole included.
fn pointers(value: &Value, at: String, all: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (name, inner) in object {
                pointers(inner, format!("{at}/{}", name.replace('/', "~1")), all);
            }
        }
        Value::Array(list) => {
            for (place, inner) in list.iter().enumerate() {
                pointers(inner, format!("{at}/{place}"), all);
            }
        }
        _ => {}
    }
    all.push(at);
}

/// What every part is replaced by.
fn replacements() -> Vec<Value> {
    vec![
        json!(null),
        json!(""),
        json!(-1),
        json!(0),
        json!(1),
        json!(5),
        json!(6),
        json!(1.5),
        json!(4_294_967_295_u64),
        json!(4_294_967_296_u64),
        json!(1e300),
        json!([]),
        json!([{}]),
        json!({}),
        json!({ "a": 1 }),
        json!(true),
        json!("yes"),
        json!("minor"),
        json!("major"),
        json!("0123456789abcdef"),
        json!("0123456789abcdef\n"),
        json!("2026-11-22"),
    ]
}

/// Texts that look like dates, moments, times and amounts, right and wrong.
fn clock_texts() -> Vec<Value> {
    [
        "2024-02-29",
        "2026-02-29",
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "2026-1-22",
        "2026 -1-22",
        "+2026-1-22",
        "2026-11-22 ",
        "20261122",
        "0000-01-01",
        "9999-12-31",
        "２０２６-11-22",
        "2026-11-22T14:02:00Z",
        "2026-11-22T14:02:00+00:00",
        "2026-11-22T14:02:00-00:00",
        "2026-11-22T14:02:00.123456789+05:30",
        "2026-11-22T14:02:00.Z",
        "2026-11-22t14:02:00Z",
        "2026-11-22 14:02:00Z",
        "2026-11-22T14:02:00",
        "2026-11-22T14:02Z",
        "2026-11-22T24:00:00Z",
        "2026-11-22T14:60:00Z",
        "2026-11-22T14:02:61Z",
        "2026-11-22T14:02:00+24:00",
        "2026-11-22T14:02:00+0100",
        "2026-11-22T14:02:00+01",
        "2026-11-22T14:02:00+01:60",
        "2026-02-30T14:02:00Z",
        "2026-11-22T14:02:00Zulu",
        " 2026-11-22T14:02:00Z",
        "2026-11-22T1:02:00Z",
        "2026-11-22T 4:02:00Z",
        "09:05",
        "9:05",
        "24:00",
        "23:59",
        "12:60",
        "09:05\n",
        "09:05:00",
        "10",
        "10.0",
        "10.000",
        "1,000",
        "£5",
        "5%",
        "1234567890123",
        "٣",
        " 7",
        "7.",
        "",
    ]
    .into_iter()
    .map(Value::from)
    .collect()
}

/// Every document to be judged: each part removed, and replaced by each of the replacements.
fn mutations() -> Vec<(String, Value)> {
    let whole = document();
    let mut places = Vec::new();
    pointers(&whole, String::new(), &mut places);
    let mut all = vec![("unchanged".to_owned(), whole.clone())];
    for place in &places {
        let old = whole.pointer(place).unwrap();
        for new in replacements() {
            all.push((format!("{place} = {new}"), with(&whole, place, new)));
        }
        // Dates, times and amounts are texts; a text elsewhere takes them all without a word.
        if old.as_str().is_some_and(|text| text.starts_with(|first: char| first.is_ascii_digit())) {
            all.extend(clock_texts().into_iter().map(|new| (format!("{place} = {new}"), with(&whole, place, new))));
        }
        if let Some((parent, name)) = place.rsplit_once('/') {
            let mut changed = whole.clone();
            match changed.pointer_mut(parent).unwrap() {
                Value::Object(object) => drop(object.remove(&name.replace("~1", "/"))),
                Value::Array(list) => drop(list.remove(name.parse().unwrap())),
                _ => unreachable!("only objects and lists have parts"),
            }
            all.push((format!("{place} removed"), changed));
        }
        if old.is_object() {
            all.push((format!("{place}/unknown added"), with(&whole, &format!("{place}/unknown"), json!(null))));
        }
    }
    all
}

/// The value with one part replaced or added.
fn with(whole: &Value, pointer: &str, new: Value) -> Value {
    let mut changed = whole.clone();
    match pointer.rsplit_once('/') {
        Some((parent, name)) => match changed.pointer_mut(parent).unwrap() {
            Value::Object(object) => drop(object.insert(name.replace("~1", "/"), new)),
            Value::Array(list) => list[name.parse::<usize>().unwrap()] = new,
            _ => unreachable!("only objects and lists have parts"),
        },
        None => changed = new,
    }
    changed
}

#[test]
fn the_apps_check_and_a_full_validator_come_to_the_same_verdict() {
    let validator = jsonschema::options().should_validate_formats(true).build(&schema()).unwrap();
    let mutations = mutations();
    let (mut taken, mut refused) = (0, 0);
    let mut differing = Vec::new();
    for (name, value) in &mutations {
        let ours = check_against_schema(value).is_empty();
        if ours {
            taken += 1
        } else {
            refused += 1
        }
        if ours != validator.is_valid(value) {
            differing.push(format!("{name}: the app's check says {ours}"));
        }
    }
    assert!(differing.is_empty(), "{} differ:\n{}", differing.len(), differing.join("\n"));
    assert!(taken > 300 && refused > 3000, "{taken} taken, {refused} refused");
}

#[test]
fn the_one_exception_is_a_whole_number_written_with_a_point() {
    // JSON Schema counts 2.0 as an integer; this check refuses it, as the app's types do. Who reads a file spells whole numbers plainly
    // first.
    let validator = jsonschema::options().should_validate_formats(true).build(&schema()).unwrap();
    for (place, number) in [
        ("/record/issues/1/score", json!(2.0)),
        ("/record/issues/1/people_affected", json!(2.0)),
        ("/assessment/scores/combined", json!(0.0)),
        ("/format_version", json!(5.0)),
    ] {
        let value = with(&document(), place, number);
        assert!(validator.is_valid(&value), "{place}");
        assert_eq!(check_against_schema(&value).len(), 1, "{place}");
    }
}

#[test]
fn a_year_with_a_sign_is_no_year() {
    // Judged by itself, because the full validator takes the minus sign for a digit.
    for year in ["-026", "+026", " 026"] {
        let value = with(&document(), "/record/issues/1/happened_on", json!(format!("{year}-11-22")));
        assert_eq!(check_against_schema(&value).len(), 1, "{year}");
    }
}

#[test]
fn what_the_schema_takes_the_types_take() {
    // So that nobody who keeps to the published schema is refused with a message about the insides of the app.
    let mut taken = 0;
    for (name, value) in mutations().into_iter().filter(|(_, value)| check_against_schema(value).is_empty()) {
        taken += 1;
        let read = serde_json::from_value::<ExportDocument>(value);
        assert!(read.is_ok(), "{name}: {:?}", read.err());
    }
    assert!(taken > 300, "only {taken} documents were read");
}
