//! Bedford: the rows of the fourth reading, each by its place in the source.

use super::{items, note, step};
use crate::support::{
    course::{answer, case, followed, go, noon, of, state},
    framework,
    process::{day, minutes, process},
};
use provider_concerns::{
    app::{NextThing, next_thing},
    concern::{FindingAnswer, ProviderTold},
    framework::{NextStep, cited},
    process::{Criterion, Required, Way},
};

fn next(id: &str) -> &'static NextStep {
    step(framework("bedford"), id)
}

fn way(stage: &str, id: &str) -> &'static Way {
    process("bedford").stage(stage).unwrap().way(id).unwrap()
}

fn confirms<'a>(way: &'a Way, id: &str) -> &'a Criterion {
    way.confirm.iter().find(|one| one.id == id).unwrap_or_else(|| panic!("{} asks for no {id}", way.id))
}

#[test]
fn bedford_appendix_3_instigating_pre_emptive_action_has_no_actor_no_order_and_no_gate_of_the_policy() {
    let one = next("pre-emptive-action");
    for invented in ["decides", "police and the CQC", "before", "first", "way"] {
        assert!(!format!("{} {}", one.who, one.what).contains(invented), "{invented}");
    }
    assert!(one.when.starts_with("if pre-emptive action is expected") && one.who.contains("names nobody"));
    let stage = process("bedford").stage("serious-concerns-decision").unwrap();
    assert!(!stage.says.contains("first") && stage.says.contains("special consideration"));
    let way = way("serious-concerns-decision", "serious-concerns-decision-to-serious-concerns");
    let gate = confirms(way, "pre-emptive-considered");
    assert!(gate.tool_default && !gate.says.contains("in the way"), "{}", gate.says);
}

#[test]
fn bedford_appendix_3_instigating_the_chairs_of_individual_cases_are_always_invited() {
    let meeting = process("bedford").meeting("serious-concerns-meeting").unwrap();
    let lists: Vec<&str> = meeting.core.iter().map(|name| name.id.as_str()).collect();
    assert_eq!(lists, ["core-attendees", "always-invited"]);
    let list = framework("bedford").list("always-invited").unwrap();
    assert_eq!(items(framework("bedford"), "always-invited"), ["Chairs of individual safeguarding cases"]);
    assert_eq!(cited(&list.cite), "Bedford Appendix 3, Instigating Serious Concerns Meeting");
    assert_eq!(items(framework("bedford"), "core-attendees").len(), 5, "the printed core group stays as it is");
}

#[test]
fn bedford_3_2_commissioning_is_told_without_a_condition_and_3_3_2_has_its_own() {
    let shared = next("commissioning-shared-with");
    assert!(shared.when.is_empty() && shared.outcomes.is_empty() && shared.what.contains("may trigger"));
    assert_eq!(cited(&shared.cite), "Bedford 3.2");
    let report = next("teams-tell-each-other");
    assert!(report.when.contains("undue concern") && report.what.contains("should") && report.what.contains("justify"));
    assert_eq!(cited(&report.cite), "Bedford 3.3.2");
    assert!(!report.what.to_lowercase().contains("contract"));
    let throughout = &process("bedford").throughout;
    for id in ["commissioning-shared-with", "teams-tell-each-other"] {
        assert!(throughout.iter().any(|name| name.id == id), "{id}");
    }
}

#[test]
fn bedford_appendix_3_the_director_decides_on_placements_and_nobody_is_named_for_ending_the_contract() {
    let decisions = &process("bedford").decisions;
    let of = |id: &str| decisions.iter().find(|one| one.id == id).unwrap();
    assert_eq!(of("termination").decides.len(), 2);
    assert!(!of("termination").says.contains("contract"), "{}", of("termination").says);
    let end = of("contract-end");
    assert!(end.decides.is_empty() && end.proposes.is_empty() && end.says.contains("may lead"), "{}", end.says);
    assert_eq!(cited(&end.cite), "Bedford Appendix 3, Suspension of Services due to Safeguarding Concerns");
    let form = process("bedford").form("contract-decision").unwrap();
    let matters: Vec<&str> = form.field("matter").unwrap().choices().iter().map(|one| one.id.as_str()).collect();
    assert_eq!(matters, ["suspend", "terminate", "contract", "lift"]);
    assert!(form.field("contract-decided-by").unwrap().tool_default);
    // The Director is not asked for it.
    let asked: Vec<&str> =
        form.field("termination-decided-by").unwrap().required_if.iter().map(|one| one.is.as_str()).collect();
    assert_eq!(asked, ["terminate"]);
    assert_eq!(form.field("contract-decided-by").unwrap().required, Required::No);
    assert!(items(framework("bedford"), "suspension-of-services")[2].contains("may lead"));
}

#[test]
fn bedford_executive_summary_the_procedure_is_for_in_house_providers_too() {
    let (says, tool, cite) = note(framework("bedford"), "in-house");
    assert!(says.contains("in-house") && !tool, "{says}");
    assert_eq!(cite, "Bedford Executive Summary");
}

#[test]
fn bedford_appendix_3_purpose_harm_counts_that_has_come_about_or_is_likely_wherever_it_is_asked() {
    for id in ["life-threatening-injury", "lasting-impairment", "unexplained-deaths"] {
        let question = framework("bedford").question(id).unwrap();
        assert!(question.asks.contains("likely") && question.short.contains("actual or likely"), "{id}");
        for (stage, way_id) in [
            ("quality-assurance", "quality-assurance-to-serious-concerns-decision"),
            ("provider-of-concern", "provider-of-concern-to-serious-concerns-decision"),
        ] {
            assert!(confirms(way(stage, way_id), id).says.contains("likely"), "{way_id}: {id}");
        }
    }
}

#[test]
fn bedford_appendix_3_criteria_instigate_from_provider_of_concern_as_from_quality_assurance() {
    let ids = |way: &Way| way.confirm.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    let direct = ids(way("quality-assurance", "quality-assurance-to-serious-concerns-decision"));
    let under = way("provider-of-concern", "provider-of-concern-to-serious-concerns-decision");
    assert_eq!(direct.len(), 4 + 7, "four limbs and seven criteria");
    assert_eq!(ids(under)[..2], ["further-concerns", "no-engagement-or-improvement"], "Appendix 2");
    assert_eq!(ids(under)[2..], direct);
    assert!(under.confirm.iter().all(|one| one.one_of == "escalation"), "one is enough");
}

#[test]
fn bedford_appendix_3_after_one_meeting_the_next_thing_is_the_further_one_and_not_the_end() {
    let mut record = followed("bedford", "serious-concerns");
    state(&mut record).note_told(ProviderTold::Told { on: day(0) });
    go(&mut record, "serious-concerns-decision-to-serious-concerns", day(1));
    state(&mut record).meetings.clear();
    state(&mut record).meetings.push(minutes("serious-concerns-meeting", 1, day(2)));
    let case = case(&record, noon(day(3)));
    let next = next_thing(&case, &[]);
    assert!(
        matches!(&next, NextThing::HoldMeeting { meeting, needed: 2, held: 1, .. } if meeting.id == "serious-concerns-meeting"),
        "{}",
        next.words()
    );
    let way = way("serious-concerns", "serious-concerns-to-lessons");
    assert!(confirms(way, "plan-followed").says.contains("action plan"));
    assert!(
        process("bedford").notes_beside(&way.id).any(|note| note.tool_default && note.says.contains("two of them"))
    );
}

#[test]
fn bedford_telling_the_provider_is_led_to_from_both_procedures_and_nothing_waits_for_it() {
    for id in ["provider-of-concern", "serious-concerns"] {
        let stage = process("bedford").stage(id).unwrap();
        assert!(stage.provider_told_hint && !stage.provider_told, "{id}");
    }
    assert!(process("bedford").tool_asks_of_telling(), "that a delay is explained stands nowhere");
}

#[test]
fn bedford_document_control_sheet_and_4_0_what_is_read_alongside_and_which_law_is_named() {
    let alongside = items(framework("bedford"), "read-alongside").join("\n");
    for words in ["DoLS", "Mental Capacity Act", "Multi-agency"] {
        assert!(alongside.contains(words), "{words}");
    }
    let law = items(framework("bedford"), "law-and-guidance").join("\n");
    for words in
        ["market shaping", "service interruptions", "Closures", "clauses 48 to 57", "sections 4 and 5", "Part 1"]
    {
        assert!(law.contains(words), "{words}");
    }
    let of = |id: &str| cited(&framework("bedford").list(id).unwrap().cite);
    assert_eq!([of("read-alongside"), of("law-and-guidance")], ["Bedford Document Control Sheet", "Bedford 4.0"]);
}

#[test]
fn bedford_a_case_can_end_because_the_contract_or_the_service_did_and_asks_what_became_of_the_people() {
    let definition = process("bedford");
    let ended = definition.stage("ended").unwrap();
    assert!(ended.end && ended.tool_default && ended.settles, "no source says it");
    for stage in definition.stages.iter().filter(|stage| !stage.end) {
        let way = stage.way(&format!("{}-to-ended", stage.id)).unwrap_or_else(|| panic!("not from {}", stage.id));
        assert!(way.tool_default, "{}", way.id);
        assert!(confirms(way, "people").says.contains("what became of everyone"));
        assert!(cited(&confirms(way, "enquiry-considered").cite).contains("Monitoring of Serious Concerns"));
    }
    assert!(definition.starts.iter().all(|start| start.stage.as_ref().is_none_or(|stage| stage.id != "ended")));
    // Twelve weeks for improvement are not late for ever where nobody is left to improve.
    let mut record = followed("bedford", "no-trigger");
    answer(&mut record, "pamms-requires-improvement", FindingAnswer::Yes, Some(day(0)));
    go(&mut record, "quality-assurance-to-ended", day(2));
    assert!(of(&case(&record, noon(day(300))), "pamms-improvement-due").is_empty());
}
