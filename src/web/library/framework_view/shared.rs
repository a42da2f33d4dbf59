//! What stands beside every framework: the tracks, what is weighed, the themes, and when a series is suggested.

use super::{View, beside::source};
use crate::{
    framework::{ConsiderationGuide, Differentiating, SafetyWords, TrackGuide, cited},
    web::{
        kit::{responsive_table, tool_default},
        parts::quoted,
    },
};
use yew::prelude::*;

/// The three tracks.
pub fn tracks(view: View<'_>) -> Option<Html> {
    let tracks = &view.framework.tracks;
    (!tracks.is_empty()).then(|| html! { <>{ for tracks.iter().map(track) }</> })
}

/// What the policy itself says to them.
pub fn safety(view: View<'_>) -> Option<Html> {
    let words = &view.framework.safety;
    let title = |row: &SafetyWords| {
        let shared = view.frameworks.newest("shared").and_then(|shared| shared.track(row.kind));
        shared.map_or(row.kind.key(), |guide| guide.title.as_str()).to_owned()
    };
    (!words.is_empty()).then(|| {
        html! {
            <ul class="govuk-list govuk-list--bullet">
                { for words.iter().map(|row| html! {
                    <li key={row.kind.key()}>
                        <strong>{format!("{}: ", title(row))}</strong>
                        if !row.asks.is_empty() { {format!("{} ", row.asks)} }
                        {&row.says}{source(&row.cite)}
                    </li>
                }) }
            </ul>
        }
    })
}

fn track(row: &TrackGuide) -> Html {
    let more = [
        ("Who leads: ", &row.leads),
        ("Telephone: ", &row.call),
        ("If Yes: ", &row.says),
        ("If not sure: ", &row.unsure),
        ("The tool adds: ", &row.advice),
    ];
    html! {
        <div class="pc-card" key={row.kind.key()}>
            <h3 class="pc-card__title">{&row.title}</h3>
            <p class="govuk-body">{&row.asks}</p>
            if !row.hint.is_empty() { <p class="govuk-hint">{&row.hint}</p> }
            { for more.into_iter().filter(|(_, text)| !text.is_empty()).map(|(words, text)| html! {
                <p class="govuk-body govuk-!-margin-bottom-2"><strong>{words}</strong>{text}</p>
            }) }
            {source(&row.cite)}
        </div>
    }
}

/// What is weighed for each issue, and what the two outcomes mean.
pub fn considerations(view: View<'_>) -> Option<Html> {
    let framework = view.framework;
    let outcome = |title: &'static str, row: &Differentiating| {
        html! {
            <div class="pc-card">
                <h3 class="pc-card__title">{title}</h3>
                <p class="govuk-body">{&row.says}</p>
                if !row.reminder.is_empty() { <p class="govuk-body"><strong>{&row.reminder}</strong></p> }
                {quoted(cited(&row.cite), row.tool_default)}
            </div>
        }
    };
    let rows = framework.considerations.iter().map(consideration).collect::<Vec<_>>();
    let head = ["Question", "Leans to a one-off", "Leans to something wider"].map(AttrValue::from).to_vec();
    let any = !rows.is_empty() || framework.poor_care.is_some() || framework.cause_for_concern.is_some();
    any.then(|| {
        html! {
            <>
                if let Some(row) = &framework.poor_care { {outcome("Poor care", row)} }
                if let Some(row) = &framework.cause_for_concern { {outcome("Potential cause for concern", row)} }
                if !rows.is_empty() { {responsive_table("What is weighed for each issue", "s", head, rows)} }
            </>
        }
    })
}

fn consideration(row: &ConsiderationGuide) -> Vec<Html> {
    let part = match (row.must, row.tool_default) {
        (true, false) => "Part of the decision.",
        (true, true) => "Asked before poor care is suggested.",
        (false, _) => "Asked beside it.",
    };
    let leans = row.leans_by_default && !row.tool_default;
    let not_one_person = row.not_one_person.as_ref();
    vec![
        html! {
            <>
                {&row.asks}
                if !row.hint.is_empty() { <span class="pc-small">{&row.hint}</span> }
                <span class="pc-small">{part}</span>
                {quoted(cited(&row.cite), row.tool_default)}
                if leans { {tool_default(html! { {"Which way an answer points."} })} }
            </>
        },
        html! {
            <>
                {&row.one_off}
                if let Some(answer) = not_one_person { <span class="pc-small">{format!("Points to nothing wider by itself: {}", answer.says)}</span> }
            </>
        },
        html! { {&row.wider} },
    ]
}

/// The themes with their paired examples.
pub fn themes(view: View<'_>) -> Option<Html> {
    let none = || html! { <span class="pc-none">{"No example given"}</span> };
    let words = |text: &str| {
        if text.is_empty() {
            none()
        } else {
            html! { {text} }
        }
    };
    let rows =
        view.framework.themes.iter().map(|row| {
            let concern = html! { <>{words(&row.concern)}if row.one_is_enough { <span class="pc-small">{"A single matter is enough."}</span> }</> };
            vec![html! { <>{&row.title}{source(&row.cite)}</> }, words(&row.poor_care), concern]
        });
    let rows = rows.collect::<Vec<_>>();
    let head = ["Theme", "Poor care", "Potential cause for concern"].map(AttrValue::from).to_vec();
    (!rows.is_empty()).then(|| responsive_table("Themes and paired examples", "s", head, rows))
}

/// When several issues of a theme are suggested as a series.
pub fn series(view: View<'_>) -> Option<Html> {
    let series = view.framework.series.as_ref()?;
    Some(html! {
        <>
            <p class="govuk-body">{&series.says}</p>
            {quoted(cited(&series.cite), series.tool_default)}
        </>
    })
}
