//! What was put in is never read, listed or adopted: it is put aside and waits, whatever is interrupted and however little room there is.

use super::{
    Memory, NOTE, all_wait, begin, envelope, in_clear, keep_of, only_own_is_there, own_is_there, passphrase, plant,
    plants, protected, unlock,
};
use crate::support::{
    faults::{FaultyStore, RANDOM, at_every_step, everything},
    record_id,
};
use provider_concerns::drafts::{
    DraftError, Drafts, Keep, KeepError, Store, Vault,
    journal::{Entry, Seen, Stamp, replay, unseen},
    opens,
};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn what_was_put_in_is_never_read_listed_or_adopted_and_waits_byte_for_byte() {
    let memory = protected();
    assert_eq!(memory.read(&format!("{NOTE}@1")).unwrap(), None, "protection has fully begun");
    plant(&memory);
    let keep = keep_of(&memory);
    only_own_is_there(&keep, "before it is put aside");
    all_wait(&keep, "before it is put aside");
    let mut told = 0;
    keep.settle_telling(opens, &mut told).unwrap();
    assert_eq!(told, plants().len());
    assert_eq!(keep.in_clear(), Ok(0), "nothing of it stays in clear");
    only_own_is_there(&keep, "put aside");
    all_wait(&keep, "put aside");
    let before = everything(&memory);
    told = 0;
    keep.settle_telling(opens, &mut told).unwrap();
    assert_eq!((told, everything(&memory)), (plants().len(), before), "what waits, waits");
    assert!(everything(&memory).values().all(|text| !text.to_lowercase().contains("raven")), "it is protected too");
}

#[test]
fn what_was_put_in_in_place_of_a_record_that_was_deleted_is_not_that_record() {
    let memory = protected();
    let keep = keep_of(&memory);
    let name = Drafts::<()>::key(record_id(1));
    let own = keep.entries().unwrap().into_iter().find(|entry| matches!(&entry.content, Ok((at, _)) if *at == name));
    memory.remove(&own.unwrap().key).unwrap();
    plant(&memory);
    let drafts = Drafts::over(keep.clone());
    for settled in [false, true] {
        if settled {
            keep.settle(opens).unwrap();
        }
        assert_eq!(drafts.open(record_id(1)), Err(DraftError::Missing));
        assert_eq!(drafts.list().unwrap().drafts.len(), 1);
        all_wait(&keep, "beside nothing");
    }
    // Work goes on under the same name, and nothing that waits is written over.
    drafts.save(&envelope(1, 1, "Rowan, begun again"), 0).unwrap();
    assert_eq!(drafts.open(record_id(1)).unwrap().record.service.name, "Rowan, begun again");
    all_wait(&keep, "beside new work");
    drafts.remove(&name).unwrap();
    all_wait(&keep, "beside what was removed");
}

#[test]
fn putting_aside_that_is_interrupted_loses_nothing_and_adopts_nothing() {
    let start = || {
        let memory = protected();
        plant(&memory);
        memory
    };
    let act = |store: FaultyStore| {
        let vault = Vault::new(store.clone());
        let Ok(sealer) = vault.unlock(&vault.locks().unwrap()[0], &passphrase(1), RANDOM) else { return false };
        Keep::sealed(store, sealer).settle(opens).is_ok()
    };
    let steps = at_every_step(start, act, |memory, _, what| {
        let keep = keep_of(&memory);
        for settled in [false, true] {
            if settled {
                keep.settle(opens).unwrap();
                assert_eq!(keep.in_clear(), Ok(0), "{what}");
            }
            only_own_is_there(&keep, what);
            all_wait(&keep, what);
        }
    });
    assert!(steps >= 2 * plants().len(), "{steps}");
}

#[test]
fn what_is_put_in_while_protection_begins_or_ends_is_told_from_what_is_own() {
    at_every_step(in_clear, begin, |memory, _, what| {
        // Without a lock nothing is protected yet, and whoever has the device can write to it.
        if unlock(&memory).is_none() {
            return;
        }
        plant_and_look(&memory, &["half a text about Rowan"], what);
    });
    let start = || {
        let memory = protected();
        // What is damaged keeps protection from ending.
        let keep = keep_of(&memory);
        for damaged in Drafts::over(keep.clone()).list().unwrap().damaged {
            keep.remove_key(&damaged.key).unwrap();
        }
        memory
    };
    let act = |store: FaultyStore| {
        let vault = Vault::new(store);
        let Ok(sealer) = vault.unlock(&vault.locks().unwrap()[0], &passphrase(1), RANDOM) else { return false };
        vault.unprotect(&sealer).is_ok()
    };
    at_every_step(start, act, |memory, done, what| {
        // Never is anything left sealed without a lock.
        let locks = Vault::new(memory.clone()).locks().unwrap_or_else(|error| panic!("{what}: {error}"));
        if locks.is_empty() {
            let drafts = Drafts::new(memory.clone());
            assert_eq!(drafts.list().unwrap().drafts.len(), 2, "{what}");
            return;
        }
        assert!(!done, "{what}");
        plant_and_look(&memory, &[], what);
    });
}

/// Puts everything in at this moment, and goes on from there. Where own work stands in clear under the same key, it is not
/// written over: that would be deleting it.
fn plant_and_look(memory: &Memory, damaged: &[&str], what: &str) {
    let stands = everything(memory);
    let mut planted = BTreeMap::new();
    for (key, text) in plants().into_iter().filter(|(key, _)| !stands.contains_key(key)) {
        memory.write(&key, &text).unwrap();
        planted.insert(key, text);
    }
    let keep = keep_of(memory);
    for settled in [false, true] {
        if settled {
            keep.settle(opens).unwrap();
            assert_eq!(keep.in_clear(), Ok(0), "{what}");
        }
        own_is_there(&keep, damaged, what);
        let strangers = keep.strangers().unwrap();
        for (key, text) in &planted {
            let waits = |one: &&provider_concerns::drafts::Stranger| one.found_at == *key && *one.stored == *text;
            assert_eq!(strangers.iter().filter(waits).count(), 1, "{what}: {key}");
        }
    }
}

#[test]
fn with_little_room_it_stays_where_it_is_and_is_listed_all_the_same() {
    let used = |memory: &Memory| -> usize { everything(memory).iter().map(|(key, text)| key.len() + text.len()).sum() };
    let full = {
        let memory = protected();
        plant(&memory);
        used(&memory)
    };
    for room in (0..6_000).step_by(300) {
        let memory = protected();
        plant(&memory);
        memory.limit(Some(full + room));
        let keep = keep_of(&memory);
        let settled = keep.settle(opens);
        assert!(settled.is_ok() || settled == Err(KeepError::Store(provider_concerns::drafts::StoreError::Full)));
        only_own_is_there(&keep, &format!("with room for {room}"));
        all_wait(&keep, &format!("with room for {room}"));
        memory.limit(None);
        keep.settle(opens).unwrap();
        assert_eq!(keep.in_clear(), Ok(0));
        all_wait(&keep, "with room again");
    }
}

#[test]
fn what_is_put_into_the_journal_is_somebody_else_s_too() {
    let memory = protected();
    let stamp = Stamp { page: "raven".to_owned(), number: 1 };
    let entries: Vec<_> = plants().into_keys().map(|key| Entry { key, is_put: true, stamp: stamp.clone() }).collect();
    let seen = Seen::default();
    let wanted: BTreeSet<_> = unseen(&entries, &seen).into_iter().collect();
    assert_eq!(wanted.len(), plants().len());
    replay(&memory, &entries, &plants(), &seen).unwrap();
    let keep = keep_of(&memory);
    only_own_is_there(&keep, "replayed");
    keep.settle(opens).unwrap();
    only_own_is_there(&keep, "replayed and put aside");
    all_wait(&keep, "replayed");
}

#[test]
fn what_nobody_else_can_reach_is_read_in_clear() {
    let memory = Memory::default();
    Drafts::new(memory.clone()).save(&envelope(1, 1, "Rowan, in memory"), 0).unwrap();
    let sealer = unlock(&protected()).unwrap();
    let drafts = Drafts::over(Keep::sealed_alone(memory, sealer));
    assert_eq!(drafts.open(record_id(1)).unwrap().record.service.name, "Rowan, in memory");
}
