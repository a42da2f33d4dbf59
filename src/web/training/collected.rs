//! Who has answered, and removing one's answers.

use super::shared::{room_of, use_session_set};
use crate::{
    app::{State, TrainingEdit},
    concern::TrainingId,
    training::{room::Round, work::places},
    web::{
        edge::{focus, training},
        kit::{Button, ButtonKind, button_group, responsive_table},
        parts::{count, upper_first},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// One set of answers, as it is listed.
#[derive(Clone, PartialEq)]
struct Row {
    seat: TrainingId,
    round: Round,
    who: String,
    given: usize,
}

/// All answers that came in, numbered in their order, each with a way to remove it that asks first. What somebody answered is not shown.
#[component]
pub fn Collected() -> Html {
    let store = use_store();
    let rows = use_selector(rows_of);
    let twice = use_selector(|state| room_of(state).is_some_and(|room| room.session.twice));
    let scenarios = use_selector(|state| room_of(state).map(|room| room.session.scenarios.clone()).unwrap_or_default());
    let set = use_session_set();
    let asked = use_state_eq(|| None::<(TrainingId, Round)>);
    let all = match &*set {
        Some(Ok(set)) => places(set, &scenarios).len(),
        _ => 0,
    };
    if rows.is_empty() {
        return html! {
            <>
                <h2 class="govuk-heading-m" id="who" tabindex="-1">{"Who has answered"}</h2>
                <p class="govuk-body">{"Nobody yet."}</p>
            </>
        };
    }
    let ask = |row: &Row| {
        let (asked, key) = (asked.clone(), (row.seat, row.round));
        Callback::from(move |()| {
            asked.set(Some(key));
            focus::soon("remove-yes".to_owned());
        })
    };
    let cells = |row: &Row| {
        let remove = html! {
            <Button kind={ButtonKind::Secondary} onclick={ask(row)}>
                {"Remove"}<span class="govuk-visually-hidden">{format!(" the answers of {}", row.who)}</span>
            </Button>
        };
        let mut cells = vec![html! { <>{&row.who}</> }];
        if twice {
            cells.push(html! { <>{row.round.label()}</> });
        }
        cells.extend([html! { <>{format!("{} of {all}", row.given)}</> }, remove]);
        cells
    };
    let mut head: Vec<AttrValue> = vec!["Who".into()];
    if twice {
        head.push("Round".into());
    }
    head.extend(["Judgements".into(), "Remove".into()]);
    let question = asked.and_then(|key| rows.iter().find(|row| (row.seat, row.round) == key)).map(|row| {
        let (yes, no) = (asked.clone(), asked.clone());
        let (store, seat, round) = (store.clone(), row.seat, row.round);
        let remove = Callback::from(move |()| {
            training::act(&store, TrainingEdit::Drop(seat, round));
            yes.set(None);
            focus::soon("who".to_owned());
        });
        let keep = Callback::from(move |()| {
            no.set(None);
            focus::soon("who".to_owned());
        });
        html! {
            <div class="pc-card" role="group" aria-labelledby="remove-asks">
                <p class="govuk-body" id="remove-asks">
                    {format!("Remove the answers of {}? They are then gone from this device. The person still has them and can give them again.", row.who)}
                </p>
                {button_group(html! { <>
                    <Button label="Yes, remove them" kind={ButtonKind::Warning} onclick={remove} id="remove-yes" />
                    <Button label="Keep them" kind={ButtonKind::Secondary} onclick={keep} />
                </> })}
            </div>
        }
    });
    html! {
        <>
            <h2 class="govuk-heading-m" id="who" tabindex="-1">{"Who has answered"}</h2>
            {question.unwrap_or_default()}
            {responsive_table(upper_first(&count(rows.len(), "set of answers", "sets of answers")), "s", head, rows.iter().map(cells).collect())}
        </>
    }
}

/// Everybody's answers: numbered by when the first of a person came in, or by the name given.
fn rows_of(state: &State) -> Vec<Row> {
    let Some(room) = room_of(state) else { return Vec::new() };
    let mut people: Vec<TrainingId> = Vec::new();
    let mut rows = Vec::with_capacity(room.answers.len());
    for answers in &room.answers {
        let number = people.iter().position(|seat| *seat == answers.seat).unwrap_or_else(|| {
            people.push(answers.seat);
            people.len() - 1
        });
        let who = if answers.name.is_empty() {
            format!("Participant {}", number + 1)
        } else {
            format!("Participant {}: {}", number + 1, answers.name)
        };
        rows.push(Row { seat: answers.seat, round: answers.round, who, given: answers.judgements.len() });
    }
    rows
}
