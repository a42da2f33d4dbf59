//! One record in the list on the first page.

use crate::{
    app::{OnCard, Page, Route, level_label, outcome_word, tracked},
    assess::AssessmentState,
    concern::TrackKind,
    drafts::Summary,
    framework::Framework,
    process::built_in,
    web::{
        edge::{clock, drafts},
        kit::{TagColour, level_tag, status_tag},
        parts::{ago_words, changed_words, count, moment_words, outcome_tone, upper_first},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What a [`RecordCard`] shows.
#[derive(Properties, PartialEq)]
pub struct RecordCardProps {
    /// The record, summed up.
    pub summary: Summary,
}

/// The service; danger first; the outcome, the stage of its case and what is late; and what can be done with the record.
#[component]
pub fn RecordCard(props: &RecordCardProps) -> Html {
    let store = use_store();
    let summary = &props.summary;
    let frameworks = store.frameworks();
    let shared = frameworks.newest("shared");
    // Only here, for the cards that are drawn: a device may hold thousands of records.
    let own_files = use_selector(|state| state.own.as_ref().map_or(0, Vec::len));
    let card = use_memo((summary.clone(), clock::today(), own_files), |(summary, ..)| {
        let envelope = drafts::at_once().open(summary.id).ok();
        envelope.map(|envelope| OnCard::of(&envelope.record, &store.frameworks(), built_in, clock::now()))
    });
    let title = summary.title.clone().unwrap_or_else(|| "Service not named yet".to_owned());
    let hidden = format!(" {title}");
    let tasks = Route::Record(summary.id, Page::Tasks).href();
    // Where the person was; a page that has gone since leads to a page that says so.
    let place = if summary.place.is_empty() { tasks.clone() } else { format!("#{}", summary.place) };
    let exported = match summary.exported_at {
        Some(at) => format!("last exported {}, {}", moment_words(at), ago_words(at, clock::today())),
        None => "not exported yet".to_owned(),
    };
    let issues = count(summary.issues, "issue", "issues");
    html! {
        <li>
            <h3 class="pc-drafts__title"><a class="govuk-link" href={place}>{&title}</a></h3>
            {danger(summary, shared)}
            {outcome(summary, card.as_ref().as_ref())}
            <p class="pc-drafts__meta">
                {format!("Last changed {}, {exported}.", changed_words(summary.changed_at, clock::today()))}
                <br />
                {format!("{}, {issues}, {} of 3 safety questions answered.",
                    upper_first(&count(summary.visits, "visit", "visits")), summary.tracks_answered())}
            </p>
            <div class="pc-drafts__actions">
                <a class="govuk-link" href={tasks}>
                    {"All parts"}<span class="govuk-visually-hidden">{format!(" of{hidden}")}</span>
                </a>
                <a class="govuk-link" href={Route::Record(summary.id, Page::Check).href()}>
                    {"Check and export"}<span class="govuk-visually-hidden">{&hidden}</span>
                </a>
                <a class="govuk-link" href={Route::Record(summary.id, Page::Remove).href()}>
                    {"Remove"}<span class="govuk-visually-hidden">{&hidden}</span>
                </a>
            </div>
        </li>
    }
}

/// Red is for danger and crime alone: a safeguarding concern runs beside the record and is no alarm by itself.
fn colour(kind: TrackKind, is_yes: bool) -> TagColour {
    match (kind, is_yes) {
        (TrackKind::ImmediateDanger | TrackKind::Crime, true) => TagColour::Red,
        (TrackKind::Section42, true) => TagColour::Orange,
        (_, false) => TagColour::Yellow,
    }
}

/// The tracks that are answered Yes and those that somebody is not sure of: before everything else.
fn danger(summary: &Summary, shared: Option<&Framework>) -> Html {
    let tracks = tracked(&summary.tracks, shared);
    if tracks.is_empty() && !summary.example {
        return Html::default();
    }
    html! {
        <p class="pc-drafts__tags">
            { for tracks.into_iter().map(|track| {
                status_tag(track.says, colour(track.kind, track.is_yes))
            }) }
            if summary.example { {status_tag("Example", TagColour::Grey)} }
        </p>
    }
}

/// The outcome under the policy, the stage of the case, and what is late.
fn outcome(summary: &Summary, card: Option<&OnCard>) -> Html {
    let Some(card) = card else { return Html::default() };
    let outcome = match &card.assessment {
        Some(assessment) if assessment.state == AssessmentState::Open && summary.issues == 0 => {
            html! { <p class="pc-drafts__line">{status_tag("In progress", TagColour::Blue)}</p> }
        }
        Some(assessment) => html! {
            <p class="pc-drafts__line">
                {level_tag(outcome_word(assessment), outcome_tone(assessment))}
                <span>{format!("{} ({})", level_label(assessment), card.by)}</span>
            </p>
        },
        None if card.by.is_empty() => Html::default(),
        None => html! { <p class="pc-drafts__line"><span>{format!("No outcome: {}.", card.by)}</span></p> },
    };
    html! {
        <>
            {outcome}
            if let Some(stage) = &card.stage { <p class="pc-drafts__line"><span>{format!("Stage: {stage}")}</span></p> }
            {late(&card.late)}
        </>
    }
}

/// What is late: the first by name, and how many more.
fn late(late: &[String]) -> Html {
    let Some((first, rest)) = late.split_first() else { return Html::default() };
    let more = if rest.is_empty() { String::new() } else { format!(" And {} more.", rest.len()) };
    html! {
        <p class="pc-drafts__line">
            {status_tag("Late", TagColour::Red)}
            <span class="pc-words">{format!("{}.{more}", first.trim().trim_end_matches('.'))}</span>
        </p>
    }
}
