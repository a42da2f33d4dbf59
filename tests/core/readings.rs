//! The corrected readings, row by row, each by its place in the source and read a second time; and that what was published before
//! stays at hand, judges as it did, and checks what was exported under it.

use crate::{
    case_support::{answer, case, followed, go, noon, of, state, under},
    process_support::{begun, close_immediate, day, decided, full, minutes, process, ready, stated},
    support::{date, framework, frameworks, lambeth, repository, shared},
};
use provider_concerns::{
    assess::assess,
    concern::{ActionSource, Finding, FindingAnswer, FrameworkRef, Leaning, ProviderTold, Record, ThemeId},
    framework::{CorrectedReading, Framework, ListItem, NextStep, StepKind, cited, corrected_readings},
    process::{
        Decided, Definition, MoveError, Requirement, apply, begin, built_in, check_state, moves, open_immediate,
        suggest, take_up,
    },
    submission::{Finding as Found, Subject, verify},
};
use std::{collections::BTreeSet, fs};

const COUNCILS: [&str; 5] = ["lambeth", "berkshire", "derbyshire", "bedford", "hertfordshire"];

fn step<'a>(framework: &'a Framework, id: &str) -> &'a NextStep {
    framework.next_steps.iter().find(|step| step.id == id).unwrap_or_else(|| panic!("no step {id}"))
}

fn items<'a>(framework: &'a Framework, list: &str) -> Vec<&'a str> {
    framework
        .list(list)
        .unwrap_or_else(|| panic!("no list {list}"))
        .items
        .iter()
        .map(|item| item.says.as_str())
        .collect()
}

/// The earlier published versions of a framework, the latest first.
fn earlier(id: &str) -> impl Iterator<Item = &'static Framework> {
    frameworks().earlier().filter(move |framework| framework.reference.id == id)
}

/// The earlier published versions of a process file, the latest first.
fn earlier_process(id: &str) -> impl Iterator<Item = &'static Definition> {
    built_in().earlier().filter(move |definition| definition.reference.id == id)
}

fn note(framework: &Framework, id: &str) -> (String, bool, String) {
    let note = framework.notes.iter().find(|note| note.id == id).unwrap_or_else(|| panic!("no note {id}"));
    (note.says.clone(), note.tool_default, cited(&note.cite))
}

// ---------------------------------------------------------------- Hertfordshire

#[test]
fn hertfordshire_5_v_the_third_item_of_part_two_is_immediate_and_the_fourth_is_not() {
    let one = process("hertfordshire");
    let found: Vec<(&ActionSource, Option<&str>)> =
        one.immediate.iter().map(|row| (&row.source, row.from.as_ref().map(|from| from.id.as_str()))).collect();
    let third = ActionSource::Item { list: "part-two".to_owned(), item: 3 };
    assert_eq!(found, [(&third, Some("process"))]);
    assert_eq!(cited(&one.immediate[0].cite), "Hertfordshire 5 v");
    // A second reading of part two, in the printed order: summary, response, immediate, plan, contracts, communication, again, or end.
    let printed = ["concerns", "provider", "immediate", "improvement plan", "contracts", "communicate", "again", "end"];
    let part_two = items(framework("hertfordshire"), "part-two");
    assert_eq!(part_two.len(), printed.len());
    for (item, word) in part_two.iter().zip(printed) {
        assert!(item.contains(word), "{item}");
    }
    // Concluding waits for the third alone.
    let mut record = followed("hertfordshire", "mdmm-threshold-met");
    ready(one, state(&mut record), day(1));
    go(&mut record, "mdmm-to-process", day(2));
    let open = open_immediate(one, record.follow_up.process().unwrap());
    assert!(open.is_empty(), "the third is closed by the helper: {open:?}");
}

#[test]
fn hertfordshire_appendix_three_e4_asks_whether_there_are_drinks_and_snacks() {
    let item = framework("hertfordshire").sheet.as_ref().unwrap().item(&"E4".into()).unwrap();
    assert_eq!(item.asks, "Are there drinks and snacks for people in the shared areas?");
    assert!(!item.asks.contains("help themselves"));
    // What it says of a No is what a No to this question means.
    assert_eq!(item.worry, "There were no drinks and snacks in the shared areas");
}

#[test]
fn hertfordshire_4_ii_two_meetings_count_over_the_whole_of_quality_assurance() {
    let one = process("hertfordshire");
    let mut record = followed("hertfordshire", "quality-assurance-meeting");
    state(&mut record).meetings.push(minutes("qam", 1, day(1)));
    go(&mut record, "quality-assurance-to-mdmm", day(2));
    state(&mut record).meetings.push(minutes("mdmm", 2, day(3)));
    go(&mut record, "mdmm-to-quality-assurance", day(3));
    let needed = |record: &Record| {
        let all = moves(one, record.follow_up.process().unwrap());
        let close = all.iter().find(|one| one.way.id == "quality-assurance-to-closed").unwrap();
        close.open.iter().find_map(|open| match open {
            Requirement::Meetings { needed, held, .. } => Some((*needed, *held)),
            _ => None,
        })
    };
    assert_eq!(needed(&record), Some((2, 1)), "the one that opened counts");
    state(&mut record).meetings.push(minutes("qam", 3, day(10)));
    assert_eq!(needed(&record), None);
    // A case that is opened again is another case: it needs two of its own.
    go(&mut record, "quality-assurance-to-closed", day(11));
    go(&mut record, "closed-to-prevention", day(20));
    go(&mut record, "prevention-to-quality-assurance", day(21));
    assert_eq!(needed(&record), Some((2, 0)));
    let (says, tool, cite) = note(framework("hertfordshire"), "two-over-the-whole-stage");
    assert!(tool && says.contains("whole of quality assurance"));
    assert_eq!(cite, "Hertfordshire 4 ii; Hertfordshire 4 v");
}

#[test]
fn hertfordshire_5_v_only_the_process_meeting_has_the_five_working_days() {
    let one = process("hertfordshire");
    let with: Vec<&str> = one
        .meetings
        .iter()
        .filter(|meeting| meeting.deadlines.iter().any(|name| name.id == "minutes"))
        .map(|meeting| meeting.id.as_str())
        .collect();
    assert_eq!(with, ["process-meeting"]);
    assert!(framework("hertfordshire").notes_beside("minutes").any(|note| note.id == "minutes-of-which-meeting"));
}

#[test]
fn hertfordshire_appendix_eight_and_introduction_are_carried_over() {
    let one = framework("hertfordshire");
    assert_eq!(cited(&step(one, "nhs-serious-incident").cite), "Hertfordshire Appendix Eight");
    assert_eq!(cited(&one.list("organisational-abuse").unwrap().cite), "Hertfordshire Introduction");
}

// ---------------------------------------------------------------- Bedford

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

// ---------------------------------------------------------------- Derbyshire

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

// ---------------------------------------------------------------- Berkshire

/// The Thresholds table, read a second time: level, potential action.
const POTENTIAL: [(&str, &str); 11] = [
    ("major-suspend", "immediate suspension"),
    ("major-police", "police"),
    ("major-review", "Safeguarding Adults Review"),
    ("major-monitoring", "monitoring"),
    ("moderate-meeting", "formal meeting"),
    ("moderate-suspension", "place with caution"),
    ("moderate-police", "police"),
    ("moderate-monitoring", "monitoring"),
    ("minor-meeting", "formal meeting"),
    ("minor-visit", "monitoring visit"),
    ("minor-meeting-if-necessary", "formal meeting"),
];

#[test]
fn berkshire_5_7_2_every_action_of_the_table_is_potential_and_none_blocks() {
    let berkshire = framework("berkshire");
    for (id, word) in POTENTIAL {
        let step = step(berkshire, id);
        assert!(step.what.starts_with("Potential action: ") && step.what.contains(word), "{id}: {}", step.what);
        assert!(step.who.starts_with("Lead, by this tool’s reading"), "{id}: {}", step.who);
        assert!(cited(&step.cite).contains("Thresholds table"), "{id}");
    }
    let of_table = berkshire.next_steps.iter().filter(|step| cited(&step.cite).contains("Thresholds table")).count();
    assert_eq!(of_table, POTENTIAL.len());
    let one = process("berkshire");
    for outcome in ["minor", "moderate", "major"] {
        let blocking: Vec<String> =
            one.immediate.iter().filter(|row| row.applies(outcome)).map(|row| row.source.to_string()).collect();
        assert_eq!(blocking.len(), 2, "{outcome}: {blocking:?}");
        // The mark goes into the plan with the action.
        for suggested in suggest(one, berkshire, outcome).iter().filter(|row| row.cite.contains("Thresholds table")) {
            assert!(!suggested.immediate && suggested.what.starts_with("Potential action"), "{}", suggested.what);
        }
    }
    for level in ["major", "moderate", "minor"] {
        assert!(berkshire.notes_beside(&format!("impact-{level}")).any(|note| note.says.contains("Potential Action")));
    }
}

#[test]
fn berkshire_5_7_2_the_lead_is_not_who_may_decide() {
    let decision = process("berkshire").decisions.iter().find(|row| row.id == "suspension").unwrap();
    assert!(decision.decides.is_empty() && decision.says.contains("lead"));
}

#[test]
fn berkshire_5_8_step_1_b_the_police_are_asked_without_a_condition() {
    let police = step(framework("berkshire"), "police");
    assert_eq!((police.when.as_str(), police.kind), ("", StepKind::Tell));
    assert!(cited(&police.cite).starts_with("Berkshire 5.8, Step 1, action b"));
}

#[test]
fn berkshire_5_8_step_2_has_no_rule_about_a_delay() {
    let telling = process("berkshire").telling.as_ref().unwrap();
    assert!(telling.tool_default && telling.cite.is_empty());
    assert_eq!(telling.steps.iter().map(|name| name.id.as_str()).collect::<Vec<_>>(), ["provider"]);
}

#[test]
fn berkshire_5_7_2_agency_staff_or_induction_either_is_the_example() {
    let question = framework("berkshire").question("agency-and-induction").unwrap();
    assert!(
        question.asks.contains(", or are")
            && !question.asks.contains("with poor")
            && question.hint == "Either is enough."
    );
}

#[test]
fn berkshire_says_nowhere_that_the_local_team_decides() {
    for file in ["src/framework/data/berkshire-section-5.3.toml", "src/process/data/berkshire-2026-11.3.toml"] {
        let text = fs::read_to_string(repository(file)).unwrap();
        assert!(!text.contains("local team decides"), "{file}");
    }
}

#[test]
fn berkshire_5_3_5_5_and_5_6_are_carried_over() {
    let berkshire = framework("berkshire");
    assert_eq!(note(berkshire, "risk-matrix").2, "Berkshire 5.3, Risk Matrix");
    for (list, cite, count) in [
        ("integration-aims", "Berkshire 5.5", 3),
        ("commissioners-duties", "Berkshire 5.5", 3),
        ("better-outcomes", "Berkshire 5.5", 4),
        ("service-interruptions", "Berkshire 5.6", 6),
        ("contingency-planning", "Berkshire 5.6.1", 3),
    ] {
        let found = berkshire.list(list).unwrap();
        assert_eq!((cited(&found.cite).as_str(), found.items.len()), (cite, count), "{list}");
    }
}

// ---------------------------------------------------------------- Lambeth

#[test]
fn lambeth_6_2_it_is_a_joint_decision_and_who_took_part_is_recorded() {
    let one = process("lambeth");
    for outcome in ["minor", "moderate", "major"] {
        let start = one.start(outcome).unwrap();
        assert_eq!(start.decides.len(), 1, "{outcome}");
        assert!(start.cite.iter().any(|cite| cite.words == "Lambeth 6.2"));
        assert!(start.cite.iter().any(|cite| cite.words == "Lambeth 7.1"));
        // Without the agencies nothing begins.
        let bare = decided(&start.decides[0], day(0));
        let Err(MoveError::Open(open)) = begin(one, outcome, &bare) else { panic!("{outcome} began without agencies") };
        assert!(matches!(open.as_slice(), [Requirement::Confirm(one)] if one.id == "agencies"), "{open:?}");
        let with = Decided { confirmed: [("agencies".to_owned(), "The ICB and the police".to_owned())].into(), ..bare };
        let state = begin(one, outcome, &with).unwrap();
        assert_eq!(state.history()[0].confirmed.get("agencies"), Some(&stated("The ICB and the police")));
        assert_eq!(check_state(one, &state), Vec::<String>::new());
    }
    assert!(one.stages.iter().filter(|stage| !stage.end).all(|stage| !stage.decides.is_empty()));
}

#[test]
fn lambeth_6_2_routine_monitoring_can_be_used_and_the_mapping_to_minor_is_a_reading() {
    let routine = step(lambeth(), "routine-monitoring");
    assert!(routine.what.contains("can be the place") && routine.what.contains("not yet serious"));
    assert!(routine.what.contains("this tool’s reading"));
    assert!(process("lambeth").start("minor").unwrap().tool_default);
    assert!(!process("lambeth").start("moderate").unwrap().tool_default);
}

#[test]
fn lambeth_1_and_7_who_is_told_and_included_is_there() {
    for (id, cite) in [
        ("section-42-outcomes", "Lambeth 1"),
        ("cqc-included", "Lambeth 7.3"),
        ("police", "Lambeth 7.6"),
        ("front-line-actions", "Lambeth 7.7"),
        ("integrated-care-board", "Lambeth 7.5"),
        ("enforcement", "Lambeth 7.1"),
        ("enforcement-lifted", "Lambeth 7.1"),
    ] {
        assert_eq!(cited(&step(lambeth(), id).cite), cite, "{id}");
    }
    assert!(cited(&lambeth().list("who-leads").unwrap().cite).starts_with("Lambeth 7.4; Lambeth 7.5"));
    // Lifting is told as placing is: on the form too.
    let form = process("lambeth").form("enforcement-decision").unwrap();
    let told = form.fields().find(|field| field.id == "told").unwrap();
    let when: Vec<&str> = told.required_if.iter().map(|one| one.is.as_str()).collect();
    assert_eq!(when, ["formal", "lift-formal"]);
}

#[test]
fn lambeth_6_3_never_lowered_is_a_reading_beside_professional_judgement() {
    let judgement = &lambeth().scored().unwrap().judgement;
    assert!(judgement.says.contains("Always use professional judgement") && !judgement.says.contains("lowered"));
    let beside: Vec<_> = lambeth().notes_beside("judgement").collect();
    assert!(matches!(beside.as_slice(), [note] if note.tool_default && note.says.contains("never lowered")));
}

#[test]
fn lambeth_1_to_6_2_are_carried_over() {
    for (list, cite, count) in [
        ("when-used", "Lambeth 1", 3),
        ("to-be-weighed", "Lambeth 6.2", 3),
        ("organisational-abuse", "Lambeth 2; Lambeth 3", 4),
    ] {
        let found = lambeth().list(list).unwrap();
        assert_eq!((cited(&found.cite).as_str(), found.items.len()), (cite, count), "{list}");
    }
    assert!(items(lambeth(), "when-used")[0].contains("near misses"));
    assert_eq!(note(lambeth(), "own-merit").2, "Lambeth 4");
    assert_eq!(note(lambeth(), "contracted-or-not").2, "Lambeth 5");
    assert_eq!(lambeth().documents[0].review, "September 2025");
}

// ---------------------------------------------------------------- all five

/// Words that raise or lower a policy's bar where its text has none of them.
const BAR: [&str; 8] = [
    "far more",
    "far fewer",
    "again and again",
    "time after time",
    "may still have",
    "so many",
    "so heavily",
    "several medication",
];

#[test]
fn no_word_raises_or_lowers_the_bar() {
    for id in COUNCILS.into_iter().chain(["shared"]) {
        let reference = &framework(id).reference;
        let text =
            fs::read_to_string(repository(&format!("src/framework/data/{id}-{}.toml", reference.version))).unwrap();
        for word in BAR {
            assert!(!text.to_lowercase().contains(word), "{reference}: {word}");
        }
    }
}

/// The pairs as both policies print them, read a second time: the word that carries the bar.
#[test]
fn lambeth_10_and_berkshire_5_7_2_the_pairs_keep_the_printed_bar() {
    for (id, poor_care, concern) in [
        ("medication", "one-off", "series"),
        ("staffing", "isolated", "Rising"),
        ("missed_visits", "One home-care visit", "repeatedly"),
        ("appointments", "", "pattern"),
        ("safeguarding_alerts", "", "unusually high or unusually low"),
    ] {
        let theme = shared().theme(&ThemeId::from(id)).unwrap();
        assert!(theme.poor_care.contains(poor_care) && theme.concern.contains(concern), "{id}");
    }
    assert!(shared().theme(&ThemeId::from("medication")).unwrap().poor_care.contains("could have had"));
    let summed_up = shared().cause_for_concern.as_ref().unwrap();
    assert!(summed_up.tool_default && summed_up.cite.is_empty(), "no source says so");
}

#[test]
fn the_lists_that_belong_to_a_stage_stand_at_it() {
    for (council, stage, list) in [
        ("lambeth", "routine-monitoring", "when-used"),
        ("lambeth", "surveillance-group", "to-be-weighed"),
        ("berkshire", "step-1", "commissioners-duties"),
        ("berkshire", "step-4", "contingency-planning"),
        ("derbyshire", "fact-finding", "information-handling"),
        ("derbyshire", "conclusion", "learning-review-aims"),
        ("derbyshire", "improvement", "exit-strategy-situations"),
        ("bedford", "quality-assurance", "provider-failure-rules"),
        ("hertfordshire", "prevention", "organisational-abuse"),
    ] {
        let found = process(council).stage(stage).unwrap();
        assert!(found.lists.iter().any(|name| name.id == list), "{council} {stage}: {list}");
    }
}

// ---------------------------------------------------------------- earlier versions

#[test]
fn every_earlier_version_stays_at_hand_with_its_process() {
    let mut count = 0;
    for id in COUNCILS.into_iter().chain(["shared"]) {
        let new = framework(id);
        assert_eq!(frameworks().superseded_by(&new.reference), None);
        assert!(id == "shared" || frameworks().judging().any(|framework| framework.reference == new.reference));
        let mut newer = new;
        for old in earlier(id) {
            assert!(old.reference.version < newer.reference.version, "{id}");
            assert_eq!(frameworks().exactly(&old.reference), Some(old));
            assert_eq!(frameworks().superseded_by(&old.reference), Some(new));
            assert!(frameworks().all().iter().all(|one| one.reference != old.reference), "{id} is listed twice");
            if id != "shared" {
                assert_eq!(built_in().of_framework(old).unwrap().framework, old.reference);
            }
            newer = old;
            count += 1;
        }
        if id != "shared" {
            assert_eq!(built_in().of_framework(new).unwrap().framework, new.reference);
            assert_eq!(built_in().of_framework(new).unwrap().reference, process(id).reference);
        }
    }
    assert_eq!(frameworks().earlier().count(), count);
}

#[test]
fn a_file_exported_under_each_earlier_version_is_checked_by_that_one() {
    for id in COUNCILS {
        for old in earlier(id) {
            let number = old.reference.version.strip_suffix(".2").map_or("", |_| ".2");
            let file = fs::read(repository(&format!("tests/exports/readings/{id}{number}.json"))).unwrap();
            let checked = verify(&file, frameworks());
            for check in &checked.checks {
                let (subject, says) = (&check.subject, &check.says);
                assert_eq!(check.finding, Found::Holds, "{id}: {subject:?} {says} {:?}", check.problems);
            }
            assert_eq!(checked.checks.len(), Subject::ALL.len());
            assert_eq!(checked.recomputed.unwrap().framework, old.reference, "{id}");
            assert_eq!(checked.differences, []);
        }
    }
}

/// Every way of answering a framework's questions Yes or No, for as many of them as can be gone through; beyond that, each single
/// Yes and each pair.
fn answered(framework: &Framework) -> Vec<Vec<String>> {
    let ids: Vec<String> = framework.questions().map(|question| question.id.clone()).collect();
    let mut all = vec![Vec::new(), ids.clone()];
    for (place, one) in ids.iter().enumerate() {
        all.push(vec![one.clone()]);
        all.push(ids.iter().filter(|other| *other != one).cloned().collect());
        all.extend(ids[place + 1..].iter().map(|other| vec![one.clone(), other.clone()]));
    }
    all
}

#[test]
fn the_same_answers_give_the_same_outcome_under_all_readings() {
    for id in ["berkshire", "derbyshire", "bedford", "hertfordshire"] {
        let new = framework(id);
        let ids = |framework: &Framework| framework.questions().map(|row| row.id.clone()).collect::<Vec<_>>();
        assert!(earlier(id).all(|old| ids(old) == ids(new)), "{id}: an answer keeps its question");
        for yes in answered(new) {
            let mut record = under(id);
            for question in new.questions() {
                let given = if yes.contains(&question.id) { FindingAnswer::Yes } else { FindingAnswer::No };
                let on = (!question.dated.is_empty()).then(|| date("2026-01-05"));
                let finding = Finding { answer: Some(given), on, ..Finding::default() };
                record.findings.insert(new.reference_of(&question.id), finding);
            }
            let outcome = |framework: &Framework| {
                let found = assess(framework, &record, date("2026-11-30")).unwrap();
                let beside: Vec<_> = found.designations.iter().map(|row| (row.id.clone(), row.held)).collect();
                (found.outcome.map(|outcome| outcome.id), beside)
            };
            let now = outcome(new);
            for old in earlier(id) {
                assert_eq!(outcome(old), now, "{}: {yes:?}", old.reference);
            }
        }
    }
    let levels = |framework: &Framework| {
        let rules = framework.scored().unwrap().clone();
        (
            rules.levels.iter().map(|row| (row.level, row.any.clone(), row.all.clone())).collect::<Vec<_>>(),
            rules.overlaps.len(),
        )
    };
    assert!(earlier("lambeth").all(|old| levels(old) == levels(lambeth())));
}

#[test]
fn a_chosen_framework_stays_and_an_authoritys_goes_by_the_newest() {
    let mut record = under("bedford");
    for old in earlier("bedford") {
        record.framework = Some(old.reference.clone());
        assert_eq!(frameworks().chosen(&record).unwrap().framework(), Some(old));
    }
    record.framework = None;
    record.service.local_authority = "Bedford Borough Council".to_owned();
    assert_eq!(frameworks().chosen(&record).unwrap().framework(), Some(framework("bedford")));
    record.framework = Some(FrameworkRef { id: "bedford".to_owned(), version: "2022-05.9".to_owned() });
    assert_eq!(frameworks().chosen(&record).unwrap().framework(), None, "nothing is put in its place");
}

#[test]
fn a_case_that_was_begun_goes_on_by_its_reading_until_somebody_takes_the_corrected_one() {
    for (id, old) in COUNCILS.into_iter().flat_map(|id| earlier_process(id).map(move |old| (id, old))) {
        let new = process(id);
        for start in old.starts.iter().filter(|start| start.stage.is_some()) {
            let outcome = &start.outcomes[0].id;
            let mut before = begun(old, outcome);
            close_immediate(old, &mut before);
            let mut record = under(id);
            record.framework = Some(old.framework.clone());
            record.follow_up.processes.push(before.clone());
            let shown = case(&record, noon(day(1)));
            assert_eq!(
                (shown.framework, shown.definition),
                (frameworks().exactly(&old.framework).unwrap(), old),
                "{id}"
            );
            let after = take_up(new, &before, &decided("Whoever keeps this record", day(2))).unwrap();
            assert_eq!(after.process(), &new.reference);
            assert_eq!((after.stage(), after.outcome(), &after.plan), (before.stage(), before.outcome(), &before.plan));
            assert_eq!(check_state(new, &after), Vec::<String>::new(), "{id}");
            let said = &after.history().last().unwrap().reason;
            assert!(said.contains(&old.reference.to_string()) && said.contains(&new.reference.to_string()), "{said}");
            // Once is enough, and no other process takes it.
            assert!(take_up(new, &after, &decided("Somebody", day(3))).is_err());
            let other = COUNCILS.into_iter().find(|other| *other != id).unwrap();
            assert!(take_up(process(other), &before, &decided("Somebody", day(3))).is_err());
        }
        // From every stage that there was, the corrected file knows the way on.
        for stage in &old.stages {
            let ways = |definition: &Definition| {
                let found = definition.stage(&stage.id).unwrap_or_else(|| panic!("{id}: no stage {}", stage.id));
                found.ways.iter().map(|way| way.id.clone()).collect::<Vec<_>>()
            };
            assert_eq!(ways(old), ways(new), "{id} {}", stage.id);
        }
    }
    let _ = (apply, full);
}

// ---------------------------------------------------------------- nothing changed unsaid

/// What differs between two versions of a framework and of its process, row by row, as `kind/id`.
fn differing(reading: &CorrectedReading) -> BTreeSet<String> {
    let [old, new] = [&reading.before, &reading.now].map(|one| frameworks().exactly(one).unwrap());
    let id = reading.now.id.as_str();
    let mut found = BTreeSet::new();
    // Rows are compared by what they say, without where they stand in the file.
    macro_rules! rows {
        ($kind:literal, $old:expr, $new:expr, $id:expr) => {{
            let (old, new) = (said($old, $id), said($new, $id));
            let keys: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
            let differing = keys.into_iter().filter(|key| old.get(*key) != new.get(*key));
            found.extend(differing.map(|key| format!("{}/{key}", $kind)));
        }};
    }
    rows!("document", &old.documents, &new.documents, |row: &provider_concerns::framework::Document| row.key.clone());
    rows!("question", old.questions(), new.questions(), |row: &provider_concerns::framework::Question| row.id.clone());
    rows!("next", &old.next_steps, &new.next_steps, |row: &NextStep| row.id.clone());
    rows!("deadline", &old.deadlines, &new.deadlines, |row: &provider_concerns::framework::Deadline| row.id.clone());
    rows!("list", &old.lists, &new.lists, |row: &provider_concerns::framework::List| row.id.clone());
    rows!("note", &old.notes, &new.notes, |row: &provider_concerns::framework::ReadingNote| row.id.clone());
    rows!("theme", &old.themes, &new.themes, |row: &provider_concerns::framework::Theme| row.id.as_str().to_owned());
    rows!("designation", &old.designations, &new.designations, |row: &provider_concerns::framework::OutcomeRule| row
        .id
        .clone());
    rows!("outcome", old.outcomes(), new.outcomes(), |row: &provider_concerns::framework::OutcomeRule| row.id.clone());
    rows!(
        "consideration",
        &old.considerations,
        &new.considerations,
        |row: &provider_concerns::framework::ConsiderationGuide| row.id.clone()
    );
    let sheet =
        |framework: &'static Framework| framework.sheet.iter().flat_map(|sheet| sheet.items()).collect::<Vec<_>>();
    rows!("item", sheet(old), sheet(new), |row: &provider_concerns::framework::Item| row.reference.as_str().to_owned());
    let mut whole = |kind: &str, differs: bool| {
        if differs {
            found.insert(kind.to_owned());
        }
    };
    let plain = |text: String| without_places(&text);
    whole("method", plain(format!("{:?}", old.method)) != plain(format!("{:?}", new.method)));
    whole("impact", old.impact().map(|row| row.says.clone()) != new.impact().map(|row| row.says.clone()));
    whole(
        "judgement",
        old.scored().map(|row| row.judgement.says.clone()) != new.scored().map(|row| row.judgement.says.clone()),
    );
    whole("poor_care", plain(format!("{:?}", old.poor_care)) != plain(format!("{:?}", new.poor_care)));
    whole(
        "cause_for_concern",
        plain(format!("{:?}", old.cause_for_concern)) != plain(format!("{:?}", new.cause_for_concern)),
    );
    if id == "shared" {
        return found;
    }
    let [old, new] = [old, new].map(|one| built_in().of_framework(one).unwrap());
    rows!("start", &old.starts, &new.starts, |row: &provider_concerns::process::Start| row.outcomes[0].id.clone());
    rows!(
        "immediate",
        &old.immediate,
        &new.immediate,
        |row: &provider_concerns::process::Immediate| match &row.source {
            ActionSource::Item { list, item } => format!("{list}/{item}"),
            ActionSource::Next(step) => step.clone(),
            ActionSource::Own => String::new(),
        }
    );
    let bare = |definition: &Definition| {
        let stages = definition.stages.iter().cloned();
        let without_ways = |mut stage: provider_concerns::process::Stage| {
            stage.ways = Vec::new();
            stage
        };
        stages.map(without_ways).collect::<Vec<_>>()
    };
    let (stages_old, stages_new) = (bare(old), bare(new));
    rows!("stage", &stages_old, &stages_new, |row: &provider_concerns::process::Stage| row.id.clone());
    let ways =
        |definition: &'static Definition| definition.stages.iter().flat_map(|stage| &stage.ways).collect::<Vec<_>>();
    rows!("way", ways(old), ways(new), |row: &provider_concerns::process::Way| row.id.clone());
    rows!("form", &old.forms, &new.forms, |row: &provider_concerns::process::Form| row.id.clone());
    rows!("decision", &old.decisions, &new.decisions, |row: &provider_concerns::process::DecisionRight| row.id.clone());
    rows!("process-note", &old.notes, &new.notes, |row: &provider_concerns::framework::ReadingNote| row.id.clone());
    for (kind, old, new) in [("met", &old.met, &new.met), ("event", &old.events, &new.events)] {
        let names = |rows: &[provider_concerns::process::DayFrom]| {
            rows.iter().flat_map(|row| &row.deadlines).map(|name| name.id.clone()).collect::<BTreeSet<_>>()
        };
        found.extend(names(old).symmetric_difference(&names(new)).map(|name| format!("{kind}/{name}")));
    }
    let names = |definition: &Definition| definition.throughout.iter().map(|name| name.id.clone()).collect::<Vec<_>>();
    for (kind, differs) in [
        ("throughout", names(old) != names(new)),
        ("says", old.says != new.says),
        ("telling", old.telling.is_some() != new.telling.is_some()),
    ] {
        if differs {
            found.insert(kind.to_owned());
        }
    }
    found
}

/// What each row says, by its id.
fn said<'a, T: std::fmt::Debug + 'a>(
    rows: impl IntoIterator<Item = &'a T>,
    id: impl Fn(&T) -> String,
) -> std::collections::BTreeMap<String, String> {
    rows.into_iter().map(|row| (id(row), without_places(&format!("{row:?}")))).collect()
}

/// The text of a row without the places in the file.
fn without_places(text: &str) -> String {
    let mut left = text;
    let mut plain = String::new();
    while let Some(at) = left.find("Span {") {
        plain.push_str(&left[..at]);
        left = left[at..].split_once('}').map_or("", |(_, rest)| rest);
    }
    plain + left
}

#[test]
fn every_row_that_differs_from_what_was_published_is_told() {
    let mut wrong = Vec::new();
    for reading in corrected_readings().iter().flat_map(|step| &step.readings) {
        let now = &reading.now;
        let told: BTreeSet<String> = reading.changes.iter().flat_map(|change| change.rows.clone()).collect();
        let differing = differing(reading);
        wrong.extend(differing.difference(&told).map(|row| format!("{now}: {row} is changed and not told")));
        wrong.extend(told.difference(&differing).map(|row| format!("{now}: {row} is told and not changed")));
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_version_follows_the_one_before_in_a_told_step() {
    for id in COUNCILS.into_iter().chain(["shared"]) {
        let readings = corrected_readings().iter().flat_map(|step| &step.readings);
        let told: Vec<[&FrameworkRef; 2]> =
            readings.filter(|reading| reading.now.id == id).map(|reading| [&reading.before, &reading.now]).collect();
        let mut versions: Vec<&FrameworkRef> = earlier(id).map(|old| &old.reference).collect();
        versions.reverse();
        versions.push(&framework(id).reference);
        let steps = versions.windows(2).map(|pair| [pair[0], pair[1]]);
        let differs = |[before, now]: &[&FrameworkRef; 2]| {
            let (before, now) = ((*before).clone(), (*now).clone());
            !differing(&CorrectedReading { before, now, changes: Vec::new() }).is_empty()
        };
        let steps: Vec<[&FrameworkRef; 2]> = steps.filter(differs).collect();
        assert_eq!(told, steps, "{id}");
    }
}

#[test]
fn every_told_change_says_where_it_stands_and_whom_it_touches() {
    for reading in corrected_readings().iter().flat_map(|step| &step.readings) {
        let mut ids = BTreeSet::new();
        for change in &reading.changes {
            assert!(ids.insert(change.id.as_str()), "{} {} twice", reading.now, change.id);
            assert!(!change.cite.is_empty() && !change.touches.is_empty() && !change.rows.is_empty(), "{}", change.id);
        }
        let looked: Vec<bool> = reading.changes.iter().map(|change| change.look_again).collect();
        assert!(looked.is_sorted_by(|one, other| one >= other), "what needs a second look comes first");
    }
    let _ = Leaning::ALL;
}
