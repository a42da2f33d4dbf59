//! One kind of meeting: who is there, what is brought and spoken of, and the way to write its minutes.

use super::super::frame::{Followed, go, here};
use crate::{
    app::{Edit, FollowUpEdit, FollowUpPage, new_minutes, turn_of},
    concern::{MeetingId, Record, RecordId},
    framework::{Framework, cited},
    process::{Attends, Definition, Meeting as Kind, Name, Told},
    web::{
        edge::{clock, random},
        kit::{Button, ButtonKind, Details, SummaryRow, bare_summary_list, citation, inset_text, tool_default},
        parts::quoted,
        store::Store,
    },
};
use yew::prelude::*;

/// A kind of meeting as a card. Those of other stages say which.
pub fn kind(store: &Store, record: &Record, followed: &Followed<'_>, kind: &'static Kind, other: bool) -> Html {
    let definition = followed.definition;
    let stages = definition.stages.iter().filter(|stage| stage.meetings.iter().any(|name| name.id == kind.id));
    let stages: Vec<&str> = stages.map(|stage| stage.title.as_str()).collect();
    let write = followed.state.map(|state| {
        let state = state.clone();
        let (store, id, framework) = (store.clone(), record.id, followed.framework.clone());
        let onclick = Callback::from(move |()| {
            let meeting = MeetingId::from_random(random::ten_bytes());
            let minutes =
                new_minutes(kind, &framework, meeting, clock::today(), turn_of(definition, &state, kind, meeting));
            store.edit(Edit::FollowUp(FollowUpEdit::AddMeeting(Box::new(minutes))));
            go(id, FollowUpPage::Meeting(meeting));
        });
        html! {
            <Button kind={ButtonKind::Secondary} {onclick} prevent_double={true}>
                {"Write minutes"}<span class="govuk-visually-hidden">{format!(" of: {}", kind.title)}</span>
            </Button>
        }
    });
    html! {
        <section class="pc-card pc-meeting__kind" key={kind.id.clone()} aria-labelledby={format!("kind-{}", kind.id)}>
            <h3 class="pc-card__title" id={format!("kind-{}", kind.id)}>{&kind.title}</h3>
            if other && !stages.is_empty() { <p class="pc-card__meta"><span>{format!("Stage: {}", stages.join("; "))}</span></p> }
            {attends(kind)}
            if !kind.says.is_empty() { <p class="govuk-body">{&kind.says}</p> }
            if !kind.cite.is_empty() { {citation(cited(&kind.cite))} }
            <Details summary="Who attends, what to bring, what is spoken of">
                {facts(record.id, followed.framework, definition, kind)}
            </Details>
            { for write }
        </section>
    }
}

/// Which part the provider attends.
fn attends(kind: &Kind) -> Html {
    html! {
        <>
            <p class="govuk-body"><strong>{kind.attends.label()}</strong>{"."}</p>
            if kind.tool_default { {tool_default(html! { {"No source says who attends which part."} })} }
        </>
    }
}

/// What the policy says of a kind of meeting; nothing is shown where it says nothing.
pub fn facts(record: RecordId, framework: &Framework, definition: &Definition, kind: &Kind) -> Html {
    let text = |key: &'static str, words: &str| (!words.is_empty()).then(|| SummaryRow::new(key, html! { {words} }));
    let listed = |key: &'static str, names: &[Name]| {
        (!names.is_empty())
            .then(|| SummaryRow::new(key, html! { { for names.iter().map(|name| list(framework, name)) } }))
    };
    let deadlines: Vec<_> = kind
        .deadlines
        .iter()
        .filter_map(|name| framework.deadlines.iter().find(|deadline| deadline.id == name.id))
        .map(|deadline| html! { <li>{format!("{}: {}", deadline.what, deadline.when)}</li> })
        .collect();
    let deadlines = (!deadlines.is_empty()).then(|| {
        let link = html! { <a class="govuk-link" href={here(record, FollowUpPage::Deadlines)}>{"See the days under Deadlines"}</a> };
        SummaryRow::new("By when", html! { <><ul class="govuk-list govuk-list--bullet">{ for deadlines }</ul>{link}</> })
    });
    let told = (!kind.told.is_empty())
        .then(|| SummaryRow::new("To be told", html! { { for kind.told.iter().map(|told| told_of(record, told)) } }));
    let rows = [
        text("Exception", &kind.exception),
        text("Chair", &kind.chair),
        text("Takes the minutes", &kind.minutes),
        listed("Who attends", &kind.core),
        listed("Who may be invited too", &kind.others),
        listed("Reports and papers", &kind.papers),
        listed(if kind.attends == Attends::ByChair { "Agenda" } else { "Agenda without the provider" }, &kind.part_one),
        listed("Agenda with the provider", &kind.part_two),
        told,
        deadlines,
    ];
    let rows: Vec<SummaryRow> = rows.into_iter().flatten().collect();
    html! {
        <>
            if rows.is_empty() {
                <p class="govuk-body">{"Nothing more about this meeting is in this tool."}</p>
            } else {
                {bare_summary_list(&rows)}
            }
            { for definition.notes_beside(&kind.id).map(|note| inset_text(html! { <>{&note.says}{quoted(cited(&note.cite), note.tool_default)}</> })) }
        </>
    }
}

/// A list of the framework with its source.
fn list(framework: &Framework, name: &Name) -> Html {
    let Some(list) = framework.list(&name.id) else { return Html::default() };
    html! {
        <div key={list.id.clone()}>
            <p class="govuk-body">{format!("{}.", list.title)}if !list.says.is_empty() { {" "}{&list.says} }</p>
            <ul class="govuk-list govuk-list--bullet">
                { for list.items.iter().map(|item| html! {
                    <li>if !item.who.is_empty() { <strong>{format!("{}: ", item.who)}</strong> }{&item.says}</li>
                }) }
            </ul>
            {quoted(cited(&list.cite), list.tool_default)}
        </div>
    }
}

/// Somebody who is told.
fn told_of(record: RecordId, told: &Told) -> Html {
    html! {
        <div key={told.who.clone()}>
            <p class="govuk-body"><strong>{&told.who}</strong>{format!(": {}", told.says)}</p>
            {citation(cited(&told.cite))}
            if told.step.is_some() {
                <p class="govuk-body"><a class="govuk-link" href={here(record, FollowUpPage::Plan)}>{"See it in the plan"}</a></p>
            }
        </div>
    }
}
