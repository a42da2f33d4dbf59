//! The record in short, as whoever receives it reads it first.

use crate::{
    assess::Assessment,
    concern::{Issue, Record},
    framework::{Framework, Registry},
    web::{
        kit::{SummaryRow, bare_summary_list},
        parts::{date_words, framework_why, level_label, outcome_word},
    },
};
use yew::prelude::*;

/// So many letters of what happened stand in a line.
const LINE: usize = 140;

/// Service, outcome and by which policy, who saw it and when, and each issue in a line.
pub fn in_short(
    record: &Record,
    frameworks: &Registry,
    framework: Option<&Framework>,
    assessment: Option<&Assessment>,
) -> Html {
    let words = |text: String| html! { <span class="pc-words">{text}</span> };
    let service = &record.service;
    let kind = service.kind.map(|kind| kind.label());
    let told = [record.title(), kind, Some(service.local_authority.trim())];
    let told: Vec<&str> = told.into_iter().flatten().filter(|text| !text.is_empty()).collect();
    let mut rows = Vec::new();
    if !told.is_empty() {
        rows.push(SummaryRow::new("Service", words(told.join(", "))));
    }
    if let (Some(framework), Some(assessment)) = (framework, assessment) {
        let value = html! {
            <><strong>{outcome_word(assessment)}</strong>{format!(". {} By {}.", assessment.sentence, framework.title)}</>
        };
        rows.push(SummaryRow::new(level_label(assessment), value));
    }
    // That it is another council's, or that none decides.
    if let Some(why) = framework_why(frameworks, record) {
        rows.push(SummaryRow::new("Whose policy", words(why)));
    }
    let visits = record.visits.iter().map(|visit| {
        let date = visit.date.map_or_else(|| "Date not known".to_owned(), date_words);
        let by: Vec<&str> =
            [visit.completed_by.trim(), visit.role.trim()].into_iter().filter(|text| !text.is_empty()).collect();
        if by.is_empty() { date } else { format!("{date}, {}", by.join(", ")) }
    });
    let visits: Vec<String> = visits.collect();
    if !visits.is_empty() {
        rows.push(SummaryRow::new("Visits", words(visits.join("\n"))));
    }
    if !record.issues.is_empty() {
        let lines = record.issues.iter().map(|issue| html! { <li class="pc-words">{line(issue, frameworks)}</li> });
        rows.push(SummaryRow::new("Issues", html! { <ol class="govuk-list govuk-list--number">{for lines}</ol> }));
    }
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="in-short">
            <h2 class="govuk-heading-m" id="in-short">{"In short"}</h2>
            {bare_summary_list(&rows)}
        </section>
    }
}

/// An issue's theme, day and score, and how its account begins.
fn line(issue: &Issue, frameworks: &Registry) -> String {
    let theme = issue.theme.as_ref().and_then(|theme| frameworks.theme_title(theme)).unwrap_or("No theme yet");
    let mut line = theme.to_owned();
    if let Some(date) = issue.happened_on {
        line.push_str(&format!(", {}", date_words(date)));
    }
    if let Some(score) = issue.score {
        line.push_str(&format!(", score {score}"));
    }
    let what = issue.what().split_whitespace().collect::<Vec<_>>().join(" ");
    if what.chars().count() > LINE {
        let begin: String = what.chars().take(LINE).collect();
        return format!("{line}: {}…", begin.trim_end());
    }
    if what.is_empty() { line } else { format!("{line}: {what}") }
}
