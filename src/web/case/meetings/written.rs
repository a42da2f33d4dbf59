//! Minutes that are begun, newest first.

use super::super::frame::here;
use crate::{
    app::{FollowUpPage, open_places},
    concern::{Minutes, ProcessState, Record, RecordId},
    process::built_in,
    web::{
        kit::{TagColour, status_tag},
        parts::date_words,
    },
};
use yew::prelude::*;

/// The minutes on the record; nothing where there are none. Those of a process that is over come last.
pub fn written(record: &Record) -> Html {
    let followed = record.follow_up.process().map(|state| cards(record.id, state, true));
    let before = record.follow_up.processes.iter().rev().skip(1).filter(|state| !state.meetings.is_empty());
    html! {
        <>
            { for followed }
            { for before.map(|state| cards(record.id, state, false)) }
        </>
    }
}

fn cards(record: RecordId, state: &ProcessState, current: bool) -> Html {
    if state.meetings.is_empty() {
        return Html::default();
    }
    let mut meetings: Vec<&Minutes> = state.meetings.iter().rev().collect();
    meetings.sort_by_key(|minutes| std::cmp::Reverse(minutes.on));
    html! {
        <>
            <h2 class="govuk-heading-m">
                {if current { "Minutes".to_owned() } else { format!("Minutes of a process that is over ({})", state.process().id) }}
            </h2>
            <ul class="govuk-list">{ for meetings.into_iter().map(|minutes| card(record, state, minutes, current)) }</ul>
        </>
    }
}

/// A meeting with its day, its parts, and what is still to be written down of it.
fn card(record: RecordId, state: &ProcessState, minutes: &Minutes, current: bool) -> Html {
    let kind = built_in().exactly(state.process()).and_then(|definition| definition.meeting(&minutes.meeting));
    let title = kind.map_or(minutes.meeting.as_str(), |kind| kind.title.as_str());
    let parts = match (minutes.part_one.is_some(), minutes.part_two.is_some()) {
        (true, true) if kind.is_some_and(|kind| !kind.attends.in_parts()) => "With and without the provider",
        (true, true) => "Part one and part two",
        (true, false) => "Without the provider",
        (false, true) => "With the provider",
        (false, false) => "Not said yet which part was held",
    };
    let open = kind.map(|kind| open_places(kind, minutes).len());
    html! {
        <li class="pc-card" key={minutes.id.to_string()}>
            <h3 class="pc-card__title">
                <a class="govuk-link pc-card__link" href={here(record, FollowUpPage::Meeting(minutes.id))}>
                    {format!("{}: {title}", date_words(minutes.on))}
                </a>
            </h3>
            <p class="pc-card__meta">
                <span>{parts}</span>
                { match open {
                    _ if !current => Html::default(),
                    None => status_tag("Its kind is not on this device", TagColour::Yellow),
                    Some(0) => status_tag("Written down", TagColour::Green),
                    Some(1) => status_tag("1 place open", TagColour::Yellow),
                    Some(open) => status_tag(format!("{open} places open"), TagColour::Yellow),
                } }
            </p>
        </li>
    }
}
