//! A training session in a room: what the trainer hands out, what comes back, and what the trainer keeps.

mod answers;
mod hands;
mod seat;
mod session;
mod trainer;

pub use answers::{Answers, AnswersError};
pub use hands::Hands;
pub use seat::Seat;
pub use session::{Mode, Round, Session, SessionError};
pub use trainer::{Room, Taken};
