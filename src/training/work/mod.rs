//! Working through scenarios: what one person judges, how far they are, and how it compares with a reading.

mod compared;
mod confidence;
mod judgement;
mod place;
mod scale;
mod way;

pub use compared::{Compared, Fit};
pub use confidence::Confidence;
pub use judgement::{Asked, Judgement, TrackAnswers};
pub use place::{Place, places};
pub use scale::{Scale, ScaleStep};
pub use way::Work;
