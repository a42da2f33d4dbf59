//! Several issues of one theme close together.

use crate::{
    concern::{Date, Issue, IssueId, Outcome, Record, ThemeId},
    framework::Series,
};

/// A series that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesFound {
    /// Its issues, by date.
    pub issues: Vec<IssueId>,
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

impl SeriesFound {
    /// How long it took, in words.
    pub fn span(&self) -> String {
        match (self.last - self.first).num_days() {
            0 => "on one day".to_owned(),
            1 => "within one day".to_owned(),
            many => format!("within {many} days"),
        }
    }
}

/// The largest series of a theme, of equals the earliest: enough dated issues within the window; with an issue given, one
/// that it belongs to. Every issue counts whatever was decided about it, because poor care that comes again is the very
/// thing to notice.
pub fn series_of(series: &Series, record: &Record, theme: &ThemeId, with: Option<&Issue>) -> Option<SeriesFound> {
    let mut dated: Vec<(Date, IssueId)> = record
        .issues
        .iter()
        .filter(|issue| issue.theme.as_ref() == Some(theme))
        .filter_map(|issue| Some((issue.happened_on?, issue.id)))
        .collect();
    // An issue that is looked at may not be in the record yet.
    if let Some(issue) = with
        && let Some(on) = issue.happened_on
        && record.issue(issue.id).is_none()
    {
        dated.push((on, issue.id));
    }
    dated.sort_unstable();
    let on = match with {
        Some(issue) => Some(issue.happened_on?),
        None => None,
    };
    let near = |first: Date, last: Date| (last - first).num_days() <= i64::from(series.within_days);
    let mut largest: &[(Date, IssueId)] = &[];
    for (place, (first, _)) in dated.iter().enumerate() {
        let window = &dated[place..];
        let window = &window[..window.partition_point(|(last, _)| near(*first, *last))];
        let belongs = on.is_none_or(|on| window.iter().any(|(date, _)| *date == on));
        if belongs && window.len() > largest.len() {
            largest = window;
        }
    }
    if largest.len() < usize::try_from(series.count).ok()?.max(1) {
        return None;
    }
    let (first, last) = (largest.first()?.0, largest.last()?.0);
    Some(SeriesFound { issues: largest.iter().map(|(_, id)| *id).collect(), first, last })
}

/// Whether an issue was decided to be poor care, and so points to nothing wider by itself.
pub(super) fn is_poor_care(issue: &Issue) -> bool {
    issue.differentiation.decision == Some(Outcome::PoorCare)
}
