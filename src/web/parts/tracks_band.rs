//! The three tracks, on top of every page of a record that shows or leads to a level.

use crate::{
    app::{Page, Route},
    concern::{RecordId, TrackAnswer, TrackKind, Tracks},
    web::store::use_store,
};
use yew::prelude::*;

/// What a [`TracksBand`] shows.
#[derive(Properties, PartialEq)]
pub struct TracksBandProps {
    /// The record.
    pub record: RecordId,
    /// Its tracks.
    pub tracks: Tracks,
}

/// The three tracks with their answers. No score ever takes them away.
#[component]
pub fn TracksBand(props: &TracksBandProps) -> Html {
    let store = use_store();
    let frameworks = store.frameworks();
    let shared = frameworks.newest("shared");
    let href = Route::Record(props.record, Page::Safety).href();
    let track = |kind: TrackKind| {
        let track = props.tracks.get(kind);
        let guide = shared.and_then(|shared| shared.track(kind));
        let title = guide.map_or(kind.key(), |guide| guide.title.as_str()).to_owned();
        let class = match track.answer {
            None => "pc-track",
            Some(TrackAnswer::No) => "pc-track pc-track--no",
            Some(TrackAnswer::NotSure) => "pc-track pc-track--unsure",
            Some(TrackAnswer::Yes) => "pc-track pc-track--yes",
        };
        let wide = guide.map(|guide| guide.stands(track.answer)).unwrap_or_default();
        // What asks for something says so in full until it is noted what was done; the others are one word.
        let is_open =
            matches!(track.answer, Some(TrackAnswer::Yes | TrackAnswer::NotSure)) && track.done.trim().is_empty();
        let words = match track.answer {
            _ if is_open => wide,
            None => "Not answered".to_owned(),
            Some(answer) => answer.label().to_owned(),
        };
        html! {
            <li class={classes!(class, is_open.then_some("pc-track--open"))}>
                if is_open {
                    <span class="pc-track__name">{title}</span>
                } else {
                    <span class="govuk-visually-hidden">{title}{": "}</span><span class="pc-track__name" aria-hidden="true">{short(kind)}</span>
                }{" "}
                <span class="pc-track__says">{words}</span>
            </li>
        }
    };
    html! {
        <section aria-label="Safety first">
            <ul class="pc-tracks">{for TrackKind::ALL.into_iter().map(track)}</ul>
            if props.tracks.answered() < TrackKind::ALL.len() {
                <p class="govuk-body pc-noprint">
                    <a class="govuk-link" {href}>{"Answer the safety questions first"}</a>
                </p>
            }
        </section>
    }
}

/// One word for each, so that all three stand in a line.
fn short(kind: TrackKind) -> &'static str {
    match kind {
        TrackKind::ImmediateDanger => "Danger",
        TrackKind::Crime => "Crime",
        TrackKind::Section42 => "Safeguarding",
    }
}
