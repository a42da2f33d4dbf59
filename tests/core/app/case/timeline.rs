//! A case over time.

use crate::support::{
    course::{case, followed, go, id, noon, state, under},
    process::{COUNCILS, day, minutes},
};
use provider_concerns::app::{MarkKind, timeline};

#[test]
fn before_a_process_is_begun_there_is_only_today() {
    for council in COUNCILS {
        let record = under(council);
        let found = case(&record, noon(day(3)));
        let drawn = timeline(&found);
        assert_eq!((drawn.from, drawn.until), (day(3), day(3)), "{council}");
        assert!(drawn.stages.is_empty() && drawn.marks.is_empty(), "{council}");
    }
}

#[test]
fn stages_meetings_and_deadlines_stand_in_their_order() {
    let mut record = followed("hertfordshire", "mdmm-threshold-met");
    state(&mut record).meetings.push(minutes("mdmm", 1, day(10)));
    go(&mut record, "mdmm-to-process", day(10));
    go(&mut record, "process-to-mdmm", day(20));
    let found = case(&record, noon(day(40)));
    let drawn = timeline(&found);
    let stages: Vec<_> =
        drawn.stages.iter().map(|one| (one.stage.id.as_str(), one.from, one.until, one.back)).collect();
    assert_eq!(
        stages,
        [
            ("mdmm", day(0), Some(day(10)), false),
            ("process", day(10), Some(day(20)), false),
            ("mdmm", day(20), None, true)
        ]
    );
    // From 1 December to the six months of the process that was triggered: 182 + 10 - 2 days and so on, by the data.
    assert_eq!(drawn.from, day(0));
    assert_eq!(drawn.until.to_string(), "2027-06-11");
    assert!(drawn.marks.is_sorted_by_key(|mark| mark.on));
    let marks: Vec<&str> = drawn
        .marks
        .iter()
        .map(|mark| match &mark.what {
            MarkKind::Meeting(meeting, _) => meeting.id.as_str(),
            MarkKind::Deadline(one) => id(one),
        })
        .collect();
    assert_eq!(marks, ["mdmm", "first-meeting", "process-expected", "process-longest"]);
    assert_eq!(drawn.marks[3].on, drawn.until);
}

#[test]
fn a_meeting_before_the_beginning_makes_the_line_longer() {
    let mut record = followed("hertfordshire", "prevention");
    let early = day(0) - chrono::Days::new(30);
    state(&mut record).meetings.push(minutes("qam", 1, early));
    let found = case(&record, noon(day(0)));
    let drawn = timeline(&found);
    assert_eq!((drawn.from, drawn.until), (early, day(0)));
    assert_eq!((drawn.marks[0].on, drawn.stages[0].from), (early, day(0)));
}
