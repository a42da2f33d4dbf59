//! What somebody without the passphrase puts on a protected device: never read as the person's own, never lost, asked about.

use crate::support::{
    faults::{FAULTS, FaultyStore, RANDOM, at_every_step, everything},
    minute, record_id,
    training::{each, envelope as training, training_id},
};
use provider_concerns::{
    app::{StrangerKind, StrangerShown, take_record_in, take_training_in},
    concern::Record,
    drafts::{
        Backup, DraftError, Drafts, Envelope, Keep, KeepError, MemoryStore, OwnFileKept, OwnFiles, PROTECTED, Restored,
        Sealer, Store, Vault, VaultError,
        journal::{Entry, Seen, Stamp, replay, unseen},
        opens, restore,
    },
    seal::{Cost, Key, SealedFile, Wrapping},
    training::{
        kept::{OwnSets, Trainings},
        scenario::TEMPLATE,
    },
};
use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

const CHEAP: Wrapping = Wrapping { salt: [3; 16], cost: Cost { memory_kib: 8, passes: 1, lanes: 1 } };
const NOTE: &str = "provider-concerns:device:settling";

type Memory = Rc<MemoryStore>;

fn passphrase(number: u8) -> Key {
    Key::from_bytes([number; 32])
}

fn envelope(number: u8, revision: u64, name: &str) -> Envelope {
    let mut record = Record::new(record_id(number), minute(0));
    record.service.name = name.to_owned();
    Envelope::new(record, revision, minute(revision as i64), format!("/record/{}", record_id(number)))
}

fn own_file(name: &str) -> OwnFileKept {
    OwnFileKept::new(name.to_owned(), minute(0), format!("title = \"{name}\""))
}

/// Records, a framework file, training and scenarios, in clear; and a damaged text.
fn in_clear() -> Memory {
    let memory = Memory::default();
    let keep = Keep::plain(memory.clone());
    Drafts::over(keep.clone()).save(&envelope(1, 1, "Rowan Court"), 0).unwrap();
    memory.write(&Drafts::<()>::key(record_id(2)), &envelope(2, 1, "Rowan Annexe").seal().unwrap()).unwrap();
    memory.write(&format!("{}@4", Drafts::<()>::key(record_id(9))), "half a text about Rowan").unwrap();
    OwnFiles::over(keep.clone()).keep("d1", &own_file("rowan.toml")).unwrap();
    let [alone, ..] = each();
    Trainings::over(keep).save(&training(alone, 1), 0).unwrap();
    memory
}

fn begin(store: FaultyStore) -> bool {
    let Ok(sealer) = Vault::new(store.clone()).protect(&passphrase(1), CHEAP, RANDOM) else { return false };
    Keep::sealed(store, sealer).settle(opens).is_ok()
}

fn without_a_fault(memory: &Memory) -> FaultyStore {
    FaultyStore::new(memory.clone(), FAULTS[0], usize::MAX)
}

/// The same, protected, all of it.
fn protected() -> Memory {
    let memory = in_clear();
    assert!(begin(without_a_fault(&memory)));
    memory
}

fn unlock(memory: &Memory) -> Option<Sealer> {
    let vault = Vault::new(memory.clone());
    let locks = vault.locks().unwrap_or_else(|error| panic!("{error}"));
    locks.iter().find_map(|lock| vault.unlock(lock, &passphrase(1), RANDOM).ok())
}

fn keep_of(memory: &Memory) -> Keep<Memory> {
    Keep::sealed(memory.clone(), unlock(memory).unwrap())
}

/// Everything that can be put in: by key, each with its bytes.
fn plants() -> BTreeMap<String, String> {
    let elsewhere = Memory::default();
    let keep = Keep::plain(elsewhere.clone());
    let drafts = Drafts::over(keep.clone());
    drafts.save(&envelope(1, 1, "Raven in place of Rowan Court"), 0).unwrap();
    drafts.save(&envelope(3, 1, "Raven House"), 0).unwrap();
    OwnFiles::over(keep.clone()).keep("d1", &own_file("raven.toml")).unwrap();
    OwnFiles::over(keep.clone()).keep("d2", &own_file("raven-2.toml")).unwrap();
    let [alone, room, _] = each();
    Trainings::over(keep.clone()).save(&training(room, 1), 0).unwrap();
    Trainings::over(keep.clone()).save(&training(alone, 5), 0).unwrap();
    OwnSets::over(keep.clone()).keep(TEMPLATE).unwrap();
    // Kept at the last number there is, and as if it had been put aside before.
    keep.write("provider-concerns:planted:00", "\"provider-concerns:draft:raven\"\nraven").unwrap();
    keep.write("provider-concerns:quarantine:provider-concerns:draft:x", "raven, put aside").unwrap();
    let mut plants = everything(&elsewhere);
    let name = |number: u8| Drafts::<()>::key(record_id(number));
    let raw = envelope(4, 1, "Raven, without a digest").seal().unwrap();
    plants.insert(name(4), raw.clone());
    plants.insert(format!("{}@{}", name(5), u64::MAX), raw);
    plants.insert(format!("{}@2", name(2)), "half a raven".to_owned());
    plants.insert(format!("{}@3", name(2)), String::new());
    plants.insert(format!("{}@9", name(1)), "provider-concerns-kept 9 raven of a newer app".to_owned());
    plants.insert(format!("{}@1", name(6)), "provider-concerns-kept 1 sealed raven AA\nAA".to_owned());
    plants.insert("provider-concerns:draft:with\na line break".to_owned(), "raven".to_owned());
    plants.insert("provider-concerns:".to_owned(), "raven".to_owned());
    plants.insert("provider-concerns:something else".to_owned(), "raven 🐦\r\n\u{0}".to_owned());
    plants
}

fn plant(memory: &Memory) {
    for (key, text) in plants() {
        memory.write(&key, &text).unwrap();
    }
}

/// What a person finds: everything that is theirs, and nothing of anybody else's.
fn only_own_is_there(keep: &Keep<Memory>, what: &str) {
    own_is_there(keep, &["half a text about Rowan"], what);
}

fn own_is_there(keep: &Keep<Memory>, damaged_own: &[&str], what: &str) {
    let drafts = Drafts::over(keep.clone());
    for (number, name) in [(1, "Rowan Court"), (2, "Rowan Annexe")] {
        let opened = drafts.open(record_id(number)).unwrap_or_else(|error| panic!("{what}: {name}: {error}"));
        assert_eq!(opened.record.service.name, name, "{what}");
    }
    for number in [3, 4, 5, 6] {
        assert_eq!(drafts.open(record_id(number)), Err(DraftError::Missing), "{what}");
    }
    let listing = drafts.list().unwrap();
    assert_eq!(listing.drafts.len(), 2, "{what}: {:?}", listing.drafts);
    let damaged: BTreeSet<_> = listing.damaged.iter().map(|damaged| drafts.raw(&damaged.key).unwrap()).collect();
    assert!(damaged_own.iter().all(|text| damaged.contains(*text)), "{what}: {damaged:?}");
    // What was cut off while the page was killed is the person's.
    assert!(damaged.iter().all(|text| !text.to_lowercase().contains("raven")), "{what}: {damaged:?}");
    let files = OwnFiles::over(keep.clone()).list().unwrap();
    let names: Vec<_> = files.iter().filter_map(|file| Some(file.kept.as_ref().ok()?.name.as_str())).collect();
    assert_eq!(names, ["rowan.toml"], "{what}");
    let trainings = Trainings::over(keep.clone()).list().unwrap();
    let ids: Vec<_> = trainings.iter().filter_map(|entry| entry.opened.as_ref().ok()?.whole()).collect();
    assert_eq!(ids.iter().map(|whole| (whole.kept.id(), whole.revision)).collect::<Vec<_>>(), [(training_id(1), 1)]);
    assert_eq!(OwnSets::over(keep.clone()).list().unwrap(), [], "{what}");
    for entry in keep.entries().unwrap() {
        let told = entry.content.map(|(_, text)| text.to_lowercase());
        assert!(told.as_ref().is_ok_and(|text| !text.contains("raven")) || told.is_err(), "{what}: {}", entry.key);
    }
}

/// Everything that was put in waits to be decided about, byte for byte, each once.
fn all_wait(keep: &Keep<Memory>, what: &str) {
    let strangers = keep.strangers().unwrap();
    let found: BTreeMap<_, _> =
        strangers.iter().map(|stranger| (stranger.found_at.clone(), stranger.stored.to_string())).collect();
    for (key, text) in plants() {
        assert_eq!(found.get(&key), Some(&text), "{what}: {key}");
    }
    assert_eq!(strangers.len(), found.len(), "{what}: each once");
    for stranger in &strangers {
        assert_eq!(keep.raw(&stranger.key).unwrap().as_deref(), Some(stranger.stored.as_str()), "{what}");
        assert_eq!(keep.stranger(&stranger.key).unwrap().as_ref(), Some(stranger), "{what}");
    }
}

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
