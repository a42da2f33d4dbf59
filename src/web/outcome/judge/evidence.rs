//! The record's issues as evidence for an answer.

use crate::{
    concern::{Issue, IssueId, Record},
    framework::Registry,
    web::parts::date_words,
};
use yew::prelude::*;

/// The most letters of an account that stand beside its issue.
const LETTERS: usize = 110;

/// An issue as it stands in a list to choose from.
#[derive(Clone, PartialEq)]
pub struct ShownIssue {
    /// The issue.
    pub id: IssueId,
    /// Its place in the record, counted from 1.
    pub number: usize,
    /// "Medication, 3 March 2026".
    pub about: AttrValue,
    /// How its main account begins.
    pub says: AttrValue,
}

/// All issues of a record, in its order.
pub fn issues(frameworks: &Registry, record: &Record) -> Vec<ShownIssue> {
    (1..).zip(&record.issues).map(|(number, issue)| shown(frameworks, number, issue)).collect()
}

fn shown(frameworks: &Registry, number: usize, issue: &Issue) -> ShownIssue {
    let theme = issue.theme.as_ref().and_then(|theme| frameworks.theme_title(theme)).unwrap_or("no theme yet");
    let when = issue.happened_on.map_or_else(|| "date not known".to_owned(), date_words);
    ShownIssue {
        id: issue.id,
        number,
        about: format!("{theme}, {when}").into(),
        says: beginning(issue.what().trim()).into(),
    }
}

/// The beginning of a text, up to the end of a word.
fn beginning(text: &str) -> String {
    if text.chars().count() <= LETTERS {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LETTERS).collect();
    let end = cut.rfind(char::is_whitespace).unwrap_or(cut.len());
    format!("{} …", cut[..end].trim_end())
}
