//! Why a text cannot be split, or a frame not be taken.

use super::LARGEST;

/// Why a text is not split into frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SplitError {
    /// It is larger than [`LARGEST`]: so many bytes.
    #[error("It is too large for codes: {bytes} bytes, and {LARGEST} are the most. Use a file instead.")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It would take more frames than [`super::MOST_FRAMES`].
    #[error("It would take {frames} codes, which nobody can scan. Use a file instead.")]
    TooMany {
        /// How many.
        frames: usize,
    },
    /// A frame of so many characters has no room for a chunk.
    #[error("A code of {most} characters is too small to hold anything.")]
    NoRoom {
        /// The characters of a frame.
        most: usize,
    },
}

/// Why a frame, or what frames make together, is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// It is something else.
    #[error("This is not a code of this tool. Look for the codes that the other device shows under “Code 1 of …”.")]
    NotOurs,
    /// It begins as one, and does not pass its check.
    #[error("This code is damaged or not complete. Scan or copy it again.")]
    Damaged,
    /// A later version of the tool made it: that version of the form.
    #[error(
        "A newer version of this tool made this code. Load this page again while you are connected, then try again."
    )]
    TooNew(u8),
    /// It says that there are more frames than can be, or the text is larger than [`LARGEST`].
    #[error("This is too large to be taken from codes or pasted. Ask for it as a file.")]
    TooLarge,
    /// Frames are missing: these numbers.
    #[error("{} still missing.", super::progress::are_listed(.0))]
    Incomplete(Vec<u16>),
    /// All frames are there, each passes its check, and together they are not what was split.
    #[error("These codes do not fit together. Have the other device show them again, and begin with the first.")]
    Wrong,
}
