//! Asks before an issue is removed.

use crate::web::shell::frame::{RecordPage, address};
use crate::{
    app::{Edit, IssueEdit, Page, Route},
    concern::IssueId,
    web::{
        edge::location,
        kit::{Button, ButtonKind, inset_text},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What [`RemoveIssue`] shows.
#[derive(Properties, PartialEq)]
pub struct RemoveIssueProps {
    /// The issue.
    pub issue: IssueId,
}

/// Says what will be lost and asks.
#[component]
pub fn RemoveIssue(props: &RemoveIssueProps) -> Html {
    let store = use_store();
    let id = props.issue;
    let shown = use_selector(move |state| {
        let record = state.record()?;
        Some((record.id, record.issue(id)?.what().to_owned()))
    });
    let Some((record, what)) = shown else { return html! { <crate::web::shell::not_found::NotFound /> } };
    let remove = Callback::from(move |()| {
        // Gone to first, so that Back does not lead to an issue that is no more.
        let route = Route::Record(record, Page::Issues);
        location::replace(&route);
        store.edit(Edit::Issue(IssueEdit::Remove(id)));
        store.dispatch(crate::app::Message::Navigate(route));
    });
    html! {
        <RecordPage title="Remove this issue?" back={Some((Page::Issues, AttrValue::from("Issues")))} tracks={false}>
            if !what.trim().is_empty() { {inset_text(html! { <><span class="pc-words">{what}</span></> })} }
            <p class="govuk-body">
                {"Its accounts, decision, score and reasons go with it, and the level is worked out without it. The history keeps that an issue was removed. This cannot be taken back."}
            </p>
            <div class="govuk-button-group">
                <Button label="Remove the issue" kind={ButtonKind::Warning} onclick={remove} prevent_double={true} />
                <a class="govuk-link" href={address(record, Page::Issues)}>{"Keep it"}</a>
            </div>
        </RecordPage>
    }
}
