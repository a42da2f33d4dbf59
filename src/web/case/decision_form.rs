//! The fields in which a decision is set down: by whom, when, why, on what evidence. They are kept while it is not made.

use crate::{
    app::{Edit, FollowUpPage},
    concern::Date,
    process::{Decided, Requirement},
    web::{
        edge::{clock, focus},
        kit::{PageError, RadioOption, Radios, TextArea, TextInput},
        parts::DateInput,
        store::{Store, use_selector, use_store},
    },
};
use std::collections::BTreeMap;
use yew::prelude::*;

/// The fields of a decision on one page, with what stands in them.
#[derive(Clone)]
pub struct DecisionForm {
    /// What every field’s name begins with, as it is kept.
    prefix: String,
    values: BTreeMap<String, String>,
    store: Store,
    errors: UseStateHandle<Vec<PageError>>,
    /// The day that stands there from the start; else today.
    first: Option<Date>,
}

/// The fields of a decision on this page.
#[hook]
pub fn use_decision(page: FollowUpPage) -> DecisionForm {
    let prefix = format!("{}#", page.to_string().trim_start_matches('/'));
    let errors = use_state(Vec::new);
    let values = {
        let prefix = prefix.clone();
        use_selector(move |state| {
            let unfinished = state.draft.as_ref().map(|draft| &draft.unfinished);
            let fields = unfinished.into_iter().flatten();
            fields.filter(|(field, _)| field.starts_with(&prefix)).map(|(f, text)| (f.clone(), text.clone())).collect()
        })
    };
    DecisionForm { prefix, values, store: use_store(), errors, first: None }
}

impl DecisionForm {
    /// The same with this day from the start, as that of the meeting that decided; one that has not come is left out.
    pub fn dated(self, day: Option<Date>) -> Self {
        Self { first: day.filter(|day| *day <= clock::today()), ..self }
    }

    /// What stands in a field.
    pub fn value(&self, field: &str) -> String {
        self.values.get(&format!("{}{field}", self.prefix)).cloned().unwrap_or_default()
    }

    /// Keeps what is written into a field.
    pub fn write(&self, field: &str) -> Callback<String> {
        let (store, field) = (self.store.clone(), format!("{}{field}", self.prefix));
        Callback::from(move |text: String| store.edit(Edit::Jot(field.clone(), text)))
    }

    /// Everything wrong, for the page’s summary.
    pub fn errors(&self) -> Vec<PageError> {
        (*self.errors).clone()
    }

    /// Shows what is wrong, and moves the focus to it.
    pub fn refuse(&self, errors: Vec<PageError>) {
        focus::soon("error-summary".to_owned());
        self.errors.set(errors);
    }

    /// Shows what is still open for a move.
    pub fn refuse_open(&self, open: &[Requirement]) {
        self.refuse(open.iter().map(|one| PageError::new(place_of(one), one.to_string())).collect());
    }

    /// Shows nothing wrong any more, such as when something else is asked for.
    pub fn forgive(&self) {
        self.errors.set(Vec::new());
    }

    /// Empties the fields: the decision stands in the record now.
    pub fn clear(&self) {
        for field in self.values.keys() {
            self.store.edit(Edit::Jot(field.clone(), String::new()));
        }
        self.errors.set(Vec::new());
    }

    /// The day of the decision; that which stands there from the start where nothing else is written.
    ///
    /// # Errors
    /// If what is written is no day, or one that has not come.
    pub fn day(&self, field: &str) -> Result<Date, PageError> {
        let (written, today) = (self.value(field), clock::today());
        if written.is_empty() {
            return Ok(self.first.unwrap_or(today));
        }
        match written.parse::<Date>() {
            Ok(day) if day <= today => Ok(day),
            Ok(_) => {
                Err(PageError::new(field.to_owned(), "This day has not come yet: give the day on which it was so"))
            }
            Err(_) => Err(PageError::new(field.to_owned(), "Give the date")),
        }
    }

    /// What the fields say, but for what was confirmed and who was present.
    ///
    /// # Errors
    /// If the day is not one.
    pub fn decided(&self) -> Result<Decided, PageError> {
        Ok(Decided {
            on: self.day("on")?,
            by: self.value("decided-by").trim().to_owned(),
            reason: self.value("reason"),
            evidence: self.value("evidence"),
            ..Decided::default()
        })
    }

    /// Asks who decided: one of those who may, or a role where no source says who may. `is_reading`: the policy names them for
    /// other steps, and not for this one.
    pub fn who(&self, may: &[String], is_reading: bool) -> Html {
        let (value, error) = (self.value("decided-by"), self.error("decided-by"));
        if may.is_empty() {
            return html! {
                <TextInput id="decided-by" label="Who decided" hint="A role, such as contract officer; no name. No source says who decides."
                    required_mark=true {value} {error} oninput={self.write("decided-by")} />
            };
        }
        let options: Vec<_> = may.iter().map(|role| RadioOption::new(role.clone(), role.clone())).collect();
        html! {
            <Radios id="decided-by" legend="Who decided" legend_size="s" hint={if is_reading { "The policy names these, though not for this step: that they decide it is this tool’s reading." } else { "The policy names who may." }} {options} {error}
                value={(!value.is_empty()).then(|| AttrValue::from(value))}
                onchange={self.write("decided-by").reform(|role: AttrValue| role.to_string())} />
        }
    }

    /// Asks for a day; one stands there from the start.
    pub fn on(&self, field: &'static str, label: &'static str) -> Html {
        let today = clock::today();
        let written = self.value(field);
        let value = if written.is_empty() { self.first.unwrap_or(today).to_string() } else { written };
        let today = today.to_string();
        html! { <DateInput id={field} {label} {value} max={today} error={self.error(field)} oninput={self.write(field)} /> }
    }

    /// Asks for words.
    pub fn words(&self, field: &str, label: impl Into<AttrValue>, hint: Option<AttrValue>, needed: bool) -> Html {
        let (id, label) = (field.to_owned(), label.into());
        html! {
            <TextArea id={id} {label} {hint} rows={3} required_mark={needed} value={self.value(field)}
                error={self.error(field)} oninput={self.write(field)} />
        }
    }

    /// What is wrong in a field.
    pub fn error(&self, field: &str) -> Option<AttrValue> {
        self.errors.iter().find(|error| error.field_id == field).map(|error| error.message.clone())
    }
}

/// The id of the field, or of the part of the page, where something that is open is mended.
fn place_of(open: &Requirement) -> String {
    match open {
        Requirement::ImmediateAction { .. } | Requirement::ProviderTold { .. } | Requirement::Meetings { .. } => {
            "first".to_owned()
        }
        Requirement::Confirm(criterion) => format!("confirm-{}", criterion.id),
        Requirement::ConfirmOne(criteria) => {
            format!("confirm-{}", criteria.first().map_or("", |criterion| criterion.id.as_str()))
        }
        Requirement::Decider { .. } => "decided-by".to_owned(),
        Requirement::Present { .. } => "present".to_owned(),
        Requirement::Reason => "reason".to_owned(),
        Requirement::Evidence => "evidence".to_owned(),
    }
}
