//! Everything the app knows.

use super::{
    Awaited, Device, Durability, NewVersion, Notice, Offline, OpenDraft, OwnRefusal, OwnShown, Protection, Route,
    TrainingShown,
};
use crate::{
    concern::{Record, RecordId},
    drafts::{DraftError, Listing},
    submission::ImportError,
};
use std::rc::Rc;

/// Everything the app knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The page shown.
    pub route: Route,
    /// What the page waits for; it is arrived at when that has come.
    pub awaits: Option<Awaited>,
    /// How records are kept on this device, and whether they are locked.
    pub protection: Protection,
    /// What is known of the device.
    pub device: Device,
    /// How far what was saved has come.
    pub durability: Durability,
    /// The drafts on the device, or why they cannot be listed.
    pub listing: Result<Rc<Listing>, DraftError>,
    /// The draft that is open.
    pub draft: Option<OpenDraft>,
    /// Drafts that were left while they could not be saved: they live in memory only, until the page is closed.
    pub parked: Vec<OpenDraft>,
    /// The draft that could not be opened, and why.
    pub not_opened: Option<(RecordId, DraftError)>,
    /// The file that was not taken: its name and why.
    pub not_imported: Option<(String, ImportError)>,
    /// The own framework files on the device, or why they cannot be listed.
    pub own: Result<Vec<OwnShown>, DraftError>,
    /// The own framework file that was not taken: its name and why.
    pub own_refused: Option<(String, OwnRefusal)>,
    /// What to tell the person until they hide it, or leave what it is about.
    pub notices: Vec<Notice>,
    /// Whether the tool opens without a connection.
    pub offline: Offline,
    /// What is known of a newer version of the tool.
    pub new_version: NewVersion,
    /// Training.
    pub training: TrainingShown,
}

impl State {
    /// The state before anything has happened.
    pub fn new(route: Route) -> Self {
        Self {
            route,
            awaits: None,
            protection: Protection::Undecided,
            device: Device::default(),
            durability: Durability::default(),
            listing: Ok(Rc::default()),
            draft: None,
            parked: Vec::new(),
            not_opened: None,
            not_imported: None,
            own: Ok(Vec::new()),
            own_refused: None,
            notices: Vec::new(),
            offline: Offline::default(),
            new_version: NewVersion::default(),
            training: TrainingShown::default(),
        }
    }

    /// The record that is open.
    pub fn record(&self) -> Option<&Record> {
        self.draft.as_ref().map(|draft| &draft.record)
    }

    /// Whether anything exists in memory only, so that closing the page would lose it.
    pub fn would_lose(&self) -> bool {
        self.device.aside > 0 || self.unsaved().next().is_some() || self.training.unsaved().next().is_some()
    }

    /// Whether the person has to choose how records are kept before the one on screen goes on: before anything is typed into
    /// it, and for the example once somebody changes it.
    pub fn must_choose_protection(&self) -> bool {
        let begun = |draft: &OpenDraft| {
            self.route.record() == Some(draft.record.id) && (draft.needs_saving() || !draft.record.example)
        };
        self.protection == Protection::Undecided && self.draft.as_ref().is_some_and(begun)
    }

    /// Everything that is in memory only and worth keeping.
    pub fn unsaved(&self) -> impl Iterator<Item = &OpenDraft> {
        self.parked.iter().chain(&self.draft).filter(|draft| draft.needs_saving())
    }

    /// Puts the open draft aside, so that another can be opened. One that is not saved is kept in memory.
    pub(super) fn park(&mut self) {
        if let Some(draft) = self.draft.take()
            && draft.needs_saving()
        {
            self.parked.push(draft);
        }
    }
}
