//! A byte that changes in what is stored is noticed, whichever it is, and what is left can be taken out raw.

use crate::support::{
    example_record,
    faults::{RANDOM, everything},
    minute, record_id,
};
use provider_concerns::{
    concern::Record,
    drafts::{DraftError, Drafts, Envelope, Keep, MemoryStore, Sealer, Store},
    seal::Key,
};
use std::rc::Rc;

fn device() -> Sealer {
    Sealer::new("0123456789abcdef".to_owned(), &Key::from_bytes([9; 32]), RANDOM)
}

fn over(memory: &Rc<MemoryStore>, sealer: Option<&Sealer>) -> Drafts<Rc<MemoryStore>> {
    Drafts::over(match sealer {
        Some(sealer) => Keep::sealed(memory.clone(), sealer.clone()),
        None => Keep::plain(memory.clone()),
    })
}

/// Other letters for a byte, so that the text stays text: its lowest bit turned, its case, a line end, a digit.
fn others(byte: u8) -> Vec<u8> {
    let mut others = vec![byte ^ 1, byte ^ 0x20, b'\n', b'0', b'z', b' '];
    others.retain(|other| other.is_ascii() && *other != byte && (*other >= b' ' || *other == b'\n'));
    others.dedup();
    others
}

#[test]
fn every_changed_byte_of_a_stored_draft_is_noticed() {
    let sealer = device();
    for sealer in [None, Some(&sealer)] {
        let memory = Rc::new(MemoryStore::default());
        let mut record = Record::new(record_id(1), minute(0));
        record.service.name = "Rowan Court".to_owned();
        let saved = Envelope::new(record, 1, minute(1), "/record".to_owned());
        over(&memory, sealer).save(&saved, 0).unwrap();
        let (key, text) = everything(&memory).pop_first().unwrap();
        let mut tried = 0;
        for place in 0..text.len() {
            for other in others(text.as_bytes()[place]) {
                let mut bytes = text.clone().into_bytes();
                bytes[place] = other;
                let changed = String::from_utf8(bytes).unwrap();
                memory.write(&key, &changed).unwrap();
                let drafts = over(&memory, sealer);
                let what = format!("byte {place} changed to {:?}", char::from(other));
                match drafts.open(record_id(1)) {
                    Err(DraftError::Corrupt(_) | DraftError::TooNew(_)) => {}
                    other => panic!("{what}: {other:?}"),
                }
                let listing = drafts.list().unwrap();
                assert_eq!((listing.drafts.len(), listing.damaged.len()), (0, 1), "{what}");
                assert_eq!(drafts.raw(&listing.damaged[0].key).unwrap(), changed, "{what}");
                for known in [0, 1] {
                    drafts.save(&saved, known).expect_err("what cannot be read is not replaced");
                }
                assert_eq!(memory.read(&key).unwrap().unwrap(), changed, "{what}");
                tried += 1;
            }
        }
        assert!(tried > 2 * text.len());
    }
}

#[test]
fn every_way_of_cutting_a_stored_draft_short_is_noticed() {
    let sealer = device();
    for sealer in [None, Some(&sealer)] {
        let memory = Rc::new(MemoryStore::default());
        over(&memory, sealer).save(&Envelope::new(example_record(), 1, minute(1), String::new()), 0).unwrap();
        let (key, text) = everything(&memory).pop_first().unwrap();
        let ends = (0..200).chain((200..text.len()).step_by(97)).chain(text.len() - 20..text.len());
        for end in ends.filter(|end| text.is_char_boundary(*end)) {
            memory.write(&key, &text[..end]).unwrap();
            let opened = over(&memory, sealer).open(example_record().id);
            assert!(matches!(opened, Err(DraftError::Corrupt(_))), "cut after {end}: {opened:?}");
        }
    }
}

#[test]
fn every_changed_byte_of_a_key_is_noticed() {
    let sealer = device();
    for sealer in [None, Some(&sealer)] {
        let memory = Rc::new(MemoryStore::default());
        over(&memory, sealer).save(&Envelope::new(example_record(), 1, minute(1), String::new()), 0).unwrap();
        let (key, text) = everything(&memory).pop_first().unwrap();
        let begins = key.rfind(':').unwrap() + 1;
        for place in begins..key.len() {
            for other in others(key.as_bytes()[place]) {
                let mut bytes = key.clone().into_bytes();
                bytes[place] = other;
                let changed = String::from_utf8(bytes).unwrap();
                let memory = Rc::new(MemoryStore::default());
                memory.write(&changed, &text).unwrap();
                let listing = over(&memory, sealer).list().unwrap();
                assert_eq!((listing.drafts.len(), listing.damaged.len()), (0, 1), "{changed}");
            }
        }
    }
}

#[test]
fn a_damaged_newest_version_gives_way_to_the_one_before_and_stays_to_be_rescued() {
    let memory = Rc::new(MemoryStore::default());
    let drafts = over(&memory, None);
    let envelope = |revision: u64, name: &str| {
        let mut record = Record::new(record_id(1), minute(0));
        record.service.name = name.to_owned();
        Envelope::new(record, revision, minute(revision as i64), String::new())
    };
    drafts.save(&envelope(1, "whole"), 0).unwrap();
    let torn = format!("{}@2", Drafts::<()>::key(record_id(1)));
    memory.write(&torn, "provider-concerns-kept 1 plain 00").unwrap();
    assert_eq!(drafts.open(record_id(1)).unwrap().record.service.name, "whole");
    let listing = drafts.list().unwrap();
    assert_eq!((listing.drafts.len(), listing.damaged.len()), (1, 1));
    // Saving goes on above it, and leaves it where it is.
    drafts.save(&envelope(2, "next"), 1).unwrap();
    assert_eq!(drafts.open(record_id(1)).unwrap().record.service.name, "next");
    assert_eq!(drafts.raw(&torn).unwrap(), "provider-concerns-kept 1 plain 00");
    drafts.remove(&torn).unwrap();
    assert_eq!(drafts.list().unwrap().damaged, []);
    assert_eq!(drafts.open(record_id(1)).unwrap().record.service.name, "next");
}

#[test]
fn what_a_newer_app_keeps_is_never_passed_over_for_an_older_version() {
    let memory = Rc::new(MemoryStore::default());
    let drafts = over(&memory, None);
    drafts.save(&Envelope::new(example_record(), 1, minute(1), String::new()), 0).unwrap();
    let newer = format!("{}@2", Drafts::<()>::key(example_record().id));
    memory.write(&newer, "provider-concerns-kept 2 in a way of its own").unwrap();
    let before = everything(&memory);
    assert_eq!(drafts.open(example_record().id), Err(DraftError::TooNew(2)));
    let listing = drafts.list().unwrap();
    assert_eq!((listing.drafts.len(), listing.damaged.len()), (0, 1));
    let refused = drafts.save(&Envelope::new(example_record(), 2, minute(2), String::new()), 1);
    assert_eq!(refused, Err(DraftError::TooNew(2)));
    assert_eq!(everything(&memory), before);
}
