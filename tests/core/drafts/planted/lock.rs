//! A device from which somebody has removed the lock: nothing is begun over it, and only its own lock is put back.

use super::{CHEAP, Memory, envelope, in_clear, keep_of, only_own_is_there, own_file, passphrase, protected, unlock};
use crate::support::{
    faults::{FaultyStore, RANDOM, at_every_step, everything},
    record_id,
};
use provider_concerns::{
    drafts::{DraftError, Drafts, Keep, OwnFiles, Store, Vault, VaultError, opens, restore},
    seal::SealedFile,
};

/// A protected device from which somebody has removed the lock, and the lock.
fn without_a_lock() -> (Memory, Vec<SealedFile>) {
    let memory = protected();
    let locks = Vault::new(memory.clone()).locks().unwrap();
    for key in memory.keys().unwrap().into_iter().filter(|key| Vault::<()>::is_key(key)) {
        memory.remove(&key).unwrap();
    }
    (memory, locks)
}

#[test]
fn sealed_texts_without_a_lock_are_kept_as_they_are_and_nothing_is_begun_over_them() {
    let (memory, _) = without_a_lock();
    let before = everything(&memory);
    let vault = Vault::new(memory.clone());
    assert_eq!(vault.locks(), Err(VaultError::NoLock(before.len())));
    assert_eq!(vault.protect(&passphrase(1), CHEAP, RANDOM), Err(VaultError::NoLock(before.len())));
    let keep = Keep::plain(memory.clone());
    let drafts = Drafts::over(keep.clone());
    assert_eq!(drafts.save(&envelope(3, 1, "Raven"), 0), Err(DraftError::Locked));
    assert_eq!(OwnFiles::over(keep.clone()).keep("d3", &own_file("raven.toml")), Err(DraftError::Locked));
    let for_many = restore(&Keep::plain(in_clear()), &keep, || record_id(3));
    assert_eq!(for_many, Err(DraftError::Locked));
    keep.settle(opens).unwrap();
    assert_eq!(everything(&memory), before);
    let listing = drafts.list().unwrap();
    assert!(listing.drafts.is_empty() && listing.damaged.iter().all(|entry| entry.error == DraftError::Locked));
}

#[test]
fn a_lock_is_put_back_only_where_it_is_missing_and_fits() {
    let (memory, locks) = without_a_lock();
    let vault = Vault::new(memory.clone());
    let before = everything(&memory);
    let foreign = Vault::new(protected()).locks().unwrap();
    assert_eq!(vault.put_back(&foreign), Ok(false));
    assert_eq!(vault.put_back(&[]), Ok(false));
    assert_eq!(everything(&memory), before);
    // With the one of this device among others, everything opens as before.
    assert_eq!(vault.put_back(&[foreign.as_slice(), locks.as_slice()].concat()), Ok(true));
    only_own_is_there(&keep_of(&memory), "with its lock back");
    assert_eq!(vault.locks(), Ok(locks.clone()));
    // Where there is one, none is put back: neither on this device nor on one that nothing protects.
    assert_eq!(vault.put_back(&locks), Ok(false));
    let clear = in_clear();
    assert_eq!(Vault::new(clear.clone()).put_back(&locks), Ok(false));
    assert_eq!(Vault::new(clear).locks(), Ok(Vec::new()));
    // Interrupted, it is there or can be put there again.
    let start = || {
        let memory = Memory::default();
        for (key, text) in &before {
            memory.write(key, text).unwrap();
        }
        memory
    };
    let act = |store: FaultyStore| Vault::new(store).put_back(&locks) == Ok(true);
    let steps = at_every_step(start, act, |memory, done, what| {
        let again = Vault::new(memory.clone()).put_back(&locks);
        assert!(again.is_ok() || what.starts_with("KilledHalfway"), "{what}: {again:?}");
        assert!(!done || unlock(&memory).is_some(), "{what}");
    });
    assert_eq!(steps, 2);
}
