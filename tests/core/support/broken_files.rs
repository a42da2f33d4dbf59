//! Files that somebody got wrong, of any kind: everything wrong is said at once, with its line.
//!
//! Each `NAME.toml` of a folder has a `NAME.expected` beside it with exactly the problems to be found; `UPDATE_BROKEN=1` writes them
//! anew, to be read before they are kept.

use super::{file_text, files_in, lambeth, repository};
use provider_concerns::framework::Problem;
use std::{collections::BTreeMap, fs};

/// A folder of broken files, and how such files are read.
pub struct BrokenFiles {
    /// Under `tests/cases`.
    pub folder: &'static str,
    /// How many there are at least.
    pub at_least: usize,
    /// Reads a file: its problems, or what it was read as.
    pub read: fn(&str) -> Result<String, Vec<Problem>>,
}

impl BrokenFiles {
    fn folder(&self) -> String {
        format!("tests/cases/{}", self.folder)
    }

    /// The files of one ending, by their stem.
    pub fn files(&self, ending: &str) -> BTreeMap<String, String> {
        let stem = |path: &str| Some(path.rsplit('/').next()?.strip_suffix(ending)?.strip_suffix('.')?.to_owned());
        let files = files_in(&self.folder());
        files.into_iter().filter_map(|path| Some((stem(&path)?, file_text(&path)))).collect()
    }

    /// The problems found in a file, one a line. Where one names the newest version of Lambeth's framework, `NEWEST` stands, so
    /// that a new version changes no expected text.
    pub fn problems(&self, name: &str, text: &str) -> String {
        let newest = format!("{:?}", lambeth().reference.version);
        match (self.read)(text) {
            Ok(read) => panic!("{name} was read as {read}"),
            Err(problems) => {
                problems.iter().map(|problem| format!("{problem}\n").replace(&newest, "\"NEWEST\"")).collect()
            }
        }
    }

    /// Every file is refused, for exactly what is expected.
    pub fn are_explained(&self) {
        let found: BTreeMap<String, String> =
            self.files("toml").into_iter().map(|(name, text)| (name.clone(), self.problems(&name, &text))).collect();
        if std::env::var_os("UPDATE_BROKEN").is_some() {
            for (name, problems) in &found {
                fs::write(repository(&format!("{}/{name}.expected", self.folder())), problems).unwrap();
            }
        }
        let expected = self.files("expected");
        assert!(found.len() >= self.at_least, "only {} files", found.len());
        assert_eq!(found.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
        let wrong: Vec<String> = found
            .iter()
            .filter(|(name, problems)| **problems != expected[*name])
            .map(|(name, problems)| format!("{name}:\n{problems}instead of:\n{}", expected[name]))
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// Written on another system or by another editor, a file has its problems on the same lines.
    pub fn have_the_same_lines_when(&self, written: impl Fn(&str) -> String) {
        for (name, text) in self.files("toml") {
            let lines = |text: &str| -> Vec<String> {
                let problems = self.problems(&name, text);
                problems.lines().filter_map(|line| Some(line.split_once(',')?.0.to_owned())).collect()
            };
            assert_eq!(lines(&written(&text)), lines(&text), "{name}");
        }
    }

    /// Whatever somebody types by mistake, the answer is a file that is read or a list of problems with lines that exist.
    pub fn stand_any_change_of(&self, whole: &str, letters: &[&str]) {
        let lines = whole.lines().count();
        for (place, letter) in whole.char_indices() {
            for new in letters {
                let mut changed = whole.to_owned();
                changed.replace_range(place..place + letter.len_utf8(), new);
                if let Err(problems) = (self.read)(&changed) {
                    assert!(!problems.is_empty(), "{place} {new:?}");
                    assert!(problems.iter().all(|one| (1..=lines + 2).contains(&one.line)), "{place} {new:?}");
                }
            }
        }
    }
}
