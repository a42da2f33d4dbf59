//! No write destroys the last good version: the store fails at every single step in turn.

use crate::support::{
    faults::{FaultyStore, RANDOM, at_every_step, everything},
    minute, record_id,
};
use provider_concerns::{
    concern::Record,
    drafts::{DraftError, Drafts, Envelope, Keep, MemoryStore, OwnFileKept, OwnFiles, Sealer, Store, Vault},
    seal::{Cost, Key, Wrapping},
};
use std::rc::Rc;

const CHEAP: Wrapping = Wrapping { salt: [3; 16], cost: Cost { memory_kib: 8, passes: 1, lanes: 1 } };

fn passphrase(number: u8) -> Key {
    Key::from_bytes([number; 32])
}

fn device() -> Sealer {
    Sealer::new("0123456789abcdef".to_owned(), &Key::from_bytes([9; 32]), RANDOM)
}

fn envelope(number: u8, revision: u64, name: &str) -> Envelope {
    let id = record_id(number);
    let mut record = Record::new(id, minute(0));
    record.service.name = name.to_owned();
    Envelope::new(record, revision, minute(revision as i64), format!("/record/{id}"))
}

fn drafts(memory: &Rc<MemoryStore>, sealer: Option<&Sealer>) -> Drafts<Rc<MemoryStore>> {
    Drafts::over(match sealer {
        Some(sealer) => Keep::sealed(memory.clone(), sealer.clone()),
        None => Keep::plain(memory.clone()),
    })
}

#[test]
fn a_save_leaves_the_old_text_or_the_new_one() {
    let sealer = device();
    for sealer in [None, Some(&sealer)] {
        for first_form in [false, true] {
            let begin = || {
                let memory = Rc::new(MemoryStore::default());
                let old = envelope(1, 1, "old");
                if first_form {
                    // As the first versions of the app wrote it.
                    memory.write(&Drafts::<()>::key(record_id(1)), &old.seal().unwrap()).unwrap();
                } else {
                    drafts(&memory, sealer).save(&old, 0).unwrap();
                }
                memory
            };
            // A text in clear that no note names is the person's own only where nobody else reaches the store.
            let act = |store: FaultyStore| {
                let keep = sealer.map_or_else(
                    || Keep::plain(store.clone()),
                    |sealer| Keep::sealed_alone(store.clone(), sealer.clone()),
                );
                Drafts::over(keep).save(&envelope(1, 2, "new"), 1).is_ok()
            };
            let steps = at_every_step(begin, act, |memory, done, what| {
                let drafts = Drafts::over(match sealer {
                    Some(sealer) => Keep::sealed_alone(memory.clone(), sealer.clone()),
                    None => Keep::plain(memory.clone()),
                });
                let name =
                    drafts.open(record_id(1)).unwrap_or_else(|error| panic!("{what}: {error}")).record.service.name;
                assert!(if done { name == "new" } else { ["old", "new"].contains(&name.as_str()) }, "{what}: {name}");
                assert_eq!(drafts.list().unwrap().drafts.len(), 1, "{what}");
                // Work goes on from there.
                let known = drafts.open(record_id(1)).unwrap().revision;
                drafts.save(&envelope(1, known + 1, "next"), known).unwrap_or_else(|error| panic!("{what}: {error}"));
                assert_eq!(drafts.open(record_id(1)).unwrap().record.service.name, "next", "{what}");
            });
            assert_eq!(steps, 2, "the new text, then the removal of the old one");
        }
    }
}

#[test]
fn a_full_store_keeps_the_old_text_wherever_the_limit_lies() {
    let sealer = device();
    for sealer in [None, Some(&sealer)] {
        let memory = Rc::new(MemoryStore::default());
        drafts(&memory, sealer).save(&envelope(1, 1, "old"), 0).unwrap();
        let used: usize = everything(&memory).iter().map(|(key, text)| key.len() + text.len()).sum();
        for limit in used..2 * used + 20 {
            let memory = Rc::new(MemoryStore::default());
            let drafts = drafts(&memory, sealer);
            drafts.save(&envelope(1, 1, "old"), 0).unwrap();
            memory.limit(Some(limit));
            let saved = drafts.save(&envelope(1, 2, "newer"), 1);
            assert!(matches!(saved, Ok(()) | Err(DraftError::Full)), "{saved:?}");
            let name = drafts.open(record_id(1)).unwrap().record.service.name;
            assert_eq!(name, if saved.is_ok() { "newer" } else { "old" }, "with room for {limit} bytes");
        }
    }
}

#[test]
fn a_removal_takes_the_text_away_and_never_brings_an_older_one_back() {
    let begin = || {
        let memory = Rc::new(MemoryStore::default());
        drafts(&memory, None).save(&envelope(1, 1, "old"), 0).unwrap();
        // A save that was killed between its two steps has left both.
        let killed = FaultyStore::new(memory.clone(), crate::support::faults::Fault::KilledBefore, 2);
        let _ = Drafts::over(Keep::plain(killed)).save(&envelope(1, 2, "new"), 1);
        assert_eq!(memory.keys().unwrap().len(), 2);
        memory
    };
    let name = Drafts::<()>::key(record_id(1));
    let act = |store| Drafts::over(Keep::plain(store)).remove(&name).is_ok();
    at_every_step(begin, act, |memory, done, what| match drafts(&memory, None).open(record_id(1)) {
        Err(DraftError::Missing) => {}
        Ok(left) => assert!(!done && left.record.service.name == "new", "{what}: {}", left.record.service.name),
        Err(error) => panic!("{what}: {error}"),
    });
}

/// A device with a draft of today's form, one of the first form, a damaged one and an own file.
fn a_device_in_clear() -> Rc<MemoryStore> {
    let memory = Rc::new(MemoryStore::default());
    drafts(&memory, None).save(&envelope(1, 1, "Rowan Court"), 0).unwrap();
    memory.write(&Drafts::<()>::key(record_id(2)), &envelope(2, 1, "Rowan Annexe").seal().unwrap()).unwrap();
    memory.write(&format!("{}@4", Drafts::<()>::key(record_id(3))), "half a text about Rowan").unwrap();
    let file = OwnFileKept::new("rowan.toml".to_owned(), minute(0), "contact = \"rowan\"".to_owned());
    OwnFiles::new(memory.clone()).keep("d1", &file).unwrap();
    memory
}

/// Everything of [`a_device_in_clear`] is there, read with or without protection.
fn all_is_there(memory: &Rc<MemoryStore>, sealer: Option<&Sealer>, what: &str) {
    let drafts = drafts(memory, sealer);
    for (number, name) in [(1, "Rowan Court"), (2, "Rowan Annexe")] {
        let opened = drafts.open(record_id(number)).unwrap_or_else(|error| panic!("{what}: {name}: {error}"));
        assert_eq!(opened.record.service.name, name, "{what}");
    }
    let listing = drafts.list().unwrap();
    assert_eq!(listing.drafts.len(), 2, "{what}");
    let raw: Vec<_> = listing.damaged.iter().map(|damaged| drafts.raw(&damaged.key).unwrap()).collect();
    assert!(raw.iter().any(|text| text == "half a text about Rowan"), "{what}: {raw:?}");
    // A text that was cut off while it was written stays too, as nobody can tell what it was.
    let cut_off = |text: &String| what.starts_with("KilledHalfway") && text.starts_with("provider-concerns-kept 1");
    assert!(raw.iter().all(|text| text == "half a text about Rowan" || cut_off(text)), "{what}: {raw:?}");
    let keep =
        sealer.map_or_else(|| Keep::plain(memory.clone()), |sealer| Keep::sealed(memory.clone(), sealer.clone()));
    let files = OwnFiles::over(keep).list().unwrap();
    assert_eq!(files.iter().filter(|file| file.kept.is_ok()).count(), 1, "{what}: {files:?}");
}

/// Opens whatever locks the device, with the first passphrase that fits.
fn unlock(memory: &Rc<MemoryStore>, passphrases: &[u8]) -> Option<Sealer> {
    let vault = Vault::new(memory.clone());
    let locks = vault.locks().unwrap();
    locks
        .iter()
        .find_map(|lock| passphrases.iter().find_map(|number| vault.unlock(lock, &passphrase(*number), RANDOM).ok()))
}

fn protect(store: FaultyStore) -> bool {
    let Ok(sealer) = Vault::new(store.clone()).protect(&passphrase(1), CHEAP, RANDOM) else { return false };
    Keep::sealed(store, sealer).settle(|_, _| true).is_ok()
}

#[test]
fn protection_that_is_interrupted_loses_nothing_and_is_finished_at_the_next_unlocking() {
    let steps = at_every_step(a_device_in_clear, protect, |memory, done, what| match unlock(&memory, &[1]) {
        None => {
            assert!(!done, "{what}");
            all_is_there(&memory, None, what);
        }
        Some(sealer) => {
            all_is_there(&memory, Some(&sealer), what);
            let keep = Keep::sealed(memory.clone(), sealer.clone());
            keep.settle(|_, _| true).unwrap();
            all_is_there(&memory, Some(&sealer), what);
            nothing_is_readable(&memory, what);
        }
    });
    assert!(steps >= 10, "{steps}");
}

/// No key and no text in the store tells anything of what was entered.
fn nothing_is_readable(memory: &Rc<MemoryStore>, what: &str) {
    for (key, text) in everything(memory) {
        for told in ["Rowan", "rowan", "draft", "framework", "record", "service", record_id(1).as_str(), "contact"] {
            assert!(!key.contains(told) && !text.contains(told), "{what}: {key} tells “{told}”");
        }
    }
}

#[test]
fn a_change_of_passphrase_that_is_interrupted_leaves_one_that_opens() {
    let begin = || {
        let memory = a_device_in_clear();
        assert!(protect(FaultyStore::new(memory.clone(), crate::support::faults::Fault::KilledBefore, usize::MAX)));
        memory
    };
    let act = |store: FaultyStore| {
        let vault = Vault::new(store);
        let locks = vault.locks().unwrap();
        let Ok(sealer) = vault.unlock(&locks[0], &passphrase(1), RANDOM) else { return false };
        vault.change(&sealer, &passphrase(2), CHEAP).is_ok()
    };
    let steps = at_every_step(begin, act, |memory, done, what| {
        let sealer = unlock(&memory, if done { &[2] } else { &[1, 2] }).unwrap_or_else(|| panic!("{what}: locked out"));
        all_is_there(&memory, Some(&sealer), what);
        assert_eq!(
            Vault::new(memory.clone()).locks().unwrap().len(),
            1,
            "{what}: what opened is the only one from then on"
        );
    });
    assert_eq!(steps, 4);
    // And where nothing went wrong, the old passphrase opens nothing any more.
    let memory = begin();
    let vault = Vault::new(memory.clone());
    let sealer = unlock(&memory, &[1]).unwrap();
    vault.change(&sealer, &passphrase(2), CHEAP).unwrap();
    assert_eq!(unlock(&memory, &[1]), None);
    assert_eq!(unlock(&memory, &[2]), Some(sealer));
}

#[test]
fn taking_protection_away_leaves_everything_readable_with_the_passphrase_or_without() {
    let begin = || {
        let memory = a_device_in_clear();
        memory.remove(&format!("{}@4", Drafts::<()>::key(record_id(3)))).unwrap();
        assert!(protect(FaultyStore::new(memory.clone(), crate::support::faults::Fault::KilledBefore, usize::MAX)));
        memory
    };
    let act = |store: FaultyStore| {
        let vault = Vault::new(store);
        let locks = vault.locks().unwrap();
        let Ok(sealer) = vault.unlock(&locks[0], &passphrase(1), RANDOM) else { return false };
        vault.unprotect(&sealer).is_ok()
    };
    at_every_step(begin, act, |memory, done, what| {
        let sealer = unlock(&memory, &[1]);
        assert!(!done || sealer.is_none(), "{what}");
        if !done && !what.starts_with("Killed") && !what.starts_with("FullFromNowOn") && sealer.is_some() {
            nothing_is_readable(&memory, what);
        }
        let drafts = drafts(&memory, sealer.as_ref());
        for (number, name) in [(1, "Rowan Court"), (2, "Rowan Annexe")] {
            let opened = drafts.open(record_id(number)).unwrap_or_else(|error| panic!("{what}: {name}: {error}"));
            assert_eq!(opened.record.service.name, name, "{what}");
        }
    });
}

#[test]
fn protection_is_not_taken_away_while_something_protected_does_not_open() {
    let memory = a_device_in_clear();
    assert!(protect(FaultyStore::new(memory.clone(), crate::support::faults::Fault::KilledBefore, usize::MAX)));
    let sealer = unlock(&memory, &[1]).unwrap();
    assert!(Vault::new(memory.clone()).unprotect(&sealer).is_err());
    assert!(unlock(&memory, &[1]).is_some(), "the key that could still rescue it is kept");
    nothing_is_readable(&memory, "the device is still protected");
    all_is_there(&memory, Some(&sealer), "afterwards");
}
