//! The outcomes of all frameworks side by side.

mod differ;

use crate::web::shell::frame::{RecordPage, address};
use crate::{
    app::Page,
    assess::{Assessment, AssessmentState, assess},
    concern::{FrameworkRef, Record},
    framework::{Chosen, Framework, Registry},
    web::{
        edge::{clock, files},
        kit::{
            Button, ButtonKind, TagColour, citation, inset_text, level_tag, link_button, responsive_table, status_tag,
            tool_default,
        },
        parts::{count, framework_why, moment_words, outcome_tone, outcome_word},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// One framework with its outcome.
struct Judged<'a> {
    framework: &'a Framework,
    assessment: Assessment,
}

/// A row for every framework, and why they differ.
#[component]
pub fn Compare() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let _own = use_selector(|state| state.own.clone());
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let today = clock::today();
    let judged: Vec<Judged<'_>> = frameworks
        .judging()
        .filter_map(|framework| Some(Judged { framework, assessment: assess(framework, &record, today)? }))
        .collect();
    let chosen = frameworks.chosen(&record);
    let submitted = chosen.clone().and_then(Chosen::framework).map(|framework| &framework.reference);
    let head = ["Framework", "Outcome", "What decided", "Still open"].map(AttrValue::from).to_vec();
    html! {
        <RecordPage title="All frameworks compared" back={Some((Page::Tasks, AttrValue::from("All parts")))}>
            <p class="pc-printonly govuk-body">
                {format!("Record {} · printed {}{}", record.id.short(), moment_words(clock::now()),
                    if record.example { " · EXAMPLE, ALL INVENTED" } else { "" })}
            </p>
            {inset_text(html! { <>{"Each council judges in its own way, so these outcomes are not on one scale. A heavier word from one council does not mean that things are worse than a lighter word from another, and none can be turned into another."}</> })}
            <div class="pc-compare">
                {responsive_table("The same record under each framework", "m", head, judged.iter().map(|one| row(&record, one, submitted)).collect::<Vec<_>>())}
            </div>
            {self::submitted(&frameworks, &record, chosen)}
            {differ::differ(&record, &frameworks, &judged)}
            <div class="govuk-button-group">
                {link_button(address(record.id, Page::Level), "See the outcome and its reasons")}
                <Button label="Print" kind={ButtonKind::Secondary} onclick={Callback::from(|()| files::print())} id="print" />
            </div>
        </RecordPage>
    }
}

fn row(record: &Record, judged: &Judged<'_>, submitted: Option<&FrameworkRef>) -> Vec<Html> {
    let Judged { framework, assessment } = judged;
    let name = html! {
        <>
            {&framework.authority}
            <span class="pc-compare__title">{format!("{} ({})", framework.title, framework.reference.version)}</span>
            if framework.own.is_some() { {status_tag("Own file", TagColour::Purple)}{" "} }
            if submitted == Some(&framework.reference) { {status_tag("Submitted under", TagColour::Teal)} }
        </>
    };
    let outcome = html! {
        <>
            {level_tag(outcome_word(assessment), outcome_tone(assessment))}
            <span class="pc-compare__state">{state(assessment)}</span>
        </>
    };
    let reason = match &assessment.deciding {
        Some(deciding) => html! { <>{&deciding.says}{citation(deciding.cite.clone())}</> },
        None => html! { <span class="pc-none">{"Nothing yet"}</span> },
    };
    vec![name, outcome, reason, open(record, judged)]
}

/// How far an outcome is, in words.
fn state(assessment: &Assessment) -> String {
    if assessment.assigned > assessment.calculated
        && let Some(calculated) = assessment.calculated
    {
        return format!("Raised by judgement. Calculated: {calculated}.");
    }
    match (assessment.state, &assessment.outcome) {
        (AssessmentState::Open, _) => "Nothing that it goes by is entered yet.",
        (AssessmentState::SoFar, Some(_)) => "So far: what is not known could still raise it.",
        (AssessmentState::SoFar, None) => "Something that decides it is not known.",
        (AssessmentState::Settled, _) => "Nothing that is unknown could change it.",
    }
    .to_owned()
}

/// How much is open, and the way to it.
fn open(record: &Record, Judged { framework, assessment }: &Judged<'_>) -> Html {
    let (page, words) = match (&assessment.scores, assessment.open.is_empty()) {
        (Some(_), true) => (Page::Issues, "See the issues and scores"),
        (Some(_), false) => (Page::Issues, "Score the issues"),
        (None, true) => (Page::Judge(framework.reference.id.clone()), "See its questions"),
        (None, false) => (Page::Judge(framework.reference.id.clone()), "Answer its questions"),
    };
    let number = match &assessment.scores {
        Some(scores) if record.issues.is_empty() || !scores.unscored.is_empty() => {
            if record.issues.is_empty() {
                "No issue yet".to_owned()
            } else {
                count(scores.unscored.len(), "score", "scores")
            }
        }
        _ if assessment.open.is_empty() => "Nothing".to_owned(),
        _ => count(assessment.open.len(), "question", "questions"),
    };
    html! {
        <>
            {number}
            <a class="govuk-link pc-compare__link pc-noprint" href={address(record.id, page)}>
                {words}<span class="govuk-visually-hidden">{format!(": {}", framework.authority)}</span>
            </a>
        </>
    }
}

/// Which framework the record is submitted under, and why that one.
fn submitted(frameworks: &Registry, record: &Record, chosen: Option<Chosen<'_>>) -> Html {
    let by_default = matches!(chosen, Some(Chosen::ByDefault(_)));
    let why = framework_why(frameworks, record).unwrap_or_else(|| match &chosen {
        Some(Chosen::ByHand(_)) => "You chose it.".to_owned(),
        _ => "It is the framework of the service’s local authority.".to_owned(),
    });
    let framework = chosen.and_then(Chosen::framework);
    html! {
        <section aria-labelledby="submitted">
            <h2 class="govuk-heading-m" id="submitted">{"Which one this record is submitted under"}</h2>
            if let Some(framework) = framework {
                <p class="govuk-body">
                    <strong>{format!("{} ({}), version {}. ", framework.title, framework.authority, framework.reference.version)}</strong>
                    {why}
                </p>
            } else {
                <p class="govuk-body">{why}</p>
            }
            if by_default { {tool_default(Html::default())} }
            <p class="govuk-body pc-noprint">
                <a class="govuk-link" href={address(record.id, Page::Choose)}>{"Choose the framework for this record"}</a>
            </p>
        </section>
    }
}
