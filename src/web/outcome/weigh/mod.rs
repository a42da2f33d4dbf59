//! One-off or pattern, and the score.

mod asked;
mod decided;
mod printed;
mod score;

use crate::web::shell::frame::{RecordPage, address, use_edit};
use crate::{
    app::Page,
    assess::{Assessment, assess, same_theme, suggest},
    concern::{Issue, IssueId, Record},
    framework::Chosen,
    web::{
        edge::clock,
        kit::{inset_text, level_banner, link_button},
        parts::{date_words, level_label, outcome_tone, outcome_word},
        store::{use_selector, use_store},
    },
};
use asked::asked;
use decided::{decision, suggested};
use printed::printed;
use score::score;
use yew::prelude::*;

/// What [`Weigh`] shows.
#[derive(Properties, PartialEq)]
pub struct WeighProps {
    /// The issue.
    pub issue: IssueId,
}

/// The questions one after another, the paired examples, the record's other issues of the theme, the suggestion with its
/// reasons, the person's own decision, and the score.
#[component]
pub fn Weigh(props: &WeighProps) -> Html {
    let store = use_store();
    let edit = use_edit();
    let id = props.issue;
    let record = use_selector(|state| state.record().cloned());
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let chosen = frameworks.chosen(&record).and_then(Chosen::framework);
    // Scores are Lambeth's; under a framework without scores they still serve the comparison.
    let scoring = chosen.filter(|framework| framework.scored().is_some()).or_else(|| frameworks.newest("lambeth"));
    let (Some(weighing), Some(scoring)) = (frameworks.weighing(&record), scoring) else { return Html::default() };
    let counts = chosen.is_some_and(|framework| framework.scored().is_some());
    let fresh;
    let issue = match record.issue(id) {
        Some(issue) => issue,
        None => {
            fresh = Issue::new(id, clock::now());
            &fresh
        }
    };
    let number = record.issues.iter().position(|issue| issue.id == id).unwrap_or(record.issues.len()) + 1;
    let suggestion = suggest(&weighing, frameworks.series_for(&record), &record, issue);
    let theme = issue.theme.as_ref().and_then(|theme| frameworks.theme_title(theme));
    let judged = if counts { Some(scoring) } else { chosen };
    let assessment = judged.and_then(|framework| assess(framework, &record, clock::today()));
    html! {
        <RecordPage title={format!("Issue {number}: one\u{2011}off or pattern?")} back={Some((Page::Issue(id), AttrValue::from(format!("Issue {number}"))))}>
            if !issue.what().trim().is_empty() { {inset_text(html! { <><span class="pc-words">{issue.what()}</span></> })} }
            {printed(&edit, &weighing, &record, issue, theme)}
            {others(&record, issue)}
            {asked(&edit, &weighing, issue)}
            {suggested(&suggestion)}
            {decision(&edit, &weighing, issue, suggestion)}
            {score(&edit, scoring, counts, issue)}
            if let Some(assessment) = &assessment { {level(&record, assessment)} }
        </RecordPage>
    }
}

/// The record's other issues of the theme, as evidence.
fn others(record: &Record, issue: &Issue) -> Html {
    let others: Vec<Html> = same_theme(record, issue)
        .map(|other| {
            let when = other.happened_on.map_or_else(|| "date not known".to_owned(), date_words);
            html! { <li key={other.id.to_string()}>{format!("{when}: ")}<span class="pc-words">{other.what()}</span></li> }
        })
        .collect();
    html! {
        <>
            <h2 class="govuk-heading-m">{"Other issues of this theme in the record"}</h2>
            if others.is_empty() {
                <p class="govuk-body">{"None. There may still be others that the service or other professionals know of."}</p>
            } else {
                <ul class="govuk-list govuk-list--bullet">{for others}</ul>
            }
        </>
    }
}

/// The outcome so far, live, and the way on.
fn level(record: &Record, assessment: &Assessment) -> Html {
    let unscored = assessment.scores.as_ref().and_then(|scores| scores.unscored.first().copied());
    let next = unscored.filter(|_| assessment.calculated.is_some());
    html! {
        <>
            {level_banner(level_label(assessment), outcome_word(assessment), outcome_tone(assessment), html! { <><p class="govuk-body" role="status">{&assessment.sentence}</p></> })}
            <div class="govuk-button-group">
                if assessment.scores.is_none() {
                    {link_button(address(record.id, Page::Level), "See the outcome and its reasons")}
                } else if assessment.calculated.is_some() {
                    {link_button(address(record.id, Page::Level), "See the level and its reasons")}
                }
                if let Some(next) = next {
                    <a class="govuk-link" href={address(record.id, Page::Weigh(next))}>{"Weigh the next issue"}</a>
                }
                <a class="govuk-link" href={address(record.id, Page::Issues)}>{"All issues"}</a>
            </div>
        </>
    }
}
