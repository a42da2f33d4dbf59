//! The list of issues, and the worries that could become one.

use crate::web::shell::frame::{RecordPage, address};
use crate::{
    app::{Edit, IssueEdit, Page, SheetPlace, open_worries, unsettled},
    concern::{Issue, IssueId, Outcome, Record},
    framework::{Framework, Registry},
    web::{
        edge::{focus, random},
        kit::{Button, ButtonKind, TagColour, link_button, secondary_link_button, status_tag},
        parts::date_words,
        store::{Store, use_selector, use_store},
    },
};
use yew::prelude::*;

/// Every issue as a card, worries of the visits that are not issues yet, and the way on.
#[component]
pub fn Issues() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let fresh =
        use_memo(record.as_ref().map(|record| record.issues.len()), |_| IssueId::from_random(random::ten_bytes()));
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let shared = frameworks.newest("shared");
    let add = address(record.id, Page::Issue(*fresh));
    let asked = unsettled(&record, &frameworks);
    let unscored = record.issues.iter().find(|issue| issue.score.is_none());
    html! {
        <RecordPage title="Issues" back={Some((Page::Tasks, AttrValue::from("All parts")))}>
            if record.issues.is_empty() {
                <p class="govuk-body">
                    {"There are none yet. An issue is one thing that was found wrong: what happened, when, and how it is known."}
                </p>
            }
            { for (1..).zip(&record.issues).map(|(number, issue)| {
                let asked = asked.iter().find(|(_, id, _)| *id == issue.id).map(|(_, _, place)| place);
                card(&record, shared, number, issue, asked)
            }) }
            {not_issues(&store, &record, &frameworks)}
            <div class="govuk-button-group" id="add-issue">
                if record.issues.is_empty() {
                    {link_button(add, "Add an issue")}
                } else {
                    {secondary_link_button(add, "Add another issue")}
                    if let Some(issue) = unscored {
                        {link_button(address(record.id, Page::Weigh(issue.id)), "Continue: weigh and score")}
                    } else {
                        {link_button(address(record.id, Page::Level), "See the level")}
                    }
                }
            </div>
        </RecordPage>
    }
}

fn card(
    record: &Record,
    shared: Option<&Framework>,
    number: usize,
    issue: &Issue,
    asked: Option<&SheetPlace<'_>>,
) -> Html {
    let theme =
        issue.theme.as_ref().and_then(|theme| shared?.theme(theme)).map_or("No theme yet", |theme| &theme.title);
    let what = if issue.what().trim().is_empty() { "What happened is not written yet." } else { issue.what() };
    let when = issue.happened_on.map_or_else(|| "Date not known".to_owned(), date_words);
    let known =
        issue.accounts.iter().filter_map(|account| account.how_known).map(|how| how.label()).collect::<Vec<_>>();
    let (decision, colour) = match issue.differentiation.decision {
        None => ("Not decided", TagColour::Grey),
        Some(outcome @ Outcome::PoorCare) => (outcome.label(), TagColour::Blue),
        Some(outcome @ Outcome::PotentialCauseForConcern) => (outcome.label(), TagColour::Orange),
        Some(outcome @ Outcome::NotEnoughKnown) => (outcome.label(), TagColour::Yellow),
    };
    let score = issue.score.map_or_else(|| "Not scored".to_owned(), |score| format!("Score {score}"));
    let score_colour = if issue.score.is_some() { TagColour::Teal } else { TagColour::Grey };
    let hidden = format!(" issue {number}, {theme}");
    let link = |page: Page, words: &'static str| {
        html! {
            <a class="govuk-link pc-card__link" href={address(record.id, page)}>
                {words}<span class="govuk-visually-hidden">{&hidden}</span>
            </a>
        }
    };
    html! {
        <div class="pc-card" key={issue.id.to_string()}>
            <h2 class="pc-card__title" id={format!("issue-{number}")} tabindex="-1">{format!("{number}. {theme}")}</h2>
            <p class="pc-card__meta">
                <span>{when}</span>
                if !known.is_empty() { <span>{known.join("; ")}</span> }
            </p>
            <p class="govuk-body pc-words">{what}</p>
            if let Some(place) = asked {
                <p class="pc-card__worry">
                    <a class="govuk-link" href={place.route(record).href()}>
                        {format!("{} no longer says this: keep, change or remove issue {number}", place.name(record))}
                    </a>
                </p>
            }
            <p class="pc-card__meta">{status_tag(decision, colour)} {status_tag(score, score_colour)}</p>
            <p class="pc-card__meta">
                {link(Page::Issue(issue.id), "Change")}
                {link(Page::Weigh(issue.id), "One-off or pattern, and score")}
                {link(Page::RemoveIssue(issue.id), "Remove")}
            </p>
        </div>
    }
}

/// The worrying answers that are no issue yet, each with the one tap that makes it one.
fn not_issues(store: &Store, record: &Record, frameworks: &Registry) -> Html {
    let rows: Vec<Html> = open_worries(record, frameworks)
        .into_iter()
        .map(|SheetPlace { visit, item, .. }| {
            let comment = visit.observations.get(&item.reference).map_or("", |noted| noted.comment.as_str());
            let what = item.issue_text(comment);
            let (store, visit, item) = (store.clone(), visit.id, item.clone());
            let make = {
                let (item, what, number) = (item.clone(), what.clone(), record.issues.len() + 1);
                Callback::from(move |()| {
                    store.edit(Edit::Issue(IssueEdit::Raise {
                        id: IssueId::from_random(random::ten_bytes()),
                        visit,
                        item: item.reference.clone(),
                        theme: item.theme.clone(),
                        what: what.clone(),
                    }));
                    focus::soon(format!("issue-{number}"));
                })
            };
            html! {
                <li class="pc-card pc-card--worry" key={format!("{visit}{}", item.reference.as_str())}>
                    <p class="govuk-body pc-words">{what}</p>
                    <Button kind={ButtonKind::Secondary} onclick={make} prevent_double={true}>
                        {"Make this an issue"}
                        <span class="govuk-visually-hidden">{format!(": {}", item.worry)}</span>
                    </Button>
                </li>
            }
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="govuk-heading-m">{"Worries from the visit that are not issues yet"}</h2>
            <ul class="govuk-list">{for rows}</ul>
        </>
    }
}
