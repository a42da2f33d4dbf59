//! The deadlines of a case: what tells their days, meetings planned and held, how they stand, in which order.

use crate::support::{
    at,
    course::{answer, case, deadline, due_on, enter, followed, go, id, meet, noon, of, only, state, under},
    date, framework, frameworks,
    process::{day, meeting_id, minutes},
};
use provider_concerns::{
    app::{CaseDeadline, Counted, ToldBy, calendar_file, deadlines, event_key},
    concern::FindingAnswer,
    deadline::{DueError, Standing},
    process::set_due,
};

/// A record in Hertfordshire’s process, triggered on 8 December 2026.
fn triggered() -> provider_concerns::concern::Record {
    let mut record = followed("hertfordshire", "mdmm-threshold-met");
    state(&mut record).meetings.push(minutes("mdmm", 1, day(7)));
    go(&mut record, "mdmm-to-process", day(7));
    record
}

#[test]
fn one_entry_serves_all_deadlines_of_one_event() {
    let hertfordshire = framework("hertfordshire");
    for (one, key) in [
        ("qam-notice", "hertfordshire/qam-notice"),
        ("qam-agreed-actions", "hertfordshire/qam-notice"),
        ("process-longest", "hertfordshire/first-meeting"),
        ("minutes", "hertfordshire/minutes"),
    ] {
        assert_eq!(event_key(hertfordshire, deadline(hertfordshire, one)).as_str(), key);
    }
}

#[test]
fn the_history_tells_when_the_process_was_triggered() {
    let record = triggered();
    let case = case(&record, noon(day(8)));
    // Ten working days after Tuesday 8 December 2026: 22 December.
    let first = only(&case, "first-meeting");
    assert_eq!(due_on(&first), "2026-12-22");
    let told = first.event.unwrap();
    assert_eq!(told.by.words(), "From the history: the day this stage was entered: Safety and Improvement Process.");
    assert_eq!(due_on(&only(&case, "process-expected")), "2027-03-08");
    assert_eq!(due_on(&only(&case, "process-longest")), "2027-06-08");
    // The meeting that was before has no deadline here, and reflection is not reached.
    assert_eq!(of(&case, "qam-notice"), []);
    assert_eq!(of(&case, "reflection-and-learning"), []);
}

#[test]
fn what_a_person_enters_goes_before_what_the_record_tells() {
    let mut record = triggered();
    enter(&mut record, "process-longest", "2026-12-01");
    let found = case(&record, noon(day(8)));
    assert_eq!(due_on(&only(&found, "first-meeting")), "2026-12-15");
    assert_eq!(only(&found, "first-meeting").event.unwrap().by, ToldBy::Person);
}

#[test]
fn going_back_and_on_again_triggers_anew() {
    let mut record = triggered();
    go(&mut record, "process-to-mdmm", day(10));
    state(&mut record).meetings.push(minutes("mdmm", 2, day(20)));
    go(&mut record, "mdmm-to-process", day(20));
    assert_eq!(due_on(&only(&case(&record, noon(day(21))), "process-expected")), "2027-03-21");
}

#[test]
fn the_record_tells_that_a_deadline_was_met() {
    let mut record = triggered();
    assert!(!only(&case(&record, noon(day(8))), "first-meeting").is_done());
    state(&mut record).meetings.push(minutes("process-meeting", 2, day(14)));
    let found = case(&record, noon(day(30)));
    let first = only(&found, "first-meeting");
    assert_eq!((first.is_done(), first.met.unwrap().at.on), (true, day(14)));
    assert_eq!(first.words(), "Done");
    // The end of the process is the beginning of reflection: what was open of the process is met by it.
    go(&mut record, "process-to-reflection", day(60));
    let found = case(&record, noon(day(61)));
    assert_eq!(of(&found, "process-longest"), []);
    assert_eq!(due_on(&only(&found, "reflection-and-learning")), "2027-02-28", "30 January and a month");
    // Minutes of the earlier stage’s meeting are still to be sent: that stays.
    assert_eq!(only(&found, "minutes").standing(), Some(Standing::LateByDays(40)));
    state(&mut record).meetings.push(minutes("reflection", 3, day(70)));
    assert!(only(&case(&record, noon(day(71))), "reflection-and-learning").is_done());
}

#[test]
fn a_planned_meeting_has_deadlines_before_and_after_and_a_held_one_only_after() {
    let mut record = followed("hertfordshire", "quality-assurance-meeting");
    let none = case(&record, noon(day(1)));
    for name in ["qam-notice", "qam-action-plan", "qam-agreed-actions"] {
        let one = only(&none, name);
        assert_eq!((one.counted, one.number), (Counted::NoDate, 0), "{name}");
    }
    enter(&mut record, "qam-notice", "2026-12-21");
    let planned = case(&record, noon(day(1)));
    assert_eq!(due_on(&only(&planned, "qam-notice")), "2026-12-07");
    assert_eq!(due_on(&only(&planned, "qam-agreed-actions")), "2026-12-28");
    // Held on another day: the planned one still stands, and the held one has its own.
    state(&mut record).meetings.push(minutes("qam", 7, day(9)));
    let both = of(&case(&record, noon(day(10))), "qam-agreed-actions").iter().map(due_on).collect::<Vec<_>>();
    assert_eq!(both, ["2026-12-17", "2026-12-28"]);
    // Minutes of the planned day: it is held now, and nothing is planned.
    state(&mut record).meetings.push(minutes("qam", 8, date("2026-12-21")));
    let found = case(&record, noon(day(22)));
    assert_eq!(only(&found, "qam-notice").counted, Counted::NoDate, "for the next meeting");
    let after = of(&found, "qam-agreed-actions");
    let shown: Vec<(String, u32, &str)> = after.iter().map(|one| (due_on(one), one.number, one.key.as_str())).collect();
    let keys = [7, 8].map(|number| format!("hertfordshire/qam-agreed-actions.{}", meeting_id(number)));
    assert_eq!(shown, [("2026-12-17".to_owned(), 0, keys[0].as_str()), ("2026-12-28".to_owned(), 1, &keys[1])]);
    assert!(after.iter().all(|one| one.event_key.is_none()), "minutes are mended in the minutes");
}

#[test]
fn a_planned_meeting_keeps_its_name_in_a_calendar_when_it_is_held() {
    let mut record = followed("hertfordshire", "quality-assurance-meeting");
    enter(&mut record, "qam-notice", "2026-12-21");
    let uids = |record: &_| {
        let file = calendar_file(&case(record, noon(day(1))), None, noon(day(1))).unwrap().replace("\r\n ", "");
        let mut uids: Vec<String> = file.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect();
        uids.retain(|uid| uid.contains("agreed-actions"));
        uids
    };
    let before = uids(&record);
    assert_eq!(before.len(), 1);
    state(&mut record).meetings.push(minutes("qam", 8, date("2026-12-21")));
    assert_eq!(uids(&record), before);
}

#[test]
fn what_was_noted_for_one_meeting_is_not_noted_for_the_next() {
    let mut record = followed("hertfordshire", "quality-assurance-meeting");
    enter(&mut record, "qam-notice", "2026-12-21");
    meet(&mut record, "hertfordshire/qam-notice", "2026-12-03");
    assert!(only(&case(&record, noon(day(5))), "qam-notice").is_done());
    // Sent after the meeting, and only then were the minutes written.
    meet(&mut record, "hertfordshire/qam-agreed-actions", "2026-12-23");
    assert!(only(&case(&record, noon(day(23))), "qam-agreed-actions").is_done());
    state(&mut record).meetings.push(minutes("qam", 8, date("2026-12-21")));
    assert!(only(&case(&record, noon(day(23))), "qam-agreed-actions").is_done());
    enter(&mut record, "qam-notice", "2027-01-20");
    let next = case(&record, noon(day(24)));
    assert!(!only(&next, "qam-notice").is_done(), "the next meeting has its own notice");
    let done: Vec<(String, bool)> =
        of(&next, "qam-agreed-actions").iter().map(|one| (due_on(one), one.is_done())).collect();
    assert_eq!(done, [("2027-01-27".to_owned(), false), ("2026-12-28".to_owned(), true)]);
    meet(&mut record, "hertfordshire/qam-notice", "2027-01-04");
    assert!(only(&case(&record, noon(day(40))), "qam-notice").is_done());
}

#[test]
fn forty_eight_hours_are_counted_as_they_pass_across_the_clock_change() {
    let mut record = followed("hertfordshire", "quality-assurance-meeting");
    enter(&mut record, "qam-action-plan", "2027-03-29 10:00");
    // The clocks go forward on 28 March 2027: 48 hours before 10:00 BST is 09:00 GMT.
    let found = case(&record, at("2027-03-27T08:59:00+00:00"));
    let plan = only(&found, "qam-action-plan");
    assert_eq!(plan.words(), "Due today: by 09:00 on Saturday 27 March 2027");
    let late = case(&record, at("2027-03-27T09:01:00+00:00"));
    assert_eq!(only(&late, "qam-action-plan").standing(), Some(Standing::LateByHours(0)));
    // A time that the clocks pass over is told, and the other deadlines of the day are counted all the same.
    enter(&mut record, "qam-action-plan", "2027-03-28 01:30");
    let wrong = case(&record, noon(day(1)));
    let one = only(&wrong, "qam-action-plan");
    assert!(matches!(one.counted, Counted::Wrong(DueError::NoSuchTime { .. })), "{one:?}");
    assert!(one.words().contains("there is no 01:30"), "{}", one.words());
    assert_eq!(due_on(&only(&wrong, "qam-notice")), "2027-03-14");
}

#[test]
fn the_stages_own_deadlines_count_whatever_the_outcome() {
    // The quality assurance meeting’s deadlines go with other outcomes; the stage was reached with this one.
    let mut record = followed("hertfordshire", "mdmm-threshold-met");
    state(&mut record).meetings.push(minutes("mdmm", 1, day(1)));
    go(&mut record, "mdmm-to-quality-assurance", day(1));
    assert_eq!(only(&case(&record, noon(day(2))), "qam-notice").counted, Counted::NoDate);
}

#[test]
fn in_derbyshire_the_review_runs_from_the_conclusion_and_the_group_comes_round() {
    let mut record = followed("derbyshire", "threshold-indicated");
    assert_eq!(only(&case(&record, noon(day(1))), "information-sharing-group-meets").counted, Counted::NoDate);
    state(&mut record).meetings.push(minutes("information-sharing-group", 9, day(0)));
    // Held on 1 December, every fortnight: on 20 December the next is the 29th.
    let found = case(&record, noon(day(19)));
    let group = only(&found, "information-sharing-group-meets");
    assert_eq!((due_on(&group).as_str(), group.number), ("2026-12-29", 0));
    // What a person enters counts only if it is later.
    enter(&mut record, "information-sharing-group-meets", "2026-11-10");
    assert_eq!(due_on(&only(&case(&record, noon(day(19))), "information-sharing-group-meets")), "2026-12-29");
    enter(&mut record, "information-sharing-group-meets", "2026-12-10");
    assert_eq!(due_on(&only(&case(&record, noon(day(19))), "information-sharing-group-meets")), "2026-12-24");
    // Met today, it comes round again.
    meet(&mut record, "derbyshire/information-sharing-group-meets", "2026-12-24");
    let met = case(&record, noon(date("2026-12-24")));
    let group = only(&met, "information-sharing-group-meets");
    assert_eq!((due_on(&group).as_str(), group.is_done()), ("2027-01-07", false));

    let mut record = followed("derbyshire", "threshold-indicated");
    let told = provider_concerns::concern::ProviderTold::Told { on: day(0) };
    state(&mut record).note_told(told);
    for (way, meeting) in [
        ("fact-finding-to-meetings", "strategy-meeting"),
        ("meetings-to-improvement", "concerns-meeting"),
        ("improvement-to-conclusion", "concerns-meeting"),
        ("conclusion-to-review", "learning-review"),
    ] {
        let number = u8::try_from(state(&mut record).meetings.len()).unwrap();
        let on = state(&mut record).history().last().unwrap().on + chrono::Days::new(5);
        state(&mut record).meetings.push(minutes(meeting, number, on));
        go(&mut record, way, on);
    }
    // Concluded on 16 December; in the review since the 21st.
    let found = case(&record, noon(day(21)));
    assert_eq!(due_on(&only(&found, "contract-monitoring-review-due")), "2027-03-16");
    go(&mut record, "review-to-closed", day(50));
    assert_eq!(deadlines(&case(&record, noon(day(200)))), [], "met by closing, and nothing comes round after the end");
}

#[test]
fn in_bedford_the_rating_of_the_findings_is_the_event() {
    let mut record = followed("bedford", "no-trigger");
    assert_eq!(only(&case(&record, noon(day(1))), "pamms-improvement-due").counted, Counted::NoDate);
    answer(&mut record, "pamms-requires-improvement", FindingAnswer::No, Some(date("2026-10-01")));
    assert_eq!(only(&case(&record, noon(day(1))), "pamms-improvement-due").counted, Counted::NoDate);
    answer(&mut record, "pamms-requires-improvement", FindingAnswer::Yes, Some(date("2026-10-01")));
    let found = case(&record, noon(day(1)));
    let improvement = only(&found, "pamms-improvement-due");
    assert_eq!(due_on(&improvement), "2026-12-24");
    assert!(matches!(improvement.event.unwrap().by, ToldBy::Answer(_)));
    // Nothing tells when the steering group met.
    let mut record = followed("bedford", "provider-of-concern");
    let found = case(&record, noon(day(1)));
    assert_eq!(only(&found, "qassg-meets").words(), "Enter the date first: the group’s last meeting.");
    enter(&mut record, "qassg-meets", "2026-10-31");
    assert_eq!(due_on(&only(&case(&record, noon(day(1))), "qassg-meets")), "2026-12-31");
}

#[test]
fn in_berkshire_the_days_of_steps_are_deadlines() {
    let mut record = followed("berkshire", "moderate");
    let none = case(&record, noon(day(1)));
    assert_eq!(only(&none, "step-1").words(), "Set the day for this stage.");
    let definition = provider_concerns::process::built_in().exactly(state(&mut record).process()).unwrap();
    set_due(definition, state(&mut record), "step-1", Some(day(5))).unwrap();
    set_due(definition, state(&mut record), "step-3", Some(day(30))).unwrap();
    let found = case(&record, noon(day(1)));
    assert_eq!(only(&found, "step-1").words(), "Due soon: in 4 days, by Sunday 6 December 2026");
    assert_eq!(only(&found, "step-3").standing(), Some(Standing::Later(29)));
    assert!(only(&case(&record, noon(day(8))), "step-1").is_late());
    assert!(calendar_file(&found, Some("Example House"), noon(day(1))).unwrap().contains("Example House"));
}

#[test]
fn in_lambeth_no_policy_sets_a_deadline() {
    let record = followed("lambeth", "major");
    let found = case(&record, noon(day(1)));
    assert_eq!(deadlines(&found), []);
    assert!(calendar_file(&found, None, noon(day(1))).is_err());
}

#[test]
fn before_a_process_begins_nothing_of_its_stages_runs() {
    for council in crate::support::process::COUNCILS {
        let record = under(council);
        assert_eq!(deadlines(&case(&record, noon(day(1)))), [], "{council}");
    }
}

#[test]
fn what_needs_doing_first_stands_first() {
    let mut record = triggered();
    state(&mut record).meetings.push(minutes("process-meeting", 2, day(70)));
    let order = |one: &CaseDeadline<'_>| match one.standing() {
        Some(Standing::LateByDays(_) | Standing::LateByHours(_)) => 0,
        Some(Standing::DueToday) => 1,
        Some(Standing::Soon(_)) => 2,
        Some(Standing::Later(_)) => 3,
        Some(Standing::Open | Standing::NotYet(_)) => 4,
        None => 5,
        Some(Standing::Done) => 6,
    };
    for number in 0..250 {
        let found = case(&record, noon(day(number)));
        let all = deadlines(&found);
        assert!(all.is_sorted_by_key(order), "day {number}: {:?}", all.iter().map(id).collect::<Vec<_>>());
        for pair in all.windows(2).filter(|pair| order(&pair[0]) == order(&pair[1])) {
            let days = [pair[0].due(), pair[1].due()].map(|due| due.map(|due| due.date));
            assert!(days[0] <= days[1] || pair[0].is_late() != pair[1].is_late(), "day {number}");
        }
    }
    // Nobody is late for what is expected about a day.
    let expected = only(&case(&record, noon(day(100))), "process-expected");
    assert_eq!((expected.is_late(), expected.words().split(':').next()), (false, Some("Past the expected day")));
}

#[test]
fn many_meetings_and_actions_stay_cheap_and_each_has_its_name() {
    let mut record = triggered();
    for number in 0..50 {
        state(&mut record).meetings.push(minutes("process-meeting", 10 + number, day(8 + u64::from(number))));
    }
    let found = case(&record, noon(day(70)));
    let all = of(&found, "minutes");
    assert_eq!(all.len(), 50);
    let mut numbers: Vec<u32> = all.iter().map(|one| one.number).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (0..50).collect::<Vec<_>>());
    assert!(calendar_file(&found, None, noon(day(70))).is_ok(), "no name stands twice");
    assert_eq!(frameworks().broken(), []);
}

#[test]
fn what_was_noted_before_the_event_is_not_met() {
    let mut record = triggered();
    let entered = only(&case(&record, noon(day(12))), "process-longest").event.unwrap().at.on;
    for (on, done) in [(entered - chrono::Days::new(1), false), (entered, true)] {
        crate::support::course::meet(&mut record, "hertfordshire/process-longest", &on.to_string());
        assert_eq!(only(&case(&record, noon(day(40))), "process-longest").is_done(), done, "{on}");
    }
}

#[test]
fn a_process_that_is_taken_up_again_runs_from_its_own_beginning() {
    let mut record = triggered();
    let before = due_on(&only(&case(&record, noon(day(12))), "process-longest"));
    state(&mut record).meetings.push(minutes("process-meeting", 2, day(14)));
    go(&mut record, "process-to-reflection", day(20));
    go(&mut record, "reflection-to-process", day(30));
    assert_eq!(due_on(&only(&case(&record, noon(day(31))), "process-longest")), before);
}

#[test]
fn a_meeting_shows_nothing_done_before_it_was_held_and_written_down_with_the_provider() {
    let done = |change: fn(&mut provider_concerns::concern::Minutes)| {
        let mut record = triggered();
        let mut held = minutes("process-meeting", 2, day(14));
        change(&mut held);
        state(&mut record).meetings.push(held);
        only(&case(&record, noon(day(30))), "first-meeting").is_done()
    };
    assert!(done(|_| {}));
    assert!(!done(|held| held.on = day(31)), "a day that has not come");
    assert!(!done(|held| held.part_two = None), "the part with the provider was not held");
    assert!(!done(|held| held.part_two = Some(Default::default())), "nothing is written down");
}
