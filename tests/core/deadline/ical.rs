//! Calendar files: read by a parser that is not ours, folded as RFC 5545 says, and closed to whatever a text holds.

use super::due::{Case, cases, deadline};
use crate::support::{at, date, record_id};
use chrono::{DateTime, Utc};
use icalendar::{Calendar, Class, Component, DatePerhapsTime, Event};
use proptest::prelude::*;
use provider_concerns::deadline::{
    EventTime, due,
    ical::{Entry, IcalError, When, calendar, entry, uid},
};

fn stamp() -> DateTime<Utc> {
    at("2026-05-20T09:30:00Z").with_timezone(&Utc)
}

fn written(entries: &[Entry]) -> String {
    calendar(entries, stamp()).unwrap()
}

/// The events of a file, as the other parser reads them.
fn read(file: &str) -> Vec<Event> {
    let calendar: Calendar = file.parse().unwrap_or_else(|error| panic!("{error}\n{file}"));
    calendar.events().cloned().collect()
}

fn plain(summary: &str, description: &str) -> Entry {
    Entry {
        uid: "1".to_owned(),
        summary: summary.to_owned(),
        description: description.to_owned(),
        when: When::Day(date("2026-06-08")),
        remind_hours_before: None,
    }
}

#[test]
fn a_file_is_as_the_format_says() {
    let event = EventTime::at(date("2026-06-10"), "10:00".parse().unwrap());
    let notice = deadline("2 weeks at_least before");
    let plan = deadline("48 hours at_least before");
    let name = |number| uid(&record_id(1), "hertfordshire", "qam-notice", number);
    let first = entry(&notice, &due(&notice, event).unwrap(), name(0), None);
    let second = entry(&plan, &due(&plan, event).unwrap(), name(1), Some("Example House"));
    let lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Provider Concerns//Deadlines//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:040g2081040g2081.hertfordshire.qam-notice.0@provider-concerns.invalid",
        "DTSTAMP:20260520T093000Z",
        "DTSTART;VALUE=DATE:20260527",
        "DTEND;VALUE=DATE:20260528",
        "SUMMARY:Do what is to be done",
        "DESCRIPTION:By Wednesday 27 May 2026 at the latest.\\n2 weeks before Wednesd",
        " ay 10 June 2026 is Wednesday 27 May 2026.\\n2 weeks at_least before (tool d",
        " efault\\, not policy)",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:040g2081040g2081.hertfordshire.qam-notice.1@provider-concerns.invalid",
        "DTSTAMP:20260520T093000Z",
        "DTSTART:20260608T090000Z",
        "SUMMARY:Do what is to be done: Example House",
        "DESCRIPTION:By 10:00 on Monday 8 June 2026 at the latest.\\n48 hours before ",
        " 10:00 on Wednesday 10 June 2026 is 10:00 on Monday 8 June 2026.\\n48 hours ",
        " at_least before (tool default\\, not policy)",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-PT24H",
        "DESCRIPTION:Do what is to be done: Example House",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    let file = written(&[first, Entry { remind_hours_before: Some(24), ..second }]);
    assert_eq!(file.split("\r\n").collect::<Vec<_>>(), lines);
}

#[test]
fn another_parser_reads_every_deadline_back() {
    let mut entries = Vec::new();
    for (number, Case { framework, deadline, event, .. }) in cases().into_iter().enumerate() {
        let Ok(due) = due(&deadline, event) else { continue };
        let framework = framework.unwrap_or_default();
        let name = uid(&record_id(1), &framework, &deadline.id, number as u32);
        let mut entry = entry(&deadline, &due, name, None);
        assert!(entry.description.contains(&due.working) && entry.description.contains(&deadline.when));
        assert!(due.warnings.iter().all(|warning| entry.description.contains(&warning.to_string())));
        assert_eq!(entry.description.contains("tool default, not policy"), deadline.tool_default);
        assert!(deadline.cite.iter().all(|cite| entry.description.contains(&cite.words)));
        entry.remind_hours_before = (number % 2 == 0).then_some(48);
        entries.push(entry);
    }
    let file = written(&entries);
    let events = read(&file);
    assert_eq!(events.len(), entries.len());
    assert!(events.len() > 50);
    for (event, entry) in events.iter().zip(&entries) {
        assert_eq!(event.get_uid(), Some(entry.uid.as_str()));
        assert_eq!(event.get_summary(), Some(entry.summary.as_str()));
        assert_eq!(event.get_description(), Some(entry.description.as_str()));
        assert_eq!(event.get_timestamp(), Some(stamp()));
        assert_eq!(event.get_class(), Some(Class::Private));
        let (start, end) = match entry.when {
            When::Day(day) => (DatePerhapsTime::Date(day), Some(DatePerhapsTime::Date(day.succ_opt().unwrap()))),
            When::Moment(at) => (DatePerhapsTime::from(at), None),
        };
        assert_eq!((event.get_start(), event.get_end()), (Some(start), end));
    }
    assert_eq!(
        file.matches("BEGIN:VALARM\r\n").count(),
        entries.iter().filter(|one| one.remind_hours_before.is_some()).count()
    );
}

#[test]
fn a_name_stays_the_same_and_tells_events_apart() {
    let name = |record, framework, deadline, number| uid(&record_id(record), framework, deadline, number);
    assert_eq!(name(1, "hertfordshire", "minutes", 0), name(1, "hertfordshire", "minutes", 0));
    for other in [
        name(2, "hertfordshire", "minutes", 0),
        name(1, "bedford", "minutes", 0),
        name(1, "hertfordshire", "qam-notice", 0),
        name(1, "hertfordshire", "minutes", 1),
    ] {
        assert_ne!(other, name(1, "hertfordshire", "minutes", 0));
    }
}

#[test]
fn what_makes_no_calendar_is_refused() {
    assert_eq!(calendar(&[], stamp()), Err(IcalError::Nothing));
    let far = Entry { when: When::Day(date("+10000-01-01")), ..plain("Far", "") };
    assert_eq!(calendar(&[plain("Near", ""), far.clone()], stamp()), Err(IcalError::Twice("Far".to_owned())));
    let far = Entry { uid: "2".to_owned(), ..far };
    assert_eq!(calendar(&[plain("Near", ""), far], stamp()), Err(IcalError::Year("Far".to_owned())));
    let last = Entry { when: When::Day(date("9999-12-31")), ..plain("Last", "") };
    assert_eq!(calendar(&[last], stamp()), Err(IcalError::Year("Last".to_owned())));
    assert!(matches!(calendar(&[plain("Near", "")], DateTime::<Utc>::MAX_UTC), Err(IcalError::Year(_))));
}

/// The lines of a file after unfolding, by the words of RFC 5545, 3.1.
fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

fn check_lines(file: &str) {
    assert!(file.ends_with("\r\n"));
    for line in file.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        assert!(!line.is_empty() && line != " ", "{file}");
        let broken = |letter: char| letter.is_control() && letter != '\t' || "\u{2028}\u{2029}".contains(letter);
        assert!(!line.contains(broken), "{line:?}");
    }
}

#[test]
fn long_lines_of_letters_of_many_bytes_are_folded_between_letters() {
    for letter in ["a", "é", "’", "日", "𝄞", "👩‍⚕️"] {
        for offset in 0..8 {
            let text = format!("{}{}", "x".repeat(offset), letter.repeat(120));
            let file = written(&[plain(&text, &text)]);
            check_lines(&file);
            assert_eq!(unfolded(&file).iter().filter(|line| **line == format!("SUMMARY:{text}")).count(), 1);
            let longest = file.split("\r\n").map(str::len).max().unwrap();
            assert!(longest > 71, "no line is left shorter than one letter needs: {longest}");
            assert_eq!(read(&file)[0].get_summary(), Some(text.as_str()));
        }
    }
}

#[test]
fn what_means_something_in_the_format_is_escaped() {
    let file = written(&[plain("a\\b;c,d:\"e\"\nf\tg\0h", "")]);
    assert!(file.contains("\r\nSUMMARY:a\\\\b\\;c\\,d:\"e\"\\nf\tg h\r\n"), "{file}");
    assert!(!file.contains("DESCRIPTION"));
}

#[test]
fn no_text_ends_its_line() {
    let attack = "END:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:2\nATTACH:https://example.invalid/";
    for ending in ["\r\n", "\n", "\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}", "\n\r", "\r\n "] {
        let text = format!("Safe{ending}{}", attack.replace('\n', ending));
        let entry = Entry { uid: text.clone(), remind_hours_before: Some(1), ..plain(&text, &text) };
        let file = written(&[entry]);
        check_lines(&file);
        let lines = unfolded(&file);
        assert_eq!(lines.iter().filter(|line| line.starts_with("BEGIN:") || line.starts_with("END:")).count(), 6);
        assert!(!lines.iter().any(|line| line.starts_with("ATTACH") || line.starts_with("UID:2")));
        let events = read(&file);
        assert_eq!(events.len(), 1);
        assert!(events[0].property_value("ATTACH").is_none());
        let shown = events[0].get_summary().unwrap();
        assert!(shown.starts_with("Safe\n") && shown.contains("ATTACH:https"), "{shown:?}");
    }
}

proptest! {
    #[test]
    fn any_text_comes_back(summary in "\\PC{1,200}", parts in prop::collection::vec("\\PC{0,60}|[\\\\;,:\"n]{1,5}", 1..6)) {
        let description = format!("-{}-", parts.join("\n"));
        let summary = format!("-{summary}-");
        let visible = |text: &str| text.replace(['\u{2028}', '\u{2029}'], "\n");
        let file = written(&[plain(&summary, &description)]);
        check_lines(&file);
        let events = read(&file);
        let (summary, description) = (visible(&summary), visible(&description));
        prop_assert_eq!(events.len(), 1);
        prop_assert_eq!(events[0].get_summary(), Some(&*summary));
        prop_assert_eq!(events[0].get_description(), Some(&*description));
    }

    #[test]
    fn any_characters_at_all_stay_in_their_lines(summary in any::<String>(), name in any::<String>(), hours in any::<Option<u32>>()) {
        let entry = Entry { uid: name, remind_hours_before: hours, ..plain(&summary, &summary) };
        let file = written(&[entry]);
        check_lines(&file);
        prop_assert_eq!(unfolded(&file).iter().filter(|line| line.as_str() == "BEGIN:VEVENT").count(), 1);
    }
}
