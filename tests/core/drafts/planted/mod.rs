//! What somebody without the passphrase puts on a protected device: never read as the person's own, never lost, asked about.

mod decided;
mod lock;
mod note;
mod put_aside;

use crate::support::{
    faults::{FAULTS, FaultyStore, RANDOM, everything},
    minute, record_id,
    training::{each, envelope as training, training_id},
};
use provider_concerns::{
    concern::Record,
    drafts::{DraftError, Drafts, Envelope, Keep, MemoryStore, OwnFileKept, OwnFiles, Sealer, Store, Vault, opens},
    seal::{Cost, Key, Wrapping},
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
