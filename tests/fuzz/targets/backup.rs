//! A file with everything of a device: it adds what opens, replaces nothing, and changes nothing that does not open.
#![no_main]

use fuzzing::{RANDOM, passphrase, readable, record_id};
use libfuzzer_sys::fuzz_target;
use provider_concerns::{
    concern::Record,
    drafts::{Backup, Drafts, Envelope, Keep, MemoryStore, Store, Vault, restore},
};
use std::{collections::BTreeMap, rc::Rc};

fuzz_target!(|data: &[u8]| fuzzing::bounded(data.len(), || {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(backup) = Backup::read(text) else { return };
    assert!(Backup::is_one(text));
    let written = backup.to_text().expect("it can be written");
    assert_eq!(Backup::read(&written).as_ref(), Ok(&backup));
    let store = backup.into_store().expect("a store in memory takes everything");
    let vault = Vault::new(store.clone());
    let sealers: Vec<_> = vault
        .locks()
        .into_iter()
        .flatten()
        .filter_map(|lock| vault.unlock(&lock, &passphrase(), RANDOM).ok())
        .collect();
    take(&Keep::plain(store.clone()));
    for sealer in sealers {
        take(&Keep::sealed(store.clone(), sealer));
    }
}));

/// A device with a record that the seeds have too, in another version, and something that cannot be read.
fn device() -> Keep<Rc<MemoryStore>> {
    let keep = Keep::plain(Rc::new(MemoryStore::default()));
    let mut record = Record::new(record_id(1), fuzzing::now());
    record.service.name = "Rowan Court, here".to_owned();
    let envelope = Envelope::new(record, 3, fuzzing::now(), String::new());
    Drafts::over(keep.clone()).save(&envelope, 0).expect("nothing is stored yet");
    let damaged = format!("{}@4", Drafts::<()>::key(record_id(3)));
    keep.store().write(&damaged, "half a text").expect("a store in memory takes everything");
    keep
}

fn take(from: &Keep<Rc<MemoryStore>>) {
    let into = device();
    let (before, damaged) = readable(&into);
    let mut next = 100;
    let mut new_id = || {
        next += 1;
        record_id(next)
    };
    let first = restore(from, &into, &mut new_id).expect("a store in memory takes everything");
    holds_still(&into, &before, &damaged);
    let listing = Drafts::over(into.clone()).list().expect("a store in memory answers");
    assert_eq!(listing.drafts.len(), 1 + first.added + first.copied, "{first:?}");
    // Once more adds nothing new: at most the copies that a record in another version gets each time.
    let (before, damaged) = readable(&into);
    let second = restore(from, &into, &mut new_id).expect("a store in memory takes everything");
    assert_eq!((second.added, second.frameworks), (0, 0), "after {first:?} came {second:?}");
    assert_eq!(second.unreadable, first.unreadable);
    holds_still(&into, &before, &damaged);
}

/// Everything that was there is there, just as it was.
fn holds_still(keep: &Keep<Rc<MemoryStore>>, texts: &BTreeMap<String, String>, damaged: &BTreeMap<String, String>) {
    let (after, still) = readable(keep);
    for (name, text) in texts {
        assert_eq!(after.get(name), Some(text), "{name}");
    }
    for (key, raw) in damaged {
        assert_eq!(still.get(key), Some(raw), "{key}");
    }
    // What somebody without the key had put into the other device travels as that, and waits to be decided about.
    let others = still.keys().filter(|key| !damaged.contains_key(*key));
    assert!(others.into_iter().all(|key| key.starts_with("provider-concerns:planted:")), "{still:?}");
}
