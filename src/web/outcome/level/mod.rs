//! The outcome: the answer, and why.

mod follow;
mod reasons;

use crate::web::shell::frame::{RecordPage, address};
use crate::{
    app::{FollowUpPage, Page},
    assess::{Assessment, AssessmentState, assess},
    concern::Record,
    framework::{Framework, ScoredRules, cited},
    web::{
        edge::{clock, focus},
        kit::{Details, PageError, citation, level_banner, link_button, secondary_link_button},
        parts::{FrameworkNote, RaiseForm, level_drawing, level_label, outcome_tone, outcome_word, what_now},
        store::{use_selector, use_store},
    },
};
use follow::{actions, contacts, deadlines, steps};
use reasons::{designations, notes, reasons, still_open, tipping};
use yew::prelude::*;

/// The outcome in one sentence, the drawing, the rows that held and did not, what is not known, what would tip it, the
/// raise, and what to do.
#[component]
pub fn Level() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let _own = use_selector(|state| state.own.clone());
    let errors = use_state(Vec::<PageError>::new);
    let onerrors = {
        let errors = errors.clone();
        use_callback((), move |found: Vec<PageError>, ()| {
            if !found.is_empty() {
                // Pressed again with something still wrong, the summary takes the focus again.
                focus::soon("error-summary".to_owned());
            }
            errors.set(found);
        })
    };
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let framework = frameworks.chosen(&record).and_then(crate::framework::Chosen::framework);
    let judged = framework.and_then(|framework| Some((framework, assess(framework, &record, clock::today())?)));
    let Some((framework, assessment)) = judged else {
        return html! {
            <RecordPage title="Level and its reasons" back={Some((Page::Tasks, AttrValue::from("All parts")))}>
                <FrameworkNote record={record.id} />
                {link_button(address(record.id, Page::Choose), "Choose the framework")}
            </RecordPage>
        };
    };
    let title = if framework.outcomes().is_empty() { "Level and its reasons" } else { "Outcome and its reasons" };
    html! {
        <RecordPage {title} back={Some((Page::Tasks, AttrValue::from("All parts")))} errors={(*errors).clone()}>
            {level_banner(level_label(&assessment), outcome_word(&assessment), outcome_tone(&assessment), html! { <>if let Some(outcome) = assessment.outcome.as_ref().filter(|outcome| !outcome.says.is_empty() && assessment.scores.is_none()) {
                    <p class="govuk-body">{&outcome.says}</p>
                }
                <p class="govuk-body">{&assessment.sentence}</p>
                if let (Some(calculated), true) = (assessment.calculated, assessment.assigned > assessment.calculated) {
                    <p class="govuk-body">{format!("Calculated: {calculated}. Raised by judgement; both stay on the record.")}</p>
                }</> })}
            <p class="govuk-hint">{format!("By {} ({})", framework.title, framework.authority)}</p>
            {what_now(&store, &record, &frameworks, Some(&assessment), false)}
            <FrameworkNote record={record.id} />
            if assessment.state == AssessmentState::Open || (assessment.outcome.is_none() && assessment.scores.is_some()) {
                {begin(&record, framework)}
            } else {
                {judgement(&record, framework, &assessment, &errors, onerrors)}
            }
            {designations(&record, &assessment)}
            <h2 class="govuk-heading-m" id="steps">{"Everything that the policy names: who does what, who is told"}</h2>
            {steps(&store, &record, &assessment)}
            {deadlines(&assessment)}
            {contacts(framework)}
            {actions(&store, &record)}
            if let Some(rules) = framework.scored() { {circumstances(rules)} }
            <div class="govuk-button-group">
                {link_button(address(record.id, Page::FollowUp(FollowUpPage::Case)), "Continue: what happens next")}
                {secondary_link_button(address(record.id, Page::Check), "Check and send")}
                <a class="govuk-link" href={address(record.id, Page::Compare)}>{"Compare all frameworks"}</a>
                <a class="govuk-link" href={address(record.id, Page::Issues)}>{"Back to the issues"}</a>
            </div>
        </RecordPage>
    }
}

/// Nothing that the framework goes by is entered yet: what to do for an outcome.
fn begin(record: &Record, framework: &Framework) -> Html {
    let (page, label) = match (framework.scored().is_some(), record.issues.first()) {
        (false, _) => (Page::Judge(framework.asks_as().to_owned()), "Answer this framework’s questions"),
        (true, None) => (Page::Issues, "Add an issue"),
        (true, Some(issue)) => (Page::Weigh(issue.id), "Score the first issue"),
    };
    link_button(address(record.id, page), label)
}

/// Why it is this outcome, what is not known, what would tip it, and the raise where the framework has one.
fn judgement(
    record: &Record,
    framework: &Framework,
    assessment: &Assessment,
    errors: &[PageError],
    onerrors: Callback<Vec<PageError>>,
) -> Html {
    html! {
        <>
            if let Some(rules) = framework.scored() { {level_drawing(rules, assessment)} }
            {still_open(record, framework, assessment)}
            {reasons(record, assessment)}
            {notes(assessment)}
            if assessment.outcome.is_some() { {tipping(assessment)} }
            if let Some(rules) = framework.scored() {
                <h2 class="govuk-heading-m">{"Your judgement"}</h2>
                <RaiseForm judgement={rules.judgement.clone()} notes={framework.notes_beside("judgement").cloned().collect::<Vec<_>>()} assessment={assessment.clone()} {onerrors} errors={errors.to_vec()} />
            }
        </>
    }
}

/// The circumstances that may warrant the process, whatever the score.
fn circumstances(rules: &ScoredRules) -> Html {
    if rules.circumstances.is_empty() {
        return Html::default();
    }
    html! {
        <Details summary="When a provider concerns process may be warranted">
            <p class="govuk-body">{"Examples of circumstances, beside the score:"}</p>
            <ul class="govuk-list govuk-list--bullet">
                { for rules.circumstances.iter().map(|row| html! { <li>{&row.says}{citation(cited(&row.cite))}</li> }) }
            </ul>
        </Details>
    }
}
