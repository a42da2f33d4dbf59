//! Everything on a device as one file, and back, in clear and protected.

use crate::support::{
    example_record,
    faults::{RANDOM, everything, key_under},
    minute, record_id,
};
use provider_concerns::{
    app::OpenDraft,
    concern::Record,
    drafts::{
        Backup, BackupError, DraftError, Drafts, Envelope, Keep, MemoryStore, OwnFileKept, OwnFiles, Restored, Sealer,
        Store, Vault, restore,
    },
    seal::{Cost, Key, Wrapping},
};
use sha2::{Digest, Sha256};
use std::rc::Rc;

const CHEAP: Wrapping = Wrapping { salt: [3; 16], cost: Cost { memory_kib: 8, passes: 1, lanes: 1 } };

fn envelope(number: u8, name: &str) -> Envelope {
    let id = record_id(number);
    let mut record = Record::new(id, minute(0));
    record.service.name = name.to_owned();
    Envelope::new(record, 7, minute(1), format!("/record/{id}/level"))
}

fn fill(keep: &Keep<Rc<MemoryStore>>) {
    let drafts = Drafts::over(keep.clone());
    drafts.save(&envelope(1, "Rowan Court"), 0).unwrap();
    drafts.save(&envelope(2, "Rowan Annexe"), 0).unwrap();
    let mut example = Envelope::new(example_record(), 1, minute(1), String::new());
    example.unfinished.insert("new-action".to_owned(), "Ring the".to_owned());
    drafts.save(&example, 0).unwrap();
    let file = OwnFileKept::new("own.toml".to_owned(), minute(0), "id = \"own\"".to_owned());
    OwnFiles::over(keep.clone()).keep("d1", &file).unwrap();
}

fn back(text: &str) -> Rc<MemoryStore> {
    Backup::read(text).unwrap().into_store().unwrap()
}

fn ids() -> impl FnMut() -> provider_concerns::concern::RecordId {
    let mut next = 100;
    move || {
        next += 1;
        record_id(next)
    }
}

#[test]
fn everything_comes_back_on_an_empty_device() {
    let memory = Rc::new(MemoryStore::default());
    fill(&Keep::plain(memory.clone()));
    memory.write("somebody-else", "theirs").unwrap();
    let text = Backup::of(&memory, minute(9)).unwrap().to_text().unwrap();
    assert!(!text.contains("somebody-else") && Backup::is_one(&text));
    let into = Keep::plain(Rc::new(MemoryStore::default()));
    let restored = restore(&Keep::plain(back(&text)), &into, ids()).unwrap();
    assert_eq!(restored, Restored { added: 3, frameworks: 1, ..Restored::default() });
    let (here, there) = (Drafts::over(into.clone()), Drafts::new(memory));
    assert_eq!(here.list().unwrap(), there.list().unwrap());
    let (mut restored, theirs) = (here.open(example_record().id).unwrap(), there.open(example_record().id).unwrap());
    assert_ne!(restored.revision, theirs.revision, "it begins again here");
    restored.revision = theirs.revision;
    assert_eq!(restored, theirs);
    // Once more changes nothing.
    let before = everything(into.store());
    let again = restore(&Keep::plain(back(&text)), &into, ids()).unwrap();
    assert_eq!(again, Restored { already: 3, ..Restored::default() });
    assert_eq!(everything(into.store()), before);
}

#[test]
fn a_record_that_has_changed_here_is_kept_and_the_files_version_stands_beside_it() {
    let from = Keep::plain(Rc::new(MemoryStore::default()));
    fill(&from);
    let into = Keep::plain(Rc::new(MemoryStore::default()));
    let drafts = Drafts::over(into.clone());
    drafts.save(&envelope(1, "Rowan Court, changed here"), 0).unwrap();
    let restored = restore(&from, &into, ids()).unwrap();
    assert_eq!(restored, Restored { added: 2, copied: 1, frameworks: 1, ..Restored::default() });
    assert_eq!(drafts.open(record_id(1)).unwrap().record.service.name, "Rowan Court, changed here");
    let copy = drafts.open(record_id(101)).unwrap();
    assert_eq!(copy.record.service.name, "Rowan Court");
    assert_eq!(copy.place, format!("/record/{}/level", record_id(101)));
}

#[test]
fn a_protected_device_gives_a_protected_file_that_opens_with_its_passphrase() {
    let memory = Rc::new(MemoryStore::default());
    let passphrase = Key::from_bytes([1; 32]);
    let sealer = Vault::new(memory.clone()).protect(&passphrase, CHEAP, RANDOM).unwrap();
    fill(&Keep::sealed(memory.clone(), sealer));
    let text = Backup::of(&memory, minute(9)).unwrap().to_text().unwrap();
    for told in ["Rowan", "Example House", "own.toml", record_id(1).as_str()] {
        assert!(!text.contains(told), "{told}");
    }
    let store = back(&text);
    let vault = Vault::new(store.clone());
    let lock = vault.locks().unwrap().remove(0);
    assert!(vault.unlock(&lock, &Key::from_bytes([2; 32]), RANDOM).is_err());
    let from = Keep::sealed(store, vault.unlock(&lock, &passphrase, RANDOM).unwrap());
    // Onto a device with protection of its own.
    let other = Rc::new(MemoryStore::default());
    let own = Vault::new(other.clone()).protect(&Key::from_bytes([5; 32]), CHEAP, RANDOM).unwrap();
    let into = Keep::sealed(other, own);
    let restored = restore(&from, &into, ids()).unwrap();
    assert_eq!(restored, Restored { added: 3, frameworks: 1, ..Restored::default() });
    assert_eq!(Drafts::over(into).open(record_id(2)).unwrap().record.service.name, "Rowan Annexe");
}

#[test]
fn what_does_not_open_is_counted_and_hides_nothing_else() {
    let memory = Rc::new(MemoryStore::default());
    fill(&Keep::plain(memory.clone()));
    let key = key_under(&memory, &Drafts::<()>::key(record_id(1)));
    let damaged = memory.read(&key).unwrap().unwrap().replace("Rowan", "Raven");
    memory.write(&key, &damaged).unwrap();
    let text = Backup::of(&memory, minute(9)).unwrap().to_text().unwrap();
    let into = Keep::plain(Rc::new(MemoryStore::default()));
    let restored = restore(&Keep::plain(back(&text)), &into, ids()).unwrap();
    assert_eq!(restored, Restored { added: 2, frameworks: 1, unreadable: 1, ..Restored::default() });
}

#[test]
fn a_protected_record_without_its_key_is_counted_as_unreadable() {
    let sealed =
        Keep::sealed(Rc::new(MemoryStore::default()), Sealer::new("0".to_owned(), &Key::from_bytes([1; 32]), RANDOM));
    fill(&sealed);
    let text = Backup::of(sealed.store(), minute(9)).unwrap().to_text().unwrap();
    let into = Keep::plain(Rc::new(MemoryStore::default()));
    let restored = restore(&Keep::plain(back(&text)), &into, ids()).unwrap();
    assert_eq!(restored, Restored { unreadable: 4, ..Restored::default() });
}

#[test]
fn other_files_are_told_from_backups() {
    let text = Backup::of(&MemoryStore::default(), minute(9)).unwrap().to_text().unwrap();
    assert!(Backup::read(&text).unwrap().is_empty());
    assert_eq!(Backup::read(&text.replace("\"version\": 1", "\"version\": 2")), Err(BackupError::TooNew(2)));
    for other in ["", "[]", "{}", &text.replace("-rescue", "-record")] {
        assert_eq!(Backup::read(other), Err(BackupError::Other), "{other}");
        assert!(!Backup::is_one(other));
    }
    for broken in [text.replace("\"entries\"", "\"entrees\""), text.replace("{}", "[1]")] {
        assert!(matches!(Backup::read(&broken), Err(BackupError::Broken(_))), "{broken}");
    }
}

#[test]
fn a_record_whose_file_claims_any_revision_is_edited_and_saved_like_another() {
    for claimed in [0, 1, u64::from(u32::MAX), u64::MAX - 2, u64::MAX - 1, u64::MAX] {
        let memory = Rc::new(MemoryStore::default());
        let text =
            envelope(1, "Rowan Court").seal().unwrap().replace("\"revision\":7", &format!("\"revision\":{claimed}"));
        // As a file brings it, and as it may stand on the device already.
        for restored in [true, false] {
            let into = Keep::plain(Rc::new(MemoryStore::default()));
            if restored {
                memory.write(&Drafts::<()>::key(record_id(1)), &text).unwrap();
                let done = restore(&Keep::plain(memory.clone()), &into, ids()).unwrap();
                assert_eq!(done.added, 1, "{claimed}");
            } else {
                into.write(&Drafts::<()>::key(record_id(1)), &text).unwrap();
            }
            let drafts = Drafts::over(into);
            let mut open = OpenDraft::stored(drafts.open(record_id(1)).unwrap());
            for edit in 0..4 {
                open.record.service.name = format!("edit {edit}");
                let next = open.envelope(minute(edit));
                assert_eq!(drafts.save(&next, open.revision), Ok(()), "{claimed}, edit {edit}");
                assert_ne!(next.revision, open.revision);
                open.revision = next.revision;
            }
            assert_eq!(drafts.open(record_id(1)).unwrap().record.service.name, "edit 3");
            assert_eq!(drafts.save(&open.envelope(minute(9)), 0), Err(DraftError::Conflict), "it is never begun anew");
        }
    }
}

#[test]
fn a_text_that_claims_the_last_generation_is_still_edited_and_saved() {
    for (in_clear, damaged) in [(true, false), (true, true), (false, false)] {
        let memory = Rc::new(MemoryStore::default());
        let name = Drafts::<()>::key(record_id(1));
        // The first form has no digest, so whoever writes the file can put it under any key; a later one has.
        let last = format!("{name}@{}", u64::MAX);
        let text = provider_concerns_kept(&last, &envelope(1, "Rowan Court").seal().unwrap());
        memory.write(&last, if damaged { "damaged" } else { &text }).unwrap();
        let keep = if in_clear {
            Keep::plain(memory.clone())
        } else {
            Keep::sealed_alone(memory.clone(), Sealer::new("0".to_owned(), &Key::from_bytes([7; 32]), RANDOM))
        };
        for edit in 0..4 {
            let text = format!("edit {edit}");
            assert_eq!(keep.write(&name, &text), Ok(()), "{in_clear} {damaged} {edit}");
            assert_eq!(keep.read(&name).unwrap().unwrap().as_str(), text, "{in_clear} {damaged}");
        }
        assert_eq!(memory.keys().unwrap().len(), 1 + usize::from(damaged), "what is damaged stays");
    }
}

/// A text in clear as it is kept under a key.
fn provider_concerns_kept(key: &str, text: &str) -> String {
    let digest = Sha256::digest(format!("{key}\n{text}")).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    format!("provider-concerns-kept 1 plain {digest}\n{text}")
}
