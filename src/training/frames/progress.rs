//! How far a text has come in.

use super::FrameError;
use std::fmt;

/// How many numbers are named before the rest is counted.
const NAMED: usize = 8;

/// How far the text that frames were last taken for has come in. It displays as a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// How many of its frames are there.
    pub read: u16,
    /// How many it has; one for a text that came whole.
    pub of: u16,
    /// The numbers of those that are missing, in order.
    pub missing: Vec<u16>,
    /// How many of the frames just given were not there before.
    pub new: u16,
    /// Whether frames of another text were taken last time, of which some are missing. They are kept.
    pub another: bool,
    /// Of several frames pasted at once, why the first that was not taken was not.
    pub refused: Option<FrameError>,
}

impl Progress {
    /// Whether nothing is missing.
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }
}

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.of, self.missing.as_slice()) {
            (1, []) => f.write_str("It is read."),
            (of, []) => write!(f, "All {of} codes read."),
            (of, missing) => write!(f, "{} of {of} codes read: {} missing.", self.read, are_listed(missing)),
        }
    }
}

/// “2 is”, “2 and 5 are”, “1, 2, 3 and 40 more are”.
pub(super) fn are_listed(numbers: &[u16]) -> String {
    let (named, more) = numbers.split_at(if numbers.len() > NAMED + 1 { NAMED } else { numbers.len() });
    let mut parts: Vec<String> = named.iter().map(u16::to_string).collect();
    if !more.is_empty() {
        parts.push(format!("{} more", more.len()));
    }
    match parts.split_last() {
        None => "none is".to_owned(),
        Some((only, [])) => format!("{only} is"),
        Some((last, before)) => format!("{} and {last} are", before.join(", ")),
    }
}
