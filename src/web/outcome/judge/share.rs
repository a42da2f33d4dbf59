//! One measure of how large a part of the local market a provider has.

use crate::{
    app::{Edit, QuestionEdit, ShareField, State, share_card},
    assess::Truth,
    concern::{Amount, FrameworkRef, QuestionRef, Share},
    framework::{Criterion, Framework, cited},
    web::{
        kit::{TextInput, citation},
        outcome::judge::notes::notes,
        parts::truth_tag,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What a [`ShareCard`] shows.
#[derive(Properties, PartialEq)]
pub struct ShareCardProps {
    /// The framework.
    pub framework: FrameworkRef,
    /// The measure's id.
    pub measure: AttrValue,
}

/// One measure: two counts or a percentage, and what they say so far.
#[component]
pub fn ShareCard(props: &ShareCardProps) -> Html {
    let frameworks = use_store().frameworks();
    let found = frameworks.exactly(&props.framework).and_then(|row| Some((row, row.measure(&props.measure)?)));
    let reference = found.map(|(framework, measure)| framework.reference_of(&measure.id));
    let share = use_selector({
        let reference = reference.clone();
        move |state: &State| {
            let shares = state.record().map(|record| &record.shares);
            shares.zip(reference.as_ref()).and_then(|(shares, reference)| shares.get(reference).copied())
        }
    });
    let (Some((framework, measure)), Some(reference)) = (found, reference) else { return Html::default() };
    let share = share.unwrap_or_default();
    let id = share_card(&measure.id);
    let title = format!("{id}-title");
    let input = |field: ShareField, label: AttrValue| {
        html! { <AmountInput id={format!("{id}-{}", field.name())} {label} measure={reference.clone()} {field} /> }
    };
    html! {
        <div class="pc-card" id={id.clone()} role="group" aria-labelledby={title.clone()}>
            <h3 class="pc-card__title" id={title}>{&measure.title}</h3>
            {notes(framework, &measure.id)}
            <div class="pc-shares">
                {input(ShareField::Part, measure.part.clone().into())}
                {input(ShareField::Whole, measure.whole.clone().into())}
                {input(ShareField::Percent, "Or the percentage".into())}
            </div>
            <div aria-live="polite">
                if let Some(warning) = share.warning() { <p class="pc-note">{warning}</p> }
            </div>
            {state(framework, &measure.id, &share)}
            {citation(cited(&measure.cite))}
        </div>
    }
}

/// Whether the share is large enough, as it stands.
fn state(framework: &Framework, measure: &str, share: &Share) -> Html {
    let Some(percent) = percent(framework, measure) else { return Html::default() };
    let held = Truth::from(share.is_at_least(percent));
    let words = match share.words() {
        words if words.is_empty() => "needs both counts, or the percentage".to_owned(),
        words => words,
    };
    html! {
        <p class="pc-share__state">
            {truth_tag(held)}
            <span>{format!("{percent}% or more ({words})")}</span>
        </p>
    }
}

/// The percentage that the framework asks of a measure.
fn percent(framework: &Framework, measure: &str) -> Option<u32> {
    let mut found = None;
    for rule in framework.designations.iter().chain(framework.outcomes()) {
        rule.visit(&mut |criterion| match criterion {
            Criterion::ShareAtLeast { share, percent } if share == measure => found = Some(*percent),
            _ => {}
        });
    }
    found
}

/// What an [`AmountInput`] shows.
#[derive(Properties, PartialEq)]
struct AmountInputProps {
    id: String,
    label: AttrValue,
    measure: QuestionRef,
    field: ShareField,
}

/// One amount. What is typed stays as it is typed; what is no amount is kept beside the record and counts as not known.
#[component]
fn AmountInput(props: &AmountInputProps) -> Html {
    let store = use_store();
    let typed = use_state(String::new);
    let field = props.field;
    let jot = format!("share/{}/{}", props.measure.as_str(), field.name());
    let (amount, jotted) = use_selector({
        let (measure, jot) = (props.measure.clone(), jot.clone());
        move |state: &State| {
            let Some(draft) = &state.draft else { return (None, String::new()) };
            let amount = draft.record.shares.get(&measure).and_then(|share| match field {
                ShareField::Part => share.part,
                ShareField::Whole => share.whole,
                ShareField::Percent => share.percent,
            });
            (amount, draft.jotted(&jot).to_owned())
        }
    });
    let value = match amount {
        // The zero of "10.0" must stand until the 5 of "10.05" is typed.
        Some(amount) if jotted.is_empty() => {
            if read(&typed) == Some(amount) {
                (*typed).clone()
            } else {
                amount.to_string()
            }
        }
        _ => jotted.clone(),
    };
    let error = (!jotted.is_empty()).then(|| AttrValue::from("Enter a number, such as 48 or 9.5, or leave it empty"));
    let oninput = {
        let (measure, typed) = (props.measure.clone(), typed.setter());
        Callback::from(move |text: String| {
            let now = read(&text);
            let wrong = now.is_none() && !text.trim().is_empty();
            typed.set(text.clone());
            store.edit(Edit::Jot(jot.clone(), if wrong { text } else { String::new() }));
            if now != amount {
                store.edit(Edit::Question(QuestionEdit::SetShare(measure.clone(), field, now)));
            }
        })
    };
    html! { <TextInput id={props.id.clone()} label={props.label.clone()} {value} {error} {oninput} inputmode="decimal" spellcheck={false} /> }
}

/// The amount in a text. A point at its end is only the beginning of a fraction.
fn read(text: &str) -> Option<Amount> {
    let text = text.trim();
    text.strip_suffix('.').unwrap_or(text).parse().ok()
}
