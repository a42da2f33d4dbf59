//! Berkshire's forms: counted against section 5.8, and what an answer calls for.

use super::counts::{forms_are, labels};
use crate::support::{framework, process::process};
use provider_concerns::process::{Definition, FieldKind, FormAnswer, FormState, Required, check_form};
use std::collections::BTreeSet;

fn berkshire() -> &'static Definition {
    process("berkshire")
}

#[test]
fn the_forms_have_what_the_section_asks_for() {
    forms_are(
        berkshire(),
        &[
            ("safeguarding-plan", 7, 7, "Step 2, Safeguarding planning"),
            ("communication-checklist", 20, 0, "Step 2: seven items, adults, two kinds of visit"),
            ("risk-management-plan", 14, 10, "Step 1, Risk; Step 3: triggers to escalate"),
            ("service-improvement-plan", 10, 11, "Step 3"),
            ("quality-assurance-plan", 14, 17, "Step 5: six tests, feedback before and after"),
            ("closing-record", 17, 2, "Step 6: report of five parts"),
            ("contract-decision", 12, 5, "Thresholds table"),
        ],
    );
    // Only the checklist is printed as one.
    for form in &berkshire().forms {
        assert_eq!(form.tool_default, form.id != "communication-checklist", "{}", form.id);
    }
    // What has its words from the framework's lists has all of them, in their order.
    let said = |id: &str| framework("berkshire").list(id).unwrap().items.iter().map(|item| item.says.as_str());
    assert_eq!(
        labels(berkshire(), "communication-checklist")[3..10],
        said("communication-checklist").collect::<Vec<_>>()
    );
    let tests: Vec<&str> = labels(berkshire(), "quality-assurance-plan");
    let tests: Vec<&str> =
        tests.into_iter().filter(|label| said("quality-assurance").any(|one| one == *label)).collect();
    assert_eq!(tests, said("quality-assurance").collect::<Vec<_>>());
    let sources = berkshire().form("safeguarding-plan").unwrap().field("enquiries").unwrap();
    let sources = sources.columns().iter().find(|column| column.id == "sources").unwrap();
    let FieldKind::Several(sources) = &sources.kind else { panic!("any number of sources") };
    assert_eq!(sources.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
}

/// The fields that a form asks for, filled in like this.
fn asked(form: &str, answers: &[(&str, FormAnswer)]) -> BTreeSet<String> {
    let mut state = FormState::new(berkshire().reference.clone(), form);
    state.answers.extend(answers.iter().map(|(field, answer)| ((*field).to_owned(), answer.clone())));
    check_form(berkshire().form(form).unwrap(), &state).into_iter().map(|problem| problem.field).collect()
}

/// What more a form asks for because of one answer.
fn because(form: &str, field: &str, answer: &FormAnswer) -> Vec<String> {
    let before = asked(form, &[]);
    asked(form, &[(field, answer.clone())]).difference(&before).cloned().collect()
}

#[test]
fn a_form_asks_for_what_its_answers_call_for() {
    let yes = FormAnswer::YesNo(true);
    assert_eq!(because("risk-management-plan", "high-risk", &yes), ["triggers"], "Step 1, Risk");
    assert_eq!(because("risk-management-plan", "high-risk", &FormAnswer::YesNo(false)), Vec::<String>::new());
    assert_eq!(because("communication-checklist", "link-needed", &yes), ["link"]);
    assert_eq!(because("communication-checklist", "visit-1", &yes), ["visits"]);
    assert_eq!(because("service-improvement-plan", "cqc-plan", &yes), ["cqc-plan-which"]);
    assert_eq!(because("closing-record", "lessons-held", &yes), ["lessons"]);
    assert_eq!(
        because("closing-record", "board", &yes),
        ["actions", "concerns", "effectiveness", "outcomes", "risk"],
        "Step 6: a summary report in five parts"
    );
    let decided = |what: &str| because("contract-decision", "matter", &FormAnswer::Choice(what.to_owned()));
    assert_eq!(decided("suspend"), ["police", "safeguarding", "suspension-decided-by"]);
    assert_eq!(decided("caution"), ["police", "safeguarding", "suspension-decided-by"]);
    assert_eq!(decided("decommission"), ["decided-by", "impact"]);
    assert_eq!(decided("alternative"), ["decided-by", "impact"]);
    assert_eq!(decided("lift"), ["decided-by"]);
    // Whatever else is open, the provider and the CQC are told in writing, and what the least checks found is there.
    assert!(asked("closing-record", &[]).is_superset(&["provider-told", "cqc-told"].map(String::from).into()));
    assert!(asked("communication-checklist", &[]).is_superset(&["complaints", "surveys"].map(String::from).into()));
}

#[test]
fn feedback_is_compared_before_and_after() {
    let form = berkshire().form("quality-assurance-plan").unwrap();
    let feedback = form.field("feedback").unwrap();
    assert_eq!(feedback.required, Required::ByPolicy);
    let needed: Vec<&str> = feedback
        .columns()
        .iter()
        .filter(|column| column.required == Required::ByPolicy)
        .map(|column| column.id.as_str())
        .collect();
    assert_eq!(needed, ["before", "after", "difference"], "Step 5: the control measure");
    let row = |cells: &[(&str, &str)]| {
        FormAnswer::Table(vec![
            cells.iter().map(|(id, text)| ((*id).to_owned(), FormAnswer::Text((*text).to_owned()))).collect(),
        ])
    };
    let half = asked("quality-assurance-plan", &[("feedback", row(&[("after", "Meals are warm")]))]);
    assert!(half.contains("feedback"), "what was said before is missing");
    let visits = form.field("visits").unwrap().columns();
    let FieldKind::Choice(kinds) = &visits[0].kind else { panic!("announced or not") };
    assert_eq!(kinds.iter().map(|kind| kind.id.as_str()).collect::<Vec<_>>(), ["announced", "unannounced"]);
}
