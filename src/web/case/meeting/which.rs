//! Which part of a meeting was held, where the chair decides or none is written down.

use crate::{
    app::{Edit, FollowUpEdit, MeetingPart, begun_part, minutes_on, parts_open, turn_of},
    concern::MeetingId,
    process::{Attends, Meeting as Kind, built_in},
    web::{
        edge::focus,
        kit::{Button, ButtonKind},
        store::{Store, use_store},
    },
};
use yew::prelude::*;

/// What [`Which`] asks about.
#[derive(Properties, PartialEq)]
pub struct WhichProps {
    /// The meeting.
    pub id: MeetingId,
    /// Its kind.
    pub kind: &'static Kind,
}

/// Asks which part was held, and begins it.
#[component]
pub fn Which(props: &WhichProps) -> Html {
    let (id, kind) = (props.id, props.kind);
    let store = use_store();
    let asks = match kind.attends {
        Attends::ByChair => "The chair decides whether the provider attends. How was the meeting held?",
        _ => "How was the meeting held?",
    };
    let choices: &[(&'static [MeetingPart], &'static str)] = match parts_open(kind.attends) {
        [MeetingPart::One] => &[(&[MeetingPart::One], "Without the provider")],
        [MeetingPart::Two] => &[(&[MeetingPart::Two], "With the provider")],
        _ => &[
            (&[MeetingPart::One], "Without the provider"),
            (&[MeetingPart::Two], "With the provider"),
            (&MeetingPart::BOTH, "In two parts: first without it, then with it"),
        ],
    };
    let button = |(parts, label): &(&'static [MeetingPart], &'static str)| {
        let (store, parts) = (store.clone(), *parts);
        let onclick = Callback::from(move |()| {
            for part in parts {
                begin_part(&store, id, kind, *part);
            }
            focus::soon(title_of(parts.first().copied().unwrap_or(MeetingPart::One)).to_owned());
        });
        html! { <Button label={*label} kind={ButtonKind::Secondary} {onclick} /> }
    };
    html! {
        <div role="group" aria-labelledby="which-title" class="pc-meeting__which">
            <h2 class="govuk-heading-m" id="which-title" tabindex="-1">{asks}</h2>
            <p class="govuk-body">{"What the provider did not attend is written down on its own, and never goes to it."}</p>
            <div class="govuk-button-group">{ for choices.iter().map(button) }</div>
        </div>
    }
}

/// Begins a part with its agenda.
pub fn begin_part(store: &Store, id: MeetingId, kind: &Kind, part: MeetingPart) {
    let frameworks = store.frameworks();
    let begun = store.read(|state| {
        let process = minutes_on(state.record()?, id)?.process;
        let definition = built_in().exactly(process.process())?;
        let framework = frameworks.exactly(&definition.framework)?;
        Some(begun_part(kind, framework, part, turn_of(definition, process, kind, id)))
    });
    if let Some(edit) = begun {
        store.edit(Edit::FollowUp(FollowUpEdit::ChangeMeeting(id, edit)));
    }
}

/// The id of a part’s heading.
pub fn title_of(part: MeetingPart) -> &'static str {
    match part {
        MeetingPart::One => "one-title",
        MeetingPart::Two => "two-title",
    }
}
