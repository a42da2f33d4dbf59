//! What the papers of a record share: which service and record they are of.

use crate::{concern::Record, process::PaperHead, web::parts::moment_words};

/// Which record a paper belongs to, as of its last change.
pub fn paper_head(record: &Record) -> PaperHead {
    PaperHead {
        service: record.title().unwrap_or("Service not named yet").to_owned(),
        record: record.id.short(),
        as_of: moment_words(record.changed_at()),
        example: record.example,
    }
}
