//! What the targets share: limits on memory, keys that the seeds were made with, and what holds of every stored draft.

mod edits;
mod limits;
mod session;

pub use edits::edited;
pub use limits::bounded;
pub use session::{answers, session, set};

use provider_concerns::{
    concern::{Date, Record, RecordId, Timestamp},
    drafts::{Drafts, Envelope, Keep, MemoryStore, Randomness, Sealer, Store},
    framework::built_in,
    seal::Key,
    submission,
};
use std::{collections::BTreeMap, rc::Rc, sync::OnceLock};

/// The key that seeds are sealed with, in the place of one made from a passphrase.
pub fn passphrase() -> Key {
    Key::from_bytes([1; 32])
}

/// The protection that seeds are under.
pub fn sealer() -> Sealer {
    Sealer::new("0123456789abcdef".to_owned(), &Key::from_bytes([9; 32]), RANDOM)
}

/// The day on which targets judge.
pub fn today() -> Date {
    now().date_naive()
}

/// The moment at which targets export.
pub fn now() -> Timestamp {
    "2026-11-24T09:00:00+00:00".parse().expect("it is a moment")
}

/// The worked example, read once.
pub fn example() -> &'static Record {
    static EXAMPLE: OnceLock<Record> = OnceLock::new();
    EXAMPLE.get_or_init(|| submission::example(built_in()).expect("the example of the app imports"))
}

/// A record's identifier.
pub fn record_id(number: u8) -> RecordId {
    RecordId::from_random([number; 10])
}

/// Bytes that depend on nothing, so that every input does the same each time. No secret is made with them.
pub const RANDOM: Randomness = |bytes| {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    for chunk in bytes.chunks_mut(8) {
        let number = NEXT.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        chunk.copy_from_slice(&number.to_le_bytes()[..chunk.len()]);
    }
    true
};

/// Everything in a store.
pub fn everything(store: &impl Store) -> BTreeMap<String, String> {
    let keys = store.keys().expect("a store in memory answers");
    keys.into_iter().filter_map(|key| Some((key.clone(), store.read(&key).ok()??))).collect()
}

/// The texts that can be read, by name, and the entries that cannot.
pub fn readable(keep: &Keep<Rc<MemoryStore>>) -> (BTreeMap<String, String>, BTreeMap<String, String>) {
    let (mut texts, mut others) = (BTreeMap::new(), BTreeMap::new());
    for entry in keep.entries().expect("a store in memory answers") {
        match entry.content {
            Ok((name, text)) => assert!(texts.insert(name, text.to_string()).is_none(), "a name is listed once"),
            Err(_) => {
                let raw = keep.raw(&entry.key).expect("a store in memory answers");
                others.insert(entry.key, raw.expect("what is listed can be taken out raw"));
            }
        }
    }
    (texts, others)
}

/// Opens a stored draft, and proves what holds of every one that opens.
pub fn open_envelope(text: &str) {
    let Ok(envelope) = Envelope::open(text) else { return };
    assert_eq!(Envelope::revision_of(text).as_ref(), Ok(&envelope.revision));
    let sealed = envelope.seal().expect("a draft can be written");
    assert_eq!(Envelope::open(&sealed).as_ref(), Ok(&envelope), "{sealed}");
    // It can be kept and opened under its own name.
    let drafts = Drafts::new(Rc::new(MemoryStore::default()));
    drafts.save(&envelope, 0).expect("nothing is stored yet");
    assert_eq!(drafts.open(envelope.record.id).as_ref(), Ok(&envelope));
    let listing = drafts.list().expect("a store in memory answers");
    assert_eq!((listing.drafts.len(), listing.damaged.len()), (1, 0));
}
