//! Training that is kept on the device, in the same way as records: protected where they are, never overwritten unseen.

mod brought;
mod envelope;
mod own_sets;
mod packed;
mod trainings;

pub use brought::Brought;
pub use envelope::{Kept, TrainingEnvelope};
pub use own_sets::{LARGEST_OWN_SET, OwnSetEntry, OwnSets};
pub use trainings::{TrainingEntry, Trainings, TrainingsRestored, restore_trainings};
