//! Training on the device: nothing is lost, nothing is overwritten unseen, nothing readable is left on a protected one.

use crate::support::{
    faults::{RANDOM, everything},
    file_text, frameworks, minute, repository,
    training::{each, envelope, place, plain, tell, training_id, twins},
};
use provider_concerns::{
    app::{
        Message, OpenTraining, Protection, Route, State, TrainingEdit, TrainingMessage, TrainingPage, TrainingSaved,
        apply_training, update,
    },
    concern::TrainingId,
    drafts::{Backup, DraftError, Drafts, Keep, MemoryStore, Store, Vault},
    seal::{Cost, Key, Wrapping},
    training::{
        kept::{Kept, OwnSets, TrainingEnvelope, Trainings, TrainingsRestored, restore_trainings},
        room::Round,
        scenario::TEMPLATE,
    },
};
use std::{fs, rc::Rc};

const CHEAP: Wrapping = Wrapping { salt: [3; 16], cost: Cost { memory_kib: 8, passes: 1, lanes: 1 } };

#[test]
fn every_kind_comes_back_as_it_was_kept_and_what_was_saved_last_is_listed_first() {
    let (_, trainings) = plain();
    for (kept, revision) in each().into_iter().zip(1..) {
        let envelope = envelope(kept, revision);
        trainings.save(&envelope, 0).unwrap();
        assert_eq!(trainings.open(envelope.kept.id()), Ok(envelope));
    }
    let listed: Vec<TrainingId> =
        trainings.list().unwrap().into_iter().map(|entry| entry.opened.unwrap().whole().unwrap().kept.id()).collect();
    assert_eq!(listed, [training_id(2), training_id(7), training_id(1)]);
}

#[test]
fn two_tabs_never_overwrite_each_other_unseen() {
    let (_, trainings) = plain();
    let [alone, ..] = each();
    trainings.save(&envelope(alone.clone(), 1), 0).unwrap();
    assert_eq!(trainings.save(&envelope(alone.clone(), 9), 0), Err(DraftError::Conflict), "it is not new");
    trainings.save(&envelope(alone.clone(), 2), 1).unwrap();
    let stale = envelope(alone.clone(), 2);
    assert_eq!(trainings.save(&stale, 1), Err(DraftError::Conflict), "another tab has saved");
    assert_eq!(trainings.open(training_id(1)).unwrap().revision, 2);
    trainings.remove(&Trainings::<()>::key(training_id(1))).unwrap();
    assert_eq!(trainings.save(&envelope(alone, 3), 2), Err(DraftError::Conflict), "another tab has removed it");
    assert_eq!(trainings.open(training_id(1)), Err(DraftError::Missing));
}

#[test]
fn what_does_not_open_stays_to_the_byte_and_is_listed() {
    let (memory, trainings) = plain();
    let keep = Keep::plain(memory.clone());
    let [alone, room, seat] = each();
    let newer = envelope(alone, 1).to_text().unwrap().replacen("\"version\":1", "\"version\":2", 1);
    let other_key = envelope(seat, 1).to_text().unwrap();
    let unknown = envelope(room, 1).to_text().unwrap().replacen("\"revision\"", "\"colour\":1,\"revision\"", 1);
    let names = [1_u8, 4, 7, 5].map(|number| Trainings::<()>::key(training_id(number)));
    for (name, text) in names.iter().zip([newer.as_str(), &other_key, &unknown, "not JSON"]) {
        keep.write(name, text).unwrap();
    }
    let before = everything(&memory);
    assert_eq!(trainings.open(training_id(1)), Err(DraftError::TooNew(2)));
    for number in [4, 7, 5] {
        let error = trainings.open(training_id(number)).unwrap_err();
        assert!(matches!(error, DraftError::Corrupt(_)), "{number}: {error}");
    }
    let [alone, ..] = each();
    assert_eq!(trainings.save(&envelope(alone, 2), 1), Err(DraftError::TooNew(2)));
    let listed = trainings.list().unwrap();
    assert_eq!(listed.len(), 4);
    assert!(listed.iter().all(|entry| entry.opened.is_err()));
    assert_eq!(everything(&memory), before);
    // What stands there can be taken away as it is, and only then removed.
    for entry in listed {
        assert!(!trainings.raw(&entry.key).unwrap().is_empty());
        trainings.remove(&entry.key).unwrap();
    }
    assert!(everything(&memory).is_empty());
}

#[test]
fn only_training_is_reached_through_training() {
    let (memory, trainings) = plain();
    let name = Drafts::<()>::key(crate::support::record_id(1));
    Keep::plain(memory.clone()).write(&name, "a record").unwrap();
    let before = everything(&memory);
    assert_eq!(trainings.list(), Ok(Vec::new()));
    assert_eq!(trainings.raw(&name), Err(DraftError::Missing));
    assert_eq!(trainings.remove(&name), Err(DraftError::Missing));
    assert_eq!(OwnSets::over(Keep::plain(memory.clone())).remove(&name), Err(DraftError::Missing));
    assert_eq!(everything(&memory), before);
}

#[test]
fn on_a_protected_device_nothing_readable_is_kept() {
    let memory = Rc::new(MemoryStore::default());
    // Training may be there before the person protects the device.
    let [alone, room, seat] = each();
    Trainings::over(Keep::plain(memory.clone())).save(&envelope(room.clone(), 1), 0).unwrap();
    OwnSets::over(Keep::plain(memory.clone())).keep(TEMPLATE).unwrap();
    let sealer = Vault::new(memory.clone()).protect(&Key::from_bytes([1; 32]), CHEAP, RANDOM).unwrap();
    let keep = Keep::sealed(memory.clone(), sealer);
    keep.settle(provider_concerns::drafts::opens).unwrap();
    let trainings = Trainings::over(keep.clone());
    trainings.save(&envelope(alone.clone(), 1), 0).unwrap();
    trainings.save(&envelope(seat, 1), 0).unwrap();
    for (key, text) in everything(&memory).iter().filter(|(key, _)| !Vault::<()>::is_key(key)) {
        for told in ["training", "scenario", "Sample Hall", "row two", "lambeth", "Example", training_id(7).as_str()] {
            assert!(!key.contains(told) && !text.contains(told), "{key} tells “{told}”");
        }
    }
    assert_eq!(trainings.list().unwrap().len(), 3);
    assert_eq!(trainings.open(training_id(7)).unwrap().kept, room);
    assert_eq!(OwnSets::over(keep).list().unwrap()[0].text.as_deref(), Ok(TEMPLATE));
    let locked = Trainings::over(Keep::plain(memory));
    assert_eq!(locked.open(training_id(1)), Err(DraftError::Missing));
    assert_eq!(locked.save(&envelope(alone, 2), 0), Err(DraftError::Locked));
}

#[test]
fn a_backup_brings_training_back_and_replaces_nothing() {
    let (memory, trainings) = plain();
    let [alone, room, seat] = each();
    for kept in [alone.clone(), room.clone(), seat] {
        trainings.save(&envelope(kept, 1), 0).unwrap();
    }
    let keep = Keep::plain(memory.clone());
    OwnSets::over(keep.clone()).keep(TEMPLATE).unwrap();
    keep.write(&Trainings::<()>::key(training_id(5)), "not JSON").unwrap();
    keep.write("provider-concerns:scenarios:0123", "format = 1").unwrap();
    let file = Backup::of(&memory, minute(9)).unwrap().to_text().unwrap();
    let from = Keep::plain(Backup::read(&file).unwrap().into_store().unwrap());

    let fresh = Rc::new(MemoryStore::default());
    let into = Keep::plain(fresh.clone());
    let told = restore_trainings(&from, &into).unwrap();
    assert_eq!(told, TrainingsRestored { added: 4, kept_as_here: 0, unreadable: 2 });
    let restored = Trainings::over(into.clone());
    assert_eq!(restored.list().unwrap().len(), 3);
    assert_eq!(OwnSets::over(into.clone()).list().unwrap().len(), 1);

    // Once more: nothing changes. And what has gone on here since stays.
    let before = everything(&fresh);
    assert_eq!(restore_trainings(&from, &into).unwrap(), TrainingsRestored { unreadable: 2, ..Default::default() });
    assert_eq!(everything(&fresh), before);
    let mut gone_on = alone;
    apply_training(&mut gone_on, TrainingEdit::Again(vec![twins().scenarios[0].id.clone()]));
    restored.save(&envelope(gone_on.clone(), 2), 1).unwrap();
    fresh.write("provider-concerns:unrelated", "x").unwrap();
    let told = restore_trainings(&from, &into).unwrap();
    assert_eq!(told, TrainingsRestored { added: 0, kept_as_here: 1, unreadable: 2 });
    assert_eq!(restored.open(training_id(1)).unwrap().kept, gone_on);
    assert_eq!(restored.open(training_id(7)).unwrap().kept, room);
}

/// The stored forms of version 1, kept for ever.
fn fixture(name: &str) -> String {
    file_text(&format!("tests/training/v1/{name}.json"))
}

#[test]
fn the_fixtures_of_version_1_open_and_hold_what_was_put_into_them() {
    let open = |name: &str| TrainingEnvelope::open(&fixture(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let Kept::Alone(alone) = open("alone").kept else { panic!("alone") };
    assert_eq!((alone.id, alone.legs.len()), (training_id(1), 2));
    assert_eq!(alone.scale.asks_as, "lambeth");
    assert!(alone.legs[0].judgements[0].given && !alone.legs[1].judgements[0].given);
    let Kept::Seat(seat) = open("seat").kept else { panic!("seat") };
    assert_eq!((seat.id, seat.session.id, seat.name.as_str()), (training_id(2), training_id(7), ""));
    assert_eq!(seat.before.judgements.len(), 1);
    assert!(seat.is_sent(Round::Before));
    let Kept::Room(room) = open("room").kept else { panic!("room") };
    assert_eq!((room.session.title.as_str(), room.session.twice), ("Tuesday at Sample Hall", true));
    assert_eq!((room.answers.len(), room.hands.len()), (1, 1));
    assert_eq!(room.tablet.as_ref().map(|seat| seat.name.as_str()), Some("Tablet, row two"));
    // They can be saved on: what is saved opens again and is the same.
    for name in ["alone", "seat", "room"] {
        let opened = open(name);
        assert_eq!(TrainingEnvelope::open(&opened.to_text().unwrap()), Ok(opened));
    }
}

/// What a version 1 of today looks like. Run with `UPDATE_TRAINING_FIXTURES=1` only to add a fixture of a new version.
#[test]
fn what_is_written_today_has_the_form_of_the_fixtures() {
    let [mut alone, room, seat] = each();
    apply_training(&mut alone, TrainingEdit::Again(vec![twins().scenarios[0].id.clone()]));
    let mark = provider_concerns::app::Mark::Decision(provider_concerns::concern::Outcome::PoorCare);
    apply_training(&mut alone, TrainingEdit::Mark(place(0), mark));
    let mut seat = seat;
    apply_training(&mut seat, TrainingEdit::Sent(Round::Before));
    for (name, kept) in [("alone", alone), ("seat", seat), ("room", room)] {
        let text = envelope(kept, 1).to_text().unwrap();
        let path = repository(&format!("tests/training/v1/{name}.json"));
        if std::env::var_os("UPDATE_TRAINING_FIXTURES").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let keys = |text: &str| {
            let mut keys = Vec::new();
            keys_of(&serde_json::from_str(text).unwrap(), "$", &mut keys);
            keys
        };
        assert_eq!(keys(&text), keys(&fixture(name)), "{name}: the stored form has changed without a new version");
    }
}

/// The paths of all keys, whatever stands under them; those of a map with free keys are left out.
fn keys_of(value: &serde_json::Value, path: &str, keys: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(object) => {
            for (key, value) in object {
                let free = ["scores", "level", "decision", "editions", "sent"].iter().any(|map| path.ends_with(map));
                let path = format!("{path}.{}", if free { "*" } else { key });
                keys.push(path.clone());
                keys_of(value, &path, keys);
            }
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| keys_of(value, &format!("{path}[]"), keys)),
        _ => {}
    }
    keys.sort();
    keys.dedup();
}

#[test]
fn what_could_not_be_saved_is_kept_in_memory_and_a_lock_leaves_none_of_it_in_the_state() {
    let page = TrainingPage::Start;
    let mut state = State::new(Route::Training(page.clone()));
    update(&mut state, Message::ShowProtection(Protection::Open), frameworks(), minute(0));
    let [alone, room, _] = each();
    tell(&mut state, TrainingMessage::Begin(Box::new(alone.clone())));
    tell(&mut state, TrainingMessage::Saved(Err(DraftError::Full)));
    assert!(state.would_lose());
    // A change does not hide that saving failed.
    tell(&mut state, TrainingMessage::Edit(TrainingEdit::Again(vec!["x".to_owned()])));
    assert_eq!(state.training.open.as_ref().unwrap().saved, TrainingSaved::Failed(DraftError::Full));
    // Other training is opened: the first is put aside and not lost.
    tell(&mut state, TrainingMessage::Open(Box::new(envelope(room.clone(), 4))));
    assert_eq!(state.training.unsaved().map(|open| open.kept.id()).collect::<Vec<_>>(), [training_id(1)]);
    tell(&mut state, TrainingMessage::Resume(training_id(1)));
    assert_eq!(state.training.open.as_ref().map(|open| open.kept.id()), Some(training_id(1)));

    update(&mut state, Message::ShowProtection(Protection::Locked), frameworks(), minute(0));
    assert_eq!(state.training, State::new(Route::Home).training);
    tell(&mut state, TrainingMessage::Open(Box::new(envelope(room, 4))));
    assert_eq!(state.training, State::new(Route::Home).training, "nothing comes into a locked state");

    // Unlocked, what had waited is put back, with the revision that its next save compares.
    update(&mut state, Message::ShowProtection(Protection::Open), frameworks(), minute(0));
    tell(&mut state, TrainingMessage::PutBack(Box::new(envelope(alone.clone(), 6)), 5));
    let parked = &state.training.parked[0];
    assert_eq!((parked.revision, &parked.saved, &parked.kept), (5, &TrainingSaved::NotYet, &alone));
    assert!(state.would_lose());
    // What is open already is at least as new.
    tell(&mut state, TrainingMessage::Resume(training_id(1)));
    tell(&mut state, TrainingMessage::PutBack(Box::new(envelope(alone, 6)), 5));
    assert!(state.training.parked.is_empty());
    tell(&mut state, TrainingMessage::Close);
    assert!(!state.would_lose());
}

#[test]
fn training_made_anew_never_has_a_revision_that_a_tab_knows_of_the_old_one() {
    let [alone, ..] = each();
    let open = |revision| OpenTraining {
        kept: alone.clone(),
        begun_at: minute(0),
        revision,
        saved: TrainingSaved::NotYet,
        edits: 0,
    };
    assert_eq!(open(41).envelope(minute(1)).revision, 42);
    let first = open(0).envelope(minute(1)).revision;
    let anew = open(0).envelope(minute(2)).revision;
    assert!(first > 1_000_000 && anew > first + 1_000);
}
