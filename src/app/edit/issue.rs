//! Changes to issues.

use super::changed::{Changed, choice, words};
use crate::{
    app::sheet_issue,
    concern::{Account, Date, HowKnown, Issue, IssueId, ItemRef, ObservationLink, Record, ThemeId, Timestamp, VisitId},
};

/// A field of words about an issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of `Issue`")]
pub enum IssueField {
    HappenedNote,
    AdultsViews,
    ProviderResponse,
    DecisionReason,
    ScoreReason,
}

/// One change to an issue. Most of them begin the issue if there is none of this id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IssueEdit {
    /// Makes an issue from an observation.
    Raise {
        /// The new issue.
        id: IssueId,
        /// The visit.
        visit: VisitId,
        /// The item.
        item: ItemRef,
        /// The theme it starts with.
        theme: ThemeId,
        /// What was observed, in words.
        what: String,
    },
    /// Keeps an issue although the answer that it was made from no longer says it. Only the history has it: whoever changes the
    /// answer again is asked again.
    Keep(IssueId),
    /// Adds the comment on the sheet to the issue that was made from it.
    AddComment(IssueId),
    /// Says what an issue is about.
    ChooseTheme(IssueId, Option<ThemeId>),
    /// Writes an account of an issue, counted from 0; one past the last adds it.
    WriteAccount(IssueId, usize, String),
    /// Says how an account is known.
    ChooseHowKnown(IssueId, usize, Option<HowKnown>),
    /// Removes an account that is not the main one.
    RemoveAccount(IssueId, usize),
    /// Writes about an issue.
    Write(IssueId, IssueField, String),
    /// Sets the day of an issue.
    Date(IssueId, Option<Date>),
    /// Counts the people affected.
    CountPeople(IssueId, Option<u32>),
    /// Removes an issue.
    Remove(IssueId),
}

impl IssueEdit {
    pub(super) fn apply(self, record: &mut Record, at: Timestamp) -> Changed {
        match self {
            Self::Raise { id, visit, item, theme, what } => {
                let already = record.issues.iter().any(|issue| {
                    issue.from_observation.as_ref().is_some_and(|link| link.visit == visit && link.item == item)
                });
                let on = record.visit(visit)?.date;
                if already || record.issue(id).is_some() {
                    return None;
                }
                let mut issue = Issue::new(id, at);
                issue.theme = Some(theme);
                issue.accounts = vec![Account { how_known: Some(HowKnown::Seen), text: what }];
                issue.happened_on = on;
                issue.from_observation = Some(ObservationLink { visit, item });
                record.issues.push(issue);
                words(format!("issue/{id}"))
            }
            Self::Keep(id) => {
                record.issue(id)?.from_observation.as_ref()?;
                choice(sheet_issue::kept_part(id), Some(sheet_issue::KEPT.to_owned()))
            }
            Self::AddComment(id) => words(sheet_issue::add_comment(record, id)?),
            Self::ChooseTheme(id, theme) => {
                let to = theme.as_ref().map(|theme| theme.0.clone());
                issue(record, id, at).theme = theme;
                choice(format!("issue/{id}/theme"), to)
            }
            Self::WriteAccount(id, place, text) => {
                account(record, id, place, at)?.text = text;
                words(format!("issue/{id}/accounts/{place}"))
            }
            Self::ChooseHowKnown(id, place, how) => {
                account(record, id, place, at)?.how_known = how;
                choice(format!("issue/{id}/accounts/{place}/how_known"), how.map(|how| how.key().to_owned()))
            }
            Self::RemoveAccount(id, place) => {
                let issue = record.issue_mut(id)?;
                if place == 0 || place >= issue.accounts.len() {
                    return None;
                }
                issue.accounts.remove(place);
                choice(format!("issue/{id}/accounts/{place}"), None)
            }
            Self::Write(id, field, text) => {
                let issue = issue(record, id, at);
                let (name, place) = match field {
                    IssueField::HappenedNote => ("happened_note", &mut issue.happened_note),
                    IssueField::AdultsViews => ("adults_views", &mut issue.adults_views),
                    IssueField::ProviderResponse => ("provider_response", &mut issue.provider_response),
                    IssueField::DecisionReason => ("differentiation/reason", &mut issue.differentiation.reason),
                    IssueField::ScoreReason => ("score_reason", &mut issue.score_reason),
                };
                *place = text;
                words(format!("issue/{id}/{name}"))
            }
            Self::Date(id, date) => {
                issue(record, id, at).happened_on = date;
                choice(format!("issue/{id}/happened_on"), date.map(|date| date.to_string()))
            }
            Self::CountPeople(id, people) => {
                issue(record, id, at).people_affected = people;
                choice(format!("issue/{id}/people_affected"), people.map(|people| people.to_string()))
            }
            Self::Remove(id) => {
                record.issue(id)?;
                record.issues.retain(|issue| issue.id != id);
                for finding in record.findings.values_mut() {
                    finding.evidence.retain(|issue| *issue != id);
                }
                choice(format!("issue/{id}"), Some("removed".to_owned()))
            }
        }
    }
}

/// The issue of this id, begun now if there is none.
pub(super) fn issue(record: &mut Record, id: IssueId, at: Timestamp) -> &mut Issue {
    let place = match record.issues.iter().position(|issue| issue.id == id) {
        Some(place) => place,
        None => {
            record.issues.push(Issue::new(id, at));
            record.issues.len() - 1
        }
    };
    &mut record.issues[place]
}

/// One account of an issue; one past the last adds it. A place beyond that begins nothing.
fn account(record: &mut Record, id: IssueId, place: usize, at: Timestamp) -> Option<&mut Account> {
    // A new issue has its main account and may take one more.
    let accounts = record.issue(id).map_or(1, |issue| issue.accounts.len());
    if place > accounts {
        return None;
    }
    let issue = issue(record, id, at);
    if place == issue.accounts.len() {
        issue.accounts.push(Account::default());
    }
    issue.accounts.get_mut(place)
}
