//! The process files that ship with the app.

use super::{Definition, ProcessError, ProcessRef};
use crate::{
    concern::FrameworkRef,
    framework::{self, Framework, Registry},
    late::{Late, late},
};
use std::sync::OnceLock;

/// The newest built-in files, each named after its framework and its own version.
const FILES: [(&str, &str); 5] = [
    ("lambeth-2026-11.4.toml", include_str!("data/lambeth-2026-11.4.toml")),
    ("berkshire-2026-11.4.toml", include_str!("data/berkshire-2026-11.4.toml")),
    ("derbyshire-2026-11.4.toml", include_str!("data/derbyshire-2026-11.4.toml")),
    ("bedford-2026-11.4.toml", include_str!("data/bedford-2026-11.4.toml")),
    ("hertfordshire-2026-11.4.toml", include_str!("data/hertfordshire-2026-11.4.toml")),
];

/// What was published before them, the latest first, by framework, framework version and version. It stays for ever, so that a
/// case that was begun by it can go on.
static EARLIER: [Published; 15] = [
    Published::of("lambeth", "2023-10.3", "2026-11.3", include_str!("data/lambeth-2026-11.3.toml")),
    Published::of("berkshire", "section-5.3", "2026-11.3", include_str!("data/berkshire-2026-11.3.toml")),
    Published::of("derbyshire", "2024-01.3", "2026-11.3", include_str!("data/derbyshire-2026-11.3.toml")),
    Published::of("bedford", "2022-05.3", "2026-11.3", include_str!("data/bedford-2026-11.3.toml")),
    Published::of("hertfordshire", "2017-11.3", "2026-11.3", include_str!("data/hertfordshire-2026-11.3.toml")),
    Published::of("lambeth", "2023-10.2", "2026-11.2", include_str!("data/lambeth-2026-11.2.toml")),
    Published::of("berkshire", "section-5.2", "2026-11.2", include_str!("data/berkshire-2026-11.2.toml")),
    Published::of("derbyshire", "2024-01.2", "2026-11.2", include_str!("data/derbyshire-2026-11.2.toml")),
    Published::of("bedford", "2022-05.2", "2026-11.2", include_str!("data/bedford-2026-11.2.toml")),
    Published::of("hertfordshire", "2017-11.2", "2026-11.2", include_str!("data/hertfordshire-2026-11.2.toml")),
    Published::of("lambeth", "2023-10", "2026-11", include_str!("data/lambeth.toml")),
    Published::of("berkshire", "section-5", "2026-11", include_str!("data/berkshire.toml")),
    Published::of("derbyshire", "2024-01", "2026-11", include_str!("data/derbyshire.toml")),
    Published::of("bedford", "2022-05", "2026-11", include_str!("data/bedford.toml")),
    Published::of("hertfordshire", "2017-11", "2026-11", include_str!("data/hertfordshire.toml")),
];

/// A published process file that a newer one has taken the place of.
struct Published {
    id: &'static str,
    framework_version: &'static str,
    version: &'static str,
    text: &'static str,
}

impl Published {
    const fn of(id: &'static str, framework_version: &'static str, version: &'static str, text: &'static str) -> Self {
        Self { id, framework_version, version, text }
    }

    fn is_of(&self, framework: &FrameworkRef) -> bool {
        self.id == framework.id && self.framework_version == framework.version
    }

    fn is(&self, reference: &ProcessRef) -> bool {
        self.id == reference.id && self.version == reference.version
    }
}

/// Finds an earlier published file of which something is so.
type FindEarlier = fn(&dyn Fn(&Published) -> bool) -> Option<&'static Definition>;

/// What has the texts, and reads them. It comes with what reads kept records: a device that keeps nothing has no case.
#[derive(Clone, Copy)]
struct Source {
    newest: fn() -> &'static Library,
    earlier: FindEarlier,
    published: &'static [Published],
}

static SOURCE: Late<Source> = late!(THE_SOURCE);

const THE_SOURCE: Source = Source { newest, earlier: read_earlier, published: &EARLIER };

/// Brings the process files that ship with the app.
pub(crate) fn bring_files() {
    SOURCE.bring(THE_SOURCE);
}

/// The earlier published file of which this is so. It is read when somebody asks for it.
fn earlier(wanted: impl Fn(&Published) -> bool) -> Option<&'static Definition> {
    (SOURCE.get()?.earlier)(&wanted)
}

fn read_earlier(wanted: &dyn Fn(&Published) -> bool) -> Option<&'static Definition> {
    static READ: [OnceLock<Option<Definition>>; EARLIER.len()] = [const { OnceLock::new() }; EARLIER.len()];
    let (place, file) = EARLIER.iter().enumerate().find(|(_, file)| wanted(file))?;
    READ.get(place)?.get_or_init(|| Definition::read(file.text, framework::built_in()).ok()).as_ref()
}

/// All process files at hand.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Library {
    definitions: Vec<Definition>,
    broken: Vec<(String, ProcessError)>,
    /// Whether the earlier published files are at hand too.
    earlier: bool,
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

    /// All at hand in their newest versions.
    pub fn all(&self) -> &[Definition] {
        &self.definitions
    }

    /// The files that could not be read, with their problems. Empty for the built-in ones, as a test proves.
    pub fn broken(&self) -> &[(String, ProcessError)] {
        &self.broken
    }

    /// The published files that newer ones have taken the place of. Reading them takes time: for lists and tests.
    pub fn earlier(&self) -> impl Iterator<Item = &'static Definition> {
        let published = SOURCE.get().map_or(&[][..], |source| source.published);
        published.iter().filter(|_| self.earlier).filter_map(|file| earlier(|other| std::ptr::eq(other, file)))
    }

    /// This very version of a process file, also an earlier published one.
    pub fn exactly(&self, reference: &ProcessRef) -> Option<&Definition> {
        let found = self.definitions.iter().find(|definition| definition.reference == *reference);
        found.or_else(|| self.earlier.then(|| earlier(|file| file.is(reference))).flatten())
    }

    /// The newest process file of this very version of a framework; of an authority's own that extends another, that one's,
    /// because its next steps are the same.
    pub fn of_framework(&self, framework: &Framework) -> Option<&Definition> {
        let extended = framework.own.as_ref().and_then(|own| own.extends.as_ref());
        let reference = extended.unwrap_or(&framework.reference);
        let of_it = self.definitions.iter().filter(|definition| definition.framework == *reference);
        let found = of_it.max_by(|a, b| a.reference.version.cmp(&b.reference.version));
        found.or_else(|| self.earlier.then(|| earlier(|file| file.is_of(reference))).flatten())
    }
}

/// The process files that ship with the app, read once. None, before they have come.
pub fn built_in() -> &'static Library {
    static NONE: Library = Library { definitions: Vec::new(), broken: Vec::new(), earlier: false };
    SOURCE.get().map_or(&NONE, |source| (source.newest)())
}

fn newest() -> &'static Library {
    static BUILT_IN: OnceLock<Library> = OnceLock::new();
    BUILT_IN.get_or_init(|| Library { earlier: true, ..Library::read(FILES, framework::built_in()) })
}
