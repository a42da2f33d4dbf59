//! Why the outcomes differ, worked out from them.

use super::Judged;
use crate::{
    app::Page,
    assess::{AssessmentState, RowTrace},
    concern::Record,
    framework::{Framework, MethodKind, Registry, cited},
    web::{
        kit::citation,
        parts::{outcome_word, truth_tag},
        shell::frame::address,
    },
};
use yew::prelude::*;

/// The methods, in the order in which they are explained.
const METHODS: [(MethodKind, &str); 3] = [
    (MethodKind::Scored, "Scores add up to a level"),
    (MethodKind::Described, "The description that fits sets the level"),
    (MethodKind::Triggers, "Signs of which one or several are enough"),
];

/// How far each outcome is, by which method each comes, and what is decided beside them.
pub fn differ(record: &Record, frameworks: &Registry, judged: &[Judged<'_>]) -> Html {
    html! {
        <section aria-labelledby="differ">
            <h2 class="govuk-heading-m" id="differ">{"Why they differ"}</h2>
            {so_far(record, judged)}
            { for METHODS.into_iter().map(|(kind, title)| method(frameworks, judged, kind, title)) }
            {beside(judged)}
        </section>
    }
}

/// Which are decided, which could still change, and which have nothing to go by.
fn so_far(record: &Record, judged: &[Judged<'_>]) -> Html {
    let in_state = |state: AssessmentState| judged.iter().filter(move |one| one.assessment.state == state);
    let told = |state: AssessmentState| {
        let words =
            in_state(state).map(|one| format!("{} ({})", one.framework.authority, outcome_word(&one.assessment)));
        words.collect::<Vec<_>>()
    };
    let line = |title: &'static str, names: Vec<String>| {
        let list = names.join("; ");
        (!names.is_empty()).then(|| html! { <p class="govuk-body"><strong>{title}</strong>{format!(" {list}.")}</p> })
    };
    let empty: Vec<Html> = in_state(AssessmentState::Open)
        .map(|one| {
            let (page, words) = way(one.framework);
            html! {
                <li key={one.framework.reference.to_string()}>
                    {format!("{}: ", one.framework.authority)}
                    <a class="govuk-link" href={address(record.id, page)}>
                        {words}<span class="govuk-visually-hidden">{format!(": {}", one.framework.authority)}</span>
                    </a>
                </li>
            }
        })
        .collect();
    html! {
        <>
            <p class="govuk-body">
                {"They go by different things. The same record can be settled under one framework and have nothing to go by under another."}
            </p>
            {line("Decided:", told(AssessmentState::Settled))}
            {line("Could still change:", told(AssessmentState::SoFar))}
            if !empty.is_empty() {
                <p class="govuk-body govuk-!-margin-bottom-2"><strong>{"Nothing to go by yet:"}</strong></p>
                <ul class="govuk-list govuk-list--bullet pc-links">{for empty}</ul>
            }
        </>
    }
}

/// Where to enter what a framework goes by.
fn way(framework: &Framework) -> (Page, &'static str) {
    if framework.scored().is_some() {
        (Page::Issues, "score the issues")
    } else {
        (Page::Judge(framework.reference.id.clone()), "answer its questions")
    }
}

/// The frameworks of one method, each with what sets it apart.
fn method(frameworks: &Registry, judged: &[Judged<'_>], kind: MethodKind, title: &str) -> Html {
    let rows: Vec<Html> = judged
        .iter()
        .filter(|one| one.assessment.method == kind)
        .filter_map(|one| Some((one.framework, one.framework.method.as_ref()?)))
        .map(|(framework, method)| {
            let base = framework.own.as_ref().and_then(|own| frameworks.exactly(own.extends.as_ref()?));
            html! {
                <div key={framework.reference.to_string()}>
                    if let Some(base) = base {
                        <p class="govuk-body">
                            <strong>{&framework.authority}</strong>
                            {format!(" (own file): judges as {} does, on the same answers.", base.authority)}
                        </p>
                    } else {
                        <p class="govuk-body govuk-!-margin-bottom-0">
                            <strong>{&framework.authority}</strong>{format!(": {}", method.differs)}
                        </p>
                        {citation(cited(&method.cite))}
                    }
                </div>
            }
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! { <><h3 class="govuk-heading-s">{title}</h3>{for rows}</> }
}

/// What is decided beside the outcomes, such as a high impact provider.
fn beside(judged: &[Judged<'_>]) -> Html {
    let row = |framework: &Framework, row: &RowTrace| {
        html! {
            <li key={row.id.clone()}>
                <strong>{format!("{}: {} ", framework.authority, row.title)}</strong>
                {truth_tag(row.held)}
                <br />{&row.why}
                {citation(row.cite.clone())}
            </li>
        }
    };
    // A file that extends another decides the same beside its outcome.
    let own_rules = judged.iter().filter(|one| one.framework.own.as_ref().is_none_or(|own| own.extends.is_none()));
    let rows: Vec<Html> =
        own_rules.flat_map(|one| one.assessment.designations.iter().map(|rule| row(one.framework, rule))).collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! { <><h3 class="govuk-heading-s">{"Beside the outcomes"}</h3><ul class="govuk-list govuk-list--spaced">{for rows}</ul></> }
}
