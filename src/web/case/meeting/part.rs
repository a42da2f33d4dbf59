//! One part of a meeting that was held.

use super::{
    actions::Actions, at::PartAt, chair::Chair, chips::Chips, people::PeopleList, policy::PartPolicy, said::Said,
    which::title_of,
};
use crate::{
    app::{Edit, FollowUpEdit, MeetingEdit, MeetingPart, People},
    concern::RecordId,
    web::{
        edge::focus,
        kit::tool_default,
        parts::{ConfirmButton, upper_first},
        store::{use_selector, use_store},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// What a [`Part`] shows.
#[derive(Properties, PartialEq)]
pub struct PartProps {
    /// Which one.
    pub at: PartAt,
    /// What the policy says of it.
    pub policy: Rc<PartPolicy>,
    /// The record.
    pub record: RecordId,
    /// Whether the meeting can do without it, so that it may not have been held.
    pub can_go: bool,
}

/// One part. The two look different from beginning to end, and each says to whom it goes.
#[component]
pub fn Part(props: &PartProps) -> Html {
    let (at, policy) = (props.at, &props.policy);
    let (class, whose, goes) = match at.part {
        MeetingPart::One => ("pc-meeting__part--one", "Without the provider.", "The provider never gets this."),
        MeetingPart::Two => ("pc-meeting__part--two", "With the provider.", "This is what the provider’s copy holds."),
    };
    let title = title_of(at.part);
    html! {
        <section class={classes!("pc-meeting__part", class)} aria-labelledby={title}>
            <h2 class="govuk-heading-m" id={title} tabindex="-1">{at.title()}</h2>
            <p class="pc-meeting__whose">if at.attends.in_parts() { <strong>{whose}</strong>{" "} }{goes}</p>
            if policy.split_is_ours { {tool_default(html! { {"The policy does not speak of two sets of minutes; this tool keeps them apart."} })} }
            <Chair {at} policy={policy.chair.clone()} />
            <PeopleList {at} people={People::Present}>
                if !policy.expected.is_empty() { <Chips {at} expected={Rc::new(policy.expected.clone())} /> }
            </PeopleList>
            <PeopleList {at} people={People::Apologies} />
            <Said {at} agenda={Rc::new(policy.agenda.clone())} other={Rc::new(policy.other_agenda.clone())} />
            <Actions {at} record={props.record} />
            if props.can_go { <TakeOut {at} /> }
        </section>
    }
}

/// What [`TakeOut`] takes out.
#[derive(Properties, PartialEq)]
struct TakeOutProps {
    at: PartAt,
}

/// Says that the part was not held; asks where something was written.
#[component]
fn TakeOut(props: &TakeOutProps) -> Html {
    let at = props.at;
    let store = use_store();
    let blank = use_selector(move |state| at.look(state, |part| Some(part.is_blank()))).unwrap_or(true);
    let onconfirm = Callback::from(move |()| {
        let edit = match at.part {
            MeetingPart::One => MeetingEdit::PartOne(None),
            MeetingPart::Two => MeetingEdit::PartTwo(None),
        };
        store.edit(Edit::FollowUp(FollowUpEdit::ChangeMeeting(at.id, edit)));
        focus::soon("held-on".to_owned());
    });
    html! {
        <ConfirmButton label={format!("{} was not held", upper_first(at.word()))} asks={!blank} {onconfirm}
            lost={format!("Everything written in {} goes, and cannot be taken back.", at.word())} />
    }
}
