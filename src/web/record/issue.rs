//! One issue.

use crate::web::shell::frame::{RecordPage, address, use_edit};
use crate::{
    app::{Edit, IssueEdit, IssueField, Page, ServiceEdit, ServiceField},
    concern::{Account, HowKnown, Issue, IssueId, ThemeId},
    web::{
        edge::{clock, focus},
        kit::{Button, ButtonKind, Details, RadioOption, Radios, TextArea, TextInput, link_button, tool_default},
        parts::{ConfirmButton, DateInput, odd_date},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What an [`IssuePage`] shows.
#[derive(Properties, PartialEq)]
pub struct IssuePageProps {
    /// The issue; one that does not exist yet begins with the first thing entered.
    pub issue: IssueId,
}

/// Theme, what happened and how it is known; more when wanted.
#[component]
pub fn IssuePage(props: &IssuePageProps) -> Html {
    let store = use_store();
    let edit = use_edit();
    let id = props.issue;
    let shown = use_selector(move |state| {
        let record = state.record()?;
        let number = record.issues.iter().position(|issue| issue.id == id).unwrap_or(record.issues.len()) + 1;
        Some((record.id, record.issue(id).cloned(), record.service.name.clone(), number))
    });
    let people = use_selector(move |state| {
        state.draft.as_ref().map(|draft| draft.jotted(&people_field(id)).to_owned()).unwrap_or_default()
    });
    // Asked here only where it was still open when the page was opened, and then left in place while it is typed.
    let asks_service = use_memo((), |()| shown.as_ref().is_some_and(|(.., service, _)| service.trim().is_empty()));
    let Some((record, issue, service, number)) = shown else { return Html::default() };
    let issue = issue.unwrap_or_else(|| Issue::new(id, clock::now()));
    let frameworks = store.frameworks();
    let themes = frameworks.newest("shared").map(|shared| shared.themes.as_slice()).unwrap_or_default();
    let options = |paired: bool| {
        let of_kind = themes.iter().filter(move |theme| theme.concern.is_empty() != paired);
        of_kind.map(|theme| RadioOption::new(theme.id.0.clone(), theme.title.clone())).collect::<Vec<_>>()
    };
    let mut all = options(true);
    all.extend(options(false));
    let ontheme =
        edit.reform(move |key: AttrValue| Edit::Issue(IssueEdit::ChooseTheme(id, Some(ThemeId(key.to_string())))));
    let onservice = edit.reform(|text| Edit::Service(ServiceEdit::Write(ServiceField::Name, text)));
    let add_account = {
        let (edit, next) = (edit.clone(), issue.accounts.len());
        Callback::from(move |()| {
            edit.emit(Edit::Issue(IssueEdit::WriteAccount(id, next, String::new())));
            focus::soon(if next == 0 { "what".to_owned() } else { format!("what-{next}") });
        })
    };
    html! {
        <RecordPage title={format!("Issue {number}")} back={Some((Page::Issues, AttrValue::from("Issues")))} tracks={false}>
            if *asks_service {
                <TextInput id="service-name" label="Which service is it about?" label_size="m" value={service}
                    hint="The name of the home, branch or unit." oninput={onservice} />
            }
            <div class="pc-columns">
                <Radios id="theme" legend="What is it about?" legend_size="m" options={all} small={true}
                    value={issue.theme.as_ref().map(|theme| AttrValue::from(theme.0.clone()))} onchange={ontheme} />
            </div>
            { for issue.accounts.iter().enumerate().map(|(place, account)| account_fields(&edit, id, place, account)) }
            <p class="govuk-hint">{"What you saw, were told, read and think are kept apart: add an account for each."}</p>
            <Button label="Add another account" kind={ButtonKind::Secondary} onclick={add_account} />
            <Details summary="When, how many people, their views, the provider’s response" open={has_more(&issue) || !people.is_empty()}>
                {more(&edit, &issue, &people)}
            </Details>
            {link_button(address(record, Page::Weigh(id)), "Continue: one-off or pattern?")}
        </RecordPage>
    }
}

/// What happened by one way of knowing. The first is the main account; others can be removed.
fn account_fields(edit: &Callback<Edit>, id: IssueId, place: usize, account: &Account) -> Html {
    let (name, legend, label) = if place == 0 {
        (String::new(), "How do you know?", "What happened?")
    } else {
        (format!("account-{place}-"), "How is this known?", "What was seen, said, written or thought?")
    };
    let ontext = edit.reform(move |text| Edit::Issue(IssueEdit::WriteAccount(id, place, text)));
    let onhow =
        edit.reform(move |key: AttrValue| Edit::Issue(IssueEdit::ChooseHowKnown(id, place, HowKnown::from_key(&key))));
    let onremove = {
        let edit = edit.clone();
        Callback::from(move |()| {
            edit.emit(Edit::Issue(IssueEdit::RemoveAccount(id, place)));
            focus::soon("what".to_owned());
        })
    };
    let options = HowKnown::ALL.map(|how| RadioOption::new(how.key(), how.label())).to_vec();
    html! {
        <div key={place} class={(place > 0).then_some("pc-card")}>
            <TextArea id={format!("{name}what")} {label} label_size="m" rows={4} value={account.text.clone()} oninput={ontext}
                hint="Facts first. Spoken words as they were said. No names of adults: initials or a local reference." />
            <Radios id={format!("{name}how-known")} {legend} legend_size="m" {options} inline={true}
                value={account.how_known.map(|how| AttrValue::from(how.key()))} onchange={onhow} />
            if place > 0 {
                <ConfirmButton label="Remove this account" lost="What this account says will be gone for good."
                    asks={!account.text.trim().is_empty()} onconfirm={onremove} />
            }
        </div>
    }
}

fn more(edit: &Callback<Edit>, issue: &Issue, jotted: &str) -> Html {
    let id = issue.id;
    let ondate = edit.reform(move |text: String| Edit::Issue(IssueEdit::Date(id, text.parse().ok())));
    let warning = issue.happened_on.and_then(odd_date).map(AttrValue::from);
    let write = |field: IssueField| edit.reform(move |text| Edit::Issue(IssueEdit::Write(id, field, text)));
    let onpeople = {
        let edit = edit.clone();
        Callback::from(move |text: String| {
            let trimmed = text.trim();
            let number = trimmed.parse::<u32>().ok();
            // What is not a whole number is kept as typed, beside the last number, until it is mended.
            if number.is_some() || trimmed.is_empty() {
                edit.emit(Edit::Jot(people_field(id), String::new()));
                edit.emit(Edit::Issue(IssueEdit::CountPeople(id, number)));
            } else {
                edit.emit(Edit::Jot(people_field(id), text));
            }
        })
    };
    let people = match issue.people_affected {
        Some(number) if jotted.is_empty() => number.to_string(),
        _ => jotted.to_owned(),
    };
    let error = (!jotted.is_empty()).then(|| AttrValue::from("Enter a whole number, such as 3, or leave it empty"));
    html! {
        <>
            <DateInput id="happened-on" label="When did it happen?" max={clock::today().to_string()}
                value={issue.happened_on.map(|date| date.to_string()).unwrap_or_default()} oninput={ondate} {warning} />
            <TextInput id="happened-note" label="More on when" hint="Such as: on the night shift; some time in October."
                value={issue.happened_note.clone()} oninput={write(IssueField::HappenedNote)} />
            <TextInput id="people" label="How many people were affected?" hint="A number. Do not write names." inputmode="numeric"
                width="govuk-input--width-4" value={people} {error} oninput={onpeople} />
            <TextArea id="views" label="The adult’s own views and wishes" rows={3} value={issue.adults_views.clone()}
                hint="What they say about it and what they want to happen." oninput={write(IssueField::AdultsViews)} />
            <TextArea id="response" label="The provider’s response" rows={3} value={issue.provider_response.clone()}
                hint="What they said and did about it." oninput={write(IssueField::ProviderResponse)} />
            if issue.from_observation.is_some() {
                <p class="govuk-hint">
                    {"Made from an answer on the observation sheet. Its theme was set from the question and can be changed."}
                </p>
                {tool_default(Html::default())}
            }
        </>
    }
}

fn has_more(issue: &Issue) -> bool {
    let texts = [&issue.happened_note, &issue.adults_views, &issue.provider_response];
    issue.happened_on.is_some() || issue.people_affected.is_some() || texts.iter().any(|text| !text.is_empty())
}

/// The unfinished field that holds a number of people that is not a number.
fn people_field(id: IssueId) -> String {
    format!("issue/{id}/people_affected")
}
