//! Small makers of records, moments and identifiers, shared by all subjects.

use provider_concerns::{
    assess::{Assessment, Note, Scores, assess},
    concern::{ActionId, Date, Issue, IssueId, Record, RecordId, RiskScore, Timestamp, VisitId},
    framework::{Framework, Registry, Sheet, built_in, cited},
    submission,
    training::scenario::{Scenario, ScenarioSet, built_in_sets},
};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The frameworks that ship with the app.
pub fn frameworks() -> &'static Registry {
    built_in()
}

/// A framework that ships with the app.
pub fn framework(id: &str) -> &'static Framework {
    built_in().newest(id).unwrap_or_else(|| panic!("no framework “{id}” ships with the app"))
}

/// A framework in its newest version as an own file names it, such as `lambeth 2023-10`.
pub fn named(id: &str) -> String {
    framework(id).reference.to_string()
}

/// The file of a framework in its newest version.
pub fn framework_file(id: &str) -> PathBuf {
    repository(&format!("src/framework/data/{id}-{}.toml", framework(id).reference.version))
}

/// The file of the newest process of a framework.
pub fn process_file(id: &str) -> PathBuf {
    let version = &crate::process_support::process(id).reference.version;
    repository(&format!("src/process/data/{id}-{version}.toml"))
}

/// Lambeth's framework.
pub fn lambeth() -> &'static Framework {
    framework("lambeth")
}

/// What stands beside every framework.
pub fn shared() -> &'static Framework {
    framework("shared")
}

/// Hertfordshire's observation sheet.
pub fn sheet() -> &'static Sheet {
    framework("hertfordshire").sheet.as_ref().expect("the sheet ships with the app")
}

/// The training sets that ship with the app.
pub fn sets() -> impl Iterator<Item = &'static ScenarioSet> {
    built_in_sets().all().map(|set| &**set)
}

/// Their scenarios, one set after the other.
pub fn scenarios() -> impl Iterator<Item = &'static Scenario> {
    sets().flat_map(|set| &set.scenarios)
}

/// The day on which the tests judge, where no other is named.
pub fn today() -> Date {
    date("2026-11-22")
}

/// A record judged by a framework that has rules.
pub fn judged(framework: &Framework, record: &Record) -> Assessment {
    judged_on(framework, record, today())
}

/// The same on another day.
pub fn judged_on(framework: &Framework, record: &Record, on: Date) -> Assessment {
    assess(framework, record, on).expect("the framework has rules")
}

/// The scores of an assessment by the scored method.
pub fn scores_of(assessment: &Assessment) -> &Scores {
    assessment.scores.as_ref().expect("the method goes by scores")
}

/// The notes of an assessment less those that stand beside the method and are always shown, and always last.
pub fn notes_of<'a>(framework: &Framework, assessment: &'a Assessment) -> &'a [Note] {
    let always: Vec<Note> = framework
        .notes_beside("method")
        .map(|note| Note { says: note.says.clone(), cite: cited(&note.cite), tool_default: note.tool_default })
        .collect();
    assessment.notes.strip_suffix(always.as_slice()).expect("the notes beside the method stand last")
}

/// A moment.
pub fn at(text: &str) -> Timestamp {
    text.parse().expect("a moment such as 2026-11-22T14:02:00+00:00")
}

/// A moment on one afternoon, so many minutes after two o'clock.
pub fn minute(minutes: i64) -> Timestamp {
    at("2026-11-22T14:00:00+00:00") + chrono::TimeDelta::minutes(minutes)
}

/// A date.
pub fn date(text: &str) -> Date {
    text.parse().expect("a date such as 2026-11-22")
}

/// The record identifier number so and so.
pub fn record_id(number: u8) -> RecordId {
    RecordId::from_random([number; 10])
}

/// The visit identifier number so and so.
pub fn visit_id(number: u8) -> VisitId {
    VisitId::from_random([number; 10])
}

/// The issue identifier number so and so.
pub fn issue_id(number: usize) -> IssueId {
    let mut bytes = [0; 10];
    bytes[2..].copy_from_slice(&(number as u64).to_be_bytes());
    IssueId::from_random(bytes)
}

/// The action identifier number so and so.
pub fn action_id(number: u8) -> ActionId {
    ActionId::from_random([number; 10])
}

/// A risk score; panics on what is none.
pub fn score(number: u32) -> RiskScore {
    RiskScore::try_from(i64::from(number)).expect("1 to 5")
}

/// A record with one issue for each entry; `None` is an issue that is not scored.
pub fn record_with(scores: &[Option<u32>]) -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    for (number, entry) in scores.iter().enumerate() {
        let mut issue = Issue::new(issue_id(number), minute(0));
        issue.score = entry.map(score);
        record.issues.push(issue);
    }
    record
}

/// A record whose issues all have a score.
pub fn scored_record(scores: &[u32]) -> Record {
    record_with(&scores.iter().copied().map(Some).collect::<Vec<_>>())
}

/// The worked example's record.
pub fn example_record() -> Record {
    submission::example(built_in()).expect("the example imports")
}

/// The worked example's document as plain JSON, to be broken on purpose.
pub fn example_json() -> Value {
    serde_json::from_str(submission::EXAMPLE).expect("the example is JSON")
}

/// A document with the digest that its content has now, as somebody makes it who changes a file and knows how.
pub fn sealed(mut document: Value) -> Value {
    document["digest"] = serde_json::to_value(submission::Digest::of(&document)).expect("a digest is JSON");
    document
}

/// A file of this repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The rows under one key of a file of `tests/cases` that is written in TOML, as JSON.
pub fn case_rows(file: &str, key: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(repository("tests/cases").join(file)).expect("the cases can be read");
    let value = toml_span::parse(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
    match crate::cases::json(&value).get_mut(key).map(Value::take) {
        Some(Value::Array(rows)) if !rows.is_empty() => rows,
        other => panic!("{file} has no rows [[{key}]]: {other:?}"),
    }
}

/// One table of what independent libraries say about the calendar; `tests/cases/calendar.json` names them.
pub fn calendar_reference(key: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(repository("tests/cases/calendar.json")).expect("the reference can be read");
    let mut reference: Value = serde_json::from_str(&text).expect("the reference is JSON");
    match reference[key].take() {
        Value::Array(rows) if !rows.is_empty() => rows,
        other => panic!("the reference has no {key}: {other}"),
    }
}

/// Compares a published file with what it should be now. With the variable set, writes the file first, and compares
/// all the same.
pub fn assert_published(path: &str, expected: &str, update_variable: &str) {
    let file = repository(path);
    if std::env::var_os(update_variable).is_some() {
        std::fs::write(&file, expected).expect("the published file can be written");
    }
    let published = std::fs::read_to_string(&file).expect("the published file can be read");
    let first_difference = published.lines().zip(expected.lines()).position(|(found, wanted)| found != wanted);
    assert!(
        published == expected,
        "{path} is out of date from line {:?} on; look at why, then run this test with {update_variable}=1",
        first_difference.map(|line| line + 1)
    );
}

/// Every multiset of one to `most` scores from 1 to 5, each in falling order.
pub fn multisets(most: usize) -> Vec<Vec<u32>> {
    let mut all = Vec::new();
    let mut last: Vec<Vec<u32>> = vec![Vec::new()];
    for _ in 0..most {
        last = last
            .iter()
            .flat_map(|scores| {
                let highest = scores.last().copied().unwrap_or(5);
                (1..=highest).map(|next| scores.iter().copied().chain([next]).collect())
            })
            .collect();
        all.extend(last.iter().cloned());
    }
    all
}

#[test]
fn there_are_as_many_multisets_as_there_should_be() {
    // Choosing k of 5 with repetition: (k + 4 over 4); up to 8 they add up to (13 over 5) - 1.
    assert_eq!(multisets(8).len(), 1286);
    assert!(multisets(3).contains(&vec![3, 2, 2]));
}
