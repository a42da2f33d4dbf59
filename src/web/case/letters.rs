//! The letters: those that are begun, and those that the policy has.

use super::{
    frame::{FollowUpFrame, followed, go, here},
    without::no_policy,
};
use crate::{
    app::{Edit, FollowUpEdit, FollowUpPage},
    assess::assess,
    concern::{FilledLetter, FormId, Record},
    framework::{Framework, cited},
    process::{Definition, Letter, ProcessState, built_in, letter_text, new_letter},
    web::{
        edge::{clock, random},
        kit::{Button, ButtonKind, TagColour, citation, inset_text, secondary_link_button, status_tag},
        parts::{count, moment_words},
        store::{Store, use_selector, use_store},
    },
};
use yew::prelude::*;

/// The letters that are begun, then the policy’s, those of the stage first.
#[component]
pub fn Letters() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let begun = &record.follow_up.letters;
    html! {
        <FollowUpFrame title="Letters">
            if !begun.is_empty() {
                <h2 class="govuk-heading-m">{"Letters begun"}</h2>
                <ul class="pc-plan__cards">{ for begun.iter().map(|letter| begun_letter(&record, letter)) }</ul>
            }
            { match followed(&record, &frameworks) {
                None => no_policy(&record, &frameworks),
                Some(followed) => of_policy(&store, &record, followed.framework, followed.definition, followed.state),
            } }
        </FollowUpFrame>
    }
}

/// A letter that is begun: what it is, since when, and how many places are open.
fn begun_letter(record: &Record, filled: &FilledLetter) -> Html {
    let letter =
        built_in().exactly(&filled.state.process).and_then(|definition| definition.letter(&filled.state.letter));
    let title = letter.map_or(filled.state.letter.as_str(), |letter| letter.title.as_str());
    let open = letter.map(|letter| letter_text(letter, &filled.state).unfilled.len());
    html! {
        <li class="pc-card pc-plan__card" key={filled.id.to_string()}>
            <h3 class="pc-card__title"><a class="govuk-link pc-card__link" href={here(record.id, FollowUpPage::Letter(filled.id))}>{title}</a></h3>
            <p class="pc-card__meta">
                if let Some(letter) = letter { <span>{format!("To: {}", letter.to)}</span> }
                <span>{format!("Begun on {}", moment_words(filled.begun_at))}</span>
            </p>
            <p class="pc-card__meta">
                { match open {
                    None => status_tag("Its template is not on this device", TagColour::Yellow),
                    Some(0) => status_tag("Nothing left to fill in", TagColour::Green),
                    Some(open) => status_tag(format!("{} open", count(open, "place", "places")), TagColour::Yellow),
                } }
                if filled.state.edited.is_some() { {status_tag("Edited by hand", TagColour::Blue)} }
            </p>
        </li>
    }
}

/// The letters that the policy has, or what to do where it has none.
fn of_policy(
    store: &Store,
    record: &Record,
    framework: &Framework,
    definition: &'static Definition,
    state: Option<&ProcessState>,
) -> Html {
    if definition.letters.is_empty() {
        return html! {
            <>
                {inset_text(html! { <>{format!("{} brings no letter: its policy has no wording for one.", framework.authority)}</> })}
                <p class="govuk-body">{"Whom to tell is still to be seen to. The plan lists everybody whom the policy names; write to them as your organisation does, and note in the plan what shows that it was done."}</p>
                {secondary_link_button(here(record.id, FollowUpPage::Plan), "See whom to tell in the plan")}
            </>
        };
    }
    let stage = state.and_then(|state| definition.stage(state.stage()?));
    let of_stage = |letter: &&Letter| stage.is_some_and(|stage| stage.letters.iter().any(|name| name.id == letter.id));
    let (now, other): (Vec<&Letter>, Vec<&Letter>) = definition.letters.iter().partition(of_stage);
    let cards = |letters: &[&'static Letter]| {
        html! {
            <ul class="pc-plan__cards">{ for letters.iter().map(|letter| template(store, record, framework, definition, letter)) }</ul>
        }
    };
    html! {
        <>
            if !now.is_empty() {
                <h2 class="govuk-heading-m">{"Letters of this stage"}</h2>
                {cards(&now)}
            }
            if !other.is_empty() {
                <h2 class="govuk-heading-m">{if now.is_empty() { "Letters of the policy" } else { "Letters of other stages" }}</h2>
                {cards(&other)}
            }
        </>
    }
}

/// A letter that can be begun: to whom it goes, the step that it carries out, its stages, and where it is printed.
fn template(
    store: &Store,
    record: &Record,
    framework: &Framework,
    definition: &'static Definition,
    letter: &'static Letter,
) -> Html {
    let step = letter.step.as_ref().and_then(|step| framework.next_steps.iter().find(|known| known.id == step.id));
    let stages: Vec<&str> = definition
        .stages
        .iter()
        .filter(|stage| stage.letters.iter().any(|name| name.id == letter.id))
        .map(|stage| stage.title.as_str())
        .collect();
    let begin = {
        let (store, id) = (store.clone(), record.id);
        let (framework, record) = (framework.clone(), record.clone());
        Callback::from(move |()| {
            let now = clock::now();
            let assessment = assess(&framework, &record, clock::today());
            let state = new_letter(definition.reference.clone(), letter, &record, assessment.as_ref());
            let filled = FilledLetter { id: FormId::from_random(random::ten_bytes()), begun_at: now, state };
            let page = FollowUpPage::Letter(filled.id);
            store.edit(Edit::FollowUp(FollowUpEdit::BeginLetter(filled)));
            go(id, page);
        })
    };
    html! {
        <li class="pc-card pc-plan__card" key={letter.id.clone()}>
            <h3 class="pc-card__title">{&letter.title}</h3>
            <p class="pc-card__meta">
                <span>{format!("To: {}", letter.to)}</span>
                if !stages.is_empty() { <span>{format!("Stage: {}", stages.join("; "))}</span> }
            </p>
            if let Some(step) = step {
                <p class="govuk-body">
                    {&step.what}
                    if !step.when.is_empty() { {format!(" This applies {}.", step.when)} }
                </p>
            }
            {citation(cited(&letter.cite))}
            <Button kind={ButtonKind::Secondary} onclick={begin} prevent_double={true}>
                {"Begin this letter"}<span class="govuk-visually-hidden">{format!(": {}", letter.title)}</span>
            </Button>
        </li>
    }
}
