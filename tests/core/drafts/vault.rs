//! Protection: what a locked device tells, what opens it, and what becomes of damage.

use crate::support::{
    faults::{RANDOM, everything, key_under},
    minute, record_id,
};
use provider_concerns::{
    concern::Record,
    drafts::{
        DraftError, Drafts, Envelope, Keep, KeepError, MemoryStore, OwnFileKept, OwnFiles, Sealer, Store, Vault,
        VaultError, new_wrapping,
    },
    seal::{Cost, Key, SealError, SealedFile, Wrapping},
};
use std::rc::Rc;

const CHEAP: Wrapping = Wrapping { salt: [3; 16], cost: Cost { memory_kib: 8, passes: 1, lanes: 1 } };

fn passphrase(number: u8) -> Key {
    Key::from_bytes([number; 32])
}

fn envelope(number: u8, name: &str) -> Envelope {
    let mut record = Record::new(record_id(number), minute(0));
    record.service.name = name.to_owned();
    Envelope::new(record, 1, minute(1), String::new())
}

/// A protected device with two drafts and an own file.
fn protected() -> (Rc<MemoryStore>, Sealer) {
    let memory = Rc::new(MemoryStore::default());
    let sealer = Vault::new(memory.clone()).protect(&passphrase(1), CHEAP, RANDOM).unwrap();
    let keep = Keep::sealed(memory.clone(), sealer.clone());
    let drafts = Drafts::over(keep.clone());
    drafts.save(&envelope(1, "Rowan Court"), 0).unwrap();
    drafts.save(&envelope(2, "Rowan Annexe"), 0).unwrap();
    let file = OwnFileKept::new("rowan.toml".to_owned(), minute(0), "mailbox = \"rowan@example.org\"".to_owned());
    OwnFiles::over(keep).keep("d1", &file).unwrap();
    (memory, sealer)
}

#[test]
fn a_locked_device_tells_neither_names_nor_kinds_nor_ids() {
    let (memory, _) = protected();
    let stored = everything(&memory);
    assert_eq!(stored.len(), 5, "two drafts, one own file, two copies of the device key");
    let kept: Vec<_> = stored.keys().filter(|key| !Vault::<()>::is_key(key)).collect();
    assert!(kept.iter().all(|key| key.len() == kept[0].len() && key.starts_with("provider-concerns:kept:")));
    for (key, text) in &stored {
        for told in ["Rowan", "rowan", "draft", "framework", "mailbox", record_id(1).as_str(), record_id(2).as_str()] {
            assert!(!key.contains(told) && !text.contains(told), "{key} tells “{told}”");
        }
    }
}

#[test]
fn without_the_key_nothing_opens_nothing_is_replaced_and_nothing_is_removed() {
    let (memory, _) = protected();
    let before = everything(&memory);
    let drafts = Drafts::new(memory.clone());
    assert_eq!(drafts.open(record_id(1)), Err(DraftError::Missing));
    let listing = drafts.list().unwrap();
    assert_eq!(listing.drafts, []);
    assert!(listing.damaged.iter().all(|entry| entry.error == DraftError::Locked));
    Keep::plain(memory.clone()).settle(|_, _| true).unwrap();
    // Nothing is saved in clear on a protected device, neither over what is there nor beside it.
    for number in [1, 3] {
        assert_eq!(drafts.save(&envelope(number, "Rowan in clear"), 0), Err(DraftError::Locked));
    }
    assert_eq!(everything(&memory), before);
}

#[test]
fn another_text_in_clear_never_takes_the_place_of_a_protected_one() {
    let (memory, sealer) = protected();
    // Whoever can write to the storage, but has no key, plants a newer version of a record.
    let planted = Rc::new(MemoryStore::default());
    let key = Drafts::<()>::key(record_id(1));
    for revision in 1..=9 {
        let mut raven = envelope(1, "Raven House");
        raven.revision = revision;
        Drafts::new(planted.clone()).save(&raven, revision - 1).unwrap();
    }
    let key = key_under(&planted, &key);
    let text = planted.read(&key).unwrap().unwrap();
    memory.write(&key, &text).unwrap();
    let keep = Keep::sealed(memory.clone(), sealer);
    for settled in [false, true] {
        if settled {
            keep.settle(|_, _| true).unwrap();
            assert_eq!(memory.read(&key).unwrap(), None, "it does not stay in clear");
        }
        let drafts = Drafts::over(keep.clone());
        assert_eq!(drafts.open(record_id(1)).unwrap().record.service.name, "Rowan Court");
        assert_eq!(drafts.list().unwrap().drafts.len(), 2);
    }
    let strangers = keep.strangers().unwrap();
    assert_eq!(strangers.len(), 1, "it waits, to be looked at");
    assert_eq!((strangers[0].found_at.as_str(), strangers[0].stored.as_str()), (key.as_str(), text.as_str()));
    assert_eq!(Drafts::over(keep).list().unwrap().damaged, []);
}

#[test]
fn the_lock_of_another_device_key_or_a_newer_one_is_never_replaced() {
    // A tab that has slept holds the first key. Elsewhere protection was ended and begun anew.
    let (memory, first) = protected();
    let vault = Vault::new(memory.clone());
    let old_lock = vault.locks().unwrap().remove(0);
    vault.unprotect(&first).unwrap();
    assert_eq!(vault.change(&first, &passphrase(9), CHEAP), Err(VaultError::Keep(KeepError::Locked)));
    // It derives the old key while protection is ended, and comes too late.
    assert!(vault.unlock(&old_lock, &passphrase(1), RANDOM).is_err());
    assert_eq!(vault.locks().unwrap(), []);
    let second = vault.protect(&passphrase(2), CHEAP, RANDOM).unwrap();
    Keep::sealed(memory.clone(), second.clone()).settle(|_, _| true).unwrap();
    let before = everything(&memory);
    assert_eq!(vault.change(&first, &passphrase(9), CHEAP), Err(VaultError::Keep(KeepError::Locked)));
    assert!(vault.unlock(&old_lock, &passphrase(1), RANDOM).is_err());
    assert_eq!(everything(&memory), before);
    // Or it derives the key of a passphrase that was changed meanwhile.
    let outdated = vault.locks().unwrap().remove(0);
    vault.change(&second, &passphrase(3), CHEAP).unwrap();
    assert!(vault.unlock(&outdated, &passphrase(2), RANDOM).is_err());
    assert_eq!(vault.unlock(&vault.locks().unwrap()[0], &passphrase(3), RANDOM), Ok(second));
}

#[test]
fn a_foreign_lock_beside_the_own_one_is_put_aside_by_a_change_of_passphrase() {
    for place in [1, 2] {
        let (memory, sealer) = protected();
        let (foreign, _) = protected_elsewhere();
        let planted = format!("provider-concerns:device:key:{place}@1");
        memory.write(&planted, &foreign.read(&planted).unwrap().unwrap()).unwrap();
        let vault = Vault::new(memory.clone());
        let locks = vault.locks().unwrap();
        let own = locks.iter().find(|lock| Vault::<Rc<MemoryStore>>::name_of(lock) == sealer.vault()).unwrap();
        assert_eq!(locks.len(), 2);
        // The one of this device still opens, and says nothing of the other.
        assert_eq!(vault.unlock(own, &passphrase(1), RANDOM), Ok(sealer.clone()));
        assert_eq!(vault.change(&sealer, &passphrase(3), CHEAP), Ok(1));
        let changed = vault.locks().unwrap();
        assert_eq!(changed.len(), 1, "place {place}: both copies are those of this device");
        assert!(vault.unlock(&changed[0], &passphrase(1), RANDOM).is_err());
        assert_eq!(vault.unlock(&changed[0], &passphrase(3), RANDOM), Ok(sealer.clone()));
        assert_eq!(vault.change(&sealer, &passphrase(4), CHEAP), Ok(0));
        assert_eq!(Drafts::over(Keep::sealed(memory.clone(), sealer)).list().unwrap().drafts.len(), 2);
        // Nothing is lost: the other lock is kept, as it was.
        let aside = Keep::plain(memory).read("provider-concerns:device:other-key:1").unwrap().unwrap();
        assert!(SealedFile::read(&aside).unwrap().open(&passphrase(8)).is_ok());
    }
}

#[test]
fn a_key_that_opens_nothing_here_puts_no_lock_aside() {
    // Its lock was brought back beside that of the key which has sealed everything here.
    let (memory, _) = protected();
    let (foreign, other) = protected_elsewhere();
    let place = "provider-concerns:device:key:2@1";
    memory.write(place, &foreign.read(place).unwrap().unwrap()).unwrap();
    let before = everything(&memory);
    let changed = Vault::new(memory.clone()).change(&other, &passphrase(3), CHEAP);
    assert_eq!(changed, Err(VaultError::Keep(KeepError::Locked)));
    assert_eq!(everything(&memory), before);
}

/// Another device, which is protected with a key and a passphrase of its own.
fn protected_elsewhere() -> (Rc<MemoryStore>, Sealer) {
    let memory = Rc::new(MemoryStore::default());
    let other: fn(&mut [u8]) -> bool = |bytes| {
        bytes.fill(0x5a);
        true
    };
    let sealer = Vault::new(memory.clone()).protect(&passphrase(8), CHEAP, other).unwrap();
    (memory, sealer)
}

#[test]
fn protection_without_room_goes_as_far_as_it_can_and_is_finished_later() {
    let memory = Rc::new(MemoryStore::default());
    let drafts = Drafts::new(memory.clone());
    drafts.save(&envelope(1, &"Rowan, at length ".repeat(1000)), 0).unwrap();
    drafts.save(&envelope(2, "Rowan Annexe"), 0).unwrap();
    let used: usize = everything(&memory).iter().map(|(key, text)| key.len() + text.len()).sum();
    memory.limit(Some(used + 4_000));
    let sealer = Vault::new(memory.clone()).protect(&passphrase(1), CHEAP, RANDOM).unwrap();
    let keep = Keep::sealed(memory.clone(), sealer);
    assert!(keep.settle(|_, _| true).is_err());
    let readable = |memory: &MemoryStore| memory.keys().unwrap().iter().filter(|key| key.contains(":draft:")).count();
    assert_eq!(readable(&memory), 1, "the long one; the short one after it is protected");
    memory.limit(None);
    keep.settle(|_, _| true).unwrap();
    assert_eq!(readable(&memory), 0);
    assert_eq!(Drafts::over(keep).list().unwrap().drafts.len(), 2);
}

#[test]
fn a_protection_that_fails_removes_nothing_that_it_did_not_write() {
    let memory = Rc::new(MemoryStore::default());
    memory.write("provider-concerns:device:key:1@1", "provider-concerns-kept 9 of a newer app").unwrap();
    let before = everything(&memory);
    assert!(Vault::new(memory.clone()).protect(&passphrase(1), CHEAP, RANDOM).is_err());
    assert_eq!(everything(&memory), before);
}

#[test]
fn the_right_passphrase_opens_and_a_wrong_one_changes_nothing() {
    let (memory, sealer) = protected();
    let vault = Vault::new(memory.clone());
    let locks = vault.locks().unwrap();
    assert_eq!(locks.len(), 1);
    assert_eq!(locks[0].wrapping().unwrap(), CHEAP);
    let before = everything(&memory);
    for wrong in [0, 2, 255] {
        let refused = vault.unlock(&locks[0], &passphrase(wrong), RANDOM);
        assert_eq!(refused, Err(VaultError::Seal(SealError::WrongKeyOrDamaged)));
        assert_eq!(everything(&memory), before);
    }
    let opened = vault.unlock(&locks[0], &passphrase(1), RANDOM).unwrap();
    assert_eq!(opened, sealer);
    assert_eq!(everything(&memory), before, "unlocking writes nothing");
    let drafts = Drafts::over(Keep::sealed(memory, opened));
    assert_eq!(drafts.open(record_id(1)).unwrap().record.service.name, "Rowan Court");
    assert_eq!(drafts.list().unwrap().drafts.len(), 2);
}

#[test]
fn a_second_protection_is_refused() {
    let (memory, _) = protected();
    let before = everything(&memory);
    assert_eq!(Vault::new(memory.clone()).protect(&passphrase(2), CHEAP, RANDOM), Err(VaultError::Already));
    assert_eq!(everything(&memory), before);
}

#[test]
fn one_damaged_copy_of_the_device_key_is_made_good_by_the_other() {
    for copy in ["provider-concerns:device:key:1@1", "provider-concerns:device:key:2@1"] {
        let (memory, sealer) = protected();
        let whole = memory.read(copy).unwrap().unwrap();
        for damaged in [whole.replace('a', "b"), whole[..whole.len() / 2].to_owned(), String::new()] {
            memory.write(copy, &damaged).unwrap();
            let vault = Vault::new(memory.clone());
            let locks = vault.locks().unwrap();
            assert_eq!(vault.unlock(&locks[0], &passphrase(1), RANDOM), Ok(sealer.clone()), "{copy}");
            // Both are whole again: the other may be damaged next.
            let copies: Vec<_> = everything(&memory).into_iter().filter(|(key, _)| Vault::<()>::is_key(key)).collect();
            assert_eq!(copies.len(), 2, "{copies:?}");
            assert_eq!(copies[0].1.split_once('\n').unwrap().1, copies[1].1.split_once('\n').unwrap().1);
        }
    }
}

#[test]
fn a_device_whose_key_is_damaged_in_both_places_is_not_taken_for_an_unprotected_one() {
    let (memory, _) = protected();
    for key in memory.keys().unwrap().into_iter().filter(|key| Vault::<()>::is_key(key)) {
        memory.write(&key, "provider-concerns-kept 1 plain 00\nnothing").unwrap();
    }
    let vault = Vault::new(memory.clone());
    let before = everything(&memory);
    assert!(matches!(vault.locks(), Err(VaultError::Keep(KeepError::Damaged(_)))));
    assert!(vault.protect(&passphrase(2), CHEAP, RANDOM).is_err());
    assert_eq!(everything(&memory), before);
}

#[test]
fn texts_that_another_device_key_sealed_are_listed_and_left_alone() {
    let (memory, _) = protected();
    let (other, _) = protected();
    let (key, text) = everything(&other).into_iter().find(|(key, _)| !Vault::<()>::is_key(key)).unwrap();
    memory.write(&key, &text).unwrap();
    let vault = Vault::new(memory.clone());
    let sealer = vault.unlock(&vault.locks().unwrap()[0], &passphrase(1), RANDOM).unwrap();
    let drafts = Drafts::over(Keep::sealed(memory.clone(), sealer));
    let listing = drafts.list().unwrap();
    assert_eq!((listing.drafts.len(), listing.damaged.len()), (2, 1));
    assert_eq!(drafts.raw(&listing.damaged[0].key).unwrap(), text);
    drafts.remove(&listing.damaged[0].key).unwrap();
    assert_eq!(drafts.list().unwrap().damaged, []);
}

#[test]
fn a_text_moved_under_the_key_of_another_does_not_open_as_that_other() {
    let (memory, sealer) = protected();
    let mut kept: Vec<_> = everything(&memory).into_iter().filter(|(key, _)| !Vault::<()>::is_key(key)).collect();
    let (first, second) = (kept.remove(0), kept.remove(0));
    memory.write(&first.0, &second.1).unwrap();
    memory.write(&second.0, &first.1).unwrap();
    let listing = Drafts::over(Keep::sealed(memory, sealer)).list().unwrap();
    assert_eq!(listing.damaged.len(), 2);
}

#[test]
fn without_randomness_nothing_is_protected() {
    let memory = Rc::new(MemoryStore::default());
    assert!(new_wrapping(|_| false).is_err());
    assert!(Vault::new(memory.clone()).protect(&passphrase(1), CHEAP, |_| false).is_err());
    let (device, _) = (Key::from_bytes([1; 32]), ());
    let keep = Keep::sealed(memory.clone(), Sealer::new("0".to_owned(), &device, |_| false));
    assert!(keep.write("provider-concerns:draft:x", "text").is_err());
    assert_eq!(everything(&memory).len(), 0);
}

#[test]
fn each_save_is_sealed_anew() {
    let (memory, sealer) = protected();
    let drafts = Drafts::over(Keep::sealed(memory.clone(), sealer));
    let before = everything(&memory);
    let mut again = envelope(1, "Rowan Court");
    again.revision = 2;
    drafts.save(&again, 1).unwrap();
    let after = everything(&memory);
    let nonce = |text: &str| text.lines().next().unwrap().rsplit(' ').next().unwrap().to_owned();
    let fresh: Vec<_> = after.iter().filter(|(key, _)| !before.contains_key(*key)).collect();
    assert_eq!(fresh.len(), 1);
    assert!(before.values().all(|old| nonce(old) != nonce(fresh[0].1)), "no nonce is used twice");
}

#[test]
fn what_is_read_is_what_is_listed_also_beside_a_newer_app_s_texts() {
    let newer = "provider-concerns-kept 9 of a newer app";
    let name = Drafts::<()>::key(record_id(1));
    let protected_key = |memory: &MemoryStore, keep: &Keep<Rc<MemoryStore>>| {
        let found =
            keep.entries().unwrap().into_iter().find(|entry| entry.content.as_ref().is_ok_and(|(at, _)| *at == name));
        assert!(memory.keys().unwrap().len() > 2);
        found.unwrap().key
    };
    // In clear, with a higher number: nobody with the key has made it, so the protected text stands.
    let (memory, sealer) = protected();
    memory.write(&format!("{name}@9"), newer).unwrap();
    let keep = Keep::sealed(memory.clone(), sealer);
    assert!(keep.read(&name).unwrap().is_some());
    assert_eq!(Drafts::over(keep.clone()).list().unwrap().drafts.len(), 2);
    // Under protection, with a higher number: it is the newest, and nothing older is shown in its place.
    let key = protected_key(&memory, &keep);
    memory.write(&key.replace("@1.", "@9."), newer).unwrap();
    assert_eq!(keep.read(&name), Err(KeepError::TooNew(9)));
    assert_eq!(Drafts::over(keep).list().unwrap().drafts.len(), 1);
}
