//! Minutes as they are written: how they begin, that a change to one part leaves the other, who is to be there, what is open.

use crate::support::{
    action_id, date, framework,
    process::{COUNCILS, begun, day, meeting_id, minutes, process},
};
use provider_concerns::{
    app::{
        MeetingEdit, MeetingPart, MinutesPlace, OwnAction, PartEdit, People, PersonField, agenda, begun_part, edited,
        expected, in_plan, minutes_on, new_minutes, open_places, part_of, parts_open,
    },
    concern::{AgreedAction, Attendee, Minute, Minutes, Part, PartOne, PartTwo, Record},
    process::{Attends, Meeting, check_minutes},
};

fn kind(council: &str, id: &str) -> &'static Meeting {
    process(council).meeting(id).unwrap()
}

/// Minutes of Hertfordshire’s meeting in two parts, as they begin.
fn in_two_parts() -> Minutes {
    new_minutes(kind("hertfordshire", "process-meeting"), framework("hertfordshire"), meeting_id(1), day(0), 0)
}

/// The minutes after a change, which must be one.
fn after(minutes: &Minutes, part: MeetingPart, edit: PartEdit) -> Minutes {
    let mut changed = minutes.clone();
    match edited(minutes, part, edit).unwrap() {
        MeetingEdit::PartOne(one) => changed.part_one = one,
        MeetingEdit::PartTwo(two) => changed.part_two = two,
        other => panic!("{other:?}"),
    }
    changed
}

#[test]
fn minutes_begin_with_the_parts_of_their_kind_and_the_agenda_of_each() {
    for council in COUNCILS {
        for kind in &process(council).meetings {
            let begun = new_minutes(kind, framework(council), meeting_id(1), day(3), 0);
            let held = (begun.part_one.is_some(), begun.part_two.is_some());
            let wanted = match kind.attends {
                Attends::WithoutProvider => (true, false),
                Attends::WithProvider => (false, true),
                Attends::TwoParts => (true, true),
                Attends::ByChair => (false, false),
            };
            assert_eq!((held, begun.on, begun.meeting.as_str()), (wanted, day(3), kind.id.as_str()));
            for part in MeetingPart::BOTH {
                let Some(shown) = part_of(&begun, part) else { continue };
                let items: Vec<&str> = shown.minutes.iter().map(|minute| minute.item.as_str()).collect();
                let agenda = agenda(kind, framework(council), part);
                let of_the_first = if kind.one_item_each { &agenda[..1] } else { &agenda };
                assert_eq!(items, of_the_first, "{}", kind.id);
                assert!(shown.is_blank(), "{}", kind.id);
            }
            // Nothing is to mend in them but that a person says which part was held.
            assert_eq!(check_minutes(kind, &begun).is_empty(), kind.attends != Attends::ByChair, "{}", kind.id);
        }
    }
    let begun = in_two_parts();
    assert_eq!(begun.part_one.unwrap().minutes[2].item, "Agree the agenda of part two");
    assert_eq!(begun.part_two.unwrap().minutes.len(), 8);
}

#[test]
fn a_part_is_begun_with_its_own_agenda_and_never_the_other_ones() {
    let aide = kind("bedford", "serious-concerns-meeting");
    assert_eq!(parts_open(aide.attends), MeetingPart::BOTH);
    let MeetingEdit::PartOne(Some(one)) = begun_part(aide, framework("bedford"), MeetingPart::One, 0) else { panic!() };
    assert!(one.minutes.iter().any(|minute| minute.item == "Criminal proceedings to consider"));
    let two = begun_part(aide, framework("bedford"), MeetingPart::Two, 0);
    assert_eq!(two, MeetingEdit::PartTwo(Some(PartTwo::default())));
}

#[test]
fn every_change_to_one_part_leaves_the_other_as_it_is() {
    let words = || "Invented words".to_owned();
    let person = Attendee { name: words(), ..Attendee::default() };
    let edits = [
        PartEdit::Chair(words()),
        PartEdit::AddPerson(People::Present, person.clone()),
        PartEdit::AddPerson(People::Apologies, person.clone()),
        PartEdit::Person(People::Present, 0, PersonField::JobTitle, words()),
        PartEdit::Person(People::Apologies, 0, PersonField::Contact, words()),
        PartEdit::RemovePerson(People::Present, 0),
        PartEdit::RemovePerson(People::Apologies, 0),
        PartEdit::AddMinutes(vec![Minute { item: words(), says: words() }]),
        PartEdit::Item(0, words()),
        PartEdit::Says(0, words()),
        PartEdit::RemoveMinute(0),
        PartEdit::AddAction,
        PartEdit::ActionWhat(0, words()),
        PartEdit::ActionWho(0, words()),
        PartEdit::ActionBy(0, Some(day(1))),
        PartEdit::RemoveAction(0),
    ];
    let lists = (vec![Attendee::default()], vec![Minute::default()], vec![AgreedAction::default()]);
    let mut minutes = minutes("process-meeting", 1, day(0));
    let (attendees, said, actions) = lists;
    minutes.part_one = Some(PartOne::of(Part {
        attendees: attendees.clone(),
        apologies: attendees.clone(),
        minutes: said.clone(),
        actions: actions.clone(),
        ..Part::default()
    }));
    minutes.part_two = Some(PartTwo::of(Part {
        attendees: attendees.clone(),
        apologies: attendees,
        minutes: said,
        actions,
        ..Part::default()
    }));
    for edit in edits {
        let one = after(&minutes, MeetingPart::One, edit.clone());
        assert_eq!(one.part_two, minutes.part_two, "{edit:?}");
        assert_ne!(one.part_one, minutes.part_one, "{edit:?}");
        let two = after(&minutes, MeetingPart::Two, edit.clone());
        assert_eq!(two.part_one, minutes.part_one, "{edit:?}");
        assert_ne!(two.part_two, minutes.part_two, "{edit:?}");
        // The same change makes the same of either part.
        assert_eq!(part_of(&one, MeetingPart::One), part_of(&two, MeetingPart::Two), "{edit:?}");
    }
}

#[test]
fn a_change_to_a_part_or_row_that_is_not_there_is_none() {
    let mut minutes = in_two_parts();
    for edit in [
        PartEdit::Person(People::Present, 0, PersonField::Name, String::new()),
        PartEdit::RemovePerson(People::Apologies, 0),
        PartEdit::Says(8, String::new()),
        PartEdit::RemoveMinute(8),
        PartEdit::ActionWhat(0, String::new()),
        PartEdit::RemoveAction(0),
    ] {
        assert_eq!(edited(&minutes, MeetingPart::Two, edit), None);
    }
    minutes.part_one = None;
    assert_eq!(edited(&minutes, MeetingPart::One, PartEdit::AddAction), None);
}

#[test]
fn whom_the_policy_names_is_there_once_somebody_stands_for_them() {
    let (mdmm, definition) = (kind("hertfordshire", "mdmm"), process("hertfordshire"));
    let lists = expected(mdmm, framework("hertfordshire"), &definition.stages);
    assert_eq!(lists.len(), 1);
    assert!(lists[0].quorum);
    let words: Vec<&str> = lists[0].people.iter().map(|person| person.words.as_str()).collect();
    assert_eq!(words[..2], ["ACS: Head of Service (Commissioning)", "ACS: Head of Operations (OPPD and CLDT)"]);
    let mut minutes = minutes("mdmm", 1, day(0));
    minutes.part_one.as_mut().unwrap().attendees.clear();
    for (place, person) in lists[0].people.iter().enumerate() {
        let there = |minutes: &Minutes| {
            let part = part_of(minutes, MeetingPart::One).unwrap();
            lists[0].people.iter().filter(|person| person.is_there(part)).count()
        };
        // Two roles of one agency are two people.
        assert_eq!(there(&minutes), place);
        minutes = after(&minutes, MeetingPart::One, PartEdit::AddPerson(People::Present, person.row.clone()));
        assert_eq!(there(&minutes), place + 1);
    }
    // A list that says of an organisation whether it comes gives it no job title.
    let group =
        expected(kind("derbyshire", "strategy-meeting"), framework("derbyshire"), &process("derbyshire").stages);
    assert!(!group[0].quorum);
    let police = group[0].people.iter().find(|person| person.row.representing == "Police").unwrap();
    assert_eq!(police.row.job_title, "");
    assert!(group.iter().flat_map(|list| &list.people).all(|person| person.row.name.is_empty()));
}

#[test]
fn what_is_open_names_the_place_where_it_is_mended() {
    let kind = kind("hertfordshire", "process-meeting");
    let places = |minutes: &Minutes| open_places(kind, minutes).into_iter().map(|open| open.place).collect::<Vec<_>>();
    let mut minutes = in_two_parts();
    use MinutesPlace as P;
    let (one, two) = (MeetingPart::One, MeetingPart::Two);
    assert_eq!(
        places(&minutes),
        [P::Chair(one), P::Present(one), P::Says(one, 0), P::Chair(two), P::Present(two), P::Says(two, 0)]
    );
    minutes.part_two = None;
    let open = open_places(kind, &minutes);
    assert_eq!((open[0].place, open[0].tool_default), (P::WhyNotHeld, false));
    assert!(open[1..].iter().all(|open| open.tool_default));
    minutes.why_not_held = "Invented reason".to_owned();
    assert!(!places(&minutes).contains(&P::WhyNotHeld));
    minutes.part_one = None;
    assert_eq!(places(&minutes), [P::Parts]);
    minutes.part_one = Some(PartOne::of(Part {
        chair: "Example role".to_owned(),
        attendees: vec![Attendee::default()],
        minutes: vec![Minute { item: String::new(), says: "Said".to_owned() }],
        actions: vec![
            AgreedAction { what: "Ring".to_owned(), who: "Example role".to_owned(), by: Some(day(1)) },
            AgreedAction { what: "Write".to_owned(), ..AgreedAction::default() },
        ],
        ..Part::default()
    }));
    let open = open_places(kind, &minutes);
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].place, P::Action(one, 1));
    assert_eq!(open[0].words, "Part one: action 2 does not say who, by when");
}

#[test]
fn what_stands_in_the_wrong_part_is_mended_there() {
    let both = |name| minutes(name, 1, day(0));
    let first = |council, name| open_places(kind(council, name), &both(name))[0].place;
    assert_eq!(first("hertfordshire", "mdmm"), MinutesPlace::Part(MeetingPart::Two));
    assert_eq!(first("hertfordshire", "qam"), MinutesPlace::Part(MeetingPart::One));
}

#[test]
fn an_agreed_action_is_in_the_plan_once_it_was_taken_and_two_alike_are_told_apart() {
    let agreed = |what: &str, who: &str| AgreedAction { what: what.to_owned(), who: who.to_owned(), by: None };
    let (ring, send, again) = (agreed("Ring", "Role A"), agreed("Send", "Role A"), agreed("Send ", "Role B"));
    let mut minutes = in_two_parts();
    minutes.part_one.as_mut().unwrap().actions = vec![ring.clone(), send.clone()];
    minutes.part_two.as_mut().unwrap().actions = vec![again.clone(), AgreedAction::default()];
    let mut plan = begun(process("hertfordshire"), "mdmm-threshold-met").plan;
    let take = |plan: &mut provider_concerns::process::Plan, number, of: &AgreedAction| {
        let own = OwnAction { what: &of.what, owner: &of.who, due: "", immediate: false };
        plan.add(own.planned(action_id(number)).unwrap()).unwrap();
    };
    assert_eq!(in_plan(&plan, &minutes, &ring), None);
    take(&mut plan, 1, &ring);
    take(&mut plan, 2, &send);
    let id = |of: &AgreedAction| in_plan(&plan, &minutes, of).map(|action| action.id);
    assert_eq!((id(&ring), id(&send), id(&again)), (Some(action_id(1)), Some(action_id(2)), None));
    assert_eq!(id(&AgreedAction::default()), None);
    // Another owner in the plan is no other action while the words stand once.
    let moved = AgreedAction { who: "Role C".to_owned(), ..ring };
    assert_eq!(id(&moved), Some(action_id(1)));
}

#[test]
fn minutes_of_a_process_that_is_over_are_found_and_marked_so() {
    let mut record = Record::new(crate::support::record_id(1), crate::support::at("2026-11-24T10:00:00Z"));
    let (mut first, mut second) =
        (begun(process("hertfordshire"), "mdmm-threshold-met"), begun(process("bedford"), "provider-of-concern"));
    first.meetings.push(minutes("mdmm", 1, date("2026-11-01")));
    second.meetings.push(minutes("review-meeting", 2, date("2026-11-02")));
    record.follow_up.processes = vec![first, second];
    let found = |number| {
        minutes_on(&record, meeting_id(number)).map(|found| (found.process.process().id.as_str(), found.current))
    };
    assert_eq!(found(1), Some(("hertfordshire", false)));
    assert_eq!(found(2), Some(("bedford", true)));
    assert_eq!(found(3), None);
}
