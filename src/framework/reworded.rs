//! Questions that were reworded after somebody had answered them.

use super::{Framework, Question, Registry, corrected_readings};
use crate::concern::{Date, Finding};

/// That a question was reworded after it had been answered, or may have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reworded {
    /// The day on which the wording of today was published.
    pub on: Date,
    /// What was asked before, its hint with it.
    pub before: String,
    /// The day of the answer; `None` where it is not stored, and the answer may belong to either wording.
    pub answered: Option<Date>,
}

/// Whether an answer was given to an earlier wording of a question of this framework.
///
/// By which version an answer was given is not stored: an answer stays an answer when a new version is published. What is known is
/// its day. An answer of a day before a wording was published was given to an earlier one. Of an answer of that day or a later one
/// nothing is said, though a device that had not been updated by then still showed the earlier wording.
pub fn reworded(frameworks: &Registry, framework: &Framework, question: &str, finding: &Finding) -> Option<Reworded> {
    finding.answer?;
    let answered = finding.answered_at.map(|at| at.date_naive());
    let row = format!("question/{question}");
    let mut found: Option<Reworded> = None;
    for step in corrected_readings().iter().filter(|step| answered.is_none_or(|day| day < step.on)) {
        let shown = step.readings.iter().filter(|reading| {
            reading.now.id == framework.reference.id && reading.now.version <= framework.reference.version
        });
        for reading in shown.filter(|reading| reading.changes.iter().any(|change| change.rows.contains(&row))) {
            let asked = |version| Some(words(frameworks.exactly(version)?.question(question)?));
            let (Some(before), Some(now)) = (asked(&reading.before), asked(&reading.now)) else { continue };
            if before != now {
                let first = found.take().map_or(before, |found| found.before);
                found = Some(Reworded { on: step.on, before: first, answered });
            }
        }
    }
    // What was changed and changed back was asked in the same words.
    found.filter(|found| framework.question(question).is_some_and(|question| words(question) != found.before))
}

fn words(question: &Question) -> String {
    [question.asks.as_str(), question.hint.as_str()].join(" ").trim().to_owned()
}
