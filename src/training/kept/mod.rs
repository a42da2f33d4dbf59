//! Training that is kept on the device, in the same way as records: protected where they are, never overwritten unseen.

mod brought;
mod envelope;
mod listed;
mod own_sets;
mod packed;
mod trainings;

pub use brought::Brought;
pub(crate) use envelope::bring_reader;
pub use envelope::{Kept, TrainingEnvelope};
pub use listed::{KeptKind, Listed, TrainingHead};
pub use own_sets::{LARGEST_OWN_SET, OwnSetEntry, OwnSets};
pub use packed::LARGEST_TRAINING;
pub use trainings::{TrainingEntry, Trainings, TrainingsRestored, restore_trainings};
