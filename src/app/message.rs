//! What can happen.

use super::{
    Awaited, Device, Durability, Edit, NewVersion, Offline, OwnRefusal, OwnShown, Protection, Route, State,
    TrainingMessage,
};
use crate::{
    concern::{Record, RecordId, Timestamp, VisitId},
    drafts::{DraftError, Envelope, Listing},
    submission::{ImportError, Imported},
};

/// Something that happened: by the person, or as the answer of the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Something happened in training.
    Training(TrainingMessage),
    /// The address changed.
    Navigate(Route),
    /// A page waits for this before it can be arrived at, or for nothing any more.
    Await(Option<Awaited>),
    /// The drafts on the device were listed.
    ShowDrafts(Result<Listing, DraftError>),
    /// A record is begun; with a visit or without.
    Begin {
        /// The new record.
        id: RecordId,
        /// The visit it begins with.
        visit: Option<VisitId>,
    },
    /// A draft was opened.
    Open(Box<Envelope>),
    /// A draft could not be opened.
    RefuseDraft(RecordId, DraftError),
    /// The open record is changed.
    Edit(Edit),
    /// How records are kept was looked up, chosen or changed. When it locks, everything that was read leaves the state.
    ShowProtection(Protection),
    /// What is known of the device was looked up.
    ShowDevice(Device),
    /// A draft that was in memory only when the device was locked; the revision that was stored then.
    PutBack(Box<Envelope>, u64),
    /// Whether another tab has this record open.
    ShowElsewhere(RecordId, bool),
    /// The draft was saved as it was after so many edits.
    ConfirmSave {
        /// How many edits it held.
        edits: u64,
        /// The revision that is stored now.
        revision: u64,
        /// When.
        at: Timestamp,
    },
    /// How far what was saved has come.
    ShowDurability(Durability),
    /// The draft could not be saved.
    ReportSave(DraftError),
    /// The open draft goes on under another id, because the stored one was changed elsewhere.
    SplitCopy(RecordId),
    /// A record was exported, as it was at this moment.
    NoteExport(RecordId, Timestamp),
    /// An exported file was read; it becomes a draft under this id.
    TakeFile(Box<Imported>, RecordId),
    /// Another file is chosen: what was said of the last one is over.
    ChooseFile,
    /// A file was not taken.
    RefuseFile(String, ImportError),
    /// The own framework files on the device were listed.
    ShowOwn(Result<Vec<OwnShown>, DraftError>),
    /// An own framework file was not taken.
    RefuseOwn(String, OwnRefusal),
    /// Something is to be told on this page.
    Notify(String),
    /// Something is to be told on the page that comes next.
    NotifyOn(Route, String),
    /// A draft that is in memory only is opened again.
    Resume(RecordId),
    /// The worked example is shown; it becomes a draft only if somebody changes it.
    ShowExample(Box<Record>),
    /// The open record is closed without a trace in memory, because it was removed or is to be read anew.
    Close,
    /// Everything was removed from the device, and goes out of memory too.
    Reset(Box<State>),
    /// The notices were seen.
    DismissNotices,
    /// The device told whether the tool opens without a connection.
    ShowOffline(Offline),
    /// A newer version waits, or what came of asking for it.
    ShowNewVersion(NewVersion),
}

impl Message {
    /// Whether it is taken in while the device is locked: what says how the device stands, and nothing about a record.
    pub(super) fn reaches_a_locked_device(&self) -> bool {
        matches!(
            self,
            Self::Navigate(_)
                | Self::Await(_)
                | Self::ShowProtection(_)
                | Self::ShowDevice(_)
                | Self::ShowDurability(_)
                | Self::Reset(_)
                | Self::ShowOffline(_)
                | Self::ShowNewVersion(_)
        )
    }
}
