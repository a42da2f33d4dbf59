//! How far an action is, and what closing it asks for.

use crate::{
    app::{Closing, ClosingProblem, Edit, FollowUpEdit, FollowUpPage},
    concern::{ActionChange, ActionId, ActionStatus, PlannedAction},
    web::{
        case::decision_form::{DecisionForm, use_decision},
        edge::{clock, focus},
        kit::{Button, ButtonKind, PageError, RadioOption, Radios, SummaryRow, bare_summary_list},
        parts::date_words,
        store::{Store, use_store},
    },
};
use yew::prelude::*;

/// What [`Progress`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct ProgressProps {
    /// The action.
    pub action: PlannedAction,
    /// Hears what is wrong in the form, for the page’s summary.
    pub onerrors: Callback<Vec<PageError>>,
}

/// To do and under way take a tap. Done asks for evidence and a day, not needed for a reason: what is written waits, with the
/// device, until all of it is there.
#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    let store = use_store();
    let form = use_decision(FollowUpPage::Action(props.action.id));
    if !props.action.status.is_open() {
        return closed(&store, &form, &props.action);
    }
    let to = form.value("status");
    let now = if props.action.status == ActionStatus::UnderWay { "under-way" } else { "to-do" };
    let chosen = if to.is_empty() { now.to_owned() } else { to.clone() };
    let onchange = {
        let (store, id, keep) = (store.clone(), props.action.id, form.write("status"));
        let (form, onerrors) = (form.clone(), props.onerrors.clone());
        Callback::from(move |key: AttrValue| {
            let open = match key.as_str() {
                "to-do" => Some(ActionStatus::ToDo),
                "under-way" => Some(ActionStatus::UnderWay),
                _ => None,
            };
            keep.emit(if open.is_some() { String::new() } else { key.to_string() });
            form.forgive();
            onerrors.emit(Vec::new());
            if let Some(status) = open {
                change(&store, id, status);
            }
        })
    };
    let options = vec![
        RadioOption::new("to-do", "To do"),
        RadioOption::new("under-way", "Under way"),
        RadioOption::new("done", "Done").hint("With what shows it, and the day."),
        RadioOption::new("not-needed", "Not needed").hint("With the reason."),
    ];
    html! {
        <Radios id="status" legend="How far it is" legend_size="s" {options} value={AttrValue::from(chosen.clone())} {onchange}>
            if chosen == "done" {
                <div class="pc-plan__closing">
                    {form.words("evidence", "What shows that it is done", Some("Such as a note, a reference or a date.".into()), true)}
                    {form.on("on", "Day on which it was done")}
                    <Button label="Record that it is done" onclick={record(props, &store, &form, "done")} />
                </div>
            } else if chosen == "not-needed" {
                <div class="pc-plan__closing">
                    {form.words("reason", "Why it is not needed", Some("It stays in the plan, with this reason.".into()), true)}
                    <Button label="Record that it is not needed" onclick={record(props, &store, &form, "not-needed")} />
                </div>
            }
        </Radios>
    }
}

/// Closes the action if everything is there; else says what is missing.
fn record(props: &ProgressProps, store: &Store, form: &DecisionForm, to: &'static str) -> Callback<()> {
    let (store, form, onerrors, id) = (store.clone(), form.clone(), props.onerrors.clone(), props.action.id);
    Callback::from(move |()| {
        let (evidence, reason, on) = (form.value("evidence"), form.value("reason"), form.value("on"));
        let today = clock::today();
        let on = if on.is_empty() { today.to_string() } else { on };
        let closing = match to {
            "done" => Closing::Done { evidence: &evidence, on: &on },
            _ => Closing::NotNeeded { reason: &reason },
        };
        match closing.status(today) {
            Ok(status) => {
                form.clear();
                onerrors.emit(Vec::new());
                change(&store, id, status);
                focus::soon("closed".to_owned());
            }
            Err(problems) => {
                let errors: Vec<_> =
                    problems.into_iter().map(|one| PageError::new(field_of(one), one.to_string())).collect();
                form.refuse(errors.clone());
                onerrors.emit(errors);
            }
        }
    })
}

/// The field where a problem is mended.
fn field_of(problem: ClosingProblem) -> &'static str {
    match problem {
        ClosingProblem::Evidence => "evidence",
        ClosingProblem::NoDay | ClosingProblem::FutureDay => "on",
        ClosingProblem::Reason => "reason",
    }
}

/// What closed it, and the way to open it again. What was written goes back into the form: no words are lost.
fn closed(store: &Store, form: &DecisionForm, action: &PlannedAction) -> Html {
    let words = |text: String| html! { <span class="pc-words">{text}</span> };
    let (rows, back, goes) = match &action.status {
        ActionStatus::Done { evidence, on } => (
            vec![
                SummaryRow::new("Done on", words(date_words(*on))),
                SummaryRow::new("What shows it", words(evidence.to_string())),
            ],
            vec![("status", "done".to_owned()), ("evidence", evidence.to_string()), ("on", on.to_string())],
            "If you open it again, the evidence leaves the record and goes back into the form. Change it there, and record it again.",
        ),
        ActionStatus::NotNeeded { reason } => (
            vec![SummaryRow::new("Not needed because", words(reason.to_string()))],
            vec![("status", "not-needed".to_owned()), ("reason", reason.to_string())],
            "If you open it again, the reason leaves the record and goes back into the form. Change it there, and record it again.",
        ),
        ActionStatus::ToDo | ActionStatus::UnderWay => return Html::default(),
    };
    let reopen = {
        let (store, id) = (store.clone(), action.id);
        let back: Vec<_> = back.into_iter().map(|(field, text)| (form.write(field), text)).collect();
        Callback::from(move |()| {
            back.iter().for_each(|(keep, text)| keep.emit(text.clone()));
            change(&store, id, ActionStatus::UnderWay);
            focus::soon("status".to_owned());
        })
    };
    html! {
        <section aria-labelledby="closed">
            <h2 class="govuk-heading-s" id="closed" tabindex="-1">{"How far it is"}</h2>
            {bare_summary_list(&rows)}
            <p class="govuk-body">{goes}</p>
            <Button label="Open it again" kind={ButtonKind::Secondary} onclick={reopen} />
        </section>
    }
}

fn change(store: &Store, id: ActionId, status: ActionStatus) {
    store.edit(Edit::FollowUp(FollowUpEdit::ChangeAction(id, ActionChange::Status(status))));
}
