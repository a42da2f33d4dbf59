//! Files of the first form of the export: they are still what their own schema says, and open as what they were.

use crate::support::{file_text, frameworks};
use provider_concerns::{
    assess::AssessmentState,
    concern::{ConcernLevel, FindingAnswer, Record},
    submission::{FORMAT_VERSION, ImportError, Imported, Problem, export, import},
};
use serde_json::{Value, json};

/// The worked example as version 1 of the format had it.
fn text() -> String {
    file_text("tests/exports/v1/example.json")
}

fn value() -> Value {
    serde_json::from_str(&text()).unwrap()
}

fn imported(value: &Value) -> Imported {
    import(value.to_string().as_bytes(), frameworks()).unwrap()
}

fn problems(text: &str) -> Vec<Problem> {
    match import(text.as_bytes(), frameworks()) {
        Err(ImportError::Problems(problems)) => problems,
        other => panic!("not a list of problems: {other:?}"),
    }
}

/// A record without what an older form did not have: fields by their names, and in every issue the examples it was held against,
/// which nobody had been asked about.
fn without(record: &Record, new: &[&str]) -> Value {
    let mut value = serde_json::to_value(record).unwrap();
    let fields = value.as_object_mut().unwrap();
    for name in new {
        assert!(fields.remove(*name).is_some(), "{name}");
    }
    for issue in fields["issues"].as_array_mut().unwrap() {
        let likened = issue["differentiation"].as_object_mut().unwrap().remove("likened");
        assert_eq!(likened, Some(Value::Null));
    }
    value
}

#[test]
fn the_published_schema_of_version_1_stays_and_its_files_keep_to_it() {
    let schema = file_text("src/submission/schema/export-1.schema.json");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    assert_eq!(schema["title"], "Provider Concerns record, version 1");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    assert!(validator.is_valid(&value()));
    // It is a schema of version 1 and of no other.
    let mut later = value();
    later["format_version"] = json!(2);
    assert!(!validator.is_valid(&later));
    let today: Value = serde_json::from_str(provider_concerns::submission::EXAMPLE).unwrap();
    assert_eq!(today["format_version"], json!(FORMAT_VERSION));
    assert!(!validator.is_valid(&today));
}

#[test]
fn a_file_of_version_1_opens_with_the_same_record_and_level_and_without_a_note() {
    let Imported { document, notes } = import(text().as_bytes(), frameworks()).unwrap();
    assert_eq!(notes, Vec::<String>::new());
    // Part by part: what version 1 held is there as it was, and what it did not hold is empty.
    let new = ["framework", "findings", "impact", "shares", "alerts", "follow_up"];
    assert_eq!(without(&document.record, &new), value()["record"]);
    let document = document.with_assessment().unwrap();
    let assessment = document.assessment.as_ref().unwrap();
    assert_eq!(assessment.state, AssessmentState::Settled);
    assert_eq!(
        (assessment.calculated, assessment.assigned),
        (Some(ConcernLevel::Moderate), Some(ConcernLevel::Moderate))
    );
    // What version 1 kept of the reasons is kept: the same rows, conditions and numbers as the app gives today.
    let fresh = export(&document.record, frameworks(), document.exported_at).assessment.unwrap();
    assert_eq!((&assessment.trace, &assessment.tips), (&fresh.trace, &fresh.tips));
    assert_eq!((&assessment.scores, &assessment.sentence), (&fresh.scores, &fresh.sentence));
    assert_eq!((&assessment.outcome, assessment.on), (&fresh.outcome, fresh.on));
    assert!(document.frameworks.iter().all(|used| used.digest.is_none()));
}

#[test]
fn what_version_1_did_not_ask_is_open_and_never_no() {
    let record = imported(&value()).document.record;
    assert_eq!((&record.framework, record.findings.len(), record.shares.len()), (&None, 0, 0));
    assert_eq!((record.impact.answer, record.alerts.recent, record.alerts.judged), (None, None, None));
    let question = crate::support::framework("derbyshire").reference_of("restraint");
    assert_ne!(record.answer(&question), Some(FindingAnswer::No));
    // And it goes out again in today's form.
    let text = export(&record, frameworks(), record.created_at).to_text().unwrap();
    assert_eq!(import(text.as_bytes(), frameworks()).unwrap().document.record, record);
}

#[test]
fn a_level_that_the_scores_do_not_give_is_noted_as_before() {
    for (part, wrong) in [("calculated", json!("minor")), ("assigned", json!("major")), ("combined_score", json!(3))] {
        let mut value = value();
        value["assessment"][part] = wrong;
        let notes = imported(&value).notes;
        let [note] = notes.as_slice() else { panic!("{part}: {notes:?}") };
        assert!(note.contains("not the one that its scores and answers give"), "{note}");
    }
}

#[test]
fn every_state_and_tip_of_version_1_has_its_form_today() {
    for (old, new) in [
        ("not_yet_scored", AssessmentState::Open),
        ("partly_scored", AssessmentState::SoFar),
        ("scored", AssessmentState::Settled),
    ] {
        let mut value = value();
        value["assessment"]["state"] = json!(old);
        value["assessment"]["tips"][0]["to"] = Value::Null;
        let assessment = imported(&value).document.with_assessment().unwrap().assessment.unwrap();
        assert_eq!((assessment.state, assessment.tips[0].to.as_str()), (new, "no level"));
    }
    // A record that was not scored yet had no level, no trace and no steps that depend on one.
    let mut value = value();
    for issue in value["record"]["issues"].as_array_mut().unwrap() {
        issue["score"] = Value::Null;
    }
    let empty = json!({
        "state": "not_yet_scored", "calculated": null, "assigned": null, "combined_score": 0, "highest_score": null,
        "scored": [], "unscored": [], "trace": [], "tips": [], "notes": [],
    });
    for (name, part) in empty.as_object().unwrap() {
        value["assessment"][name] = part.clone();
    }
    let Imported { document, notes } = imported(&value);
    let document = document.with_assessment().unwrap();
    assert_eq!((document.assessment.unwrap().outcome, notes), (None, Vec::new()));
}

/// One way to break a file: what it is, how it is done, and where the problem stands.
type Break = (&'static str, fn(&mut Value), &'static str);

const BREAKS: &[Break] = &[
    ("a score of 6", |file| file["record"]["issues"][2]["score"] = json!(6), "$.record.issues[2].score"),
    ("a list for a record", |file| file["record"] = json!([]), "$.record"),
    ("no record", |file| drop(file.as_object_mut().unwrap().remove("record")), "$"),
    ("no issues", |file| drop(file["record"].as_object_mut().unwrap().remove("issues")), "$.record"),
    ("an unknown field", |file| file["record"]["colour"] = json!(1), "$.record.colour"),
    ("an unknown field of the snapshot", |file| file["assessment"]["colour"] = json!(1), "$.assessment.colour"),
    ("an unknown state", |file| file["assessment"]["state"] = json!("guessed"), "$.assessment.state"),
    (
        "a state of today",
        |file| file["assessment"]["trace"][0]["held"] = json!("perhaps"),
        "$.assessment.trace[0].held",
    ),
    ("a level that is none", |file| file["assessment"]["calculated"] = json!("low"), "$.assessment.calculated"),
    ("a sum in words", |file| file["assessment"]["combined_score"] = json!("six"), "$.assessment.scores.combined"),
    ("a snapshot that is a list", |file| file["assessment"] = json!([1]), "$.assessment"),
    ("a date that is none", |file| file["record"]["visits"][0]["date"] = json!("today"), "$.record.visits[0].date"),
    ("frameworks that are a number", |file| file["frameworks"] = json!(3), "$.frameworks"),
    (
        "an issue without an account",
        |file| file["record"]["issues"][1]["accounts"] = json!([]),
        "$.record.issues[1].accounts",
    ),
];

#[test]
fn what_was_refused_in_a_file_of_version_1_is_refused_with_its_place() {
    for (name, mutate, path) in BREAKS {
        let mut file = value();
        mutate(&mut file);
        let found = problems(&file.to_string());
        assert!(found.iter().any(|problem| problem.path == *path), "{name}: {found:?}");
    }
}

#[test]
fn any_part_of_version_1_may_be_anything_and_the_answer_is_a_record_or_problems() {
    // The upgrade runs before any check, so it meets everything.
    fn visit(value: &Value, at: String, all: &mut Vec<String>) {
        match value {
            Value::Object(parts) => parts.iter().for_each(|(name, part)| visit(part, format!("{at}/{name}"), all)),
            Value::Array(parts) => {
                parts.iter().enumerate().for_each(|(place, part)| visit(part, format!("{at}/{place}"), all));
            }
            _ => {}
        }
        all.push(at);
    }
    let whole = value();
    let mut places = Vec::new();
    visit(&whole["assessment"], "/assessment".to_owned(), &mut places);
    places.extend(["/record", "/frameworks", "/frameworks/0", "/exported_at", "/generator"].map(str::to_owned));
    for place in places {
        for new in [Value::Null, json!("x"), json!(7), json!([null, 1, {}]), json!({ "level": "minor", "held": true })]
        {
            let mut file = whole.clone();
            *file.pointer_mut(&place).unwrap() = new.clone();
            match import(file.to_string().as_bytes(), frameworks()) {
                Ok(_) => {}
                Err(ImportError::Problems(problems)) => {
                    assert!(problems.iter().all(|problem| problem.path.starts_with('$')), "{place} = {new}");
                }
                Err(other) => panic!("{place} = {new}: {other}"),
            }
        }
    }
}

#[test]
fn a_name_that_stands_twice_is_refused_in_a_file_of_version_1_too() {
    let text = value().to_string();
    for (once, twice) in [
        ("\"score\":3,\"score_reason\"", "\"score\":3,\"score\":1,\"score_reason\""),
        ("\"provider\":\"Invented Care Ltd\"", "\"provider\":\"Invented Care Ltd\",\"provider\":\"Another\""),
    ] {
        assert!(text.contains(once), "the file no longer holds {once}");
        let found = problems(&text.replacen(once, twice, 1));
        let [problem] = found.as_slice() else { panic!("{found:?}") };
        assert!(problem.message.contains("duplicate"), "{problem}");
    }
}

#[test]
fn a_version_before_the_first_is_no_version() {
    for version in [json!(0), json!(-1), json!("1"), Value::Null] {
        let mut value = value();
        value["format_version"] = version.clone();
        let found = problems(&value.to_string());
        assert!(found.iter().any(|problem| problem.path == "$.format_version"), "{version}: {found:?}");
    }
}

#[test]
fn the_published_schema_of_version_2_stays_and_its_files_keep_to_it_and_open() {
    let schema = file_text("src/submission/schema/export-2.schema.json");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    assert_eq!(schema["title"], "Provider Concerns record, version 2");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let text = file_text("tests/exports/v2/example.json");
    let file: Value = serde_json::from_str(&text).unwrap();
    assert!(validator.is_valid(&file));
    let today: Value = serde_json::from_str(provider_concerns::submission::EXAMPLE).unwrap();
    assert!(!validator.is_valid(&today));

    let Imported { document, notes } = import(text.as_bytes(), frameworks()).unwrap();
    assert_eq!((notes, &document.digest), (Vec::new(), &None));
    assert!(document.record.follow_up.is_empty());
    assert_eq!(without(&document.record, &["follow_up"]), file["record"]);
    assert_eq!(document.assessment.as_ref(), Some(&file["assessment"]));
    assert!(document.frameworks.iter().all(|used| used.digest.is_none()));
    // It goes out again in today's form, with a digest.
    let again = export(&document.record, frameworks(), document.exported_at);
    assert_eq!((again.format_version, again.digest.is_some()), (FORMAT_VERSION, true));
}

#[test]
fn what_is_wrong_in_a_file_of_version_2_is_told_with_its_place() {
    let text = file_text("tests/exports/v2/example.json");
    for (from, to, path) in [
        ("\"score\": 3", "\"score\": 6", "$.record.issues[1].score"),
        ("\"example\": true", "\"example\": true, \"colour\": 1", "$.record.colour"),
        ("\"exported_at\": \"2026", "\"digest\": null, \"exported_at\": \"2026", "$.digest"),
    ] {
        assert!(text.contains(from), "{from}");
        let found = problems(&text.replacen(from, to, 1));
        assert!(found.iter().any(|problem| problem.path == path), "{path}: {found:?}");
    }
}

#[test]
fn the_published_schema_of_version_3_stays_and_its_files_keep_to_it_and_open_and_are_verified() {
    let schema = file_text("src/submission/schema/export-3.schema.json");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    assert_eq!(schema["title"], "Provider Concerns record, version 3");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let text = file_text("tests/exports/v3/example.json");
    let file: Value = serde_json::from_str(&text).unwrap();
    assert!(validator.is_valid(&file));
    let today: Value = serde_json::from_str(provider_concerns::submission::EXAMPLE).unwrap();
    assert!(!validator.is_valid(&today));

    let Imported { document, notes } = import(text.as_bytes(), frameworks()).unwrap();
    assert_eq!(notes, Vec::<String>::new());
    assert!(document.record.follow_up.is_empty());
    assert_eq!(without(&document.record, &["follow_up"]), file["record"]);
    // Its digest is that of the file as it came, not of today's form of it.
    let found = provider_concerns::submission::verify(text.as_bytes(), frameworks());
    assert!(
        found.checks.iter().all(|check| check.finding == provider_concerns::submission::Finding::Holds),
        "{found:?}"
    );
    let again = export(&document.record, frameworks(), document.exported_at);
    assert_eq!((again.format_version, again.digest.is_some()), (FORMAT_VERSION, true));
}

#[test]
fn the_published_schema_of_version_4_stays_and_its_files_keep_to_it_and_open_and_are_verified() {
    let schema = file_text("src/submission/schema/export-4.schema.json");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    assert_eq!(schema["title"], "Provider Concerns record, version 4");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let text = file_text("tests/exports/v4/example.json");
    let file: Value = serde_json::from_str(&text).unwrap();
    assert!(validator.is_valid(&file));
    let today: Value = serde_json::from_str(provider_concerns::submission::EXAMPLE).unwrap();
    assert!(!validator.is_valid(&today));

    let Imported { document, notes } = import(text.as_bytes(), frameworks()).unwrap();
    assert_eq!(notes, Vec::<String>::new());
    assert_eq!(without(&document.record, &[]), file["record"]);
    // Its digest is that of the file as it came, not of today's form of it.
    let found = provider_concerns::submission::verify(text.as_bytes(), frameworks());
    assert!(
        found.checks.iter().all(|check| check.finding == provider_concerns::submission::Finding::Holds),
        "{found:?}"
    );
    let again = export(&document.record, frameworks(), document.exported_at);
    assert_eq!((again.format_version, again.digest.is_some()), (FORMAT_VERSION, true));
}

#[test]
fn what_version_4_did_not_know_is_refused_in_a_file_that_calls_itself_so() {
    let text = file_text("tests/exports/v4/example.json");
    let schema = file_text("src/submission/schema/export-4.schema.json");
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    // An app that knows version 4 alone would stumble over the new answer: so it is in files of version 5 only.
    let newer = text.replacen("\"leaning\": \"one_off\"", "\"leaning\": \"one_off_not_one_person\"", 1);
    assert_ne!(newer, text);
    assert!(!validator.is_valid(&serde_json::from_str(&newer).unwrap()));
}
