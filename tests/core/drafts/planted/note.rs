//! The note that beginning protection leaves: nobody makes one without the key, and without it nothing is lost.

use super::{CHEAP, Memory, NOTE, all_wait, begin, in_clear, keep_of, only_own_is_there, passphrase, plant, unlock};
use crate::support::{
    faults::{RANDOM, at_every_step, everything},
    record_id,
    training::{each, training_id},
};
use provider_concerns::{
    app::{StrangerKind, StrangerShown, take_record_in, take_training_in},
    drafts::{Drafts, Keep, MemoryStore, Store, Vault, opens},
    training::kept::Trainings,
};
use std::{collections::BTreeSet, rc::Rc};

#[test]
fn nobody_without_the_key_makes_a_note_and_an_old_one_lets_in_only_what_was_own() {
    let memory = in_clear();
    let clear = everything(&memory);
    let sealer = Vault::new(memory.clone()).protect(&passphrase(1), CHEAP, RANDOM).unwrap();
    let note = memory.read(&format!("{NOTE}@1")).unwrap().unwrap();
    assert!(!note.contains("Rowan") && !note.contains("draft"));
    let keep = Keep::sealed(memory.clone(), sealer);
    keep.settle(opens).unwrap();
    assert!(memory.keys().unwrap().iter().all(|key| !key.starts_with(NOTE)));
    // One of another device, one that says it in clear, a damaged one, one of a newer app: as if there were none.
    let other = in_clear();
    Vault::new(other.clone()).protect(&passphrase(1), CHEAP, RANDOM).unwrap();
    let foreign = other.read(&format!("{NOTE}@1")).unwrap().unwrap();
    let forged = Memory::default();
    Keep::plain(forged.clone()).write(NOTE, "text everything").unwrap();
    let forged = forged.read(&format!("{NOTE}@1")).unwrap().unwrap();
    for bad in [foreign, forged, note.replace('A', "B"), "provider-concerns-kept 9 all".to_owned()] {
        let memory = Rc::new(MemoryStore::default());
        for (key, text) in everything(keep.store()) {
            memory.write(&key, &text).unwrap();
        }
        memory.write(&format!("{NOTE}@1"), &bad).unwrap();
        plant(&memory);
        let keep = keep_of(&memory);
        only_own_is_there(&keep, &bad);
        keep.settle(opens).unwrap();
        only_own_is_there(&keep, &bad);
        all_wait(&keep, &bad);
    }
    // Somebody has copied the note and brings it back, with the text of that time and with another.
    memory.write(&format!("{NOTE}@1"), &note).unwrap();
    plant(&memory);
    for (key, text) in clear {
        memory.write(&key, &text).unwrap();
    }
    let keep = keep_of(&memory);
    keep.settle(opens).unwrap();
    only_own_is_there(&keep, "an old note");
    let strangers = keep.strangers().unwrap();
    assert!(strangers.iter().any(|stranger| stranger.found_at.contains(record_id(3).as_str())));
}

#[test]
fn without_its_note_interrupted_work_waits_and_is_taken_in_whole() {
    // As an earlier version of the app has left it, which wrote no note, at every moment of beginning protection.
    at_every_step(in_clear, begin, |memory, _, what| {
        for key in memory.keys().unwrap().into_iter().filter(|key| key.starts_with(NOTE)) {
            memory.remove(&key).unwrap();
        }
        if unlock(&memory).is_none() {
            return;
        }
        let keep = keep_of(&memory);
        keep.settle(opens).unwrap();
        assert_eq!(keep.in_clear(), Ok(0), "{what}");
        for stranger in keep.strangers().unwrap() {
            match StrangerShown::of(&stranger).kind {
                StrangerKind::Record { .. } => {
                    take_record_in(&keep, &stranger, || record_id(200)).unwrap();
                }
                StrangerKind::Training { .. } => {
                    take_training_in(&keep, &stranger, || training_id(200)).unwrap();
                }
                _ => {}
            }
        }
        let drafts = Drafts::over(keep.clone());
        let listed = drafts.list().unwrap().drafts;
        let names: BTreeSet<_> = listed.iter().flat_map(|draft| draft.title.clone()).collect();
        assert_eq!(names, ["Rowan Annexe".to_owned(), "Rowan Court".to_owned()].into(), "{what}");
        // What was cut off while it was sealed is in the place of one: that one then has an id of its own.
        assert_eq!(listed.len(), 2, "{what}");
        let trainings = Trainings::over(keep.clone());
        let opens = |id: u8| {
            trainings.open(training_id(id)).is_ok_and(|found| found.kept == each()[0].clone().under(training_id(id)))
        };
        assert!(opens(1) || (opens(200) && what.starts_with("KilledHalfway")), "{what}");
        let texts: Vec<_> = keep.strangers().unwrap().into_iter().map(|stranger| stranger.stored.to_string()).collect();
        let damaged = drafts.list().unwrap().damaged;
        let mut all = texts.into_iter().chain(damaged.iter().map(|damaged| drafts.raw(&damaged.key).unwrap()));
        assert!(all.any(|text| text == "half a text about Rowan"), "{what}");
    });
}
