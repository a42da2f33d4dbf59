//! Checks where the days of deadlines are taken from.

use super::{Definition, Name};
use crate::{
    framework::{Deadline, Framework, row::wrong},
    process::{DayFrom, DaySource},
};
use std::collections::BTreeSet;
use toml_span::Error;

/// Notes every problem of the [[event]] and [[met]] rows.
pub(super) fn check(definition: &Definition, framework: &Framework, errors: &mut Vec<Error>) {
    let named = |name: &Name| framework.deadlines.iter().find(|deadline| deadline.id == name.id);
    for (kind, rows) in [("event", &definition.events), ("met", &definition.met)] {
        let mut seen = BTreeSet::new();
        for name in rows.iter().flat_map(|row| &row.deadlines) {
            if named(name).is_none() {
                errors.push(wrong(name.span, format!("there is no deadline of the framework “{}”", name.id)));
            } else if !seen.insert(name.id.as_str()) {
                let message = format!("the deadline “{}” is named in [[{kind}]] rows twice; keep one", name.id);
                errors.push(wrong(name.span, message));
            }
        }
        for row in rows {
            let deadlines: Vec<&Deadline> = row.deadlines.iter().filter_map(named).collect();
            if deadlines.iter().any(|deadline| deadline.event != row.event) {
                let message = format!("the deadlines of one [[{kind}]] row have one event; put others in another row");
                errors.push(wrong(row.span, message));
            }
            check_source(definition, framework, row, errors);
        }
    }
}

/// What tells the day is there.
fn check_source(definition: &Definition, framework: &Framework, row: &DayFrom, errors: &mut Vec<Error>) {
    let (name, message) = match &row.source {
        DaySource::Entered(stage) if definition.stage(&stage.id).is_none() => {
            (stage, format!("there is no [[stage]] row “{}”", stage.id))
        }
        DaySource::Meeting(meeting) if definition.meeting(&meeting.id).is_none() => {
            (meeting, format!("there is no [[meeting]] row “{}”", meeting.id))
        }
        DaySource::Question(question) => match framework.question(&question.id) {
            None => (question, format!("the framework has no question “{}”", question.id)),
            Some(asked) if asked.dated.is_empty() => {
                (question, format!("the question “{}” asks for no date", question.id))
            }
            Some(_) => return,
        },
        DaySource::Entered(_) | DaySource::Meeting(_) => return,
    };
    errors.push(wrong(name.span, message));
}
