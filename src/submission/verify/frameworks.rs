//! Whether the frameworks that a file rests on are known, and are the very texts that judged it.

use super::{Check, Finding, Subject, check};
use crate::{
    concern::FrameworkRef,
    framework::Registry,
    submission::{FrameworkUsed, Problem, ReadDocument, document::named_in, import::judged_by},
};

/// Looks at every framework that the file names, and for those that it should name.
pub(super) fn known_and_unchanged(document: &ReadDocument, version: u64, frameworks: &Registry) -> Check {
    let mut wrong = Vec::new();
    let mut unknown = Vec::new();
    for (place, used) in document.frameworks.iter().enumerate() {
        match one(used, version, frameworks) {
            (Finding::Holds, _) => {}
            (finding, says) => {
                let list = if finding == Finding::Fails { &mut wrong } else { &mut unknown };
                list.push(Problem::new(format!("$.frameworks[{place}]"), says));
            }
        }
    }
    let named = document.assessment.iter().map(judged_by).chain(named_in(&document.record));
    for reference in named.filter(|reference| !document.frameworks.iter().any(|used| refers(used) == *reference)) {
        wrong
            .push(Problem::new("$.frameworks", format!("“{reference}” is used in the file and missing from its list")));
    }
    if !wrong.is_empty() {
        return Check {
            problems: wrong,
            ..check(
                Subject::Frameworks,
                Finding::Fails,
                "A framework that the file rests on is not the one that this app has under that name.",
                "Do not rely on the result before it is clear which text judged it: ask whoever sent the file.",
            )
        };
    }
    if unknown.is_empty() {
        let says =
            format!("All {} are on this device, with the very texts that the file names.", document.frameworks.len());
        return check(Subject::Frameworks, Finding::Holds, says, "");
    }
    let all_here = document.frameworks.iter().all(|used| frameworks.exactly(&refers(used)).is_some());
    let (says, todo) = if all_here {
        (
            "The versions are on this device. The file is of an older form that does not say by which texts it was judged.",
            "",
        )
    } else {
        (
            "A framework that the file rests on is not on this device.",
            "Ask whoever sent the file for their authority’s own file, load it under Frameworks, and check this file again.",
        )
    };
    Check { problems: unknown, ..check(Subject::Frameworks, Finding::CannotTell, says, todo) }
}

fn refers(used: &FrameworkUsed) -> FrameworkRef {
    FrameworkRef { id: used.id.clone(), version: used.version.clone() }
}

/// One framework of the list, and what is to be said of it.
fn one(used: &FrameworkUsed, version: u64, frameworks: &Registry) -> (Finding, String) {
    let reference = refers(used);
    let name = format!("“{}” ({reference})", used.title);
    let Some(found) = frameworks.exactly(&reference) else {
        return (Finding::CannotTell, format!("{name} is not on this device"));
    };
    if found.title != used.title {
        return (Finding::Fails, format!("{name} is called “{}” here", found.title));
    }
    match &used.digest {
        Some(digest) if Some(digest) != frameworks.digest(&reference).as_ref() => {
            (Finding::Fails, format!("{name} is another text here: its digest is not the one in the file"))
        }
        Some(_) => (Finding::Holds, String::new()),
        None if version < 3 => (Finding::CannotTell, format!("{name} is here; the file does not hold its digest")),
        None => (Finding::CannotTell, format!("{name} is here; it was not on the device that exported the file")),
    }
}
