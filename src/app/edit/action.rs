//! Changes to next actions.

use super::changed::{Changed, choice, words};
use crate::concern::{ActionId, Date, NextAction, Record};

/// A field of words of a next action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of `NextAction`")]
pub enum ActionField {
    What,
    Who,
}

/// One change to a next action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionEdit {
    /// Adds an action.
    Add(NextAction),
    /// Writes about an action.
    Write(ActionId, ActionField, String),
    /// Sets by when an action is to be done.
    Date(ActionId, Option<Date>),
    /// Says whether an action is done.
    Mark(ActionId, bool),
    /// Removes an action.
    Remove(ActionId),
}

impl ActionEdit {
    pub(super) fn apply(self, record: &mut Record) -> Changed {
        match self {
            Self::Add(action) => {
                if record.next_actions.iter().any(|other| other.id == action.id) {
                    return None;
                }
                let part = format!("next_action/{}", action.id);
                record.next_actions.push(action);
                words(part)
            }
            Self::Write(id, field, text) => {
                let action = action(record, id)?;
                let (name, place) = match field {
                    ActionField::What => ("what", &mut action.what),
                    ActionField::Who => ("who", &mut action.who),
                };
                *place = text;
                words(format!("next_action/{id}/{name}"))
            }
            Self::Date(id, by) => {
                action(record, id)?.by = by;
                choice(format!("next_action/{id}/by"), by.map(|by| by.to_string()))
            }
            Self::Mark(id, done) => {
                action(record, id)?.done = done;
                choice(format!("next_action/{id}/done"), Some(if done { "yes" } else { "no" }.to_owned()))
            }
            Self::Remove(id) => {
                action(record, id)?;
                record.next_actions.retain(|action| action.id != id);
                choice(format!("next_action/{id}"), Some("removed".to_owned()))
            }
        }
    }
}

fn action(record: &mut Record, id: ActionId) -> Option<&mut NextAction> {
    record.next_actions.iter_mut().find(|action| action.id == id)
}
