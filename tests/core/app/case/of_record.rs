//! What a case goes by: which framework and process, and why there is none.

use crate::support::{
    course::{answer, case, followed, no_case, noon, state, under},
    file_text, framework, frameworks, minute,
    process::{COUNCILS, begun, day, decided, process},
    record_id, scored_record,
};
use provider_concerns::{
    app::{Case, NoCase},
    concern::{FindingAnswer, FrameworkRef, Record},
    framework::EXAMPLE_OWN,
    process::{built_in, reassess},
};

#[test]
fn every_council_has_a_case() {
    for id in COUNCILS {
        let record = under(id);
        let case = case(&record, noon(day(0)));
        assert_eq!(case.framework.reference.id, id);
        assert_eq!(case.definition.reference.id, id);
        assert!(case.process.is_none() && case.stage().is_none() && !case.ended(), "{id}");
    }
}

#[test]
fn without_a_framework_or_its_process_there_is_none() {
    let mut record = Record::new(record_id(1), minute(0));
    let nowhere = FrameworkRef { id: "nowhere".to_owned(), version: "2020-01".to_owned() };
    record.framework = Some(nowhere.clone());
    assert_eq!(no_case(&record), NoCase::FrameworkMissing(nowhere));
    let nothing = provider_concerns::framework::Registry::read([]);
    record.framework = None;
    assert_eq!(Case::of(&record, &nothing, built_in(), minute(0)).unwrap_err(), NoCase::NoFramework);
    // An authority’s own framework that extends none has no process file; one that extends has that of the extended one.
    let whole = file_text("src/framework/data/lambeth-2023-10.toml");
    let whole = whole.replacen("id = \"lambeth\"", "id = \"invented-borough\"", 1);
    for (text, process) in [(whole.as_str(), None), (EXAMPLE_OWN, Some("lambeth"))] {
        let own = frameworks().read_own(text).unwrap_or_else(|error| panic!("{:?}", error.0)).reference;
        let registry = frameworks().with_own([text]);
        record.framework = Some(own.clone());
        let found = Case::of(&record, &registry, built_in(), minute(0));
        match process {
            None => assert_eq!(found.unwrap_err(), NoCase::NoProcess(own)),
            Some(id) => assert_eq!(found.unwrap().definition.reference.id, id),
        }
    }
}

/// Rows of an own file that extends Derbyshire’s: a deadline of its own, and one of the policy’s with another event.
const ROWS: &str = r#"
[[deadline]]
id = "call-back"
what = "Call back whoever raised the concern"
when = "within 2 days"
amount = 2
unit = "days"
bound = "at_most"
direction = "after"
event = "the concern is received"
tool_default = true

[[deadline]]
id = "contract-monitoring-review-due"
what = "Review"
when = "within two months of the last visit"
amount = 2
unit = "months"
bound = "at_most"
direction = "after"
event = "the last visit"
tool_default = true
"#;

#[test]
fn an_own_file_that_extends_brings_its_deadlines_into_the_case() {
    let text = crate::support::own_file::file(&crate::support::named("derbyshire"), ROWS);
    let own = frameworks().read_own(&text).unwrap_or_else(|error| panic!("{:?}", error.0));
    let registry = frameworks().with_own([text.as_str()]);
    let mut record = followed("derbyshire", "threshold-indicated");
    record.framework = Some(own.reference.clone());
    let case = Case::of(&record, &registry, built_in(), noon(day(1))).unwrap();
    assert_eq!((&case.framework.reference, &case.other_framework), (&own.reference, &None));
    let found = crate::support::course::only(&case, "call-back");
    // Keys stay those of the framework that is extended, so that a new version of the file finds them again.
    assert_eq!(found.key.as_str(), "derbyshire/call-back");
    // Under another event the process file’s own source is not meant.
    let changed = case.framework.deadlines.iter().find(|one| one.id == "contract-monitoring-review-due").unwrap();
    assert!(case.definition.event_of(changed).is_none());
    let built_in_one = crate::support::course::deadline(framework("derbyshire"), "contract-monitoring-review-due");
    assert!(case.definition.event_of(built_in_one).is_some());
}

#[test]
fn a_process_that_is_followed_keeps_its_own_framework() {
    let mut record = followed("hertfordshire", "prevention");
    record.framework = Some(framework("lambeth").reference.clone());
    let found = case(&record, noon(day(1)));
    assert_eq!(found.framework.reference.id, "hertfordshire");
    assert_eq!(found.other_framework, Some(framework("lambeth").reference.clone()));
    assert_eq!(found.stage().unwrap().id, "prevention");
    let missing = FrameworkRef { id: "nowhere".to_owned(), version: "2020-01".to_owned() };
    record.framework = Some(missing.clone());
    assert_eq!(case(&record, noon(day(1))).other_framework, Some(missing));
    record.framework = Some(framework("hertfordshire").reference.clone());
    assert_eq!(case(&record, noon(day(1))).other_framework, None);
}

#[test]
fn a_process_of_a_version_that_is_not_here_is_told() {
    let mut record = followed("hertfordshire", "prevention");
    let mut stored = serde_json::to_value(&*state(&mut record)).unwrap();
    stored["process"]["version"] = "2031-05".into();
    record.follow_up.processes = vec![serde_json::from_value(stored).unwrap()];
    let NoCase::ProcessMissing(reference) = no_case(&record) else { panic!("it is there") };
    assert_eq!(reference.to_string(), "hertfordshire 2031-05");
    assert!(no_case(&record).to_string().contains("nothing is lost"));
}

#[test]
fn another_outcome_is_offered_once_it_is_settled_or_graver() {
    // Lambeth: one issue of 5 is major; the process follows minor.
    let mut record = scored_record(&[5]);
    record.framework = Some(framework("lambeth").reference.clone());
    record.follow_up.processes.push(begun(process("lambeth"), "minor"));
    assert_eq!(case(&record, noon(day(1))).changed_outcome().unwrap().id, "major");
    // Noted, it is no longer offered.
    let mut decision = decided("The host authority", day(1));
    decision.reason = "An invented finding".to_owned();
    let next = reassess(process("lambeth"), state(&mut record), "major", &decision).unwrap();
    *state(&mut record) = next;
    assert_eq!(case(&record, noon(day(1))).changed_outcome(), None);
    // So far minor, with an issue not scored yet: no reason to follow a milder outcome.
    let mut record = crate::support::record_with(&[Some(1), None]);
    record.framework = Some(framework("lambeth").reference.clone());
    record.follow_up.processes.push(begun(process("lambeth"), "major"));
    assert_eq!(case(&record, noon(day(1))).changed_outcome(), None);
    record.issues.pop();
    assert_eq!(case(&record, noon(day(1))).changed_outcome().unwrap().id, "minor");
    // A graver one that is not settled yet is offered.
    let mut record = followed("hertfordshire", "prevention");
    answer(&mut record, "significant-complaint", FindingAnswer::Yes, None);
    assert_eq!(case(&record, noon(day(1))).changed_outcome().unwrap().id, "mdmm-threshold-met");
}

#[test]
fn a_case_ends_where_its_file_says_so() {
    let mut record = followed("hertfordshire", "prevention");
    crate::support::course::go(&mut record, "prevention-to-closed", day(3));
    assert!(case(&record, noon(day(4))).ended());
    crate::support::course::go(&mut record, "closed-to-prevention", day(5));
    assert!(!case(&record, noon(day(6))).ended());
}
