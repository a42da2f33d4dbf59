//! Words of one look.

/// How words look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// Like the words around them.
    #[default]
    Plain,
    /// Bold.
    Bold,
    /// A place that nobody has filled in: bold, on a colour and in a box, so that it is seen on a screen and on any printer.
    Unfilled,
}

/// Words of one look. A line break in them is a line break on paper, and a tab is a tab.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub words: String,
    /// How they look.
    pub look: Look,
}

impl Run {
    /// Plain words.
    pub fn plain(words: &str) -> Self {
        Self { words: words.to_owned(), look: Look::Plain }
    }

    /// Bold words.
    pub fn bold(words: &str) -> Self {
        Self { words: words.to_owned(), look: Look::Bold }
    }

    /// A place that nobody has filled in: what belongs there, between square brackets. They stay where the look is lost, as
    /// in plain text.
    pub fn unfilled(label: &str) -> Self {
        Self { words: format!("[{label}]"), look: Look::Unfilled }
    }
}
