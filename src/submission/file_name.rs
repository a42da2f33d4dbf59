//! The name of an exported file.

use crate::concern::{Date, Record, Timestamp};

/// The most letters of a title that go into a file name.
const LONGEST_NAME: usize = 40;

/// A file name that says which service, when and which record, in letters that every system takes.
pub fn file_name(record: &Record, at: Timestamp) -> String {
    let name = plain(record.title().unwrap_or("unnamed service"), "service");
    let example = if record.example { "example-" } else { "" };
    format!("concern-{example}{name}-{}-{}.json", at.format("%Y-%m-%d"), record.id.short())
}

/// The name of a paper's file: which paper, which service and, where there is one, of which day. One that stays with the agencies
/// has the record's short identifier too; what leaves them has none that could be looked up.
pub fn paper_name(paper: &str, on: Option<Date>, record: &Record, stays: bool) -> String {
    format!("{}.docx", of_service(&plain(paper, "paper"), on, record, stays))
}

/// The name of the file of a record’s deadlines. It stays with whoever keeps the record.
pub fn calendar_name(record: &Record) -> String {
    format!("{}.ics", of_service("deadlines", None, record, true))
}

fn of_service(what: &str, on: Option<Date>, record: &Record, stays: bool) -> String {
    let service = plain(record.title().unwrap_or("unnamed service"), "service");
    let example = if record.example { "example-" } else { "" };
    let day = on.map(|on| format!("-{on}")).unwrap_or_default();
    let id = if stays { format!("-{}", record.id.short()) } else { String::new() };
    format!("{what}-{example}{service}{day}{id}")
}

/// The name of the file of full minutes: nobody takes it for the provider's copy, or for the minutes of another day or service.
pub fn full_minutes_name(meeting: &str, on: Date, record: &Record) -> String {
    format!("full-minutes-not-for-the-provider-{}", paper_name(meeting, Some(on), record, true))
}

/// The name of the file of the provider's copy of minutes.
pub fn providers_copy_name(meeting: &str, on: Date, record: &Record) -> String {
    format!("minutes-{}", paper_name(meeting, Some(on), record, false))
}

/// A title in letters that every system takes, cut to a reasonable length; `fallback` where nothing of it is left.
pub(crate) fn plain(title: &str, fallback: &str) -> String {
    let mut name = String::new();
    for letter in title.chars() {
        if letter.is_ascii_alphanumeric() {
            name.push(letter.to_ascii_lowercase());
        } else if !name.ends_with('-') && !name.is_empty() && letter != '\'' && letter != '’' {
            name.push('-');
        }
        if name.len() >= LONGEST_NAME {
            break;
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() { fallback } else { name }.to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::concern::RecordId;

    #[test]
    fn names_are_plain_and_telling() {
        let at: Timestamp = "2026-11-22T14:02:00+00:00".parse().unwrap();
        let mut record = Record::new(RecordId::from_random([255; 10]), at);
        assert_eq!(file_name(&record, at), "concern-unnamed-service-2026-11-22-ZZZZZZ.json");
        for (service, name) in [
            ("St Anne’s (Example) House", "st-annes-example-house"),
            ("../../etc/passwd", "etc-passwd"),
            ("日本", "service"),
            ("Aux\u{0}: <b>", "aux-b"),
        ] {
            record.service.name = service.to_owned();
            assert_eq!(file_name(&record, at), format!("concern-{name}-2026-11-22-ZZZZZZ.json"));
            assert_eq!(calendar_name(&record), format!("deadlines-{name}-ZZZZZZ.ics"));
            let on = at.date_naive();
            let paper = format!("gp-letter-{name}-2026-11-22-ZZZZZZ.docx");
            assert_eq!(paper_name("GP letter", Some(on), &record, true), paper);
        }
    }
}
