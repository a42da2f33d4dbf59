//! Older forms of the export document. A step is never changed once it is published.

use crate::concern::{ConcernLevel, record_1_to_2, record_2_to_3, record_3_to_4};
use serde_json::{Map, Value, json};

/// From an older form to today's, as far as there are steps. What a file of an older form holds under the name of the digest
/// is left to the check against the schema.
pub(super) fn upgrade(document: &mut Value, version: u64) {
    if version == 1 {
        export_1_to_2(document);
    }
    if version <= 2 {
        export_2_to_3(document);
    }
    if version <= 3 {
        export_3_to_4(document);
    }
    if version <= 4 {
        export_4_to_5(document);
    }
}

/// From the fourth form to the fifth, whose issues can be held against the printed examples of their themes.
fn export_4_to_5(document: &mut Value) {
    document["format_version"] = json!(5);
    if let Some(record) = document.get_mut("record") {
        // Anything but an object is for the schema to refuse.
        let _ = record_3_to_4(record);
    }
}

/// From the third form to the fourth, whose record holds what follows from the outcome.
fn export_3_to_4(document: &mut Value) {
    document["format_version"] = json!(4);
    if let Some(record) = document.get_mut("record") {
        // Anything but an object is for the schema to refuse.
        let _ = record_2_to_3(record);
    }
}

/// From the second form to the third, which carries a digest: an older file has none, and none is made up for it.
fn export_2_to_3(document: &mut Value) {
    document["format_version"] = json!(3);
}

/// From the first form to the second. What is not as the first form has it is left as it stands, so that the check
/// against the schema tells the person about it.
fn export_1_to_2(document: &mut Value) {
    document["format_version"] = json!(2);
    if let Some(frameworks) = document.get_mut("frameworks").and_then(Value::as_array_mut) {
        for framework in frameworks.iter_mut().filter_map(Value::as_object_mut) {
            framework.entry("digest").or_insert(Value::Null);
        }
    }
    if let Some(record) = document.get_mut("record") {
        // Anything but an object is for the schema to refuse.
        let _ = record_1_to_2(record);
    }
    let on = document.get("exported_at").and_then(Value::as_str).and_then(|at| at.get(..10)).unwrap_or("").to_owned();
    if let Some(assessment) = document.get_mut("assessment").and_then(Value::as_object_mut) {
        upgrade_assessment(assessment, &on);
    }
}

/// The first form knew scores only.
fn upgrade_assessment(assessment: &mut Map<String, Value>, on: &str) {
    let outcome = assessment.get("assigned").and_then(level).map(|level| {
        let rank = ConcernLevel::ALL.into_iter().filter(|other| *other > level).count();
        json!({ "id": level.key(), "title": level.name(), "says": "", "rank": rank })
    });
    assessment.insert("method".to_owned(), json!("scored"));
    assessment.insert("on".to_owned(), json!(on));
    assessment.insert("outcome".to_owned(), outcome.unwrap_or(Value::Null));
    assessment.insert("deciding".to_owned(), Value::Null);
    for list in ["designations", "open", "deadlines"] {
        assessment.insert(list.to_owned(), json!([]));
    }
    let renamed = match assessment.get("state").and_then(Value::as_str) {
        Some("not_yet_scored") => Some("open"),
        Some("partly_scored") => Some("so_far"),
        Some("scored") => Some("settled"),
        _ => None,
    };
    if let Some(state) = renamed {
        assessment.insert("state".to_owned(), json!(state));
    }
    let mut scores = Map::new();
    let moved =
        [("combined_score", "combined"), ("highest_score", "highest"), ("scored", "scored"), ("unscored", "unscored")];
    for (old, new) in moved {
        if let Some(value) = assessment.remove(old) {
            scores.insert(new.to_owned(), value);
        }
    }
    assessment.insert("scores".to_owned(), Value::Object(scores));
    for row in objects(assessment.get_mut("trace")) {
        if let Some(level) = row.get("level").and_then(level) {
            row.remove("level");
            row.insert("id".to_owned(), json!(level.key()));
            row.insert("title".to_owned(), json!(level.name()));
        }
        truth(row);
        for condition in objects(row.get_mut("conditions")) {
            truth(condition);
            if let Some(numbers) = condition.remove("numbers") {
                condition.insert("facts".to_owned(), numbers);
            }
            condition.insert("evidence".to_owned(), json!([]));
            condition.insert("cite".to_owned(), json!(""));
        }
    }
    for tip in objects(assessment.get_mut("tips")) {
        let to = match tip.get("to") {
            Some(Value::Null) => Some("no level"),
            Some(to) => level(to).map(ConcernLevel::name),
            None => None,
        };
        if let Some(to) = to {
            tip.insert("to".to_owned(), json!(to));
        }
    }
    for step in objects(assessment.get_mut("next_steps")) {
        step.insert("kind".to_owned(), json!("do"));
    }
}

fn level(value: &Value) -> Option<ConcernLevel> {
    ConcernLevel::ALL.into_iter().find(|level| value.as_str() == Some(level.key()))
}

fn truth(row: &mut Map<String, Value>) {
    if let Some(held) = row.get("held").and_then(Value::as_bool) {
        row.insert("held".to_owned(), json!(if held { "yes" } else { "no" }));
    }
}

fn objects(list: Option<&mut Value>) -> impl Iterator<Item = &mut Map<String, Value>> {
    list.and_then(Value::as_array_mut).into_iter().flatten().filter_map(Value::as_object_mut)
}
