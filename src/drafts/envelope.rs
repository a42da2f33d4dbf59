//! The stored form of a draft.

use super::{
    DraftError, claimed_revision,
    migrate::{MigrationError, Step, migrate},
};
use crate::{
    concern::{Record, Timestamp, json, record_1_to_2, record_2_to_3, record_3_to_4},
    late::{Late, late},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The version of the stored form that this app writes.
pub const CURRENT_VERSION: u32 = 4;

/// The steps up to [`CURRENT_VERSION`].
const STEPS: &[Step] = &[
    Step { from: 1, run: envelope_1_to_2 },
    Step { from: 2, run: envelope_2_to_3 },
    Step { from: 3, run: envelope_3_to_4 },
];

fn envelope_1_to_2(envelope: &mut Value) -> Result<(), String> {
    record_1_to_2(envelope.get_mut("record").ok_or("the record is missing")?)
}

fn envelope_2_to_3(envelope: &mut Value) -> Result<(), String> {
    record_2_to_3(envelope.get_mut("record").ok_or("the record is missing")?)
}

fn envelope_3_to_4(envelope: &mut Value) -> Result<(), String> {
    record_3_to_4(envelope.get_mut("record").ok_or("the record is missing")?)
}

/// What marks a stored text as a draft of this app.
const FORMAT: &str = "provider-concerns-draft";

/// A draft as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    format: String,
    version: u32,
    /// Another one with every save, drawn at random; tells a save that something else has saved in between.
    pub revision: u64,
    /// When it was saved.
    pub saved_at: Timestamp,
    /// When it was last exported from this device, if ever.
    pub exported_at: Option<Timestamp>,
    /// The page the person was on, as in the address after `#`.
    pub place: String,
    /// What stands in forms that are not finished, by field: kept so that an interruption loses nothing.
    pub unfinished: BTreeMap<String, String>,
    /// The record itself.
    pub record: Record,
}

/// Reads a stored text.
type Open = fn(&str) -> Result<Envelope, DraftError>;

/// Reads an envelope of any known version. Nothing of it is needed on a device that keeps nothing yet, and it is large: it comes with what
/// reads kept records.
static READER: Late<Open> = late!(Envelope::open_now);

/// Fills [`READER`].
pub(crate) fn bring_reader() {
    READER.bring(Envelope::open_now);
}

/// Whether what reads records is here.
pub(crate) fn is_reader_here() -> bool {
    READER.get().is_some()
}

/// The head of a stored text, readable whatever the version of the rest.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
    #[serde(default)]
    revision: u64,
}

impl Envelope {
    /// An envelope of today's version around a record that was never exported from here.
    pub fn new(record: Record, revision: u64, saved_at: Timestamp, place: String) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: CURRENT_VERSION,
            revision,
            saved_at,
            exported_at: None,
            place,
            unfinished: BTreeMap::new(),
            record,
        }
    }

    /// The text to store.
    ///
    /// # Errors
    /// [`DraftError::Corrupt`] if the record cannot be written as JSON, which no record can cause.
    pub fn seal(&self) -> Result<String, DraftError> {
        json::tight(self).map_err(corrupt)
    }

    /// Reads a stored text of any known version.
    ///
    /// # Errors
    /// [`DraftError::NotHere`] before what reads records has come; [`DraftError::TooNew`] for a newer version,
    /// [`DraftError::Corrupt`] for anything else.
    pub fn open(text: &str) -> Result<Self, DraftError> {
        let open = READER.get().ok_or(DraftError::NotHere)?;
        open(text)
    }

    fn open_now(text: &str) -> Result<Self, DraftError> {
        let head = Self::head(text)?;
        if head.version == CURRENT_VERSION {
            return Self::parse(text);
        }
        let mut value = serde_json::from_str(text).map_err(corrupt)?;
        migrate(&mut value, head.version, CURRENT_VERSION, STEPS).map_err(|error| match error {
            MigrationError::TooNew(version) => DraftError::TooNew(version),
            other => DraftError::Corrupt(other.to_string()),
        })?;
        // By way of text, so that reading records is compiled once.
        Self::parse(&value.to_string())
    }

    fn parse(text: &str) -> Result<Self, DraftError> {
        let envelope: Self = serde_json::from_str(text).map_err(corrupt)?;
        Ok(Self { revision: claimed_revision(envelope.revision), ..envelope })
    }

    /// Only the revision, without reading the record.
    ///
    /// # Errors
    /// As [`Envelope::open`].
    pub fn revision_of(text: &str) -> Result<u64, DraftError> {
        let head = Self::head(text)?;
        if head.version > CURRENT_VERSION {
            Err(DraftError::TooNew(head.version))
        } else {
            Ok(claimed_revision(head.revision))
        }
    }

    fn head(text: &str) -> Result<Head, DraftError> {
        let head: Head = serde_json::from_str(text).map_err(corrupt)?;
        if head.format == FORMAT {
            Ok(head)
        } else {
            Err(DraftError::Corrupt(format!("it is marked “{}” and not “{FORMAT}”", head.format)))
        }
    }
}

fn corrupt(error: serde_json::Error) -> DraftError {
    DraftError::Corrupt(error.to_string())
}
