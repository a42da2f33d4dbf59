//! What must be so before a process goes on, each with its evidence; what the record says already is offered.

use super::decision_form::DecisionForm;
use crate::{
    concern::{FindingAnswer, Record},
    framework::{Framework, cited},
    process::Criterion,
    web::{
        kit::{Button, ButtonKind},
        parts::quoted,
    },
};
use std::collections::{BTreeMap, BTreeSet};
use yew::prelude::*;

/// The criteria of a way, alternatives together.
pub fn criteria(form: &DecisionForm, framework: &Framework, record: &Record, all: &[Criterion]) -> Html {
    let mut seen = BTreeSet::new();
    let parts = all.iter().filter_map(|one| {
        if one.one_of.is_empty() {
            return Some(criterion(form, framework, record, one));
        }
        seen.insert(one.one_of.as_str()).then(|| {
            let alternatives = all.iter().filter(|other| other.one_of == one.one_of);
            html! {
                <fieldset class="govuk-fieldset pc-oneof">
                    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{"One of these is enough"}</legend>
                    { for alternatives.map(|other| criterion(form, framework, record, other)) }
                </fieldset>
            }
        })
    });
    html! { <>{for parts}</> }
}

fn criterion(form: &DecisionForm, framework: &Framework, record: &Record, one: &Criterion) -> Html {
    let field = format!("confirm-{}", one.id);
    let hint = format!("Evidence, such as: {}.", one.evidence.trim_end_matches('.'));
    let needed = one.one_of.is_empty();
    let known = from_record(framework, record, &one.id).filter(|_| form.value(&field).trim().is_empty());
    let take = known.clone().map(|known| {
        let write = form.write(&field);
        Callback::from(move |()| write.emit(known.clone()))
    });
    html! {
        <div class="pc-criterion">
            {form.words(&field, one.says.clone(), Some(hint.into()), needed)}
            if let (Some(known), Some(take)) = (known, take) {
                <p class="govuk-body">{format!("The record says: {known}")}</p>
                <Button label="Use what the record says" kind={ButtonKind::Secondary} onclick={take} />
            }
            {quoted(cited(&one.cite), one.tool_default)}
        </div>
    }
}

/// What the record says of a criterion that is a question of the framework; `None` unless it is answered Yes.
fn from_record(framework: &Framework, record: &Record, id: &str) -> Option<String> {
    let finding = record.findings.get(&framework.reference_of(id))?;
    if finding.answer != Some(FindingAnswer::Yes) {
        return None;
    }
    let issues = finding.evidence.iter().filter_map(|issue| record.issue(*issue)).map(|issue| issue.what().to_owned());
    let words: Vec<String> =
        Some(finding.note.clone()).into_iter().chain(issues).filter(|text| !text.trim().is_empty()).collect();
    Some(format!("Answered Yes. {}", words.join(" ")).trim_end().to_owned())
}

/// The evidence written for each criterion.
pub fn confirmed(form: &DecisionForm, all: &[Criterion]) -> BTreeMap<String, String> {
    let written = all.iter().map(|one| (one.id.clone(), form.value(&format!("confirm-{}", one.id))));
    written.filter(|(_, evidence)| !evidence.trim().is_empty()).collect()
}
