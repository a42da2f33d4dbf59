//! The parts of a document, one below the other.

use super::{List, Run, Table};

/// How far down a heading stands. Three are enough for every form and letter, and a fourth helps nobody to find their way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadingLevel {
    /// The document’s own heading.
    One,
    /// A part of it.
    Two,
    /// A part of a part.
    Three,
}

/// One part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading. Readers of a screen move from one to the next.
    Heading(HeadingLevel, Vec<Run>),
    /// A paragraph. A line break in its text is a line break on paper, as in an address.
    Paragraph(Vec<Run>),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
}

impl Block {
    /// A heading of plain words.
    pub fn heading(level: HeadingLevel, words: &str) -> Self {
        Self::Heading(level, vec![Run::plain(words)])
    }

    /// A paragraph of plain words.
    pub fn paragraph(words: &str) -> Self {
        Self::Paragraph(vec![Run::plain(words)])
    }
}
