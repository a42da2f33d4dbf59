//! An issue, in full.

use super::{View, words};
use crate::{
    app::Page,
    concern::{Issue, Likeness},
    web::{
        kit::SummaryRow,
        parts::{address, date_words},
    },
};
use yew::prelude::*;

/// An issue with its accounts, what was weighed, the decision and the score.
pub fn issue(view: &View<'_>, number: usize, issue: &Issue) -> Html {
    let (record, shared) = (view.record, view.shared());
    let page = address(record.id, Page::Issue(issue.id));
    let weigh = address(record.id, Page::Weigh(issue.id));
    let theme = issue.theme.as_ref().and_then(|theme| shared?.theme(theme)).map_or("", |theme| theme.title.as_str());
    let when = issue.happened_on.map(date_words).unwrap_or_default();
    let when = if issue.happened_note.is_empty() { when } else { format!("{when}\n{}", issue.happened_note) };
    let on = |key: &'static str, text: &str| {
        SummaryRow::new(key, words(text)).change(page.clone(), format!("{} of issue {number}", key.to_lowercase()))
    };
    let mut rows = vec![on("Theme", theme), on("When", &when)];
    for account in &issue.accounts {
        let how = account.how_known.map_or("An account, how known is not given", |how| how.label());
        rows.push(
            SummaryRow::new(how, words(&account.text)).change(page.clone(), format!("this account of issue {number}")),
        );
    }
    rows.extend([
        on("People affected", &issue.people_affected.map(|people| people.to_string()).unwrap_or_default()),
        on("The adult’s own views", &issue.adults_views),
        on("The provider’s response", &issue.provider_response),
    ]);
    let decided = &issue.differentiation;
    if let Some(pair) = issue.theme.as_ref().and_then(|theme| view.frameworks.weighing(record)?.pair(theme)) {
        let like = match decided.likeness(&pair.theme.id) {
            Some(Likeness::PoorCare) => format!("Like poor care: “{}”", pair.theme.poor_care),
            Some(Likeness::Concern) => format!("Like a cause for concern: “{}”", pair.theme.concern),
            Some(Likeness::Neither) => "Like neither".to_owned(),
            Some(Likeness::NotKnown) => "Not known yet".to_owned(),
            None => String::new(),
        };
        let row = SummaryRow::new("Printed examples", words(&like));
        rows.push(row.change(weigh.clone(), format!("printed examples (issue {number})")));
    }
    let weighing = view.frameworks.weighing(record);
    let asked = weighing.map(|weighing| weighing.considerations()).unwrap_or_default().iter();
    let elsewhere = weighing.map(|weighing| weighing.answered_elsewhere(decided)).unwrap_or_default();
    for guide in asked.chain(elsewhere) {
        let Some(answer) = decided.consideration(&guide.id) else { continue };
        let text = answer.leaning.map_or("", |leaning| guide.answer(leaning));
        let value = html! { <>{words(text)}if !answer.note.is_empty() { <br />{words(&answer.note)} }</> };
        rows.push(
            SummaryRow::new(guide.asks.clone(), value)
                .change(weigh.clone(), format!("{} (issue {number})", guide.asks)),
        );
    }
    let decision = html! {
        <>
            {words(decided.decision.map_or("", |outcome| outcome.label()))}
            if !decided.reason.is_empty() { <br />{words(&decided.reason)} }
            if let Some(shown) = &decided.suggestion_shown {
                <br /><span class="pc-quiet">{format!("The tool suggested: {}", shown.outcome.label())}</span>
            }
        </>
    };
    rows.push(SummaryRow::new("Decision", decision).change(weigh.clone(), format!("decision of issue {number}")));
    let score = html! {
        <>
            {words(&issue.score.map(|score| score.to_string()).unwrap_or_default())}
            if !issue.score_reason.is_empty() { <br />{words(&issue.score_reason)} }
        </>
    };
    rows.push(SummaryRow::new("Score", score).change(weigh, format!("score of issue {number}")));
    html! { <div key={issue.id.to_string()}>{view.list(format!("Issue {number}"), rows)}</div> }
}
