//! The dates that deadlines run from, each entered once for all deadlines with the same event.

use crate::{
    app::{CaseDeadline, DayTold, FollowUpEdit, SetBy, ToldBy},
    concern::{EventAt, QuestionRef},
    framework::{Deadline, Unit},
    web::parts::{DateInput, DateKind, upper_first},
};
use std::collections::BTreeMap;
use yew::prelude::*;

/// One event.
struct Event<'a> {
    deadline: &'a Deadline,
    told: Option<DayTold<'a>>,
    /// What is counted from it.
    what: Vec<&'a str>,
    /// Whether a deadline counts hours from it, so that the time on the clock matters.
    hours: bool,
}

/// Every event that a person may enter a date for.
pub fn events(due: &[CaseDeadline<'_>], edit: &Callback<FollowUpEdit>) -> Html {
    let mut all: BTreeMap<&QuestionRef, Event<'_>> = BTreeMap::new();
    for one in due {
        let (Some(key), SetBy::Policy(deadline)) = (&one.event_key, one.set_by) else { continue };
        let hours = deadline.unit == Unit::Hours;
        all.entry(key)
            .and_modify(|event| {
                event.hours |= hours;
                if !event.what.contains(&one.what()) {
                    event.what.push(one.what());
                }
            })
            .or_insert(Event { deadline, told: one.event, what: vec![one.what()], hours });
    }
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="events-title">
            <h2 class="govuk-heading-m" id="events-title">{"The dates they run from"}</h2>
            <p class="govuk-body">{"What the record knows already stands here. Enter what is planned or known otherwise; what you enter counts."}</p>
            { for all.iter().enumerate().map(|(number, (key, event))| one(number + 1, key, event, edit)) }
        </section>
    }
}

fn one(number: usize, key: &QuestionRef, event: &Event<'_>, edit: &Callback<FollowUpEdit>) -> Html {
    let at = event.told.map(|told| told.at);
    let set = |change: fn(Option<EventAt>, &str) -> Option<EventAt>| {
        let key = key.clone();
        edit.reform(move |text: String| FollowUpEdit::SetEvent(key.clone(), change(at, &text)))
    };
    let day = set(|at, text| {
        let on = text.parse().ok()?;
        Some(EventAt { on, at: at.and_then(|at| at.at) })
    });
    let time = set(|at, text| Some(EventAt { at: text.parse().ok(), ..at? }));
    let known = match event.told {
        None => "Not entered yet.".to_owned(),
        Some(told) => told.by.words(),
    };
    let hint = format!("{known} It counts for: {}.", event.what.join("; "));
    let entered = event.told.is_some_and(|told| matches!(told.by, ToldBy::Person));
    html! {
        <div class="pc-event">
            <DateInput id={format!("event-{number}")} label={upper_first(&event.deadline.event)} label_size="s" {hint}
                value={at.map(|at| at.on.to_string()).unwrap_or_default()} oninput={day} />
            if event.hours && entered {
                <DateInput id={format!("event-{number}-time")} label="Time, where it is known" kind={DateKind::Time}
                    hint="Hours are counted from it, also where the clocks change."
                    value={at.and_then(|at| at.at).map(|time| time.to_string()).unwrap_or_default()} oninput={time} />
            }
        </div>
    }
}
