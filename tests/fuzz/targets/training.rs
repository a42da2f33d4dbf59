//! A session that somebody hands out, and answers that come back: refused, or they go out and come back the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use provider_concerns::{
    framework::built_in,
    training::{
        kept::TrainingEnvelope,
        room::{Answers, Room, Session, Taken, TextKind},
        scenario::{Sets, built_in_sets},
    },
};

fuzz_target!(|data: &[u8]| fuzzing::bounded(data.len(), || {
    let text = String::from_utf8_lossy(data);
    // Training as a device keeps it, packed or not: what opens is written and opens again.
    if let Ok(kept) = TrainingEnvelope::brought(&text) {
        let written = kept.to_text().expect("it can be written");
        assert_eq!(TrainingEnvelope::open(&written).as_ref(), Ok(&kept));
    }
    // With the sets of the app, and on a device that has none of them.
    for sets in [built_in_sets(), &Sets::default()] {
        let Ok(session) = Session::read(&text, sets, built_in()) else { continue };
        assert_eq!(TextKind::of(&text), TextKind::Session);
        let written = session.to_text().expect("it can be written");
        assert_eq!(Session::read(&written, sets, built_in()).as_ref(), Ok(&session));
        let name = session.file_name();
        assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte)), "{name}");
        assert!(session.set(sets, built_in()).is_ok());
    }
    let mut room = Room::new(fuzzing::session());
    let Ok(answers) = Answers::read(&text, &room.session, fuzzing::set()) else { return };
    assert_eq!(TextKind::of(&text), TextKind::Answers);
    let written = answers.to_text().expect("it can be written");
    assert_eq!(Answers::read(&written, &room.session, fuzzing::set()).as_ref(), Ok(&answers));
    let mut other = Room::new(fuzzing::session());
    room.add(fuzzing::answers());
    room.add(answers.clone());
    assert!(matches!(room.add(answers.clone()), Taken::Already | Taken::Older));
    other.add(answers);
    other.add(fuzzing::answers());
    let sorted = |mut room: Room| {
        room.answers.sort_by_key(|answers| (answers.seat, answers.round));
        room.answers
    };
    assert_eq!(sorted(room), sorted(other));
}));
