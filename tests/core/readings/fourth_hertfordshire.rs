//! Hertfordshire: the rows of the fourth reading, each by its place in the source.

use super::{items, note, step};
use crate::support::{
    course::{followed, go, state},
    framework,
    process::{begun, day, decided, full, minutes, process, ready},
};
use provider_concerns::{
    app::{MeetingEdit, MeetingPart, agenda, begun_part, expected, new_minutes, open_places, turn_of},
    concern::MeetingId,
    framework::{Framework, Item, cited},
    process::{FieldKind, MoveError, Requirement, Way, apply, moves, suggest_reached},
};

fn herts() -> &'static Framework {
    framework("hertfordshire")
}

fn way(stage: &str, id: &str) -> &'static Way {
    process("hertfordshire").stage(stage).unwrap().way(id).unwrap_or_else(|| panic!("no way {id}"))
}

fn item(reference: &str) -> &'static Item {
    herts().sheet.as_ref().unwrap().item(&reference.into()).unwrap()
}

/// The ways to an MDMM that any ground opens.
const BY_GROUND: [(&str, &str); 2] =
    [("prevention", "prevention-to-mdmm"), ("quality-assurance", "quality-assurance-to-mdmm-by-threshold")];

#[test]
fn hertfordshire_2_and_5_iv_a_threshold_leads_from_quality_assurance_to_the_mdmm_without_a_qam() {
    let one = process("hertfordshire");
    let state = begun(one, "quality-assurance-meeting");
    let all = moves(one, &state);
    let open = |id: &str| &all.iter().find(|one| one.way.id == id).unwrap().open;
    let asks_a_meeting = |id| open(id).iter().any(|open| matches!(open, Requirement::Meetings { .. }));
    // The escalation of 4 v is of concerns agreed at a QAM; the other way is not.
    assert!(asks_a_meeting("quality-assurance-to-mdmm"));
    assert!(!asks_a_meeting("quality-assurance-to-mdmm-by-threshold"));
    let id = "quality-assurance-to-mdmm-by-threshold";
    for ground in &way("quality-assurance", id).confirm {
        let mut decision = decided("Invented role", day(1));
        assert!(matches!(apply(one, &state, id, &decision), Err(MoveError::Open(_))), "a ground is needed");
        decision.confirmed.insert(ground.id.clone(), "Invented evidence".to_owned());
        assert_eq!(apply(one, &state, id, &decision).unwrap().stage(), Some("mdmm"), "{}", ground.id);
    }
    assert_eq!(cited(&way("quality-assurance", id).cite), "Hertfordshire 2; Hertfordshire 5 iv; Hertfordshire 5 iii");
}

#[test]
fn hertfordshire_5_iv_the_list_is_not_exhaustive_and_2_names_what_partners_find() {
    let printed: Vec<&str> = herts()
        .group("thresholds")
        .unwrap()
        .questions
        .iter()
        .map(|question| question.id.as_str())
        .chain(["public-interest", "people-at-risk", "another-matter"])
        .collect();
    for (stage, id) in BY_GROUND {
        let confirm = &way(stage, id).confirm;
        assert_eq!(confirm.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), printed, "{id}");
        assert!(confirm.iter().all(|one| one.one_of == "threshold" && !one.evidence.is_empty()), "{id}");
        let place = |ground: &str| cited(&confirm.iter().find(|one| one.id == ground).unwrap().cite);
        assert_eq!(place("people-at-risk"), "Hertfordshire 2");
        assert_eq!(place("another-matter"), "Hertfordshire 5 iv");
    }
}

#[test]
fn hertfordshire_5_iii_acs_or_hpft_convene_and_who_decides_the_text_does_not_say() {
    let start = process("hertfordshire").start("mdmm-threshold-met").unwrap();
    let mut said = vec![(&start.says, cited(&start.cite), &start.decides)];
    for (stage, id) in BY_GROUND {
        let way = way(stage, id);
        said.push((&way.says, cited(&way.cite), &way.decides));
    }
    for (says, cite, decides) in said {
        assert!(says.contains("ACS or HPFT convene the meeting") && says.contains("does not say"), "{says}");
        assert!(cite.contains("Hertfordshire 5 iii") && decides.is_empty(), "{cite}");
    }
}

#[test]
fn hertfordshire_5_iii_the_four_roles_stand_at_the_process_meeting_too() {
    let one = process("hertfordshire");
    for (id, holds_back) in [("mdmm", true), ("process-meeting", false)] {
        let meeting = one.meeting(id).unwrap();
        let lists = expected(meeting, herts(), &one.stages);
        let roles = lists.iter().find(|list| list.title == "Who must be present for a decision").unwrap();
        assert_eq!((roles.people.len(), roles.quorum), (4, holds_back), "{id}");
        // Two roles of one agency are two people, at either meeting.
        assert!(roles.people.iter().all(|person| !person.row.job_title.is_empty()), "{id}");
        assert_eq!(meeting.quorum.len(), if holds_back { 4 } else { 0 }, "{id}");
    }
    let note = one.notes_beside("process-meeting").find(|note| note.id == "roles-at-process-meeting").unwrap();
    assert!(note.tool_default);
    assert_eq!(cited(&note.cite), "Hertfordshire 5 iii");
    assert!(note_of("who-must-be-present").contains("at both"));
}

fn note_of(id: &str) -> String {
    note(herts(), id).0
}

#[test]
fn hertfordshire_5_v_and_appendix_four_nobody_is_named_who_decides_about_admissions() {
    let one = process("hertfordshire");
    let decision = |id: &str| one.decisions.iter().find(|row| row.id == id).unwrap();
    let (contracts, admissions) = (decision("suspension"), decision("admissions"));
    assert!(!contracts.title.contains("admissions") && contracts.decides[0].ends_with("part two"));
    // The introduction reserves every organisation's right to act alone.
    assert!(contracts.decides[1].starts_with("An organisation on its own"));
    assert_eq!(cited(&contracts.cite), "Hertfordshire 5 v; Hertfordshire Introduction");
    assert!(admissions.decides.is_empty() && admissions.says.contains("recommendation"));
    assert!(admissions.proposes.contains("checklist") && admissions.says.contains("right to act on its own"));
    assert_eq!(cited(&admissions.cite), "Hertfordshire Appendix Four; Hertfordshire Introduction");
    let field = one.form("contract-decision").unwrap().field("admissions-decided-by").unwrap();
    assert_eq!((&field.kind, field.required_if[0].is.as_str()), (&FieldKind::Text, "admissions"));
}

#[test]
fn hertfordshire_5_vi_a_single_concern_runs_beside_the_process_and_may_need_nothing_more() {
    let (always, beside) =
        (step(herts(), "individual-safeguarding"), step(herts(), "individual-safeguarding-in-parallel"));
    assert!(
        always.what.contains("Each separate incident")
            && always.what.contains("In all cases come to an outcome: investigate robustly"),
        "{}",
        always.what
    );
    assert!(!always.what.contains("stage 2"), "the least is tied to a process that runs");
    for words in ["parallel", "nothing more is needed", "stage 2", "stage 3", "record a decision"] {
        assert!(beside.what.contains(words), "{words}");
    }
    assert!(beside.when.contains("taking place already"), "{}", beside.when);
    assert_eq!(cited(&beside.cite), "Hertfordshire 5 vi");
    let one = process("hertfordshire");
    assert!(one.throughout.iter().any(|name| name.id == beside.id));
}

#[test]
fn hertfordshire_5_ii_and_5_iv_how_the_mdmm_decides_stands_at_its_stage_and_at_every_way_from_it() {
    let one = process("hertfordshire");
    let stage = one.stage("mdmm").unwrap();
    let wanted = ["mdmm-decides", "mdmm-indicators"];
    assert!(wanted.iter().all(|list| stage.lists.iter().any(|name| name.id == *list)));
    assert_eq!(stage.ways.len(), 3);
    for way in &stage.ways {
        assert_eq!(way.lists.iter().map(|name| name.id.as_str()).collect::<Vec<_>>(), wanted, "{}", way.id);
        let place = |id: &str| way.confirm.iter().find(|one| one.id == id).map(|one| cited(&one.cite));
        assert_eq!(place("several-agencies-view").as_deref(), Some("Hertfordshire 5 ii"), "{}", way.id);
        assert_eq!(place("indicators-considered").as_deref(), Some("Hertfordshire 5 iv"), "{}", way.id);
        // “at every professionals meeting”: whichever way it decides.
        assert!(place("risk-template").is_some_and(|cite| cite.contains("5 ii")), "{}", way.id);
        assert!(way.confirm.iter().all(|one| one.one_of.is_empty()), "{}", way.id);
    }
    // The indicators are the seven thresholds, in their order.
    let indicators = items(herts(), "mdmm-indicators");
    assert_eq!(indicators.len(), herts().group("thresholds").unwrap().questions.len());
    for (item, words) in indicators.iter().zip([
        "referrals",
        "credible concern",
        "has died",
        "trends",
        "significant complaint",
        "whistleblowing",
        "monitoring visits",
    ]) {
        assert!(item.contains(words), "{item}");
    }
    assert!(herts().list("mdmm-indicators").unwrap().says.contains("not exhaustive"));
    for words in ["several agencies", "proportionate", "views of the professionals", "regulatory compliance"] {
        assert!(items(herts(), "mdmm-decides").iter().any(|item| item.contains(words)), "{words}");
    }
}

#[test]
fn hertfordshire_introduction_who_contributes_and_who_oversees_is_carried_over() {
    let list = herts().list("contributions-and-oversight").unwrap();
    assert_eq!(cited(&list.cite), "Hertfordshire Introduction");
    let whole = format!("{:?}", list.items);
    for words in
        ["expected to contribute", "staff and resources", "act on its own", "Oversees", "Market Shaping and Resilience"]
    {
        assert!(whole.contains(words), "{words}");
    }
}

#[test]
fn hertfordshire_3_ii_and_3_iv_icb_hpft_and_hcpa_have_their_place() {
    let roles = herts().list("monitoring-roles").unwrap();
    assert_eq!(cited(&roles.cite), "Hertfordshire 3 ii");
    let who: Vec<&str> = roles.items.iter().map(|item| item.who.as_str()).collect();
    assert_eq!(who, ["ICB (CCG in the source)", "HPFT"]);
    assert!(roles.items[0].says.contains("not registered for nursing"));
    let duties = herts().list("provider-duties").unwrap();
    assert!(
        duties.items.iter().any(|item| item.says.contains("HCPA in the baseline") && item.says.contains("imperative"))
    );
    assert!(cited(&duties.cite).contains("Hertfordshire 3 iv"));
}

#[test]
fn hertfordshire_introduction_self_funders_are_offered_assessment_at_every_stage() {
    let one = process("hertfordshire");
    for stage in &one.stages {
        let found = suggest_reached(one, herts(), "prevention", &[stage.id.as_str()]);
        let source = provider_concerns::concern::ActionSource::Next("offer-self-funders".to_owned());
        assert_eq!(found.iter().filter(|one| one.source == source).count(), 1, "{}", stage.id);
    }
    let (says, tool, cite) = note(herts(), "self-funders-when");
    assert!(tool && says.contains("names no stage") && cite == "Hertfordshire Introduction");
}

#[test]
fn hertfordshire_5_v_the_first_meeting_is_to_be_arranged_in_ten_working_days() {
    let deadline = herts().deadlines.iter().find(|row| row.id == "first-meeting").unwrap();
    assert!(deadline.what.starts_with("Arrange "), "{}", deadline.what);
    let note = herts().notes_beside("first-meeting").next().unwrap();
    assert!(note.tool_default && note.says.contains("fixed or held"), "{}", note.says);
}

#[test]
fn hertfordshire_4_ii_the_minutes_of_each_quality_assurance_meeting_have_one_aim() {
    let one = process("hertfordshire");
    let qam = one.meeting("qam").unwrap();
    let aims = agenda(qam, herts(), MeetingPart::Two);
    assert_eq!(aims.len(), 2);
    let mut record = followed("hertfordshire", "quality-assurance-meeting");
    let id = |number: u8| MeetingId::from_random([number; 10]);
    // The first, the second, and one more.
    for (number, aim) in [(1, &aims[0]), (2, &aims[1]), (3, &aims[1])] {
        let turn = turn_of(one, state(&mut record), qam, id(number));
        let begun = new_minutes(qam, herts(), id(number), day(u64::from(number)), turn);
        let part = begun.part_two.as_ref().unwrap();
        assert_eq!(part.minutes.iter().map(|minute| &minute.item).collect::<Vec<_>>(), [aim]);
        state(&mut record).meetings.push(begun);
        // What is begun anew keeps its turn.
        let again = turn_of(one, state(&mut record), qam, id(number)).min(turn);
        let MeetingEdit::PartTwo(Some(part)) = begun_part(qam, herts(), MeetingPart::Two, again) else { panic!() };
        assert_eq!(&part.minutes[0].item, aim);
    }
    // With its aim written down, the chair and who was there, nothing is open.
    let mut first = state(&mut record).meetings[0].clone();
    let part = first.part_two.as_mut().unwrap();
    part.chair = "Invented chair".to_owned();
    part.attendees = vec![provider_concerns::concern::Attendee::default()];
    part.minutes[0].says = "Said".to_owned();
    assert_eq!(open_places(qam, &first), []);
    // A case that is opened again begins with the first aim.
    for (number, day_of) in [(7, 4), (8, 5)] {
        state(&mut record).meetings.push(minutes("qam", number, day(day_of)));
    }
    go(&mut record, "quality-assurance-to-closed", day(6));
    go(&mut record, "closed-to-prevention", day(20));
    assert_eq!(turn_of(one, state(&mut record), qam, id(9)), 0);
    assert!(one.notes_beside("qam").any(|note| note.id == "one-aim-each" && note.tool_default));
}

#[test]
fn hertfordshire_5_iv_abuse_or_neglect_contributes_and_complaints_are_significant() {
    let differs = &herts().method.as_ref().unwrap().differs;
    for words in ["to which abuse or neglect contributed", "significant complaint", "significant whistleblowing"] {
        assert!(differs.contains(words), "{words}: {differs}");
    }
}

#[test]
fn hertfordshire_appendix_three_e7_asks_what_the_layout_is_used_for_and_e8_names_emi_homes() {
    assert!(item("E7").asks.contains("used to restrict") && item("E7").worry.contains("used to restrict"));
    assert!(item("E8").hint.contains("EMI homes") && !item("E8").hint.contains("dementia"));
    assert!(item("E8").note.contains("this tool reads it"), "{}", item("E8").note);
}

#[test]
fn hertfordshire_appendix_seven_the_letter_pages_say_what_to_change_in_the_printed_letters() {
    let one = process("hertfordshire");
    let ids = |letter: &str| -> Vec<&str> {
        one.letter(letter).unwrap().notes(one, herts()).iter().map(|note| note.id.as_str()).collect()
    };
    assert_eq!(ids("letter-gp"), ["gp-letter-timing", "gp-letter-concerns", "concerns-in-letter"]);
    assert_eq!(ids("letter-provider"), ["interim-actions", "visit-in-letter"]);
    assert_eq!(ids("letter-self-funder"), ["self-funders-when"]);
    assert!(note_of("gp-letter-timing").contains("invited to contribute"));
    assert!(note_of("interim-actions").contains("only invites to the meeting of the process"));
}

#[test]
fn hertfordshire_a_case_at_quality_assurance_goes_on_by_either_way_to_the_same_steps() {
    let one = process("hertfordshire");
    let offered = |id: &str| {
        let mut state = begun(one, "quality-assurance-meeting");
        ready(one, &mut state, day(1));
        let decision = full(one, &state, way("quality-assurance", id), day(2));
        let state = apply(one, &state, id, &decision).unwrap();
        let stages: Vec<&str> = state.stages().collect();
        let found = suggest_reached(one, herts(), state.outcome().unwrap(), &stages);
        found.into_iter().map(|one| one.source.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(offered("quality-assurance-to-mdmm"), offered("quality-assurance-to-mdmm-by-threshold"));
}
