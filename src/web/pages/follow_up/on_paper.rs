//! What the papers of a record share: the line at their foot, and the names of their files.

use crate::{concern::Record, process::PaperHead, submission::plain, web::parts::moment_words};

/// Which record a paper belongs to, as of its last change.
pub fn paper_head(record: &Record) -> PaperHead {
    PaperHead {
        service: record.title().unwrap_or("Service not named yet").to_owned(),
        record: record.id.short(),
        as_of: moment_words(record.changed_at()),
        example: record.example,
    }
}

/// The name of a paper's file: which paper, which service and which record, in letters that every system takes.
pub fn docx_name(title: &str, record: &Record) -> String {
    let example = if record.example { "example-" } else { "" };
    let service = plain(record.title().unwrap_or("unnamed service"), "service");
    format!("{}-{example}{service}-{}.docx", plain(title, "paper"), record.id.short())
}
