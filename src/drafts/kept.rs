//! The form of one kept text: a head line that says how it is kept, then what is kept.

use super::{KeepError, Sealer};
use crate::seal::{self, SealError};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use zeroize::Zeroizing;

/// What marks a text as kept by [`super::Keep`].
const MARK: &str = "provider-concerns-kept";

/// The version of the form.
const VERSION: u32 = 1;

/// What a kept text holds, once it is read and found whole.
pub(super) struct Opened {
    /// The name it is kept under, where the text itself says so.
    pub name: Option<String>,
    /// The text.
    pub text: Zeroizing<String>,
}

/// Whether a text has a head of ours, whatever follows.
pub(super) fn has_head(stored: &str) -> bool {
    stored.strip_prefix(MARK).is_some_and(|rest| rest.starts_with(' '))
}

/// The name of the device key that has sealed a kept text, if one has.
pub(super) fn vault_of(stored: &str) -> Option<&str> {
    let mut words = stored.lines().next()?.split(' ');
    let is_sealed = words.next() == Some(MARK) && words.nth(1) == Some("sealed");
    words.next().filter(|_| is_sealed)
}

/// What stands below the head line of a kept text, for one that was taken out of its store: its digest cannot be checked without
/// its key. A text without a head is given as it is.
///
/// # Errors
/// [`KeepError::Locked`] if it is under the protection of a device, [`KeepError::TooNew`] and [`KeepError::Damaged`].
pub fn without_head(stored: &str) -> Result<&str, KeepError> {
    if !has_head(stored) {
        return Ok(stored);
    }
    let (head, body) = stored.split_once('\n').unwrap_or((stored, ""));
    let mut words = head.split(' ').skip(1);
    match (words.next().and_then(|version| version.parse::<u32>().ok()), words.next()) {
        (Some(newer), _) if newer > VERSION => Err(KeepError::TooNew(newer)),
        (Some(VERSION), Some("plain")) => Ok(body),
        (Some(VERSION), Some("sealed")) => Err(KeepError::Locked),
        _ => Err(KeepError::Damaged("its first line does not say how it is kept".to_owned())),
    }
}

/// A text as it is kept in clear: with a digest over its key and itself, so that no changed letter goes unnoticed.
pub(super) fn plain(key: &str, text: &str) -> String {
    format!("{MARK} {VERSION} plain {}\n{text}", digest(key, text))
}

/// A text as it is kept under protection. Its name is sealed with it; the head line and the key are bound to both.
pub(super) fn sealed(key: &str, name: &str, text: &str, sealer: &Sealer) -> Result<String, KeepError> {
    let nonce = sealer.nonce()?;
    let head = format!("{MARK} {VERSION} sealed {} {}", sealer.vault(), seal::to_text(&nonce));
    let content = Zeroizing::new(format!("{name}\n{text}"));
    let sealed = seal::seal(sealer.texts(), &nonce, bound(&head, key).as_bytes(), content.as_bytes())?;
    Ok(format!("{head}\n{}", seal::to_text(&sealed)))
}

/// Reads a kept text, and proves that it is whole.
pub(super) fn open(key: &str, stored: &str, sealer: Option<&Sealer>) -> Result<Opened, KeepError> {
    let damaged = |why: &str| KeepError::Damaged(why.to_owned());
    let (head, body) = match stored.split_once('\n') {
        Some((head, body)) => (head, Some(body)),
        None => (stored, None),
    };
    let mut words = head.split(' ');
    let (mark, version, way) = (words.next(), words.next(), words.next());
    if mark != Some(MARK) {
        return Err(damaged("its first line is not that of a kept text"));
    }
    // Read strictly: “01” would be another text for the same version.
    let version = version.and_then(|text| text.parse::<u32>().ok().filter(|number| number.to_string() == text));
    match version {
        Some(VERSION) => {}
        Some(newer) if newer > VERSION => return Err(KeepError::TooNew(newer)),
        _ => return Err(damaged("it does not say the version of its form")),
    }
    let body = body.ok_or_else(|| damaged("its first line is not complete"))?;
    match (way, words.next(), words.next(), words.next()) {
        (Some("plain"), Some(wanted), None, None) => {
            if digest(key, body) != wanted {
                return Err(damaged("its digest shows that something in it has changed"));
            }
            Ok(Opened { name: None, text: Zeroizing::new(body.to_owned()) })
        }
        (Some("sealed"), Some(vault), Some(nonce), None) => {
            let sealer = sealer.ok_or(KeepError::Locked)?;
            if vault != sealer.vault() {
                return Err(damaged("it was protected with another passphrase, whose key is not on this device"));
            }
            let nonce = seal::array_from_text(nonce)?;
            let content = seal::open(sealer.texts(), &nonce, bound(head, key).as_bytes(), &seal::from_text(body)?)?;
            let content = std::str::from_utf8(&content).map_err(|_| damaged("what was sealed is not text"))?;
            let (name, text) = content.split_once('\n').ok_or_else(|| damaged("what was sealed has no name"))?;
            Ok(Opened { name: Some(name.to_owned()), text: Zeroizing::new(text.to_owned()) })
        }
        _ => Err(damaged("its first line does not say how it is kept")),
    }
}

/// What a sealed text is bound to.
fn bound(head: &str, key: &str) -> String {
    format!("{head}\n{key}")
}

/// The SHA-256 digest of a key and a text, as 64 hexadecimal digits.
pub(super) fn digest(key: &str, text: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(key.as_bytes());
    hash.update(b"\n");
    hash.update(text.as_bytes());
    hash.finalize().iter().fold(String::with_capacity(64), |mut digits, byte| {
        // Writing to a string does not fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

impl From<SealError> for KeepError {
    fn from(error: SealError) -> Self {
        match error {
            SealError::TooNew(version) => Self::TooNew(version),
            other => Self::Damaged(other.to_string()),
        }
    }
}
