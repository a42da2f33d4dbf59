//! An authority’s own files, and frameworks named by hand.

use crate::{
    failure::{Failure, read_text},
    screen::Screen,
};
use provider_concerns::{
    concern::FrameworkRef,
    framework::{Framework, FrameworkError, Problem, Registry, built_in},
};
use std::path::{Path, PathBuf};

/// The built-in frameworks and these own files.
///
/// # Errors
/// [`Failure::OwnFiles`] if one cannot be used: a record could otherwise be judged by another framework than its
/// authority’s, and nobody would notice. Every problem has been printed to standard error.
pub fn registry(files: &[PathBuf], screen: &Screen) -> Result<Registry, Failure> {
    let mut texts = Vec::new();
    let mut usable = true;
    for file in files {
        match read_text(file) {
            Ok(text) => {
                for problem in problems(built_in().read_own(&text), file).1 {
                    usable = false;
                    screen.say(&problem);
                }
                texts.push(text);
            }
            Err(error) => {
                usable = false;
                screen.say(&format!("{}: {error}", file.display()));
            }
        }
    }
    if usable { Ok(built_in().with_own(texts.iter().map(String::as_str))) } else { Err(Failure::OwnFiles) }
}

/// The framework that was read, and every problem as `FILE:LINE:COLUMN: MESSAGE`.
pub fn problems(read: Result<Framework, FrameworkError>, file: &Path) -> (Option<Framework>, Vec<String>) {
    match read {
        Ok(framework) => (Some(framework), Vec::new()),
        Err(error) => {
            let place = |problem: &Problem| {
                format!("{}:{}:{}: {}", file.display(), problem.line, problem.column, problem.message)
            };
            (None, error.0.iter().map(place).collect())
        }
    }
}

/// The framework that is meant by `ID` or `ID@VERSION`.
///
/// # Errors
/// [`Failure::UnknownFramework`] with what there is.
pub fn named<'a>(registry: &'a Registry, asked: &str) -> Result<&'a Framework, Failure> {
    let found = match asked.split_once('@') {
        None => registry.newest(asked),
        Some((id, version)) => registry.exactly(&FrameworkRef { id: id.to_owned(), version: version.to_owned() }),
    };
    found.ok_or_else(|| Failure::UnknownFramework {
        asked: asked.to_owned(),
        known: registry.all().iter().map(name).collect::<Vec<_>>().join(", "),
    })
}

/// How a framework is named on the command line.
pub fn name(framework: &Framework) -> String {
    format!("{}@{}", framework.reference.id, framework.reference.version)
}
