//! Where in which document a rule stands.

use super::{Document, row::Row};
use std::collections::BTreeMap;
use toml_span::Span;

/// A place in a document. [`Citation::words`] is complete only once the framework has been read as a whole, because the
/// document's short name stands in the file's head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The document's key.
    pub document: String,
    /// The section or appendix.
    pub section: String,
    /// The table, step or item within it; may be empty.
    pub part: String,
    /// The citation as shown, such as "Lambeth 6.3, Table 1".
    pub words: String,
    /// Where it stands in the file, for the message about an unknown document.
    pub(crate) span: Span,
}

impl Citation {
    /// Fills in the document (the file's first where none is named) and the words. Returns whether the document is known.
    pub(crate) fn complete(&mut self, documents: &[Document], by_key: &BTreeMap<&str, &Document>) -> bool {
        let found =
            if self.document.is_empty() { documents.first() } else { by_key.get(self.document.as_str()).copied() };
        let Some(document) = found else { return false };
        self.document.clone_from(&document.key);
        self.words = format!("{} {}", document.short, self.section);
        if !self.part.is_empty() {
            self.words.push_str(", ");
            self.words.push_str(&self.part);
        }
        true
    }
}

/// Several citations as shown, separated by semicolons.
pub fn cited(citations: &[Citation]) -> String {
    citations.iter().map(|citation| citation.words.as_str()).collect::<Vec<_>>().join("; ")
}

impl Citation {
    /// The place of one item in the list that stands here.
    pub(crate) fn item(&self, number: u32) -> Self {
        let item = format!("item {number}");
        let part = if self.part.is_empty() { item } else { format!("{}, {item}", self.part) };
        Self { part, ..self.clone() }
    }

    pub(crate) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self {
            document: row.optional_text("document"),
            section: row.text("section"),
            part: row.optional_text("part"),
            words: String::new(),
            span: row.span,
        })
    }
}
