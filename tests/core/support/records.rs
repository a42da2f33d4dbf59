//! Small makers of moments, identifiers, scores and records.

use provider_concerns::{
    concern::{ActionId, Date, Issue, IssueId, Record, RecordId, RiskScore, Timestamp, VisitId},
    framework::built_in,
    submission,
};
use serde_json::Value;

/// The day on which the tests judge, where no other is named.
pub fn today() -> Date {
    date("2026-11-22")
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
