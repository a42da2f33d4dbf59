//! Thousands of records: what is done to all of them lists the store a fixed number of times, and reads each text as often as ever.

use crate::support::{faults::RANDOM, minute, record_id};
use provider_concerns::{
    concern::{Record, RecordId},
    drafts::{Backup, Drafts, Envelope, Keep, MemoryStore, OwnFiles, Store, StoreError, Vault, restore},
    seal::{Cost, Key, Wrapping},
    training::kept::{Trainings, restore_trainings},
};
use std::{cell::Cell, rc::Rc};

const CHEAP: Wrapping = Wrapping { salt: [3; 16], cost: Cost { memory_kib: 8, passes: 1, lanes: 1 } };

/// Counts how often it is asked.
#[derive(Debug, Clone, Default)]
struct Counting {
    inner: Rc<MemoryStore>,
    keys: Rc<Cell<usize>>,
    reads: Rc<Cell<usize>>,
}

impl Counting {
    /// How often keys were listed and texts were read while something was done.
    fn count<T>(&self, act: impl FnOnce() -> T) -> (usize, usize) {
        self.keys.set(0);
        self.reads.set(0);
        act();
        (self.keys.get(), self.reads.get())
    }
}

impl Store for Counting {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.keys.set(self.keys.get() + 1);
        self.inner.keys()
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.reads.set(self.reads.get() + 1);
        self.inner.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.inner.write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.inner.remove(key)
    }
}

fn id(number: usize) -> RecordId {
    let mut bytes = [0; 10];
    bytes[..8].copy_from_slice(&(number as u64).to_le_bytes());
    RecordId::from_random(bytes)
}

fn envelope(number: usize) -> Envelope {
    let mut record = Record::new(id(number), minute(0));
    record.service.name = format!("Rowan Court {number}");
    Envelope::new(record, 1, minute(1), String::new())
}

/// So many records in clear: some as the first version of the app kept them, some damaged, some with a version before that an
/// interrupted write has left.
fn filled(records: usize) -> Counting {
    let store = Counting::default();
    for number in 0..records {
        let (name, text) = (Drafts::<()>::key(id(number)), envelope(number).seal().unwrap());
        match number % 5 {
            0 => store.write(&name, &text).unwrap(),
            1 => store.write(&format!("{name}@1"), "damaged").unwrap(),
            2 => {
                Keep::plain(store.inner.clone()).write(&name, "the version before").unwrap();
                let before = store.inner.read(&format!("{name}@1")).unwrap().unwrap();
                Keep::plain(store.inner.clone()).write(&name, &text).unwrap();
                store.write(&format!("{name}@1"), &before).unwrap();
            }
            _ => Keep::plain(store.inner.clone()).write(&name, &text).unwrap(),
        }
    }
    store
}

/// What is done, one after the other, and how often each asks the store.
fn work(records: usize) -> Vec<(&'static str, (usize, usize))> {
    let mut counts = Vec::new();
    let (store, other) = (filled(records), filled(records));
    let mut count = |what, store: &Counting, act: &dyn Fn()| counts.push((what, store.count(act)));
    let list = |keep: &Keep<Counting>| {
        assert_eq!(Drafts::over(keep.clone()).list().unwrap().drafts.len(), records - records / 5);
        OwnFiles::over(keep.clone()).list().unwrap();
        Trainings::over(keep.clone()).list().unwrap();
    };
    let plain = Keep::plain(store.clone());
    count("listed", &store, &|| list(&plain));
    count("settled", &store, &|| plain.settle(|_, _| true).unwrap());
    let sealer = Vault::new(store.clone()).protect(&Key::from_bytes([1; 32]), CHEAP, RANDOM).unwrap();
    let sealed = Keep::sealed(store.clone(), sealer.clone());
    count("protected", &store, &|| sealed.settle(|_, _| true).unwrap());
    count("settled under protection", &store, &|| sealed.settle(|_, _| true).unwrap());
    count("listed under protection", &store, &|| list(&sealed));
    let (empty, filled) = (Counting::default(), Keep::plain(other.clone()));
    for store in [&empty, &other] {
        for what in ["restored", "restored again"] {
            count(what, store, &|| {
                let into = Keep::plain(store.clone());
                restore(&sealed, &into, || record_id(200)).unwrap();
                restore_trainings(&sealed, &into).unwrap();
            });
        }
    }
    count("read as a file", &other, &|| {
        restore(&filled, &Keep::plain(empty.clone()), || record_id(200)).unwrap();
    });
    count("saved whole", &store, &|| drop(Backup::of(&store, minute(1)).unwrap()));
    let damaged = sealed.entries().unwrap().into_iter().filter(|entry| entry.content.is_err());
    damaged.for_each(|entry| sealed.remove_key(&entry.key).unwrap());
    let vault = Vault::new(store.clone());
    count("unprotected", &store, &|| vault.unprotect(&sealer).unwrap());
    counts
}

#[test]
fn what_is_done_to_all_records_lists_the_store_as_often_for_five_hundred_as_for_fifty() {
    let (few, many) = (work(50), work(500));
    for ((what, (few_keys, few_reads)), (_, (many_keys, many_reads))) in few.into_iter().zip(many) {
        assert_eq!(few_keys, many_keys, "{what}: listings of the store");
        assert!(few_keys <= 40, "{what}: {few_keys} listings of the store");
        assert!(
            many_reads <= few_reads * 10 && many_reads <= 500 * 6,
            "{what}: {few_reads} and {many_reads} texts read"
        );
    }
}
