//! What is told above a page, and where it belongs.

use super::Route;
use crate::concern::RecordId;

/// The most sentences of one notice that are shown; the rest is counted. Tool default.
const MOST: usize = 4;

/// Where a notice belongs. It goes away when that is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoticeOf {
    /// One page.
    Page(Route),
    /// The pages of one record.
    Record(RecordId),
}

/// What is told above a page until it is hidden or the page is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Where it belongs.
    pub of: NoticeOf,
    /// What it is about, such as a record or a file; empty where the sentence says so.
    pub about: String,
    /// What is told.
    pub says: Vec<String>,
}

impl Notice {
    /// One sentence for a page.
    pub fn on(page: Route, says: String) -> Self {
        Self { of: NoticeOf::Page(page), about: String::new(), says: vec![says] }
    }

    /// Sentences about a record; of many the first are told, and how many there are.
    pub fn about(id: RecordId, about: String, mut says: Vec<String>) -> Self {
        let more = says.len().saturating_sub(MOST);
        if more > 1 {
            says.truncate(MOST);
            says.push(format!("And {more} more. “Check a file” on the first page lists them all."));
        }
        Self { of: NoticeOf::Record(id), about, says }
    }

    /// Whether it still belongs above this page.
    pub fn belongs(&self, route: &Route) -> bool {
        match &self.of {
            NoticeOf::Page(page) => page.same_page(route),
            NoticeOf::Record(id) => route.record() == Some(*id),
        }
    }
}
