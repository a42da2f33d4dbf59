//! A training session in a room: what the trainer hands out, what comes back, and what the trainer keeps.

mod answers;
mod choice;
mod fits;
mod hands;
mod kind;
mod mode;
mod round;
mod seat;
mod session;
mod trainer;

pub use answers::{Answers, AnswersError, LONGEST_NAME};
pub use choice::{about_minutes, minutes_for};
pub use hands::{Hands, MOST_HANDS};
pub use kind::TextKind;
pub use mode::Mode;
pub use round::Round;
pub use seat::Seat;
pub use session::{LONGEST_TITLE, LONGEST_WORDS, MOST_OUTCOMES, Session, SessionError};
pub use trainer::{Room, Taken};
