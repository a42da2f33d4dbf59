//! Removing the minutes of a meeting.

use crate::{
    app::{Edit, FollowUpEdit, FollowUpPage, Message, Page, Route},
    concern::{MeetingId, RecordId},
    web::{edge::location, parts::ConfirmButton, store::use_store},
};
use yew::prelude::*;

/// What [`Remove`] takes away.
#[derive(Properties, PartialEq)]
pub struct RemoveProps {
    /// The meeting.
    pub id: MeetingId,
    /// The record.
    pub record: RecordId,
}

/// Asks, says what will be lost, and removes the minutes.
#[component]
pub fn Remove(props: &RemoveProps) -> Html {
    let store = use_store();
    let RemoveProps { id, record } = *props;
    let onconfirm = Callback::from(move |()| {
        // Gone to first, so that Back does not lead to minutes that are no more.
        let route = Route::Record(record, Page::FollowUp(FollowUpPage::Meetings));
        location::replace(&route);
        store.edit(Edit::FollowUp(FollowUpEdit::RemoveMeeting(id)));
        store.dispatch(Message::Navigate(route));
    });
    html! {
        <div class="pc-letter__remove pc-noprint">
            <ConfirmButton label="Remove these minutes" asks={true} {onconfirm}
                lost="Everything written down of this meeting goes, and cannot be taken back. What was taken into the plan stays there, and the history keeps that there were minutes." />
        </div>
    }
}
