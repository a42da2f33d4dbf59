//! The issues of a record over time, theme by theme.

use super::series::{SeriesFound, series_of};
use crate::{
    concern::{Alerts, Date, IssueId, Outcome, Record, RiskScore, ThemeId},
    framework::{Framework, Series},
};

/// One issue on the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The issue.
    pub issue: IssueId,
    /// Its number in the record, from 1.
    pub number: usize,
    /// The day it happened; `None` where that is not known.
    pub on: Option<Date>,
    /// What was decided about it.
    pub decision: Option<Outcome>,
    /// Its score.
    pub score: Option<RiskScore>,
}

/// One theme's line on the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeLine {
    /// The theme; `None` for issues without one.
    pub theme: Option<ThemeId>,
    /// Its title.
    pub title: String,
    /// Its issues: dated ones by date, then those without a date.
    pub marks: Vec<Mark>,
    /// The largest series that is suggested, if there is one.
    pub series: Option<SeriesFound>,
}

/// The issues of a record over time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pattern {
    /// The first day on which something happened.
    pub first: Option<Date>,
    /// The last such day.
    pub last: Option<Date>,
    /// The themes: those with a series first, then by the number of issues.
    pub lines: Vec<ThemeLine>,
}

/// Lays out the issues of a record over time. `shared` gives the themes, `series` when a series is suggested.
pub fn pattern(shared: &Framework, series: Option<&Series>, record: &Record) -> Pattern {
    let mut lines: Vec<ThemeLine> = Vec::new();
    for (number, issue) in (1..).zip(&record.issues) {
        let mark = Mark {
            issue: issue.id,
            number,
            on: issue.happened_on,
            decision: issue.differentiation.decision,
            score: issue.score,
        };
        match lines.iter_mut().find(|line| line.theme == issue.theme) {
            Some(line) => line.marks.push(mark),
            None => lines.push(ThemeLine {
                title: match &issue.theme {
                    Some(theme) => shared.theme(theme).map_or_else(|| theme.0.clone(), |found| found.title.clone()),
                    None => "No theme chosen".to_owned(),
                },
                theme: issue.theme.clone(),
                marks: vec![mark],
                series: None,
            }),
        }
    }
    for line in &mut lines {
        line.marks.sort_by_key(|mark| (mark.on.is_none(), mark.on, mark.number));
        line.series =
            series.zip(line.theme.as_ref()).and_then(|(series, theme)| series_of(series, record, theme, None));
    }
    lines.sort_by_key(|line| (line.series.is_none(), std::cmp::Reverse(line.marks.len())));
    let dates = || record.issues.iter().filter_map(|issue| issue.happened_on);
    Pattern { first: dates().min(), last: dates().max(), lines }
}

/// The two numbers of alerts beside each other, in words; `None` while one is missing. Says nothing of whether it is
/// unusual: no source gives a number, so the person is asked.
pub fn alerts_compared(alerts: &Alerts) -> Option<String> {
    let (recent, earlier) = (alerts.recent?, alerts.earlier?);
    let words = match (recent, earlier) {
        (0, 0) => "none in either period".to_owned(),
        (recent, 0) => format!("{recent} lately, none before"),
        (0, earlier) => format!("none lately, {earlier} before"),
        (recent, earlier) if recent == earlier => format!("{recent} in both periods"),
        (recent, earlier) => {
            let (more, less) = (recent.max(earlier), recent.min(earlier));
            // One decimal place, rounded half up, in whole numbers.
            let tenths = (u64::from(more) * 20 + u64::from(less)) / (u64::from(less) * 2);
            let times =
                if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) };
            match tenths {
                10 => format!("{recent} lately, {earlier} before: about as many"),
                _ if recent > earlier => format!("{recent} lately, {earlier} before: {times} times as many"),
                _ => format!("{recent} lately, {earlier} before: there were {times} times as many before"),
            }
        }
    };
    Some(words)
}
