//! The named cases of `tests/cases/frameworks`: invented records and what each framework must say to them.

use crate::support::{
    case_files::case_rows, date, files_in, framework, issue_id, judged_on, minute, record_id, score, today,
};
use provider_concerns::{
    assess::{Assessment, AssessmentState, Truth, decide},
    concern::{
        ConcernLevel, Finding, FindingAnswer, ImpactAnswer, Issue, QuestionRef, RaiseTo, RaisedLevel, Record, Share,
    },
    framework::Framework,
};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Which questions are answered in one way.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(untagged)]
enum Answered {
    #[default]
    Nothing,
    Some(Vec<String>),
    TheRest(String),
}

/// What one framework must say to a case's record.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Under {
    pub framework: String,
    clause: String,
    #[serde(default)]
    scores: Vec<u32>,
    #[serde(default)]
    unscored: usize,
    raised: Option<String>,
    impact: Option<String>,
    #[serde(default)]
    yes: Answered,
    #[serde(default)]
    no: Answered,
    #[serde(default)]
    unknown: Answered,
    #[serde(default)]
    dates: BTreeMap<String, String>,
    #[serde(default)]
    shares: BTreeMap<String, String>,
    outcome: String,
    state: Option<String>,
    #[serde(default)]
    open: Vec<String>,
    holds: Option<Vec<String>>,
    #[serde(default)]
    designations: BTreeMap<String, String>,
    notes: Option<Vec<String>>,
}

/// One named case: a record, and what each of its frameworks must say.
pub struct Case {
    pub name: String,
    pub under: Vec<Under>,
    pub record: Record,
}

/// All cases of the folder. A case that cannot be read fails with its name.
pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for path in files_in("tests/cases/frameworks") {
        let file = path.trim_start_matches("tests/cases/");
        for mut fields in case_rows::<Map<String, Value>>(file, Some("case"), 1) {
            let name = fields.remove("name").unwrap().as_str().unwrap().to_owned();
            let under = fields.remove("under").map_or_else(
                || vec![Value::Object(fields.clone())],
                |under| {
                    assert!(fields.is_empty() || under.is_null(), "{name}: only [[case.under]] beside the name");
                    under.as_array().unwrap().clone()
                },
            );
            let read = |under| serde_json::from_value(under).unwrap_or_else(|error| panic!("{name}: {error}"));
            let under: Vec<Under> = under.into_iter().map(read).collect();
            let record = record(&name, &under);
            cases.push(Case { name, under, record });
        }
    }
    cases
}

fn share(name: &str, text: &str) -> Share {
    let amount = |text: &str| Some(text.parse().unwrap_or_else(|error| panic!("{name}: {error}")));
    match text.split_once(" of ") {
        Some((part, whole)) => Share { part: amount(part), whole: amount(whole), percent: None },
        None => Share { percent: amount(text), ..Share::default() },
    }
}

/// Adds the answers given in one way.
fn answer(name: &str, framework: &Framework, record: &mut Record, given: &Answered, answer: FindingAnswer) {
    let ids: Vec<&str> = match given {
        Answered::Nothing => return,
        Answered::Some(ids) => ids.iter().map(String::as_str).collect(),
        Answered::TheRest(words) => {
            assert_eq!(words, "the rest", "{name}");
            let open = framework.questions().filter(|row| record.answer(&framework.reference_of(&row.id)).is_none());
            open.map(|row| row.id.as_str()).collect()
        }
    };
    for id in ids {
        assert!(framework.question(id).is_some(), "{name}: {} asks no “{id}”", framework.reference);
        let finding = Finding { answer: Some(answer), ..Finding::default() };
        let before = record.findings.insert(framework.reference_of(id), finding);
        assert!(before.is_none(), "{name}: “{id}” is answered twice");
    }
}

/// The record that a case describes.
fn record(name: &str, all: &[Under]) -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    for under in all {
        let framework = framework(&under.framework);
        for entry in under.scores.iter().map(|entry| Some(score(*entry))).chain(vec![None; under.unscored]) {
            let mut issue = Issue::new(issue_id(record.issues.len()), minute(0));
            issue.score = entry;
            record.issues.push(issue);
        }
        if let Some(to) = &under.raised {
            record.raised_level = Some(RaisedLevel {
                to: if to == "major" { RaiseTo::Major } else { RaiseTo::Moderate },
                reason: "invented".to_owned(),
                consulted_role: "invented role".to_owned(),
                consulted_on: today(),
                calculated_then: ConcernLevel::Minor,
                recorded_at: minute(0),
            });
        }
        if let Some(impact) = &under.impact {
            record.impact.answer = Some(ImpactAnswer::from_key(impact).unwrap_or_else(|| panic!("{name}: {impact}")));
        }
        // "The rest" is what the other two do not name, in whatever order they stand.
        let mut ways = [
            (&under.yes, FindingAnswer::Yes),
            (&under.no, FindingAnswer::No),
            (&under.unknown, FindingAnswer::NotKnown),
        ];
        ways.sort_by_key(|(given, _)| matches!(given, Answered::TheRest(_)));
        for (given, way) in ways {
            answer(name, framework, &mut record, given, way);
        }
        for (question, on) in &under.dates {
            let finding = record.findings.get_mut(&framework.reference_of(question));
            finding.unwrap_or_else(|| panic!("{name}: a date for no answer: {question}")).on = Some(date(on));
        }
        for (measure, words) in &under.shares {
            assert!(framework.measure(measure).is_some(), "{name}: {} has no “{measure}”", framework.reference);
            record.shares.insert(QuestionRef::new(framework.asks_as(), measure), share(name, words));
        }
    }
    record
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: T, expected: T) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("{what}: found {found:?}, expected {expected:?}")) }
}

impl Under {
    /// Compares everything that the case says of a framework with what it gives.
    pub fn check(&self, framework: &Framework, record: &Record) -> Result<(), String> {
        let assessment: Assessment = judged_on(framework, record, today());
        let outcome = assessment.outcome.as_ref().map_or("none", |outcome| outcome.id.as_str());
        same("outcome", outcome, &self.outcome)?;
        same("decided", decide(framework, record, today()).unwrap().outcome.unwrap_or("none"), outcome)?;
        let state = match assessment.state {
            AssessmentState::Open => "open",
            AssessmentState::SoFar => "so_far",
            AssessmentState::Settled => "settled",
        };
        same("state", state, self.state.as_deref().unwrap_or("settled"))?;
        let open: Vec<&str> = assessment.open.iter().map(|open| open.question.as_str()).collect();
        for question in &self.open {
            same(&format!("“{question}” is open among {open:?}"), open.contains(&question.as_str()), true)?;
        }
        if let Some(holds) = &self.holds {
            let held = assessment.trace.iter().filter(|row| row.held == Truth::Yes).map(|row| row.id.as_str());
            same("rows that hold", held.collect(), holds.iter().map(String::as_str).collect::<Vec<_>>())?;
        }
        for (id, expected) in &self.designations {
            let row = assessment.designations.iter().find(|row| row.id == *id);
            let held = row.map_or("not there", |row| match row.held {
                Truth::Yes => "yes",
                Truth::No => "no",
                Truth::Unknown => "unknown",
            });
            same(id, held, expected)?;
        }
        if let Some(expected) = &self.notes {
            let always: Vec<&String> = framework.notes_beside("method").map(|note| &note.says).collect();
            let notes: Vec<_> = assessment.notes.iter().filter(|note| !always.contains(&&note.says)).collect();
            same("number of notes", notes.len(), expected.len())?;
            for (note, words) in notes.iter().zip(expected) {
                same(&format!("“{}” says “{words}”", note.says), note.says.contains(words), true)?;
            }
        }
        Ok(())
    }
}

#[test]
fn every_case_comes_out_as_it_says() {
    let cases = cases();
    let mut failed = Vec::new();
    let mut judged: BTreeMap<&str, usize> = BTreeMap::new();
    for case in &cases {
        for under in &case.under {
            assert!(!under.clause.is_empty(), "{}: no clause", case.name);
            *judged.entry(&under.framework).or_default() += 1;
            if let Err(why) = under.check(framework(&under.framework), &case.record) {
                failed.push(format!("“{}” under {}: {why}", case.name, under.framework));
            }
        }
    }
    assert!(failed.is_empty(), "{} case(s) fail:\n{}", failed.len(), failed.join("\n"));
    assert!(cases.len() >= 140, "only {} cases were read", cases.len());
    assert!(judged.len() == 5 && judged.values().all(|count| *count >= 20), "{judged:?}");
}

#[test]
fn every_case_has_a_name_of_its_own() {
    let mut names: Vec<String> = cases().into_iter().map(|case| case.name).collect();
    names.sort();
    for pair in names.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
}

#[test]
fn a_case_that_says_something_wrong_fails_and_says_what() {
    let case = cases().into_iter().find(|case| case.name.contains("12 of 120 beds")).unwrap();
    let bedford = framework("bedford");
    let check = |change: fn(&mut Under)| {
        let mut under = case.under[0].clone();
        change(&mut under);
        under.check(bedford, &case.record).unwrap_err()
    };
    assert_eq!(case.under[0].check(bedford, &case.record), Ok(()));
    assert!(check(|under| under.outcome = "serious-concerns".to_owned()).starts_with("outcome: found \"no-trigger\""));
    assert!(check(|under| under.state = Some("so_far".to_owned())).starts_with("state"));
    assert!(check(|under| under.open = vec!["whistleblowing".to_owned()]).starts_with("“whistleblowing” is open"));
    assert!(check(|under| under.holds = Some(vec![])).starts_with("rows that hold"));
    assert!(
        check(|under| drop(under.designations.insert("high-impact".to_owned(), "no".to_owned())))
            .starts_with("high-impact")
    );
    assert!(check(|under| under.notes = Some(vec![])).starts_with("number of notes"));
}
