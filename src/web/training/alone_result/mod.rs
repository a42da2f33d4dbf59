//! The result of work alone.

mod stages;

use super::at::{AtWork, course_href, reading_title, use_at_work};
use crate::{
    app::{CoursePage, Route, TrainingEdit, TrainingPage},
    concern::TrainingId,
    training::{
        alone::{Counted, LegResult, result_file},
        kept::Kept,
    },
    web::{
        edge::{clock, files, location, training},
        kit::{Button, ButtonKind, Page as Layout, inset_text, link_button, responsive_table},
        parts::{count, date_words},
        store::{Store, use_selector, use_store},
    },
};
use yew::prelude::*;

/// How many answers were as the reading, time by time; what to look at again; another go; the result as a file and on paper.
#[component]
pub fn AloneResult() -> Html {
    let store = use_store();
    let told = use_state(|| "");
    let alone = use_selector(|state| match state.training.open.as_ref().map(|open| &open.kept) {
        Some(Kept::Alone(alone)) => Some(alone.clone()),
        _ => None,
    });
    let at = match use_at_work() {
        Ok(at) => at,
        Err(instead) => return instead,
    };
    let Some(alone) = alone else { return Html::default() };
    let frameworks = store.frameworks();
    let results: Vec<LegResult> =
        alone.legs.iter().map(|leg| LegResult::of(&alone, leg, &at.set, &frameworks)).collect();
    let Some(now) = results.last() else { return Html::default() };
    let again = if now.is_complete() { alone.again(&at.set, &frameworks) } else { Vec::new() };
    let keep = {
        let (store, at, told) = (store.clone(), at.clone(), told.setter());
        Callback::from(move |()| told.set(download(&store, &at)))
    };
    html! {
        <Layout title={if now.is_complete() { "Your result" } else { "Your result so far" }} caption={at.set.title.clone()}
            back={Some((course_href(at.id, CoursePage::Overview).into(), "Where you are".into()))}>
            <p class="pc-printonly govuk-body">
                {format!("Training on thresholds · {} (version {}) · by the policy of {} · {}", at.set.title, at.set.reference.version,
                    at.scale.authority, date_words(clock::today()))}
            </p>
            if now.stages.is_empty() {
                <p class="govuk-body">{"Nothing is handed in yet."}</p>
            } else {
                <p class="govuk-body-l" id="in-short">{in_short(now)}</p>
                {inset_text(html! { <>{format!("{}. A different answer is a reason to look again, and not a mark.", reading_title(&at.set))}</> })}
                {counted(&results)}
                {stages::sure_and_different(&at, now)}
                {stages::high_risk(&at, now)}
                {stages::every_stage(&at, now)}
            }
            {go_on(&store, &at, again)}
            <h2 class="govuk-heading-m pc-noprint">{"Keep it"}</h2>
            <p class="govuk-body pc-noprint">{"The file can be read by people and programs. Nothing in it or on paper says who you are."}</p>
            <div class="govuk-button-group">
                <Button label="Download the result" kind={ButtonKind::Secondary} onclick={keep} id="download" />
                <Button label="Print" kind={ButtonKind::Secondary} onclick={Callback::from(|()| files::print())} id="print" />
            </div>
            <p class="govuk-body pc-noprint" role="status">{*told}</p>
        </Layout>
    }
}

/// The result in a sentence.
fn in_short(result: &LegResult) -> String {
    let Counted { same, of } = result.all.stages;
    let judged = format!("{of} of {} handed in", result.places);
    if same == of && of == 1 {
        format!("{judged}. You judged it as the reading does.")
    } else if same == of {
        format!("{judged}. You judged all of them as the reading does.")
    } else {
        format!("{judged}. You judged {same} as the reading does, and {} differently.", of - same)
    }
}

/// What was counted, a column for each time through.
fn counted(results: &[LegResult]) -> Html {
    let mut head = vec![AttrValue::from("As the reading")];
    head.extend((0..results.len()).map(|time| match time {
        0 => AttrValue::from("First time"),
        1 => "Again".into(),
        time => format!("Again ({time})").into(),
    }));
    let row = |title: &str, of: fn(&LegResult) -> Counted| {
        let mut cells = vec![html! { <>{title}</> }];
        cells.extend(results.iter().map(|result| {
            let Counted { same, of } = of(result);
            html! { <>{if of == 0 { "None".to_owned() } else { format!("{same} of {of}") }}</> }
        }));
        cells
    };
    let rows = vec![
        row("Poor care, or a cause for concern", |one| one.all.decision),
        row("Level or outcome", |one| one.all.level),
        row("Danger, crime, safeguarding", |one| one.all.tracks),
        row("Everything that matters most", |one| one.all.stages),
        row("The same, high-risk ones only", |one| one.high_risk.stages),
    ];
    html! {
        <>
            {responsive_table("How often you judged as the reading does", "m", head, rows)}
            <p class="govuk-body pc-quiet">{"What matters most: the decision, the level or outcome, and every yes to danger, crime or safeguarding."}</p>
            if results.len() > 1 {
                <p class="govuk-body pc-quiet">{"Another go has only the scenarios that you judged differently, as twins where there are some. So its numbers are about fewer and harder scenarios."}</p>
            }
        </>
    }
}

/// The way on: the next scenario, another go at what differed, or other scenarios.
fn go_on(store: &Store, at: &AtWork, again: Vec<String>) -> Html {
    if let Some(next) = at.next_after(0) {
        return html! { <div class="govuk-button-group">{link_button(course_href(at.id, CoursePage::Judge(next)), "Go on")}</div> };
    }
    let start = Route::Training(TrainingPage::Start).href();
    if again.is_empty() {
        return html! {
            <div class="govuk-button-group">
                {link_button(start, "Choose other scenarios")}
            </div>
        };
    }
    let number = count(again.len(), "scenario", "scenarios");
    let twins = again.iter().filter(|id| at.set.twin(id).is_some()).count();
    let (store, id) = (store.clone(), at.id);
    let onclick = Callback::from(move |()| begin_again(&store, id, again.clone()));
    html! {
        <section class="pc-noprint" aria-labelledby="again-heading">
            <h2 class="govuk-heading-m" id="again-heading">{"Another go at the ones that differed"}</h2>
            <p class="govuk-body">
                {format!("{number}. ")}
                if twins > 0 { {"Where there is a twin, you get that: the same facts, once or repeated. "} }
                {"What you judged before stays as it is."}
            </p>
            <div class="govuk-button-group">
                <Button label="Have another go" {onclick} id="again" />
                <a class="govuk-link" href={start}>{"Choose other scenarios"}</a>
            </div>
        </section>
    }
}

fn begin_again(store: &Store, id: TrainingId, scenarios: Vec<String>) {
    training::act(store, TrainingEdit::Again(scenarios));
    location::go(&Route::Training(TrainingPage::Course(id, CoursePage::Judge(1))));
}

/// Gives the result to the person as a file. Returns what came of it.
fn download(store: &Store, at: &AtWork) -> &'static str {
    let now = clock::now();
    let text = store.read(|state| {
        let open = state.training.open.as_ref()?;
        let Kept::Alone(alone) = &open.kept else { return None };
        result_file(alone, &at.set, &store.frameworks(), now).ok()
    });
    let name = format!("training-result-{}.json", now.format("%Y-%m-%d"));
    match text.and_then(|text| files::download(&name, &text).ok()) {
        Some(()) => "Downloaded.",
        None => "The browser did not take the file. Print the page, or try another browser.",
    }
}
