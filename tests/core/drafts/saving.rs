//! What is kept on the device: never lost, never overwritten unseen, and readable for ever.

use crate::support::{example_record, minute, record_id};
use proptest::prelude::*;
use provider_concerns::{
    concern::{Record, RecordId},
    drafts::{CURRENT_VERSION, DraftError, Drafts, Envelope, MemoryStore, Store},
};
use std::collections::BTreeMap;

fn drafts() -> Drafts<MemoryStore> {
    Drafts::new(MemoryStore::default())
}

/// An envelope around a small record whose service carries this name.
fn envelope(id: RecordId, revision: u64, name: &str) -> Envelope {
    let mut record = Record::new(id, minute(0));
    record.service.name = name.to_owned();
    Envelope::new(record, revision, minute(revision as i64), format!("/record/{id}"))
}

/// Everything in the store, to prove that nothing has changed.
fn contents(drafts: &Drafts<MemoryStore>) -> BTreeMap<String, String> {
    let store = drafts.store();
    store.keys().unwrap().into_iter().map(|key| (key.clone(), store.read(&key).unwrap().unwrap())).collect()
}

/// Puts a text under a record's key, past all checks, as some accident might.
fn plant(drafts: &Drafts<MemoryStore>, id: RecordId, text: &str) {
    drafts.store().write(&Drafts::<MemoryStore>::key(id), text).unwrap();
}

#[test]
fn what_is_saved_is_opened_again_whole() {
    let drafts = drafts();
    let mut envelope = Envelope::new(example_record(), 1, minute(1), "/record/x/level".to_owned());
    envelope.exported_at = Some(minute(2));
    envelope.unfinished.insert("issue/new".to_owned(), "half a sen".to_owned());
    drafts.save(&envelope, 0).unwrap();
    assert_eq!(drafts.open(envelope.record.id), Ok(envelope));
}

#[test]
fn a_draft_that_was_never_saved_is_missing() {
    assert_eq!(drafts().open(record_id(1)), Err(DraftError::Missing));
}

#[test]
fn each_save_builds_on_the_one_before() {
    let drafts = drafts();
    for revision in 1..=5 {
        drafts.save(&envelope(record_id(1), revision, &format!("revision {revision}")), revision - 1).unwrap();
    }
    assert_eq!(drafts.open(record_id(1)).unwrap(), envelope(record_id(1), 5, "revision 5"));
    assert_eq!(contents(&drafts).len(), 1, "one key a draft");
}

#[test]
fn the_list_shows_the_last_saved_first_and_sums_up() {
    let drafts = drafts();
    drafts.save(&envelope(record_id(1), 3, "Example House"), 0).unwrap();
    drafts.save(&envelope(record_id(2), 7, ""), 0).unwrap();
    drafts.save(&Envelope::new(example_record(), 5, minute(5), "/here".to_owned()), 0).unwrap();
    let listing = drafts.list().unwrap();
    assert_eq!(listing.damaged, []);
    let ids: Vec<RecordId> = listing.drafts.iter().map(|summary| summary.id).collect();
    assert_eq!(ids, [record_id(2), example_record().id, record_id(1)]);
    assert_eq!(listing.drafts[0].title, None);
    assert_eq!(listing.drafts[2].title.as_deref(), Some("Example House"));
    let example = &listing.drafts[1];
    assert!(example.example);
    assert_eq!((example.visits, example.issues, example.scored, example.tracks_answered()), (1, 3, 3, 3));
    assert_eq!((example.saved_at, example.exported_at, example.place.as_str()), (minute(5), None, "/here"));
}

#[test]
fn removing_takes_away_one_draft_and_no_more() {
    let drafts = drafts();
    drafts.save(&envelope(record_id(1), 1, "one"), 0).unwrap();
    drafts.save(&envelope(record_id(2), 1, "two"), 0).unwrap();
    drafts.remove(&Drafts::<MemoryStore>::key(record_id(1))).unwrap();
    assert_eq!(drafts.open(record_id(1)), Err(DraftError::Missing));
    assert!(drafts.open(record_id(2)).is_ok());
    // Removing what is gone is no error: two tabs may both ask for it.
    assert_eq!(drafts.remove(&Drafts::<MemoryStore>::key(record_id(1))), Ok(()));
}

#[test]
fn two_tabs_do_not_overwrite_each_other() {
    let drafts = drafts();
    drafts.save(&envelope(record_id(1), 1, "as both opened it"), 0).unwrap();
    drafts.save(&envelope(record_id(1), 2, "the first tab"), 1).unwrap();
    assert_eq!(drafts.save(&envelope(record_id(1), 2, "the second tab"), 1), Err(DraftError::Conflict));
    assert_eq!(drafts.open(record_id(1)).unwrap().record.service.name, "the first tab");
    // Under an id of its own the second tab's work is kept as well.
    drafts.save(&envelope(record_id(2), 1, "the second tab"), 0).unwrap();
    assert_eq!(drafts.list().unwrap().drafts.len(), 2);
}

#[test]
fn a_draft_removed_elsewhere_does_not_come_back_by_itself() {
    let drafts = drafts();
    drafts.save(&envelope(record_id(1), 1, "one"), 0).unwrap();
    drafts.remove(&Drafts::<MemoryStore>::key(record_id(1))).unwrap();
    assert_eq!(drafts.save(&envelope(record_id(1), 2, "one, changed"), 1), Err(DraftError::Conflict));
    assert_eq!(contents(&drafts), BTreeMap::new());
}

#[test]
fn a_draft_that_is_already_there_is_not_begun_anew() {
    let drafts = drafts();
    drafts.save(&envelope(record_id(1), 1, "one"), 0).unwrap();
    let before = contents(&drafts);
    assert_eq!(drafts.save(&envelope(record_id(1), 1, "another"), 0), Err(DraftError::Conflict));
    assert_eq!(contents(&drafts), before);
}

proptest! {
    /// Several tabs on one draft, each saving what it knows or opening what is stored, in any order.
    #[test]
    fn whatever_the_order_no_saved_text_disappears_unseen(steps in proptest::collection::vec((0..3_usize, any::<bool>()), 1..40)) {
        let drafts = drafts();
        let mut known = [0_u64; 3];
        // Everything that a tab has seen: its own saves and what it opened.
        let mut seen: [Vec<String>; 3] = Default::default();
        let mut stored = None::<String>;
        for (number, (tab, opens)) in steps.into_iter().enumerate() {
            if opens {
                if let Ok(opened) = drafts.open(record_id(1)) {
                    known[tab] = opened.revision;
                    seen[tab].push(opened.record.service.name);
                }
                continue;
            }
            let words = format!("text {number}");
            match drafts.save(&envelope(record_id(1), known[tab] + 1, &words), known[tab]) {
                Ok(()) => {
                    let replaced = stored.replace(words.clone());
                    prop_assert!(replaced.is_none_or(|replaced| seen[tab].contains(&replaced)), "unseen text was replaced");
                    known[tab] += 1;
                    seen[tab].push(words);
                }
                Err(error) => {
                    prop_assert_eq!(error, DraftError::Conflict);
                    prop_assert!(stored.as_ref().is_some_and(|stored| !seen[tab].contains(stored)), "a needless conflict");
                }
            }
            prop_assert_eq!(drafts.open(record_id(1)).ok().map(|opened| opened.record.service.name), stored.clone());
        }
    }
}

#[test]
fn a_full_store_keeps_what_it_has() {
    let drafts = drafts();
    drafts.save(&envelope(record_id(1), 1, "short"), 0).unwrap();
    let before = contents(&drafts);
    let used: usize = before.iter().map(|(key, text)| key.len() + text.len()).sum();
    // As a save writes the new text beside the old one before it removes that, there must be room for both.
    drafts.store().limit(Some(2 * used + 10));
    assert_eq!(drafts.save(&envelope(record_id(1), 2, &"long".repeat(100)), 1), Err(DraftError::Full));
    assert_eq!(drafts.save(&envelope(record_id(2), 1, &"long".repeat(100)), 0), Err(DraftError::Full));
    assert_eq!(contents(&drafts), before);
    // What still fits is saved.
    drafts.save(&envelope(record_id(1), 2, "shorter"), 1).unwrap();
    drafts.store().limit(None);
    drafts.save(&envelope(record_id(2), 1, "another"), 0).unwrap();
}

#[test]
fn a_store_that_refuses_says_so_everywhere_and_loses_nothing() {
    let drafts = drafts();
    let key = Drafts::<MemoryStore>::key(record_id(1));
    drafts.save(&envelope(record_id(1), 1, "one"), 0).unwrap();
    drafts.store().refuse(true);
    let refused = DraftError::Unavailable("refused".to_owned());
    assert_eq!(drafts.open(record_id(1)), Err(refused.clone()));
    assert_eq!(drafts.save(&envelope(record_id(1), 2, "two"), 1), Err(refused.clone()));
    assert_eq!(drafts.list(), Err(refused.clone()));
    assert_eq!(drafts.raw(&key), Err(refused.clone()));
    assert_eq!(drafts.remove(&key), Err(refused));
    drafts.store().refuse(false);
    assert_eq!(drafts.open(record_id(1)), Ok(envelope(record_id(1), 1, "one")));
}

/// Texts that are no draft of this version, each with a piece of the reason.
fn damaged_texts() -> Vec<(String, &'static str)> {
    let good = envelope(record_id(1), 1, "Example House").seal().unwrap();
    let version = &format!("\"version\":{CURRENT_VERSION}");
    vec![
        (String::new(), "EOF"),
        ("hello".to_owned(), "expected value"),
        ("null".to_owned(), "invalid type"),
        ("{}".to_owned(), "missing field"),
        (good[..good.len() / 2].to_owned(), "EOF"),
        (format!("{good}{good}"), "trailing characters"),
        (good.replace("provider-concerns-draft", "provider-concerns-record"), "it is marked"),
        (good.replace(version, "\"version\":0"), "version 0 is not known"),
        (good.replace(version, "\"version\":\"1\""), "invalid type"),
        (good.replace("\"example\":false", "\"example\":\"no\""), "invalid type"),
        (good.replace("\"example\":false,", ""), "missing field `example`"),
        (good.replace("\"visits\":[]", "\"visits\":[],\"colour\":1"), "unknown field `colour`"),
        (good.replace("\"visits\":[]", "\"visits\":[],\"visits\":[]"), "duplicate field `visits`"),
        // A list is read as the fields in their order; it is no draft all the same, of this version or an older one.
        (format!("[\"provider-concerns-draft\",{CURRENT_VERSION},0]"), "invalid length"),
        ("[\"provider-concerns-draft\",1,0]".to_owned(), "the record is missing"),
        ("{\"format\":\"provider-concerns-draft\",\"version\":1}".to_owned(), "the record is missing"),
        ("{\"format\":\"provider-concerns-draft\",\"version\":1,\"record\":7}".to_owned(), "not an object"),
        (good.replace("\"revision\":1,", ""), "missing field `revision`"),
        (good.replace("\"revision\":1", "\"revision\":0").replace("\"history\"", "\"hystory\""), "unknown field"),
    ]
}

#[test]
fn what_does_not_open_is_listed_kept_and_can_be_taken_out_raw() {
    for (text, reason) in damaged_texts() {
        let drafts = drafts();
        let key = Drafts::<MemoryStore>::key(record_id(1));
        plant(&drafts, record_id(1), &text);
        drafts.save(&envelope(record_id(2), 1, "whole"), 0).unwrap();
        match drafts.open(record_id(1)) {
            Err(DraftError::Corrupt(why)) => assert!(why.contains(reason), "{text}: {why}"),
            other => panic!("{text} gave {other:?}"),
        }
        let listing = drafts.list().unwrap();
        assert_eq!(listing.drafts.len(), 1, "a damaged one hides no other: {text}");
        assert_eq!(listing.damaged.iter().map(|damaged| &damaged.key).collect::<Vec<_>>(), [&key]);
        // Nobody has opened it, so nobody knows a revision of it: a save begins at nothing.
        let refused = drafts.save(&envelope(record_id(1), 1, "new"), 0);
        assert!(matches!(refused, Err(DraftError::Corrupt(_) | DraftError::Conflict)), "{text}: {refused:?}");
        assert_eq!(drafts.raw(&key), Ok(text));
    }
}

#[test]
fn what_a_newer_version_saved_is_left_to_it() {
    let drafts = drafts();
    let newer = CURRENT_VERSION + 1;
    let text = envelope(record_id(1), 4, "from the future")
        .seal()
        .unwrap()
        .replace(&format!("\"version\":{CURRENT_VERSION}"), &format!("\"version\":{newer}"))
        .replace("\"visits\":[]", "\"visits\":{\"in\":\"another form\"}");
    plant(&drafts, record_id(1), &text);
    assert_eq!(drafts.open(record_id(1)), Err(DraftError::TooNew(newer)));
    for known in [0, 4, 5] {
        assert_eq!(drafts.save(&envelope(record_id(1), known + 1, "old"), known), Err(DraftError::TooNew(newer)));
    }
    let listing = drafts.list().unwrap();
    assert_eq!(listing.damaged.iter().map(|damaged| &damaged.error).collect::<Vec<_>>(), [&DraftError::TooNew(newer)]);
    assert_eq!(drafts.raw(&Drafts::<MemoryStore>::key(record_id(1))), Ok(text));
}

#[test]
fn a_record_under_the_key_of_another_is_not_opened_as_that_other() {
    let drafts = drafts();
    let text = envelope(record_id(2), 1, "another").seal().unwrap();
    plant(&drafts, record_id(1), &text);
    assert!(matches!(drafts.open(record_id(1)), Err(DraftError::Corrupt(why)) if why.contains("under the key of")));
    assert_eq!(drafts.list().unwrap().damaged.len(), 1);
    assert_eq!(drafts.save(&envelope(record_id(1), 1, "one"), 0), Err(DraftError::Conflict));
    assert_eq!(contents(&drafts).into_values().collect::<Vec<_>>(), [text]);
}

#[test]
fn keys_of_others_are_not_touched_and_keys_of_ours_are_never_hidden() {
    let drafts = drafts();
    for key in ["theme", "provider-concerns", "other-app:draft:0000000000000000", "provider-concerns:settings"] {
        drafts.store().write(key, "not ours").unwrap();
    }
    let before = contents(&drafts);
    assert_eq!(drafts.list().unwrap(), Default::default());
    for key in before.keys() {
        assert_eq!(drafts.raw(key), Err(DraftError::Missing), "{key}");
        assert_eq!(drafts.remove(key), Err(DraftError::Missing), "{key}");
    }
    assert_eq!(contents(&drafts), before);
    // Under our prefix, but no identifier: shown as damaged, and removable by the person's own act.
    drafts.store().write("provider-concerns:draft:not an id", "something").unwrap();
    let listing = drafts.list().unwrap();
    assert_eq!(listing.damaged.len(), 1);
    assert_eq!(drafts.raw(&listing.damaged[0].key), Ok("something".to_owned()));
    drafts.remove(&listing.damaged[0].key).unwrap();
    assert_eq!(contents(&drafts), before);
}

#[test]
fn a_draft_outlives_the_frameworks_that_it_names() {
    let drafts = drafts();
    let mut record = example_record();
    let gone = provider_concerns::concern::FrameworkRef { id: "gone".to_owned(), version: "1999-01".to_owned() };
    record.framework = Some(gone.clone());
    record.visits[0].sheet = gone.clone();
    assert!(crate::support::frameworks().exactly(&gone).is_none());
    let saved = Envelope::new(record, 1, minute(1), String::new());
    drafts.save(&saved, 0).unwrap();
    assert_eq!(drafts.open(saved.record.id), Ok(saved.clone()));
    assert_eq!(drafts.list().unwrap().drafts.len(), 1);
    // It is written again just as it was read: nothing of it depends on what the app has at hand.
    let text = saved.seal().unwrap();
    assert_eq!(Envelope::open(&text).unwrap().seal().unwrap(), text);
}
