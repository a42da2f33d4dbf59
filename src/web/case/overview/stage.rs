//! Where the case stands: the stage, since when, and the meetings, forms and letters that belong to it.

use super::super::frame::here;
use crate::{
    app::{Case, FollowUpPage},
    assess::AssessmentState,
    framework::cited,
    process::{Definition, Name, Stage},
    web::{
        kit::{Details, SummaryRow, bare_summary_list, inset_text, secondary_link_button},
        parts::{date_words, policy_list, quoted, told_words},
    },
};
use yew::prelude::*;

/// The stage, or that no process is begun.
pub fn stage(case: &Case<'_>) -> Html {
    let Some(stage) = case.stage() else { return before(case) };
    let state = case.process;
    let since = state.and_then(|state| {
        let moved = state
            .history()
            .iter()
            .rev()
            .find(|entry| !matches!(entry.happened, crate::process::Happened::Reassessed { .. }));
        moved.map(|entry| entry.on)
    });
    let outcome = case.outcome().map(|outcome| super::super::outcome::outcome_title(case.framework, outcome));
    let told = state.and_then(|state| state.told().last());
    let mut rows = vec![SummaryRow::new(
        "Process",
        html! { {format!("{} ({})", case.definition.title, case.framework.authority)} },
    )];
    rows.extend(outcome.map(|outcome| SummaryRow::new("Outcome followed", html! { {outcome} })));
    rows.extend(since.map(|since| SummaryRow::new("At this stage since", html! { {date_words(since)} })));
    if stage.provider_told || stage.provider_told_hint || told.is_some() {
        let asks = if case.definition.tool_asks_of_telling() { " This tool asks for a note." } else { "" };
        let says = told.map_or_else(|| format!("Nothing is noted yet.{asks}"), told_words);
        let row = SummaryRow::new("Telling the provider", html! { <span class="pc-words">{says}</span> });
        rows.push(row.change(here(case.record.id, FollowUpPage::Told), "telling the provider"));
    }
    html! {
        <section aria-labelledby="stage-title">
            <h2 class="govuk-heading-m" id="stage-title">{format!("Where it stands: {}", stage.title)}</h2>
            <p class="govuk-body">{&stage.says}</p>
            {quoted(cited(&stage.cite), stage.tool_default)}
            {bare_summary_list(&rows)}
            {notes(case, stage)}
        </section>
    }
}

/// What is known before a process is begun: the stages to come.
fn before(case: &Case<'_>) -> Html {
    html! {
        <section aria-labelledby="stage-title">
            <h2 class="govuk-heading-m" id="stage-title">{"No process is begun yet"}</h2>
            <p class="govuk-body">{&case.definition.says}</p>
            {begin_already(case)}
            <Details summary={format!("The stages of this process ({})", case.framework.authority)}>
                <ol class="govuk-list govuk-list--number">
                    { for case.definition.stages.iter().map(|stage| html! { <li><strong>{&stage.title}</strong>{format!(": {}", stage.says)}</li> }) }
                </ol>
            </Details>
        </section>
    }
}

/// What is known may be enough to begin: nobody has to wait for an outcome that nothing can change any more.
fn begin_already(case: &Case<'_>) -> Html {
    let soon = case.assessment.state == AssessmentState::SoFar;
    let stage = case.start().and_then(|start| case.definition.stage(&start.stage.as_ref()?.id));
    let Some(stage) = stage.filter(|_| soon) else { return Html::default() };
    html! {
        <>
            <p class="govuk-body">{"What is known already is enough to begin. Another outcome can be noted later."}</p>
            {secondary_link_button(here(case.record.id, FollowUpPage::Begin), format!("Begin now at: {}", stage.title))}
        </>
    }
}

/// What the policy lists for this stage, each list folded.
pub fn lists(case: &Case<'_>) -> Html {
    let Some(stage) = case.stage() else { return Html::default() };
    let named = stage.lists.iter().filter_map(|name| case.framework.list(&name.id));
    let lists: Vec<Html> = named.map(|list| policy_list(case.framework, list, false)).collect();
    if lists.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="stage-lists">
            <h2 class="govuk-heading-m" id="stage-lists">{"What the policy lists for this stage, in our words"}</h2>
            {for lists}
        </section>
    }
}

/// How unclear wordings beside this stage are read, when it may be left out, and who must be present.
fn notes(case: &Case<'_>, stage: &Stage) -> Html {
    let notes: Vec<_> =
        case.definition.notes_beside(&stage.id).chain(case.definition.notes_beside("process")).collect();
    html! {
        <>
            if !stage.quorum.is_empty() {
                <p class="govuk-body">{"No decision is made here without: "}{stage.quorum.join("; ")}{"."}</p>
            }
            if !stage.skipped_when.is_empty() {
                <p class="govuk-body">{format!("It may be left out: {}", stage.skipped_when)}</p>
            }
            if let Some(local) = &stage.local_timescale {
                {inset_text(html! {
                    <>
                        {format!("{} ", local.says)}
                        <a class="govuk-link" href={here(case.record.id, FollowUpPage::Deadlines)}>{"Set the day under Deadlines"}</a>
                        {quoted(cited(&local.cite), false)}
                    </>
                })}
            }
            if !notes.is_empty() {
                <Details summary="How this is read">
                    { for notes.iter().map(|note| html! { <><p class="govuk-body">{&note.says}</p>{quoted(cited(&note.cite), note.tool_default)}</> }) }
                </Details>
            }
        </>
    }
}

/// The meetings, forms and letters that belong to the stage.
pub fn papers(case: &Case<'_>) -> Html {
    let (Some(stage), definition, id) = (case.stage(), case.definition, case.record.id) else { return Html::default() };
    let titles = |names: &[Name], title: &dyn Fn(&Definition, &str) -> Option<String>| -> Vec<String> {
        names.iter().filter_map(|name| title(definition, &name.id)).collect()
    };
    let groups = [
        (
            "Meetings",
            FollowUpPage::Meetings,
            titles(&stage.meetings, &|definition, id| definition.meeting(id).map(|one| one.title.clone())),
        ),
        (
            "Forms",
            FollowUpPage::Forms,
            titles(&stage.forms, &|definition, id| definition.form(id).map(|one| one.title.clone())),
        ),
        (
            "Letters",
            FollowUpPage::Letters,
            titles(&stage.letters, &|definition, id| definition.letter(id).map(|one| one.title.clone())),
        ),
    ];
    let rows: Vec<_> = groups
        .into_iter()
        .filter(|(.., titles)| !titles.is_empty())
        .map(|(title, page, titles)| {
            let value = html! {
                <>
                    <ul class="govuk-list">{ for titles.iter().map(|title| html! { <li>{title}</li> }) }</ul>
                    <a class="govuk-link" href={here(id, page)}>{format!("Go to the {}", title.to_lowercase())}</a>
                </>
            };
            SummaryRow::new(title, value)
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="papers-title">
            <h2 class="govuk-heading-m" id="papers-title">{"What belongs to this stage"}</h2>
            {bare_summary_list(&rows)}
        </section>
    }
}
