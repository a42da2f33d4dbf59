//! The frameworks that ship with the app.

use super::{Framework, FrameworkError, Sheet};
use crate::concern::FrameworkRef;
use std::sync::OnceLock;

/// The built-in files. A published version stays here for ever, so that records judged by it can always be explained.
const FILES: [(&str, &str); 3] = [
    ("shared-2026-11.toml", include_str!("data/shared-2026-11.toml")),
    ("lambeth-2023-10.toml", include_str!("data/lambeth-2023-10.toml")),
    ("hertfordshire-2017-11.toml", include_str!("data/hertfordshire-2017-11.toml")),
];

/// All frameworks at hand.
#[derive(Debug, Default)]
pub struct Registry {
    frameworks: Vec<Framework>,
    broken: Vec<(String, FrameworkError)>,
}

impl Registry {
    /// Reads files given as name and text. What cannot be read is kept with its problems.
    pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut registry = Self::default();
        for (name, text) in files {
            match Framework::read(text) {
                Ok(framework) => registry.frameworks.push(framework),
                Err(error) => registry.broken.push((name.to_owned(), error)),
            }
        }
        registry
    }

    /// All frameworks that were read.
    pub fn all(&self) -> &[Framework] {
        &self.frameworks
    }

    /// The files that could not be read, with their problems. Empty for the built-in ones, as a test proves.
    pub fn broken(&self) -> &[(String, FrameworkError)] {
        &self.broken
    }

    /// This very version of a framework.
    pub fn exactly(&self, reference: &FrameworkRef) -> Option<&Framework> {
        self.frameworks.iter().find(|framework| framework.reference == *reference)
    }

    /// The newest version of a framework; versions are dates, so they sort as text.
    pub fn newest(&self, id: &str) -> Option<&Framework> {
        self.frameworks
            .iter()
            .filter(|framework| framework.reference.id == id)
            .max_by(|a, b| a.reference.version.cmp(&b.reference.version))
    }

    /// The framework with an observation sheet that new visits use.
    pub fn with_sheet(&self) -> Option<(&Framework, &Sheet)> {
        self.frameworks.iter().rev().find_map(|framework| framework.sheet.as_ref().map(|sheet| (framework, sheet)))
    }

    /// The sheet that a visit was made with.
    pub fn sheet(&self, reference: &FrameworkRef) -> Option<&Sheet> {
        self.exactly(reference)?.sheet.as_ref()
    }
}

/// The frameworks that ship with the app, read once.
pub fn built_in() -> &'static Registry {
    static BUILT_IN: OnceLock<Registry> = OnceLock::new();
    #[cfg(feature = "bench-sheet")]
    return BUILT_IN.get_or_init(|| {
        let sheet = super::bench_sheet::text();
        Registry::read(FILES.into_iter().chain([("bench-sheet.toml", sheet.as_str())]))
    });
    #[cfg(not(feature = "bench-sheet"))]
    BUILT_IN.get_or_init(|| Registry::read(FILES))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_file_reads_without_a_problem() {
        assert_eq!(built_in().broken(), []);
        assert_eq!(built_in().all().len(), FILES.len());
    }
}
