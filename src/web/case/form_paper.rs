//! A form on paper: what to mend first, and the form as it is printed.

use super::{
    form::not_here::not_here,
    frame::{FollowUpFrame, here},
    readers::readers,
};
use crate::{
    app::{FollowUpPage, State, filled, form_of, in_form},
    concern::{FormId, RecordId},
    process::{FormProblem, check_form, form_paper},
    submission::paper_name,
    web::{
        edge::clock,
        kit::{Details, inset_text},
        parts::{TakePaper, count, document_view, paper_head},
        shell::not_found::NotFound,
        store::{use_selector, use_store},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// More things to mend than this are folded away: the form stands below them.
const SHOWN: usize = 8;

/// What [`FormPaper`] shows.
#[derive(Properties, PartialEq)]
pub struct FormPaperProps {
    /// Which one.
    pub id: FormId,
}

/// A form on paper. What is missing is told and stops nobody: a form may be printed to be filled in by hand.
#[component]
pub fn FormPaper(props: &FormPaperProps) -> Html {
    let store = use_store();
    let id = props.id;
    let shown = use_selector(move |state: &State| {
        let record = state.record()?;
        Some((record.clone(), record.follow_up.form(id)?.state.clone()))
    });
    let Some((record, state)) = shown else { return html! { <NotFound /> } };
    let back = Some((FollowUpPage::Form(id), AttrValue::from("Fill in the form")));
    let Some((definition, form)) = form_of(&state) else {
        return html! { <FollowUpFrame title={state.form.clone()} {back}>{not_here(&state)}</FollowUpFrame> };
    };
    let whole = filled(&store.frameworks(), (definition, form), &state, &record, clock::today());
    let problems = check_form(form, &whole);
    let document = Rc::new(form_paper(form, &whole, &paper_head(&record)));
    let print = if problems.is_empty() { "Print" } else { "Print all the same" };
    html! {
        <FollowUpFrame title={format!("{}: on paper", form.title)} {back}>
            {to_mend(record.id, id, &problems)}
            {readers(form.audience, &in_form(&record, id, form, &whole))}
            <TakePaper document={document.clone()} file_name={paper_name(&form.title, None, &record, true)} {print} />
            {document_view(&document)}
        </FollowUpFrame>
    }
}

/// What is still to mend, with the way to mend it. It is not printed.
fn to_mend(record: RecordId, id: FormId, problems: &[FormProblem]) -> Html {
    if problems.is_empty() {
        return html! { <p class="govuk-body pc-noprint">{"Nothing to mend: every field that is needed says something."}</p> };
    }
    let one = |problem: &FormProblem| match problem.row {
        Some(_) => html! { <li>{format!("{}: {}", problem.label, problem.mend)}</li> },
        None => html! { <li>{&problem.mend}</li> },
    };
    html! {
        <div class="pc-noprint">
            {inset_text(html! { <>
                <strong>{format!("{} to mend.", count(problems.len(), "thing", "things"))}</strong>
                {" Empty places stay visible, to be filled in by hand, and nothing stops you from printing. "}
                <a class="govuk-link" href={here(record, FollowUpPage::Form(id))}>{"Fill them in here"}</a>
            </> })}
            <Details summary="What to mend" open={problems.len() <= SHOWN}>
                <ul class="govuk-list govuk-list--bullet">{for problems.iter().map(one)}</ul>
            </Details>
        </div>
    }
}
