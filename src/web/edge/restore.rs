//! Files that are more than one record, or that are protected: told apart, opened, and taken in.

use super::{derive, navigation, own_files, random, training, vault};
use crate::{
    concern::RecordId,
    drafts::{Backup, DraftError, Keep, KeepError, MemoryStore, Restored, Vault, VaultError, restore},
    seal::SealedFile,
    submission::SEALED_RECORD,
    training::kept::{TrainingsRestored, restore_trainings},
    web::store::Store,
};
use std::rc::Rc;

/// What a chosen file is, apart from a plain record.
#[derive(Debug, Clone)]
pub enum Chosen {
    /// A record under a passphrase.
    Record(SealedFile),
    /// Everything of a device, in clear or under that device's passphrase.
    Everything(Rc<MemoryStore>, Vec<SealedFile>),
}

impl PartialEq for Chosen {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Record(one), Self::Record(other)) => one == other,
            (Self::Everything(one, _), Self::Everything(other, _)) => Rc::ptr_eq(one, other),
            _ => false,
        }
    }
}

impl Chosen {
    /// Whether it opens with a passphrase only.
    pub fn is_protected(&self) -> bool {
        match self {
            Self::Record(_) => true,
            Self::Everything(_, locks) => !locks.is_empty(),
        }
    }
}

/// Looks what a text is. Nothing, if it is neither; a sentence, if it is one that cannot be read.
pub fn look(text: &str) -> Result<Option<Chosen>, String> {
    if SealedFile::is_one(text) {
        let file = SealedFile::read(text).map_err(|error| format!("The file cannot be opened: {error}."))?;
        if file.holds() != SEALED_RECORD {
            return Err("The file is protected and holds something else than a record.".to_owned());
        }
        return Ok(Some(Chosen::Record(file)));
    }
    if Backup::is_one(text) {
        let store = Backup::read(text)
            .map_err(|error| format!("The file cannot be opened: {error}."))?
            .into_store()
            .map_err(|error| format!("The file cannot be opened: {error}."))?;
        let locks = match Vault::new(store.clone()).locks() {
            // What is protected in it stays so, and is counted; what is not can still be taken in.
            Err(VaultError::NoLock(_)) => Vec::new(),
            locks => locks.map_err(|error| format!("What protects the file cannot be read: {error}."))?,
        };
        return Ok(Some(Chosen::Everything(store, locks)));
    }
    Ok(None)
}

/// The content of a protected record.
///
/// # Errors
/// [`VaultError::Seal`].
pub async fn open_record(file: &SealedFile, passphrase: &str) -> Result<Vec<u8>, VaultError> {
    derive::open_with(std::slice::from_ref(file), passphrase, |file, key| Ok(file.open(key)?.to_vec())).await
}

/// Takes in everything of a device, beside what is here.
///
/// # Errors
/// [`VaultError::Seal`] for a wrong passphrase; [`VaultError::Keep`] if this device has no room: what was taken in until then
/// stays, and the file can be opened again.
pub async fn everything(
    store: &Store,
    from: Rc<MemoryStore>,
    locks: &[SealedFile],
    passphrase: &str,
) -> Result<(Restored, TrainingsRestored), VaultError> {
    let keep = if locks.is_empty() { Keep::plain(from) } else { unlocked(from, locks, passphrase).await? };
    // Making the key takes a while, in which the device may have been locked.
    if !store.read(|state| state.protection.saves()) || !vault::is_as_known(store) {
        return Err(VaultError::Keep(KeepError::Locked));
    }
    let restored = restore(&keep, &vault::keep(), || RecordId::from_random(random::ten_bytes()));
    // Records first: training is the smaller loss where the room runs out.
    let restored = restored.and_then(|records| Ok((records, restore_trainings(&keep, &vault::keep())?)));
    own_files::load(store);
    training::load_sets(store);
    navigation::list(store);
    vault::count_strangers(store);
    restored.map_err(|error| VaultError::Keep(keep_error(error)))
}

async fn unlocked(
    from: Rc<MemoryStore>,
    locks: &[SealedFile],
    passphrase: &str,
) -> Result<Keep<Rc<MemoryStore>>, VaultError> {
    let vault = Vault::new(from.clone());
    let sealer = derive::open_with(locks, passphrase, |lock, key| vault.unlock(lock, key, random::fill)).await?;
    Ok(Keep::sealed(from, sealer))
}

fn keep_error(error: DraftError) -> KeepError {
    match error {
        DraftError::Full => crate::drafts::StoreError::Full.into(),
        DraftError::Unavailable(why) => crate::drafts::StoreError::Unavailable(why).into(),
        DraftError::Locked => KeepError::Locked,
        DraftError::TooNew(version) => KeepError::TooNew(version),
        error => KeepError::Damaged(error.to_string()),
    }
}
