//! What can happen in training.

use super::{OpenTraining, OwnSetShown, TrainingEdit, TrainingSaved, TrainingShown, apply_training};
use crate::{
    concern::{Timestamp, TrainingId},
    drafts::DraftError,
    late::{Late, late},
    training::{
        kept::{Kept, TrainingEntry, TrainingEnvelope},
        scenario::Sets,
    },
};

/// Something that happened in training: by the person, or as the answer of the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrainingMessage {
    /// The training on the device was listed.
    List(Result<Vec<TrainingEntry>, DraftError>),
    /// The sets at hand were read.
    Sets(Sets, Vec<OwnSetShown>),
    /// Training is begun.
    Begin(Box<Kept>),
    /// Training was opened.
    Open(Box<TrainingEnvelope>),
    /// Training that is in memory only is opened again.
    Resume(TrainingId),
    /// Training could not be opened.
    Refuse(TrainingId, DraftError),
    /// The open training is changed.
    Edit(TrainingEdit),
    /// What another tab has kept of the open training was taken in; the revision that is stored.
    Merge(Box<Kept>, u64),
    /// The open training was saved, and the revision that is stored now; or why not.
    Saved(Result<u64, DraftError>),
    /// A file that was opened elsewhere in the app is a session: its text waits to be joined. Nothing, once it was looked at.
    Offer(Option<String>),
    /// Training that was in memory only when the device was locked; the revision that was stored then.
    PutBack(Box<TrainingEnvelope>, u64),
    /// The open training is let go of without a trace in memory: it was removed, or is to be read anew.
    Close,
}

/// What takes in a message.
type Update = fn(&mut TrainingShown, TrainingMessage, Timestamp);

/// It comes with what reads kept training: before, nothing can happen in training.
static UPDATE: Late<Update> = late!(update_now);

/// Brings what takes in messages.
pub(in crate::app) fn bring_update() {
    UPDATE.bring(update_now);
}

/// Takes in a message.
pub(in crate::app) fn update_training(training: &mut TrainingShown, message: TrainingMessage, at: Timestamp) {
    if let Some(update) = UPDATE.get() {
        update(training, message, at);
    }
}

fn update_now(training: &mut TrainingShown, message: TrainingMessage, at: Timestamp) {
    match message {
        TrainingMessage::List(list) => {
            training.list = list;
            training.looked = true;
        }
        TrainingMessage::Sets(sets, own) => {
            training.sets = sets;
            training.own = own;
        }
        TrainingMessage::Begin(kept) => {
            training.park();
            let saved = TrainingSaved::NotYet;
            training.open = Some(OpenTraining { kept: *kept, begun_at: at, revision: 0, saved, edits: 0 });
            training.not_opened = None;
        }
        TrainingMessage::Open(envelope) => {
            let id = envelope.kept.id();
            training.parked.retain(|parked| parked.kept.id() != id);
            if training.open.as_ref().is_some_and(|open| open.kept.id() != id) {
                training.park();
            }
            training.open = Some(OpenTraining::stored(*envelope));
            training.not_opened = None;
        }
        TrainingMessage::Resume(id) => {
            if let Some(place) = training.parked.iter().position(|parked| parked.kept.id() == id) {
                let parked = training.parked.swap_remove(place);
                training.park();
                training.open = Some(parked);
                training.not_opened = None;
            }
        }
        TrainingMessage::Refuse(id, error) => {
            training.park();
            training.not_opened = Some((id, error));
        }
        TrainingMessage::Edit(edit) => {
            if let Some(open) = &mut training.open
                && apply_training(&mut open.kept, edit)
            {
                open.edits += 1;
                if !matches!(open.saved, TrainingSaved::Failed(_)) {
                    open.saved = TrainingSaved::NotYet;
                }
            }
        }
        TrainingMessage::Saved(result) => {
            if let Some(open) = &mut training.open {
                open.saved = match result {
                    Ok(revision) => {
                        open.revision = revision;
                        TrainingSaved::Saved(at)
                    }
                    Err(error) => TrainingSaved::Failed(error),
                };
            }
        }
        TrainingMessage::Merge(kept, revision) => {
            if let Some(open) = &mut training.open {
                open.kept = *kept;
                open.revision = revision;
                open.edits += 1;
                open.saved = TrainingSaved::NotYet;
            }
        }
        TrainingMessage::Offer(text) => training.offered = text,
        TrainingMessage::PutBack(envelope, known) => {
            let id = envelope.kept.id();
            // What is open here is at least as new.
            if !training.parked.iter().chain(&training.open).any(|open| open.kept.id() == id) {
                let mut parked = OpenTraining::stored(*envelope);
                (parked.revision, parked.saved) = (known, TrainingSaved::NotYet);
                training.parked.push(parked);
            }
        }
        TrainingMessage::Close => {
            if let Some(open) = training.open.take() {
                training.parked.retain(|parked| parked.kept.id() != open.kept.id());
            }
        }
    }
}
