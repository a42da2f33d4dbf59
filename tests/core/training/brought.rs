//! Training that was downloaded because it could not be saved, or as a damaged entry's raw text, opens again.

use crate::support::{
    faults::{RANDOM, everything},
    frameworks, minute,
    training::{as_reading, each, envelope, place, plain, session, tell, training_id, twins},
};
use provider_concerns::{
    app::{Message, Protection, Route, State, TrainingEdit, TrainingMessage, TrainingPage, update},
    concern::Outcome,
    drafts::{DraftError, Keep, KeepError, MemoryStore, Vault, without_head},
    seal::{Cost, Key, Wrapping},
    training::{
        kept::{Brought, Kept, TrainingEnvelope, Trainings},
        room::{Answers, Room, Round, TextKind},
    },
};
use std::rc::Rc;

fn room_with(seats: &[u8]) -> Room {
    let mut room = Room::new(session());
    for seat in seats {
        let judgements = vec![as_reading(twins(), &room.session.scale, &place(0))];
        room.add(Answers::new(room.session.id, training_id(*seat), String::new(), Round::Before, judgements));
    }
    room
}

#[test]
fn what_is_not_here_is_kept_and_what_is_here_stays() {
    for kept in each() {
        assert_eq!(Brought::of(&kept, None), Brought::New);
    }
    let [alone, room, seat] = each();
    assert_eq!(Brought::of(&alone, Some(&alone)), Brought::Here);
    assert_eq!(Brought::of(&seat, Some(&seat)), Brought::Here);
    assert_eq!(Brought::of(&room, Some(&alone)), Brought::Here, "of one id, and not of one kind");
}

#[test]
fn a_session_that_is_here_takes_in_what_was_brought() {
    let (here, brought) = (room_with(&[11, 12]), room_with(&[12, 13]));
    let Brought::Joined(joined) = Brought::of(&Kept::Room(brought.clone()), Some(&Kept::Room(here.clone()))) else {
        panic!("it is one session");
    };
    let Kept::Room(joined) = *joined else { panic!("a session stays one") };
    let mut seats: Vec<_> = joined.answers.iter().map(|answers| answers.seat).collect();
    seats.sort();
    assert_eq!(seats, [11, 12, 13].map(training_id));

    // Under one id, but another session: nothing of it comes in.
    let mut other = brought;
    other.session.scenarios.pop();
    assert_eq!(Brought::of(&Kept::Room(other), Some(&Kept::Room(here))), Brought::Here);
}

#[test]
fn a_download_and_a_raw_text_are_known_and_read() {
    for kept in each() {
        let envelope = envelope(kept, 3);
        let text = envelope.to_text().unwrap();
        assert_eq!(TextKind::of(&text), TextKind::Training);
        assert_eq!(TrainingEnvelope::brought(&text), Ok(envelope.clone()));

        let (memory, trainings) = plain();
        trainings.save(&envelope, 0).unwrap();
        let raw = everything(&memory).into_values().next().unwrap();
        assert!(raw.starts_with("provider-concerns-kept 1 plain "));
        assert_eq!(TextKind::of(&raw), TextKind::Training);
        assert_eq!(TrainingEnvelope::brought(&raw), Ok(envelope));
    }
    assert_eq!(TextKind::of("provider-concerns-training-packed 1 AAAA"), TextKind::Training);
    let damaged = TrainingEnvelope::brought("provider-concerns-training-packed 1 AAAA");
    assert!(matches!(damaged, Err(DraftError::Corrupt(_))));
    for other in ["{\"format\":\"provider-concerns-training-answer\"}", "provider-concerns-kept 1 plain 00\n{}", ""] {
        assert!(!TrainingEnvelope::is_one(other), "{other}");
    }
}

#[test]
fn a_text_under_protection_opens_only_on_its_own_device() {
    let memory = Rc::new(MemoryStore::default());
    let wrapping = Wrapping { salt: [3; 16], cost: Cost { memory_kib: 8, passes: 1, lanes: 1 } };
    let sealer = Vault::new(memory.clone()).protect(&Key::from_bytes([1; 32]), wrapping, RANDOM).unwrap();
    let [alone, ..] = each();
    Trainings::over(Keep::sealed(memory.clone(), sealer)).save(&envelope(alone, 1), 0).unwrap();
    let sealed = |(key, text): (String, String)| Some(text).filter(|_| !Vault::<()>::is_key(&key));
    let raw: String = everything(&memory).into_iter().find_map(sealed).unwrap();
    assert_eq!(TextKind::of(&raw), TextKind::Protected);
    assert!(TextKind::Protected.opens_at().is_some_and(|says| says.contains("opens only there")));
    assert_eq!(TrainingEnvelope::brought(&raw), Err(DraftError::Locked));
    assert_eq!(without_head("provider-concerns-kept 2 plain 00\n{}"), Err(KeepError::TooNew(2)));
    for broken in
        ["provider-concerns-kept 1 other\n{}", "provider-concerns-kept x plain\n{}", "provider-concerns-kept "]
    {
        assert!(matches!(without_head(broken), Err(KeepError::Damaged(_))), "{broken}");
    }
}

#[test]
fn each_change_is_counted_even_where_nothing_can_be_saved() {
    let mut state = State::new(Route::Training(TrainingPage::Start));
    update(&mut state, Message::ShowProtection(Protection::Open), frameworks(), minute(0));
    let edits = |state: &State| state.training.open.as_ref().unwrap().edits;
    let room = room_with(&[11]);
    tell(&mut state, TrainingMessage::Begin(Box::new(Kept::Room(room.clone()))));
    tell(&mut state, TrainingMessage::Saved(Err(DraftError::Full)));
    assert_eq!(edits(&state), 0);
    let hands = |number| TrainingMessage::Edit(TrainingEdit::HandsDecision(place(0), Outcome::PoorCare, number));
    tell(&mut state, hands(3));
    assert_eq!(edits(&state), 1);
    tell(&mut state, hands(3));
    assert_eq!(edits(&state), 1, "the same again changes nothing");
    // A later edition in place of an earlier one leaves the number of answers as it was.
    let mut later = room.answers[0].clone();
    later.edition += 1;
    tell(&mut state, TrainingMessage::Edit(TrainingEdit::Take(vec![later])));
    assert_eq!(edits(&state), 2);
    tell(&mut state, TrainingMessage::Merge(Box::new(Kept::Room(room)), 7));
    assert_eq!(edits(&state), 3);
}
