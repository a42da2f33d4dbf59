//! The three safety questions and the service, in full.

use super::{View, words};
use crate::{
    app::Page,
    concern::TrackKind,
    web::{kit::SummaryRow, parts::address},
};
use yew::prelude::*;

/// The three safety questions.
pub fn safety(view: &View<'_>) -> Html {
    let record = view.record;
    // In the words in which they were asked.
    let guides = view.frameworks.tracks_for(record);
    let href = address(record.id, Page::Safety);
    let rows = TrackKind::ALL.map(|kind| {
        let track = record.tracks.get(kind);
        let asked = guides.iter().find(|guide| guide.kind == kind);
        let title = asked.map_or(kind.key(), |guide| guide.asks.as_str()).to_owned();
        let answer = track.answer.map_or("Not answered", |answer| answer.label());
        let value = html! { <>{answer}if !track.done.is_empty() { <br />{words(&track.done)} }</> };
        SummaryRow::new(title.clone(), value).change(href.clone(), title)
    });
    view.list("Safety first", rows.to_vec())
}

/// The service.
pub fn service(view: &View<'_>) -> Html {
    let record = view.record;
    let href = address(record.id, Page::Service);
    let service = &record.service;
    let row =
        |key: &'static str, text: &str| SummaryRow::new(key, words(text)).change(href.clone(), key.to_lowercase());
    let rows = vec![
        row("Service", &service.name),
        row("Kind", service.kind.map_or("", |kind| kind.label())),
        row("Provider", &service.provider),
        row("Local authority", &service.local_authority),
        row("Address", &[service.address.as_str(), service.postcode.as_str()].join("\n")),
        row("CQC location ID", &service.cqc_location_id),
    ];
    view.list("The service", rows)
}
