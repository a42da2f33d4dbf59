//! Safety first: the three tracks.

use crate::web::shell::frame::{RecordPage, address, use_edit};
use crate::{
    app::{Edit, Page, SafetyEdit},
    concern::{IssueId, Track, TrackAnswer, TrackKind},
    framework::{TrackGuide, cited},
    web::{
        edge::random,
        kit::{RadioOption, Radios, TextArea, citation, link_button, tool_default, warning_text},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// The three questions, what a yes means at once, and the way on.
#[component]
pub fn Safety() -> Html {
    let store = use_store();
    let edit = use_edit();
    let shown = use_selector(|state| {
        state.record().map(|record| {
            (record.id, record.tracks.clone(), record.visits.first().map(|visit| visit.id), record.issues.is_empty())
        })
    });
    let _own = use_selector(|state| state.own.clone());
    let first_issue = use_memo((), |()| IssueId::from_random(random::ten_bytes()));
    let Some((id, tracks, visit, no_issue)) = shown else { return Html::default() };
    let frameworks = store.frameworks();
    let guides = store.read(|state| state.record().map(|record| frameworks.tracks_for(record))).unwrap_or_default();
    let (href, label) = match (visit, no_issue) {
        (Some(_), true) => (address(id, Page::Tasks), "Continue"),
        (None, true) => (address(id, Page::Issue(*first_issue)), "Continue: the first issue"),
        (_, false) => (address(id, Page::Tasks), "Continue"),
    };
    let open = TrackKind::ALL.len() - tracks.answered();
    html! {
        <RecordPage title="Safety first" back={Some((Page::Tasks, AttrValue::from("All parts")))} tracks={false}>
            <p class="govuk-body-l">{"Three questions before anything else. A low score never switches them off."}</p>
            { for guides.iter().map(|guide| html! {
                <Question key={guide.kind.key()} guide={guide.clone()} track={tracks.get(guide.kind).clone()} edit={edit.clone()} />
            }) }
            if open > 0 {
                <p class="govuk-body">{match open {
                    1 => "One question is not answered yet. You can go on and come back.".to_owned(),
                    open => format!("{open} questions are not answered yet. You can go on and come back."),
                }}</p>
            }
            {link_button(href, label)}
        </RecordPage>
    }
}

/// What a [`Question`] shows.
#[derive(Properties, PartialEq)]
struct QuestionProps {
    guide: TrackGuide,
    track: Track,
    edit: Callback<Edit>,
}

/// One track: the question, and whom to telephone and who leads where the answer is yes.
#[component]
fn Question(props: &QuestionProps) -> Html {
    let guide = &props.guide;
    let kind = guide.kind;
    let onchange =
        props.edit.reform(move |key: AttrValue| Edit::Safety(SafetyEdit::Answer(kind, TrackAnswer::from_key(&key))));
    let ondone = props.edit.reform(move |text| Edit::Safety(SafetyEdit::Note(kind, text)));
    let options = TrackAnswer::ALL.map(|answer| RadioOption::new(answer.key(), answer.label())).to_vec();
    let acts = guide.acts(props.track.answer);
    html! {
        <Radios id={format!("track-{}", kind.key())} legend={guide.asks.clone()} legend_size="m" legend_is_heading={true}
            hint={(!guide.hint.is_empty()).then(|| AttrValue::from(guide.hint.clone()))} {options}
            value={props.track.answer.map(|answer| AttrValue::from(answer.key()))} {onchange} inline={true}>
            if let Some(acts) = acts {
                <div role="status" class="pc-act">
                    {warning_text(html! { <>{acts.says}</> })}
                    if acts.is_policy { {citation(cited(&guide.cite))} } else { {tool_default(Html::default())} }
                    if !acts.advice.is_empty() {
                        <p class="govuk-body">{acts.advice}{" "}{tool_default(Html::default())}</p>
                    }
                    if !guide.call.is_empty() {
                        <p class="govuk-body pc-call">{format!("Telephone: {}", guide.call)}</p>
                        {tool_default(html! { <>{"The number is common knowledge, not from a policy."}</> })}
                    }
                    <p class="govuk-body">{acts.leads}</p>
                </div>
                <TextArea id={format!("done-{}", kind.key())} label="What has been done?" rows={2}
                    hint="Who was told and when, and any reference number. No names of adults." value={props.track.done.clone()} oninput={ondone} />
            }
        </Radios>
    }
}
