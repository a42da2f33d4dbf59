//! Bedford and Derbyshire: corrected rows of the second reading.

use super::{items, note, step};
use crate::support::{
    course::{answer, case, followed, go, noon, of, state},
    date, framework,
    process::{day, process},
};
use provider_concerns::{
    concern::{FindingAnswer, ProviderTold, Record},
    framework::{ListItem, cited},
};

#[test]
fn bedford_appendix_2_the_twelve_weeks_run_before_the_protocol_and_are_settled_by_it() {
    let rated = |record: &mut Record| {
        answer(record, "pamms-requires-improvement", FindingAnswer::Yes, Some(date("2026-06-01")));
    };
    // In quality assurance they run.
    let mut record = followed("bedford", "no-trigger");
    rated(&mut record);
    assert_eq!(of(&case(&record, noon(day(1))), "pamms-improvement-due").len(), 1);
    // Under the protocol nothing of them is late, whether it came from there or began there.
    state(&mut record).note_told(ProviderTold::Told { on: day(0) });
    go(&mut record, "quality-assurance-to-provider-of-concern", day(2));
    assert!(of(&case(&record, noon(day(3))), "pamms-improvement-due").is_empty());
    let mut record = followed("bedford", "provider-of-concern");
    rated(&mut record);
    assert!(of(&case(&record, noon(day(1))), "pamms-improvement-due").is_empty());
}

#[test]
fn bedford_appendix_3_the_second_limb_goes_through_abuse_maltreatment_or_neglect() {
    let question = framework("bedford").question("lasting-impairment").unwrap();
    for words in [&question.asks, &question.short] {
        assert!(words.contains("through abuse, maltreatment or neglect"), "{words}");
    }
    let (says, tool, _) = note(framework("bedford"), "harm-test-broken");
    assert!(tool && says.contains("impairment of health o") && says.contains("development through abuse"));
}

#[test]
fn bedford_telling_the_provider_is_policy() {
    let one = process("bedford");
    let telling = one.telling.as_ref().unwrap();
    let cites: Vec<String> =
        telling.steps.iter().map(|name| cited(&step(framework("bedford"), &name.id).cite)).collect();
    assert_eq!(cites, ["Bedford Appendix 2", "Bedford Appendix 3, When to involve the Service Provider"]);
    assert!(step(framework("bedford"), "provider-told-formally").what.contains("formally"));
    assert!(step(framework("bedford"), "provider-informed").what.contains("as soon as possible"));
    assert!(telling.tool_default && telling.cite.is_empty(), "a reason for a delay is asked for by no text");
}

#[test]
fn bedford_2_names_the_care_acts_sections() {
    let rules = items(framework("bedford"), "provider-failure-rules").join("\n");
    for words in [
        "sections 19 and 48 to 57",
        "5.9 and 5.12",
        "5.26 to 5.31",
        "5.11 and 5.15",
        "5.17 to 5.22",
        "5.34 and 5.35",
        "5.36 to 5.40",
        "all of a regulated activity",
        "undue burden",
    ] {
        assert!(rules.contains(words), "{words}");
    }
}

#[test]
fn derbyshire_indicator_1_is_about_concerns_where_steps_may_not_have_been_adequate() {
    let question = framework("derbyshire").question("inadequate-steps").unwrap();
    assert!(question.asks.contains("complaints in which the provider’s steps"));
    assert!(!question.asks.contains("After"));
}

#[test]
fn derbyshire_appendix_1_name_and_pin_is_printed_so_and_marked_as_a_reading() {
    let fields = items(framework("derbyshire"), "form-fields");
    assert_eq!(fields[2..4], ["Name & PIN", "Number of person using service"]);
    let (says, tool, _) = note(framework("derbyshire"), "name-and-pin");
    assert!(tool && says.contains("one field or two"));
    assert!(process("derbyshire").notes_beside("contract-monitoring-form").any(|note| note.tool_default));
}

#[test]
fn derbyshire_learning_review_the_report_has_two_readings() {
    let one = process("derbyshire");
    let way = one.stage("conclusion").unwrap().way("conclusion-to-review").unwrap();
    let report: Vec<_> = way.confirm.iter().filter(|row| row.one_of == "report").collect();
    assert_eq!(report.len(), 2);
    assert!(report.iter().all(|row| row.tool_default));
    assert!(one.notes_beside("conclusion-to-review").any(|note| note.tool_default));
}

#[test]
fn derbyshire_suspension_lifting_it_asks_for_no_full_account() {
    let form = process("derbyshire").form("contract-decision").unwrap();
    let account = form.sections.iter().find(|section| section.id == "account").unwrap();
    for field in &account.fields {
        let when: Vec<&str> = field.required_if.iter().map(|one| one.is.as_str()).collect();
        assert_eq!(when, ["suspend", "terminate"], "{}", field.id);
    }
}

#[test]
fn derbyshire_names_its_laws_and_secure_transmission() {
    let laws: Vec<&str> = framework("derbyshire")
        .list("laws-named")
        .unwrap()
        .items
        .iter()
        .map(|item: &ListItem| item.who.as_str())
        .collect();
    for law in [
        "Criminal Justice and Courts Act 2015, section 22",
        "Mental Capacity Act 2005, section 44",
        "Care Quality Commission (Registration) Regulations 2009",
    ] {
        assert!(laws.contains(&law), "{law}");
    }
    assert!(
        items(framework("derbyshire"), "information-handling").iter().any(|item| item.contains("transmitted securely"))
    );
}
