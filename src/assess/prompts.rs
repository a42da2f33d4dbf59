//! Facts of a record that suggest an answer to a framework's question. A suggestion gives its reason and is never an
//! answer: the person confirms or rejects it.

use super::series::{is_poor_care, series_of};
use crate::{
    concern::{FindingAnswer, Issue, IssueId, Leaning, Outcome, QuestionRef, Record, TrackAnswer, TrackKind},
    framework::{Pointer, Question, Registry},
};

/// One reason to answer a question with Yes. Always the tool's own: no policy says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// The reason.
    pub says: String,
    /// The issues that it rests on, in the record's order; none where it rests on another answer.
    pub issues: Vec<IssueId>,
}

/// The reasons that a record gives to answer a question with Yes, in the framework's order.
pub fn prompts(frameworks: &Registry, record: &Record, question: &Question) -> Vec<Prompt> {
    question.suggest.iter().filter_map(|pointer| prompt(frameworks, record, pointer)).collect()
}

fn prompt(frameworks: &Registry, record: &Record, pointer: &Pointer) -> Option<Prompt> {
    match pointer {
        Pointer::Theme(theme) => {
            let title = frameworks.theme_title(theme)?;
            from_issues(
                record,
                |issue| issue.theme.as_ref() == Some(theme) && !is_poor_care(issue),
                |count| format!("{count} about “{title}”"),
            )
        }
        Pointer::Series(theme) => {
            let series = frameworks.series_for(record)?;
            let mut themes: Vec<_> = match theme {
                Some(theme) => vec![theme],
                None => record.issues.iter().filter_map(|issue| issue.theme.as_ref()).collect(),
            };
            themes.sort();
            themes.dedup();
            themes.into_iter().find_map(|theme| {
                let found = series_of(series, record, theme, None)?;
                let title = frameworks.theme_title(theme)?;
                Some(Prompt {
                    says: format!(
                        "The record holds a series: {} issues about “{title}” {}",
                        found.issues.len(),
                        found.span()
                    ),
                    issues: found.issues,
                })
            })
        }
        Pointer::Concerns(least) => {
            let is_concern = |issue: &Issue| issue.differentiation.decision == Some(Outcome::PotentialCauseForConcern);
            let found = from_issues(record, is_concern, |count| {
                format!("{count} decided to be a potential cause for concern")
            })?;
            (found.issues.len() >= *least as usize).then_some(found)
        }
        Pointer::People(least) => from_issues(
            record,
            |issue| issue.people_affected.is_some_and(|people| people >= *least) && !is_poor_care(issue),
            |count| format!("{count} affecting {least} or more people"),
        ),
        Pointer::Weighed(id) => {
            // In the words in which it was asked, where this record's policy asks it.
            let asked = frameworks.weighing(record)?.considerations().iter().find(|guide| guide.id == *id);
            let guide = asked.or_else(|| frameworks.consideration(id))?;
            let asks = format!("{} {}", guide.asks, guide.wider);
            from_issues(
                record,
                |issue| {
                    let leaning = issue.differentiation.consideration(id).and_then(|answer| answer.leaning);
                    leaning == Some(Leaning::Wider) && !is_poor_care(issue)
                },
                |count| format!("{count} where you answered “{asks}”"),
            )
        }
        Pointer::Track(kind) => {
            let yes = record.tracks.get(*kind).answer == Some(TrackAnswer::Yes);
            yes.then(|| Prompt { says: format!("Safety first: {} is answered Yes", track(*kind)), issues: Vec::new() })
        }
        Pointer::Answered(reference) => {
            let reference = QuestionRef(reference.clone());
            let (framework, question) = reference.parts();
            let finding = record.findings.get(&reference).filter(|one| one.answer == Some(FindingAnswer::Yes))?;
            let framework = frameworks.newest(framework)?;
            let short = &framework.question(question)?.short;
            Some(Prompt {
                says: format!("Under {} you answered Yes to “{short}”", framework.authority),
                issues: finding.evidence.clone(),
            })
        }
    }
}

fn from_issues(record: &Record, fits: impl Fn(&Issue) -> bool, says: impl FnOnce(&str) -> String) -> Option<Prompt> {
    let issues: Vec<IssueId> = record.issues.iter().filter(|issue| fits(issue)).map(|issue| issue.id).collect();
    let count = match issues.len() {
        0 => return None,
        1 => "The record holds an issue".to_owned(),
        many => format!("The record holds {many} issues"),
    };
    Some(Prompt { says: says(&count), issues })
}

fn track(kind: TrackKind) -> &'static str {
    match kind {
        TrackKind::ImmediateDanger => "immediate danger",
        TrackKind::Crime => "a possible crime",
        TrackKind::Section42 => "a safeguarding concern",
    }
}
