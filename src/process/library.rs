//! The process files that ship with the app.

use super::{Definition, ProcessError, ProcessRef};
use crate::framework::{self, Framework, Registry};
use std::sync::OnceLock;

/// The built-in files, each named after its framework.
const FILES: [(&str, &str); 5] = [
    ("lambeth.toml", include_str!("data/lambeth.toml")),
    ("berkshire.toml", include_str!("data/berkshire.toml")),
    ("derbyshire.toml", include_str!("data/derbyshire.toml")),
    ("bedford.toml", include_str!("data/bedford.toml")),
    ("hertfordshire.toml", include_str!("data/hertfordshire.toml")),
];

/// All process files at hand.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Library {
    definitions: Vec<Definition>,
    broken: Vec<(String, ProcessError)>,
}

impl Library {
    /// Reads files given as name and text. What cannot be read is kept with its problems.
    pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>, frameworks: &Registry) -> Self {
        let mut library = Self::default();
        for (name, text) in files {
            match Definition::read(text, frameworks) {
                Ok(definition) => library.definitions.push(definition),
                Err(error) => library.broken.push((name.to_owned(), error)),
            }
        }
        library
    }

    /// All that were read.
    pub fn all(&self) -> &[Definition] {
        &self.definitions
    }

    /// The files that could not be read, with their problems. Empty for the built-in ones, as a test proves.
    pub fn broken(&self) -> &[(String, ProcessError)] {
        &self.broken
    }

    /// This very version of a process file.
    pub fn exactly(&self, reference: &ProcessRef) -> Option<&Definition> {
        self.definitions.iter().find(|definition| definition.reference == *reference)
    }

    /// The newest process file of a framework; of an authority's own that extends another, that one's, because its next
    /// steps are the same.
    pub fn of_framework(&self, framework: &Framework) -> Option<&Definition> {
        let extended = framework.own.as_ref().and_then(|own| own.extends.as_ref());
        let reference = extended.unwrap_or(&framework.reference);
        let of_it = self.definitions.iter().filter(|definition| definition.framework == *reference);
        of_it.max_by(|a, b| a.reference.version.cmp(&b.reference.version))
    }
}

/// The process files that ship with the app, read once.
pub fn built_in() -> &'static Library {
    static BUILT_IN: OnceLock<Library> = OnceLock::new();
    BUILT_IN.get_or_init(|| Library::read(FILES, framework::built_in()))
}
