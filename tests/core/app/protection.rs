//! Protection as the app knows it: what a lock leaves, when the person is asked, and records that another tab has open.

use crate::support::{example_record, frameworks, minute, record_id};
use provider_concerns::{
    app::{
        Device, Edit, Message, OpenDraft, Page, Protection, Route, SaveState, ServiceEdit, ServiceField, State, update,
    },
    drafts::{DraftError, Drafts, KeepError, Listing, MemoryStore, StoreError, VaultError},
    seal::SealError,
};

fn tell(state: &mut State, message: Message) {
    update(state, message, frameworks(), minute(0));
}

fn write(state: &mut State, name: &str) {
    tell(state, Message::Edit(Edit::Service(ServiceEdit::Write(ServiceField::Name, name.to_owned()))));
}

/// A record just begun, on one of its pages.
fn begun() -> State {
    let mut state = State::new(Route::Home);
    tell(&mut state, Message::Begin { id: record_id(1), visit: None });
    tell(&mut state, Message::Navigate(Route::Record(record_id(1), Page::Safety)));
    state
}

#[test]
fn a_lock_leaves_nothing_in_the_state_but_the_page_to_come_back_to() {
    let mut state = begun();
    tell(&mut state, Message::ShowProtection(Protection::Open));
    write(&mut state, "Rowan Court");
    tell(&mut state, Message::Begin { id: record_id(2), visit: None });
    tell(&mut state, Message::ShowDrafts(Ok(Listing::default())));
    tell(&mut state, Message::Notify("about Rowan Court".to_owned()));
    tell(&mut state, Message::Navigate(Route::Record(record_id(2), Page::Level)));
    let device = Device { used: Some(7), ..Device::default() };
    tell(&mut state, Message::ShowDevice(device.clone()));
    for locked in [Protection::Locked, Protection::Stuck(VaultError::Seal(SealError::TooNew(2)))] {
        let mut state = state.clone();
        assert!(format!("{state:?}").contains("Rowan"));
        tell(&mut state, Message::ShowProtection(locked.clone()));
        let mut fresh = State::new(Route::Record(record_id(2), Page::Level));
        fresh.protection = locked;
        fresh.device = device.clone();
        assert_eq!(state, fresh);
        assert!(!format!("{state:?}").contains("Rowan"));
    }
}

#[test]
fn what_was_under_way_when_the_device_locked_brings_nothing_into_a_locked_state() {
    let mut state = State::new(Route::Home);
    tell(&mut state, Message::ShowProtection(Protection::Locked));
    let locked = state.clone();
    let mut record = example_record();
    record.id = record_id(7);
    let envelope = OpenDraft::untouched(record.clone()).envelope(minute(1));
    for late in [
        Message::ShowDrafts(Ok(Listing::default())),
        Message::Begin { id: record_id(1), visit: None },
        Message::Open(Box::new(envelope.clone())),
        Message::PutBack(Box::new(envelope), 1),
        Message::ShowExample(Box::new(record)),
        Message::Notify("From the file: Example House".to_owned()),
        Message::RefuseDraft(record_id(1), DraftError::Missing),
        Message::ShowElsewhere(record_id(1), true),
    ] {
        tell(&mut state, late);
        assert_eq!(state, locked);
    }
    tell(&mut state, Message::Navigate(Route::RemoveAll));
    assert_eq!(state.route, Route::RemoveAll, "who does not know the passphrase still gets about");
}

#[test]
fn closing_the_page_is_asked_about_while_something_waits_in_a_locked_one() {
    let mut state = State::new(Route::Home);
    tell(&mut state, Message::ShowProtection(Protection::Locked));
    assert!(!state.would_lose());
    tell(&mut state, Message::ShowDevice(Device { aside: 1, ..Device::default() }));
    assert!(state.would_lose());
}

#[test]
fn what_was_put_aside_does_not_stand_beside_what_is_open() {
    let mut state = begun();
    tell(&mut state, Message::ShowProtection(Protection::InClear));
    write(&mut state, "newer");
    let older = OpenDraft::untouched(crate::support::record_with(&[])).envelope(minute(1));
    let mut older = older;
    older.record.id = record_id(1);
    tell(&mut state, Message::PutBack(Box::new(older), 1));
    assert_eq!(state.unsaved().count(), 1);
}

#[test]
fn the_person_is_asked_before_anything_is_typed_and_for_the_example_once_it_changes() {
    let mut state = begun();
    assert!(state.must_choose_protection() && !state.protection.saves());
    for settled in [Protection::InClear, Protection::Open] {
        tell(&mut state, Message::ShowProtection(settled));
        assert!(!state.must_choose_protection() && state.protection.saves());
    }
    let mut state = State::new(Route::Home);
    assert!(!state.must_choose_protection(), "nothing is begun");
    let id = example_record().id;
    tell(&mut state, Message::ShowExample(Box::new(example_record())));
    tell(&mut state, Message::Navigate(Route::Record(id, Page::Service)));
    assert!(!state.must_choose_protection(), "looking at the example keeps nothing");
    write(&mut state, "Another name");
    assert!(state.must_choose_protection());
    tell(&mut state, Message::Navigate(Route::Frameworks));
    assert!(!state.must_choose_protection(), "other pages are not in the way");
}

#[test]
fn a_device_is_found_as_it_is_and_never_as_unprotected_by_mistake() {
    let unavailable = || KeepError::Store(StoreError::Unavailable("blocked".to_owned()));
    let damaged = VaultError::Keep(KeepError::Damaged("cut off".to_owned()));
    let refused = DraftError::Unavailable("blocked".to_owned());
    let cases = [
        (Ok(vec![]), Ok(false), Protection::Undecided),
        (Ok(vec![]), Ok(true), Protection::InClear),
        (Ok(vec![1]), Ok(true), Protection::Locked),
        (Ok(vec![1, 2]), Ok(false), Protection::Locked),
        (Err(damaged.clone()), Ok(true), Protection::Stuck(damaged)),
        // Where the browser keeps nothing there is nothing to choose.
        (Err(VaultError::Keep(unavailable())), Ok(false), Protection::InClear),
        (Ok(vec![]), Err(refused), Protection::InClear),
    ];
    for (locks, in_clear, wanted) in cases {
        assert_eq!(Protection::found(locks.clone(), in_clear.clone()), wanted, "{locks:?} {in_clear:?}");
    }
}

#[test]
fn what_another_tab_has_open_is_only_read_here() {
    let mut state = begun();
    tell(&mut state, Message::ShowProtection(Protection::InClear));
    write(&mut state, "before");
    tell(&mut state, Message::ShowElsewhere(record_id(2), true));
    write(&mut state, "another record is elsewhere");
    tell(&mut state, Message::ShowElsewhere(record_id(1), true));
    let before = state.clone();
    write(&mut state, "typed in spite of that");
    tell(&mut state, Message::Edit(Edit::Jot("field".to_owned(), "typed".to_owned())));
    assert_eq!(state, before);
    assert!(state.would_lose(), "what was not saved before stays to be kept");
    tell(&mut state, Message::ShowElsewhere(record_id(1), false));
    write(&mut state, "taken over");
    assert_eq!(state.record().unwrap().service.name, "taken over");
}

#[test]
fn what_waited_through_a_lock_comes_back_to_be_saved_where_it_was() {
    let drafts = Drafts::new(MemoryStore::default());
    let mut state = begun();
    tell(&mut state, Message::ShowProtection(Protection::Open));
    write(&mut state, "saved");
    let draft = state.draft.clone().unwrap();
    drafts.save(&draft.envelope(minute(1)), 0).unwrap();
    let revision = draft.envelope(minute(1)).revision;
    tell(&mut state, Message::ConfirmSave { edits: draft.edits, revision, at: minute(1) });
    write(&mut state, "not saved");
    let waiting: Vec<_> = state.unsaved().map(|draft| (draft.revision, draft.envelope(minute(2)))).collect();
    assert_eq!(waiting.len(), 1);
    tell(&mut state, Message::ShowProtection(Protection::Locked));
    tell(&mut state, Message::ShowProtection(Protection::Open));
    let (known, envelope) = waiting.into_iter().next().unwrap();
    tell(&mut state, Message::PutBack(Box::new(envelope), known));
    assert!(state.would_lose());
    tell(&mut state, Message::Resume(record_id(1)));
    let draft = state.draft.as_ref().unwrap();
    assert_eq!((draft.record.service.name.as_str(), &draft.saved), ("not saved", &SaveState::Waiting));
    drafts.save(&draft.envelope(minute(3)), draft.revision).unwrap();
    assert_eq!(drafts.open(record_id(1)).unwrap().record.service.name, "not saved");
}

#[test]
fn a_record_removed_and_made_anew_is_not_taken_for_the_one_that_somebody_has_open() {
    let drafts = Drafts::new(MemoryStore::default());
    let key = Drafts::<MemoryStore>::key(record_id(1));
    let make = |minutes| {
        let envelope = OpenDraft::untouched(crate::support::record_with(&[])).envelope(minute(minutes));
        let mut envelope = envelope;
        envelope.record.id = record_id(1);
        envelope
    };
    drafts.save(&make(1), 0).unwrap();
    let open_in_a_tab = OpenDraft::stored(drafts.open(record_id(1)).unwrap());
    drafts.remove(&key).unwrap();
    drafts.save(&make(2), 0).unwrap();
    let late = drafts.save(&open_in_a_tab.envelope(minute(3)), open_in_a_tab.revision);
    assert_eq!(late, Err(DraftError::Conflict));
}

#[test]
fn removing_everything_leaves_a_fresh_app() {
    let mut state = begun();
    write(&mut state, "Rowan Court");
    tell(&mut state, Message::Reset(Box::new(State::new(Route::RemoveAll))));
    assert_eq!(state, State::new(Route::RemoveAll));
}

#[test]
fn sealed_records_without_a_lock_are_a_state_of_their_own_whatever_the_settings_say() {
    for in_clear in [true, false] {
        let found = Protection::found(Err::<Vec<()>, _>(VaultError::NoLock(3)), Ok(in_clear));
        assert_eq!(found, Protection::Stuck(VaultError::NoLock(3)));
        assert!(found.is_locked() && !found.saves());
        let mut state = begun();
        tell(&mut state, Message::ShowProtection(found));
        assert!(!state.must_choose_protection() && state.draft.is_none());
    }
}
