//! A store that fails, or dies, at a chosen step.

use provider_concerns::drafts::{MemoryStore, Randomness, Store, StoreError};
use std::{
    cell::Cell,
    collections::BTreeMap,
    rc::Rc,
    sync::atomic::{AtomicU64, Ordering},
};

/// What happens at the chosen step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The page is killed before the step is done: nothing happens from then on.
    KilledBefore,
    /// The page is killed after the step is done.
    KilledAfter,
    /// The page is killed while the text is written: half of it arrives.
    KilledHalfway,
    /// The store says once that it is full; what follows works.
    FullOnce,
    /// The store is full from then on; removing works.
    FullFromNowOn,
    /// The store refuses once; what follows works.
    RefusedOnce,
    /// The store says that it wrote, and wrote something else.
    WrittenWrongly,
}

/// Every fault.
pub const FAULTS: [Fault; 7] = [
    Fault::KilledBefore,
    Fault::KilledAfter,
    Fault::KilledHalfway,
    Fault::FullOnce,
    Fault::FullFromNowOn,
    Fault::RefusedOnce,
    Fault::WrittenWrongly,
];

/// A store in which one step goes wrong. Steps are writes and removals, counted from 1.
#[derive(Debug, Clone)]
pub struct FaultyStore {
    inner: Rc<MemoryStore>,
    fault: Fault,
    at: usize,
    steps: Rc<Cell<usize>>,
}

impl FaultyStore {
    pub fn new(inner: Rc<MemoryStore>, fault: Fault, at: usize) -> Self {
        Self { inner, fault, at, steps: Rc::default() }
    }

    /// Whether the step was reached.
    pub fn was_hit(&self) -> bool {
        self.steps.get() >= self.at
    }

    fn is_dead(&self) -> bool {
        let killed = matches!(self.fault, Fault::KilledBefore | Fault::KilledAfter | Fault::KilledHalfway);
        killed && self.was_hit()
    }

    fn step(&self, write: Option<(&str, &str)>, act: impl Fn() -> Result<(), StoreError>) -> Result<(), StoreError> {
        let dead = || StoreError::Unavailable("the page is gone".to_owned());
        if self.is_dead() {
            return Err(dead());
        }
        self.steps.set(self.steps.get() + 1);
        let now = self.steps.get() == self.at;
        match self.fault {
            Fault::FullFromNowOn if self.was_hit() && write.is_some() => Err(StoreError::Full),
            _ if !now => act(),
            Fault::KilledBefore => Err(dead()),
            Fault::KilledAfter => act().and(Err(dead())),
            Fault::KilledHalfway => match write {
                Some((key, text)) => self.inner.write(key, &text[..text.len() / 2]).and(Err(dead())),
                None => Err(dead()),
            },
            Fault::FullOnce if write.is_some() => Err(StoreError::Full),
            Fault::WrittenWrongly => match write {
                Some((key, text)) => self.inner.write(key, &text.replace('e', "E")),
                None => act(),
            },
            Fault::RefusedOnce | Fault::FullOnce => Err(StoreError::Unavailable("refused once".to_owned())),
            Fault::FullFromNowOn => act(),
        }
    }
}

impl Store for FaultyStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        if self.is_dead() { Err(StoreError::Unavailable("the page is gone".to_owned())) } else { self.inner.keys() }
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        if self.is_dead() { Err(StoreError::Unavailable("the page is gone".to_owned())) } else { self.inner.read(key) }
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.step(Some((key, text)), || self.inner.write(key, text))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.step(None, || self.inner.remove(key))
    }
}

/// Does something with a store in which one step after another goes wrong, each time from the same beginning, and looks
/// each time at what is left. Returns how many steps there were.
pub fn at_every_step(
    begin: impl Fn() -> Rc<MemoryStore>,
    act: impl Fn(FaultyStore) -> bool,
    look: impl Fn(Rc<MemoryStore>, bool, &str),
) -> usize {
    let mut steps = 0;
    for fault in FAULTS {
        for at in 1.. {
            let memory = begin();
            let store = FaultyStore::new(memory.clone(), fault, at);
            let done = act(store.clone());
            if !store.was_hit() {
                assert!(done, "without a fault it is done");
                steps = steps.max(at - 1);
                break;
            }
            look(memory, done, &format!("{fault:?} at step {at}"));
            assert!(at < 200, "it never ends");
        }
    }
    steps
}

/// Everything in a store.
pub fn everything(store: &impl Store) -> BTreeMap<String, String> {
    store.keys().unwrap().into_iter().map(|key| (key.clone(), store.read(&key).unwrap().unwrap())).collect()
}

/// The key of the highest version of a name.
pub fn key_under(store: &impl Store, name: &str) -> String {
    let begins = format!("{name}@");
    let number = |key: &String| key[begins.len()..].split('.').next().and_then(|digits| digits.parse::<u64>().ok());
    store.keys().unwrap().into_iter().filter(|key| key.starts_with(&begins)).max_by_key(number).unwrap()
}

/// Bytes that never repeat, for tests alone.
pub const RANDOM: Randomness = |bytes| {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    for chunk in bytes.chunks_mut(8) {
        let number = NEXT.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        chunk.copy_from_slice(&number.to_le_bytes()[..chunk.len()]);
    }
    true
};
