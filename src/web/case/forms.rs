//! The forms: those that were begun, and those of the policy.

use super::{
    form::head::{about, notes},
    frame::{FollowUpFrame, Followed, followed, here},
    without::no_policy,
};
use crate::{
    app::{FollowUpPage, FormProgress, State, filled, form_of, form_progress},
    concern::{FilledForm, Record, RecordId},
    framework::Registry,
    process::{Definition, Form},
    web::{
        edge::clock,
        kit::{TagColour, status_tag},
        parts::{begin_button, count, moment_words},
        store::{Store, use_selector, use_store},
    },
};
use yew::prelude::*;

/// The forms that were begun with how far each is, and the policy's forms to begin: those of the stage first.
#[component]
pub fn Forms() -> Html {
    let store = use_store();
    let record = use_selector(|state: &State| state.record().cloned());
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    html! {
        <FollowUpFrame title="Forms">
            if !record.follow_up.forms.is_empty() {
                <h2 class="govuk-heading-m">{"Begun"}</h2>
                { for record.follow_up.forms.iter().map(|form| begun(&record, &frameworks, form)) }
            }
            {match followed(&record, &frameworks) {
                Some(followed) => offered(&store, &record, &followed),
                None => no_policy(&record, &frameworks),
            }}
        </FollowUpFrame>
    }
}

/// A form that was begun, with its way on.
fn begun(record: &Record, frameworks: &Registry, form: &FilledForm) -> Html {
    let layout = form_of(&form.state);
    let title = layout.map_or(form.state.form.as_str(), |(_, layout)| layout.title.as_str());
    let policy = layout.and_then(|(definition, _)| frameworks.exactly(&definition.framework));
    let far = layout.map(|layout| {
        let whole = filled(frameworks, layout, &form.state, record, clock::today());
        form_progress(layout.1, &whole)
    });
    let date = moment_words(form.begun_at);
    let hidden = format!(": {title}, begun {date}");
    let link = |page: FollowUpPage, words: &'static str| {
        html! {
            <a class="govuk-link pc-card__link" href={here(record.id, page)}>
                {words}<span class="govuk-visually-hidden">{&hidden}</span>
            </a>
        }
    };
    html! {
        <div class="pc-card" key={form.id.to_string()}>
            <h3 class="pc-card__title">{title}</h3>
            <p class="pc-card__meta">
                <span>{format!("Begun {date}")}</span>
                if let Some(policy) = policy { <span>{&policy.authority}</span> }
                {far.map(standing).unwrap_or_default()}
            </p>
            if layout.is_none() {
                <p class="govuk-body">
                    {format!("Its layout ({}) is not in this version of the tool. What was written in it is kept.", form.state.process)}
                </p>
            }
            <p class="pc-card__meta">
                {link(FollowUpPage::Form(form.id), if layout.is_some() { "Fill in" } else { "See what is written" })}
                if layout.is_some() { {link(FollowUpPage::FormPaper(form.id), "On paper")} }
            </p>
        </div>
    }
}

/// How far a form is, in words.
fn standing(far: FormProgress) -> Html {
    let (words, colour) = match far.to_mend {
        0 => ("Nothing to mend".to_owned(), TagColour::Green),
        number => (format!("{} to mend", count(number, "thing", "things")), TagColour::Orange),
    };
    html! {
        <>
            <span>{format!("{} of {} answered", far.answered, count(far.fields, "field", "fields"))}</span>
            {status_tag(words, colour)}
        </>
    }
}

/// The policy's forms: those of the stage, then the others.
fn offered(store: &Store, record: &Record, followed: &Followed<'_>) -> Html {
    let definition = followed.definition;
    if definition.forms.is_empty() {
        return html! {
            <p class="govuk-body">
                {format!("The policy of {} prints no form, and asks for nothing to be written down in the shape of one.", followed.framework.authority)}
            </p>
        };
    }
    let stage = followed.state.and_then(|state| definition.stage(state.stage()?));
    let now: Vec<&str> = stage.map(|stage| of_stage(definition, stage)).unwrap_or_default();
    let (first, others): (Vec<_>, Vec<_>) = definition.forms.iter().partition(|form| now.contains(&form.id.as_str()));
    let cards =
        |forms: Vec<&Form>| forms.into_iter().map(|form| card(store, record.id, definition, form)).collect::<Html>();
    html! {
        <>
            if let Some(stage) = stage.filter(|_| !first.is_empty()) {
                <h2 class="govuk-heading-m">{format!("For this stage: {}", stage.title)}</h2>
                {cards(first)}
                if !others.is_empty() { <h2 class="govuk-heading-m">{"Other forms of this policy"}</h2> }
            } else {
                <h2 class="govuk-heading-m">{format!("Forms of {}", followed.framework.authority)}</h2>
            }
            {cards(others)}
        </>
    }
}

/// The ids of the forms that belong to a stage, or to a meeting of it.
fn of_stage<'a>(definition: &'a Definition, stage: &'a crate::process::Stage) -> Vec<&'a str> {
    let meetings = stage.meetings.iter().filter_map(|name| definition.meeting(&name.id));
    let names = stage.forms.iter().chain(meetings.flat_map(|meeting| &meeting.forms));
    names.map(|name| name.id.as_str()).collect()
}

fn card(store: &Store, record: RecordId, definition: &Definition, form: &Form) -> Html {
    html! {
        <div class="pc-card" key={form.id.clone()}>
            <h3 class="pc-card__title">{&form.title}</h3>
            {about(form)}
            {notes(definition, &form.id)}
            {begin_button(store, record, definition, form)}
        </div>
    }
}
