//! The export document.

use super::digest::Digest;
use crate::{
    assess::{Assessment, assess},
    concern::{FrameworkRef, Record, Timestamp, json},
    framework::{Chosen, Registry},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The version of the export document that this app writes and reads.
pub const FORMAT_VERSION: u32 = 5;

/// What marks a file as an export of this app.
pub(super) const FORMAT: &str = "provider-concerns-record";

/// What made the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Generator {
    /// The program's name.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// A framework that the snapshot rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FrameworkUsed {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: String,
    /// The SHA-256 digest of the text that it was read from, as 64 hexadecimal digits; `null` for one that is not at hand.
    /// Files before version 3 have it for an authority's own file only.
    pub digest: Option<String>,
}

/// A record as it leaves the device: what was entered, and a snapshot of what followed from it at that moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportDocument<A = Assessment> {
    /// Always `provider-concerns-record`.
    pub format: String,
    /// The version of this format.
    pub format_version: u32,
    /// What made the file.
    pub generator: Generator,
    /// When it was exported.
    pub exported_at: Timestamp,
    /// The frameworks that the snapshot rests on.
    pub frameworks: Vec<FrameworkUsed>,
    /// What was entered.
    pub record: Record,
    /// The outcome and its reasons as they stood; `null` if the framework that was chosen is not at hand.
    pub assessment: Option<A>,
    /// The digest over everything else in the file. Files before version 3 have none.
    pub digest: Option<Digest>,
}

/// A document that was read. Its snapshot is checked against the schema and compared with what the app gives today, and
/// stays JSON: nothing in the app needs it as anything else, and reading it would make the app much larger.
pub type ReadDocument = ExportDocument<Value>;

impl ReadDocument {
    /// The same with its snapshot read.
    ///
    /// # Errors
    /// If the snapshot is not of today's form, which the check against the schema has ruled out.
    pub fn with_assessment(self) -> Result<ExportDocument, serde_json::Error> {
        Ok(ExportDocument {
            format: self.format,
            format_version: self.format_version,
            generator: self.generator,
            exported_at: self.exported_at,
            frameworks: self.frameworks,
            record: self.record,
            assessment: self.assessment.map(serde_json::from_value).transpose()?,
            digest: self.digest,
        })
    }
}

/// Makes the export document of a record, judged by the framework that is chosen for it.
pub fn export(record: &Record, frameworks: &Registry, at: Timestamp) -> ExportDocument {
    let chosen = frameworks.chosen(record).and_then(Chosen::framework);
    let judged_by = [frameworks.newest("shared"), chosen].into_iter().flatten().map(|found| found.reference.clone());
    let mut used: Vec<FrameworkRef> = judged_by.chain(named_in(record)).collect();
    used.sort();
    used.dedup();
    let mut document = ExportDocument {
        format: FORMAT.to_owned(),
        format_version: FORMAT_VERSION,
        generator: Generator { name: "Provider Concerns".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        exported_at: at,
        frameworks: used
            .into_iter()
            .map(|reference| {
                let found = frameworks.exactly(&reference);
                FrameworkUsed {
                    title: found.map(|found| found.title.clone()).unwrap_or_default(),
                    digest: frameworks.digest(&reference),
                    id: reference.id,
                    version: reference.version,
                }
            })
            .collect(),
        record: record.clone(),
        assessment: chosen.and_then(|framework| assess(framework, record, at.date_naive())),
        digest: None,
    };
    // A document that could not be written would have none; no record is such.
    document.digest = Digest::of_document(&document).ok();
    document
}

/// The frameworks that a record names itself: the one chosen for it, and those of its sheets.
pub(super) fn named_in(record: &Record) -> impl Iterator<Item = FrameworkRef> {
    record.framework.iter().chain(record.visits.iter().map(|visit| &visit.sheet)).cloned()
}

impl ExportDocument {
    /// The file's text: indented JSON with a newline at its end.
    ///
    /// # Errors
    /// If the document cannot be written as JSON, which no record can cause.
    pub fn to_text(&self) -> Result<String, serde_json::Error> {
        json::indented(self)
    }
}
