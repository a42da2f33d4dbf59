//! How many safeguarding alerts there were, against the service's own earlier number.

use crate::{
    app::{AlertsEdit, Edit, IssueEdit, Page, Route},
    assess::alerts_compared,
    concern::{Alerts, AlertsJudged, IssueId, RecordId, ThemeId},
    framework::cited,
    web::{
        edge::{location, random},
        kit::{Button, ButtonKind, RadioOption, Radios, TextArea, TextInput, citation},
        shell::frame::{address, use_edit},
        store::{Store, use_selector, use_store},
    },
};
use yew::prelude::*;

/// The theme of issues about the number of alerts.
const THEME: &str = "safeguarding_alerts";

/// The two numbers, as they are kept while what stands there is not a number.
const RECENT: &str = "alerts/recent";
const EARLIER: &str = "alerts/earlier";

/// Two numbers from two periods of one length, the person's own judgement of them, and the way to an issue about it.
#[component]
pub fn AlertsForm() -> Html {
    let store = use_store();
    let edit = use_edit();
    let shown = use_selector(|state| {
        let draft = state.draft.as_ref()?;
        let about = |theme: &ThemeId| theme.0 == THEME;
        let issue = draft.record.issues.iter().position(|issue| issue.theme.as_ref().is_some_and(about));
        let issue = issue.and_then(|place| Some((place + 1, draft.record.issues.get(place)?.id)));
        let jotted = [RECENT, EARLIER].map(|field| draft.jotted(field).to_owned());
        Some((draft.record.id, draft.record.alerts.clone(), issue, jotted))
    });
    let Some((record, alerts, issue, [recent, earlier])) = shown else { return Html::default() };
    let frameworks = store.frameworks();
    let cite = frameworks.newest("shared").and_then(|shared| shared.theme(&ThemeId(THEME.to_owned())));
    let alert = |make: fn(String) -> AlertsEdit| edit.reform(move |text| Edit::Alerts(make(text)));
    let onjudged = edit.reform(|key: AttrValue| Edit::Alerts(AlertsEdit::Judged(AlertsJudged::from_key(&key))));
    let options = AlertsJudged::ALL.map(|judged| RadioOption::new(judged.key(), judged.label())).to_vec();
    html! {
        <>
            <h2 class="govuk-heading-m">{"Safeguarding alerts against the service’s own earlier number"}</h2>
            <p class="govuk-body">
                {"An unusually high number of safeguarding alerts may be a cause for concern, and so may an unusually low one: things may be going unreported. No policy says how many are unusual. Compare two periods of the same length, and judge for yourself."}
            </p>
            if let Some(theme) = cite { {citation(cited(&theme.cite))} }
            <TextInput id="alerts-period" label="How long is each period?" hint="Such as: 6 months." width="govuk-input--width-10"
                value={alerts.period.clone()} oninput={alert(AlertsEdit::Period)} />
            <div class="pc-row">
                {number(&edit, "alerts-recent", "Alerts in the latest period", RECENT, &recent, alerts.recent, AlertsEdit::Recent)}
                {number(&edit, "alerts-earlier", "Alerts in the period before", EARLIER, &earlier, alerts.earlier, AlertsEdit::Earlier)}
            </div>
            <p class="govuk-body" role="status" id="alerts-compared">{compared(&alerts)}</p>
            <Radios id="alerts-judged" legend="Is the number unusual for this service?" legend_size="s" {options} small={true}
                value={alerts.judged.map(|judged| AttrValue::from(judged.key()))} onchange={onjudged} />
            <TextArea id="alerts-note" label="Why, and where the numbers come from" rows={2} value={alerts.note.clone()}
                oninput={alert(AlertsEdit::Note)} />
            {follow(&store, record, &alerts, issue)}
        </>
    }
}

/// A number of alerts. What is not a whole number is kept as typed, beside the last number, until it is mended.
fn number(
    edit: &Callback<Edit>,
    id: &'static str,
    label: &'static str,
    field: &'static str,
    jotted: &str,
    count: Option<u32>,
    make: fn(Option<u32>) -> AlertsEdit,
) -> Html {
    let oninput = {
        let edit = edit.clone();
        Callback::from(move |text: String| {
            let trimmed = text.trim();
            let number = trimmed.parse::<u32>().ok();
            if number.is_some() || trimmed.is_empty() {
                edit.emit(Edit::Jot(field.to_owned(), String::new()));
                edit.emit(Edit::Alerts(make(number)));
            } else {
                edit.emit(Edit::Jot(field.to_owned(), text));
            }
        })
    };
    let value = match count {
        Some(count) if jotted.is_empty() => count.to_string(),
        _ => jotted.to_owned(),
    };
    let error = (!jotted.is_empty()).then(|| AttrValue::from("Enter a whole number, such as 3, or leave it empty"));
    html! { <TextInput {id} {label} inputmode="numeric" width="govuk-input--width-4" {value} {error} {oninput} /> }
}

/// The two numbers beside each other.
fn compared(alerts: &Alerts) -> String {
    let Some(words) = alerts_compared(alerts) else {
        return "Enter both numbers to see them beside each other.".to_owned();
    };
    match alerts.period.trim() {
        "" => format!("The two periods: {words}."),
        period => format!("Two periods of {period}: {words}."),
    }
}

/// What follows from an unusual number: an issue about it, or the way to the one that is there.
fn follow(store: &Store, record: RecordId, alerts: &Alerts, issue: Option<(usize, IssueId)>) -> Html {
    let (Some(AlertsJudged::High | AlertsJudged::Low), Some(judged)) = (alerts.judged, alerts.judged) else {
        return Html::default();
    };
    if let Some((number, id)) = issue {
        return html! {
            <p class="govuk-body" role="status">
                {"This record already holds an issue about it: "}
                <a class="govuk-link" href={address(record, Page::Issue(id))}>{format!("issue {number}")}</a>{"."}
            </p>
        };
    }
    let begin = {
        let (store, what) = (store.clone(), what(alerts, judged));
        Callback::from(move |()| {
            let id = IssueId::from_random(random::ten_bytes());
            store.edit(Edit::Issue(IssueEdit::ChooseTheme(id, Some(ThemeId(THEME.to_owned())))));
            store.edit(Edit::Issue(IssueEdit::WriteAccount(id, 0, what.clone())));
            location::go(&Route::Record(record, Page::Issue(id)));
        })
    };
    html! {
        <>
            <p class="govuk-body" role="status">{"An unusual number can be an issue of its own, to be weighed and decided like any other."}</p>
            <Button label="Add an issue about the number of alerts" kind={ButtonKind::Secondary} onclick={begin} prevent_double={true} />
        </>
    }
}

/// What the issue begins with, to be put into the person's own words.
fn what(alerts: &Alerts, judged: AlertsJudged) -> String {
    let number = format!("{} number of safeguarding alerts.", judged.label());
    match alerts_compared(alerts) {
        Some(_) => format!("{number} {}", compared(alerts)),
        None => number,
    }
}
