//! Poor care or potential cause for concern: a suggestion with its reasons. It suggests and never decides.

use super::series::series_of;
use crate::{
    concern::{Issue, Leaning, Outcome, Record},
    framework::{Framework, Series, cited},
};

/// One reason for a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The reason.
    pub says: String,
    /// Where it stands; empty for a default of the tool.
    pub cite: String,
    /// Whether it is a default of the tool and not policy.
    pub tool_default: bool,
}

/// What the tool suggests for one issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The outcome suggested.
    pub outcome: Outcome,
    /// Why.
    pub reasons: Vec<Reason>,
    /// What to find out, where something is not known.
    pub find_out: Vec<String>,
}

/// The other issues of the same theme in the record, in its order: evidence to look at beside the questions.
pub fn same_theme<'a>(record: &'a Record, issue: &'a Issue) -> impl Iterator<Item = &'a Issue> {
    record.issues.iter().filter(|other| other.id != issue.id && issue.theme.is_some() && other.theme == issue.theme)
}

/// Suggests what an issue is; `series` says when several issues of a theme are suggested as a series.
///
/// An answer that leans to something wider, or a series in the record, suggests a potential cause for concern. Poor care
/// is suggested only when every question that the policy makes part of the decision is answered and leans to a one-off.
/// Otherwise not enough is known yet. That these answers are put together in this way is a default of the tool: the
/// policies name what is weighed and leave the weighing to people.
pub fn suggest(shared: &Framework, series: Option<&Series>, record: &Record, issue: &Issue) -> Suggestion {
    let mut reasons = Vec::new();
    let mut find_out = Vec::new();
    let mut all_one_off = true;
    let mut wider = false;
    for guide in &shared.considerations {
        let leaning = issue.differentiation.consideration(&guide.id).and_then(|answer| answer.leaning);
        match leaning {
            Some(Leaning::Wider) => {
                wider = true;
                reasons.push(Reason {
                    says: format!("{} {}.", guide.asks, guide.wider),
                    cite: cited(&guide.cite),
                    tool_default: false,
                });
            }
            Some(Leaning::OneOff) => {}
            Some(Leaning::NotKnown) | None => {
                if guide.must {
                    all_one_off = false;
                }
                if guide.must || leaning.is_some() {
                    find_out.push(capital_stop(&guide.find_out));
                }
            }
        }
    }
    if let Some(reason) = series.and_then(|series| series_reason(series, record, issue)) {
        wider = true;
        reasons.push(reason);
    } else if issue.happened_on.is_none() && same_theme(record, issue).next().is_some() {
        find_out.push("When it happened: the record holds other issues of the same theme.".to_owned());
    }
    let outcome = if wider {
        Outcome::PotentialCauseForConcern
    } else if all_one_off {
        for guide in shared.considerations.iter().filter(|guide| guide.must) {
            reasons.push(Reason {
                says: format!("{} {}.", guide.asks, guide.one_off),
                cite: cited(&guide.cite),
                tool_default: false,
            });
        }
        Outcome::PoorCare
    } else {
        Outcome::NotEnoughKnown
    };
    Suggestion { outcome, reasons, find_out }
}

/// The reason for suggesting a series: enough dated issues of the theme, this one among them, within the window.
fn series_reason(series: &Series, record: &Record, issue: &Issue) -> Option<Reason> {
    let theme = issue.theme.as_ref()?;
    let found = series_of(series, record, theme, Some(issue))?;
    Some(Reason {
        says: format!("The record holds {} issues of this theme {}. {}", found.issues.len(), found.span(), series.says),
        cite: cited(&series.cite),
        tool_default: series.tool_default,
    })
}

fn capital_stop(text: &str) -> String {
    let mut letters = text.chars();
    let mut sentence: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    sentence.push_str(letters.as_str());
    sentence.push('.');
    sentence
}
