//! Derbyshire: the rows of the fourth reading, each by its place in the source.

use super::{items, step};
use crate::support::{
    course::{case, followed, go, noon, of, state, under},
    date, framework,
    process::{day, minutes, process},
};
use provider_concerns::{
    app::{NextThing, next_thing},
    assess::assess,
    concern::{AgreedAction, Minute, Part, PartTwo, Record, TrackAnswer, TrackKind},
    framework::{NextStep, StepKind, cited},
    process::{Criterion, FilledFrom, FormAnswer, Requirement, Stage, Way, moves, prefill},
};

fn next(id: &str) -> &'static NextStep {
    step(framework("derbyshire"), id)
}

fn stage(id: &str) -> &'static Stage {
    process("derbyshire").stage(id).unwrap()
}

fn holds(stage: &Stage, step: &str) -> bool {
    stage.steps.iter().any(|name| name.id == step)
}

fn throughout(step: &str) -> bool {
    process("derbyshire").throughout.iter().any(|name| name.id == step)
}

fn confirms<'a>(way: &'a Way, id: &str) -> &'a Criterion {
    way.confirm.iter().find(|one| one.id == id).unwrap_or_else(|| panic!("{} asks for no {id}", way.id))
}

#[test]
fn derbyshire_provider_involvement_the_improvement_plan_is_asked_for_before_a_step_requires_it() {
    let requires = stage("meetings").way("meetings-to-improvement").unwrap();
    confirms(requires, "improvement-plan");
    assert!(holds(stage("meetings"), "improvement-plan") && !holds(stage("improvement"), "improvement-plan"));
    // A provider that does not engage or respond may be one from the first day.
    assert!(throughout("lack-of-engagement") && throughout("failure-warned"));
}

#[test]
fn derbyshire_no_step_asks_for_what_only_a_later_stage_brings() {
    // The kind of fault behind the improvement plan, for every council: what a way asks for by a step’s name is in the plan by then.
    for council in crate::support::process::COUNCILS {
        let definition = process(council);
        for (place, stage) in definition.stages.iter().enumerate() {
            for one in stage.ways.iter().flat_map(|way| &way.confirm) {
                let later = definition.stages[place + 1..].iter().any(|later| holds(later, &one.id));
                assert!(!later, "{council}: {} asks for {} of a later stage", stage.id, one.id);
            }
        }
    }
}

#[test]
fn derbyshire_initial_response_the_strategy_meeting_has_the_agenda_that_the_text_gives_it() {
    let meeting = process("derbyshire").meeting("strategy-meeting").unwrap();
    assert_eq!(meeting.part_one.iter().map(|name| name.id.as_str()).collect::<Vec<_>>(), ["strategy-meeting-agenda"]);
    let agenda = items(framework("derbyshire"), "strategy-meeting-agenda");
    for (item, words) in
        agenda.iter().zip(["is considered", "assess the concerns further", "information is shared", "put on record"])
    {
        assert!(item.contains(words), "{item}");
    }
    assert_eq!(agenda.len(), 4);
    let cite = cited(&framework("derbyshire").list("strategy-meeting-agenda").unwrap().cite);
    assert_eq!(
        cite,
        "Derbyshire Initial response and fact finding; Derbyshire Information Sharing; Derbyshire Provider Concerns procedure - Introduction"
    );
    // Ways that facts can be found stay with the stage, as examples.
    assert!(stage("fact-finding").lists.iter().any(|name| name.id == "fact-finding-sources"));
    // The meeting beforehand has no agenda in the text.
    assert!(process("derbyshire").notes_beside("professionals-meeting").any(|note| note.tool_default));
}

#[test]
fn derbyshire_a_case_can_end_because_the_contract_or_the_service_did() {
    let definition = process("derbyshire");
    assert!(stage("ended").end && stage("ended").tool_default && stage("ended").settles);
    for stage in definition.stages.iter().filter(|stage| !stage.end) {
        let way = stage.way(&format!("{}-to-ended", stage.id)).unwrap_or_else(|| panic!("not from {}", stage.id));
        assert!(way.tool_default && confirms(way, "people").says.contains("what became of everyone"), "{}", way.id);
        // Only directors’ decision brings the meeting: a service can also close without it.
        let meeting = confirms(way, "exit-meeting");
        assert!(meeting.says.contains("Exit Strategy Meeting") && meeting.says.contains("Managing Provider Failure"));
        assert_eq!((meeting.one_of.as_str(), cited(&meeting.cite).as_str()), ("how", "Derbyshire Suspension"));
        assert_eq!(confirms(way, "ended-otherwise").one_of, "how");
    }
    assert!(definition.starts.iter().all(|start| start.stage.as_ref().is_none_or(|stage| stage.id != "ended")));
    // It is never the next thing, and no review of a contract is due that there is no more.
    let mut record = followed("derbyshire", "threshold-indicated");
    state(&mut record).meetings.push(minutes("strategy-meeting", 1, day(1)));
    go(&mut record, "fact-finding-to-meetings", day(2));
    state(&mut record).meetings.push(minutes("concerns-meeting", 2, day(2)));
    for (way, on) in [("meetings-to-improvement", 3), ("improvement-to-conclusion", 4)] {
        go(&mut record, way, day(on));
        state(&mut record).note_told(provider_concerns::concern::ProviderTold::Told { on: day(on) });
        let case = case(&record, noon(day(on)));
        let next = next_thing(&case, &[]);
        let leads = matches!(&next, NextThing::Decide(ways) if ways.iter().any(|way| way.to.id == "ended"));
        assert!(!leads, "{}", next.words());
    }
    go(&mut record, "conclusion-to-ended", day(5));
    let case = case(&record, noon(day(300)));
    assert!(case.ended() && of(&case, "contract-monitoring-review-due").is_empty());
}

#[test]
fn derbyshire_appendix_2_what_was_said_stands_under_its_printed_heading() {
    let definition = process("derbyshire");
    let form = definition.form("concerns-meeting-notes").unwrap();
    let meeting = definition.meeting("concerns-meeting").unwrap();
    let agenda = items(framework("derbyshire"), "concerns-meeting-discusses");
    let minute = |item: &&str| Minute { item: (*item).to_owned(), says: format!("Said on {item}") };
    let mut held = minutes("concerns-meeting", 1, day(1));
    let actions = vec![AgreedAction { what: "An invented action".to_owned(), ..AgreedAction::default() }];
    held.part_two =
        Some(PartTwo::of(Part { minutes: agenda.iter().map(minute).collect(), actions, ..Part::default() }));
    let record = followed("derbyshire", "threshold-indicated");
    let from = FilledFrom { minutes: Some(&held), attends: Some(meeting.attends), ..FilledFrom::record(&record) };
    let state = prefill(&definition.reference, form, from);
    let says = |field: &str| match state.answer(field) {
        Some(FormAnswer::Text(text)) => text.clone(),
        _ => String::new(),
    };
    for (field, number, items) in [
        ("introduction", "1", &[][..]),
        ("safeguarding", "2", &["Safeguarding enquiries"][..]),
        ("concerns", "3", &["Background", "each agency", "Risks, and any mitigating"][..]),
        ("cqc", "4", &["regulator"][..]),
        ("management", "5", &["Management arrangements"][..]),
        ("other", "6", &[][..]),
        ("action-planning", "7", &["A detailed action plan"][..]),
        ("referrals", "8", &["Referrals and notifications"][..]),
    ] {
        assert_eq!(form.field(field).unwrap().reference, number, "{field}");
        let said = says(field);
        assert_eq!(said.matches("Said on").count(), items.len(), "{field}: {said}");
        for item in items {
            assert!(said.contains(item), "{field}: {said}");
        }
    }
    assert!(matches!(state.answer("action-plan"), Some(FormAnswer::Table(rows)) if rows.len() == 1));
    let hint = &form.field("action-plan").unwrap().hint;
    assert!(hint.contains("its own plan") && hint.contains("sent to DCC"), "{hint}");
}

#[test]
fn derbyshire_initial_response_urgent_checks_may_be_required_as_the_chair_delegates_where_indicated() {
    let one = next("urgent-checks");
    assert!(one.who.contains("as the chair") && !one.who.contains("You"), "{}", one.who);
    for words in ["may be needed", "Where that is called for", "can come before a meeting"] {
        assert!(one.what.contains(words), "{words}");
    }
    // That nothing is left behind while it is open is the tool's: the text says "may".
    assert!(process("derbyshire").immediate.iter().all(|action| action.tool_default));
}

#[test]
fn derbyshire_modern_slavery_whoever_works_there_is_reported_and_recruitment_from_abroad_names_with_whom() {
    let report = next("workers-rights");
    assert!(report.when.is_empty() && report.kind == StepKind::Do && report.who == "Partner agencies");
    let work = next("international-recruitment");
    assert!(work.when.contains("recruitment from abroad") && work.who.contains("Gangmasters"), "{}", work.when);
    assert!(
        !report.what.contains("Home Office") && throughout("workers-rights") && throughout("international-recruitment")
    );
}

#[test]
fn derbyshire_local_nhs_and_the_police_say_who_is_in_the_strategy_group() {
    let list = framework("derbyshire").list("strategy-group-members").unwrap();
    let says = |who: &str| &list.items.iter().find(|item| item.who.contains(who)).unwrap().says;
    assert!(says("CHC").starts_with("Key members, if"));
    assert!(says("Police").contains("can be included") || says("Police").contains("Can be included"));
    assert!(says("Police").contains("will be involved"));
    assert!(cited(&list.cite).contains("Derbyshire Local NHS; Derbyshire The Police"));
    assert!(holds(stage("fact-finding"), "other-funders-invited"), "it is a group from its first meeting on");
}

#[test]
fn derbyshire_information_sharing_lessons_are_shared_at_the_conclusion() {
    assert!(holds(stage("conclusion"), "lessons-shared") && next("lessons-shared").what.contains("should be shared"));
    assert!(stage("conclusion").meetings.iter().any(|name| name.id == "information-sharing-group"));
    assert_eq!(cited(&next("lessons-shared").cite), "Derbyshire Information sharing");
}

#[test]
fn derbyshire_what_should_underpin_the_work_is_shown_where_it_is_done() {
    let words = items(framework("derbyshire"), "working-together").join("\n");
    for part in
        ["openness and fairness", "are central to", "who leads", "agreed with the adult", "informs this procedure"]
    {
        assert!(words.contains(part), "{part}");
    }
    for id in ["fact-finding", "meetings"] {
        assert!(stage(id).lists.iter().any(|name| name.id == "working-together"), "{id}");
    }
}

#[test]
fn derbyshire_provider_involvement_should_be_told_holds_nothing_up() {
    let record = followed("derbyshire", "threshold-indicated");
    for stage in &process("derbyshire").stages {
        assert!(!stage.provider_told, "{}", stage.id);
    }
    let case = case(&record, noon(day(1)));
    let all = moves(case.definition, case.process.unwrap());
    assert!(all.iter().flat_map(|one| &one.open).all(|open| !matches!(open, Requirement::ProviderTold { .. })));
    // It is reminded of, and as the policy’s: the reason for a delay is recorded.
    assert!(matches!(next_thing(&case, &[]), NextThing::TellProvider { by_tool: false }));
}

fn answered(council: &str, kind: TrackKind, answer: TrackAnswer) -> Record {
    let mut record = under(council);
    record.tracks.get_mut(kind).answer = Some(answer);
    record
}

#[test]
fn derbyshire_what_depends_on_a_safety_question_alone_is_told_before_an_outcome() {
    for (kind, id) in [
        (TrackKind::ImmediateDanger, "urgent-checks"),
        (TrackKind::Crime, "police-informed"),
        (TrackKind::Section42, "safeguarding-as-well"),
    ] {
        let told = |record: &Record| {
            let found = assess(framework("derbyshire"), record, date("2026-12-01")).unwrap();
            assert_eq!(found.outcome, None);
            found.next_steps.iter().any(|step| step.id == id)
        };
        assert!(!told(&under("derbyshire")), "{id}: nothing says so yet");
        assert!(!told(&answered("derbyshire", kind, TrackAnswer::No)), "{id}");
        assert!(told(&answered("derbyshire", kind, TrackAnswer::Yes)), "{id}");
        assert!(told(&answered("derbyshire", kind, TrackAnswer::NotSure)), "{id}: it may be so");
        // The other two say nothing of it.
        for other in TrackKind::ALL.into_iter().filter(|other| *other != kind) {
            assert!(!told(&answered("derbyshire", other, TrackAnswer::Yes)), "{id}");
        }
    }
}
