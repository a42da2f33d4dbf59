//! The frameworks, processes and training sets that ship with the app, and what the rules say of a record.

use super::{process::process, repository, today};
use provider_concerns::{
    assess::{Assessment, Note, Scores, assess},
    concern::{Date, Record},
    framework::{Framework, Registry, Sheet, built_in, cited},
    training::scenario::{Scenario, ScenarioSet, built_in_sets},
};
use std::path::PathBuf;

/// The frameworks that ship with the app.
pub fn frameworks() -> &'static Registry {
    built_in()
}

/// A framework that ships with the app.
pub fn framework(id: &str) -> &'static Framework {
    built_in().newest(id).unwrap_or_else(|| panic!("no framework “{id}” ships with the app"))
}

/// A framework in its newest version as an own file names it, such as `lambeth 2023-10`.
pub fn named(id: &str) -> String {
    framework(id).reference.to_string()
}

/// The file of a framework in its newest version.
pub fn framework_file(id: &str) -> PathBuf {
    repository(&format!("src/framework/data/{id}-{}.toml", framework(id).reference.version))
}

/// The file of the newest process of a framework.
pub fn process_file(id: &str) -> PathBuf {
    let version = &process(id).reference.version;
    repository(&format!("src/process/data/{id}-{version}.toml"))
}

/// Lambeth's framework.
pub fn lambeth() -> &'static Framework {
    framework("lambeth")
}

/// What stands beside every framework.
pub fn shared() -> &'static Framework {
    framework("shared")
}

/// Hertfordshire's observation sheet.
pub fn sheet() -> &'static Sheet {
    framework("hertfordshire").sheet.as_ref().expect("the sheet ships with the app")
}

/// The training sets that ship with the app.
pub fn sets() -> impl Iterator<Item = &'static ScenarioSet> {
    built_in_sets().all().map(|set| &**set)
}

/// Their scenarios, one set after the other.
pub fn scenarios() -> impl Iterator<Item = &'static Scenario> {
    sets().flat_map(|set| &set.scenarios)
}

/// A record judged by a framework that has rules.
pub fn judged(framework: &Framework, record: &Record) -> Assessment {
    judged_on(framework, record, today())
}

/// The same on another day.
pub fn judged_on(framework: &Framework, record: &Record, on: Date) -> Assessment {
    assess(framework, record, on).expect("the framework has rules")
}

/// The scores of an assessment by the scored method.
pub fn scores_of(assessment: &Assessment) -> &Scores {
    assessment.scores.as_ref().expect("the method goes by scores")
}

/// The notes of an assessment less those that stand beside the method and are always shown, and always last.
pub fn notes_of<'a>(framework: &Framework, assessment: &'a Assessment) -> &'a [Note] {
    let always: Vec<Note> = framework
        .notes_beside("method")
        .map(|note| Note { says: note.says.clone(), cite: cited(&note.cite), tool_default: note.tool_default })
        .collect();
    assessment.notes.strip_suffix(always.as_slice()).expect("the notes beside the method stand last")
}
