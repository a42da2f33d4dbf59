//! What came of a session: the spread of the room's answers, how far they agree, and what the trainer takes along.
//!
//! Everything here follows from a [`super::room::Room`] and its set and is never kept. Participants appear as counts. Where
//! their answers stand one by one, in [`document`] and [`csv`], they have numbers that follow from the random ids of their
//! places and so say nothing on who came first; names are left out unless the trainer asks for those that people chose to give.

mod agreement;
mod change;
mod csv;
mod document;
#[cfg(feature = "schema")]
pub mod schema;
mod session;
mod spread;
mod words;

pub use agreement::{Agreement, Measure, Part, Question, Rests, WhyNot};
pub use change::{Change, Difference, warning};
pub use csv::csv;
pub use document::{
    FORMAT_VERSION, MeasuredRound, PersonAnswers, ResultsDocument, ScenarioListed, SessionListed, document, file_name,
};
pub use session::{Results, RoundResults};
pub use spread::{ReadingMark, Spread, spreads};
pub use words::{
    Strength, agreement_words, change_words, difference_words, interval_words, percent_words, value_words,
};
