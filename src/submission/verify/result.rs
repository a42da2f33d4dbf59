//! Works the result out again from the file's inputs, and compares all of it with the stored one.

use super::{Check, Difference, Finding, Subject, check, differences::differences};
use crate::{
    assess::Assessment,
    concern::json,
    framework::Registry,
    submission::{
        ReadDocument,
        import::{judge_again, judged_by},
    },
};
use serde_json::{Value, json};

/// What came of comparing.
pub(super) struct Compared {
    pub check: Check,
    pub differences: Vec<Difference>,
    pub recomputed: Option<Assessment>,
}

impl Compared {
    fn not(finding: Finding, says: impl Into<String>, todo: &str) -> Self {
        Self { check: check(Subject::Result, finding, says, todo), differences: Vec::new(), recomputed: None }
    }
}

/// Compares the whole snapshot: the outcome, every row that was tried, and every word around them.
pub(super) fn compare(document: Option<&ReadDocument>, version: u64, frameworks: &Registry) -> Compared {
    let Some(document) = document else {
        return Compared::not(Finding::CannotTell, "This cannot be told before the file’s form is right.", "");
    };
    let Some(stored) = &document.assessment else {
        return Compared::not(
            Finding::CannotTell,
            "The file holds no result: the framework that was chosen for it was not on the device that exported it.",
            "Open it as a record to see what its inputs give.",
        );
    };
    let Some(recomputed) = judge_again(stored, &document.record, frameworks) else {
        let says = format!("“{}”, which judged it, is not on this device.", judged_by(stored));
        let todo = "Ask whoever sent the file for their authority’s own file, load it under Frameworks, and check this file again.";
        return Compared::not(Finding::CannotTell, says, todo);
    };
    let Ok(mut fresh) = json::value(&recomputed) else {
        return Compared::not(Finding::CannotTell, "The result could not be worked out again.", "");
    };
    let mut stored = stored.clone();
    // The day of judging is the day of the export; on another, periods would be counted otherwise.
    fresh["on"] = json!(document.exported_at.date_naive());
    if version == 1 {
        forget(&mut stored);
        forget(&mut fresh);
        // Notes on how the method works came later: of today's notes, those count that the file has too.
        if let (Some(old), Some(new)) =
            (stored.get("notes").and_then(Value::as_array), fresh.get_mut("notes").and_then(Value::as_array_mut))
        {
            new.retain(|note| old.contains(note));
        }
    }
    let differences = differences("$.assessment", &stored, &fresh);
    let check = if differences.is_empty() {
        let title = frameworks.exactly(&recomputed.framework).map_or("", |framework| &framework.title);
        let says = format!(
            "Worked out again from the file’s inputs by {title} ({}), the result is the same in every word.",
            recomputed.framework.version
        );
        check(Subject::Result, Finding::Holds, says, "")
    } else {
        let other = env!("CARGO_PKG_VERSION") != document.generator.version;
        let made = if other {
            format!(
                " The file was made by version {} of the app, and this is version {}: words may have changed in between, levels and outcomes not.",
                document.generator.version,
                env!("CARGO_PKG_VERSION")
            )
        } else {
            String::new()
        };
        check(
            Subject::Result,
            Finding::Fails,
            format!(
                "The result in the file is not the one that its inputs give. All differences are listed below.{made}"
            ),
            "Go by what the inputs give, and ask whoever sent the file how the other result came about.",
        )
    };
    Compared { check, differences, recomputed: Some(recomputed) }
}

/// Takes out of a result what files of version 1 did not hold: nothing can be compared there.
fn forget(assessment: &mut Value) {
    if let Some(members) = assessment.as_object_mut() {
        for name in ["method", "on", "deciding", "designations", "open", "deadlines"] {
            members.remove(name);
        }
    }
    each(assessment.get_mut("next_steps"), &["kind"]);
    for row in assessment.get_mut("trace").and_then(Value::as_array_mut).into_iter().flatten() {
        each(row.get_mut("conditions"), &["evidence", "cite"]);
    }
}

fn each(list: Option<&mut Value>, names: &[&str]) {
    for row in list.and_then(Value::as_array_mut).into_iter().flatten().filter_map(Value::as_object_mut) {
        for name in names {
            row.remove(*name);
        }
    }
}
