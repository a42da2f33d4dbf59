//! Exported files whose answers to the frameworks' questions do not fit: refused with the place and the reason.

use crate::support::{file_text, frameworks, minute};
use provider_concerns::{
    drafts::Envelope,
    submission::{ImportError, Problem, export, import},
};
use serde_json::{Value, json};

/// A file with answers of every kind.
fn file() -> Value {
    let text = file_text("tests/drafts/v2/answers.json");
    let record = Envelope::open(&text).unwrap().record;
    serde_json::to_value(export(&record, frameworks(), minute(0))).unwrap()
}

fn problems(file: &Value) -> Vec<Problem> {
    match import(file.to_string().as_bytes(), frameworks()) {
        Err(ImportError::Problems(problems)) => problems,
        other => panic!("not a list of problems: {other:?}"),
    }
}

#[test]
fn the_file_is_not_broken_to_begin_with() {
    let imported = import(file().to_string().as_bytes(), frameworks()).unwrap();
    // It was judged by an authority's own framework, which is not on this device: said, and nothing stands in for it.
    let [note] = imported.notes.as_slice() else { panic!("{:?}", imported.notes) };
    assert!(note.contains("2026-11+0123456789ab, which this app does not have"), "{note}");
    assert_eq!(imported.document.assessment, None);
}

#[test]
fn answers_that_do_not_fit_are_refused_with_their_place() {
    let finding =
        || json!({ "answer": "yes", "on": null, "note": "", "evidence": [], "suggested": [], "answered_at": null });
    let pamms = "bedford/pamms-requires-improvement";
    let at = |rest: &str| format!("$.record.findings[\"{pamms}\"]{rest}");
    type Break<'a> = (&'a dyn Fn(&mut Value), String, &'a str);
    let breaks: [Break<'_>; 13] = [
        (
            &|record| record["findings"]["derbyshire/luck"] = finding(),
            "$.record.findings[\"derbyshire/luck\"]".to_owned(),
            "the framework has no such question",
        ),
        (
            &|record| record["findings"]["lambeth/anything"] = finding(),
            "$.record.findings[\"lambeth/anything\"]".to_owned(),
            "no such question",
        ),
        (
            &|record| record["shares"]["bedford/luck"] = json!({ "part": null, "whole": null, "percent": null }),
            "$.record.shares[\"bedford/luck\"]".to_owned(),
            "no such measure",
        ),
        (&|record| record["findings"][pamms]["answer"] = json!("maybe"), at(".answer"), "“maybe” is not one of"),
        (&|record| record["findings"][pamms]["on"] = json!("30/08/2026"), at(".on"), "is not a date"),
        (&|record| record["findings"][pamms]["who"] = json!("x"), at(".who"), "not known here"),
        (
            &|record| record["findings"][pamms]["evidence"][1] = json!("1ssve00000000009"),
            at(".evidence[1]"),
            "there is no issue 1ssve00000000009 in the record",
        ),
        (
            &|record| record["findings"][pamms]["evidence"][1] = record["findings"][pamms]["evidence"][0].clone(),
            at(".evidence[1]"),
            "stands twice in this list",
        ),
        (&|record| record["impact"]["answer"] = json!("none"), "$.record.impact.answer".to_owned(), "is not one of"),
        (
            &|record| record["shares"]["bedford/beds"]["part"] = json!("1,200"),
            "$.record.shares[\"bedford/beds\"].part".to_owned(),
            "“1,200” is not an amount such as 48 or 9.75",
        ),
        (
            &|record| record["shares"]["bedford/beds"]["whole"] = json!(120),
            "$.record.shares[\"bedford/beds\"].whole".to_owned(),
            "this should be text; it is 120",
        ),
        (&|record| record["alerts"]["recent"] = json!(-1), "$.record.alerts.recent".to_owned(), "-1 is too low"),
        (&|record| record["framework"] = json!("lambeth"), "$.record.framework".to_owned(), "should be an object"),
    ];
    for (mutate, path, words) in breaks {
        let mut file = file();
        mutate(&mut file["record"]);
        let found = problems(&file);
        let [problem] = found.as_slice() else { panic!("{path}: {found:?}") };
        assert_eq!(problem.path, path);
        assert!(problem.message.contains(words), "{path}: {}", problem.message);
    }
}

#[test]
fn answers_to_a_framework_that_is_not_at_hand_are_kept_as_they_stand() {
    let mut file = file();
    let answer = file["record"]["findings"]["derbyshire/restraint"].clone();
    file["record"]["findings"]["elsewhere/anything"] = answer.clone();
    let back = import(file.to_string().as_bytes(), frameworks()).unwrap().document.record;
    assert_eq!(serde_json::to_value(&back).unwrap()["findings"]["elsewhere/anything"], answer);
}
