//! The provider’s copy of minutes on paper.

mod plain;

use super::{frame::FollowUpFrame, meeting::kind_of, readers::readers};
use crate::{
    app::{FollowUpPage, in_providers_copy, minutes_on},
    concern::MeetingId,
    paper::to_text,
    process::{Audience, ProvidersCopy as Copy, providers_copy, providers_copy_paper},
    submission::{Find, providers_copy_name},
    web::{
        kit::{Details, inset_text},
        parts::{TakePaper, document_view},
        store::use_selector,
    },
};
use plain::Plain;
use std::rc::Rc;
use yew::prelude::*;

/// What [`ProvidersCopy`] shows.
#[derive(Properties, PartialEq)]
pub struct ProvidersCopyProps {
    /// The meeting.
    pub id: MeetingId,
}

/// What the page shows of a record, and nothing else.
#[derive(Clone, PartialEq)]
struct Shown {
    copy: Copy,
    /// What the file is called.
    name: String,
    /// What to look at before it goes.
    found: Vec<Find>,
}

/// The provider’s copy. The page takes nothing of the record but the copy and the name of its service, so that it cannot show
/// anything else: neither the screen, nor the margins of a printed page, nor the file’s name.
#[component]
pub fn ProvidersCopy(props: &ProvidersCopyProps) -> Html {
    let id = props.id;
    let copy = use_selector(move |state| copy(state, id));
    let back = (FollowUpPage::Meeting(id), AttrValue::from("The meeting"));
    let Shown { copy, name, found } = match copy {
        Ok(shown) => shown,
        Err(why) => {
            return html! {
                <FollowUpFrame title="There is no copy for the provider" {back}>
                    <p class="govuk-body">{why}</p>
                </FollowUpFrame>
            };
        }
    };
    let document = Rc::new(providers_copy_paper(&copy));
    html! {
        <FollowUpFrame title="The provider’s copy" {back}>
            <div class="pc-noprint">
                {inset_text(html! { {"This is all that the provider gets: what was written down of the part with it. Read it through before it goes; names of other people may stand in it."} })}
            </div>
            {readers(Audience::Provider, &found)}
            <TakePaper document={document.clone()} file_name={name} />
            <div class="pc-noprint">
                <Details summary="The same as plain text, to copy"><Plain text={to_text(&document)} /></Details>
            </div>
            {document_view(&document)}
        </FollowUpFrame>
    }
}

/// The copy of these minutes, or in words why there is none.
fn copy(state: &crate::app::State, id: MeetingId) -> Result<Shown, AttrValue> {
    let found = state.record().and_then(|record| Some((record, minutes_on(record, id)?)));
    let Some((record, found, kind)) = found.and_then(|(record, found)| Some((record, found, kind_of(&found)?))) else {
        return Err("The minutes are not on the record, or their kind of meeting is not on this device.".into());
    };
    let copy = providers_copy(kind, found.minutes, &record.service).map_err(|why| why.to_string())?;
    let name = providers_copy_name(&copy.title, copy.on, record);
    let found = in_providers_copy(record, id, &copy);
    Ok(Shown { copy, name, found })
}
