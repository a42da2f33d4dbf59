//! The minutes of a meeting on paper, both parts.

use super::{
    frame::{FollowUpFrame, here},
    meeting::kind_of,
};
use crate::{
    app::{FollowUpPage, minutes_on},
    concern::MeetingId,
    process::minutes_paper,
    submission::full_minutes_name,
    web::{
        kit::warning_text,
        parts::{TakePaper, document_view, paper_head},
        store::use_selector,
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// What [`Minutes`] shows.
#[derive(Properties, PartialEq)]
pub struct MinutesProps {
    /// The meeting.
    pub id: MeetingId,
}

/// The full minutes as they are printed, with the way to what the provider gets instead.
#[component]
pub fn Minutes(props: &MinutesProps) -> Html {
    let id = props.id;
    let record = use_selector(|state| state.record().cloned());
    let Some(record) = record else { return Html::default() };
    let back = (FollowUpPage::Meeting(id), AttrValue::from("The meeting"));
    let found = minutes_on(&record, id);
    let Some((found, kind)) = found.and_then(|found| Some((found, kind_of(&found)?))) else {
        return html! {
            <FollowUpFrame title="These minutes cannot be printed here" back={(FollowUpPage::Meetings, AttrValue::from("Meetings"))}>
                <p class="govuk-body">{"They are not on the record, or their kind of meeting is not on this device."}</p>
            </FollowUpFrame>
        };
    };
    let document = Rc::new(minutes_paper(kind, found.minutes, &paper_head(&record)));
    html! {
        <FollowUpFrame title="Full minutes: on paper" {back}>
            <div class="pc-noprint">
                if found.minutes.part_one.is_some() {
                    {warning_text(html! { {if kind.attends.in_parts() { "Not for the provider. It does not get part one." } else { "Not for the provider." }} })}
                }
                if found.minutes.part_two.is_some() {
                    <p class="govuk-body">
                        {"For the provider there is a paper of its own: "}
                        <a class="govuk-link" href={here(record.id, FollowUpPage::ProvidersCopy(id))}>{"the provider’s copy"}</a>
                    </p>
                }
            </div>
            <TakePaper document={document.clone()} file_name={full_minutes_name(&kind.title, found.minutes.on, &record)} />
            {document_view(&document)}
        </FollowUpFrame>
    }
}
