//! The name of an exported file.

use crate::concern::{Record, Timestamp};

/// The most letters of a title that go into a file name.
const LONGEST_NAME: usize = 40;

/// A file name that says which service, when and which record, in letters that every system takes.
pub fn file_name(record: &Record, at: Timestamp) -> String {
    let name = plain(record.title().unwrap_or("unnamed service"), "service");
    let example = if record.example { "example-" } else { "" };
    format!("concern-{example}{name}-{}-{}.json", at.format("%Y-%m-%d"), record.id.short())
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
        }
    }
}
