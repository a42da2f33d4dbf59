//! Answers coming in.

use super::{
    at::course_href,
    collected::Collected,
    in_words::{answers_refused, text_of},
    shared::{no_set, room_of, use_session_set},
};
use crate::{
    app::{CoursePage, TrainingEdit},
    training::{
        room::{Answers, Taken},
        scenario::ScenarioSet,
    },
    web::{
        edge::{focus, training},
        kit::{
            BannerKind, Details, FileInput, NotificationBanner, Page as Layout, PageError, link_button,
            secondary_link_button,
        },
        parts::{FramesTaken, count, upper_first},
        store::{Store, use_selector, use_store},
    },
};
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// How many files are listed one by one before they are folded away.
const MOST_LISTED: usize = 6;

/// What became of the texts that came in together: each by its name, taken or refused.
#[derive(Clone, PartialEq, Default)]
struct Report {
    /// Counts the times, so that the next codes begin anew.
    turn: usize,
    taken: Vec<(String, Taken, String)>,
    refused: Vec<String>,
}

/// Answers as files, codes or text; what became of each; and who has answered.
#[component]
pub fn Collect() -> Html {
    let store = use_store();
    let head = use_selector(|state| {
        room_of(state).map(|room| (room.session.id, room.session.title.clone(), room.round(room.round).count()))
    });
    let set = use_session_set();
    let report = use_state_eq(Report::default);
    let Some((id, title, answered)) = head else { return Html::default() };
    let set = match &*set {
        Some(Ok(set)) => set.clone(),
        Some(Err(error)) => return no_set(error),
        None => return Html::default(),
    };
    let take = {
        let (store, report) = (store.clone(), report.clone());
        Callback::from(move |texts: Vec<(String, Result<String, String>)>| {
            let next = take_in(&store, &set, texts, report.turn + 1);
            focus::soon(if next.refused.is_empty() { "collected" } else { "error-summary" }.to_owned());
            report.set(next);
        })
    };
    let onfiles = {
        let take = take.clone();
        Callback::from(move |files: Vec<web_sys::File>| {
            let take = take.clone();
            spawn_local(async move {
                let mut texts = Vec::with_capacity(files.len());
                for file in &files {
                    texts.push((file.name(), text_of(file).await));
                }
                take.emit(texts);
            });
        })
    };
    let ontaken = take.reform(|text| vec![("What came in".to_owned(), Ok(text))]);
    let errors: Vec<PageError> = report.refused.iter().map(|says| PageError::new("answers", says.clone())).collect();
    let error = match report.refused.as_slice() {
        [] => None,
        [one] => Some(AttrValue::from(one.clone())),
        all => Some(AttrValue::from(format!(
            "{} were not taken; each is listed at the top of the page",
            count(all.len(), "file", "files")
        ))),
    };
    html! {
        <Layout title="Collect answers" caption={title} back={Some((course_href(id, CoursePage::Overview).into(), "The session".into()))} {errors}>
            if !report.taken.is_empty() { {taken(&report.taken)} }
            <FileInput id="answers" label="Files with answers" label_size="m" accept="application/json,.json" multiple={true} onfiles={Some(onfiles)} {error}
                hint="Choose as many as you like at once, or drop them here. Their names begin with “answers”." />
            <h2 class="govuk-heading-m">{"Or scan somebody’s codes"}</h2>
            <FramesTaken key={report.turn} {ontaken} />
            <Collected />
            <div class="govuk-button-group">
                if answered > 0 {
                    {link_button(course_href(id, CoursePage::Reveal(1)), "Show what the room said")}
                }
                {secondary_link_button(course_href(id, CoursePage::Overview), "Back to the session")}
            </div>
        </Layout>
    }
}

/// Takes in texts: first sees what each is, then keeps all that fit with one write.
fn take_in(store: &Store, set: &Arc<ScenarioSet>, texts: Vec<(String, Result<String, String>)>, turn: usize) -> Report {
    training::refresh(store);
    let Some(mut room) = store.read(|state| room_of(state).cloned()) else { return Report::default() };
    let mut report = Report { turn, ..Report::default() };
    let mut fit = Vec::new();
    for (name, text) in texts {
        let read = text
            .and_then(|text| Answers::read(&text, &room.session, set).map_err(|error| answers_refused(&text, &error)));
        match read {
            Ok(answers) => {
                let mut says = count(answers.judgements.len(), "judgement", "judgements");
                if room.session.twice {
                    says = format!("{says}, {}", answers.round.label().to_lowercase());
                }
                report.taken.push((name, room.add(answers.clone()), says));
                fit.push(answers);
            }
            Err(why) => report.refused.push(format!("{name}: {why}")),
        }
    }
    training::act(store, TrainingEdit::Take(fit));
    report
}

/// The good news: how many were added, and what became of each.
fn taken(taken: &[(String, Taken, String)]) -> Html {
    let number = |what: Taken| taken.iter().filter(|(_, became, _)| *became == what).count();
    let parts = [
        (number(Taken::Added), "added"),
        (number(Taken::Replaced), "replaced by later ones"),
        (number(Taken::Already), "here already"),
        (number(Taken::Older), "older than what is here"),
    ];
    let parts: Vec<String> =
        parts.iter().filter(|(number, _)| *number > 0).map(|(number, words)| format!("{number} {words}")).collect();
    let became = |taken: Taken| match taken {
        Taken::Added => "added",
        Taken::Replaced => "later than what was here, which it replaces",
        Taken::Already => "here already; nothing has changed",
        Taken::Older => "older than what is here, which stays",
    };
    let list = html! {
        <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
            { for taken.iter().map(|(name, what, says)| html! { <li>{format!("{name}: {} ({says})", became(*what))}</li> }) }
        </ul>
    };
    html! {
        <NotificationBanner title="Done" kind={BannerKind::Success} role="status" id="collected">
            <p class="govuk-notification-banner__heading">
                {format!("{} read: {}.", upper_first(&count(taken.len(), "set of answers", "sets of answers")), parts.join(", "))}
            </p>
            if taken.len() > MOST_LISTED {
                <Details summary="What became of each">{list}</Details>
            } else {
                {list}
            }
        </NotificationBanner>
    }
}
