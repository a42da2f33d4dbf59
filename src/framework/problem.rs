//! What is wrong with a framework file, and where.

use super::{mend, not_toml};
use toml_span::{Error, ErrorKind};

/// One problem in a framework file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in bytes, counted from 1.
    pub column: usize,
    /// What is wrong and how to mend it.
    pub message: String,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, column {}: {}", self.line, self.column, self.message)
    }
}

/// How many problems of a file are told, before the rest is only counted: more than anybody mends at once, and few enough
/// that no file can fill the device's memory with complaints.
const MOST: usize = 200;

impl Problem {
    /// Places a reader's errors in the text they came from, the first places first. One error that names several keys
    /// becomes several problems.
    pub(crate) fn list(text: &str, errors: &[Error]) -> Vec<Self> {
        let mut found: Vec<(usize, &Error, usize)> = errors
            .iter()
            .flat_map(|error| {
                let spans: Vec<usize> = match &error.kind {
                    ErrorKind::UnexpectedKeys { keys, .. } => keys.iter().map(|(_, span)| span.start).collect(),
                    _ => vec![error.span.start],
                };
                spans.into_iter().enumerate().map(move |(number, start)| (start, error, number))
            })
            .collect();
        found.sort_by_key(|(start, ..)| *start);
        let more = found.len().saturating_sub(MOST);
        found.truncate(MOST);
        // Where the lines begin, found once for all of them.
        let lines: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let mut problems: Vec<Self> = found
            .into_iter()
            .map(|(at, error, number)| Self::at(text, &lines, at, words(text, error, number)))
            .collect();
        problems.sort();
        if let Some(last) = problems.last().filter(|_| more > 0) {
            problems.push(Self { message: format!("and {more} more problems from here on"), ..*last });
        }
        problems
    }

    /// A problem at a byte of the text whose lines begin at these bytes.
    fn at(text: &str, lines: &[usize], byte: usize, message: String) -> Self {
        let mut byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let line = lines.partition_point(|start| *start <= byte);
        let start = line.checked_sub(1).and_then(|before| lines.get(before)).copied().unwrap_or_default();
        Self { line, column: byte - start + 1, message }
    }
}

/// What belongs to the head of a framework file, above the first line in square brackets.
const HEAD: [&str; 8] = ["format", "id", "version", "authority", "title", "local_authorities", "extends", "mailbox"];

/// What is wrong, in words; of an error that names several keys, the one with this number.
fn words(text: &str, error: &Error, number: usize) -> String {
    match &error.kind {
        ErrorKind::UnexpectedKeys { keys, expected } => {
            let key = keys.get(number).map_or("", |(key, _)| key.as_str());
            let known = expected.iter().map(String::as_str);
            let near = mend::did_you_mean(mend::nearest(key, known));
            let head = if HEAD.contains(&key) && near.is_empty() {
                "; if it belongs to the head of the file, put it above the first line in square brackets"
            } else {
                ""
            };
            format!("“{key}” is not known here{near}{head}; known are: {}", expected.join(", "))
        }
        ErrorKind::MissingField(field) => format!("“{field}” is missing here; add it"),
        ErrorKind::Custom(message) => message.to_string(),
        _ => not_toml::words(text, error),
    }
}
