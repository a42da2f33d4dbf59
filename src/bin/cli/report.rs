//! A judged record, for people.

use crate::{
    assess::{ChosenBy, Judged},
    page::{Page, joined, source},
};
use provider_concerns::{
    assess::{Assessment, AssessmentState},
    concern::{TrackAnswer, TrackKind},
    framework::Registry,
    submission::Imported,
};

/// The report of one record.
pub fn report(registry: &Registry, imported: &Imported, judged: &Judged<'_>) -> String {
    let record = &imported.document.record;
    let mut page = Page::default();
    let example = if record.example { ", an invented example" } else { "" };
    let title = record.title().unwrap_or("Unnamed service");
    page.put(0, "", &format!("{title} (record {}{example}, from {})", record.id.short(), judged.source));
    for kind in TrackKind::ALL {
        let guide = registry.newest("shared").and_then(|shared| shared.track(kind));
        let title = guide.map_or(kind.key(), |guide| &guide.title);
        let answer = record.tracks.get(kind).answer.map_or("not answered", TrackAnswer::label);
        page.put(2, "", &format!("{title}: {answer}"));
    }
    for note in judged.notes {
        page.put(2, "", &format!("Note: {note}"));
    }
    for assessment in &judged.assessments {
        page.gap();
        under(&mut page, registry, judged.chosen_by, assessment);
    }
    page.into_text()
}

fn under(page: &mut Page, registry: &Registry, chosen_by: ChosenBy, assessment: &Assessment) {
    let found = registry.exactly(&assessment.framework);
    let (title, authority) = found.map_or(("", ""), |found| (found.title.as_str(), found.authority.as_str()));
    page.put(2, "", &format!("{title} ({}), {authority}", assessment.framework));
    let chosen_by = match chosen_by {
        ChosenBy::Argument => "",
        ChosenBy::Record => "Chosen in the record.",
        ChosenBy::Authority => "The framework of the service’s local authority.",
        ChosenBy::ToolDefault => {
            "Taken because nothing in the record points to a framework (tool default, not policy)."
        }
    };
    page.put(4, "", chosen_by);
    let outcome = assessment.outcome.as_ref();
    let title = match (outcome, assessment.state) {
        (None, _) => "none yet".to_owned(),
        (Some(outcome), AssessmentState::SoFar) => format!("at least “{}” so far", outcome.title),
        (Some(outcome), _) => outcome.title.clone(),
    };
    page.put(4, "", &format!("Outcome: {title}"));
    page.put(4, "", outcome.map_or("", |outcome| &outcome.says));
    page.put(4, "", &assessment.sentence);
    if let Some(deciding) = &assessment.deciding {
        page.put(4, "", &joined(&["Why:", &deciding.says, &source(&deciding.cite, false)]));
    }
    for row in &assessment.designations {
        page.put(
            4,
            "",
            &joined(&[&format!("{}: {}.", row.title, row.held.label()), &row.why, &source(&row.cite, false)]),
        );
    }
    list(
        page,
        "Still unknown:",
        assessment.open.iter().map(|open| joined(&[&open.asks, &open.would, &source(&open.cite, false)])),
    );
    list(
        page,
        "Next steps:",
        assessment.next_steps.iter().map(|step| {
            let when = if step.when.is_empty() { String::new() } else { format!("({})", step.when) };
            joined(&[&format!("{}:", step.who), &step.what, &when, &source(&step.cite, false)])
        }),
    );
    list(
        page,
        "By when:",
        assessment.deadlines.iter().map(|deadline| {
            joined(&[&format!("{}:", deadline.what), &deadline.when, &source(&deadline.cite, deadline.tool_default)])
        }),
    );
    list(
        page,
        "To know:",
        assessment.notes.iter().map(|note| joined(&[&note.says, &source(&note.cite, note.tool_default)])),
    );
    page.put(4, "", &format!("Judged for {}.", assessment.on.format("%-d %B %Y")));
}

fn list(page: &mut Page, heading: &str, items: impl Iterator<Item = String>) {
    let mut items = items.peekable();
    if items.peek().is_some() {
        page.put(4, "", heading);
        items.for_each(|item| page.put(4, "- ", &item));
    }
}
