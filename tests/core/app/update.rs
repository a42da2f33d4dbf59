//! The one place where state changes: opening, editing, saving, copies, files, and what lives in memory only.

use crate::support::{at, example_json, example_record, frameworks, issue_id, minute, record_id, sealed, visit_id};
use provider_concerns::{
    app::{
        Edit, LevelEdit, Message, OpenDraft, Page, Route, SaveState, ServiceEdit, ServiceField, State, VisitEdit,
        update,
    },
    concern::{Answer, ItemRef, Record, RecordId},
    drafts::{DraftError, Drafts, Envelope, Listing, MemoryStore},
    submission::{ImportError, Imported, import},
};

/// The app at work: the state with its clock standing still until it is told otherwise.
struct App(State);

impl App {
    fn new() -> Self {
        Self(State::new(Route::Home))
    }

    fn tell(&mut self, message: Message) {
        self.tell_at(message, 0);
    }

    fn tell_at(&mut self, message: Message, minutes: i64) {
        update(&mut self.0, message, frameworks(), minute(minutes));
    }

    /// A record without anything in it, just begun.
    fn begun() -> Self {
        let mut app = Self::new();
        app.tell(Message::Begin { id: record_id(1), visit: None });
        app
    }

    fn write(&mut self, name: &str) {
        self.tell(Message::Edit(Edit::Service(ServiceEdit::Write(ServiceField::Name, name.to_owned()))));
    }

    fn draft(&self) -> &OpenDraft {
        self.0.draft.as_ref().expect("a draft is open")
    }

    fn saved(&self) -> &SaveState {
        &self.draft().saved
    }

    /// Saves as the browser's edge does, and says how it went.
    fn save(&mut self, drafts: &Drafts<MemoryStore>, minutes: i64) {
        let draft = self.draft();
        assert!(draft.saved.worth_retrying(), "nothing to save: {:?}", draft.saved);
        let (envelope, known, edits) = (draft.envelope(minute(minutes)), draft.revision, draft.edits);
        let message = match drafts.save(&envelope, known) {
            Ok(()) => Message::ConfirmSave { edits, revision: envelope.revision, at: minute(minutes) },
            Err(error) => Message::ReportSave(error),
        };
        self.tell(message);
    }
}

#[test]
fn a_record_just_begun_is_not_worth_saving() {
    let app = App::begun();
    assert_eq!(app.draft().record, Record::new(record_id(1), minute(0)));
    assert_eq!(app.saved(), &SaveState::Untouched);
    assert!(!app.draft().needs_saving() && !app.0.would_lose() && !app.saved().worth_retrying());
}

#[test]
fn a_record_begun_with_a_visit_has_the_sheet_and_the_hour() {
    let mut app = App::new();
    app.tell_at(Message::Begin { id: record_id(1), visit: Some(visit_id(1)) }, 7);
    let [visit] = app.draft().record.visits.as_slice() else { panic!("one visit") };
    assert!(frameworks().sheet(&visit.sheet).is_some());
    assert_eq!((visit.id, visit.time), (visit_id(1), "14:07".parse().ok()));
    assert_eq!(app.saved(), &SaveState::Untouched, "nobody has entered anything yet");
}

#[test]
fn an_edit_waits_to_be_saved_and_a_save_settles_it() {
    let drafts = Drafts::new(MemoryStore::default());
    let mut app = App::begun();
    app.write("Example House");
    assert_eq!(app.saved(), &SaveState::Waiting);
    assert!(app.0.would_lose());
    app.save(&drafts, 1);
    assert_eq!(app.saved(), &SaveState::Saved(minute(1)));
    assert!(!app.0.would_lose());
    let first = app.draft().revision;
    app.write("Example House, Exampleton");
    app.save(&drafts, 2);
    let stored = drafts.open(record_id(1)).unwrap();
    assert_eq!((stored.revision, stored.record.service.name.as_str()), (first + 1, "Example House, Exampleton"));
    assert_eq!(app.draft().revision, first + 1);
}

#[test]
fn what_is_typed_while_a_save_is_under_way_is_saved_by_the_next() {
    let mut app = App::begun();
    app.write("Example");
    let edits = app.draft().edits;
    app.write("Example House");
    app.tell(Message::ConfirmSave { edits, revision: 1, at: minute(1) });
    assert_eq!(app.saved(), &SaveState::Waiting, "the last letters are not on the device");
    assert_eq!(app.draft().revision, 1, "the next save builds on the one that succeeded");
    let edits = app.draft().edits;
    app.tell(Message::ConfirmSave { edits, revision: 2, at: minute(2) });
    assert_eq!(app.saved(), &SaveState::Saved(minute(2)));
}

#[test]
fn a_failure_stays_on_screen_until_a_save_succeeds() {
    let drafts = Drafts::new(MemoryStore::default());
    let mut app = App::begun();
    drafts.store().limit(Some(10));
    app.write("Example House");
    app.save(&drafts, 1);
    assert_eq!(app.saved(), &SaveState::Failed(DraftError::Full));
    app.write("Example House, Exampleton");
    assert_eq!(app.saved(), &SaveState::Failed(DraftError::Full), "typing on does not hide it");
    assert!(app.saved().worth_retrying() && app.0.would_lose());
    drafts.store().limit(None);
    app.save(&drafts, 2);
    assert_eq!(app.saved(), &SaveState::Saved(minute(2)));
    assert_eq!(drafts.open(record_id(1)).unwrap().record.service.name, "Example House, Exampleton");
}

#[test]
fn only_what_may_pass_by_itself_is_tried_again() {
    for (error, again) in [
        (DraftError::Full, true),
        (DraftError::Unavailable("refused".to_owned()), true),
        (DraftError::Conflict, false),
        (DraftError::Corrupt("broken".to_owned()), false),
        (DraftError::TooNew(2), false),
        (DraftError::Missing, false),
    ] {
        assert_eq!(SaveState::Failed(error.clone()).worth_retrying(), again, "{error}");
    }
}

#[test]
fn a_conflict_is_resolved_by_a_copy_under_another_id() {
    let drafts = Drafts::new(MemoryStore::default());
    let mut app = App::begun();
    app.tell(Message::Navigate(Route::Record(record_id(1), Page::Service)));
    app.write("here");
    app.save(&drafts, 1);
    let elsewhere = OpenDraft::stored(drafts.open(record_id(1)).unwrap());
    drafts.save(&elsewhere.envelope(minute(2)), elsewhere.revision).unwrap();
    let theirs = drafts.open(record_id(1)).unwrap();

    app.write("here, and more");
    app.save(&drafts, 3);
    assert_eq!(app.saved(), &SaveState::Failed(DraftError::Conflict));
    app.tell(Message::SplitCopy(record_id(2)));
    assert_eq!((app.draft().record.id, app.draft().revision, app.saved()), (record_id(2), 0, &SaveState::Waiting));
    app.save(&drafts, 4);
    assert_eq!(app.saved(), &SaveState::Saved(minute(4)));
    let copy = drafts.open(record_id(2)).unwrap();
    assert_eq!(copy.record.service.name, "here, and more");
    assert_eq!(copy.place, Route::Record(record_id(2), Page::Service).to_string(), "it leads back to the copy");
    assert_eq!(drafts.open(record_id(1)).unwrap(), theirs, "the other version is untouched");
}

#[test]
fn an_unfinished_field_is_kept_but_is_no_part_of_the_record() {
    let mut app = App::begun();
    let before = app.draft().record.clone();
    let jot = |text: &str| Message::Edit(Edit::Jot("new-action".to_owned(), text.to_owned()));
    app.tell(jot("Ring the nur"));
    assert_eq!(app.draft().jotted("new-action"), "Ring the nur");
    assert_eq!(app.draft().record, before, "neither the record nor its history");
    assert_eq!(app.saved(), &SaveState::Waiting, "an interruption loses nothing");
    let envelope = app.draft().envelope(minute(1));
    assert_eq!(envelope.unfinished["new-action"], "Ring the nur");
    // Opened again, it stands where it stood.
    let mut later = App::new();
    later.tell(Message::Open(Box::new(envelope)));
    assert_eq!(later.draft().jotted("new-action"), "Ring the nur");
    later.tell(jot(""));
    assert_eq!(later.draft().jotted("new-action"), "");
    assert!(later.draft().unfinished.is_empty());
    assert_eq!(later.saved(), &SaveState::Waiting);
    // Emptied again, nothing more changes and nothing is saved for it.
    let edits = later.draft().edits;
    later.tell(jot(""));
    assert_eq!(later.draft().edits, edits);
}

#[test]
fn an_edit_that_comes_to_nothing_is_not_saved() {
    let mut app = App::begun();
    app.tell(Message::Edit(Edit::Level(LevelEdit::WithdrawRaise)));
    assert_eq!((app.saved(), app.draft().edits), (&SaveState::Untouched, 0));
    // Nor does an edit matter while nothing is open.
    let mut closed = App::new();
    closed.write("Example House");
    assert_eq!(closed.0, State::new(Route::Home));
}

#[test]
fn the_place_is_kept_with_the_draft_but_looking_around_makes_no_draft() {
    let mut app = App::begun();
    let page = Route::Record(record_id(1), Page::Issues);
    app.tell(Message::Navigate(page.clone()));
    assert_eq!((app.saved(), app.draft().place.as_str()), (&SaveState::Untouched, page.to_string().as_str()));
    app.write("Example House");
    let edits = app.draft().edits;
    app.tell(Message::ConfirmSave { edits, revision: 1, at: minute(1) });
    app.tell(Message::Navigate(Route::Record(record_id(1), Page::Level)));
    assert_eq!(app.saved(), &SaveState::Waiting, "where the person is now is worth keeping");
    assert_eq!(app.draft().place, Route::Record(record_id(1), Page::Level).to_string());
    // A page that is not of this record is no place of it.
    app.tell(Message::Navigate(Route::Home));
    assert_eq!(app.draft().place, Route::Record(record_id(1), Page::Level).to_string());
    assert_eq!(app.0.route, Route::Home);
}

#[test]
fn an_answer_on_the_sheet_is_the_place_to_come_back_to() {
    let mut app = App::new();
    app.tell(Message::Begin { id: record_id(1), visit: Some(visit_id(1)) });
    let section = |item: Option<&str>| {
        Route::Record(record_id(1), Page::Section(visit_id(1), "environment".to_owned(), item.map(str::to_owned)))
    };
    app.tell(Message::Navigate(section(None)));
    app.tell(Message::Edit(Edit::Visit(VisitEdit::AnswerItem(visit_id(1), ItemRef::from("E5"), Some(Answer::No)))));
    assert_eq!(app.draft().place, section(Some("E5")).to_string());
    assert_eq!(app.0.route, section(None), "the page itself stays where it is");
}

#[test]
fn an_opened_draft_goes_on_where_it_was() {
    let mut envelope = Envelope::new(example_record(), 7, minute(3), "/record/x/level".to_owned());
    envelope.exported_at = Some(minute(2));
    let mut app = App::new();
    app.tell(Message::RefuseDraft(record_id(9), DraftError::Missing));
    app.tell(Message::Open(Box::new(envelope.clone())));
    assert_eq!(app.saved(), &SaveState::Saved(minute(3)));
    assert_eq!((app.draft().revision, app.draft().exported_at), (7, Some(minute(2))));
    assert_eq!(app.0.not_opened, None, "an earlier refusal no longer matters");
    let mut next = envelope.clone();
    (next.revision, next.saved_at) = (8, minute(4));
    assert_eq!(app.draft().envelope(minute(4)), next);
}

#[test]
fn an_export_is_remembered_with_the_draft() {
    let mut app = App::begun();
    app.write("Example House");
    app.tell(Message::NoteExport(record_id(1), minute(5)));
    assert_eq!(app.draft().exported_at, Some(minute(5)));
    assert_eq!(app.draft().envelope(minute(6)).exported_at, Some(minute(5)));
    assert_eq!(app.saved(), &SaveState::Waiting);
}

#[test]
fn an_export_that_ends_after_another_record_was_opened_is_not_noted_on_that_one() {
    let mut app = App::begun();
    app.tell(Message::NoteExport(record_id(2), minute(5)));
    assert_eq!((app.draft().exported_at, app.saved()), (None, &SaveState::Untouched));
}

#[test]
fn the_question_whether_to_remove_is_no_place_to_come_back_to() {
    let mut app = App::begun();
    app.tell(Message::Navigate(Route::Record(record_id(1), Page::Issues)));
    for page in [Page::Remove, Page::RemoveIssue(issue_id(1))] {
        app.tell(Message::Navigate(Route::Record(record_id(1), page)));
        assert_eq!(app.draft().place, Route::Record(record_id(1), Page::Issues).to_string());
    }
}

#[test]
fn what_could_not_be_saved_is_put_aside_and_can_be_taken_up_again() {
    let mut app = App::begun();
    app.write("kept in memory");
    app.tell(Message::ReportSave(DraftError::Unavailable("refused".to_owned())));
    app.tell(Message::Begin { id: record_id(2), visit: None });
    assert_eq!(app.draft().record.id, record_id(2));
    assert_eq!(app.0.parked.len(), 1);
    assert!(app.0.would_lose());
    app.tell(Message::Resume(record_id(1)));
    assert_eq!(app.draft().record.service.name, "kept in memory");
    assert_eq!(app.saved(), &SaveState::Failed(DraftError::Unavailable("refused".to_owned())));
    // The other one held nothing that could be lost.
    assert_eq!(app.0.parked, []);
    app.tell(Message::Resume(record_id(9)));
    assert_eq!(app.draft().record.id, record_id(1), "what is not there is not taken up");
}

#[test]
fn what_is_saved_is_not_put_aside() {
    let mut app = App::new();
    app.tell(Message::Open(Box::new(Envelope::new(example_record(), 1, minute(0), String::new()))));
    app.tell(Message::Begin { id: record_id(2), visit: None });
    assert_eq!(app.0.parked, []);
    assert!(!app.0.would_lose());
}

#[test]
fn a_closed_record_leaves_no_trace_in_memory() {
    let mut app = App::begun();
    app.write("to be removed");
    app.tell(Message::Close);
    assert_eq!((app.0.draft.as_ref(), app.0.parked.len()), (None, 0));
    assert!(!app.0.would_lose());
}

#[test]
fn the_example_becomes_a_draft_only_when_somebody_changes_it() {
    let mut app = App::new();
    app.tell(Message::ShowExample(Box::new(example_record())));
    assert_eq!(app.saved(), &SaveState::Untouched);
    app.write("Another Example House");
    assert_eq!(app.saved(), &SaveState::Waiting);
    assert!(app.draft().record.example, "it stays marked as an example");
}

/// The example as it comes out of a file.
fn file() -> Imported {
    import(example_json().to_string().as_bytes(), frameworks()).unwrap()
}

fn take(id: RecordId, imported: Imported) -> App {
    let mut app = App::new();
    app.tell(Message::RefuseFile("other.json".to_owned(), ImportError::Empty));
    app.tell(Message::TakeFile(Box::new(imported), id));
    app
}

#[test]
fn a_file_under_its_own_id_goes_on_as_the_record_it_is() {
    let app = take(file().document.record.id, file());
    assert_eq!(app.draft().record, example_record());
    assert_eq!((app.draft().revision, app.saved()), (0, &SaveState::Waiting), "it is saved although nobody typed");
    assert_eq!(app.0.notices, []);
    assert_eq!(app.0.not_imported, None);
}

#[test]
fn a_file_under_another_id_is_a_copy_and_says_so() {
    let mut app = take(record_id(5), file());
    assert_eq!(app.draft().record.id, record_id(5));
    assert_eq!(Record { id: example_record().id, ..app.draft().record.clone() }, example_record());
    let [notice] = app.0.notices.as_slice() else { panic!("{:?}", app.0.notices) };
    assert!(notice.says[0].contains("separate copy"));
    assert!(notice.about.contains(&example_record().service.name), "{}", notice.about);
    app.tell(Message::DismissNotices);
    assert!(app.0.notices.is_empty());
}

#[test]
fn the_notes_of_a_file_are_told() {
    let mut value = example_json();
    value["assessment"]["calculated"] = "minor".into();
    let imported = import(sealed(value).to_string().as_bytes(), frameworks()).unwrap();
    let notes = imported.notes.clone();
    assert_eq!(notes.len(), 1);
    let app = take(imported.document.record.id, imported);
    let [notice] = app.0.notices.as_slice() else { panic!("{:?}", app.0.notices) };
    assert_eq!(notice.says, notes);
}

#[test]
fn a_file_does_not_push_out_what_is_not_saved() {
    let mut app = App::begun();
    app.write("not saved yet");
    app.tell(Message::TakeFile(Box::new(file()), file().document.record.id));
    assert_eq!(app.0.parked.len(), 1);
    assert_eq!(app.0.parked[0].record.service.name, "not saved yet");
}

#[test]
fn a_file_that_was_not_taken_changes_nothing_and_is_forgotten_on_the_next_page() {
    let mut app = App::begun();
    app.write("Example House");
    let before = app.draft().clone();
    app.tell(Message::Navigate(Route::OpenFile));
    app.tell(Message::RefuseFile("picture.json".to_owned(), ImportError::NotText));
    assert_eq!(app.draft(), &before);
    assert_eq!(app.0.not_imported, Some(("picture.json".to_owned(), ImportError::NotText)));
    app.tell(Message::Navigate(Route::OpenFile));
    assert!(app.0.not_imported.is_some(), "the same page keeps it");
    app.tell(Message::Navigate(Route::Home));
    assert_eq!(app.0.not_imported, None);
}

#[test]
fn the_list_of_drafts_is_shown_or_why_it_cannot_be() {
    let mut app = App::new();
    let refused = Err(DraftError::Unavailable("refused".to_owned()));
    app.tell(Message::ShowDrafts(refused.clone()));
    assert_eq!(app.0.listing.as_ref().err(), refused.as_ref().err());
    app.tell(Message::ShowDrafts(Ok(Listing::default())));
    assert_eq!(app.0.listing.as_deref(), Ok(&Listing::default()));
}

#[test]
fn the_same_messages_at_the_same_moments_give_the_same_state() {
    let run = || {
        let mut app = App::new();
        app.tell_at(Message::Begin { id: record_id(1), visit: Some(visit_id(1)) }, 1);
        app.write("Example House");
        app.tell_at(
            Message::Edit(Edit::Visit(VisitEdit::AnswerItem(visit_id(1), ItemRef::from("E2"), Some(Answer::No)))),
            2,
        );
        app.tell_at(Message::Navigate(Route::Record(record_id(1), Page::Tasks)), 3);
        app.0
    };
    assert_eq!(run(), run());
    // The moment is the one that is handed in, with the offset of the device.
    let mut state = State::new(Route::Home);
    update(&mut state, Message::Begin { id: record_id(1), visit: None }, frameworks(), at("2026-07-01T00:30:00+01:00"));
    assert_eq!(state.record().unwrap().created_at.to_rfc3339(), "2026-07-01T00:30:00+01:00");
}

#[test]
fn what_is_told_goes_away_with_the_page_or_record_that_it_is_about() {
    let told = |app: &App| app.0.notices.iter().map(|notice| notice.says.len()).collect::<Vec<_>>();
    let mut imported = file();
    imported.notes = (0..30).map(|number| format!("Note {number}.")).collect();
    let mut app = take(record_id(5), imported);
    assert_eq!(told(&app), [5], "the first of them, and how many more");
    // Opened again, it is told once.
    app.tell(Message::TakeFile(Box::new(file()), record_id(5)));
    assert_eq!(told(&app), [1]);
    for page in [Page::Tasks, Page::Level] {
        app.tell(Message::Navigate(Route::Record(record_id(5), page)));
        assert_eq!(told(&app), [1]);
    }
    app.tell(Message::Navigate(Route::Home));
    assert_eq!(told(&app), Vec::<usize>::new());
    app.tell(Message::NotifyOn(Route::Device, "Told there.".to_owned()));
    app.tell(Message::Navigate(Route::Device));
    app.tell(Message::Notify("Told here.".to_owned()));
    assert_eq!(told(&app), [1, 1]);
    app.tell(Message::Navigate(Route::Home));
    assert_eq!(told(&app), Vec::<usize>::new());
    app.tell(Message::RefuseFile("broken.json".to_owned(), ImportError::Empty));
    app.tell(Message::ChooseFile);
    assert_eq!(app.0.not_imported, None, "another file was chosen");
}
