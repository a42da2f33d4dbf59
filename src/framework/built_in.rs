//! The framework files that ship with the app.
//!
//! In a browser the files, and what reads them, come with what reads kept records. Before, there is the sheet alone
//! ([`super::first`]): all that the way to a first answer needs.

use super::{Framework, FrameworkError, Problem, Registry, Unusable, first, registry::file_name};
use crate::late::Late;
use std::sync::OnceLock;

/// The newest built-in files, each named after its id and version.
static FILES: [(&str, &str); 6] = [
    ("shared-2026-11.3.toml", include_str!("data/shared-2026-11.3.toml")),
    ("lambeth-2023-10.4.toml", include_str!("data/lambeth-2023-10.4.toml")),
    ("berkshire-section-5.4.toml", include_str!("data/berkshire-section-5.4.toml")),
    ("derbyshire-2024-01.4.toml", include_str!("data/derbyshire-2024-01.4.toml")),
    ("bedford-2022-05.4.toml", include_str!("data/bedford-2022-05.4.toml")),
    ("hertfordshire-2017-11.4.toml", include_str!("data/hertfordshire-2017-11.4.toml")),
];

/// What was published before them, the latest first. A published version stays here for ever, so that records judged by it can
/// always be explained and checked.
static EARLIER: [(&str, &str); 17] = [
    ("lambeth-2023-10.3.toml", include_str!("data/lambeth-2023-10.3.toml")),
    ("berkshire-section-5.3.toml", include_str!("data/berkshire-section-5.3.toml")),
    ("derbyshire-2024-01.3.toml", include_str!("data/derbyshire-2024-01.3.toml")),
    ("bedford-2022-05.3.toml", include_str!("data/bedford-2022-05.3.toml")),
    ("hertfordshire-2017-11.3.toml", include_str!("data/hertfordshire-2017-11.3.toml")),
    ("shared-2026-11.2.toml", include_str!("data/shared-2026-11.2.toml")),
    ("lambeth-2023-10.2.toml", include_str!("data/lambeth-2023-10.2.toml")),
    ("berkshire-section-5.2.toml", include_str!("data/berkshire-section-5.2.toml")),
    ("derbyshire-2024-01.2.toml", include_str!("data/derbyshire-2024-01.2.toml")),
    ("bedford-2022-05.2.toml", include_str!("data/bedford-2022-05.2.toml")),
    ("hertfordshire-2017-11.2.toml", include_str!("data/hertfordshire-2017-11.2.toml")),
    ("shared-2026-11.toml", include_str!("data/shared-2026-11.toml")),
    ("lambeth-2023-10.toml", include_str!("data/lambeth-2023-10.toml")),
    ("berkshire-section-5.toml", include_str!("data/berkshire-section-5.toml")),
    ("derbyshire-2024-01.toml", include_str!("data/derbyshire-2024-01.toml")),
    ("bedford-2022-05.toml", include_str!("data/bedford-2022-05.toml")),
    ("hertfordshire-2017-11.toml", include_str!("data/hertfordshire-2017-11.toml")),
];

/// What has the files and reads them.
#[derive(Clone, Copy)]
struct Source {
    newest: fn() -> &'static Registry,
    newest_texts: &'static [(&'static str, &'static str)],
    earlier: fn(&str) -> Option<&'static Framework>,
    earlier_texts: &'static [(&'static str, &'static str)],
    read_own: fn(&Registry, &str) -> Result<Framework, FrameworkError>,
    unusable: fn(&str) -> Option<Unusable>,
}

/// The measuring build begins with another sheet, so it has all from the start.
static SOURCE: Late<Source> =
    if cfg!(all(feature = "split", not(feature = "bench-sheet"))) { Late::coming() } else { Late::here(THE_SOURCE) };

const THE_SOURCE: Source = Source {
    newest,
    newest_texts: &FILES,
    earlier: read_earlier,
    earlier_texts: &EARLIER,
    read_own: Registry::read_own_now,
    unusable: Unusable::of,
};

/// Said of a file before what reads files has come. No page asks for it then.
const NOT_HERE: &str = "what reads such files has not loaded yet; load the page again when there is a connection";

/// Brings the files, and what reads them and own files.
pub(crate) fn bring_files() {
    SOURCE.bring(THE_SOURCE);
}

/// The frameworks that ship with the app, read once; before they have come, the sheet alone.
pub fn built_in() -> &'static Registry {
    static FIRST: OnceLock<Registry> = OnceLock::new();
    match SOURCE.get() {
        Some(source) => (source.newest)(),
        None => FIRST.get_or_init(first::first_frameworks),
    }
}

fn newest() -> &'static Registry {
    static BUILT_IN: OnceLock<Registry> = OnceLock::new();
    let published = |read: Registry| Registry { earlier: true, ..read };
    #[cfg(feature = "bench-sheet")]
    return BUILT_IN.get_or_init(|| {
        let sheet = super::bench_sheet::text();
        published(Registry::read(FILES.into_iter().chain([("bench-sheet.toml", sheet.as_str())])))
    });
    #[cfg(not(feature = "bench-sheet"))]
    BUILT_IN.get_or_init(|| published(Registry::read(FILES)))
}

/// The names of the earlier published files, the latest first.
pub(super) fn earlier_names() -> impl Iterator<Item = &'static str> {
    SOURCE.get().map_or(&[][..], |source| source.earlier_texts).iter().map(|(name, _)| *name)
}

/// Whether a file of this name was published before the newest ones.
pub(super) fn is_earlier(name: &str) -> bool {
    earlier_names().any(|known| known == name)
}

/// The text of a published file, newest or earlier.
pub(super) fn text_of(name: &str) -> Option<&'static str> {
    let source = SOURCE.get()?;
    let mut files = source.newest_texts.iter().chain(source.earlier_texts);
    files.find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// An earlier published framework by its file’s name. It is read when somebody asks for it, so that no start of the app waits for it.
pub(super) fn earlier(name: &str) -> Option<&'static Framework> {
    (SOURCE.get()?.earlier)(name)
}

fn read_earlier(name: &str) -> Option<&'static Framework> {
    static READ: [OnceLock<Option<Framework>>; EARLIER.len()] = [const { OnceLock::new() }; EARLIER.len()];
    let (place, (_, text)) = EARLIER.iter().enumerate().find(|(_, (file, _))| *file == name)?;
    READ.get(place)?.get_or_init(|| Framework::read(text).ok()).as_ref()
}

/// Reads an own file beside a registry.
pub(super) fn read_own(registry: &Registry, text: &str) -> Result<Framework, FrameworkError> {
    match SOURCE.get() {
        Some(source) => (source.read_own)(registry, text),
        None => Err(FrameworkError(vec![Problem { line: 1, column: 1, message: NOT_HERE.to_owned() }])),
    }
}

/// What can be told of an own file that cannot be used.
pub(super) fn unusable(text: &str) -> Option<Unusable> {
    (SOURCE.get()?.unusable)(text)
}

/// The text of the newest version of a built-in framework that judges.
pub(super) fn newest_text(id: &str) -> Option<&'static str> {
    let newest = built_in().newest(id).filter(|framework| framework.judges())?;
    let file = file_name(&newest.reference);
    text_of(&file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_file_reads_without_a_problem() {
        assert_eq!(built_in().broken(), []);
        assert_eq!(built_in().all().len(), FILES.len());
        assert_eq!(built_in().earlier().count(), EARLIER.len());
    }
}
