//! Meetings in two parts: nothing of part one is in the provider's copy, in any form of it.

use crate::support::{
    process::{day, meeting_id, minutes, process},
    word_file::{parts, read},
};
use proptest::prelude::*;
use provider_concerns::{
    concern::{Date, Service, json},
    paper::{docx, to_text},
    process::{
        AgreedAction, Attendee, Minute, Minutes, NoCopy, PaperHead, Part, PartOne, PartTwo, ProvidersCopy,
        check_minutes, minutes_paper, providers_copy, providers_copy_paper,
    },
};

/// Words that begin with a letter which stands nowhere else: in part one `¶`, in part two `§`.
fn words(mark: char) -> impl Strategy<Value = String> {
    "[a-z ,.\"\\\\<>&\n]{0,20}".prop_map(move |rest| format!("{mark}{rest}"))
}

/// The service that the minutes are about.
fn service() -> Service {
    Service { name: "Example House".to_owned(), provider: "Sample Care Ltd".to_owned(), ..Service::default() }
}

fn people(mark: char) -> impl Strategy<Value = Vec<Attendee>> {
    let one = (words(mark), words(mark), words(mark), words(mark))
        .prop_map(|(name, job_title, representing, contact)| Attendee { name, job_title, representing, contact });
    prop::collection::vec(one, 0..4)
}

fn said(mark: char) -> impl Strategy<Value = Vec<Minute>> {
    prop::collection::vec((words(mark), words(mark)).prop_map(|(item, says)| Minute { item, says }), 0..5)
}

/// Actions; those of part one are due in the years 2100 on, so that their dates are told apart too.
fn agreed(mark: char, from: &'static str) -> impl Strategy<Value = Vec<AgreedAction>> {
    let one = (words(mark), words(mark), prop::option::of(0..300_u64)).prop_map(move |(what, who, days)| {
        AgreedAction { what, who, by: days.map(|days| from.parse::<Date>().unwrap() + chrono::Days::new(days)) }
    });
    prop::collection::vec(one, 0..4)
}

fn any_minutes() -> impl Strategy<Value = Minutes> {
    let one = (words('¶'), people('¶'), people('¶'), said('¶'), agreed('¶', "2100-01-01")).prop_map(
        |(chair, attendees, apologies, minutes, actions)| {
            PartOne::of(Part { chair, attendees, apologies, minutes, actions })
        },
    );
    let two = (words('§'), people('§'), people('§'), said('§'), agreed('§', "2027-01-01")).prop_map(
        |(chair, attendees, apologies, minutes, actions)| {
            PartTwo::of(Part { chair, attendees, apologies, minutes, actions })
        },
    );
    (one, two, words('¶'), 0..100_u64).prop_map(|(one, two, why, after)| Minutes {
        id: meeting_id(7),
        meeting: "process-meeting".to_owned(),
        on: day(after),
        part_one: Some(one),
        part_two: Some(two),
        why_not_held: why,
    })
}

/// Every form in which a copy can leave: also its paper, as text and as every part of the file, what the file says of itself
/// among them.
fn forms(copy: &ProvidersCopy) -> Vec<String> {
    let paper = providers_copy_paper(copy);
    let parts = parts(&docx(&paper).unwrap()).unwrap();
    assert!(parts.iter().any(|(path, _)| path.starts_with("docProps/")));
    let mut forms = vec![json::tight(copy).unwrap(), json::indented(copy).unwrap(), copy.to_string(), to_text(&paper)];
    forms.extend([format!("{copy:?}"), format!("{paper:?}")]);
    forms.extend(parts.into_iter().map(|(path, text)| format!("{path}\n{text}")));
    forms
}

proptest! {
    #[test]
    fn no_text_date_or_number_of_part_one_is_in_the_providers_copy(minutes in any_minutes()) {
        let meeting = process("hertfordshire").meeting("process-meeting").unwrap();
        let copy = providers_copy(meeting, &minutes, &service()).unwrap();
        for form in forms(&copy) {
            prop_assert!(!form.contains('¶'), "{}", form);
            prop_assert!(!form.contains("2100"), "a date of part one: {}", form);
            prop_assert!(!form.contains(minutes.id.as_str()), "the identifier: {}", form);
        }
    }

    #[test]
    fn part_one_changes_nothing_in_the_providers_copy(minutes in any_minutes()) {
        let meeting = process("hertfordshire").meeting("process-meeting").unwrap();
        let bare = Minutes { part_one: None, why_not_held: String::new(), id: meeting_id(9), ..minutes.clone() };
        prop_assert_eq!(forms(&providers_copy(meeting, &minutes, &service()).unwrap()), forms(&providers_copy(meeting, &bare, &service()).unwrap()));
    }

    #[test]
    fn all_of_part_two_is_in_the_providers_copy(minutes in any_minutes()) {
        let meeting = process("hertfordshire").meeting("process-meeting").unwrap();
        let copy = providers_copy(meeting, &minutes, &service()).unwrap();
        prop_assert_eq!(Some(&copy.minutes), minutes.part_two.as_ref());
        let paper = to_text(&providers_copy_paper(&copy));
        for text in [copy.to_string(), paper] {
            for minute in &copy.minutes.minutes {
                prop_assert!(text.contains(&minute.says) && text.contains(&minute.item));
            }
            for action in &copy.minutes.actions {
                prop_assert!(text.contains(&action.what) && text.contains(&action.who));
            }
        }
    }

    #[test]
    fn the_full_minutes_hold_both_parts_and_warn_on_every_page(minutes in any_minutes()) {
        let meeting = process("hertfordshire").meeting("process-meeting").unwrap();
        let paper = minutes_paper(meeting, &minutes, &PaperHead::default());
        let warning = "The provider does not get part one.";
        prop_assert!(paper.page.header.contains(warning));
        let text = to_text(&paper);
        let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("“{words}” is not in {text}"));
        let (one, two) = (at("Part one: without the provider"), at("Part two: with the provider"));
        prop_assert!(at(warning) < one && one < two);
        let (first, second) = (minutes.part_one.as_ref().unwrap(), minutes.part_two.as_ref().unwrap());
        for minute in &first.minutes {
            prop_assert!(text[one..two].contains(&minute.says));
        }
        for minute in &second.minutes {
            prop_assert!(text[two..].contains(&minute.says));
        }
        prop_assert!(!text[one..two].contains('§') && !text[two..].contains('¶'));
        prop_assert_eq!(read(&docx(&paper).unwrap()).0, text);
    }

    #[test]
    fn minutes_are_stored_and_read_back(minutes in any_minutes()) {
        let stored: Minutes = serde_json::from_str(&json::tight(&minutes).unwrap()).unwrap();
        prop_assert_eq!(stored, minutes);
    }
}

#[test]
fn without_a_part_with_the_provider_there_is_no_copy() {
    let definition = process("hertfordshire");
    let mut held = minutes("process-meeting", 1, day(0));
    held.part_two = None;
    let meeting = definition.meeting("process-meeting").unwrap();
    assert_eq!(providers_copy(meeting, &held, &service()), Err(NoCopy::NotHeld));
    let mdmm = definition.meeting("mdmm").unwrap();
    assert_eq!(providers_copy(mdmm, &minutes("process-meeting", 1, day(0)), &service()), Err(NoCopy::OtherMeeting));
    // The provider is not at an MDMM: what stands in part two by mistake does not leave.
    assert!(minutes("mdmm", 1, day(0)).part_two.is_some());
    assert_eq!(providers_copy(mdmm, &minutes("mdmm", 1, day(0)), &service()), Err(NoCopy::NotHeld));
}

#[test]
fn a_part_that_was_not_held_needs_its_reason() {
    let definition = process("hertfordshire");
    let meeting = definition.meeting("process-meeting").unwrap();
    let mut held = minutes("process-meeting", 1, day(0));
    assert_eq!(check_minutes(meeting, &held), Vec::<String>::new());
    held.part_two = None;
    assert_eq!(
        check_minutes(meeting, &held),
        ["This meeting has two parts: write down part two, with the provider, or say why it was not held."]
    );
    held.why_not_held = "The police asked for it".to_owned();
    assert_eq!(check_minutes(meeting, &held), Vec::<String>::new());
    held.part_one = None;
    assert_eq!(check_minutes(meeting, &held), ["Write down at least one part of the meeting."]);
    // The provider does not attend an MDMM, and attends all of a quality assurance meeting.
    let refused = |kind: &str| check_minutes(definition.meeting(kind).unwrap(), &minutes(kind, 1, day(0)));
    assert!(refused("mdmm")[0].contains("does not attend"));
    assert!(refused("qam")[0].contains("attends all of this meeting"));
    assert!(check_minutes(definition.meeting("qam").unwrap(), &minutes("mdmm", 1, day(0)))[0].contains("mdmm"));
}

#[test]
fn only_a_meeting_that_can_have_two_parts_has_them_on_paper_and_on_screen() {
    use crate::support::process::COUNCILS;
    use provider_concerns::{
        app::{MeetingPart, open_places},
        process::Attends,
    };
    for meeting in COUNCILS.into_iter().flat_map(|council| &process(council).meetings) {
        let in_parts = matches!(meeting.attends, Attends::TwoParts | Attends::ByChair);
        let mut held = minutes(&meeting.id, 1, day(0));
        match meeting.attends {
            Attends::WithProvider => held.part_one = None,
            Attends::WithoutProvider => held.part_two = None,
            Attends::TwoParts | Attends::ByChair => {}
        }
        let paper = minutes_paper(meeting, &held, &PaperHead::default());
        let open: Vec<String> = open_places(meeting, &held).into_iter().map(|open| open.words).collect();
        let titles =
            MeetingPart::BOTH.map(|part| format!("{} {}", part.title(meeting.attends), part.word(meeting.attends)));
        for shown in [to_text(&paper), paper.page.header, open.join("\n"), titles.join("\n")] {
            let shown = shown.to_lowercase();
            let named = shown.contains("part one") || shown.contains("part two");
            assert!(in_parts || !named, "{}: {shown}", meeting.id);
        }
        let heading = if in_parts { "Part two: with the provider" } else { "With the provider" };
        assert_eq!(
            to_text(&minutes_paper(meeting, &held, &PaperHead::default())).contains(heading),
            held.part_two.is_some()
        );
    }
    // Whatever the kind, what the provider does not get is said on every page.
    for (kind, warning) in
        [("mdmm", "Not for the provider."), ("qam", "The provider does not get what was written down without it.")]
    {
        let meeting = process("hertfordshire").meeting(kind).unwrap();
        let paper = minutes_paper(meeting, &minutes(kind, 1, day(0)), &PaperHead::default());
        assert!(paper.page.header.contains(warning), "{}", paper.page.header);
    }
}

#[test]
fn either_part_is_kept_as_its_fields_alone_and_takes_no_other_field() {
    let part = Part { chair: "Invented chair".to_owned(), ..Part::default() };
    let kept = r#"{"chair":"Invented chair","attendees":[],"apologies":[],"minutes":[],"actions":[]}"#;
    assert_eq!(json::tight(&PartOne::of(part.clone())).unwrap(), kept);
    assert_eq!(json::tight(&PartTwo::of(part.clone())).unwrap(), kept);
    assert_eq!(serde_json::from_str::<PartOne>(kept).unwrap(), PartOne::of(part.clone()));
    assert_eq!(serde_json::from_str::<PartTwo>(kept).unwrap(), PartTwo::of(part));
    let more = kept.replace("\"chair\"", "\"number\":1,\"chair\"");
    assert!(serde_json::from_str::<PartOne>(&more).is_err());
    assert!(serde_json::from_str::<PartTwo>(&more).is_err());
}
