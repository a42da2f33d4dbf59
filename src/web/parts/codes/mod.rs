//! Texts that go from one device to another as QR codes: shown here, taken in there. What they carry is the page's affair.

mod drawing;
mod in_words;
mod scanner;
mod shown;
mod taken;

pub use shown::{FramesShown, FramesShownProps};
pub use taken::{FramesTaken, FramesTakenProps};
