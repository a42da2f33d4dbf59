//! An issue beside the item that it was made from.

use crate::{
    app::{Edit, IssueEdit, MadeIssue, Page, Route},
    concern::RecordId,
    web::{
        edge::focus,
        kit::{Button, ButtonKind, button_group, secondary_link_button},
        parts::ConfirmButton,
        store::use_store,
    },
};
use yew::prelude::*;

/// What a [`SheetIssue`] shows.
#[derive(Properties, PartialEq)]
pub struct SheetIssueProps {
    /// The record.
    pub record: RecordId,
    /// The issue.
    pub issue: MadeIssue,
    /// The id of the link to it.
    pub id: AttrValue,
    /// Whether there is a field above to write into.
    pub writes: bool,
    /// The id of the item’s card, where the focus goes when the issue is removed.
    pub back_to: String,
}

/// That there is an issue and the way to it; the question what to do about it, where the sheet no longer says what it says; and
/// the tap that adds a comment which does not stand in it.
#[component]
pub fn SheetIssue(props: &SheetIssueProps) -> Html {
    let store = use_store();
    let (issue, id) = (&props.issue, props.issue.id);
    let number = issue.number;
    let href = Route::Record(props.record, Page::Issue(id)).href();
    let (keep, add) = {
        let (for_keep, for_add) = (store.clone(), store.clone());
        let (link, other) = (props.id.to_string(), props.id.to_string());
        let keep = Callback::from(move |()| {
            for_keep.edit(Edit::Issue(IssueEdit::Keep(id)));
            focus::soon(link.clone());
        });
        let add = Callback::from(move |()| {
            for_add.edit(Edit::Issue(IssueEdit::AddComment(id)));
            focus::soon(other.clone());
        });
        (keep, add)
    };
    let remove = {
        let back_to = props.back_to.clone();
        Callback::from(move |()| {
            store.edit(Edit::Issue(IssueEdit::Remove(id)));
            focus::back_soon(back_to.clone());
        })
    };
    html! {
        <>
            <p class="govuk-body" role="status">
                {"This is now an issue. "}
                if issue.follows && props.writes { {"What you write above goes into it. "} }
                <a class="govuk-link" id={props.id.clone()} href={href.clone()}>{"Look at the issue"}</a>
            </p>
            if let Some(asks) = &issue.asks {
                <div class="pc-settle" role="group" aria-label={format!("Issue {number} and the sheet")}>
                    <p class="pc-settle__asks pc-words" role="status">{asks}</p>
                    {button_group(html! { <>
                        <Button kind={ButtonKind::Secondary} onclick={keep} prevent_double={true} label={format!("Keep issue {number}")} />
                        {secondary_link_button(href, format!("Change issue {number}"))}
                        <ConfirmButton label={format!("Remove issue {number}")} asks={true} onconfirm={remove}
                            lost="Its accounts, decision, score and reasons go with it. This cannot be taken back." />
                    </> })}
                </div>
            }
            if issue.lacks_comment {
                <Button kind={ButtonKind::Secondary} onclick={add} prevent_double={true} label={format!("Add the comment to issue {number}")} />
            }
        </>
    }
}
