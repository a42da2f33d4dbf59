//! One meeting: its day, its parts, and what is still to be written down of it.

mod actions;
mod agreed;
mod at;
mod chair;
mod chips;
mod day;
mod item;
mod not_held;
mod open;
mod part;
mod people;
mod person;
mod policy;
mod remove;
mod said;
mod taken;
mod telling;
mod which;

use super::{
    frame::{FollowUpFrame, here},
    meetings::facts,
};
use crate::{
    app::{FollowUpPage, MeetingPart, minutes_on, parts_begun, parts_open},
    concern::{MeetingId, RecordId},
    process::{Meeting as Kind, built_in},
    web::{
        kit::{Details, inset_text, link_button, secondary_link_button},
        store::{use_selector, use_store},
    },
};
use at::PartAt;
use day::Day;
use not_held::NotHeld;
use open::Open;
use part::Part;
use policy::PartPolicy;
use remove::Remove;
use std::rc::Rc;
use telling::Telling;
use which::Which;
use yew::prelude::*;

/// What [`Meeting`] shows.
#[derive(Properties, PartialEq)]
pub struct MeetingProps {
    /// Which one.
    pub id: MeetingId,
}

/// One meeting. Every field listens to itself, so that a keystroke draws that field and what is still open.
#[component]
pub fn Meeting(props: &MeetingProps) -> Html {
    let id = props.id;
    let store = use_store();
    let head = use_selector(move |state| {
        let record = state.record()?;
        let found = minutes_on(record, id)?;
        let held = [found.minutes.part_one.is_some(), found.minutes.part_two.is_some()];
        Some((record.id, found.process.process().clone(), found.minutes.meeting.clone(), found.current, held))
    });
    let back = (FollowUpPage::Meetings, AttrValue::from("Meetings"));
    let Some((record, process, name, current, held)) = head else {
        return html! {
            <FollowUpFrame title="This meeting is not on the record" {back}>
                <p class="govuk-body">{"Its minutes may have been removed. The history of the record keeps that there were some."}</p>
            </FollowUpFrame>
        };
    };
    let frameworks = store.frameworks();
    let known = built_in().exactly(&process).and_then(|definition| {
        Some((definition, definition.meeting(&name)?, frameworks.exactly(&definition.framework)?))
    });
    let Some((definition, kind, framework)) = known else {
        return html! {
            <FollowUpFrame title="Meeting" {back}>
                {inset_text(html! { <>{format!("This kind of meeting, “{name}” of {process}, is not on this device. What was written stays on the record, and is exported with it.")}</> })}
                if current { <Remove {id} {record} /> }
            </FollowUpFrame>
        };
    };
    if !current {
        return html! {
            <FollowUpFrame title={kind.title.clone()} {back}>
                {inset_text(html! { <>{"These minutes belong to a process that is over. They stay as they are, and can be printed."}</> })}
                {papers(record, id, kind, held)}
            </FollowUpFrame>
        };
    }
    let part = |part: MeetingPart| {
        let at = PartAt { id, part, attends: kind.attends };
        let policy = Rc::new(PartPolicy::of(definition, framework, kind, part));
        let is_held = held[usize::from(part == MeetingPart::Two)];
        if is_held {
            return html! { <Part key={at.word()} {at} {policy} {record} can_go={parts_begun(kind.attends) != [part]} /> };
        }
        if held == [false, false] || !parts_open(kind.attends).contains(&part) {
            return Html::default();
        }
        html! { <NotHeld key={at.word()} {at} {kind} /> }
    };
    html! {
        <FollowUpFrame title={kind.title.clone()} {back}>
            <p class="govuk-body">{format!("{}. What you write is kept as you write it.", kind.attends.label())}</p>
            if !kind.exception.is_empty() { {inset_text(html! { <>{&kind.exception}</> })} }
            <Open {id} {kind} />
            <Day {id} />
            if held == [false, false] { <Which {id} {kind} /> }
            {part(MeetingPart::One)}
            {part(MeetingPart::Two)}
            <Telling {record} {kind} />
            <Details summary="What the policy says of this meeting">{facts(record, framework, definition, kind)}</Details>
            if held != [false, false] { {papers(record, id, kind, held)} }
            <Remove {id} {record} />
        </FollowUpFrame>
    }
}

/// The ways to the papers: the full minutes, and the provider’s copy where there was a part with it.
fn papers(record: RecordId, id: MeetingId, kind: &Kind, [_, with_provider]: [bool; 2]) -> Html {
    let copy = if kind.attends.in_parts() { "The provider’s copy: part two only" } else { "The provider’s copy" };
    html! {
        <section class="pc-meeting__papers" aria-labelledby="papers-title">
            <h2 class="govuk-heading-m" id="papers-title">{"On paper"}</h2>
            <div class="govuk-button-group">
                {link_button(here(record, FollowUpPage::Minutes(id)), "Full minutes")}
                if with_provider {
                    {secondary_link_button(here(record, FollowUpPage::ProvidersCopy(id)), copy)}
                }
            </div>
        </section>
    }
}

/// The kind of the minutes with this identifier; `None` where its process file is not on this device.
pub fn kind_of(found: &crate::app::FoundMinutes<'_>) -> Option<&'static Kind> {
    built_in().exactly(found.process.process())?.meeting(&found.minutes.meeting)
}
