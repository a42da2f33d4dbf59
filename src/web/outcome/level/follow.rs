//! What follows from an outcome: steps, deadlines, and the record's own next actions.

use crate::{
    app::{ActionEdit, ActionField, Edit},
    assess::{Assessment, StepShown},
    concern::{ActionId, NextAction, Record},
    framework::{Framework, StepKind},
    web::{
        edge::{focus, random},
        kit::{
            Button, ButtonKind, Details, SummaryRow, TagColour, TextArea, TextInput, citation, status_tag, summary_list,
        },
        parts::{DateInput, count, quoted},
        store::Store,
    },
};
use yew::prelude::*;

/// The framework's steps, folded: most are for other people than the one who reads them.
pub fn steps(store: &Store, record: &Record, assessment: &Assessment) -> Html {
    let of = |kind: StepKind| assessment.next_steps.iter().filter(|step| step.kind == kind).collect::<Vec<_>>();
    let (todo, tell) = (of(StepKind::Do), of(StepKind::Tell));
    let folded = |title: &str, steps: &[&StepShown]| {
        let counted = count(steps.len(), "step", "steps");
        html! {
            <Details summary={format!("{title}: {counted}")}>
                { for steps.iter().map(|step| next_step(store, record, step)) }
            </Details>
        }
    };
    html! {
        <>
            if todo.is_empty() && tell.is_empty() {
                <p class="govuk-body">{"The framework names no step for this outcome."}</p>
            }
            <div class="pc-all-steps">
                if !todo.is_empty() { {folded("Who does what", &todo)} }
                if !tell.is_empty() { {folded("Who is told", &tell)} }
            </div>
        </>
    }
}

/// Whom an authority's own file names to turn to, and where it wants observation sheets sent.
pub fn contacts(framework: &Framework) -> Html {
    if framework.contacts.is_empty() && framework.mailbox.is_empty() {
        return Html::default();
    }
    let rows = framework.contacts.iter().map(|contact| {
        let ways = [&contact.phone, &contact.email, &contact.address].map(|way| way.trim().to_owned());
        let ways: Vec<String> = ways.into_iter().filter(|way| !way.is_empty()).collect();
        let value = html! {
            <>
                <span class="pc-words">{ways.join("\n")}</span>
                if !contact.says.is_empty() { <br />{&contact.says} }
            </>
        };
        SummaryRow::new(contact.who.clone(), value)
    });
    let mailbox = (!framework.mailbox.is_empty())
        .then(|| SummaryRow::new("Observation sheets", html! { <span class="pc-words">{&framework.mailbox}</span> }));
    summary_list(format!("Contacts: {}", framework.authority), rows.chain(mailbox).collect())
}

/// By when, as the framework sets it.
pub fn deadlines(assessment: &Assessment) -> Html {
    if assessment.deadlines.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3 class="govuk-heading-s">{"By when"}</h3>
            <ul class="govuk-list govuk-list--bullet">
                { for assessment.deadlines.iter().map(|row| html! {
                    <li>
                        {format!("{} – {}", row.what.trim_end_matches('.'), row.when)}
                        {quoted(row.cite.clone(), row.tool_default)}
                    </li>
                }) }
            </ul>
        </>
    }
}

/// One step of the policy, and the one tap that makes it a next action.
fn next_step(store: &Store, record: &Record, step: &StepShown) -> Html {
    let taken = record.next_actions.iter().any(|action| action.source.as_deref() == Some(source(step).as_str()));
    let add = {
        let (store, step) = (store.clone(), step.clone());
        Callback::from(move |()| {
            store.edit(Edit::Action(ActionEdit::Add(NextAction {
                id: ActionId::from_random(random::ten_bytes()),
                what: step.what.clone(),
                who: String::new(),
                by: None,
                done: false,
                source: Some(source(&step)),
            })));
            focus::soon(format!("taken-{}", step.id));
        })
    };
    html! {
        <div class="pc-card" key={step.id.clone()}>
            <h3 class="pc-card__title">{&step.who}</h3>
            <p class="govuk-body">
                {&step.what}
                if !step.when.is_empty() { {format!(" This applies {}.", step.when)} }
            </p>
            {citation(step.cite.clone())}
            if taken {
                <p class="govuk-body" id={format!("taken-{}", step.id)} tabindex="-1">{"On the list of next actions below."}</p>
            } else {
                <Button kind={ButtonKind::Secondary} onclick={add} prevent_double={true}>
                    {"Add to next actions"}<span class="govuk-visually-hidden">{format!(": {}", step.who)}</span>
                </Button>
            }
        </div>
    }
}

fn source(step: &StepShown) -> String {
    format!("{}: {}", step.who, step.cite)
}

/// The record's next actions, and one of one's own.
pub fn actions(store: &Store, record: &Record) -> Html {
    let add = {
        let (store, number) = (store.clone(), record.next_actions.len() + 1);
        Callback::from(move |()| {
            store.edit(Edit::Action(ActionEdit::Add(NextAction {
                id: ActionId::from_random(random::ten_bytes()),
                what: String::new(),
                who: String::new(),
                by: None,
                done: false,
                source: None,
            })));
            focus::soon(format!("action-{number}"));
        })
    };
    html! {
        <>
            <h2 class="govuk-heading-m" id="next-actions" tabindex="-1">{"Next actions"}</h2>
            if record.next_actions.is_empty() {
                <p class="govuk-body">{"None yet. Add what you or others will do, by role and date."}</p>
            }
            { for (1..).zip(&record.next_actions).map(|(number, action)| action_fields(store, number, action)) }
            <Button label="Add an action of your own" kind={ButtonKind::Secondary} onclick={add} />
        </>
    }
}

fn action_fields(store: &Store, number: usize, action: &NextAction) -> Html {
    let id = action.id;
    let edit = |make: fn(ActionId, String) -> Edit| {
        let store = store.clone();
        Callback::from(move |text: String| store.edit(make(id, text)))
    };
    let act = |edit: Edit| {
        let store = store.clone();
        Callback::from(move |()| store.edit(edit.clone()))
    };
    let remove = {
        let store = store.clone();
        Callback::from(move |()| {
            store.edit(Edit::Action(ActionEdit::Remove(id)));
            focus::soon("next-actions".to_owned());
        })
    };
    let done = action.done;
    html! {
        <div class="pc-card" key={id.to_string()}>
            <h3 class="pc-card__title">
                {format!("Action {number} ")}
                if done { {status_tag("Done", TagColour::Green)} }
            </h3>
            if let Some(source) = &action.source { {citation(source.clone())} }
            <TextArea id={format!("action-{number}")} label="What" rows={2} value={action.what.clone()}
                oninput={edit(|id, text| Edit::Action(ActionEdit::Write(id, ActionField::What, text)))} />
            <TextInput id={format!("action-{number}-who")} label="Who, by role" value={action.who.clone()}
                oninput={edit(|id, text| Edit::Action(ActionEdit::Write(id, ActionField::Who, text)))} />
            <DateInput id={format!("action-{number}-by")} label="By when" value={action.by.map(|by| by.to_string()).unwrap_or_default()}
                oninput={edit(|id, text| Edit::Action(ActionEdit::Date(id, text.parse().ok())))} />
            <div class="govuk-button-group">
                <Button kind={ButtonKind::Secondary} onclick={act(Edit::Action(ActionEdit::Mark(id, !done)))}>
                    {if done { "Not done after all" } else { "Mark as done" }}
                    <span class="govuk-visually-hidden">{format!(": action {number}")}</span>
                </Button>
                <Button kind={ButtonKind::Secondary} onclick={remove}>
                    {"Remove"}<span class="govuk-visually-hidden">{format!(" action {number}")}</span>
                </Button>
            </div>
        </div>
    }
}
