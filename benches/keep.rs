//! How long it takes to list and to settle thousands of records, in clear and under protection: what a device does at start
//! and after unlocking.
//!
//! `cargo bench --no-default-features --bench keep`
#![allow(clippy::unwrap_used, missing_docs)]

/// There is nothing to measure in a browser here.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    divan::main();
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use divan::{Bencher, counter::ItemsCount};
    use provider_concerns::{
        concern::{Record, RecordId, Timestamp},
        drafts::{Drafts, Envelope, Keep, MemoryStore, Sealer, Store},
        seal::Key,
    };
    use std::rc::Rc;

    /// How many records: each time twice as many should take twice as long.
    const RECORDS: [usize; 3] = [1_000, 2_000, 4_000];

    fn sealer() -> Sealer {
        // No secret stands behind it, so the bytes need not be random.
        Sealer::new("0123456789abcdef".to_owned(), &Key::from_bytes([7; 32]), |bytes| {
            bytes.fill(9);
            true
        })
    }

    /// A store with so many small records in clear.
    fn filled(records: usize) -> Rc<MemoryStore> {
        let at: Timestamp = "2026-11-22T14:00:00Z".parse().unwrap();
        let store = Rc::new(MemoryStore::default());
        let keep = Keep::plain(Rc::new(MemoryStore::default()));
        for number in 0..records {
            let mut bytes = [0; 10];
            bytes[..8].copy_from_slice(&(number as u64).to_le_bytes());
            let mut record = Record::new(RecordId::from_random(bytes), at);
            record.service.name = format!("Rowan Court {number}");
            let (name, envelope) = (Drafts::<()>::key(record.id), Envelope::new(record, 1, at, String::new()));
            // Each is kept on its own and carried over: what is measured is not how the store was filled.
            keep.write(&name, &envelope.seal().unwrap()).unwrap();
            let key = format!("{name}@1");
            store.write(&key, &keep.store().read(&key).unwrap().unwrap()).unwrap();
            keep.remove(&name).unwrap();
        }
        store
    }

    #[divan::bench(args = RECORDS, sample_count = 5)]
    fn list_in_clear(bencher: Bencher<'_, '_>, records: usize) {
        let drafts = Drafts::new(filled(records));
        bencher.counter(ItemsCount::new(records)).bench_local(|| drafts.list().unwrap());
    }

    #[divan::bench(args = RECORDS, sample_count = 5)]
    fn protect(bencher: Bencher<'_, '_>, records: usize) {
        bencher
            .counter(ItemsCount::new(records))
            .with_inputs(|| Keep::sealed_alone(filled(records), sealer()))
            .bench_local_refs(|keep| keep.settle(|_, _| true).unwrap());
    }

    #[divan::bench(args = RECORDS, sample_count = 5)]
    fn settle_and_list_after_unlocking(bencher: Bencher<'_, '_>, records: usize) {
        let keep = Keep::sealed_alone(filled(records), sealer());
        keep.settle(|_, _| true).unwrap();
        bencher.counter(ItemsCount::new(records)).bench_local(|| {
            keep.settle(|_, _| true).unwrap();
            Drafts::over(keep.clone()).list().unwrap()
        });
    }
}
