//! The sets at hand: those that ship with the app, and a trainer's own.

use super::{ScenarioSet, SetError, SetRef};
use crate::{
    framework::{Registry, built_in},
    late::{Late, late},
};
use std::sync::{Arc, OnceLock};

/// The newest built-in files, in the order shown. A published set is never edited, however little: kept sessions name its digest
/// and could not be opened any more. A change is a new file beside the old one, with a new version. A test pins the digests.
const FILES: [&str; 2] =
    [include_str!("data/one-off-or-pattern-2026-11.2.toml"), include_str!("data/thresholds-2026-11.toml")];

/// What was published before them, for kept sessions; no list shows it.
static EARLIER: [Published; 1] = [Published {
    id: "one-off-or-pattern",
    version: "2026-11",
    digest: "08a67e3f4ed53c7ee9412dabae92be66ff12a993cb1b82dfcc062f3dcc51f204",
    text: include_str!("data/one-off-or-pattern-2026-11.toml"),
}];

/// What has the texts of the sets. It comes with the pages of training.
#[derive(Clone, Copy)]
struct Source {
    newest: fn() -> &'static Sets,
    earlier: &'static [Published],
}

static SOURCE: Late<Source> = late!(THE_SOURCE);

const THE_SOURCE: Source = Source { newest, earlier: &EARLIER };

/// Reads a file of a set.
type Read = fn(&str, &Registry) -> Result<ScenarioSet, SetError>;

/// What reads a trainer's own files; it comes with what reads kept training.
static READER: Late<Read> = late!(ScenarioSet::read);

/// Brings what reads a trainer's own files.
pub(crate) fn bring_reader() {
    READER.bring(ScenarioSet::read);
}

/// Brings the sets that ship with the app, and what reads a trainer's own.
pub(crate) fn bring_sets() {
    SOURCE.bring(THE_SOURCE);
}

/// Whether the sets have come.
pub fn are_sets_here() -> bool {
    SOURCE.get().is_some()
}

/// Reads a trainer's own file.
///
/// # Errors
/// All problems of the file; none of them before what reads sets has come, which no page asks for then.
pub fn read_set(text: &str, frameworks: &Registry) -> Result<ScenarioSet, SetError> {
    READER.get().map_or_else(|| Err(SetError(Vec::new())), |read| read(text, frameworks))
}

/// A published set that a newer one has taken the place of.
struct Published {
    id: &'static str,
    version: &'static str,
    digest: &'static str,
    text: &'static str,
}

/// The earlier published set of which this is so. It is read when somebody asks for it.
fn earlier(wanted: impl Fn(&Published) -> bool) -> Option<&'static Arc<ScenarioSet>> {
    static READ: [OnceLock<Option<Arc<ScenarioSet>>>; EARLIER.len()] = [const { OnceLock::new() }; EARLIER.len()];
    let source = SOURCE.get()?;
    let (place, file) = source.earlier.iter().enumerate().find(|(_, file)| wanted(file))?;
    READ.get(place)?.get_or_init(|| read_set(file.text, built_in()).ok().map(Arc::new)).as_ref()
}

/// A template for a trainer's own file, with every key explained.
pub const TEMPLATE: &str = include_str!("data/template.toml");

/// How many digits of a digest name a set in an address.
pub const SHORT: usize = 12;

/// The built-in sets, read when they are first asked for.
/// None, before they have come.
pub fn built_in_sets() -> &'static Sets {
    static NONE: Sets = Sets { sets: Vec::new(), broken: Vec::new(), earlier: false };
    SOURCE.get().map_or(&NONE, |source| (source.newest)())
}

fn newest() -> &'static Sets {
    static SETS: OnceLock<Sets> = OnceLock::new();
    SETS.get_or_init(|| Sets { earlier: true, ..Sets::read(FILES, built_in()) })
}

/// All sets at hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sets {
    sets: Vec<Arc<ScenarioSet>>,
    broken: Vec<SetError>,
    /// Whether the earlier published sets are at hand too.
    earlier: bool,
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

    /// The earlier published set of which this is so, where those are at hand.
    fn published(&self, wanted: impl Fn(&Published) -> bool) -> Option<&Arc<ScenarioSet>> {
        self.earlier.then(|| earlier(wanted)).flatten()
    }

    /// The published sets that newer ones have taken the place of. Reading them takes time: for tests.
    pub fn earlier(&self) -> impl Iterator<Item = &'static Arc<ScenarioSet>> {
        let published = SOURCE.get().map_or(&[][..], |source| source.earlier);
        published.iter().filter(|_| self.earlier).filter_map(|file| earlier(|other| std::ptr::eq(other, file)))
    }

    /// All sets in their newest versions, in their order.
    pub fn all(&self) -> impl Iterator<Item = &Arc<ScenarioSet>> {
        self.sets.iter()
    }

    /// The files that could not be read. None of the built-in ones, which a test proves.
    pub fn broken(&self) -> &[SetError] {
        &self.broken
    }

    /// Exactly this text of this set, also an earlier published one.
    pub fn exactly(&self, reference: &SetRef) -> Option<&Arc<ScenarioSet>> {
        let found = self.sets.iter().find(|set| set.reference == *reference);
        let published = || self.published(|file| file.digest == reference.digest);
        found.or_else(|| published().filter(|set| set.reference == *reference))
    }

    /// The set whose text has a digest that begins with these digits, at least [`SHORT`] of them.
    pub fn beginning(&self, digits: &str) -> Option<&Arc<ScenarioSet>> {
        let is = |digest: &str| digits.len() >= SHORT && digest.starts_with(digits);
        let found = self.sets.iter().find(|set| is(&set.reference.digest));
        found.or_else(|| self.published(|file| is(file.digest)))
    }

    /// Another text of the same version of the same set: the two could not be told apart by their names.
    pub fn clash(&self, reference: &SetRef) -> Option<&Arc<ScenarioSet>> {
        let same = |other: &SetRef| other.id == reference.id && other.version == reference.version;
        let found = self.sets.iter().find(|set| same(&set.reference) && set.reference != *reference);
        let published = || self.published(|file| file.id == reference.id && file.version == reference.version);
        found.or_else(|| published().filter(|set| set.reference != *reference))
    }

    /// The set whose text has this digest.
    pub fn with_digest(&self, digest: &str) -> Option<&Arc<ScenarioSet>> {
        let found = self.sets.iter().find(|set| set.reference.digest == digest);
        found.or_else(|| self.published(|file| file.digest == digest))
    }
}
