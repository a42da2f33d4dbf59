//! What follows from the outcome in full: each process with its plan and minutes, forms, letters, and the days noted.

use super::{View, words};
use crate::{
    app::{FollowUpPage, Page, filled, form_of},
    concern::{FilledForm, FilledLetter, ProcessState},
    process::{built_in, form_paper, letter_paper, minutes_paper, plan_paper},
    web::{
        edge::clock,
        kit::{SummaryRow, inset_text},
        parts::{address, date_words, document_view, paper_head, told_words},
    },
};
use yew::prelude::*;

/// Everything that follows; nothing where nothing has followed.
pub fn follow_up(view: &View<'_>) -> Html {
    let follow = &view.record.follow_up;
    if follow.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="follow-up">
            <h2 class="govuk-heading-l" id="follow-up">{"What followed"}</h2>
            { for follow.processes.iter().map(|state| process(view, state)) }
            {days(view)}
            { for follow.forms.iter().map(|one| form(view, one)) }
            { for follow.letters.iter().map(|one| letter(view, one)) }
        </section>
    }
}

/// A process: where it stands, its plan and history, what the provider was told, and its minutes.
fn process(view: &View<'_>, state: &ProcessState) -> Html {
    let definition = built_in().exactly(state.process());
    let framework = definition.and_then(|definition| view.frameworks.exactly(&definition.framework));
    let (Some(definition), Some(framework)) = (definition, framework) else {
        return not_here(&state.process().to_string());
    };
    let head = paper_head(view.record);
    let told = state.told().iter().map(|told| SummaryRow::new("Telling the provider", words(&told_words(told))));
    let told: Vec<_> = told.collect();
    let minutes = state.meetings.iter().map(|minutes| match definition.meeting(&minutes.meeting) {
        Some(meeting) => document_view(&minutes_paper(meeting, minutes, &head)),
        None => not_here(&minutes.meeting),
    });
    html! {
        <>
            {document_view(&plan_paper(definition, framework, state, &head))}
            if !told.is_empty() { {view.list("Telling the provider", told)} }
            { for minutes }
        </>
    }
}

/// The dates that deadlines run from, and the days on which they were met.
fn days(view: &View<'_>) -> Html {
    let follow = &view.record.follow_up;
    let id = view.record.id;
    let named = |key: &crate::concern::QuestionRef| {
        let (framework, row) = key.parts();
        let deadline = row.split('.').next().unwrap_or(row);
        let found =
            view.frameworks.newest(framework).and_then(|one| one.deadlines.iter().find(|one| one.id == deadline));
        (found.map(|one| one.event.clone()), found.map_or_else(|| row.to_owned(), |one| one.what.clone()))
    };
    let events = follow.events.iter().map(|(key, at)| {
        let time = at.at.map(|time| format!(" at {time}")).unwrap_or_default();
        let (event, row) = named(key);
        SummaryRow::new(event.unwrap_or(row), words(&format!("{}{time}", date_words(at.on))))
    });
    let met =
        follow.met.iter().map(|(key, on)| SummaryRow::new(named(key).1, words(&format!("Met on {}", date_words(*on)))));
    let href = address(id, Page::FollowUp(FollowUpPage::Deadlines));
    let rows: Vec<_> = events.chain(met).map(|row| row.change(href.clone(), "dates and deadlines")).collect();
    if rows.is_empty() { Html::default() } else { view.list("Dates and deadlines", rows) }
}

fn form(view: &View<'_>, one: &FilledForm) -> Html {
    let Some(layout) = form_of(&one.state) else { return not_here(&one.state.form) };
    let whole = filled(view.frameworks, layout, &one.state, view.record, clock::today());
    document_view(&form_paper(layout.1, &whole, &paper_head(view.record)))
}

fn letter(view: &View<'_>, one: &FilledLetter) -> Html {
    let definition = built_in().exactly(&one.state.process);
    let letter = definition.and_then(|definition| definition.letter(&one.state.letter));
    letter.map_or_else(
        || not_here(&one.state.letter),
        |letter| document_view(&letter_paper(letter, &one.state, &view.record.service)),
    )
}

/// Something of a version that is not on this device. It stays in the record and in its export.
fn not_here(what: &str) -> Html {
    inset_text(html! {
        <>{format!("“{what}” belongs to a process file that this device does not have, so it cannot be shown here. It stays in the record and in its export.")}</>
    })
}
