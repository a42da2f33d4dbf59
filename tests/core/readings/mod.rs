//! The corrected readings, row by row, each by its place in the source and read a second time; and that what was published before
//! stays at hand, judges as it did, and checks what was exported under it.

mod bars;
mod bedford_derbyshire;
mod berkshire;
mod earlier;
mod fourth;
mod fourth_bedford;
mod fourth_derbyshire;
mod fourth_hertfordshire;
mod hertfordshire;
mod lambeth;
mod said;
mod third;

use crate::support::frameworks;
use provider_concerns::{
    framework::{Framework, NextStep, cited},
    process::{Definition, built_in},
};

fn step<'a>(framework: &'a Framework, id: &str) -> &'a NextStep {
    framework.next_steps.iter().find(|step| step.id == id).unwrap_or_else(|| panic!("no step {id}"))
}

fn items<'a>(framework: &'a Framework, list: &str) -> Vec<&'a str> {
    framework
        .list(list)
        .unwrap_or_else(|| panic!("no list {list}"))
        .items
        .iter()
        .map(|item| item.says.as_str())
        .collect()
}

/// The earlier published versions of a framework, the latest first.
fn earlier(id: &str) -> impl Iterator<Item = &'static Framework> {
    frameworks().earlier().filter(move |framework| framework.reference.id == id)
}

/// The earlier published versions of a process file, the latest first.
fn earlier_process(id: &str) -> impl Iterator<Item = &'static Definition> {
    built_in().earlier().filter(move |definition| definition.reference.id == id)
}

fn note(framework: &Framework, id: &str) -> (String, bool, String) {
    let note = framework.notes.iter().find(|note| note.id == id).unwrap_or_else(|| panic!("no note {id}"));
    (note.says.clone(), note.tool_default, cited(&note.cite))
}
