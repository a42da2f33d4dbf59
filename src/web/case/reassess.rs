//! Notes that another outcome holds from now on. The stage stays.

use super::{
    decision_form::use_decision,
    frame::{FollowUpFrame, Followed, followed},
    outcome::outcome_title,
    step::set_down,
};
use crate::{
    app::{Case, FollowUpEdit, FollowUpPage, Page},
    framework::cited,
    process::{MoveError, built_in, reassess},
    web::{
        edge::clock,
        kit::{Button, PageError, citation, inset_text, link_button},
        shell::frame::address,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// The outcome that the process follows, the one that holds today, and the decision to follow that from now on.
#[component]
pub fn Reassess() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let form = use_decision(FollowUpPage::Reassess);
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let frame = |children: Html| html! { <FollowUpFrame title="Another outcome holds" errors={form.errors()}>{children}</FollowUpFrame> };
    let Some(Followed { framework, definition, state: Some(state) }) = followed(&record, &frameworks) else {
        return frame(
            html! { <p class="govuk-body">{"No process is begun on this record that can be followed here."}</p> },
        );
    };
    let case = Case::of(&record, &frameworks, built_in(), clock::now()).ok();
    let now = case.as_ref().and_then(|case| case.changed_outcome()).map(|outcome| outcome.id.clone());
    let before = state.outcome().unwrap_or_default();
    let Some(now) = now.filter(|now| now != before) else {
        return frame(html! {
            <>
                <p class="govuk-body">{format!("The process follows the outcome that holds today: “{}”. Nothing is to be noted.", outcome_title(framework, before))}</p>
                {link_button(address(record.id, Page::Level), "See the outcome and its reasons")}
            </>
        });
    };
    let press = {
        let (store, form, state, now, id) = (store.clone(), form.clone(), state.clone(), now.clone(), record.id);
        Callback::from(move |()| {
            let decided = match form.decided() {
                Ok(decided) => decided,
                Err(error) => return form.refuse(vec![error]),
            };
            match reassess(definition, &state, &now, &decided) {
                Ok(next) => {
                    set_down(&store, FollowUpEdit::Advance(Box::new(next)), &form, &[], id);
                }
                Err(MoveError::Open(open)) => form.refuse_open(&open),
                Err(error) => form.refuse(vec![PageError::new("on", error.to_string())]),
            }
        })
    };
    frame(html! {
        <>
            <p class="govuk-body">{format!("The process follows “{}”. By what the record holds today it is “{}”.", outcome_title(framework, before), outcome_title(framework, &now))}</p>
            {inset_text(html! { <>{"The stage stays. Both outcomes stay in the history; the plan offers what follows from the new one."}</> })}
            {form.who(definition.reassessed_by(), false)}
            if let Some(row) = &definition.reassessing { {citation(cited(&row.cite))} }
            {form.on("on", "Date")}
            {form.words("reason", "What has changed", None, true)}
            <Button label="Follow the new outcome" onclick={press} />
        </>
    })
}
