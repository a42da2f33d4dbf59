//! Training in the app: its pages, what is open, what can happen.

mod edit;
mod message;
mod page;
mod set_refusal;
mod shown;

pub use edit::{Mark, TrainingEdit, apply_training, shows_readings};
pub use message::TrainingMessage;
pub(super) use message::{bring_update, update_training};
pub use page::{CoursePage, TrainingPage};
pub use set_refusal::SetRefusal;
pub use shown::{OpenTraining, OwnSetShown, TrainingSaved, TrainingShown};
