//! What an authority's own file adds to a framework of the app, and what it cannot bring.

use super::{Citation, Framework, Registry, row::wrong};
use crate::concern::FrameworkRef;
use std::collections::BTreeMap;
use toml_span::{Error, Span};

/// What a file that extends another cannot bring.
const RULES: [&str; 12] = [
    "method",
    "group",
    "share",
    "designation",
    "next",
    "track",
    "safety",
    "consideration",
    "poor_care",
    "cause_for_concern",
    "theme",
    "sheet",
];

/// Notes every key of a file that extends another which would change how that one judges.
pub(super) fn check_rules(places: &BTreeMap<&'static str, Span>, errors: &mut Vec<Error>) {
    for key in RULES {
        if let Some(place) = places.get(key) {
            errors.push(wrong(
                *place,
                format!(
                    "a file that extends another cannot bring rules, questions or outcomes of its own, so no “{key}”; it can add [[example]], [[contact]], [[deadline]], [[note]] and [[list]] rows, [series], [marking] and mailbox"
                ),
            ));
        }
    }
}

/// That there is no such framework to extend, and which there is.
pub(super) fn nothing(registry: &Registry, extends: &FrameworkRef) -> String {
    let (id, version) = (&extends.id, &extends.version);
    let built_in = || registry.judging().filter(|one| one.own.is_none());
    let there = built_in().find(|one| one.reference.id == *id).map_or_else(
        || built_in().map(|one| one.reference.to_string()).collect::<Vec<_>>().join(", "),
        |one| format!("version = \"{}\"", one.reference.version),
    );
    format!("there is no framework “{id}” in version “{version}” to extend; there is: {there}")
}

/// A question that names no place of its own goes by that of its group, and no number in its list is made up: whether a list is
/// numbered, only its author knows.
pub(super) fn cite_plainly(framework: &mut Framework) {
    for group in &mut framework.groups {
        for question in &mut group.questions {
            let inherited = |cite: &Citation| group.cite.iter().any(|of_group| of_group.span == cite.span);
            if question.cite.iter().all(inherited) {
                question.cite.clone_from(&group.cite);
            }
        }
    }
}
