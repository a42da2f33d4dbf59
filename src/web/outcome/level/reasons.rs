//! Why it is this outcome: rows, notes, what is not known, and what would tip it.

use crate::{
    app::Page,
    assess::{Assessment, ConditionTrace, Direction, RowTrace, Truth},
    concern::{ConcernLevel, Record},
    framework::{Framework, MethodKind},
    web::{
        kit::{Details, TagColour, citation, inset_text, status_tag},
        parts::{count, quoted},
        shell::frame::address,
    },
};
use yew::prelude::*;

/// More conditions than this are folded away, except those that hold.
const SHOWN: usize = 6;

/// Why: every row in the order tried.
pub fn reasons(record: &Record, assessment: &Assessment) -> Html {
    html! {
        <>
            <h2 class="govuk-heading-m">{"Why"}</h2>
            { for assessment.trace.iter().map(|rule| row(record, rule, "Decides")) }
        </>
    }
}

/// What to know beside the result.
pub fn notes(assessment: &Assessment) -> Html {
    html! {
        { for assessment.notes.iter().map(|note| html! {
            {inset_text(html! { <>{&note.says}
                {quoted(note.cite.clone(), note.tool_default)}</> })}
        }) }
    }
}

/// What holds beside the outcome, such as a high impact provider. It does not decide the outcome.
pub fn designations(record: &Record, assessment: &Assessment) -> Html {
    if assessment.designations.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="govuk-heading-m">{"Beside the outcome"}</h2>
            { for assessment.designations.iter().map(|rule| row(record, rule, "Holds")) }
        </>
    }
}

/// What is not known and could change the outcome, with the way to answer it.
pub fn still_open(record: &Record, framework: &Framework, assessment: &Assessment) -> Html {
    if assessment.open.is_empty() || assessment.scores.is_some() {
        return Html::default();
    }
    let items = assessment.open.iter().map(|open| {
        html! { <li>{&open.asks}{" "}<span class="pc-quiet">{format!("{}.", open.would)}</span></li> }
    });
    let list = html! { <ul class="govuk-list govuk-list--bullet">{for items}</ul> };
    html! {
        <>
            <h2 class="govuk-heading-m">{"Not known, and could change it"}</h2>
            <p class="govuk-body">{"Not known is never taken as No."}</p>
            if assessment.open.len() > SHOWN {
                <Details summary={count(assessment.open.len(), "question", "questions")}>{list}</Details>
            } else {
                {list}
            }
            <p class="govuk-body">
                <a class="govuk-link" href={address(record.id, Page::Judge(framework.asks_as().to_owned()))}>
                    {"Answer this framework’s questions"}
                </a>
            </p>
        </>
    }
}

/// One row: whether it held, with what it was tried on; `won` is what is said of one that did and comes before others.
fn row(record: &Record, rule: &RowTrace, won: &'static str) -> Html {
    let (tag, colour) = match (rule.won, rule.held) {
        (true, _) => (won, TagColour::Teal),
        (false, Truth::Yes) => ("Holds too", TagColour::Blue),
        (false, Truth::No) => ("Does not hold", TagColour::Grey),
        (false, Truth::Unknown) => ("Not known", TagColour::Yellow),
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
        let (shown, folded): (Vec<_>, Vec<_>) =
            conditions.iter().partition(|one| conditions.len() <= SHOWN || one.held == Truth::Yes);
        html! {
            <>
                <p class="govuk-body govuk-!-margin-bottom-1">{format!("{words}:")}</p>
                if !shown.is_empty() {
                    <ul class="govuk-list pc-conditions">{for shown.into_iter().map(|one| condition(record, one))}</ul>
                }
                if !folded.is_empty() {
                    <Details summary={format!("{} that do not hold or are not known", folded.len())}>
                        <ul class="govuk-list pc-conditions">{for folded.into_iter().map(|one| condition(record, one))}</ul>
                    </Details>
                }
            </>
        }
    };
    html! {
        <div class="pc-card" key={rule.id.clone()}>
            <h3 class="pc-card__title">{&rule.title}{" "}{status_tag(tag, colour)}</h3>
            {list(false, "At least one of these")}
            {list(true, "All of these")}
            <p class="govuk-body">{&rule.why}</p>
            {citation(rule.cite.clone())}
        </div>
    }
}

/// One condition with its truth, what it was tried on, and the issues that show it.
fn condition(record: &Record, condition: &ConditionTrace) -> Html {
    let evidence = condition.evidence.iter().filter_map(|id| {
        let number = record.issues.iter().position(|issue| issue.id == *id)? + 1;
        Some(html! {
            <>{" "}<a class="govuk-link" href={address(record.id, Page::Issue(*id))}>{format!("Issue {number}")}</a></>
        })
    });
    let class = match condition.held {
        Truth::Yes => "pc-condition pc-condition--held",
        Truth::Unknown => "pc-condition pc-condition--unknown",
        Truth::No => "pc-condition",
    };
    html! {
        <li {class}>
            <strong>{format!("{}: ", condition.held.label())}</strong>
            {format!("{} ({})", condition.condition, condition.facts)}
            {for evidence}
        </li>
    }
}

/// The nearest changes, up and down.
pub fn tipping(assessment: &Assessment) -> Html {
    let list = |direction: Direction, none: &'static str| {
        let tips: Vec<_> = assessment.tips.iter().filter(|tip| tip.direction == direction).collect();
        if tips.is_empty() {
            return html! { <p class="govuk-body">{none}</p> };
        }
        html! {
            <ul class="govuk-list govuk-list--bullet">
                { for tips.iter().map(|tip| html! {
                    <li>{format!("{}: {}", tip.change, tip.to)}</li>
                }) }
            </ul>
        }
    };
    let (what, highest, lowest) = if assessment.method == MethodKind::Triggers {
        let last =
            assessment.outcome.as_ref().is_some_and(|outcome| outcome.rank as usize + 1 == assessment.trace.len());
        let highest = assessment.outcome.as_ref().is_some_and(|outcome| outcome.rank == 0);
        (
            "What would tip the outcome",
            if highest { "Nothing: it is the most serious outcome." } else { "No single answer would raise it." },
            if last { "Nothing: it is the least serious outcome." } else { "No single answer would lower it." },
        )
    } else {
        let lowest = if assessment.calculated == Some(ConcernLevel::Minor) {
            "Nothing: it is the lowest level."
        } else {
            "No single change would lower it."
        };
        ("What would tip the calculated level", "Nothing: it is the highest level.", lowest)
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{what}</h2>
            <h3 class="govuk-heading-s">{"Up"}</h3>
            {list(Direction::Up, highest)}
            <h3 class="govuk-heading-s">{"Down"}</h3>
            {list(Direction::Down, lowest)}
        </>
    }
}
