//! Protection: what a locked device tells, what opens it, and what becomes of damage.

use crate::{
    store_faults::{RANDOM, everything},
    support::{minute, record_id},
};
use provider_concerns::{
    concern::Record,
    drafts::{
        DraftError, Drafts, Envelope, Keep, KeepError, MemoryStore, OwnFileKept, OwnFiles, Sealer, Store, Vault,
        VaultError, new_wrapping,
    },
    seal::{Cost, Key, SealError, Wrapping},
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
