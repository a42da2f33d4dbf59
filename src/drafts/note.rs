//! The note that says which texts in clear are the person's own, while protection begins or ends.
//!
//! On a protected device nothing is to stand in clear, so what does was put there by somebody without the passphrase, unless
//! protecting, or ending that, was interrupted. The note tells the two apart: it names each of the person's own texts by a
//! digest, is sealed with the device key, so that nobody else can make one, and stands only until the work is done. An old note
//! that somebody has copied and puts back lets in those same texts again, and no other.

use super::{Keep, KeepError, Sealer, Store, kept};
use std::{collections::BTreeSet, rc::Rc};
use zeroize::Zeroizing;

/// The name it is kept under.
pub(super) const NAME: &str = "provider-concerns:device:settling";

/// How many digits of a digest name a text.
const DIGITS: usize = 32;

/// Which texts in clear are the person's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trust {
    /// All: nothing is protected, or nobody else reaches the store.
    All,
    /// Those that the note names.
    Only(Rc<BTreeSet<String>>),
}

impl Trust {
    /// None.
    pub fn none() -> Self {
        Self::Only(Rc::default())
    }

    /// Whether a text is among them; it is asked for its mark only where that counts.
    pub fn takes(&self, mark: impl FnOnce() -> String) -> bool {
        match self {
            Self::All => true,
            Self::Only(marks) => !marks.is_empty() && marks.contains(&mark()),
        }
    }
}

/// What names a text that opens, wherever it stands.
pub(super) fn mark(name: &str, text: &str) -> String {
    shortened(&format!("text {name}"), text)
}

/// What names the bytes under a key.
pub(super) fn mark_of_bytes(key: &str, stored: &str) -> String {
    shortened(&format!("bytes {key}"), stored)
}

fn shortened(what: &str, text: &str) -> String {
    let mut digest = kept::digest(what, text);
    digest.truncate(DIGITS);
    digest
}

/// Keeps the note; without anything to name there is none.
pub(super) fn put<S: Store>(keep: &Keep<S>, marks: &BTreeSet<String>, sealer: &Sealer) -> Result<(), KeepError> {
    if marks.is_empty() {
        return keep.remove(NAME);
    }
    let lines = marks.iter().map(String::as_str).collect::<Vec<_>>().join("\n");
    let sealed = kept::sealed(NAME, NAME, &lines, sealer)?;
    match keep.write(NAME, &sealed) {
        // Not one of ours, so it says nothing that is worth keeping.
        Err(KeepError::TooNew(_)) => {
            keep.remove(NAME)?;
            keep.write(NAME, &sealed)
        }
        written => written,
    }
}

/// What a note names; nothing, if this device key has not made it.
pub(super) fn read(text: Option<Zeroizing<String>>, sealer: &Sealer) -> BTreeSet<String> {
    let opened = text.and_then(|text| kept::open(NAME, &text, Some(sealer)).ok());
    let ours = opened.filter(|opened| opened.name.as_deref() == Some(NAME));
    ours.map(|opened| opened.text.lines().map(str::to_owned).collect()).unwrap_or_default()
}
