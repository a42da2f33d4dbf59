//! A text in several pieces, each small enough for one QR code, and put together again on another device.
//!
//! [`split`] makes the frames, [`Collector`] takes them in: in any order, repeated, those of several texts mixed. The frames are
//! texts, so they can be copied and pasted as well. This knows nothing of what it carries.
//!
//! # What a frame looks like
//!
//! `PCT`, the form's version (one digit), and then bytes in letters of `alphabet`:
//!
//! | bytes | what |
//! | --- | --- |
//! | 6 | which frames belong together: the first bytes of the SHA-256 of what all their chunks make |
//! | 2 | the frame's number, from 1, most significant byte first |
//! | 2 | how many frames there are |
//! | 4 | the check: the first bytes of the SHA-256 of the mark, everything before and everything after |
//! | rest | the chunk |
//!
//! All chunks together are the SHA-256 of the text (32 bytes), then the text, compressed (DEFLATE, RFC 1951). The checks find
//! what was misread or mistyped. They are no signature: whoever makes a frame can make its check.

mod alphabet;
mod collector;
mod error;
mod frame;
mod pack;
mod progress;
mod split;

pub use collector::Collector;
pub use error::{FrameError, SplitError};
pub use progress::Progress;
pub use split::split;

/// The largest text that is split or put together, in bytes. A set of thirty scenarios with its reasons has about a tenth of it.
pub const LARGEST: usize = 1024 * 1024;

/// The most frames that a text is split into. At a little over one a second, these take five minutes to show.
pub const MOST_FRAMES: u16 = 400;

/// As many characters as a frame should have to be read from a screen: what a QR code of version 15 (77 modules a side) holds
/// with low error correction. Larger codes are fewer, and cameras of 720 lines begin to miss them.
pub const ON_A_SCREEN: usize = 758;

/// As many characters as the largest QR code holds (version 40, low error correction).
pub(crate) const LARGEST_FRAME: usize = 4296;
