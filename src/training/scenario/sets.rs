//! The sets at hand: those that ship with the app, and a trainer's own.

use super::{ScenarioSet, SetError, SetRef};
use crate::framework::{Registry, built_in};
use std::sync::{Arc, OnceLock};

/// The built-in files, in the order shown. A published set is never edited, however little: kept sessions name its digest and
/// could not be opened any more. A change is a new file beside the old one, with a new version. A test pins the digests.
const FILES: [&str; 2] =
    [include_str!("data/one-off-or-pattern-2026-11.toml"), include_str!("data/thresholds-2026-11.toml")];

/// A template for a trainer's own file, with every key explained.
pub const TEMPLATE: &str = include_str!("data/template.toml");

/// How many digits of a digest name a set in an address.
pub const SHORT: usize = 12;

/// The built-in sets, read when they are first asked for.
pub fn built_in_sets() -> &'static Sets {
    static SETS: OnceLock<Sets> = OnceLock::new();
    SETS.get_or_init(|| Sets::read(FILES, built_in()))
}

/// All sets at hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sets {
    sets: Vec<Arc<ScenarioSet>>,
    broken: Vec<SetError>,
}

impl Sets {
    /// Reads files. What cannot be read is left out, with its problems noted.
    pub fn read<'a>(files: impl IntoIterator<Item = &'a str>, frameworks: &Registry) -> Self {
        let mut sets = Self::default();
        for text in files {
            match ScenarioSet::read(text, frameworks) {
                Ok(set) => sets.add(set),
                Err(error) => sets.broken.push(error),
            }
        }
        sets
    }

    /// These sets and one more. The same text again changes nothing.
    pub fn add(&mut self, set: ScenarioSet) {
        if self.exactly(&set.reference).is_none() {
            self.sets.push(Arc::new(set));
        }
    }

    /// All sets, in their order.
    pub fn all(&self) -> impl Iterator<Item = &Arc<ScenarioSet>> {
        self.sets.iter()
    }

    /// The files that could not be read. None of the built-in ones, which a test proves.
    pub fn broken(&self) -> &[SetError] {
        &self.broken
    }

    /// Exactly this text of this set.
    pub fn exactly(&self, reference: &SetRef) -> Option<&Arc<ScenarioSet>> {
        self.sets.iter().find(|set| set.reference == *reference)
    }

    /// The set whose text has a digest that begins with these digits, at least [`SHORT`] of them.
    pub fn beginning(&self, digits: &str) -> Option<&Arc<ScenarioSet>> {
        self.sets.iter().find(|set| digits.len() >= SHORT && set.reference.digest.starts_with(digits))
    }

    /// Another text of the same version of the same set: the two could not be told apart by their names.
    pub fn clash(&self, reference: &SetRef) -> Option<&Arc<ScenarioSet>> {
        let same = |other: &SetRef| other.id == reference.id && other.version == reference.version;
        self.sets.iter().find(|set| same(&set.reference) && set.reference != *reference)
    }

    /// The set whose text has this digest.
    pub fn with_digest(&self, digest: &str) -> Option<&Arc<ScenarioSet>> {
        self.sets.iter().find(|set| set.reference.digest == digest)
    }
}
