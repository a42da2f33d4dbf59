//! Begins the process that a policy sets for an outcome.

use super::{
    confirm::{confirmed, criteria},
    decision_form::use_decision,
    frame::{FollowUpFrame, here},
    outcome::{outcome_title, record_outcome},
    step::set_down,
};
use crate::{
    app::{FollowUpEdit, FollowUpPage, Page},
    assess::AssessmentState,
    concern::{PlannedAction, Record},
    framework::cited,
    process::{Decided, MoveError, begin, built_in},
    web::{
        kit::{Button, PageError, inset_text, link_button},
        parts::{count, quoted},
        shell::frame::address,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// Where the process begins with today’s outcome, who decides, and the way in.
#[component]
pub fn Begin() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let form = use_decision(FollowUpPage::Begin);
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let frame = |children: Html| html! { <FollowUpFrame title="Begin the process" errors={form.errors()}>{children}</FollowUpFrame> };
    let framework = frameworks.chosen(&record).and_then(crate::framework::Chosen::framework);
    let Some((framework, definition)) =
        framework.and_then(|framework| Some((framework, built_in().of_framework(framework)?)))
    else {
        return frame(html! {
            <>
                <p class="govuk-body">{"No process is known for the policy that this record goes by, so there is none to begin here. Follow your own council’s policy."}</p>
                {link_button(address(record.id, Page::Choose), "Choose another framework")}
            </>
        });
    };
    let Some((outcome, state)) = record_outcome(framework, &record) else {
        return frame(html! {
            <>
                <p class="govuk-body">{"There is no outcome yet that a process could follow."}</p>
                {link_button(address(record.id, Page::Level), "Go to the level and its reasons")}
            </>
        });
    };
    let title = outcome_title(framework, &outcome);
    let start = definition.start(&outcome);
    let Some((start, stage)) = start.and_then(|start| Some((start, definition.stage(&start.stage.as_ref()?.id)?)))
    else {
        let says = start.map(|start| start.says.clone()).unwrap_or_default();
        return frame(html! {
            <>
                <p class="govuk-body">{format!("With the outcome “{title}” no process begins. {says}")}</p>
                if let Some(start) = start { {quoted(cited(&start.cite), start.tool_default)} }
                {link_button(address(record.id, Page::Level), "Back to the outcome and its steps")}
            </>
        });
    };
    let open = open_of(&record);
    if let Some(at_once) = open.iter().find(|action| action.immediate) {
        return frame(html! {
            <>
                <p class="govuk-body">{format!("Something has to be done at once in the process that is followed now, and comes first: {}", at_once.what)}</p>
                {link_button(here(record.id, FollowUpPage::Action(at_once.id)), "Open this action")}
            </>
        });
    }
    let press = {
        let carried = open.clone();
        let (store, form, outcome, id) = (store.clone(), form.clone(), outcome.clone(), record.id);
        Callback::from(move |()| match form.decided() {
            Err(error) => form.refuse(vec![error]),
            Ok(decided) => {
                match begin(definition, &outcome, &Decided { confirmed: confirmed(&form, &start.confirm), ..decided }) {
                    Ok(process) => {
                        set_down(&store, FollowUpEdit::Begin(Box::new(process)), &form, &carried, id);
                    }
                    Err(MoveError::Open(open)) => form.refuse_open(&open),
                    Err(error) => form.refuse(vec![PageError::new("decided-by", error.to_string())]),
                }
            }
        })
    };
    frame(html! {
        <>
            <p class="govuk-body">{format!("{}. {}", definition.title, definition.says)}</p>
            if state == AssessmentState::SoFar {
                {inset_text(html! { <>{"Something is not known yet that could still make the outcome more serious. You can begin now and note another outcome later."}</> })}
            }
            if record.follow_up.process().is_some() {
                {inset_text(html! { <>{format!("A process is on this record already. It stays there with all that is in it, to be read under “Check and send”; from now on the new one is followed. {} of its plan still open: what is open goes along into the new plan.", count(open.len(), "action is", "actions are"))}</> })}
            }
            <h2 class="govuk-heading-m">{format!("It begins at: {}", stage.title)}</h2>
            <p class="govuk-body">{format!("The outcome is “{title}”. {}", stage.says)}</p>
            if !start.says.is_empty() { <p class="govuk-body">{&start.says}</p> }
            {quoted(cited(&start.cite), start.tool_default)}
            if !start.confirm.is_empty() {
                <h2 class="govuk-heading-m">{"What must be so, with the evidence"}</h2>
                {criteria(&form, framework, &record, &start.confirm)}
                <h2 class="govuk-heading-m">{"The decision"}</h2>
            }
            {form.who(&start.decides, false)}
            {form.on("on", "Date of the decision")}
            {form.words("reason", "Why (if there is more to say than the outcome does)", None, false)}
            <p class="govuk-body">{"What has to be done at once goes into the plan by itself. It is never held for a meeting."}</p>
            <Button label={format!("Begin at: {}", stage.title)} onclick={press} />
        </>
    })
}

/// The open actions of the process that is followed so far.
fn open_of(record: &Record) -> Vec<PlannedAction> {
    let plan = record.follow_up.process().map(|process| process.plan.actions()).unwrap_or_default();
    plan.iter().filter(|action| action.status.is_open()).cloned().collect()
}
