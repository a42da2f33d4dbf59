//! Hertfordshire: corrected rows of the second reading.

use super::{items, note, step};
use crate::support::{
    course::{followed, go, state},
    framework,
    process::{day, minutes, process, ready},
};
use provider_concerns::{
    concern::{ActionSource, Record},
    framework::cited,
    process::{Requirement, moves, open_immediate},
};

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
