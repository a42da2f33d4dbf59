//! Training with much in it is kept packed, so that a large session fits on the device twice: a save writes the new text beside
//! the old one.

use crate::support::{
    faults::everything,
    minute, repository,
    training::{as_reading, each, envelope, place, plain, session, training_id, twins},
};
use base64ct::{Base64, Encoding};
use provider_concerns::{
    concern::{Outcome, TrainingId},
    drafts::{Backup, DraftError, Keep, MemoryStore},
    training::{
        kept::{
            Kept, KeptKind, LARGEST_TRAINING, Listed, TrainingEnvelope, Trainings, TrainingsRestored, restore_trainings,
        },
        room::{Answers, Room, Round},
        work::Confidence,
    },
};
use std::{
    fs,
    time::{Duration, Instant},
};

const MARK: &str = "provider-concerns-training-packed 1 ";

/// A session with so many people's answers.
fn large(people: u8) -> Kept {
    let mut room = Room::new(session());
    for person in 0..people {
        let seat = TrainingId::from_random([7, person, 1, 4, 2, person, 8, 5, person, 7]);
        let judgements = (0..2).map(|number| {
            let mut judgement = as_reading(twins(), &room.session.scale, &place(number));
            if person % 3 == 0 {
                judgement.decision = Some(Outcome::PotentialCauseForConcern);
                judgement.confidence = Some(Confidence::Guess);
            }
            judgement
        });
        let judgements = judgements.collect();
        room.add(Answers::new(room.session.id, seat, format!("Miss A {person}"), Round::Before, judgements));
    }
    Kept::Room(room)
}

/// The text that stands in a store for the session, without its head line.
fn stored(memory: &MemoryStore) -> String {
    let all = everything(&memory);
    let text = all.iter().find(|(key, _)| key.starts_with(&Trainings::<()>::key(training_id(7)))).unwrap().1;
    text.split_once('\n').unwrap().1.to_owned()
}

#[test]
fn a_large_session_is_kept_small_and_comes_back_as_it_was() {
    let (memory, trainings) = plain();
    let first = envelope(large(200), 1);
    trainings.save(&first, 0).unwrap();
    let (text, full) = (stored(&memory), first.to_text().unwrap());
    assert!(text.starts_with(MARK) && text.len() * 8 < full.len(), "{} of {}", text.len(), full.len());
    assert_eq!(trainings.open(training_id(7)), Ok(first.clone()));
    assert_eq!(trainings.list().unwrap()[0].opened.as_ref().unwrap().whole(), Some(&first));
    assert_eq!(TrainingEnvelope::open(&text), Ok(first.clone()));
    assert_eq!(TrainingEnvelope::revision_of(&text), Ok(1));
    // Conflicts are told as ever, and a small one is kept in full.
    assert_eq!(trainings.save(&first, 0), Err(DraftError::Conflict));
    trainings.save(&envelope(large(201), 2), 1).unwrap();
    assert_eq!(trainings.save(&first, 1), Err(DraftError::Conflict));
    trainings.save(&envelope(large(1), 3), 2).unwrap();
    assert!(stored(&memory).starts_with("{\"format\":\"provider-concerns-training\""));
    assert_eq!(trainings.open(training_id(7)).unwrap().revision, 3);
}

#[test]
fn a_large_session_that_was_kept_in_full_opens_and_is_packed_by_its_next_save() {
    let (memory, trainings) = plain();
    let before = envelope(large(200), 4);
    Keep::plain(memory.clone()).write(&Trainings::<()>::key(training_id(7)), &before.to_text().unwrap()).unwrap();
    assert_eq!(trainings.open(training_id(7)), Ok(before.clone()));
    trainings.save(&envelope(large(200), 5), 4).unwrap();
    assert!(stored(&memory).starts_with(MARK));
    assert_eq!(trainings.open(training_id(7)).unwrap().kept, before.kept);
}

#[test]
fn a_backup_brings_packed_training_back_and_knows_it_where_it_stands_in_full() {
    let (memory, trainings) = plain();
    let kept = envelope(large(200), 1);
    trainings.save(&kept, 0).unwrap();
    let file = Backup::of(&memory, minute(9)).unwrap().to_text().unwrap();
    let from = Keep::plain(Backup::read(&file).unwrap().into_store().unwrap());
    let (_, fresh) = plain();
    let (other, in_full) = plain();
    let other = Keep::plain(other);
    other.write(&Trainings::<()>::key(training_id(7)), &kept.to_text().unwrap()).unwrap();
    assert_eq!(restore_trainings(&from, &other).unwrap(), TrainingsRestored::default());
    assert_eq!(in_full.open(training_id(7)), Ok(kept.clone()));
    assert_eq!(fresh.open(training_id(7)), Err(DraftError::Missing));
    let (store, fresh) = plain();
    assert_eq!(restore_trainings(&from, &Keep::plain(store)).unwrap().added, 1);
    assert_eq!(fresh.open(training_id(7)), Ok(kept));
}

#[test]
fn packed_text_that_is_damaged_is_left_as_it_is() {
    let (memory, trainings) = plain();
    trainings.save(&envelope(large(200), 1), 0).unwrap();
    let whole = stored(&memory);
    let packed = whole.strip_prefix(MARK).unwrap();
    let not_text = Base64::encode_string(&miniz_oxide::deflate::compress_to_vec(&[0xff, 0xfe], 6));
    let not_json = Base64::encode_string(&miniz_oxide::deflate::compress_to_vec(b"{", 6));
    let bomb = Base64::encode_string(&miniz_oxide::deflate::compress_to_vec(&vec![b' '; LARGEST_TRAINING + 1], 1));
    let (head, tail) = packed.split_at(packed.len() / 8 * 4);
    for (what, text) in [
        ("cut", format!("{MARK}{head}")),
        ("no letter of it", format!("{MARK}{head}*{tail}")),
        ("without its beginning", format!("{MARK}{tail}")),
        ("empty", MARK.to_owned()),
        ("no version", format!("provider-concerns-training-packed {packed}")),
        ("no such version", whole.replacen(" 1 ", " 01 ", 1)),
        ("not text", format!("{MARK}{not_text}")),
        ("not JSON", format!("{MARK}{not_json}")),
        ("too much", format!("{MARK}{bomb}")),
    ] {
        assert!(matches!(TrainingEnvelope::open(&text), Err(DraftError::Corrupt(_))), "{what}");
        assert!(matches!(TrainingEnvelope::revision_of(&text), Err(DraftError::Corrupt(_))), "{what}");
    }
    let newer = whole.replacen(" 1 ", " 2 ", 1);
    assert_eq!(TrainingEnvelope::open(&newer), Err(DraftError::TooNew(2)));
    Keep::plain(memory.clone()).write(&Trainings::<()>::key(training_id(7)), &newer).unwrap();
    assert_eq!(trainings.save(&envelope(large(1), 2), 1), Err(DraftError::TooNew(2)));
    assert_eq!(stored(&memory), newer);
}

/// The packed form of version 1, kept for ever. Run with `UPDATE_TRAINING_FIXTURES=1` only to add a fixture of a new version.
#[test]
fn the_packed_fixture_of_version_1_opens_and_holds_what_was_put_into_it() {
    let path = repository("tests/training/v1/room_packed.txt");
    if std::env::var_os("UPDATE_TRAINING_FIXTURES").is_some() {
        let (memory, trainings) = plain();
        trainings.save(&envelope(large(60), 1), 0).unwrap();
        fs::write(&path, stored(&memory)).unwrap();
    }
    let text = fs::read_to_string(path).unwrap();
    assert!(text.starts_with(MARK));
    let opened = TrainingEnvelope::open(&text).unwrap();
    assert_eq!((opened.revision, opened.begun_at), (1, minute(0)));
    let Kept::Room(room) = opened.kept else { panic!("a room") };
    assert_eq!((room.session.title.as_str(), room.answers.len()), ("Tuesday at Sample Hall", 60));
    let guesses = room.answers.iter().filter(|answers| answers.judgements[0].confidence == Some(Confidence::Guess));
    assert_eq!(guesses.count(), 20);
    assert_eq!(each()[1].id(), room.session.id);
}

/// A text that is stored in a few bytes and unfolds to many.
fn packed(text: &[u8]) -> String {
    format!("{MARK}{}", Base64::encode_string(&miniz_oxide::deflate::compress_to_vec(text, 6)))
}

#[test]
fn trainings_that_unfold_to_gigabytes_are_listed_and_removed_in_no_time() {
    let (memory, trainings) = plain();
    trainings.save(&envelope(large(200), 1), 0).unwrap();
    let keep = Keep::plain(memory.clone());
    let blank = packed(&vec![b' '; 60 * 1024 * 1024]);
    let real = envelope(large(1), 1).to_text().unwrap();
    for number in 0..45 {
        keep.write(&Trainings::<()>::key(training_id(100 + number)), &blank).unwrap();
    }
    // One that begins as training, under its own id, and goes on for ever.
    let endless = real.replace("\"hands\":[", &format!("\"hands\":[{}", "{},".repeat(20_000_000)));
    let id = TrainingId::from_random([9; 10]);
    let endless = endless.replace(&training_id(7).to_string(), &id.to_string());
    keep.write(&Trainings::<()>::key(id), &packed(endless.as_bytes())).unwrap();
    let began = Instant::now();
    let listed = trainings.list().unwrap();
    assert!(began.elapsed() < Duration::from_millis(1_500), "{:?}", began.elapsed());
    assert_eq!(listed.len(), 47);
    assert!(listed.iter().any(|entry| entry.opened.as_ref().is_ok_and(|listed| listed.whole().is_some())));
    let head = listed.iter().find_map(|entry| match &entry.opened {
        Ok(Listed::Head(head)) => Some(head),
        _ => None,
    });
    let head = head.expect("its beginning is that of a training");
    assert_eq!((head.id, head.kind, head.title.as_str()), (id, KeptKind::Room, "Tuesday at Sample Hall"));
    assert_eq!(head.saved_at, minute(1));
    let error = trainings.open(id).unwrap_err();
    assert!(error.to_string().contains("more than 8 MB"), "{error}");
    // Taken in from a backup, they cost no more, and are not kept.
    let file = Backup::of(&memory, minute(9)).unwrap().to_text().unwrap();
    let from = Keep::plain(Backup::read(&file).unwrap().into_store().unwrap());
    let began = Instant::now();
    let restored = restore_trainings(&from, &Keep::plain(std::rc::Rc::new(MemoryStore::default()))).unwrap();
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    assert_eq!((restored.added, restored.unreadable), (1, 46));
    for entry in listed {
        trainings.remove(&entry.key).unwrap();
    }
    assert_eq!(trainings.list(), Ok(Vec::new()));
}

#[test]
fn several_large_sessions_are_listed_with_their_titles_and_open() {
    let (memory, trainings) = plain();
    let keep = Keep::plain(memory);
    let full = envelope(large(250), 3).to_text().unwrap();
    for number in 0..40 {
        let id = training_id(100 + number);
        keep.write(
            &Trainings::<()>::key(id),
            &packed(full.replace(&training_id(7).to_string(), &id.to_string()).as_bytes()),
        )
        .unwrap();
    }
    let listed = trainings.list().unwrap();
    let heads = listed
        .iter()
        .filter(|entry| matches!(&entry.opened, Ok(Listed::Head(head)) if head.title == "Tuesday at Sample Hall"))
        .count();
    let whole =
        listed.iter().filter(|entry| entry.opened.as_ref().is_ok_and(|listed| listed.whole().is_some())).count();
    assert!(heads > 0 && whole > 0 && heads + whole == 40, "{heads} and {whole}");
    assert!(listed.iter().all(|entry| entry.opened.as_ref().unwrap().saved_at() == minute(3)));
    assert!(trainings.open(training_id(139)).is_ok());
}

#[test]
fn what_could_not_be_unfolded_again_is_not_saved() {
    let (_, trainings) = plain();
    let Kept::Room(mut room) = large(1) else { panic!("a room") };
    room.session.title = "x".repeat(LARGEST_TRAINING);
    assert_eq!(trainings.save(&envelope(Kept::Room(room), 1), 0), Err(DraftError::Full));
}
