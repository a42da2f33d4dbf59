//! One question of a framework.

use super::{
    dated::date,
    evidence::{ShownIssue, issues},
    notes::notes,
    prompt_box::{Suggested, decided},
    reworded_box::reworded_box,
};
use crate::{
    app::{Edit, Page, QuestionEdit, State, question_card},
    assess::{Prompt, prompts},
    concern::{Finding, FindingAnswer, FrameworkRef, IssueId, QuestionRef, RecordId},
    framework::{cited, reworded},
    web::{
        edge::focus,
        kit::{AnswerRow, Checkboxes, RadioOption, TextArea, citation},
        shell::frame::address,
        store::{Store, use_selector, use_store},
    },
};
use yew::prelude::*;

/// What a [`QuestionCard`] shows.
#[derive(Properties, PartialEq)]
pub struct QuestionCardProps {
    /// The record.
    pub record: RecordId,
    /// The framework.
    pub framework: FrameworkRef,
    /// The question's id.
    pub question: AttrValue,
    /// Its place in its group, where it has others beside it.
    pub number: Option<usize>,
}

/// What the card shows of the state, and nothing else: so that a keystroke renders one card.
#[derive(Clone, PartialEq)]
struct Shown {
    finding: Finding,
    prompts: Vec<Prompt>,
    issues: Vec<ShownIssue>,
}

/// One question as a card: its words and source, what the record suggests, the answer, and what the answer rests on.
#[component]
pub fn QuestionCard(props: &QuestionCardProps) -> Html {
    let store = use_store();
    let shown = use_selector({
        let (store, framework, question) = (store.clone(), props.framework.clone(), props.question.clone());
        move |state: &State| look(&store, state, &framework, &question)
    });
    let frameworks = store.frameworks();
    let found = frameworks.exactly(&props.framework).and_then(|row| Some((row, row.question(&props.question)?)));
    let (Some(Shown { finding, prompts, issues }), Some((framework, question))) = (shown, found) else {
        return Html::default();
    };
    let reference = framework.reference_of(&question.id);
    let id = question_card(&question.id);
    let (title, help, told) = (format!("{id}-asks"), format!("{id}-help"), format!("{id}-decided"));
    let reasons: Vec<String> = prompts.iter().map(|prompt| prompt.says.clone()).collect();
    let answer = {
        let (store, reference) = (store.clone(), reference.clone());
        move |answer| store.edit(Edit::Question(QuestionEdit::Answer(reference.clone(), answer, reasons.clone())))
    };
    let onanswer = Callback::from({
        let answer = answer.clone();
        move |key: Option<AttrValue>| answer(key.and_then(|key| FindingAnswer::from_key(&key)))
    });
    let suggested = Suggested {
        record: props.record,
        short: &question.short,
        prompts: &prompts,
        issues: &issues,
        finding: &finding,
    };
    let confirm = Callback::from({
        let (answer, told) = (answer.clone(), told.clone());
        let (store, reference, evidence) = (store.clone(), reference.clone(), rests_on(&prompts));
        move |()| {
            answer(Some(FindingAnswer::Yes));
            for issue in &evidence {
                store.edit(Edit::Question(QuestionEdit::LinkEvidence(reference.clone(), *issue, true)));
            }
            focus::soon(told.clone());
        }
    });
    let keep = Callback::from({
        let (kept, told) = (finding.answer.unwrap_or(FindingAnswer::No), told.clone());
        move |()| {
            answer(Some(kept));
            focus::soon(told.clone());
        }
    });
    let reworded = reworded(&frameworks, framework, &question.id, &finding).map(|reworded| {
        // The same answer again, of today; what was suggested when it was given stays beside it.
        let again = Edit::Question(QuestionEdit::Answer(reference.clone(), finding.answer, finding.suggested.clone()));
        let (store, title) = (store.clone(), title.clone());
        reworded_box(&reworded, &question.short, finding.answer, move || {
            store.edit(again.clone());
            focus::soon(title.clone());
        })
    });
    let has_help = !question.hint.is_empty();
    let options = FindingAnswer::ALL.map(|answer| RadioOption::new(answer.key(), answer.label())).to_vec();
    let suggestion = if suggested.is_new() { suggested.view(confirm, keep) } else { decided(&finding, told) };
    html! {
        <div class="pc-card" id={id.clone()} role="group" aria-labelledby={title.clone()}>
            <h3 class="pc-card__title" id={title.clone()} tabindex="-1">
                if let Some(number) = props.number { <span class="pc-ref">{format!("{number}.")}</span>{" "} }
                {&question.asks}
            </h3>
            if has_help { <p class="pc-card__help" id={help.clone()}>{&question.hint}</p> }
            {notes(framework, &question.id)}
            {for reworded}
            {suggestion}
            <AnswerRow id={format!("{id}-answer")} legend={question.asks.clone()} labelled_by={title}
                described_by={has_help.then_some(help)} {options}
                value={finding.answer.map(|answer| AttrValue::from(answer.key()))} onchange={onanswer}>
                {citation(cited(&question.cite))}
            </AnswerRow>
            {date(&store, &reference, question, &finding, &id)}
            {evidence(&store, props.record, &reference, &finding, &issues, &id)}
            {words(&store, &reference, &finding, &id)}
        </div>
    }
}

fn look(store: &Store, state: &State, framework: &FrameworkRef, question: &str) -> Option<Shown> {
    let record = state.record()?;
    let frameworks = store.frameworks();
    let framework = frameworks.exactly(framework)?;
    let question = framework.question(question)?;
    let finding = record.findings.get(&framework.reference_of(&question.id)).cloned().unwrap_or_default();
    let prompts = prompts(&frameworks, record, question);
    let wanted = !prompts.is_empty() || asks_evidence(&finding);
    Some(Shown { finding, prompts, issues: if wanted { issues(&frameworks, record) } else { Vec::new() } })
}

fn asks_evidence(finding: &Finding) -> bool {
    finding.answer == Some(FindingAnswer::Yes) || !finding.evidence.is_empty()
}

/// The issues that the reasons rest on, each once.
fn rests_on(prompts: &[Prompt]) -> Vec<IssueId> {
    let mut issues = Vec::new();
    for id in prompts.iter().flat_map(|prompt| &prompt.issues) {
        if !issues.contains(id) {
            issues.push(*id);
        }
    }
    issues
}

/// The record's issues, to tick those that show it. None is ticked but by the person.
fn evidence(
    store: &Store,
    record: RecordId,
    reference: &QuestionRef,
    finding: &Finding,
    issues: &[ShownIssue],
    id: &str,
) -> Html {
    if !asks_evidence(finding) {
        return Html::default();
    }
    if issues.is_empty() {
        return html! {
            <p class="pc-card__help pc-after">
                {"The record holds no issue yet that could show it. "}
                <a class="govuk-link" href={address(record, Page::Issues)}>{"Go to the issues"}</a>
            </p>
        };
    }
    let (store, reference) = (store.clone(), reference.clone());
    let onchange = Callback::from(move |(issue, attached): (AttrValue, bool)| {
        if let Ok(issue) = issue.parse() {
            store.edit(Edit::Question(QuestionEdit::LinkEvidence(reference.clone(), issue, attached)));
        }
    });
    let option = |issue: &ShownIssue| {
        let option = RadioOption::new(issue.id.to_string(), format!("Issue {}: {}", issue.number, issue.about));
        if issue.says.is_empty() { option } else { option.hint(issue.says.clone()) }
    };
    html! {
        <div class="pc-after">
            <Checkboxes id={format!("{id}-evidence")} legend="Which issues show it?" small={true} {onchange}
                options={issues.iter().map(option).collect::<Vec<_>>()}
                values={finding.evidence.iter().map(|id| AttrValue::from(id.to_string())).collect::<Vec<_>>()} />
        </div>
    }
}

/// The person's own words, once there is an answer to say more about.
fn words(store: &Store, reference: &QuestionRef, finding: &Finding, id: &str) -> Html {
    if finding.answer.is_none() && finding.note.is_empty() {
        return Html::default();
    }
    let (store, reference) = (store.clone(), reference.clone());
    let oninput = Callback::from(move |text| store.edit(Edit::Question(QuestionEdit::Note(reference.clone(), text))));
    let hint = match finding.answer {
        Some(FindingAnswer::NotKnown) => Some(AttrValue::from("What is to be found out, and who can tell?")),
        _ => None,
    };
    html! {
        <div class="pc-after">
            <TextArea id={format!("{id}-note")} label="In your own words" rows={2} value={finding.note.clone()} {hint} {oninput} />
        </div>
    }
}
