//! The level: the answer, and why.

use super::frame::{RecordPage, address};
use crate::{
    app::{ActionField, Edit, Page},
    assess::{Assessment, Direction, RuleTrace, StepShown, assess},
    concern::{ActionId, ConcernLevel, NextAction, Record},
    framework::{ScoredRules, cited},
    web::{
        components::{
            Button, ButtonKind, Citation, DateInput, Details, InsetText, LevelBanner, LinkButton, PageError, Tag,
            TagColour, TextArea, TextInput,
        },
        edge::{focus, random},
        parts::{ElsewhereNote, LevelDrawing, Quoted, RaiseForm, level_label, level_tone, level_word},
        store::{Store, use_selector, use_store},
    },
};
use yew::prelude::*;

/// The level in one sentence, the drawing, the rules that held and did not, what would tip it, the raise, and what to do.
#[component]
pub fn Level() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let errors = use_state(Vec::<PageError>::new);
    let onerrors = {
        let errors = errors.clone();
        use_callback((), move |found: Vec<PageError>, ()| {
            if !found.is_empty() {
                // Pressed again with something still wrong, the summary takes the focus again.
                focus::soon("error-summary".to_owned());
            }
            errors.set(found);
        })
    };
    let Some(record) = record else { return Html::default() };
    let Some(lambeth) = store.frameworks().newest("lambeth") else { return Html::default() };
    let (Some(rules), Some(assessment)) = (lambeth.scored(), assess(lambeth, &record)) else { return Html::default() };
    html! {
        <RecordPage title="Level and its reasons" back={Some((Page::Tasks, AttrValue::from("All parts")))} errors={(*errors).clone()}>
            <LevelBanner label={level_label(&assessment)} level_word={level_word(assessment.assigned)}
                tone={level_tone(assessment.assigned)}>
                <p class="govuk-body">{&assessment.sentence}</p>
                if let (Some(calculated), true) = (assessment.calculated, assessment.assigned > assessment.calculated) {
                    <p class="govuk-body">{format!("Calculated: {calculated}. Raised by judgement; both stay on the record.")}</p>
                }
            </LevelBanner>
            <p class="govuk-hint">{format!("By {} ({})", lambeth.title, lambeth.authority)}</p>
            <ElsewhereNote authority={record.service.local_authority.clone()} />
            if assessment.calculated.is_none() {
                {unscored(&record)}
            } else {
                <LevelDrawing {rules} assessment={assessment.clone()} />
                {reasons(&assessment)}
                {tipping(&assessment)}
                <h2 class="govuk-heading-m">{"Your judgement"}</h2>
                <RaiseForm {rules} assessment={assessment.clone()} {onerrors} errors={(*errors).clone()} />
            }
            <h2 class="govuk-heading-m">{"What to do next, and who to tell"}</h2>
            { for assessment.next_steps.iter().map(|step| next_step(&store, &record, step)) }
            {actions(&store, &record)}
            {circumstances(rules)}
            <div class="govuk-button-group">
                <LinkButton href={address(record.id, Page::Check)} label="Continue: check and send" />
                <a class="govuk-link" href={address(record.id, Page::Issues)}>{"Back to the issues"}</a>
            </div>
        </RecordPage>
    }
}

/// Nothing is scored: what to do for a level.
fn unscored(record: &Record) -> Html {
    match record.issues.first() {
        None => html! {
            <LinkButton href={address(record.id, Page::Issues)} label="Add an issue" />
        },
        Some(issue) => html! {
            <LinkButton href={address(record.id, Page::Weigh(issue.id))} label="Score the first issue" />
        },
    }
}

/// Why: every row of the table in the order tried, and what to know beside it.
fn reasons(assessment: &Assessment) -> Html {
    html! {
        <>
            <h2 class="govuk-heading-m">{"Why"}</h2>
            { for assessment.trace.iter().map(row) }
            { for assessment.notes.iter().map(|note| html! {
                <InsetText>
                    {&note.says}
                    <Quoted cite={note.cite.clone()} tool_default={note.tool_default} />
                </InsetText>
            }) }
        </>
    }
}

/// One row of the table: whether it held, with which numbers.
fn row(rule: &RuleTrace) -> Html {
    let (tag, colour) = match (rule.won, rule.held) {
        (true, _) => ("Decides", TagColour::Teal),
        (false, true) => ("Holds too", TagColour::Blue),
        (false, false) => ("Does not hold", TagColour::Grey),
    };
    let list = |must: bool, words: &'static str| {
        let conditions: Vec<_> = rule.conditions.iter().filter(|condition| condition.must_hold == must).collect();
        // A lone condition follows the list above it, or stands alone.
        let words = match (conditions.len(), rule.conditions.len()) {
            (1, 1) => "This",
            (1, _) if must => "And this",
            _ => words,
        };
        if conditions.is_empty() {
            return Html::default();
        }
        html! {
            <>
                <p class="govuk-body govuk-!-margin-bottom-1">{format!("{words}:")}</p>
                <ul class="govuk-list pc-conditions">
                    { for conditions.iter().map(|condition| html! {
                        <li class={if condition.held { "pc-condition pc-condition--held" } else { "pc-condition" }}>
                            <strong>{if condition.held { "Yes: " } else { "No: " }}</strong>
                            {format!("{} ({})", condition.condition, condition.numbers)}
                        </li>
                    }) }
                </ul>
            </>
        }
    };
    html! {
        <div class="pc-card" key={rule.level.key()}>
            <h3 class="pc-card__title">{rule.level.name()}{" "}<Tag text={tag} {colour} /></h3>
            {list(false, "At least one of these")}
            {list(true, "All of these")}
            <p class="govuk-body">{&rule.why}</p>
            <Citation text={rule.cite.clone()} />
        </div>
    }
}

/// The nearest changes, up and down.
fn tipping(assessment: &Assessment) -> Html {
    let list = |direction: Direction, none: &'static str| {
        let tips: Vec<_> = assessment.tips.iter().filter(|tip| tip.direction == direction).collect();
        if tips.is_empty() {
            return html! { <p class="govuk-body">{none}</p> };
        }
        html! {
            <ul class="govuk-list govuk-list--bullet">
                { for tips.iter().map(|tip| html! {
                    <li>{format!("{}: {}", tip.change, tip.to.map_or("no level", |level| level.name()))}</li>
                }) }
            </ul>
        }
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{"What would tip the calculated level"}</h2>
            <h3 class="govuk-heading-s">{"Up"}</h3>
            {list(Direction::Up, "Nothing: it is the highest level.")}
            <h3 class="govuk-heading-s">{"Down"}</h3>
            {list(Direction::Down, if assessment.calculated == Some(ConcernLevel::Minor) {
                "Nothing: it is the lowest level."
            } else {
                "No single change would lower it."
            })}
        </>
    }
}

/// One step of the policy, and the one tap that makes it a next action.
fn next_step(store: &Store, record: &Record, step: &StepShown) -> Html {
    let taken = record.next_actions.iter().any(|action| action.source.as_deref() == Some(source(step).as_str()));
    let add = {
        let (store, step) = (store.clone(), step.clone());
        Callback::from(move |()| {
            store.edit(Edit::AddAction(NextAction {
                id: ActionId::from_random(random::ten_bytes()),
                what: step.what.clone(),
                who: String::new(),
                by: None,
                done: false,
                source: Some(source(&step)),
            }));
            focus::soon(format!("taken-{}", step.id));
        })
    };
    html! {
        <div class="pc-card" key={step.id.clone()}>
            <h3 class="pc-card__title">{&step.who}</h3>
            <p class="govuk-body">
                {&step.what}
                if !step.when.is_empty() { {format!(" This applies {}.", step.when)} }
            </p>
            <Citation text={step.cite.clone()} />
            if taken {
                <p class="govuk-body" id={format!("taken-{}", step.id)} tabindex="-1">{"On the list of next actions below."}</p>
            } else {
                <Button kind={ButtonKind::Secondary} onclick={add} prevent_double={true}>
                    {"Add to next actions"}<span class="govuk-visually-hidden">{format!(": {}", step.who)}</span>
                </Button>
            }
        </div>
    }
}

fn source(step: &StepShown) -> String {
    format!("{}: {}", step.who, step.cite)
}

/// The record's next actions, and one of one's own.
fn actions(store: &Store, record: &Record) -> Html {
    let add = {
        let (store, number) = (store.clone(), record.next_actions.len() + 1);
        Callback::from(move |()| {
            store.edit(Edit::AddAction(NextAction {
                id: ActionId::from_random(random::ten_bytes()),
                what: String::new(),
                who: String::new(),
                by: None,
                done: false,
                source: None,
            }));
            focus::soon(format!("action-{number}"));
        })
    };
    html! {
        <>
            <h2 class="govuk-heading-m" id="next-actions" tabindex="-1">{"Next actions"}</h2>
            if record.next_actions.is_empty() {
                <p class="govuk-body">{"None yet. Add what you or others will do, by role and date."}</p>
            }
            { for (1..).zip(&record.next_actions).map(|(number, action)| action_fields(store, number, action)) }
            <Button label="Add an action of your own" kind={ButtonKind::Secondary} onclick={add} />
        </>
    }
}

fn action_fields(store: &Store, number: usize, action: &NextAction) -> Html {
    let id = action.id;
    let edit = |make: fn(ActionId, String) -> Edit| {
        let store = store.clone();
        Callback::from(move |text: String| store.edit(make(id, text)))
    };
    let act = |edit: Edit| {
        let store = store.clone();
        Callback::from(move |()| store.edit(edit.clone()))
    };
    let remove = {
        let store = store.clone();
        Callback::from(move |()| {
            store.edit(Edit::RemoveAction(id));
            focus::soon("next-actions".to_owned());
        })
    };
    let done = action.done;
    html! {
        <div class="pc-card" key={id.to_string()}>
            <h3 class="pc-card__title">
                {format!("Action {number} ")}
                if done { <Tag text="Done" colour={TagColour::Green} /> }
            </h3>
            if let Some(source) = &action.source { <Citation text={source.clone()} /> }
            <TextArea id={format!("action-{number}")} label="What" rows={2} value={action.what.clone()}
                oninput={edit(|id, text| Edit::WriteAction(id, ActionField::What, text))} />
            <TextInput id={format!("action-{number}-who")} label="Who, by role" value={action.who.clone()}
                oninput={edit(|id, text| Edit::WriteAction(id, ActionField::Who, text))} />
            <DateInput id={format!("action-{number}-by")} label="By when" value={action.by.map(|by| by.to_string()).unwrap_or_default()}
                oninput={edit(|id, text| Edit::DateAction(id, text.parse().ok()))} />
            <div class="govuk-button-group">
                <Button kind={ButtonKind::Secondary} onclick={act(Edit::MarkAction(id, !done))}>
                    {if done { "Not done after all" } else { "Mark as done" }}
                    <span class="govuk-visually-hidden">{format!(": action {number}")}</span>
                </Button>
                <Button kind={ButtonKind::Secondary} onclick={remove}>
                    {"Remove"}<span class="govuk-visually-hidden">{format!(" action {number}")}</span>
                </Button>
            </div>
        </div>
    }
}

/// The circumstances that may warrant the process, whatever the score.
fn circumstances(rules: &ScoredRules) -> Html {
    if rules.circumstances.is_empty() {
        return Html::default();
    }
    html! {
        <Details summary="When a provider concerns process may be warranted">
            <p class="govuk-body">{"Examples of circumstances, beside the score:"}</p>
            <ul class="govuk-list govuk-list--bullet">
                { for rules.circumstances.iter().map(|row| html! { <li>{&row.says}<Citation text={cited(&row.cite)} /></li> }) }
            </ul>
        </Details>
    }
}
