//! Every field of a record into which people write freely, with its name in words and its place.

use super::Place;
use crate::concern::{Issue, Record, TrackKind};

/// Goes through all of them, in the record's order.
pub(super) fn each(record: &Record, look: &mut dyn FnMut(&str, &Place, String)) {
    for kind in TrackKind::ALL {
        let name = match kind {
            TrackKind::ImmediateDanger => "immediate danger",
            TrackKind::Crime => "possible crime",
            TrackKind::Section42 => "safeguarding concern",
        };
        look(&record.tracks.get(kind).done, &Place::Safety, format!("Safety first, {name}: what has been done"));
    }
    for visit in &record.visits {
        for (item, noted) in &visit.observations {
            look(&noted.comment, &Place::Item(visit.id, item.clone()), format!("Visit, {}: comment", item.as_str()));
        }
    }
    for (number, issue) in (1..).zip(&record.issues) {
        of_issue(number, issue, look);
    }
    for (question, finding) in &record.findings {
        let (framework, row) = question.parts();
        look(&finding.note, &Place::Judge(framework.to_owned()), format!("Question “{row}” of {framework}: note"));
    }
    look(&record.impact.reason, &Place::Judge("berkshire".to_owned()), "Impact on people: reason".to_owned());
    look(&record.alerts.note, &Place::Pattern, "Safeguarding alerts: why".to_owned());
    if let Some(raised) = &record.raised_level {
        look(&raised.reason, &Place::Level, "Raised level: reason".to_owned());
        look(&raised.consulted_role, &Place::Level, "Raised level: role consulted".to_owned());
    }
    for (number, action) in (1..).zip(&record.next_actions) {
        // What came from a policy's rule was not typed.
        if action.source.is_none() {
            look(&action.what, &Place::Level, format!("Action {number}: what"));
        }
        look(&action.who, &Place::Level, format!("Action {number}: who"));
    }
}

fn of_issue(number: usize, issue: &Issue, look: &mut dyn FnMut(&str, &Place, String)) {
    let page = Place::Issue(issue.id);
    for (account, place) in issue.accounts.iter().zip(1..) {
        let which = if place == 1 { "what happened".to_owned() } else { format!("account {place}") };
        look(&account.text, &page, format!("Issue {number}: {which}"));
    }
    for (text, name) in [
        (&issue.happened_note, "when"),
        (&issue.adults_views, "the adult’s own views"),
        (&issue.provider_response, "the provider’s response"),
    ] {
        look(text, &page, format!("Issue {number}: {name}"));
    }
    let weighed = &issue.differentiation;
    let weigh = Place::Weigh(issue.id);
    for (text, name) in [
        (&weighed.nature_and_cause.note, "nature and cause"),
        (&weighed.other_incidents.note, "other incidents"),
        (&weighed.provider_response.note, "how the provider responded"),
        (&weighed.intent.note, "intent"),
        (&weighed.guidance.note, "guidance"),
        (&weighed.reason, "reason for the decision"),
        (&issue.score_reason, "reason for the score"),
    ] {
        look(text, &weigh, format!("Issue {number}: {name}"));
    }
}
