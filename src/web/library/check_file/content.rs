//! What a checked file holds, to be read.

use crate::{
    concern::FrameworkRef,
    framework::Registry,
    submission::{ReadDocument, Verification},
    web::{
        kit::{SummaryRow, summary_list},
        parts::in_full::{View, in_full},
        parts::{Paper, moment_words},
        shell::frame::{ExampleNote, caption},
    },
};
use serde_json::Value;
use yew::prelude::*;

/// Where the file comes from, the outcome that it holds, and the record in full, only to be read.
pub fn content(frameworks: &Registry, found: &Verification, document: &ReadDocument, name: &str) -> Html {
    let record = &document.record;
    let recomputed = found.recomputed.as_ref();
    let framework = recomputed.and_then(|assessment| frameworks.exactly(&assessment.framework));
    let view = View { record, frameworks, framework, assessment: recomputed, is_open: false };
    let used = document.frameworks.iter().map(|used| {
        let reference = FrameworkRef { id: used.id.clone(), version: used.version.clone() };
        html! { <li>{format!("{} ({reference})", used.title)}</li> }
    });
    let text = |words: String| html! { <span class="pc-breaks">{words}</span> };
    let rows = vec![
        SummaryRow::new("Record", text(record.id.short())),
        SummaryRow::new("Exported", text(moment_words(document.exported_at))),
        SummaryRow::new("By", text(format!("{} {}", document.generator.name, document.generator.version))),
        SummaryRow::new("Rests on", html! { <ul class="govuk-list">{for used}</ul> }),
        SummaryRow::new("Outcome in the file", text(stored_outcome(document))),
    ];
    html! {
        <section aria-labelledby="content">
            <Paper record={record.id.short()} as_of={moment_words(document.exported_at)} example={record.example} marking={framework.and_then(|one| one.marking.clone())}
                digest={found.digest.clone().unwrap_or_default()}>
                {format!("Printed from the file {name}. {}", found.sentence())}
            </Paper>
            <h2 class="govuk-heading-l" id="content">{format!("What the file holds: {}", caption(record))}</h2>
            if record.example { <ExampleNote /> }
            {summary_list("The file", rows)}
            {in_full(&view)}
        </section>
    }
}

/// The outcome as it is written in the file.
fn stored_outcome(document: &ReadDocument) -> String {
    let Some(stored) = &document.assessment else { return "None".to_owned() };
    stored.pointer("/outcome/title").and_then(Value::as_str).unwrap_or("None yet").to_owned()
}
