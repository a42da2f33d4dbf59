//! Protection of the whole device: the device key, under the person's passphrase.
//!
//! Everything protected is sealed with one random *device key*. That key itself is kept sealed under the key of the
//! passphrase, in two copies. Changing the passphrase seals the same device key anew and touches no record.

use super::{
    Keep, KeepError, Randomness, Sealer, Store, StoreError, keep::PROTECTED, kept, note, sealer::no_randomness,
};
use crate::seal::{self, Cost, Key, SealError, SealedFile, Wrapping};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// What a sealed device key says in clear that it holds, before its name.
const HOLDS: &str = "device-key ";

/// The two places of the sealed device key.
const COPIES: [&str; 2] = ["provider-concerns:device:key:1", "provider-concerns:device:key:2"];

/// Where the lock of another device key is put when it stands in the way, numbered. Nothing reads it; nothing is lost either.
const PUT_ASIDE: &str = "provider-concerns:device:other-key:";

/// Why protection could not be changed or lifted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// The passphrase is another one, or the sealed device key is damaged.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The store or what is in it.
    #[error(transparent)]
    Keep(#[from] KeepError),
    /// There are protected texts that do not open: without the device key nobody could ever rescue them.
    #[error("{0} protected entries on this device do not open")]
    Unreadable(usize),
    /// Somebody without the passphrase has put texts here, about which the person has not decided yet.
    #[error("{0} texts were put on this device without its passphrase")]
    Strangers(usize),
    /// There are protected texts, and no device key that opens them: they stay, and nothing is begun over them.
    #[error("{0} protected entries are on this device, and what opens them is missing")]
    NoLock(usize),
    /// After wrong passphrases the next try has to wait for so many seconds.
    #[error("the next try has to wait {0} seconds")]
    TooSoon(u32),
    /// The device is protected already.
    #[error("the records on this device are protected already")]
    Already,
}

/// The sealed device keys of a store.
#[derive(Debug, Clone)]
pub struct Vault<S> {
    store: S,
}

impl<S> Vault<S> {
    /// The name of the device key in a lock.
    pub fn name_of(lock: &SealedFile) -> &str {
        lock.holds().strip_prefix(HOLDS).unwrap_or_default()
    }

    /// Whether a key of the store belongs to a device key.
    pub fn is_key(key: &str) -> bool {
        COPIES.iter().any(|copy| key.starts_with(copy))
    }
}

impl<S: Store + Clone> Vault<S> {
    /// The device keys in this store.
    pub fn new(store: S) -> Self {
        Self { store }
    }

    /// The sealed device keys: none where nothing is protected, one usually, two after a change of passphrase that was
    /// interrupted, of which either passphrase then opens its own.
    ///
    /// # Errors
    /// [`VaultError::Keep`] if there are copies and not one of them can be read, [`VaultError::NoLock`] if there is none and
    /// something is protected: the records stay locked, and nothing is begun over them.
    pub fn locks(&self) -> Result<Vec<SealedFile>, VaultError> {
        let mut locks: Vec<SealedFile> = Vec::new();
        let mut damaged = None;
        for copy in COPIES {
            match self.copy(copy) {
                Ok(Some(lock)) if !locks.contains(&lock) => locks.push(lock),
                Ok(_) => {}
                Err(error) => damaged = Some(error),
            }
        }
        if !locks.is_empty() {
            return Ok(locks);
        }
        match (self.sealed_here()?.len(), damaged) {
            // A device key that was cut off while it was written for the first time has sealed nothing yet.
            (0, _) => Ok(locks),
            (_, Some(error)) => Err(error),
            (sealed, None) => Err(VaultError::NoLock(sealed)),
        }
    }

    /// Puts locks of this device back where they are missing. Answers whether any of them is of what is protected here.
    ///
    /// # Errors
    /// [`VaultError::Keep`]; nothing that stands here is replaced.
    pub fn put_back(&self, locks: &[SealedFile]) -> Result<bool, VaultError> {
        match self.locks() {
            Err(VaultError::NoLock(_)) => {}
            other => return other.map(|_| false),
        }
        let mut keys = BTreeSet::new();
        for key in self.sealed_here()? {
            let stored = self.store.read(&key).map_err(KeepError::from)?;
            keys.extend(stored.as_deref().and_then(kept::vault_of).map(str::to_owned));
        }
        let Some(lock) = locks.iter().find(|lock| keys.contains(Self::name_of(lock))) else { return Ok(false) };
        self.keep_copies(lock)?;
        Ok(true)
    }

    /// Begins protection: draws a device key and keeps it sealed. The texts follow by [`Keep::settle`]; until that is done, a note
    /// says which of those in clear are the person's own.
    ///
    /// # Errors
    /// [`VaultError::Already`]; [`VaultError::Keep`].
    pub fn protect(&self, passphrase: &Key, made: Wrapping, random: Randomness) -> Result<Sealer, VaultError> {
        if !self.locks()?.is_empty() {
            return Err(VaultError::Already);
        }
        let mut bytes = Zeroizing::new([0; 32]);
        let mut name = [0; 8];
        if !random(&mut *bytes) || !random(&mut name) {
            return Err(KeepError::from(no_randomness()).into());
        }
        let name = name.iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"));
        let sealer = Sealer::new(name, &Key::from_bytes(*bytes), random);
        // The note first: from the lock on, what stands in clear without it is somebody else's.
        let marks = self.keep().marks_in_clear()?;
        note::put(&self.keep(), &marks, &sealer)?;
        let begun = self.keep_copies(&lock(&sealer, passphrase, made)?);
        if begun.is_err() {
            // Nothing is sealed with it yet. What somebody else has put there meanwhile is not ours to remove.
            let ours = |lock: &SealedFile| Self::name_of(lock) == sealer.vault();
            for copy in COPIES {
                if self.copy(copy).is_ok_and(|lock| lock.as_ref().is_some_and(ours)) {
                    let _ = self.keep().remove(copy);
                }
            }
        }
        begun.map(|()| sealer)
    }

    /// Opens one of [`Vault::locks`], and makes it the only one.
    ///
    /// # Errors
    /// [`SealError::WrongKeyOrDamaged`], also for a lock that has been changed or removed meanwhile; nothing has changed then.
    pub fn unlock(&self, lock: &SealedFile, passphrase: &Key, random: Randomness) -> Result<Sealer, VaultError> {
        let content = lock.open(passphrase)?;
        let text = std::str::from_utf8(&content).map_err(|_| SealError::Malformed("it holds no device key"))?;
        let (name, key) = text.split_once('\n').ok_or(SealError::Malformed("it holds no device key"))?;
        let sealer = Sealer::new(name.to_owned(), &Key::from_bytes(seal::array_from_text(key)?), random);
        // Making the key takes a while, in which another tab may have changed the passphrase or ended protection.
        if !self.locks()?.contains(lock) {
            return Err(SealError::WrongKeyOrDamaged.into());
        }
        // What opened is right, so the other copy, older or damaged, gives way to it. Were there no room for it now, the one
        // that opened still opens next time.
        let _ = self.keep_copies(lock);
        Ok(sealer)
    }

    /// Seals the device key under another passphrase. Interrupted, the old passphrase opens or the new one does, or either.
    /// The lock of another device key beside the one of this device, which somebody has put there, is put aside, and the
    /// answer is how many were.
    ///
    /// # Errors
    /// [`KeepError::Locked`] if the device is protected with another key by now, or not at all, or if this key opens nothing
    /// of what is protected here; [`VaultError::Keep`].
    pub fn change(&self, sealer: &Sealer, passphrase: &Key, made: Wrapping) -> Result<usize, VaultError> {
        let (ours, others): (Vec<_>, Vec<_>) =
            self.locks()?.into_iter().partition(|lock| Self::name_of(lock) == sealer.vault());
        if ours.is_empty() || (!others.is_empty() && !self.opens_something(sealer)?) {
            return Err(KeepError::Locked.into());
        }
        for other in &others {
            self.put_aside(other)?;
        }
        self.keep_copies(&lock(sealer, passphrase, made)?)?;
        Ok(others.len())
    }

    /// Whether the device key is the one of what is protected here: it opens an entry, or there is none yet.
    fn opens_something(&self, sealer: &Sealer) -> Result<bool, VaultError> {
        let entries = Keep::sealed(self.store.clone(), sealer.clone()).entries()?;
        let mut protected = entries.iter().filter(|entry| entry.key.starts_with(PROTECTED)).peekable();
        Ok(protected.peek().is_none()
            || protected.any(|entry| matches!(entry.content, Ok(_) | Err(KeepError::Stranger))))
    }

    /// Keeps a lock under a name of its own before it leaves the places of the device key.
    fn put_aside(&self, lock: &SealedFile) -> Result<(), VaultError> {
        let keep = self.keep();
        let text = lock.to_text()?;
        for number in 1_u32.. {
            let place = format!("{PUT_ASIDE}{number}");
            match keep.read(&place) {
                // Put there by a change that was interrupted.
                Ok(Some(kept)) if *kept == text => break,
                Ok(None) => {
                    keep.write(&place, &text)?;
                    break;
                }
                Ok(Some(_)) | Err(KeepError::Damaged(_) | KeepError::TooNew(_)) => {}
                Err(error) => return Err(error.into()),
            }
        }
        for copy in COPIES {
            if self.copy(copy).is_ok_and(|found| found.as_ref() == Some(lock)) {
                keep.remove(copy)?;
            }
        }
        Ok(())
    }

    /// Ends protection: keeps every text in clear, and then removes the device key. A note says meanwhile that what stands in
    /// clear is the person's own.
    ///
    /// # Errors
    /// [`VaultError::Strangers`] while the person has not decided about what somebody else has put here;
    /// [`VaultError::Unreadable`] while a protected text does not open; [`VaultError::Keep`]. The device is then still
    /// protected, and it can be tried again.
    pub fn unprotect(&self, sealer: &Sealer) -> Result<(), VaultError> {
        let sealed = Keep::sealed(self.store.clone(), sealer.clone());
        // What somebody else has put here is seen by not being the person's own, which ends with protection.
        let _ = sealed.settle(|_, _| true);
        let entries = sealed.entries()?;
        let strangers = entries.iter().filter(|entry| entry.content == Err(KeepError::Stranger)).count();
        if strangers > 0 {
            return Err(VaultError::Strangers(strangers));
        }
        let unreadable =
            entries.iter().filter(|entry| entry.key.starts_with(PROTECTED) && entry.content.is_err()).count();
        if unreadable > 0 {
            return Err(VaultError::Unreadable(unreadable));
        }
        let mut marks = sealed.marks_of_own(&entries)?;
        marks.extend(sealed.unseen()?.iter().map(|unseen| note::mark(&unseen.name, &unseen.text)));
        note::put(&self.keep(), &marks, sealer)?;
        drop(entries);
        let ended = self.settle_in_clear(sealer).and_then(|()| {
            for copy in COPIES {
                self.keep().remove(copy)?;
            }
            Ok(())
        });
        if ended.is_err() {
            // The device stays protected, so what already stands in clear goes back under protection.
            let _ = sealed.settle(|_, _| true);
        } else {
            // It says nothing without the device key.
            let _ = self.keep().remove(note::NAME);
        }
        Ok(ended?)
    }

    /// Keeps every text in clear. Nothing that is sealed is left to stand without a lock.
    fn settle_in_clear(&self, sealer: &Sealer) -> Result<(), KeepError> {
        let in_clear = Keep::unsealing(self.store.clone(), sealer.clone());
        in_clear.settle(|_, _| true)?;
        if self.sealed_here()?.is_empty() {
            return Ok(());
        }
        // One that could not be removed is tried once more.
        in_clear.settle(|_, _| true)?;
        if self.sealed_here()?.is_empty() {
            return Ok(());
        }
        Err(StoreError::Unavailable("a protected entry could not be removed".to_owned()).into())
    }

    /// One copy of the sealed device key, if there is one.
    fn copy(&self, copy: &str) -> Result<Option<SealedFile>, VaultError> {
        match self.keep().read(copy)? {
            Some(text) => Ok(Some(SealedFile::read(&text)?)),
            None => Ok(None),
        }
    }

    /// The keys of what is protected here.
    fn sealed_here(&self) -> Result<Vec<String>, KeepError> {
        let mut keys = self.store.keys()?;
        keys.retain(|key| key.starts_with(PROTECTED));
        Ok(keys)
    }

    fn keep(&self) -> Keep<S> {
        Keep::plain(self.store.clone())
    }

    /// Keeps a sealed device key in both places, the first before the second.
    fn keep_copies(&self, lock: &SealedFile) -> Result<(), VaultError> {
        let keep = self.keep();
        let text = lock.to_text()?;
        for copy in COPIES {
            // The lock of another device key is never replaced: what that key has sealed would be lost for ever.
            if self.copy(copy).is_ok_and(|found| found.is_some_and(|found| found.holds() != lock.holds())) {
                continue;
            }
            match keep.read(copy) {
                Ok(Some(kept)) if *kept == text => continue,
                // A damaged copy would refuse to be replaced. Its twin has just been opened, or there is none yet.
                Err(KeepError::Damaged(_)) => keep.remove(copy)?,
                _ => {}
            }
            keep.write(copy, &text)?;
        }
        Ok(())
    }
}

/// The device key under the key of a passphrase.
fn lock(sealer: &Sealer, passphrase: &Key, made: Wrapping) -> Result<SealedFile, VaultError> {
    let content = Zeroizing::new(format!("{}\n{}", sealer.vault(), *sealer.device_key_text()));
    let holds = format!("{HOLDS}{}", sealer.vault());
    Ok(SealedFile::seal(&holds, content.as_bytes(), passphrase, made, &sealer.nonce()?)?)
}

/// A new salt at the usual cost.
///
/// # Errors
/// [`KeepError::Store`] without randomness.
pub fn new_wrapping(random: Randomness) -> Result<Wrapping, KeepError> {
    let mut salt = [0; 16];
    if random(&mut salt) { Ok(Wrapping { salt, cost: Cost::USUAL }) } else { Err(no_randomness().into()) }
}
