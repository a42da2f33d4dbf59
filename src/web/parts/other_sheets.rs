//! Which observation sheet a visit is made with.

use crate::{
    app::{Edit, VisitEdit},
    concern::{FrameworkRef, Visit},
    framework::{Framework, Registry, Sheet},
    web::{
        kit::{RadioOption, Radios},
        store::Store,
    },
};
use yew::prelude::*;

/// The sheets to choose from, while nothing is noted on a visit and there is more than one.
pub fn choose_sheet(store: &Store, frameworks: &Registry, visit: &Visit) -> Html {
    let sheets = frameworks.sheets();
    let here = sheets.iter().any(|(framework, _)| framework.reference == visit.sheet);
    if !visit.observations.is_empty() || (here && sheets.len() < 2) {
        return Html::default();
    }
    let options = sheets.iter().map(|(framework, sheet)| option(framework, sheet)).collect::<Vec<_>>();
    let known: Vec<FrameworkRef> = sheets.iter().map(|(framework, _)| framework.reference.clone()).collect();
    let (store, id) = (store.clone(), visit.id);
    let onchange = Callback::from(move |value: AttrValue| {
        if let Some(reference) = known.iter().find(|reference| reference.to_string() == value.as_str()) {
            store.edit(Edit::Visit(VisitEdit::ChooseSheet(id, reference.clone())));
        }
    });
    html! {
        <Radios id="sheet" legend="Which sheet do you use?" legend_size="m" legend_is_heading={true} {options} {onchange}
            hint="Until something is noted on it, you can choose another."
            value={Some(AttrValue::from(visit.sheet.to_string()))} />
    }
}

fn option(framework: &Framework, sheet: &Sheet) -> RadioOption {
    let own = if framework.own.is_some() { ". Your authority’s own file" } else { "" };
    let hint = format!("{}, version {}{own}", framework.authority, framework.reference.version);
    RadioOption::new(framework.reference.to_string(), sheet.title.clone()).hint(hint)
}
