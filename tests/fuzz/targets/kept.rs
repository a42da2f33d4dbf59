//! A whole store in any state, in clear and protected: reading changes nothing, and what cannot be read is never lost.
//!
//! The input is a way of keeping and then lines, each `WHAT NAME=TEXT`: `c` is kept in clear first, `s` protected, `r` stands
//! in the store raw under that very key, `x` is a text in clear with one letter changed after it was kept.
#![no_main]

use fuzzing::{everything, readable, sealer};
use libfuzzer_sys::fuzz_target;
use provider_concerns::drafts::{Drafts, Keep, KeepError, MemoryStore, OURS, OwnFiles, Settings, Store, Tries};
use std::rc::Rc;

type Kept = Keep<Rc<MemoryStore>>;

/// Where what was damaged before protection began stands under it.
const QUARANTINE: &str = "provider-concerns:quarantine:";

/// Where what somebody else has put on a protected device waits.
const PLANTED: &str = "provider-concerns:planted:";

/// Whether a name is one of the app's own places, where it puts what it finds.
fn is_a_place(name: &str) -> bool {
    name.starts_with(QUARANTINE) || name.starts_with(PLANTED)
}

fuzz_target!(|data: &[u8]| fuzzing::bounded(data.len(), || {
    let Some((way, rest)) = data.split_first() else { return };
    let Ok(text) = std::str::from_utf8(rest) else { return };
    let (store, names) = fill(text);
    let keep = match way {
        b's' => Keep::sealed(store.clone(), sealer()),
        b'a' => Keep::sealed_alone(store.clone(), sealer()),
        b'u' => Keep::unsealing_alone(store.clone(), sealer()),
        _ => Keep::plain(store.clone()),
    };
    let before = everything(&store);
    reading_agrees(&keep, &names);
    assert_eq!(everything(&store), before, "reading changes nothing");
    writing_loses_nothing(&keep, &names);
    settling_loses_nothing(&keep);
}));

/// A store filled as the lines say, and the names in it.
fn fill(text: &str) -> (Rc<MemoryStore>, Vec<String>) {
    let store = Rc::new(MemoryStore::default());
    let mut names = Vec::new();
    for line in text.split('\u{1e}').take(24) {
        let Some((name, text)) = line.get(1..).and_then(|rest| rest.split_once('=')) else { continue };
        let name = format!("{OURS}{name}");
        match line.as_bytes()[0] {
            b'r' => store.write(&name, text).expect("a store in memory takes everything"),
            // These are the app's own place for damaged and for protected texts, and it gives nothing such a name.
            _ if is_a_place(&name) || name.starts_with("provider-concerns:kept:") => continue,
            b's' => drop(Keep::sealed(store.clone(), sealer()).write(&name, text)),
            what => {
                let keep = Keep::plain(store.clone());
                let kept = keep.write(&name, text);
                let mut entries = keep.entries().into_iter().flatten();
                let entry = entries.find(|entry| matches!(&entry.content, Ok((other, _)) if *other == name));
                if let (b'x', Ok(()), Some(entry)) = (what, kept, entry) {
                    let mut stored = store.read(&entry.key).ok().flatten().unwrap_or_default();
                    stored.push('x');
                    store.write(&entry.key, &stored).expect("a store in memory takes everything");
                }
            }
        }
        names.push(name);
    }
    (store, names)
}

/// What is listed is what is read, one by one.
fn reading_agrees(keep: &Kept, names: &[String]) {
    let (texts, _) = readable(keep);
    for (name, text) in &texts {
        let read = keep.read(name);
        assert!(
            matches!(&read, Ok(Some(found)) if **found == *text),
            "{name} is listed with {text:?} and read as {read:?}"
        );
    }
    // What is in quarantine is listed as damaged, which it is.
    for name in names.iter().filter(|name| !is_a_place(name)) {
        if let Ok(Some(text)) = keep.read(name) {
            assert_eq!(texts.get(name), Some(&*text), "{name} is read and not listed");
        }
    }
    let listed = Drafts::over(keep.clone()).list();
    let files = OwnFiles::over(keep.clone()).list();
    assert!(listed.is_ok() && files.is_ok() && Settings::read(keep).is_ok());
    let _ = Tries::read(keep).map(|tries| tries.wait(fuzzing::now()));
}

fn writing_loses_nothing(keep: &Kept, names: &[String]) {
    for name in names {
        if is_a_place(name) || name.starts_with("provider-concerns:kept:") {
            continue;
        }
        let before = everything(keep.store());
        let (texts, damaged) = readable(keep);
        match keep.write(name, "new") {
            Ok(()) => {
                assert_eq!(keep.read(name).ok().flatten().as_deref().map(String::as_str), Some("new"), "{name}");
                let (after, still) = readable(keep);
                for (other, text) in texts.iter().filter(|(other, _)| *other != name) {
                    assert_eq!(after.get(other), Some(text), "{other} changed when {name} was written");
                }
                assert_eq!(still, damaged, "what cannot be read stays when {name} is written");
            }
            Err(_) => assert_eq!(everything(keep.store()), before, "{name} was not written, and something changed"),
        }
    }
}

fn settling_loses_nothing(keep: &Kept) {
    let (texts, damaged) = readable(keep);
    settle(keep);
    let (after, still) = readable(keep);
    assert_eq!(after, texts);
    for (key, raw) in damaged {
        assert!(still.get(&key) == Some(&raw) || still.values().any(|other| *other == raw), "{key} is lost: {raw:?}");
    }
    let settled = everything(keep.store());
    settle(keep);
    assert_eq!(everything(keep.store()), settled, "what is settled stays as it is");
}

/// Beside texts under protection whose lock is missing, nothing is settled in clear, and that is said.
fn settle(keep: &Kept) {
    let settled = keep.settle(|_, text| text.len().is_multiple_of(2));
    assert!(matches!(settled, Ok(()) | Err(KeepError::Locked)), "a store in memory takes everything: {settled:?}");
}
