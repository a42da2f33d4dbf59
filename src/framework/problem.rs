//! What is wrong with a framework file, and where.

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

impl Problem {
    /// Places a reader's error in the text it came from. One error that names several keys becomes several problems.
    pub(super) fn from_error(text: &str, error: &toml_span::Error) -> Vec<Self> {
        use toml_span::ErrorKind;
        match &error.kind {
            ErrorKind::UnexpectedKeys { keys, expected } => keys
                .iter()
                .map(|(key, span)| {
                    Self::at(text, span.start, format!("“{key}” is not known here; known are: {}", expected.join(", ")))
                })
                .collect(),
            ErrorKind::MissingField(field) => {
                vec![Self::at(text, error.span.start, format!("“{field}” is missing here; add it"))]
            }
            ErrorKind::Wanted { expected, found } => {
                vec![Self::at(text, error.span.start, format!("expected {expected} and found {found}"))]
            }
            ErrorKind::DuplicateKey { key, .. } => {
                vec![Self::at(text, error.span.start, format!("“{key}” stands here twice; keep one"))]
            }
            ErrorKind::Custom(message) => vec![Self::at(text, error.span.start, message.to_string())],
            _ => vec![Self::at(text, error.span.start, format!("this is not TOML: {error}"))],
        }
    }

    /// A problem at a byte of the text.
    pub(super) fn at(text: &str, byte: usize, message: String) -> Self {
        let mut byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &text[..byte];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self { line: before.matches('\n').count() + 1, column: byte - line_start + 1, message }
    }
}
