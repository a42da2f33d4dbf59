//! The reading of a stage, one step after another.

use super::{super::at::reading_title, Act, Seen, Shown};
use crate::{
    assess::assess,
    framework::{Registry, cited},
    training::scenario::{judged_on, record_of},
    web::{
        kit::{Button, citation},
        parts::quoted,
    },
};
use yew::prelude::*;

/// One step of the reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What it is.
    pub title: String,
    /// What it says.
    pub says: String,
    /// Where that stands; empty for a judgement.
    pub cite: String,
}

/// All steps: the reading itself, its reasons, the rule that decided, and the fact that it turned on. `None` where there is no
/// such place.
pub fn steps(seen: &Seen, number: usize, frameworks: &Registry) -> Option<Vec<Step>> {
    let place = seen.places().nth(number.checked_sub(1)?)?;
    let scenario = seen.set.scenario(&place.scenario)?;
    let reading = &scenario.stages.get(place.stage)?.reading;
    let scale = &seen.session.scale;
    let under = reading.under(&scale.asks_as);
    let step = |title: String, says: &str, cite: String| Step { title, says: says.to_owned(), cite };
    let outcome = under.and_then(|under| scale.title(&under.outcome));
    let answer = match outcome {
        Some(outcome) => format!("{} · {outcome} under {}", reading.decision.label(), scale.authority),
        None => reading.decision.label().to_owned(),
    };
    let mut steps = vec![step(answer, &reading.says, String::new())];
    for (place, reason) in reading.reasons.iter().enumerate() {
        let title = format!("Reason {} of {}", place + 1, reading.reasons.len());
        steps.push(step(title, &reason.says, cited(&reason.cite)));
    }
    let framework = frameworks.exactly(&scale.framework).or_else(|| frameworks.newest(&scale.asks_as));
    let judged =
        framework.and_then(|framework| assess(framework, &record_of(scenario, place.stage, framework)?, judged_on()));
    if let Some(deciding) = judged.and_then(|judged| judged.deciding) {
        steps.push(step("The rule that decides".to_owned(), &deciding.says, deciding.cite));
    } else if let Some(under) = under {
        steps.push(step("What decides".to_owned(), &under.says, cited(&under.cite)));
    }
    steps.push(step("What made the difference".to_owned(), &reading.turns_on, String::new()));
    Some(steps)
}

/// The words on the button for the next step; `None` where all are shown.
pub fn next_words(shown: &Shown<'_>) -> Option<String> {
    match shown.step {
        0 => Some("Show the reading".to_owned()),
        step => shown.steps.get(step).map(|next| format!("Show: {}", lower_first(&next.title))),
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// The steps shown so far, and the button for the next one.
pub fn section(shown: &Shown<'_>, act: &Callback<Act>) -> Html {
    let onclick = {
        let act = act.clone();
        Callback::from(move |()| act.emit(Act::Show))
    };
    html! {
        <section class="pc-reading" aria-labelledby="reading">
            <h2 class="govuk-heading-m" id="reading">{reading_title(&shown.seen.set)}</h2>
            <ol class="pc-reading__steps" aria-live="polite">
                { for shown.steps.iter().take(shown.step).map(|step| html! {
                    <li>
                        <h3 class="govuk-heading-s">{&step.title}</h3>
                        <p class="govuk-body">{&step.says}</p>
                        if !step.cite.is_empty() { {citation(step.cite.clone())} }
                    </li>
                }) }
            </ol>
            if let Some(words) = next_words(shown) { <Button label={words} {onclick} id="show" /> }
        </section>
    }
}

/// The step shown last, as it stands on a projector.
pub fn latest(shown: &Shown<'_>) -> Html {
    let Some(step) = shown.step.checked_sub(1).and_then(|last| shown.steps.get(last)) else { return Html::default() };
    html! {
        <>
            <p class="pc-projector__whose">{reading_title(&shown.seen.set)}</p>
            <p><strong>{&step.title}{": "}</strong>{&step.says}</p>
            {quoted(step.cite.clone(), false)}
        </>
    }
}
