//! What is weighed, question by question.

use crate::{
    app::{Edit, WeighEdit},
    concern::{Consideration, Issue, Leaning},
    framework::{ConsiderationGuide, Weighing, cited},
    web::{
        kit::{RadioOption, Radios, TextArea, citation, tool_default},
        parts::quoted,
    },
};
use yew::prelude::*;

/// The questions: first those that have to be answered, then what else is asked, then what another policy asked before.
pub fn asked(edit: &Callback<Edit>, weighing: &Weighing<'_>, issue: &Issue) -> Html {
    let (must, also): (Vec<_>, Vec<_>) = weighing.considerations().iter().partition(|guide| guide.must);
    let elsewhere = weighing.answered_elsewhere(&issue.differentiation);
    let questions =
        |guides: &[&ConsiderationGuide]| -> Html { guides.iter().map(|guide| question(edit, issue, guide)).collect() };
    html! {
        <>
            <h2 class="govuk-heading-m">{"What to weigh"}</h2>
            {questions(&must)}
            if !also.is_empty() {
                <h2 class="govuk-heading-m">{"And, if you know"}</h2>
                {questions(&also)}
            }
            if !elsewhere.is_empty() {
                <h2 class="govuk-heading-m">{"Answered before, under another policy"}</h2>
                <p class="govuk-body">{"This policy does not ask it. What you answered is kept, and counts if it points to something wider."}</p>
                {questions(&elsewhere)}
            }
        </>
    }
}

/// One question with its answers and room for words.
fn question(edit: &Callback<Edit>, issue: &Issue, guide: &ConsiderationGuide) -> Html {
    let empty = Consideration::default();
    let answer = issue.differentiation.consideration(&guide.id).unwrap_or(&empty);
    let id = issue.id;
    let onchange = edit.reform({
        let question = guide.id.clone();
        move |key: AttrValue| Edit::Weigh(WeighEdit::Answer(id, question.clone(), Leaning::from_key(&key)))
    });
    let onnote = edit.reform({
        let question = guide.id.clone();
        move |text| Edit::Weigh(WeighEdit::Note(id, question.clone(), text))
    });
    // An answer that was given in another policy's words stays in sight.
    let options = Leaning::ALL.into_iter().filter(|leaning| guide.offers(*leaning) || answer.leaning == Some(*leaning));
    let options = options.map(|leaning| RadioOption::new(leaning.key(), guide.answer(leaning).to_owned()));
    html! {
        <div class="pc-question" key={guide.id.clone()}>
            <Radios id={guide.id.clone()} legend={guide.asks.clone()} legend_size="s" options={options.collect::<Vec<_>>()} small={true}
                hint={(!guide.hint.is_empty()).then(|| AttrValue::from(guide.hint.clone()))}
                value={answer.leaning.map(|leaning| AttrValue::from(leaning.key()))} {onchange}>
                {source(guide)}
            </Radios>
            if answer.leaning.is_some() {
                <TextArea id={format!("{}-note", guide.id)} label="In your own words" rows={2} value={answer.note.clone()} oninput={onnote} />
            }
        </div>
    }
}

/// Whose question it is, and whether the policy or the tool says which way an answer points.
fn source(guide: &ConsiderationGuide) -> Html {
    if guide.leans_by_default && !guide.tool_default {
        html! {
            <>
                {citation(cited(&guide.cite))}
                {tool_default(html! { {"The policy asks this; which way an answer points, the tool says."} })}
            </>
        }
    } else {
        quoted(cited(&guide.cite), guide.tool_default)
    }
}
