//! Which wing a page is in.

use crate::app::{Awaited, Page, Route};
use yew::Html;

/// Draws a page of a wing that has arrived.
pub type Draw = fn(&Route) -> Html;

/// A part of the app that comes by itself: a wing, or what reads what the device keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wing {
    /// What reads what the device keeps, and those pages of records and of the device that no first answer needs. Each other wing needs it.
    Archive,
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
    /// What tells it from the others.
    pub fn name(self) -> &'static str {
        match self {
            Self::Archive => "archive",
            Self::Outcome => "outcome",
            Self::Case => "case",
            Self::Training => "training",
            Self::Library => "library",
        }
    }

    /// The wing that is waited for.
    pub fn awaited(awaited: Awaited) -> Self {
        match awaited {
            Awaited::Archive => Self::Archive,
            Awaited::Training => Self::Training,
        }
    }

    /// The wing that a page is in; `None` where it needs none.
    pub fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Device => Some(Self::Archive),
            Route::Training(_) => Some(Self::Training),
            Route::Frameworks | Route::Readings | Route::Framework(_) | Route::OpenFile | Route::CheckFile => {
                Some(Self::Library)
            }
            Route::Record(_, page) => match page {
                Page::FollowUp(_) => Some(Self::Case),
                Page::Compare | Page::Pattern | Page::Choose => Some(Self::Library),
                Page::Safety
                | Page::Tasks
                | Page::Service
                | Page::Issues
                | Page::Issue(_)
                | Page::RemoveIssue(_)
                | Page::Remove => Some(Self::Archive),
                Page::Weigh(_) | Page::Level | Page::Judge(_) | Page::Check => Some(Self::Outcome),
                _ => None,
            },
            _ => None,
        }
    }
}
