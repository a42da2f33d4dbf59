//! Forms: filled from the record, checked by name, and laid over what the record gives.

use crate::support::{date, issue_id, minute, process::process, record_id, visit_id};
use provider_concerns::{
    concern::{Account, FrameworkRef, HowKnown, Issue, Record, Visit, json},
    process::{FilledFrom, Form, FormAnswer, FormState, Prefill, check_form, prefill},
};
use std::collections::BTreeMap;

/// A record with one of everything that forms are filled from.
fn record() -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    record.service.name = "Example House".to_owned();
    record.service.provider = "Sample Care Ltd".to_owned();
    record.service.address = "1 Invented Street".to_owned();
    record.service.postcode = "SG1 2FQ".to_owned();
    let mut visit = Visit::new(visit_id(1), FrameworkRef { id: "hertfordshire".into(), version: "2017-11".into() });
    visit.date = Some(date("2026-11-20"));
    visit.completed_by = "A. Visitor".to_owned();
    record.visits.push(visit);
    for (number, words) in ["Call bells rang for 20 minutes", "A fluid chart had gaps"].into_iter().enumerate() {
        let mut issue = Issue::new(issue_id(number), minute(0));
        issue.accounts = vec![Account { how_known: Some(HowKnown::Seen), text: words.to_owned() }];
        issue.happened_on = Some(date("2026-11-20"));
        record.issues.push(issue);
    }
    record
}

fn form(council: &str, id: &str) -> &'static Form {
    process(council).form(id).unwrap()
}

fn filled(council: &str, id: &str, record: &Record) -> FormState {
    let definition = process(council);
    prefill(&definition.reference, definition.form(id).unwrap(), FilledFrom::record(record))
}

/// The mends of a form, by field.
fn mends(form: &Form, state: &FormState) -> Vec<(String, String)> {
    check_form(form, state).into_iter().map(|problem| (problem.field, problem.mend)).collect()
}

#[test]
fn the_risk_assessment_has_a_row_for_each_issue() {
    let state = filled("hertfordshire", "mdmm-risk-assessment", &record());
    assert_eq!(state.answers["provider"], FormAnswer::Text("Sample Care Ltd (Example House)".to_owned()));
    let FormAnswer::Table(rows) = &state.answers["risks"] else { panic!("a table") };
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0]["issues"], FormAnswer::Text("Seen or heard: Call bells rang for 20 minutes".to_owned()));
    let form = form("hertfordshire", "mdmm-risk-assessment");
    let mends = mends(form, &state);
    assert_eq!(
        mends.iter().map(|(_, mend)| mend.as_str()).collect::<Vec<_>>(),
        [
            "Row 1: enter “Risks”.",
            "Row 1: enter “Action plan, and actions reviewed”.",
            "Row 2: enter “Risks”.",
            "Row 2: enter “Action plan, and actions reviewed”.",
        ]
    );
}

#[test]
fn an_empty_record_fills_nothing_and_an_empty_form_is_told() {
    let record = Record::new(record_id(1), minute(0));
    for council in crate::support::process::COUNCILS {
        let definition = process(council);
        for form in &definition.forms {
            let state = prefill(&definition.reference, form, FilledFrom::record(&record));
            assert_eq!(state.answers, BTreeMap::new(), "{council}/{}", form.id);
            let found = mends(form, &state);
            assert!(found.iter().any(|(_, mend)| mend.contains("Nothing is filled in")), "{council}/{}", form.id);
        }
    }
}

#[test]
fn whatever_the_record_fills_fits_its_field() {
    for council in crate::support::process::COUNCILS {
        let definition = process(council);
        for form in &definition.forms {
            let state = prefill(&definition.reference, form, FilledFrom::record(&record()));
            for (field, mend) in mends(form, &state) {
                let missing =
                    ["Enter", "enter", "Choose one", "Mark at least", "Add at least", "Answer Yes or No:", "Nothing"];
                assert!(missing.iter().any(|word| mend.contains(word)), "{council}/{}/{field}: {mend}", form.id);
            }
            let stored: FormState = serde_json::from_str(&json::tight(&state).unwrap()).unwrap();
            assert_eq!(stored, state);
        }
    }
}

#[test]
fn what_a_person_wrote_wins_over_the_record_even_where_they_emptied_it() {
    let prefilled = filled("hertfordshire", "mdmm-risk-assessment", &record());
    let mut own = FormState::new(prefilled.process.clone(), &prefilled.form);
    own.answers.insert("meeting-date".to_owned(), FormAnswer::Date(date("2026-12-01")));
    own.answers.insert("provider".to_owned(), FormAnswer::Text(String::new()));
    let whole = own.over(&prefilled);
    assert_eq!(whole.answer("provider"), None);
    assert_eq!(whole.answers["meeting-date"], FormAnswer::Date(date("2026-12-01")));
    assert_eq!(whole.answers["risks"], prefilled.answers["risks"]);
}

#[test]
fn an_answer_that_does_not_fit_is_told_by_field() {
    let form = form("hertfordshire", "contract-decision");
    let state = |answers: &[(&str, FormAnswer)]| FormState {
        process: process("hertfordshire").reference.clone(),
        form: form.id.clone(),
        answers: answers.iter().map(|(field, answer)| ((*field).to_owned(), answer.clone())).collect(),
    };
    let found = |answers: &[(&str, FormAnswer)], field: &str| {
        let all = mends(form, &state(answers));
        all.into_iter().filter(|(id, _)| id == field).map(|(_, mend)| mend).collect::<Vec<_>>().join(" ")
    };
    let terminate = ("matter", FormAnswer::Choice("terminate".to_owned()));
    let suspend = ("matter", FormAnswer::Choice("suspend".to_owned()));
    assert_eq!(found(std::slice::from_ref(&suspend), "grounds"), "");
    assert_eq!(
        found(std::slice::from_ref(&terminate), "grounds"),
        "Mark at least one: “Grounds for ending contracts”, because you chose “End individual contracts”."
    );
    assert_eq!(
        found(&[suspend], "suspension-decided-by"),
        "Choose one: “Suspension decided by”, because you chose “Suspend contracts”."
    );
    let nobody = ("termination-decided-by", FormAnswer::Choice("99".to_owned()));
    assert!(found(&[terminate, nobody], "termination-decided-by").contains("“99” is not an option"));
    assert!(found(&[("date", FormAnswer::Text("soon".to_owned()))], "date").contains("Enter a date"));
    assert!(found(&[("no-such", FormAnswer::YesNo(true))], "").contains("no-such"));
    let other = FormState { form: "another".to_owned(), ..state(&[]) };
    assert_eq!(mends(form, &other).len(), 1);
}

#[test]
fn a_question_that_waits_for_yes_or_no_asks_for_it() {
    let definition = process("derbyshire");
    let form = form("derbyshire", "contract-monitoring-form");
    let mut state = FormState::new(definition.reference.clone(), &form.id);
    state.answers.insert("cqc".to_owned(), FormAnswer::YesNo(true));
    state.answers.insert("dealt-with".to_owned(), FormAnswer::Text("hardly".to_owned()));
    let marked = BTreeMap::from([("1.9".to_owned(), String::new())]);
    state.answers.insert("care-provision".to_owned(), FormAnswer::Several(marked));
    let expected = [
        ("care-provision", "You marked “1.9 Other”: give details."),
        ("dealt-with", "Answer Yes or No to “Have you been able to deal with the problem satisfactorily?”."),
        (
            "cqc-referred",
            "Answer Yes or No: “If so, have you or anyone else already referred it to them?”, because you answered Yes to \
             “Does the Care Quality Commission need to be notified of this incident?”.",
        ),
    ];
    assert_eq!(mends(form, &state), expected.map(|(field, mend)| (field.to_owned(), mend.to_owned())));
}

#[test]
fn details_are_asked_for_by_the_options_words_where_it_has_no_number() {
    let mut state = FormState::new(process("lambeth").reference.clone(), "enforcement-decision");
    let marked = BTreeMap::from([("others".to_owned(), String::new())]);
    state.answers.insert("told".to_owned(), FormAnswer::Several(marked));
    let told = mends(form("lambeth", "enforcement-decision"), &state);
    assert!(
        told.contains(&("told".to_owned(), "You marked “Other relevant bodies”: give details.".to_owned())),
        "{told:?}"
    );
}

#[test]
fn the_incident_date_is_filled_only_where_all_issues_share_it() {
    let mut record = record();
    assert_eq!(Prefill::IncidentDate.date(&record), Some(date("2026-11-20")));
    record.issues[1].happened_on = Some(date("2026-11-21"));
    assert_eq!(Prefill::IncidentDate.date(&record), None);
}

#[test]
fn in_derbyshire_a_category_that_asks_for_details_is_refused_without() {
    let form = form("derbyshire", "contract-monitoring-form");
    let fields = ["care-provision", "home-environment", "facilities", "financial"];
    let mut asked = Vec::new();
    for field in fields {
        for choice in form.field(field).unwrap().choices() {
            let mark = |details: &str| FormState {
                answers: [(field.to_owned(), FormAnswer::Several([(choice.id.clone(), details.to_owned())].into()))]
                    .into(),
                ..FormState::new(process("derbyshire").reference.clone(), "contract-monitoring-form")
            };
            let problems = check_form(form, &mark(" "));
            if let [problem] = problems.as_slice() {
                assert_eq!(problem.field, field);
                assert_eq!(problem.mend, format!("You marked “{} {}”: give details.", choice.id, choice.label));
                asked.push(choice.id.as_str());
            }
            assert_eq!(check_form(form, &mark("Invented details")), [], "{}", choice.id);
        }
    }
    assert_eq!(asked, ["1.2", "1.4", "1.9", "2.2", "2.5", "3.3", "4.4"]);
}

#[test]
fn in_derbyshire_whether_the_cqc_was_told_is_asked_only_if_it_needs_to_be() {
    let form = form("derbyshire", "contract-monitoring-form");
    let mut state = FormState::new(process("derbyshire").reference.clone(), "contract-monitoring-form");
    state.answers.insert("cqc".to_owned(), FormAnswer::YesNo(false));
    assert_eq!(mends(form, &state), []);
    state.answers.insert("cqc".to_owned(), FormAnswer::YesNo(true));
    let [(field, mend)] = mends(form, &state).try_into().unwrap();
    assert_eq!(field, "cqc-referred");
    assert!(
        mend.contains("because you answered Yes to “Does the Care Quality Commission need to be notified"),
        "{mend}"
    );
}
