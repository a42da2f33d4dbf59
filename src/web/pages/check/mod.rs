//! Check and send: everything on one page, what is missing, and the ways out.

mod findings;
mod judged;
mod sealed_export;

use super::{
    frame::{RecordPage, address},
    send,
};
use crate::{
    app::{Missing, Page, missing, unfinished},
    assess::assess,
    concern::{Issue, Record, TrackKind, Visit},
    framework::{Chosen, Framework, Registry, Sheet},
    web::{
        components::{
            BannerKind, Button, ButtonKind, Details, NotificationBanner, SummaryRow, focus_on, summary_list,
            warning_text,
        },
        edge::{clock, files},
        parts::{date_words, moment_words, part_words},
        store::{use_selector, use_store},
    },
};
use findings::findings;
use judged::judged;
use sealed_export::SealedExport;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The whole record with links to change it, what is missing, and export, share and print.
#[component]
pub fn Check() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let unfinished = use_selector(|state| state.draft.as_ref().map(unfinished).unwrap_or_default());
    let sent = use_state(|| None::<String>);
    let onsent = {
        let sent = sent.clone();
        Callback::from(move |told| sent.set(Some(told)))
    };
    let can_share = use_memo((), |()| files::can_share());
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let framework = frameworks.chosen(&record).and_then(Chosen::framework);
    let assessment = framework.and_then(|framework| assess(framework, &record, clock::now().date_naive()));
    let mut lacks = missing(&record, &frameworks);
    lacks.extend(unfinished);
    let download = {
        let (store, sent) = (store.clone(), sent.clone());
        Callback::from(move |()| {
            sent.set(Some(match send::download(&store) {
                Some(name) => format!("Exported as {name}. Find it where this device keeps downloads."),
                None => {
                    "The browser did not make the file. Print the record instead, or try another browser.".to_owned()
                }
            }));
        })
    };
    let share = {
        let (store, sent) = (store.clone(), sent.clone());
        Callback::from(move |()| {
            let (store, sent) = (store.clone(), sent.clone());
            spawn_local(async move {
                if let Some(told) = send::share(store).await {
                    sent.set(Some(told));
                }
            });
        })
    };
    html! {
        <RecordPage title="Check and send" back={Some((Page::Tasks, AttrValue::from("All parts")))}>
            <p class="pc-printonly govuk-body">
                {format!("Record {} · printed {}{}", record.id.short(), moment_words(clock::now()),
                    if record.example { " · EXAMPLE, ALL INVENTED" } else { "" })}
            </p>
            {lacking(&lacks)}
            <p class="govuk-body pc-noprint">
                <Button label="Go to: send it" kind={ButtonKind::Secondary} onclick={Callback::from(|()| focus_on("export"))} />
            </p>
            {judged(&record, framework, assessment.as_ref())}
            {safety(&record, frameworks.newest("shared"))}
            {service(&record)}
            { for record.visits.iter().map(|visit| self::visit(&record, visit, &frameworks)) }
            { for (1..).zip(&record.issues).map(|(number, issue)| self::issue(&record, number, issue, frameworks.newest("shared"))) }
            {findings(&record, &frameworks)}
            {actions(&record)}
            {history(&record)}
            <div class="pc-noprint">
                <h2 class="govuk-heading-m" id="send">{"Send it"}</h2>
                {warning_text(html! { <>{"Read it once more for names, addresses and anything else that tells who an adult is. The file and the print hold everything on this page."}</> })}
                <div class="govuk-button-group">
                    <Button label="Export as a file" onclick={download} id="export" />
                    if *can_share { <Button label="Share…" kind={ButtonKind::Secondary} onclick={share} id="share" /> }
                    <Button label="Print" kind={ButtonKind::Secondary} onclick={Callback::from(|()| files::print())} id="print" />
                </div>
                <SealedExport onsent={onsent} />
                if let Some(sent) = &*sent {
                    <NotificationBanner title="Done" kind={BannerKind::Success} role="alert" id="sent">
                        <p class="govuk-notification-banner__heading">{sent}</p>
                    </NotificationBanner>
                }
                <p class="govuk-body">
                    {"The file stays with you until you send it. Use the way of sending that your organisation allows for information about people."}
                </p>
            </div>
        </RecordPage>
    }
}

/// What is missing: a list to look at, that never stops an export.
fn lacking(lacks: &[Missing]) -> Html {
    if lacks.is_empty() {
        return html! { <p class="govuk-body">{"Nothing that the tool looks for is missing."}</p> };
    }
    html! {
        <section aria-labelledby="missing">
            <h2 class="govuk-heading-m" id="missing">{"Still missing"}</h2>
            <p class="govuk-body pc-noprint">{"You can export it as it is; whoever receives it will see what is not filled in."}</p>
            <ul class="govuk-list govuk-list--bullet pc-links">
                { for lacks.iter().map(|lack| html! { <li><a class="govuk-link" href={lack.route.href()}>{&lack.what}</a></li> }) }
            </ul>
        </section>
    }
}

/// Words as they were typed, with their line breaks; a dash where there are none.
pub(super) fn words(text: &str) -> Html {
    if text.trim().is_empty() {
        html! { <span class="pc-none">{"Not given"}</span> }
    } else {
        html! { <span class="pc-words">{text}</span> }
    }
}

fn safety(record: &Record, shared: Option<&Framework>) -> Html {
    let href = address(record.id, Page::Safety);
    let rows = TrackKind::ALL.map(|kind| {
        let track = record.tracks.get(kind);
        let title =
            shared.and_then(|shared| shared.track(kind)).map_or(kind.key(), |guide| guide.asks.as_str()).to_owned();
        let answer = track.answer.map_or("Not answered", |answer| answer.label());
        let value = html! { <>{answer}if !track.done.is_empty() { <br />{words(&track.done)} }</> };
        SummaryRow::new(title.clone(), value).change(href.clone(), title)
    });
    summary_list("Safety first", rows.to_vec())
}

fn service(record: &Record) -> Html {
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
    summary_list("The service", rows)
}

fn visit(record: &Record, visit: &Visit, frameworks: &Registry) -> Html {
    let href = address(record.id, Page::Visit(visit.id));
    let row =
        |key: &'static str, text: &str| SummaryRow::new(key, words(text)).change(href.clone(), key.to_lowercase());
    let when = visit.date.map(date_words).unwrap_or_default();
    let when = visit.time.map_or(when.clone(), |time| format!("{when} at {time}"));
    let rows = vec![
        row("Home", &visit.home),
        row("Date and time", &when),
        row("Completed by", &visit.completed_by),
        row("Role", &visit.role),
    ];
    html! {
        <div key={visit.id.to_string()}>
            {summary_list("Visit", rows)}
            if let Some(sheet) = frameworks.sheet(&visit.sheet) {
                { for sheet.sections.iter().map(|section| observed(record, visit, sheet, &section.id)) }
            }
        </div>
    }
}

/// One section of a sheet as it was filled in. Items still open are counted, not listed.
fn observed(record: &Record, visit: &Visit, sheet: &Sheet, section: &str) -> Html {
    let Some(section) = sheet.section(section) else { return Html::default() };
    let href = address(record.id, Page::Section(visit.id, section.id.clone(), None));
    let mut open = 0;
    let mut rows = Vec::new();
    for item in &section.items {
        let Some(noted) = visit.observations.get(&item.reference) else {
            open += 1;
            continue;
        };
        let worry = noted.answer.is_some_and(|answer| item.worries(answer));
        let value = html! {
            <>
                if let Some(answer) = noted.answer { <strong>{answer.label()}</strong> }
                if worry { {" (a worry)"} }
                if !noted.comment.trim().is_empty() { <br /><span class="pc-words">{&noted.comment}</span> }
            </>
        };
        let key = format!("{} {}", item.reference.as_str(), item.asks);
        rows.push(
            SummaryRow::new(key, value).change(format!("{href}/{}", item.reference.as_str()), item.reference.0.clone()),
        );
    }
    if open > 0 {
        rows.push(
            SummaryRow::new("Not answered", html! { {format!("{open} of {}", section.items.len())} })
                .change(href, "open items"),
        );
    }
    summary_list(format!("Visit: {}", section.title), rows)
}

fn issue(record: &Record, number: usize, issue: &Issue, shared: Option<&Framework>) -> Html {
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
    for guide in shared.map(|shared| shared.considerations.as_slice()).unwrap_or_default() {
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
    html! { <div key={issue.id.to_string()}>{summary_list(format!("Issue {number}"), rows)}</div> }
}

fn actions(record: &Record) -> Html {
    if record.next_actions.is_empty() {
        return Html::default();
    }
    let href = address(record.id, Page::Level);
    let rows = (1..).zip(&record.next_actions).map(|(number, action)| {
        let by = action.by.map(|by| format!(", by {}", date_words(by))).unwrap_or_default();
        let who = if action.who.is_empty() { "who is not said" } else { &action.who };
        let done = if action.done { " (done)" } else { "" };
        let value = html! { <>{words(&action.what)}<br />{format!("{who}{by}{done}")}</> };
        SummaryRow::new(format!("Action {number}"), value).change(href.clone(), format!("action {number}"))
    });
    summary_list("Next actions", rows.collect::<Vec<_>>())
}

/// What changed when, newest first.
fn history(record: &Record) -> Html {
    if record.history.is_empty() {
        return Html::default();
    }
    html! {
        <Details summary="History: what changed when">
            <ul class="pc-history">
                { for record.history.iter().rev().map(|change| html! {
                    <li>
                        <span class="pc-history__when">{moment_words(change.until)}</span>
                        {part_words(&change.part)}
                        if let Some(to) = &change.to { {format!(": {}", to.replace('_', " "))} }
                    </li>
                }) }
            </ul>
        </Details>
    }
}
