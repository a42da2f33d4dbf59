//! The journal: whatever of the browser's storage had reached the disk when the power went, what was called saved is there, and
//! what was removed stays away. Every moment of a day's work, with the storage and the journal behind by every possible amount.

use crate::support::{
    faults::{FAULTS, FaultyStore, RANDOM, everything},
    minute, record_id,
};
use provider_concerns::{
    concern::Record,
    drafts::{
        Drafts, Envelope, Keep, MemoryStore, Sealer, Store, StoreError, Vault,
        journal::{Batch, Entry, Recorder, Seen, Stamp, replay, unseen},
    },
    seal::{Cost, Key, Wrapping},
};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

const CHEAP: Wrapping = Wrapping { salt: [3; 16], cost: Cost { memory_kib: 8, passes: 1, lanes: 1 } };

type Texts = BTreeMap<String, String>;

/// The database of the journal, as it stands on the disk.
#[derive(Debug, Clone, Default, PartialEq)]
struct Disk {
    texts: Texts,
    stamps: BTreeMap<String, (Stamp, bool)>,
}

impl Disk {
    fn commit(&mut self, page: &str, batch: &Batch) {
        let stamp = || Stamp { page: page.to_owned(), number: batch.number };
        for (key, text) in &batch.put {
            self.texts.insert(key.clone(), text.clone());
            self.stamps.insert(key.clone(), (stamp(), true));
        }
        for key in &batch.removed {
            self.texts.remove(key);
            self.stamps.insert(key.clone(), (stamp(), false));
        }
        for key in &batch.replaced {
            self.texts.remove(key);
            self.stamps.remove(key);
        }
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |(key, (stamp, is_put)): (&String, &(Stamp, bool))| Entry {
            key: key.clone(),
            is_put: *is_put,
            stamp: stamp.clone(),
        };
        self.stamps.iter().map(entry).collect()
    }

    /// What the app does at its start.
    fn replay_into(&self, store: &impl Store, seen: &Seen) -> Result<(), StoreError> {
        let entries = self.entries();
        let texts: Texts = unseen(&entries, seen)
            .into_iter()
            .filter_map(|key| Some((key.clone(), self.texts.get(&key)?.clone())))
            .collect();
        replay(store, &entries, &texts, seen).map(drop)
    }
}

/// A browser: its storage, what of it has been on the disk at each moment, and the journal after each batch.
struct Browser {
    storage: Rc<MemoryStore>,
    seen: RefCell<BTreeMap<String, u64>>,
    /// Everything in the storage, with what it has seen of each page, after each single change.
    moments: RefCell<Vec<(Texts, BTreeMap<String, u64>)>>,
    disk: RefCell<Disk>,
    /// The journal after each batch, beside how many moments there had been by then.
    batches: RefCell<Vec<(usize, Disk)>>,
}

/// A page over a browser's storage, as the browser's edge works it.
#[derive(Clone)]
struct Page {
    browser: Rc<Browser>,
    name: &'static str,
    recorder: Rc<RefCell<Recorder>>,
}

impl Browser {
    fn new() -> Rc<Self> {
        let moments = RefCell::new(vec![(Texts::new(), BTreeMap::new())]);
        let batches = RefCell::new(vec![(1, Disk::default())]);
        let (storage, seen, disk) = (Rc::default(), RefCell::default(), RefCell::default());
        Rc::new(Self { storage, seen, moments, disk, batches })
    }

    fn page(self: &Rc<Self>, name: &'static str) -> Page {
        Page { browser: self.clone(), name, recorder: Rc::default() }
    }

    fn moment(&self) {
        self.moments.borrow_mut().push((everything(&self.storage), self.seen.borrow().clone()));
    }
}

impl Page {
    /// The end of a turn: what was changed goes into the journal.
    fn end_turn(&self) {
        let Some(batch) = self.recorder.borrow_mut().take() else { return };
        self.browser.seen.borrow_mut().insert(self.name.to_owned(), batch.number);
        self.browser.moment();
        self.browser.disk.borrow_mut().commit(self.name, &batch);
        let so_far = self.browser.moments.borrow().len();
        self.browser.batches.borrow_mut().push((so_far, self.browser.disk.borrow().clone()));
    }
}

impl Store for Page {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.browser.storage.keys()
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.browser.storage.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.browser.storage.write(key, text)?;
        self.recorder.borrow_mut().put(key, text);
        self.browser.moment();
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.browser.storage.remove(key)?;
        self.recorder.borrow_mut().removed(key);
        self.browser.moment();
        Ok(())
    }
}

fn envelope(number: u8, revision: u64, name: &str) -> Envelope {
    let id = record_id(number);
    let mut record = Record::new(id, minute(0));
    record.service.name = name.to_owned();
    Envelope::new(record, revision, minute(revision as i64), format!("/record/{id}"))
}

/// What the person knows to be saved after each turn, by record: its name, or that it was removed.
type Known = BTreeMap<u8, Option<&'static str>>;

/// A day's work on two pages, in clear and then protected: the browser, what was known to be saved after each batch, and the
/// keys where there are any by then.
fn a_day() -> (Rc<Browser>, Vec<(Known, Option<Sealer>)>) {
    let browser = Browser::new();
    let (first, second) = (browser.page("first"), browser.page("second"));
    let mut known: Known = BTreeMap::new();
    let mut history = vec![(known.clone(), None)];
    let mut done = |page: &Page, number: u8, name: Option<&'static str>, sealer: Option<&Sealer>| {
        page.end_turn();
        known.insert(number, name);
        history.push((known.clone(), sealer.cloned()));
    };
    let drafts = |page: &Page| Drafts::new(page.clone());
    drafts(&first).save(&envelope(1, 1, "Rowan"), 0).unwrap();
    done(&first, 1, Some("Rowan"), None);
    drafts(&first).save(&envelope(1, 2, "Rowan Court"), 1).unwrap();
    done(&first, 1, Some("Rowan Court"), None);
    drafts(&second).save(&envelope(2, 1, "Elm"), 0).unwrap();
    done(&second, 2, Some("Elm"), None);
    drafts(&first).save(&envelope(2, 2, "Elm House"), 1).unwrap();
    done(&first, 2, Some("Elm House"), None);
    drafts(&second).save(&envelope(2, 3, "Elm House East"), 2).unwrap();
    done(&second, 2, Some("Elm House East"), None);
    // Removed by the other page than the one that saved it last, and begun again under the same id.
    drafts(&first).remove(&Drafts::<()>::key(record_id(2))).unwrap();
    done(&first, 2, None, None);
    drafts(&second).save(&envelope(2, 1, "Elm again"), 0).unwrap();
    done(&second, 2, Some("Elm again"), None);
    let sealer = Vault::new(first.clone()).protect(&Key::from_bytes([1; 32]), CHEAP, RANDOM).unwrap();
    Keep::sealed(first.clone(), sealer.clone()).settle(|_, _| true).unwrap();
    done(&first, 1, Some("Rowan Court"), Some(&sealer));
    let protected = |page: &Page| Drafts::over(Keep::sealed(page.clone(), sealer.clone()));
    protected(&second).save(&envelope(1, 3, "Rowan Court West"), 2).unwrap();
    done(&second, 1, Some("Rowan Court West"), Some(&sealer));
    protected(&first).remove(&Drafts::<()>::key(record_id(2))).unwrap();
    done(&first, 2, None, Some(&sealer));
    protected(&first).save(&envelope(1, 4, "Rowan Court North"), 3).unwrap();
    done(&first, 1, Some("Rowan Court North"), Some(&sealer));
    (browser, history)
}

fn filled(texts: &Texts) -> Rc<MemoryStore> {
    let store = Rc::new(MemoryStore::default());
    for (key, text) in texts {
        store.write(key, text).unwrap();
    }
    store
}

fn as_seen(numbers: &BTreeMap<String, u64>) -> Seen {
    let mut seen = Seen::default();
    for (page, number) in numbers {
        seen.note(page, &number.to_string());
    }
    seen
}

fn opens_as(store: &Rc<MemoryStore>, sealer: Option<&Sealer>, number: u8) -> Option<String> {
    let keep = match sealer {
        Some(sealer) => Keep::sealed(store.clone(), sealer.clone()),
        None => Keep::plain(store.clone()),
    };
    let drafts = Drafts::over(keep);
    // One tab writes here, so whatever is put back, no older text stands beside it as if another tab had saved it.
    assert_eq!(drafts.set_apart(), Ok(Vec::new()));
    let opened = drafts.open(record_id(number));
    opened.ok().map(|envelope| envelope.record.service.name)
}

#[test]
fn wherever_the_power_goes_what_was_called_saved_is_there_and_what_was_removed_stays_away() {
    let (browser, history) = a_day();
    let (moments, batches) = (browser.moments.borrow(), browser.batches.borrow());
    assert_eq!(batches.len(), history.len());
    let mut tried = 0;
    for ((by_then, disk), (known, sealer)) in batches.iter().zip(&history) {
        // The storage is behind by any amount: from nothing at all to everything that was done when the batch had arrived.
        for (behind, (texts, seen)) in moments.iter().take(*by_then).enumerate() {
            let what = format!("storage of moment {behind} of {by_then}");
            let store = filled(texts);
            disk.replay_into(&store, &as_seen(seen)).unwrap();
            for (number, name) in known {
                assert_eq!(opens_as(&store, sealer.as_ref(), *number).as_deref(), *name, "{what}: record {number}");
            }
            // What stood in clear before protection is not back.
            let readable = everything(&store).iter().any(|(key, text)| key.contains("draft") || text.contains("Rowan"));
            assert!(sealer.is_none() || !readable, "{what}");
            tried += 1;
        }
    }
    assert!(tried > 150, "{tried}");
}

#[test]
fn a_journal_that_is_behind_changes_nothing() {
    let (browser, _) = a_day();
    let (moments, batches) = (browser.moments.borrow(), browser.batches.borrow());
    for (by_then, disk) in batches.iter() {
        for (texts, seen) in moments.iter().skip(*by_then - 1) {
            let store = filled(texts);
            disk.replay_into(&store, &as_seen(seen)).unwrap();
            assert_eq!(everything(&store), *texts);
        }
    }
}

#[test]
fn catching_up_that_breaks_off_anywhere_is_finished_at_the_next_start() {
    let (browser, history) = a_day();
    let (moments, batches) = (browser.moments.borrow(), browser.batches.borrow());
    let ((_, disk), (known, sealer)) = batches.iter().zip(&history).next_back().unwrap();
    for (texts, seen) in moments.iter() {
        for fault in FAULTS {
            for at in 1.. {
                let store = filled(texts);
                let faulty = FaultyStore::new(store.clone(), fault, at);
                let _ = disk.replay_into(&faulty, &as_seen(seen));
                let hit = faulty.was_hit();
                disk.replay_into(&store, &as_seen(seen)).unwrap();
                for (number, name) in known {
                    let opened = opens_as(&store, sealer.as_ref(), *number);
                    assert_eq!(opened.as_deref(), *name, "{fault:?} at {at}: record {number}");
                }
                if !hit {
                    break;
                }
            }
        }
    }
}

#[test]
fn a_batch_that_did_not_arrive_goes_with_the_next() {
    let mut recorder = Recorder::default();
    recorder.put("a@1", "one");
    recorder.put("b@1", "kept");
    let lost = recorder.take().unwrap();
    recorder.put("a@2", "two");
    recorder.removed("a@1");
    recorder.give_back(lost);
    let batch = recorder.take().unwrap();
    assert_eq!(batch.number, 2);
    let put: Vec<_> = batch.put.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    assert_eq!(put, [("a@2", "two"), ("b@1", "kept")]);
    assert_eq!((batch.removed, batch.replaced), (Vec::new(), vec!["a@1".to_owned()]));
    assert_eq!(recorder.take(), None);
}

#[test]
fn the_journal_does_not_grow_with_every_save() {
    let browser = Browser::new();
    let page = browser.page("only");
    for revision in 1..200 {
        Drafts::new(page.clone()).save(&envelope(1, revision, "Rowan"), revision - 1).unwrap();
        page.end_turn();
    }
    let disk = browser.disk.borrow();
    assert_eq!((disk.texts.len(), disk.stamps.len()), (1, 1));
}
