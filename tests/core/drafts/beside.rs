//! Two tabs in a browser without locks write at the same moment: neither is ever overwritten.

use crate::support::{
    faults::{FaultyStore, RANDOM, at_every_step},
    minute, record_id,
};
use proptest::prelude::*;
use provider_concerns::{
    concern::Record,
    drafts::{CURRENT_VERSION, DraftError, Drafts, Envelope, Keep, MemoryStore, Sealer, Standing, Store, restore},
    seal::Key,
};
use std::{collections::BTreeSet, rc::Rc};

const NAME: &str = "provider-concerns:draft:00000000000000aa";

fn device() -> Sealer {
    Sealer::new("0123456789abcdef".to_owned(), &Key::from_bytes([9; 32]), RANDOM)
}

fn keep<S: Store>(store: S, sealed: bool) -> Keep<S> {
    if sealed { Keep::sealed(store, device()) } else { Keep::plain(store) }
}

fn envelope(revision: u64, name: &str) -> Envelope {
    let mut record = Record::new(record_id(1), minute(0));
    record.service.name = name.to_owned();
    Envelope::new(record, revision, minute(1), format!("/record/{}/level", record_id(1)))
}

/// A store in which two tabs have looked before either wrote. Returns the revision that counts.
fn two_at_once(store: &Rc<MemoryStore>, sealed: bool) -> u64 {
    let keep = keep(store.clone(), sealed);
    let drafts = Drafts::over(keep.clone());
    drafts.save(&envelope(0xc0de, "before"), 0).unwrap();
    let name = Drafts::<MemoryStore>::key(record_id(1));
    let (first, second) = (keep.standing(&name).unwrap(), keep.standing(&name).unwrap());
    keep.write_over(&first, &envelope(0xa, "typed in A").seal().unwrap(), 0xa).unwrap();
    keep.write_over(&second, &envelope(0xb, "typed in B").seal().unwrap(), 0xb).unwrap();
    drafts.open(record_id(1)).unwrap().revision
}

/// The services' names of all records on the device.
fn names<S: Store>(drafts: &Drafts<S>) -> Vec<String> {
    let mut names: Vec<_> = drafts.list().unwrap().drafts.into_iter().filter_map(|summary| summary.title).collect();
    names.sort();
    names
}

#[test]
fn what_is_saved_at_the_same_moment_stands_beside_and_becomes_a_record_of_its_own() {
    for sealed in [false, true] {
        let store = Rc::new(MemoryStore::default());
        let counts = two_at_once(&store, sealed);
        let drafts = Drafts::over(keep(store.clone(), sealed));
        let beside = if counts == 0xa { 0xb } else { 0xa };
        assert_eq!(drafts.is_beside(record_id(1), beside), Ok(true));
        assert_eq!(drafts.is_beside(record_id(1), counts), Ok(false));
        assert_eq!(drafts.is_beside(record_id(1), 0xc0de), Ok(false), "what both have seen is gone");
        // The tab whose version does not count is told at its next save; the other one goes on, and removes nothing unseen.
        assert_eq!(drafts.save(&envelope(0xd, "lost"), beside), Err(DraftError::Conflict));
        drafts.save(&envelope(0xe, "typed on"), counts).unwrap();
        drafts.save(&envelope(0xf, "typed further"), 0xe).unwrap();
        let apart = drafts.set_apart().unwrap();
        assert_eq!(apart.len(), 1);
        let set_apart = drafts.open(apart[0].1).unwrap();
        assert_eq!(set_apart.record.service.name, if beside == 0xa { "typed in A" } else { "typed in B" });
        assert_eq!(set_apart.place, format!("/record/{}/level", apart[0].1), "its place is one of its own");
        assert_eq!(drafts.open(record_id(1)).unwrap().record.service.name, "typed further");
        assert_eq!(drafts.set_apart(), Ok(Vec::new()));
        assert_eq!(store.keys().unwrap().len(), 2, "and nothing is left over");
    }
}

#[test]
fn which_version_counts_does_not_hang_on_who_was_first() {
    for sealed in [false, true] {
        let outcome = |tokens: [u64; 2]| {
            let keep = keep(MemoryStore::default(), sealed);
            let (first, second) = (keep.standing(NAME).unwrap(), keep.standing(NAME).unwrap());
            keep.write_over(&first, &format!("{}", tokens[0]), tokens[0]).unwrap();
            keep.write_over(&second, &format!("{}", tokens[1]), tokens[1]).unwrap();
            keep.read(NAME).unwrap().unwrap().to_string()
        };
        for tokens in [[1, 2], [0xff, 0x100], [9, 10], [u64::MAX, 1]] {
            assert_eq!(outcome(tokens), outcome([tokens[1], tokens[0]]));
        }
    }
}

#[test]
fn setting_apart_may_break_off_anywhere_and_two_tabs_may_do_it() {
    for sealed in [false, true] {
        let begin = || {
            let store = Rc::new(MemoryStore::default());
            two_at_once(&store, sealed);
            store
        };
        let act = |store: FaultyStore| Drafts::over(keep(store, sealed)).set_apart().is_ok();
        let steps = at_every_step(begin, act, |memory, _, what| {
            let drafts = Drafts::over(keep(memory, sealed));
            drafts.set_apart().unwrap();
            assert_eq!(names(&drafts), ["typed in A", "typed in B"], "{what}");
        });
        assert_eq!(steps, 2, "put, and only then removed");
    }
}

#[test]
fn a_version_that_its_writer_has_kept_elsewhere_is_let_go_and_one_that_counts_never() {
    let store = Rc::new(MemoryStore::default());
    let counts = two_at_once(&store, false);
    let drafts = Drafts::new(store);
    drafts.let_go(record_id(1), counts).unwrap();
    assert_eq!(drafts.open(record_id(1)).unwrap().revision, counts);
    drafts.let_go(record_id(1), if counts == 0xa { 0xb } else { 0xa }).unwrap();
    assert_eq!(drafts.set_apart(), Ok(Vec::new()));
    assert_eq!(names(&drafts).len(), 1);
}

#[test]
fn removing_a_record_leaves_a_version_that_nobody_has_seen_as_a_record_of_its_own() {
    for sealed in [false, true] {
        let store = Rc::new(MemoryStore::default());
        let counts = two_at_once(&store, sealed);
        let drafts = Drafts::over(keep(store, sealed));
        drafts.remove(&Drafts::<()>::key(record_id(1))).unwrap();
        assert_eq!(drafts.open(record_id(1)), Err(DraftError::Missing));
        assert_eq!(names(&drafts), [if counts == 0xa { "typed in B" } else { "typed in A" }]);
    }
}

#[test]
fn one_that_cannot_be_set_apart_is_listed_and_keeps_no_other_from_it() {
    let store = Rc::new(MemoryStore::default());
    two_at_once(&store, false);
    let keep = Keep::plain(store.clone());
    // Beside another record, which comes first, stands a version that a newer app has written.
    let name = Drafts::<()>::key(record_id(0));
    let mut record = Record::new(record_id(0), minute(0));
    record.service.name = "before".to_owned();
    Drafts::over(keep.clone()).save(&Envelope::new(record, 0xfff, minute(1), String::new()), 0).unwrap();
    let text = keep.read(&name).unwrap().unwrap().to_string();
    let (first, second) = (keep.standing(&name).unwrap(), keep.standing(&name).unwrap());
    keep.write_over(&first, &text, 0xffff).unwrap();
    keep.write_over(&second, &text.replace(&format!("\"version\":{CURRENT_VERSION}"), "\"version\":99"), 0xeee)
        .unwrap();
    let drafts = Drafts::over(keep);
    assert_eq!(drafts.set_apart().unwrap().len(), 1);
    assert_eq!(names(&drafts), ["before", "typed in A", "typed in B"]);
    let damaged = drafts.list().unwrap().damaged;
    assert_eq!(damaged.iter().map(|one| one.error.clone()).collect::<Vec<_>>(), [DraftError::TooNew(99)]);
    assert!(drafts.raw(&damaged[0].key).unwrap().contains("\"version\":99"));
}

#[test]
fn a_file_of_everything_brings_both_versions() {
    let store = Rc::new(MemoryStore::default());
    two_at_once(&store, false);
    let into = Keep::plain(Rc::new(MemoryStore::default()));
    restore(&Keep::plain(store), &into, || record_id(9)).unwrap();
    assert_eq!(names(&Drafts::over(into)), ["typed in A", "typed in B"]);
}

#[test]
fn protection_that_begins_or_ends_loses_no_version_beside() {
    let opens = |_: &str, _: &str| true;
    for sealed in [false, true] {
        let store = Rc::new(MemoryStore::default());
        two_at_once(&store, sealed);
        if sealed {
            Keep::unsealing(store.clone(), device()).settle(opens).unwrap();
            let drafts = Drafts::new(store.clone());
            drafts.set_apart().unwrap();
            assert_eq!(names(&drafts), ["typed in A", "typed in B"]);
        } else {
            Keep::sealed_alone(store.clone(), device()).settle(opens).unwrap();
            let everything: String = {
                let keep = Keep::sealed(store.clone(), device());
                store.keys().unwrap().iter().filter_map(|key| keep.raw(key).unwrap()).collect()
            };
            assert!(everything.contains("typed in A") && everything.contains("typed in B"));
            let drafts = Drafts::over(Keep::sealed(store.clone(), device()));
            drafts.set_apart().unwrap();
            assert_eq!(names(&drafts), ["typed in A", "typed in B"]);
        }
    }
}

/// What a tab does.
#[derive(Debug, Clone, Copy)]
enum Act {
    Look(usize),
    Write(usize),
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever several tabs do in whatever order, with however old a view: every text that nobody has gone on from is there.
    #[test]
    fn no_order_of_looking_and_writing_overwrites_unseen(
        acts in prop::collection::vec((0..3usize, any::<bool>()).prop_map(|(tab, write)| if write { Act::Write(tab) } else { Act::Look(tab) }), 1..40),
        tokens in prop::collection::hash_set(1..u64::MAX, 40),
        sealed in any::<bool>(),
    ) {
        let keep = keep(MemoryStore::default(), sealed);
        let mut seen: [Option<Standing>; 3] = [None, None, None];
        let mut tokens = tokens.into_iter();
        let mut leaves: BTreeSet<String> = BTreeSet::new();
        for act in acts {
            match act {
                Act::Look(tab) => seen[tab] = Some(keep.standing(NAME).unwrap()),
                Act::Write(tab) => {
                    let Some(view) = seen[tab].take() else { continue };
                    let token = tokens.next().unwrap();
                    let text = format!("text {token}");
                    if let Some(before) = view.text().unwrap() {
                        leaves.remove(before.as_str());
                    }
                    keep.write_over(&view, &text, token).unwrap();
                    leaves.insert(text);
                }
            }
        }
        let mut there: BTreeSet<String> = keep.unseen().unwrap().into_iter().map(|unseen| unseen.text.to_string()).collect();
        there.extend(keep.read(NAME).unwrap().map(|text| text.to_string()));
        prop_assert!(there.is_superset(&leaves), "{leaves:?} are to be there, and there is {there:?}");
        prop_assert_eq!(there, leaves, "and nothing that somebody went on from");
    }
}
