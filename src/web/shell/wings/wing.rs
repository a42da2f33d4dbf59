//! Which wing a page is in.

use crate::app::{Page, Route};
use yew::Html;

/// Draws a page of a wing that has arrived.
pub type Draw = fn(&Route) -> Html;

/// A part of the app that comes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wing {
    /// From the issues to the level, and what is sent.
    Outcome,
    /// What follows from the level: plan, deadlines, meetings, forms, letters.
    Case,
    /// Training.
    Training,
    /// The policies, and what is compared and checked by them.
    Library,
}

impl Wing {
    /// The wing that a page is in; `None` where it needs none.
    pub fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Training(_) => Some(Self::Training),
            Route::Frameworks | Route::Readings | Route::Framework(_) | Route::OpenFile | Route::CheckFile => {
                Some(Self::Library)
            }
            Route::Record(_, page) => match page {
                Page::FollowUp(_) => Some(Self::Case),
                Page::Compare | Page::Pattern | Page::Choose => Some(Self::Library),
                Page::Weigh(_) | Page::Level | Page::Judge(_) | Page::Check => Some(Self::Outcome),
                _ => None,
            },
            _ => None,
        }
    }
}
