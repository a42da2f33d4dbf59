//! What waits until the person decides: it is taken in beside what is here, removed, or brought along in a file with everything.

use super::{
    CHEAP, Memory, NOTE, all_wait, begin, keep_of, only_own_is_there, passphrase, plant, plants, protected, unlock,
    without_a_fault,
};
use crate::support::{
    faults::{FaultyStore, RANDOM, at_every_step, everything},
    minute, record_id,
    training::{each, envelope as training, training_id},
};
use provider_concerns::{
    app::{take_record_in, take_training_in},
    drafts::{Backup, Drafts, Keep, PROTECTED, Restored, Store, Vault, VaultError, opens, restore},
    training::kept::Trainings,
};

#[test]
fn what_is_taken_in_stands_beside_what_is_here_and_waits_no_longer() {
    let memory = protected();
    plant(&memory);
    let keep = keep_of(&memory);
    keep.settle(opens).unwrap();
    let all = keep.strangers().unwrap();
    let find = |part: &str| all.iter().find(|stranger| stranger.found_at.contains(part)).unwrap();
    let drafts = Drafts::over(keep.clone());
    // A free id stays; a taken one gives way, and so does the revision.
    assert_eq!(take_record_in(&keep, find(&format!("draft:{}", record_id(3))), || record_id(50)), Ok(record_id(3)));
    assert!(drafts.open(record_id(3)).unwrap().revision > 1_000);
    let taken = find(&format!("draft:{}@1", record_id(1)));
    assert_eq!(take_record_in(&keep, taken, || record_id(50)), Ok(record_id(50)));
    let copy = drafts.open(record_id(50)).unwrap();
    assert_eq!(copy.record.service.name, "Raven in place of Rowan Court");
    assert_eq!(copy.place, format!("/record/{}", record_id(50)));
    assert_eq!(drafts.open(record_id(1)).unwrap().record.service.name, "Rowan Court");
    // Training in the same way: the one is taken by that in another revision, but says the same.
    assert_eq!(
        take_training_in(&keep, find(&format!("training:{}", training_id(7))), || training_id(60)),
        Ok(training_id(7))
    );
    assert_eq!(
        take_training_in(&keep, find(&format!("training:{}", training_id(1))), || training_id(60)),
        Ok(training_id(1))
    );
    assert_eq!(keep.strangers().unwrap().len(), all.len() - 4);
    // What is no record is refused, and stays.
    assert!(take_record_in(&keep, find("something else"), || record_id(51)).is_err());
    assert!(keep.strangers().unwrap().contains(find("something else")));
    // Training that has gone on here stands beside what was put in.
    let [alone, ..] = each();
    let other = Memory::default();
    let mut gone_on = alone.clone();
    if let provider_concerns::training::kept::Kept::Alone(alone) = &mut gone_on {
        alone.legs[0].judgements.clear();
    }
    Trainings::over(Keep::plain(other.clone())).save(&training(gone_on.clone(), 3), 0).unwrap();
    for (key, text) in everything(&other) {
        memory.write(&key, &text).unwrap();
    }
    let stranger = keep
        .strangers()
        .unwrap()
        .into_iter()
        .find(|one| one.found_at.contains(&format!("training:{}", training_id(1))));
    assert_eq!(take_training_in(&keep, &stranger.unwrap(), || training_id(60)), Ok(training_id(60)));
    let trainings = Trainings::over(keep);
    assert_eq!(trainings.open(training_id(1)).unwrap().kept, alone);
    assert_eq!(trainings.open(training_id(60)).unwrap().kept, gone_on.under(training_id(60)));
}

#[test]
fn taking_in_that_is_interrupted_leaves_it_waiting_or_taken_in() {
    let start = || {
        let memory = protected();
        plant(&memory);
        keep_of(&memory).settle(opens).unwrap();
        memory
    };
    let find = |keep: &Keep<Memory>| {
        keep.strangers().unwrap().into_iter().find(|one| one.found_at.contains(record_id(3).as_str()))
    };
    let act = |store: FaultyStore| {
        let vault = Vault::new(store.clone());
        let Ok(sealer) = vault.unlock(&vault.locks().unwrap()[0], &passphrase(1), RANDOM) else { return false };
        let keep = Keep::sealed(store, sealer);
        let all = keep.strangers().unwrap();
        let stranger = all.iter().find(|one| one.found_at.contains(record_id(3).as_str())).unwrap();
        take_record_in(&keep, stranger, || record_id(50)).is_ok()
    };
    at_every_step(start, act, |memory, done, what| {
        let keep = keep_of(&memory);
        let is_taken = Drafts::over(keep.clone()).open(record_id(3)).is_ok();
        let waits = find(&keep);
        assert!(is_taken || waits.is_some(), "{what}");
        assert!(!done || (is_taken && waits.is_none()), "{what}");
        if let Some(stranger) = waits {
            // Once more does not make two of it.
            let taken = take_record_in(&keep, &stranger, || record_id(50)).unwrap();
            // What was cut off while it was written stays in its place.
            assert!(taken == record_id(3) || what.starts_with("KilledHalfway"), "{what}");
        }
        assert_eq!(Drafts::over(keep.clone()).list().unwrap().drafts.len(), 3, "{what}");
        assert_eq!(find(&keep), None, "{what}");
    });
}

#[test]
fn protection_ends_only_once_the_person_has_decided() {
    let memory = protected();
    let keep = keep_of(&memory);
    for damaged in Drafts::over(keep.clone()).list().unwrap().damaged {
        keep.remove_key(&damaged.key).unwrap();
    }
    let sealer = unlock(&memory).unwrap();
    plant(&memory);
    let vault = Vault::new(memory.clone());
    assert_eq!(vault.unprotect(&sealer), Err(VaultError::Strangers(plants().len())));
    assert!(unlock(&memory).is_some());
    all_wait(&keep, "protection stays");
    let mut left = plants().len();
    for stranger in keep.strangers().unwrap() {
        keep.remove_stranger(&stranger.key).unwrap();
        left -= 1;
        assert_eq!(keep.strangers().unwrap().len(), left, "only that one is removed");
    }
    vault.unprotect(&sealer).unwrap();
    let listing = Drafts::new(memory.clone()).list().unwrap();
    assert_eq!((listing.drafts.len(), listing.damaged.len()), (2, 0));
    assert!(memory.keys().unwrap().iter().all(|key| !key.starts_with(NOTE) && !key.starts_with(PROTECTED)));
}

#[test]
fn a_change_of_passphrase_leaves_what_waits_waiting() {
    let memory = protected();
    plant(&memory);
    let sealer = unlock(&memory).unwrap();
    Vault::new(memory.clone()).change(&sealer, &passphrase(1), CHEAP).unwrap();
    let keep = keep_of(&memory);
    only_own_is_there(&keep, "changed");
    keep.settle(opens).unwrap();
    Vault::new(memory.clone()).change(&sealer, &passphrase(1), CHEAP).unwrap();
    all_wait(&keep, "changed again");
}

#[test]
fn a_file_with_everything_brings_it_along_as_what_it_is() {
    let memory = protected();
    plant(&memory);
    let text = Backup::of(&memory, minute(9)).unwrap().to_text().unwrap();
    let from = keep_of(&Backup::read(&text).unwrap().into_store().unwrap());
    let into_clear = Keep::plain(Memory::default());
    let into_protected = keep_of(&{
        let memory = Memory::default();
        assert!(begin(without_a_fault(&memory)));
        memory
    });
    for into in [into_clear, into_protected] {
        let restored = restore(&from, &into, || record_id(70)).unwrap();
        let expected =
            Restored { added: 2, frameworks: 1, unreadable: 1, strangers: plants().len(), ..Restored::default() };
        assert_eq!(restored, expected);
        let titles: Vec<_> =
            Drafts::over(into.clone()).list().unwrap().drafts.into_iter().map(|one| one.title).collect();
        assert!(titles.iter().flatten().all(|title| title.starts_with("Rowan")), "{titles:?}");
        all_wait(&into, "in another device");
        // And on from there, also without the passphrase.
        let next = Keep::plain(Memory::default());
        assert_eq!(restore(&into, &next, || record_id(71)).unwrap().strangers, plants().len());
        all_wait(&next, "in a third device");
    }
}
