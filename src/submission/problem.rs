//! What is wrong in a file, and where.

use serde_json::Value;

/// How many problems of a file are listed before the rest is only counted.
pub(super) const MOST_PROBLEMS: usize = 200;

/// Shortens a list of problems to those that are told, with one that counts the rest.
pub(super) fn told(mut problems: Vec<Problem>) -> Vec<Problem> {
    let more = problems.len().saturating_sub(MOST_PROBLEMS);
    problems.truncate(MOST_PROBLEMS);
    if more > 0 {
        problems.push(Problem::new("$", format!("and {more} more problems")));
    }
    problems
}

/// A name of the file as a step of a path: its beginning, where it is long. Everything inside it is named with it, and a
/// name as long as the file would be written out once for each.
pub(super) fn step(name: &str) -> String {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    match name.char_indices().nth(100) {
        Some((end, _)) => format!("[{}]", Value::from(format!("{}…", &name[..end]))),
        None if name.is_empty() || !name.chars().all(is_word) => format!("[{}]", Value::from(name)),
        None => format!(".{name}"),
    }
}

/// One problem in an imported file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The place as a JSON path, such as `$.record.issues[2].score`.
    pub path: String,
    /// What is wrong there.
    pub message: String,
}

impl Problem {
    /// A problem at a place.
    pub fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { path: path.into(), message: message.into() }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}
