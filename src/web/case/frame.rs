//! What the pages about what follows share.

use crate::{
    app::{Case, FollowUpPage, Page, Route},
    concern::{ProcessState, Record, RecordId},
    framework::{Framework, Registry},
    process::{Definition, built_in},
    web::{
        edge::{clock, location},
        kit::PageError,
        shell::frame::{RecordPage, address, use_record_id},
    },
};
use yew::prelude::*;

/// What a [`FollowUpFrame`] shows.
#[derive(Properties, PartialEq)]
pub struct FollowUpFrameProps {
    /// The heading.
    pub title: AttrValue,
    /// Where Back leads, and its words; without it Back leads to the page of the case.
    #[prop_or_default]
    pub back: Option<(FollowUpPage, AttrValue)>,
    /// Everything wrong on the page.
    #[prop_or_default]
    pub errors: Vec<PageError>,
    /// The page.
    pub children: Html,
}

/// A page about what follows: the frame of the record, and the ways to its neighbours.
#[component]
pub fn FollowUpFrame(props: &FollowUpFrameProps) -> Html {
    let Some(id) = use_record_id() else { return Html::default() };
    let back = match &props.back {
        Some((page, words)) => (Page::FollowUp(page.clone()), words.clone()),
        None => (Page::FollowUp(FollowUpPage::Case), AttrValue::from("What happens next")),
    };
    html! {
        <RecordPage title={props.title.clone()} back={Some(back)} errors={props.errors.clone()} tracks={false}>
            {props.children.clone()}
            {places(id)}
        </RecordPage>
    }
}

/// The ways to the pages about what follows.
pub fn places(id: RecordId) -> Html {
    let all = [
        (FollowUpPage::Case, "What happens next"),
        (FollowUpPage::Plan, "Plan"),
        (FollowUpPage::Deadlines, "Deadlines"),
        (FollowUpPage::Meetings, "Meetings"),
        (FollowUpPage::Forms, "Forms"),
        (FollowUpPage::Letters, "Letters"),
        (FollowUpPage::Decisions, "Decisions"),
        (FollowUpPage::Duties, "Duties"),
    ];
    html! {
        <nav class="pc-follow pc-noprint" aria-label="What follows">
            <ul class="pc-follow__list">
                { for all.into_iter().map(|(page, words)| html! {
                    <li><a class="govuk-link" href={here(id, page)}>{words}</a></li>
                }) }
                <li><a class="govuk-link" href={address(id, Page::Tasks)}>{"All parts of the record"}</a></li>
            </ul>
        </nav>
    }
}

/// The address of a page about what follows.
pub fn here(id: RecordId, page: FollowUpPage) -> String {
    address(id, Page::FollowUp(page))
}

/// The policy that a record’s follow-up goes by: that of the process that is followed, else that of the record.
pub struct Followed<'a> {
    /// The framework.
    pub framework: &'a Framework,
    /// What happens after the level under it.
    pub definition: &'static Definition,
    /// The process that is followed; `None` while none is begun, or the one begun goes by a version that is not here.
    pub state: Option<&'a ProcessState>,
}

/// The policy that a record’s follow-up goes by; `None` where there is none on this device.
pub fn followed<'a>(record: &'a Record, frameworks: &'a Registry) -> Option<Followed<'a>> {
    let case = Case::of(record, frameworks, built_in(), clock::now()).ok()?;
    let definition = built_in().exactly(&case.definition.reference)?;
    Some(Followed { framework: case.framework, definition, state: case.process })
}

/// Goes to a page about what follows.
pub fn go(id: RecordId, page: FollowUpPage) {
    location::go(&Route::Record(id, Page::FollowUp(page)));
}
