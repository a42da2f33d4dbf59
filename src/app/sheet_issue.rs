//! How an issue stands to the answer on the sheet that it was made from: whether both still say one thing.
//!
//! Nothing of this is stored beside the record. Whether the text was edited by hand follows from the text; whether the person
//! has decided about it follows from the history, which is part of the record and only ever added to.

use super::{Edit, VisitEdit, apply};
use crate::{
    concern::{Account, Answer, HowKnown, Issue, IssueId, ItemRef, Observation, Record, Timestamp, Visit, VisitId},
    framework::{Item, Registry},
};

/// What the history says where an issue was kept.
pub(super) const KEPT: &str = "kept";

/// How much of an issue's text a question repeats, in letters.
const QUOTED: usize = 140;

/// Whether an issue and the answer that it was made from say one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// They do.
    Agrees,
    /// The sheet no longer says it, and nobody has decided what to do about the issue.
    Asks,
    /// The sheet no longer says it, and since then the person has kept the issue or changed its text.
    Settled,
}

/// An issue that was made from an item of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeIssue {
    /// The issue.
    pub id: IssueId,
    /// Its number in the record, from 1.
    pub number: usize,
    /// Whether it says what the sheet says.
    pub agreement: Agreement,
    /// The question to ask, where they do not agree and nobody has decided.
    pub asks: Option<String>,
    /// Whether its text still goes with the comment, because nobody has edited it by hand.
    pub follows: bool,
    /// Whether the comment on the sheet does not stand in it.
    pub lacks_comment: bool,
}

/// The issues that were made from an item of a visit's sheet; more than one only where a file brought them.
pub fn made_from(record: &Record, visit: &Visit, item: &Item) -> Vec<MadeIssue> {
    let noted = visit.observations.get(&item.reference);
    let made = (1..).zip(&record.issues).filter(|(_, issue)| is_from(issue, visit.id, &item.reference));
    made.map(|(number, issue)| {
        let agreement = agreement(record, issue, visit.id, item, noted);
        let comment = noted.map_or("", |noted| noted.comment.as_str());
        MadeIssue {
            id: issue.id,
            number,
            agreement,
            asks: (agreement == Agreement::Asks).then(|| question(number, issue, item, noted)),
            follows: follows(record, issue, item, comment),
            lacks_comment: lacks(issue, comment),
        }
    })
    .collect()
}

/// Applies a change like [`apply`]; the text of an issue that was made from an item goes with the comment on it, until somebody
/// edits that text, and only while the sheet says what the issue says. Both are one change: the history tells of the comment.
pub fn apply_on_sheet(record: &mut Record, edit: Edit, frameworks: &Registry, at: Timestamp) -> bool {
    let Edit::Visit(VisitEdit::CommentItem(visit, item, _)) = &edit else { return apply(record, edit, at) };
    let (visit, reference) = (*visit, item.clone());
    let following = following(record, frameworks, visit, &reference);
    let changed = apply(record, edit, at);
    if let Some((item, issues)) = following.filter(|_| changed) {
        let noted = record.visit(visit).and_then(|visit| visit.observations.get(&reference));
        // Words that are gone, or an answer that is no worry any more, take nothing out of the issue and add nothing to it.
        if !noted.is_some_and(|noted| item.may_be_issue(noted)) {
            return changed;
        }
        let text = item.issue_text(noted.map_or("", |noted| noted.comment.as_str()));
        for id in issues {
            if let Some(account) = record.issue_mut(id).and_then(|issue| issue.accounts.first_mut()) {
                account.text.clone_from(&text);
            }
        }
    }
    changed
}

/// The item, and the issues made from it whose text nobody has edited by hand.
fn following<'a>(
    record: &Record,
    frameworks: &'a Registry,
    visit: VisitId,
    reference: &ItemRef,
) -> Option<(&'a Item, Vec<IssueId>)> {
    let made: Vec<&Issue> = record.issues.iter().filter(|issue| is_from(issue, visit, reference)).collect();
    if made.is_empty() {
        return None;
    }
    let visit = record.visit(visit)?;
    let item = frameworks.sheet(&visit.sheet)?.item(reference)?;
    let comment = visit.observations.get(reference).map_or("", |noted| noted.comment.as_str());
    Some((item, made.into_iter().filter(|issue| follows(record, issue, item, comment)).map(|issue| issue.id).collect()))
}

/// Adds the comment on the sheet to the issue made from it: to what was seen, and never in place of anything. Says which part of
/// the record that is; `None` where there is nothing to add.
pub(super) fn add_comment(record: &mut Record, id: IssueId) -> Option<String> {
    let link = record.issue(id)?.from_observation.clone()?;
    let comment = record.visit(link.visit)?.observations.get(&link.item)?.comment.trim().to_owned();
    let added: Vec<String> = record.history.iter().map(|change| change.part.clone()).collect();
    let was_added = |place: usize| added.contains(&format!("{}{place}{COMMENT}", accounts_part(id)));
    let issue = record.issue_mut(id)?;
    if !lacks(issue, &comment) {
        return None;
    }
    let seen = issue.accounts.iter().position(|account| account.how_known == Some(HowKnown::Seen));
    let place = match seen {
        Some(place) => {
            let text = &mut issue.accounts[place].text;
            match written_on(text, &comment).filter(|_| was_added(place)) {
                Some(rest) => text.push_str(rest),
                None => {
                    if !text.trim().is_empty() {
                        text.push('\n');
                    }
                    text.push_str(&comment);
                }
            }
            place
        }
        None => {
            issue.accounts.push(Account { how_known: Some(HowKnown::Seen), text: comment });
            issue.accounts.len() - 1
        }
    };
    Some(format!("{}{place}{COMMENT}", accounts_part(id)))
}

/// Where the history has it that an issue was kept.
pub(super) fn kept_part(id: IssueId) -> String {
    format!("issue/{id}/from_observation")
}

/// What the accounts of an issue are called in the history, up to the account's place.
fn accounts_part(id: IssueId) -> String {
    format!("issue/{id}/accounts/")
}

/// How the history calls it that a comment was added to an account: nobody has thought about the rest of it then.
const COMMENT: &str = "/comment";

/// Whether an issue was made from this item of this visit.
fn is_from(issue: &Issue, visit: VisitId, item: &ItemRef) -> bool {
    issue.from_observation.as_ref().is_some_and(|link| link.visit == visit && link.item == *item)
}

/// Whether an issue's text goes with the comment: it is what the sheet makes of it, and nobody has ever edited it by hand. Words
/// that somebody wrote are theirs, even where the comment comes to say the same.
fn follows(record: &Record, issue: &Issue, item: &Item, comment: &str) -> bool {
    let accounts = accounts_part(issue.id);
    issue.what() == item.issue_text(comment) && !record.history.iter().any(|change| is_by_hand(&change.part, &accounts))
}

/// Whether an entry of the history is that an account's words were changed by hand.
fn is_by_hand(part: &str, accounts: &str) -> bool {
    part.starts_with(accounts) && !part.ends_with(COMMENT) && !part.ends_with("/how_known")
}

/// What is new in a comment that was added before and has been written on since: its beginning stands as the last lines of the text,
/// and is not said twice.
fn written_on<'a>(text: &str, comment: &'a str) -> Option<&'a str> {
    let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(place, _)| place + 1));
    let rest = |end: &str| {
        let rest = comment.strip_prefix(end)?;
        // “No” is not the beginning of “Not after ten”.
        let goes_on = end.ends_with(char::is_alphanumeric) && rest.starts_with(char::is_alphanumeric);
        (!goes_on).then_some(rest)
    };
    lines.map(|start| &text[start..]).filter(|end| !end.trim().is_empty()).find_map(rest)
}

fn lacks(issue: &Issue, comment: &str) -> bool {
    let comment = comment.trim();
    !comment.is_empty() && !issue.accounts.iter().any(|account| account.text.contains(comment))
}

/// Whether an issue and what is noted on its item say one thing.
pub(super) fn agreement(
    record: &Record,
    issue: &Issue,
    visit: VisitId,
    item: &Item,
    noted: Option<&Observation>,
) -> Agreement {
    if noted.is_some_and(|noted| item.may_be_issue(noted)) {
        return Agreement::Agrees;
    }
    // Of the answers before, the one that is the same as now; in the words that the history has for it.
    let now = noted.and_then(|noted| noted.answer).map_or("taken back", Answer::key);
    let by_words = item.counts_words();
    let reference = item.reference.as_str();
    let said =
        if by_words { format!("visit/{visit}/{reference}/comment") } else { format!("visit/{visit}/{reference}") };
    let (kept, accounts) = (kept_part(issue.id), accounts_part(issue.id));
    let mut decided = false;
    for change in record.history.iter().rev() {
        if change.part == kept || is_by_hand(&change.part, &accounts) {
            decided = true;
        } else if change.part == said {
            // Tapping the same answer again changes nothing; what was decided before another answer is over.
            let same = !by_words && change.to.as_deref() == Some(now);
            match (same, decided) {
                (true, false) => {}
                (true, true) => return Agreement::Settled,
                // Words that are gone: the entry that emptied them is what was decided about, or has come since.
                (false, true) if by_words => return Agreement::Settled,
                (false, _) => return Agreement::Asks,
            }
        }
    }
    if decided { Agreement::Settled } else { Agreement::Asks }
}

/// What to ask: what the sheet says now, and what the issue still says.
fn question(number: usize, issue: &Issue, item: &Item, noted: Option<&Observation>) -> String {
    let reference = item.reference.as_str();
    let now = match noted.and_then(|noted| noted.answer) {
        _ if item.counts_words() => format!("The words on {reference} are gone"),
        None => format!("{reference} has no answer now"),
        Some(answer) => format!("{reference} is now answered {}", answer.label()),
    };
    match shortened(issue.what()) {
        None => format!("{now}, and issue {number} is still there. Keep it, change it or remove it?"),
        Some(what) => format!("{now}, but issue {number} still says: “{what}” Keep it, change it or remove it?"),
    }
}

/// The beginning of a text, on one line; `None` where there is nothing.
fn shortened(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= QUOTED {
        return (!text.is_empty()).then_some(text);
    }
    let cut: String = text.chars().take(QUOTED).collect();
    Some(format!("{}…", cut.trim_end()))
}
