//! A text under a passphrase of its own.

use super::{
    Cost, Key, SealError,
    cipher::{self, Nonce},
    key::Salt,
};
use crate::concern::json;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// What marks a text as sealed by this app.
const FORMAT: &str = "provider-concerns-sealed";

/// The version of the form.
const VERSION: u32 = 1;

/// What a key was made with: all that is needed to make it again from the passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wrapping {
    /// The salt.
    pub salt: Salt,
    /// The cost.
    pub cost: Cost,
}

/// A text under a passphrase: JSON whose head says in clear how to get the key, and what kind of content it holds.
///
/// The whole head is bound to the content: one that was changed does not open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealedFile {
    format: String,
    version: u32,
    holds: String,
    key: String,
    cost: Cost,
    salt: String,
    cipher: String,
    nonce: String,
    sealed: String,
}

/// The head, readable whatever the version of the rest.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

impl SealedFile {
    /// Seals a content. `holds` says in clear what kind of content it is, and must tell nothing else.
    ///
    /// # Errors
    /// [`SealError::Failed`].
    pub fn seal(holds: &str, content: &[u8], key: &Key, made: Wrapping, nonce: &Nonce) -> Result<Self, SealError> {
        let mut file = Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            holds: holds.to_owned(),
            key: "argon2id".to_owned(),
            cost: made.cost,
            salt: super::to_text(&made.salt),
            cipher: "xchacha20poly1305".to_owned(),
            nonce: super::to_text(nonce),
            sealed: String::new(),
        };
        file.sealed = super::to_text(&cipher::seal(key, nonce, file.header().as_bytes(), content)?);
        Ok(file)
    }

    /// Whether a text claims to be such a file, of whatever version.
    pub fn is_one(text: &str) -> bool {
        serde_json::from_str::<Head>(text).is_ok_and(|head| head.format == FORMAT)
    }

    /// Reads the text of such a file, without opening it.
    ///
    /// # Errors
    /// [`SealError::Malformed`], [`SealError::TooNew`], [`SealError::TooCostly`].
    pub fn read(text: &str) -> Result<Self, SealError> {
        let head: Head = serde_json::from_str(text).map_err(|_| SealError::Malformed("its head is not complete"))?;
        if head.format != FORMAT {
            return Err(SealError::Malformed("it is marked as something else"));
        }
        if head.version > VERSION {
            return Err(SealError::TooNew(head.version));
        }
        let file: Self = serde_json::from_str(text).map_err(|_| SealError::Malformed("it is not complete"))?;
        if file.version != VERSION || file.key != "argon2id" || file.cipher != "xchacha20poly1305" {
            return Err(SealError::Malformed("it names a way of sealing that this app does not know"));
        }
        file.cost.check()?;
        Ok(file)
    }

    /// The kind of its content, as it says in clear. Only [`SealedFile::open`] proves it.
    pub fn holds(&self) -> &str {
        &self.holds
    }

    /// What its key is made with.
    ///
    /// # Errors
    /// [`SealError::Malformed`].
    pub fn wrapping(&self) -> Result<Wrapping, SealError> {
        Ok(Wrapping { salt: super::array_from_text(&self.salt)?, cost: self.cost })
    }

    /// Its content.
    ///
    /// # Errors
    /// [`SealError::WrongKeyOrDamaged`], [`SealError::Malformed`].
    pub fn open(&self, key: &Key) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let nonce = super::array_from_text(&self.nonce)?;
        let sealed = super::from_text(&self.sealed)?;
        cipher::open(key, &nonce, self.header().as_bytes(), &sealed)
    }

    /// The text to keep or send.
    ///
    /// # Errors
    /// [`SealError::Failed`] if it cannot be written as JSON, which no content can cause.
    pub fn to_text(&self) -> Result<String, SealError> {
        json::indented(self).map_err(|_| SealError::Failed)
    }

    /// What is bound to the content: every field of the head, in a form that depends on nothing else.
    fn header(&self) -> String {
        let Self { format, version, holds, key, cost, salt, cipher, nonce, sealed: _ } = self;
        let Cost { memory_kib, passes, lanes } = cost;
        format!("{format}\n{version}\n{holds}\n{key}\n{memory_kib}\n{passes}\n{lanes}\n{salt}\n{cipher}\n{nonce}")
    }
}
