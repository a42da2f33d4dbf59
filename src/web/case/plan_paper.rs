//! The plan on paper.

use super::{
    frame::{FollowUpFrame, followed},
    without::{no_policy, not_begun},
};
use crate::{
    app::FollowUpPage,
    process::plan_paper,
    submission::paper_name,
    web::{
        parts::{TakePaper, document_view, paper_head},
        store::{use_selector, use_store},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// The plan as it is printed: immediate actions first, then the others, and how it came about.
#[component]
pub fn PlanPaper() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let body = match followed(&record, &frameworks) {
        None => no_policy(&record, &frameworks),
        Some(followed) => match followed.state {
            None => not_begun(record.id, "There is no plan to print yet."),
            Some(state) => {
                let document = plan_paper(followed.definition, followed.framework, state, &paper_head(&record));
                let document = Rc::new(document);
                html! {
                    <>
                        <TakePaper document={document.clone()} file_name={paper_name("Plan", None, &record, true)} />
                        {document_view(&document)}
                    </>
                }
            }
        },
    };
    let back = (FollowUpPage::Plan, AttrValue::from("Plan"));
    html! { <FollowUpFrame title="Plan: on paper" {back}>{body}</FollowUpFrame> }
}
