//! How the state changes.

use super::{
    Edit, FollowUpEdit, IssueEdit, Message, Notice, NoticeOf, OpenDraft, Page, Protection, Route, SaveState,
    ServiceEdit, ServiceField, State, VisitEdit, edit::begin_visit, sheet_issue::apply_on_sheet,
    sheet_of_authority::follow_authority, training::update_training,
};
use crate::{
    concern::{Record, RecordId, Timestamp, VisitId},
    drafts::{DraftError, Envelope},
    framework::Registry,
    submission::Imported,
};
use chrono::TimeDelta;
use std::rc::Rc;

/// Takes in one message.
pub fn update(state: &mut State, message: Message, frameworks: &Registry, at: Timestamp) {
    // What was under way when the device locked must not bring anything readable into a locked state.
    if state.protection.is_locked() && !message.reaches_a_locked_device() {
        return;
    }
    match message {
        Message::Training(message) => update_training(&mut state.training, message, at),
        Message::Navigate(route) => navigate(state, route),
        Message::Await(awaited) => state.awaits = awaited,
        Message::ShowDrafts(listing) => state.listing = listing.map(Rc::new),
        Message::Begin { id, visit } => begin(state, id, visit, frameworks, at),
        Message::Open(envelope) => open(state, *envelope),
        Message::RefuseDraft(id, error) => state.not_opened = Some((id, error)),
        Message::Edit(edit) => change(state, edit, frameworks, at),
        Message::ShowProtection(protection) => show_protection(state, protection),
        Message::ShowDevice(device) => state.device = device,
        Message::PutBack(envelope, known) => {
            let id = envelope.record.id;
            // What is open here is at least as new.
            if !state.parked.iter().chain(&state.draft).any(|draft| draft.record.id == id) {
                state.parked.push(OpenDraft::put_back(*envelope, known));
            }
        }
        Message::ShowElsewhere(id, elsewhere) => {
            if let Some(draft) = state.draft.as_mut().filter(|draft| draft.record.id == id) {
                draft.elsewhere = elsewhere;
            }
        }
        Message::ConfirmSave { edits, revision, at } => confirm_save(state, edits, revision, at),
        Message::ShowDurability(durability) => state.durability = durability,
        Message::ReportSave(error) => {
            if let Some(draft) = &mut state.draft {
                draft.saved = SaveState::Failed(error);
            }
        }
        Message::SplitCopy(id) => {
            if let Some(draft) = &mut state.draft {
                let old = std::mem::replace(&mut draft.record.id, id);
                // The place to come back to is one of the copy.
                draft.place = draft.place.replace(old.as_str(), id.as_str());
                draft.revision = 0;
                draft.elsewhere = false;
                draft.edits += 1;
                draft.saved = SaveState::Waiting;
            }
        }
        Message::NoteExport(id, at) => {
            // Sharing takes a while; by then another record may be open.
            if let Some(draft) = state.draft.as_mut().filter(|draft| draft.record.id == id) {
                draft.exported_at = Some(at);
                touch(draft);
            }
        }
        Message::TakeFile(imported, id) => take_file(state, *imported, id),
        Message::ChooseFile => state.not_imported = None,
        Message::RefuseFile(name, error) => state.not_imported = Some((name, error)),
        Message::ShowOwn(own) => {
            state.own = own;
            state.own_refused = None;
        }
        Message::RefuseOwn(name, why) => state.own_refused = Some((name, why)),
        Message::Notify(says) => state.notices.push(Notice::on(state.route.clone(), says)),
        Message::NotifyOn(page, says) => state.notices.push(Notice::on(page, says)),
        Message::Resume(id) => {
            if let Some(place) = state.parked.iter().position(|draft| draft.record.id == id) {
                let draft = state.parked.swap_remove(place);
                state.park();
                state.draft = Some(draft);
                state.not_opened = None;
            }
        }
        Message::ShowExample(record) => {
            state.park();
            state.draft = Some(OpenDraft::untouched(*record));
            state.not_opened = None;
        }
        Message::Close => {
            if let Some(draft) = state.draft.take() {
                state.parked.retain(|parked| parked.record.id != draft.record.id);
            }
        }
        Message::Reset(fresh) => *state = *fresh,
        Message::DismissNotices => state.notices.clear(),
        Message::ShowOffline(offline) => state.offline = offline,
        Message::ShowNewVersion(version) => state.new_version = version,
    }
}

fn navigate(state: &mut State, route: Route) {
    if !state.route.same_page(&route) {
        state.not_imported = None;
        state.own_refused = None;
    }
    state.notices.retain(|notice| notice.belongs(&route));
    if let Some(draft) = &mut state.draft
        && route.record() == Some(draft.record.id)
        && !matches!(route, Route::Record(_, Page::Remove | Page::RemoveIssue(_)))
    {
        draft.place = route.to_string();
        // Where the person was is worth keeping once they have changed something here. Looking around alone saves nothing:
        // it would make an empty record a draft, and would put a second tab that only looks in the way of the first.
        if draft.edits > 0 && draft.revision > 0 && !draft.needs_saving() {
            touch(draft);
        }
    }
    state.route = route;
}

fn begin(state: &mut State, id: RecordId, visit: Option<VisitId>, frameworks: &Registry, at: Timestamp) {
    let mut record = Record::new(id, at);
    if let (Some(visit), Some((framework, _))) = (visit, frameworks.sheet_for(&record)) {
        let visit = begin_visit(visit, framework.reference.clone(), &record, at);
        record.visits.push(visit);
    }
    state.park();
    state.draft = Some(OpenDraft::untouched(record));
    state.not_opened = None;
}

fn open(state: &mut State, envelope: Envelope) {
    state.park();
    state.draft = Some(OpenDraft::stored(envelope));
    state.not_opened = None;
}

/// Locking leaves nothing in the state but the page to come back to.
fn show_protection(state: &mut State, protection: Protection) {
    if protection.is_locked() {
        let (device, durability) = (state.device.clone(), state.durability);
        *state = State::new(state.route.clone());
        state.device = device;
        state.durability = durability;
    }
    state.protection = protection;
}

fn change(state: &mut State, edit: Edit, frameworks: &Registry, at: Timestamp) {
    // What another tab has open is only read here.
    let Some(draft) = state.draft.as_mut().filter(|draft| !draft.elsewhere) else { return };
    let changed = match edit {
        Edit::Jot(field, text) => {
            if text.is_empty() {
                draft.unfinished.remove(&field).is_some()
            } else {
                draft.unfinished.insert(field, text);
                true
            }
        }
        edit => {
            if let Some(place) = place_of(&state.route, &edit) {
                draft.place = place;
            }
            let removed = removed_by(&edit);
            let names_authority = matches!(edit, Edit::Service(ServiceEdit::Write(ServiceField::LocalAuthority, _)));
            let changed = apply_on_sheet(&mut draft.record, edit, frameworks, at);
            if names_authority && changed {
                follow_authority(&mut draft.record, frameworks);
            }
            // What stood half-typed in something goes with it: whoever removes it means all of it.
            if let Some(id) = removed.filter(|_| changed) {
                draft.unfinished.retain(|field, _| !field.contains(&id));
            }
            changed
        }
    };
    if changed {
        // An export that seems to come after this change was noted while the clock was ahead. It must not pass for one of what
        // the record holds now.
        if draft.exported_at.is_some_and(|exported| exported > at) {
            draft.exported_at = at.checked_sub_signed(TimeDelta::milliseconds(1));
        }
        touch(draft);
    }
}

/// The identifier of what an edit removes from the record; the fields of its unfinished forms are named after it.
fn removed_by(edit: &Edit) -> Option<String> {
    match edit {
        Edit::Issue(IssueEdit::Remove(id)) => Some(id.to_string()),
        Edit::FollowUp(FollowUpEdit::RemoveForm(id) | FollowUpEdit::RemoveLetter(id)) => Some(id.to_string()),
        Edit::FollowUp(FollowUpEdit::RemoveMeeting(id)) => Some(id.to_string()),
        _ => None,
    }
}

/// The item of a sheet that an edit touches, as a place to come back to.
fn place_of(route: &Route, edit: &Edit) -> Option<String> {
    let Edit::Visit(VisitEdit::AnswerItem(_, item, _) | VisitEdit::CommentItem(_, item, _)) = edit else { return None };
    let Route::Record(id, Page::Section(visit, section, _)) = route else { return None };
    Some(Route::Record(*id, Page::Section(*visit, section.clone(), Some(item.as_str().to_owned()))).to_string())
}

/// Marks the draft as changed. A failure that only the person can resolve stays visible.
fn touch(draft: &mut OpenDraft) {
    draft.edits += 1;
    if !matches!(draft.saved, SaveState::Failed(_)) {
        draft.saved = SaveState::Waiting;
    }
}

fn confirm_save(state: &mut State, edits: u64, revision: u64, at: Timestamp) {
    let Some(draft) = &mut state.draft else { return };
    draft.revision = revision;
    draft.saved = if draft.edits == edits { SaveState::Saved(at) } else { SaveState::Waiting };
}

/// A file becomes the open draft. Under its own id it goes on as the record it is; under another it is a copy.
fn take_file(state: &mut State, imported: Imported, id: RecordId) {
    let mut record = imported.document.record;
    let mut says = imported.notes;
    if record.id != id {
        says.insert(
            0,
            "A different version of this record is already on this device, so the file was opened as a separate copy."
                .to_owned(),
        );
        record.id = id;
    }
    // What was said when the same record was opened before is over.
    state.notices.retain(|notice| notice.of != NoticeOf::Record(id));
    if !says.is_empty() {
        let name = match record.service.name.trim() {
            "" => "a service without a name",
            name => name,
        };
        let about = format!("The record of {name} ({}), opened from a file", id.short());
        state.notices.push(Notice::about(id, about, says));
    }
    let mut draft = OpenDraft::untouched(record);
    touch(&mut draft);
    state.park();
    state.draft = Some(draft);
    state.not_opened = None;
    state.not_imported = None;
}

impl SaveState {
    /// Whether trying again by itself can help: a conflict or an unreadable text needs the person.
    pub fn worth_retrying(&self) -> bool {
        match self {
            Self::Waiting => true,
            Self::Failed(error) => matches!(error, DraftError::Full | DraftError::Unavailable(_) | DraftError::NotHere),
            Self::Untouched | Self::Saved(_) => false,
        }
    }
}
