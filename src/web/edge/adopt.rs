//! What earlier versions of the tool have kept for all copies on one host, brought to this copy when the person says so.

use super::{drafts::BrowserStore, location, scope};
use crate::drafts::{OURS, PROTECTED, Store as _, StoreError, Vault};

/// What stands under the keys that all copies have shared, by key; nothing, where this copy is the one at the root of the host, as those keys
/// are its own, or where its own protection would not fit theirs.
pub fn shared() -> Vec<(String, String)> {
    if scope::suffix().is_empty() {
        return Vec::new();
    }
    let shared = BrowserStore::all_beside(OURS);
    let is_text = |key: &str| !key.starts_with("provider-concerns:device:");
    let own = BrowserStore.keys().unwrap_or_default();
    let own_locks: Vec<_> = own.iter().filter(|key| Vault::<()>::is_key(key)).collect();
    let fits = |key: &String| {
        let theirs = shared.iter().find(|(other, _)| other == key).map(|(_, text)| text);
        theirs.is_some() && BrowserStore.read(key).ok().flatten().as_ref() == theirs
    };
    let is_protected = shared.iter().any(|(key, _)| Vault::<()>::is_key(key));
    // What is sealed and has no lock stays where it is.
    let is_sealed = |key: &str| key.starts_with(PROTECTED);
    if (!is_protected && shared.iter().any(|(key, _)| is_sealed(key)))
        || (own_locks.is_empty() && own.iter().any(|key| is_sealed(key)))
    {
        return Vec::new();
    }
    let may_be_brought = if is_protected || !own_locks.is_empty() {
        // Under the lock of another key they would never open. What stands in clear here keeps the lock out, too.
        let begun = !own_locks.is_empty() && own_locks.into_iter().all(fits);
        begun || !own.iter().any(|key| is_text(key) || Vault::<()>::is_key(key))
    } else {
        true
    };
    let has_texts = shared.iter().any(|(key, _)| is_text(key));
    if may_be_brought && has_texts { shared } else { Vec::new() }
}

/// Brings it here: the locks first, then one text after another, each removed there once it was read back here, and the locks there last. Then
/// the page is loaded anew. Broken off, it goes on where it was.
///
/// # Errors
/// [`StoreError`]; what was not brought yet stays where it was.
pub fn bring_here() -> Result<(), StoreError> {
    // The note that goes with a lock, on which texts in clear are the person's own, comes with it.
    let is_lock = |key: &str| Vault::<()>::is_key(key) || key.starts_with("provider-concerns:device:settling");
    let (locks, texts): (Vec<_>, Vec<_>) = shared().into_iter().partition(|(key, _)| is_lock(key));
    for (key, text) in locks.iter().chain(&texts) {
        // What this copy has under the same key is its own: a setting, or a count of wrong passphrases.
        if BrowserStore.read(key)?.is_none() {
            BrowserStore.write(key, text)?;
        }
    }
    for (key, text) in texts.iter().chain(&locks) {
        let is_here = BrowserStore.read(key)?.as_ref() == Some(text);
        if is_here || key.starts_with("provider-concerns:device:") {
            BrowserStore::remove_beside(key)?;
        }
    }
    location::reload();
    Ok(())
}
