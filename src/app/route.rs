//! The addresses of the pages, carried after `#` so that any static host and any reload works.

use super::{FollowUpPage, TrainingPage};
use crate::{
    concern::{FrameworkRef, IssueId, Record, RecordId, VisitId},
    framework::Registry,
    submission::Place,
};
use std::{convert::Infallible, fmt, str::FromStr};

/// A page of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The first page.
    Home,
    /// Begins a record with a visit.
    NewVisit,
    /// Begins a record without a visit.
    NewConcern,
    /// Opens the worked example.
    Example,
    /// Opens an exported file.
    OpenFile,
    /// Checks an exported file.
    CheckFile,
    /// How records are kept on this device.
    Device,
    /// Asks before everything is removed from this device.
    RemoveAll,
    /// The frameworks at hand, and an authority's own files.
    Frameworks,
    /// What was corrected in the readings of the frameworks.
    Readings,
    /// Everything in one framework.
    Framework(FrameworkRef),
    /// A page of training.
    Training(TrainingPage),
    /// A page of one record.
    Record(RecordId, Page),
    /// An address that leads nowhere.
    NotFound(String),
}

/// A page of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// The task list.
    Tasks,
    /// The three tracks.
    Safety,
    /// Provider and service.
    Service,
    /// A visit's header.
    Visit(VisitId),
    /// One section of a visit's sheet, and the item last touched.
    Section(VisitId, String, Option<String>),
    /// The list of issues.
    Issues,
    /// One issue.
    Issue(IssueId),
    /// One-off or pattern, and the score.
    Weigh(IssueId),
    /// Asks before an issue is removed.
    RemoveIssue(IssueId),
    /// The level and its reasons.
    Level,
    /// The questions of the framework with this id.
    Judge(String),
    /// Chooses the framework that the record is submitted under.
    Choose,
    /// The outcomes of all frameworks.
    Compare,
    /// The issues over time.
    Pattern,
    /// What follows from the outcome.
    FollowUp(FollowUpPage),
    /// Check and send.
    Check,
    /// Asks before the record is removed.
    Remove,
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("/"),
            Self::NewVisit => f.write_str("/new/visit"),
            Self::NewConcern => f.write_str("/new/concern"),
            Self::Example => f.write_str("/example"),
            Self::OpenFile => f.write_str("/open"),
            Self::CheckFile => f.write_str("/check-file"),
            Self::Device => f.write_str("/device"),
            Self::RemoveAll => f.write_str("/device/remove"),
            Self::Frameworks => f.write_str("/frameworks"),
            Self::Readings => f.write_str("/frameworks/changes"),
            Self::Framework(reference) => write!(f, "/frameworks/{}/{}", reference.id, reference.version),
            Self::Training(page) => page.fmt(f),
            Self::Record(id, page) => write!(f, "/record/{id}{page}"),
            Self::NotFound(address) => f.write_str(address),
        }
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tasks => Ok(()),
            Self::Safety => f.write_str("/safety"),
            Self::Service => f.write_str("/service"),
            Self::Visit(visit) => write!(f, "/visit/{visit}"),
            Self::Section(visit, section, None) => write!(f, "/visit/{visit}/{section}"),
            Self::Section(visit, section, Some(item)) => write!(f, "/visit/{visit}/{section}/{item}"),
            Self::Issues => f.write_str("/issues"),
            Self::Issue(issue) => write!(f, "/issue/{issue}"),
            Self::Weigh(issue) => write!(f, "/issue/{issue}/weigh"),
            Self::RemoveIssue(issue) => write!(f, "/issue/{issue}/remove"),
            Self::Level => f.write_str("/level"),
            Self::Judge(framework) => write!(f, "/judge/{framework}"),
            Self::Choose => f.write_str("/framework"),
            Self::Compare => f.write_str("/compare"),
            Self::Pattern => f.write_str("/pattern"),
            Self::FollowUp(page) => page.fmt(f),
            Self::Check => f.write_str("/check"),
            Self::Remove => f.write_str("/remove"),
        }
    }
}

impl FromStr for Route {
    type Err = Infallible;

    /// Reads an address, with or without its `#`. Every address is a route: one that leads nowhere is
    /// [`Route::NotFound`].
    fn from_str(address: &str) -> Result<Self, Infallible> {
        let path = address.strip_prefix('#').unwrap_or(address);
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let found = match parts.as_slice() {
            [] => Some(Self::Home),
            ["new", "visit"] => Some(Self::NewVisit),
            ["new", "concern"] => Some(Self::NewConcern),
            ["example"] => Some(Self::Example),
            ["open"] => Some(Self::OpenFile),
            ["check-file"] => Some(Self::CheckFile),
            ["device"] => Some(Self::Device),
            ["device", "remove"] => Some(Self::RemoveAll),
            ["frameworks"] => Some(Self::Frameworks),
            ["frameworks", "changes"] => Some(Self::Readings),
            ["frameworks", id, version] => {
                Some(Self::Framework(FrameworkRef { id: (*id).to_owned(), version: (*version).to_owned() }))
            }
            ["training", rest @ ..] => TrainingPage::read(rest).map(Self::Training),
            ["record", id, rest @ ..] => id.parse().ok().zip(page(rest)).map(|(id, page)| Self::Record(id, page)),
            _ => None,
        };
        Ok(found.unwrap_or_else(|| Self::NotFound(path.to_owned())))
    }
}

fn page(parts: &[&str]) -> Option<Page> {
    Some(match parts {
        [] => Page::Tasks,
        ["safety"] => Page::Safety,
        ["service"] => Page::Service,
        ["visit", visit] => Page::Visit(visit.parse().ok()?),
        ["visit", visit, section] => Page::Section(visit.parse().ok()?, (*section).to_owned(), None),
        ["visit", visit, section, item] => {
            Page::Section(visit.parse().ok()?, (*section).to_owned(), Some((*item).to_owned()))
        }
        ["issues"] => Page::Issues,
        ["issue", issue] => Page::Issue(issue.parse().ok()?),
        ["issue", issue, "weigh"] => Page::Weigh(issue.parse().ok()?),
        ["issue", issue, "remove"] => Page::RemoveIssue(issue.parse().ok()?),
        ["level"] => Page::Level,
        ["judge", framework] => Page::Judge((*framework).to_owned()),
        ["framework"] => Page::Choose,
        ["compare"] => Page::Compare,
        ["pattern"] => Page::Pattern,
        ["follow-up", rest @ ..] => Page::FollowUp(FollowUpPage::read(rest)?),
        ["check"] => Page::Check,
        ["remove"] => Page::Remove,
        _ => return None,
    })
}

impl Route {
    /// The record that the page belongs to.
    pub fn record(&self) -> Option<RecordId> {
        match self {
            Self::Record(id, _) => Some(*id),
            _ => None,
        }
    }

    /// The page on which a text of a record is changed.
    pub fn to_place(record: &Record, place: &Place, frameworks: &Registry) -> Self {
        let page = match place {
            Place::Safety => Page::Safety,
            Place::Item(visit, item) => {
                let sheet = record.visit(*visit).and_then(|visit| frameworks.sheet(&visit.sheet));
                let section = sheet.and_then(|sheet| {
                    sheet.sections.iter().find(|section| section.items.iter().any(|one| one.reference == *item))
                });
                section.map_or(Page::Visit(*visit), |section| {
                    Page::Section(*visit, section.id.clone(), Some(item.as_str().to_owned()))
                })
            }
            Place::Issue(issue) => Page::Issue(*issue),
            Place::Weigh(issue) => Page::Weigh(*issue),
            Place::Judge(framework) => Page::Judge(framework.clone()),
            Place::Level => Page::Level,
            Place::Pattern => Page::Pattern,
            Place::Process => Page::FollowUp(FollowUpPage::Case),
            Place::Told => Page::FollowUp(FollowUpPage::Told),
            Place::Action(id) => Page::FollowUp(FollowUpPage::Action(*id)),
            Place::Meeting(id) => Page::FollowUp(FollowUpPage::Meeting(*id)),
            Place::Form(id) => Page::FollowUp(FollowUpPage::Form(*id)),
            Place::Letter(id) => Page::FollowUp(FollowUpPage::Letter(*id)),
        };
        Self::Record(record.id, page)
    }

    /// The address with its `#`, for links.
    pub fn href(&self) -> String {
        format!("#{self}")
    }

    /// Whether both are the same page, wherever on it the person was.
    pub fn same_page(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Record(a, Page::Section(va, sa, _)), Self::Record(b, Page::Section(vb, sb, _))) => {
                (a, va, sa) == (b, vb, sb)
            }
            _ => self == other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::CoursePage;

    #[test]
    fn every_route_reads_back_from_its_address() {
        let id = RecordId::from_random([7; 10]);
        let visit = VisitId::from_random([8; 10]);
        let issue = IssueId::from_random([9; 10]);
        let pages = [
            Page::Tasks,
            Page::Safety,
            Page::Service,
            Page::Visit(visit),
            Page::Section(visit, "environment".to_owned(), None),
            Page::Section(visit, "environment".to_owned(), Some("E5".to_owned())),
            Page::Issues,
            Page::Issue(issue),
            Page::Weigh(issue),
            Page::RemoveIssue(issue),
            Page::Level,
            Page::Judge("derbyshire".to_owned()),
            Page::Choose,
            Page::Compare,
            Page::Pattern,
            Page::Check,
            Page::Remove,
        ];
        let own = FrameworkRef { id: "example-borough".to_owned(), version: "2026-11+0123456789ab".to_owned() };
        let routes = [
            Route::Home,
            Route::NewVisit,
            Route::NewConcern,
            Route::Example,
            Route::OpenFile,
            Route::Frameworks,
            Route::Readings,
        ]
        .into_iter()
        .chain([Route::Framework(own), Route::CheckFile, Route::Device, Route::RemoveAll])
        .chain(training_pages().map(Route::Training))
        .chain(follow_up_pages().map(|page| Route::Record(id, Page::FollowUp(page))))
        .chain(pages.map(|page| Route::Record(id, page)));
        for route in routes {
            assert_eq!(route.href().parse(), Ok(route));
        }
    }

    fn follow_up_pages() -> impl Iterator<Item = FollowUpPage> {
        let action = crate::concern::ActionId::from_random([4; 10]);
        let meeting = crate::concern::MeetingId::from_random([5; 10]);
        let form = crate::concern::FormId::from_random([6; 10]);
        [
            FollowUpPage::Case,
            FollowUpPage::Begin,
            FollowUpPage::Move("mdmm-to-process".to_owned()),
            FollowUpPage::Reassess,
            FollowUpPage::Told,
            FollowUpPage::Plan,
            FollowUpPage::Action(action),
            FollowUpPage::PlanPaper,
            FollowUpPage::Duties,
            FollowUpPage::Deadlines,
            FollowUpPage::Meetings,
            FollowUpPage::Meeting(meeting),
            FollowUpPage::Minutes(meeting),
            FollowUpPage::ProvidersCopy(meeting),
            FollowUpPage::Forms,
            FollowUpPage::Form(form),
            FollowUpPage::FormPaper(form),
            FollowUpPage::Decisions,
            FollowUpPage::Letters,
            FollowUpPage::Letter(form),
            FollowUpPage::LetterPaper(form),
        ]
        .into_iter()
    }

    fn training_pages() -> impl Iterator<Item = TrainingPage> {
        let id = crate::concern::TrainingId::from_random([3; 10]);
        let digest = "0123456789ab".to_owned();
        let pages = [
            CoursePage::Overview,
            CoursePage::Judge(1),
            CoursePage::Reading(12),
            CoursePage::Result,
            CoursePage::Send,
            CoursePage::HandOut,
            CoursePage::Collect,
            CoursePage::Pass,
            CoursePage::Hands(3),
            CoursePage::Reveal(4),
            CoursePage::Remove,
        ];
        [TrainingPage::Start, TrainingPage::Join, TrainingPage::OwnSets, TrainingPage::Set(digest.clone())]
            .into_iter()
            .chain([TrainingPage::Notes(digest.clone()), TrainingPage::NewRoom(digest)])
            .chain(pages.map(move |page| TrainingPage::Course(id, page)))
    }

    #[test]
    fn what_leads_nowhere_says_so() {
        for address in [
            "#/nowhere",
            "#/training/course/0000000000000000/judge/0",
            "#/record/short",
            "#/record/0000000000000000/what",
            "#/record/0000000000000000/issue/x",
            "#/record/0000000000000000/follow-up/plan/x",
            "#/record/0000000000000000/follow-up/meetings/0000000000000000/what",
        ] {
            assert!(matches!(address.parse(), Ok(Route::NotFound(_))), "{address}");
        }
    }
}
