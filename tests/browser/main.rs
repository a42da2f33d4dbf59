//! Runs in a real browser: what only the browser's own storage can show.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, missing_docs)]

use provider_concerns::{
    concern::{Record, RecordId, Timestamp},
    drafts::{DraftError, Drafts, Envelope, Store, StoreError},
    web::BrowserStore,
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn at() -> Timestamp {
    "2026-11-22T14:02:00+00:00".parse().unwrap()
}

fn envelope(seed: u8, revision: u64) -> Envelope {
    Envelope::new(Record::new(RecordId::from_random([seed; 10]), at()), revision, at(), String::new())
}

#[wasm_bindgen_test]
fn a_draft_comes_back_from_local_storage_as_it_was() {
    let drafts = Drafts::new(BrowserStore);
    let saved = envelope(1, 1);
    drafts.save(&saved, 0).unwrap();
    assert_eq!(drafts.open(saved.record.id), Ok(saved.clone()));
    assert_eq!(drafts.save(&envelope(1, 1), 0), Err(DraftError::Conflict));
    drafts.remove(&Drafts::<()>::key(saved.record.id)).unwrap();
    assert_eq!(drafts.open(saved.record.id), Err(DraftError::Missing));
}

#[wasm_bindgen_test]
fn keys_of_others_on_the_same_origin_are_left_alone() {
    BrowserStore.write("somebody-else", "theirs").unwrap();
    let drafts = Drafts::new(BrowserStore);
    let saved = envelope(2, 1);
    drafts.save(&saved, 0).unwrap();
    let listing = drafts.list().unwrap();
    assert_eq!(listing.drafts.iter().map(|draft| draft.id).collect::<Vec<_>>(), [saved.record.id]);
    assert_eq!(listing.damaged, []);
    assert_eq!(drafts.remove("somebody-else"), Err(DraftError::Missing));
    assert_eq!(BrowserStore.read("somebody-else"), Ok(Some("theirs".to_owned())));
    drafts.remove(&Drafts::<()>::key(saved.record.id)).unwrap();
    BrowserStore.remove("somebody-else").unwrap();
}

#[wasm_bindgen_test]
fn a_full_storage_says_so_and_keeps_what_was_there() {
    let drafts = Drafts::new(BrowserStore);
    let saved = envelope(3, 1);
    drafts.save(&saved, 0).unwrap();
    // More than any browser grants one origin.
    let too_much = "x".repeat(12 * 1024 * 1024);
    assert_eq!(BrowserStore.write("too-much", &too_much), Err(StoreError::Full));
    let mut large = envelope(3, 2);
    large.record.service.address = too_much;
    assert_eq!(drafts.save(&large, 1), Err(DraftError::Full));
    assert_eq!(drafts.open(saved.record.id), Ok(saved.clone()));
    drafts.remove(&Drafts::<()>::key(saved.record.id)).unwrap();
}
