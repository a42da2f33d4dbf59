//! The frameworks at hand: those that ship with the app, and an authority's own files.

use super::{
    Framework, FrameworkError, OwnFile, Series, Sheet, Unusable,
    built_in::{earlier, earlier_names, is_earlier, read_own, text_of, unusable},
    check, effect, extends,
    read::read_draft,
    row::wrong,
    sha256,
};
use crate::concern::{FrameworkRef, Record, ThemeId};
use toml_span::Span;

/// A template for an authority's own file, with every key explained.
pub const TEMPLATE: &str = include_str!("data/template.toml");

/// A wholly invented example of an authority's own file.
pub const EXAMPLE_OWN: &str = include_str!("data/example-borough-2026-11.toml");

/// How many digits of an own file's digest its version carries.
const DIGEST_SHOWN: usize = 12;

/// The framework that a record is judged under, and why it is that one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen<'a> {
    /// The person chose it.
    ByHand(&'a Framework),
    /// It is the framework of the service's local authority.
    ByAuthority(&'a Framework),
    /// Nothing points to one, so Lambeth's is taken: a tool default, not policy.
    ByDefault(&'a Framework),
    /// The person chose one that is not on this device, or their authority's own file cannot be used. Nothing else is put in its
    /// place.
    Missing(FrameworkRef),
    /// Several own files are of the service's local authority. None is picked: the person chooses.
    Several(Vec<&'a Framework>),
}

impl<'a> Chosen<'a> {
    /// The framework, where it is at hand.
    pub fn framework(self) -> Option<&'a Framework> {
        match self {
            Self::ByHand(framework) | Self::ByAuthority(framework) | Self::ByDefault(framework) => Some(framework),
            Self::Missing(_) | Self::Several(_) => None,
        }
    }
}

/// All frameworks at hand.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Registry {
    pub(super) frameworks: Vec<Framework>,
    pub(super) broken: Vec<(String, FrameworkError)>,
    /// Own files that are on the device and cannot be used.
    pub(super) unusable: Vec<Unusable>,
    /// Whether the earlier published versions are at hand too.
    pub(super) earlier: bool,
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

    /// Adds own files. One that cannot be read judges nothing: whoever keeps the files lists it with its problems.
    #[must_use]
    pub fn with_own<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut registry = self.clone();
        for text in texts {
            match self.read_own(text) {
                Ok(framework) if registry.exactly(&framework.reference).is_none() => {
                    registry.frameworks.push(framework);
                }
                Ok(_) => {}
                Err(_) => registry.unusable.extend(unusable(text)),
            }
        }
        registry
    }

    /// Reads an authority's own file: a whole framework, or one that extends a framework at hand. Its version gets the
    /// first digits of the file's SHA-256 digest, as in `2026-11+0123456789ab`, so that it names exactly this text.
    ///
    /// # Errors
    /// All problems of the file with their places.
    pub fn read_own(&self, text: &str) -> Result<Framework, FrameworkError> {
        read_own(self, text)
    }

    pub(super) fn read_own_now(&self, text: &str) -> Result<Framework, FrameworkError> {
        let mut base = None;
        let draft = read_draft(text, |draft, errors| {
            let at = |key| draft.places.get(key).copied().unwrap_or(Span::new(0, 0));
            let (framework, places) = (&mut draft.framework, &draft.places);
            extends::cite_plainly(framework);
            if self.frameworks.iter().any(|known| known.own.is_none() && known.reference.id == framework.reference.id) {
                let id = &framework.reference.id;
                errors
                    .push(wrong(at("id"), format!("the id “{id}” belongs to a framework of the app; choose another")));
            }
            effect::check(self, framework, places.contains_key("extends"), places, errors);
            let Some(base_of) = &draft.extends else {
                if !places.contains_key("method") && !places.contains_key("extends") {
                    errors.push(wrong(
                        at("title"),
                        "the file has no [method] with its rules, and does not extend a framework; it needs one of the two",
                    ));
                }
                return;
            };
            extends::check_rules(places, errors);
            base = self.exactly(base_of).filter(|base| base.own.is_none() && base.judges());
            let Some(base) = base else {
                errors.push(wrong(at("extends"), extends::nothing(self, base_of)));
                return;
            };
            if base.scored().is_none() && !framework.examples.is_empty() {
                errors.push(wrong(
                    at("example"),
                    "[[example]] rows carry scores, and the framework that is extended has none",
                ));
            }
            for list in framework.lists.iter().filter(|list| base.list(&list.id).is_some()) {
                let id = &list.id;
                let message = format!("the framework that is extended has a list “{id}”; give yours another id");
                errors.push(wrong(list.place.0, message));
            }
            let mut whole = base.clone();
            whole.extend(framework.clone());
            check::check_references(&whole, at("extends"), errors);
        })?;
        let mut framework = draft.framework;
        let digest = sha256(text.as_bytes());
        if let Some(base) = base {
            let mut whole = base.clone();
            whole.extend(framework);
            framework = whole;
        }
        framework.reference.version = version_of(&framework.reference.version, text);
        framework.own = Some(OwnFile { digest, extends: draft.extends });
        Ok(framework)
    }

    /// The frameworks that a record can be judged under, the newest version of each, in their order.
    pub fn judging(&self) -> impl Iterator<Item = &Framework> {
        self.frameworks.iter().filter(|framework| {
            let newest = || self.newest(&framework.reference.id).is_some_and(|newest| std::ptr::eq(newest, *framework));
            framework.judges() && (framework.own.is_some() || newest())
        })
    }

    /// The framework that a record is judged under: the one the person chose; else that of the service's local authority,
    /// an own file before a built-in one, and of several own files none; else Lambeth's.
    pub fn chosen(&self, record: &Record) -> Option<Chosen<'_>> {
        if let Some(reference) = &record.framework {
            return Some(self.exactly(reference).map_or_else(|| Chosen::Missing(reference.clone()), Chosen::ByHand));
        }
        let found = self.by_authority(&record.service.local_authority);
        found.or_else(|| self.newest("lambeth").map(Chosen::ByDefault))
    }

    /// When a series is suggested for a record: by its framework's own setting, else by the shared one.
    pub fn series_for(&self, record: &Record) -> Option<&Series> {
        let own = self.chosen(record).and_then(Chosen::framework).and_then(|framework| framework.series.as_ref());
        own.or_else(|| self.newest("shared")?.series.as_ref())
    }

    /// The title of a theme in any framework.
    pub fn theme_title(&self, theme: &ThemeId) -> Option<&str> {
        self.frameworks.iter().find_map(|framework| framework.theme(theme)).map(|theme| theme.title.as_str())
    }

    /// All frameworks at hand in their newest versions, own files among them.
    pub fn all(&self) -> &[Framework] {
        &self.frameworks
    }

    /// The files that could not be read, with their problems. Empty for the built-in ones, as a test proves.
    pub fn broken(&self) -> &[(String, FrameworkError)] {
        &self.broken
    }

    /// The own files that are on the device and cannot be used.
    pub fn unusable(&self) -> &[Unusable] {
        &self.unusable
    }

    /// This very version of a framework, also an earlier published one.
    pub fn exactly(&self, reference: &FrameworkRef) -> Option<&Framework> {
        let found = self.frameworks.iter().find(|framework| framework.reference == *reference);
        found.or_else(|| self.earlier.then(|| earlier(&file_name(reference))).flatten())
    }

    /// The published versions that newer ones have taken the place of. Reading them takes time: for lists and tests.
    pub fn earlier(&self) -> impl Iterator<Item = &'static Framework> {
        earlier_names().filter(|_| self.earlier).filter_map(earlier)
    }

    /// The newer version that has taken the place of a published one.
    pub fn superseded_by(&self, reference: &FrameworkRef) -> Option<&Framework> {
        let newest = self.newest(&reference.id).filter(|newest| newest.own.is_none())?;
        let published = self.earlier && is_earlier(&file_name(reference));
        (published && newest.reference != *reference).then_some(newest)
    }

    /// The SHA-256 digest of the text that this very version was read from, as 64 hexadecimal digits; `None` where it is
    /// not at hand. That of a built-in file is worked out when somebody asks, so that no start of the app waits for it.
    pub fn digest(&self, reference: &FrameworkRef) -> Option<String> {
        match &self.exactly(reference)?.own {
            Some(own) => Some(own.digest.clone()),
            None => text_of(&file_name(reference)).map(|text| sha256(text.as_bytes())),
        }
    }

    /// The newest version of a framework; versions are dates, and a corrected reading adds its number, so they sort as text.
    pub fn newest(&self, id: &str) -> Option<&Framework> {
        self.frameworks
            .iter()
            .filter(|framework| framework.reference.id == id)
            .max_by(|a, b| a.reference.version.cmp(&b.reference.version))
    }

    /// The framework of the app with an observation sheet: for new visits whose authority has none of its own.
    pub fn with_sheet(&self) -> Option<(&Framework, &Sheet)> {
        let built_in = self.frameworks.iter().filter(|framework| framework.own.is_none());
        built_in.rev().find_map(|framework| framework.sheet.as_ref().map(|sheet| (framework, sheet)))
    }

    /// The sheet that a visit was made with.
    pub fn sheet(&self, reference: &FrameworkRef) -> Option<&Sheet> {
        self.exactly(reference)?.sheet.as_ref()
    }
}

impl Framework {
    /// Takes in what a file adds that extends this framework. A deadline or a note of the same id takes the place of the old
    /// one.
    fn extend(&mut self, own: Self) {
        self.reference = own.reference;
        self.authority = own.authority;
        self.title = own.title;
        self.documents.extend(own.documents);
        self.local_authorities = own.local_authorities;
        // Only the rows that were there are looked through: ids within a file are unique, and it may have many.
        let before = self.deadlines.len();
        for deadline in own.deadlines {
            match self.deadlines[..before].iter_mut().find(|old| old.id == deadline.id) {
                Some(old) => *old = deadline,
                None => self.deadlines.push(deadline),
            }
        }
        self.notes.retain(|old| !own.notes.iter().any(|note| note.id == old.id));
        self.notes.extend(own.notes);
        self.lists.extend(own.lists);
        self.examples = own.examples;
        self.contacts = own.contacts;
        self.mailbox = own.mailbox;
        self.series = own.series.or(self.series.take());
        self.marking = own.marking.or(self.marking.take());
    }
}

/// The version that an own file gets: its own, and the first digits of its text's digest.
pub(super) fn version_of(version: &str, text: &str) -> String {
    format!("{version}+{}", &sha256(text.as_bytes())[..DIGEST_SHOWN])
}

/// The name of the file of a published framework.
pub(super) fn file_name(reference: &FrameworkRef) -> String {
    format!("{}-{}.toml", reference.id, reference.version)
}
