//! Forms with what the record gives: how far each is, what is stored when a field is emptied, details and rows.

use crate::support::{
    date, issue_id, minute,
    process::{COUNCILS, process},
    record_id, scored_record,
};
use provider_concerns::{
    app::{Row, filled, form_of, form_progress, given, is_table, rows_of, to_store, with_cell, with_details},
    concern::{Account, FrameworkRef, ImpactAnswer, Issue, ProcessRef, Record},
    framework::built_in,
    process::{FilledFrom, FormAnswer, FormState, Prefill, check_form, prefill},
};
use std::collections::BTreeMap;

fn words(text: &str) -> FormAnswer {
    FormAnswer::Text(text.to_owned())
}

fn several(marked: &[(&str, &str)]) -> FormAnswer {
    FormAnswer::Several(marked.iter().map(|(id, details)| ((*id).to_owned(), (*details).to_owned())).collect())
}

fn record() -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    record.service.name = "Example House".to_owned();
    record.framework = Some(FrameworkRef { id: "berkshire".into(), version: "section-5".into() });
    record.impact.answer = ImpactAnswer::from_key("moderate");
    let mut issue = Issue::new(issue_id(1), minute(0));
    issue.accounts = vec![Account { how_known: None, text: "A chart had gaps".to_owned() }];
    record.issues.push(issue);
    record
}

fn begun(council: &str, form: &str) -> FormState {
    FormState::new(process(council).reference.clone(), form)
}

#[test]
fn a_field_is_filled_as_the_whole_form_is() {
    let (record, today) = (record(), date("2026-11-22"));
    for council in COUNCILS {
        let definition = process(council);
        for form in &definition.forms {
            let whole = filled(built_in(), (definition, form), &begun(council, &form.id), &record, today);
            for field in form.fields() {
                let alone = given(built_in(), (definition, form), field, &begun(council, &form.id), &record, today);
                assert_eq!(alone.as_ref(), whole.answers.get(&field.id), "{council}/{}/{}", form.id, field.id);
            }
        }
    }
}

#[test]
fn the_outcome_is_worked_out_for_the_fields_that_need_it_and_no_other() {
    let (record, today) = (record(), date("2026-11-22"));
    let definition = process("berkshire");
    let form = definition.form("risk-management-plan").unwrap();
    let whole = filled(built_in(), (definition, form), &begun("berkshire", &form.id), &record, today);
    assert_eq!(whole.answers["level"], words("Moderate"));
    assert!(!prefill(&definition.reference, form, FilledFrom::record(&record)).answers.contains_key("level"));
    let needing: Vec<&str> = form
        .fields()
        .filter(|field| field.prefill.is_some_and(Prefill::of_outcome))
        .map(|field| field.id.as_str())
        .collect();
    assert_eq!(needing, ["level"]);
}

#[test]
fn how_far_a_form_is_counts_what_the_record_gives_and_what_is_to_mend() {
    let (record, today) = (record(), date("2026-11-22"));
    let mut state = begun("hertfordshire", "mdmm-risk-assessment");
    let (definition, form) = form_of(&state).unwrap();
    let far = |state: &FormState| form_progress(form, &filled(built_in(), (definition, form), state, &record, today));
    // Provider and risks are given; the risk and the actions of the one row are to mend.
    let before = far(&state);
    assert_eq!((before.answered, before.fields, before.to_mend), (2, 3, 2));
    state.answers.insert("meeting-date".to_owned(), FormAnswer::Date(today));
    state.answers.insert("provider".to_owned(), words(""));
    let after = far(&state);
    assert_eq!((after.answered, after.fields, after.to_mend), (2, 3, 2));
}

#[test]
fn a_form_of_a_version_that_is_not_here_has_no_layout() {
    let version = ProcessRef { id: "bedford".into(), version: "1999-01".into() };
    assert!(form_of(&FormState::new(version, "aide-memoire")).is_none());
    assert!(form_of(&begun("bedford", "no-such-form")).is_none());
    assert!(form_of(&begun("bedford", "aide-memoire")).is_some());
}

#[test]
fn an_emptied_field_stays_empty_where_the_record_would_fill_it_and_is_open_again_where_not() {
    assert_eq!(to_store(Some(words("x")), Some(&words("y"))), Some(words("x")));
    assert_eq!(to_store(None, None), None);
    assert_eq!(to_store(None, Some(&words("y"))), Some(words("")));
    assert_eq!(to_store(None, Some(&FormAnswer::Date(date("2026-11-22")))), Some(words("")));
    assert_eq!(to_store(None, Some(&FormAnswer::Table(vec![Row::new()]))), Some(FormAnswer::Table(vec![])));
    // An emptied date does not count as an answer of the wrong kind.
    let mut state = begun("hertfordshire", "mdmm-risk-assessment");
    state.answers.insert("meeting-date".to_owned(), words(""));
    let form = form_of(&state).unwrap().1;
    assert!(check_form(form, &state).iter().all(|problem| problem.field != "meeting-date"));
}

#[test]
fn details_that_go_out_of_sight_are_given_back_and_come_again() {
    let before = several(&[("1.1", ""), ("1.2", "Two plans"), ("1.4", " ")]);
    let none = |_: &str| String::new();
    let (after, out) = with_details(Some(&before), several(&[("1.1", "")]), none);
    assert_eq!(after, several(&[("1.1", "")]));
    assert_eq!(out, [("1.2".to_owned(), "Two plans".to_owned())]);
    let kept = |id: &str| if id == "1.2" { "Two plans".to_owned() } else { String::new() };
    let (again, out) = with_details(Some(&after), several(&[("1.1", ""), ("1.2", "")]), kept);
    assert_eq!(again, several(&[("1.1", ""), ("1.2", "Two plans")]));
    assert!(out.is_empty());
    // Details emptied on purpose do not come back while the option stays marked.
    let (emptied, _) = with_details(Some(&again), several(&[("1.1", ""), ("1.2", "")]), kept);
    assert_eq!(emptied, several(&[("1.1", ""), ("1.2", "")]));
    assert_eq!(with_details(None, words("x"), none), (words("x"), vec![]));
}

#[test]
fn a_cell_changes_its_own_row() {
    let mut rows = vec![Row::new(), BTreeMap::from([("what".to_owned(), words("second"))])];
    with_cell(&mut rows, 0, "what", Some(words("first")));
    with_cell(&mut rows, 1, "what", None);
    with_cell(&mut rows, 7, "what", Some(words("nowhere")));
    assert_eq!(rows, [BTreeMap::from([("what".to_owned(), words("first"))]), Row::new()]);
    assert_eq!(rows_of(Some(&FormAnswer::Table(rows.clone()))), rows);
    assert!(rows_of(Some(&words("x"))).is_empty() && rows_of(None).is_empty());
}

#[test]
fn a_check_names_the_option_whose_details_are_missing() {
    let mut state = begun("derbyshire", "contract-monitoring-form");
    state
        .answers
        .insert("care-provision".to_owned(), several(&[("1.1", ""), ("1.2", " "), ("1.9", "An invented one")]));
    let form = form_of(&state).unwrap().1;
    let found: Vec<_> =
        check_form(form, &state).into_iter().map(|problem| (problem.field, problem.option, problem.row)).collect();
    assert_eq!(found, [("care-provision".to_owned(), Some("1.2".to_owned()), None)]);
    assert!(!is_table(form.field("care-provision").unwrap()));
}

#[test]
fn a_level_raised_by_judgement_has_the_reason_of_the_judgement_and_not_that_of_the_table() {
    let definition = process("lambeth");
    let form = definition.form("enforcement-decision").unwrap();
    let mut record = scored_record(&[1, 1]);
    record.framework = Some(definition.framework.clone());
    let reasons = |record: &Record| {
        let state = begun("lambeth", &form.id);
        let whole = filled(built_in(), (definition, form), &state, record, date("2026-11-30"));
        let FormAnswer::Text(text) = whole.answers["reasons"].clone() else { panic!("words") };
        text
    };
    assert!(reasons(&record).contains("3 or less"), "{}", reasons(&record));
    record.raised_level = Some(crate::app::edits::raised());
    let text = reasons(&record);
    let raised = crate::app::edits::raised();
    assert!(text.contains(&raised.reason) && text.contains(&raised.consulted_role), "{text}");
    assert!(text.contains("Raised to Major by professional judgement") && !text.contains("3 or less"), "{text}");
}
