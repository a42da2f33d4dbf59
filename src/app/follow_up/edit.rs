//! Changes to what follows from the outcome.

use super::MeetingEdit;
use crate::concern::{
    ActionChange, ActionId, ActionStatus, Date, EventAt, FilledForm, FilledLetter, FollowUp, FormAnswer, FormId,
    Happened, MeetingId, Minutes, PlannedAction, ProcessState, ProviderTold, QuestionRef,
};
use crate::{
    late::{Late, late},
    process::{built_in, open_immediate},
};

/// One change to what follows from the outcome. History, what the provider was told, and the actions of a plan are only ever
/// added to: there is no way to say otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FollowUpEdit {
    /// Begins a process, made by [`crate::process::begin`]. One that was followed before stays on the record; while something in
    /// it has to be done at once, no other begins.
    Begin(Box<ProcessState>),
    /// Takes the process on, as [`crate::process::apply`] or [`crate::process::reassess`] made it of the one on the record. A
    /// state with another past is not taken.
    Advance(Box<ProcessState>),
    /// Goes by another reading of the same process, as [`crate::process::take_up`] made it of the one on the record.
    GoByReading(Box<ProcessState>),
    /// Takes actions into the plan. One whose identifier is there already is left out.
    AddActions(Vec<PlannedAction>),
    /// Changes an action of the plan.
    ChangeAction(ActionId, ActionChange),
    /// Notes that the provider was told, or why not yet.
    NoteTold(ProviderTold),
    /// Sets the day for a stage whose timescale is local, or takes it away.
    SetStageDay(String, Option<Date>),
    /// Begins the minutes of a meeting.
    AddMeeting(Box<Minutes>),
    /// Changes the minutes of a meeting.
    ChangeMeeting(MeetingId, MeetingEdit),
    /// Removes the minutes of a meeting.
    RemoveMeeting(MeetingId),
    /// Begins a form.
    BeginForm(FilledForm),
    /// Answers a field of a form; `None` leaves it to the record again.
    AnswerForm(FormId, String, Option<FormAnswer>),
    /// Removes a form.
    RemoveForm(FormId),
    /// Begins a letter.
    BeginLetter(FilledLetter),
    /// Fills in a field of a letter.
    FillLetter(FormId, String, String),
    /// Leaves an optional paragraph out, by its place from 1, or takes it in again.
    LeaveOut(FormId, u32, bool),
    /// Edits a letter’s text; `None` goes back to the template’s.
    EditLetter(FormId, Option<String>),
    /// Removes a letter.
    RemoveLetter(FormId),
    /// Sets when an event is or was that deadlines run from.
    SetEvent(QuestionRef, Option<EventAt>),
    /// Notes on which day a deadline was met.
    Meet(QuestionRef, Option<Date>),
}

/// What makes a change: the part that it was and, for a choice, its new value.
type Apply = fn(&mut FollowUp, FollowUpEdit) -> Option<(String, Option<String>)>;

/// It comes with the process files, without which nothing follows from an outcome.
static APPLY: Late<Apply> = late!(apply_now);

/// Brings what makes changes.
pub(in crate::app) fn bring_apply() {
    APPLY.bring(apply_now);
}

/// Makes the change; says which part it was and, for a choice, its new value. `None`: nothing changed.
pub(in crate::app) fn apply(follow: &mut FollowUp, edit: FollowUpEdit) -> Option<(String, Option<String>)> {
    APPLY.get().and_then(|apply| apply(follow, edit))
}

fn apply_now(follow: &mut FollowUp, edit: FollowUpEdit) -> Option<(String, Option<String>)> {
    let words = |part: String| Some((format!("follow_up/{part}"), None));
    let choice = |part: String, to: Option<String>| {
        Some((format!("follow_up/{part}"), Some(to.unwrap_or_else(|| "taken back".to_owned()))))
    };
    match edit {
        FollowUpEdit::Begin(state) => {
            let to = last_happened(&state)?;
            // What has to be done at once is never left behind with the process that was followed so far.
            let left = follow.process().filter(|known| {
                let definition = built_in().exactly(known.process());
                definition.is_some_and(|definition| !open_immediate(definition, known).is_empty())
            });
            left.is_none().then_some(())?;
            follow.processes.push(*state);
            choice(format!("process/{}", follow.processes.len()), Some(to))
        }
        FollowUpEdit::Advance(state) => {
            let number = follow.processes.len();
            let known = follow.process_mut()?;
            let to = goes_on(known, &state).then(|| last_happened(&state)).flatten()?;
            *known = *state;
            choice(format!("process/{number}"), Some(to))
        }
        FollowUpEdit::GoByReading(state) => {
            let number = follow.processes.len();
            let known = follow.process_mut()?;
            let entry = state.history().last()?.clone();
            let to = state.process().to_string();
            (known.clone().by_reading(state.process().clone(), entry) == *state).then_some(())?;
            *known = *state;
            choice(format!("process/{number}/reading"), Some(to))
        }
        FollowUpEdit::AddActions(actions) => {
            let plan = &mut follow.process_mut()?.plan;
            let added = actions.into_iter().filter(|action| plan.add(action.clone()).is_ok()).count();
            (added > 0).then_some(())?;
            choice("plan".to_owned(), Some(format!("added {added}")))
        }
        FollowUpEdit::ChangeAction(id, change) => {
            let (name, to) = changed(&change);
            follow.process_mut()?.plan.change(id, change).ok()?;
            let part = format!("plan/{id}/{name}");
            if to.is_some() { choice(part, to) } else { words(part) }
        }
        FollowUpEdit::NoteTold(told) => {
            let to = match &told {
                ProviderTold::Told { on } => format!("told {on}"),
                ProviderTold::Waiting { since, .. } => format!("waiting since {since}"),
            };
            follow.process_mut()?.note_told(told);
            choice("told".to_owned(), Some(to))
        }
        FollowUpEdit::SetStageDay(stage, day) => {
            follow.process_mut()?.set_due(&stage, day);
            choice(format!("stage/{stage}/due"), day.map(|day| day.to_string()))
        }
        FollowUpEdit::AddMeeting(minutes) => {
            let (id, meetings) = (minutes.id, &mut follow.process_mut()?.meetings);
            if meetings.iter().any(|known| known.id == id) {
                return None;
            }
            let to = minutes.meeting.clone();
            meetings.push(*minutes);
            choice(format!("meeting/{id}"), Some(to))
        }
        FollowUpEdit::ChangeMeeting(id, edit) => {
            let minutes = follow.process_mut()?.meetings.iter_mut().find(|minutes| minutes.id == id)?;
            let (name, to) = edit.apply(minutes);
            let part = format!("meeting/{id}/{name}");
            if to.is_some() { choice(part, to) } else { words(part) }
        }
        FollowUpEdit::RemoveMeeting(id) => {
            let meetings = &mut follow.process_mut()?.meetings;
            let before = meetings.len();
            meetings.retain(|minutes| minutes.id != id);
            (meetings.len() < before).then_some(())?;
            choice(format!("meeting/{id}"), Some("removed".to_owned()))
        }
        FollowUpEdit::BeginForm(form) => {
            if follow.form(form.id).is_some() {
                return None;
            }
            let (part, to) = (format!("form/{}", form.id), form.state.form.clone());
            follow.forms.push(form);
            choice(part, Some(to))
        }
        FollowUpEdit::AnswerForm(id, field, answer) => {
            let answers = &mut follow.forms.iter_mut().find(|form| form.id == id)?.state.answers;
            let part = format!("form/{id}/{field}");
            match answer {
                Some(answer) => {
                    let to = chosen(&answer);
                    answers.insert(field, answer);
                    if to.is_some() { choice(part, to) } else { words(part) }
                }
                None => {
                    answers.remove(&field)?;
                    choice(part, None)
                }
            }
        }
        FollowUpEdit::RemoveForm(id) => {
            follow.form(id)?;
            follow.forms.retain(|form| form.id != id);
            choice(format!("form/{id}"), Some("removed".to_owned()))
        }
        FollowUpEdit::BeginLetter(letter) => {
            if follow.letter(letter.id).is_some() {
                return None;
            }
            let (part, to) = (format!("letter/{}", letter.id), letter.state.letter.clone());
            follow.letters.push(letter);
            choice(part, Some(to))
        }
        FollowUpEdit::FillLetter(id, field, text) => {
            let values = &mut follow.letters.iter_mut().find(|letter| letter.id == id)?.state.values;
            let part = format!("letter/{id}/{field}");
            values.insert(field, text);
            words(part)
        }
        FollowUpEdit::LeaveOut(id, paragraph, out) => {
            let left_out = &mut follow.letters.iter_mut().find(|letter| letter.id == id)?.state.left_out;
            if left_out.contains(&paragraph) == out {
                return None;
            }
            left_out.retain(|other| *other != paragraph);
            if out {
                left_out.push(paragraph);
                left_out.sort_unstable();
            }
            choice(
                format!("letter/{id}/paragraph/{paragraph}"),
                Some(if out { "left out" } else { "taken in" }.to_owned()),
            )
        }
        FollowUpEdit::EditLetter(id, text) => {
            let edited = &mut follow.letters.iter_mut().find(|letter| letter.id == id)?.state.edited;
            if *edited == text {
                return None;
            }
            let part = format!("letter/{id}/text");
            let taken_back = text.is_none();
            *edited = text;
            if taken_back { choice(part, None) } else { words(part) }
        }
        FollowUpEdit::RemoveLetter(id) => {
            follow.letter(id)?;
            follow.letters.retain(|letter| letter.id != id);
            choice(format!("letter/{id}"), Some("removed".to_owned()))
        }
        FollowUpEdit::SetEvent(event, at) => {
            let part = format!("event/{}", event.as_str());
            let to = at.map(|at| match at.at {
                Some(time) => format!("{} {time}", at.on),
                None => at.on.to_string(),
            });
            match at {
                Some(at) => follow.events.insert(event, at),
                None => follow.events.remove(&event),
            };
            choice(part, to)
        }
        FollowUpEdit::Meet(deadline, on) => {
            let part = format!("deadline/{}/met", deadline.as_str());
            match on {
                Some(on) => follow.met.insert(deadline, on),
                None => follow.met.remove(&deadline),
            };
            choice(part, on.map(|on| on.to_string()))
        }
    }
}

/// Whether a state is another one with something more in its history and nothing else changed.
fn goes_on(before: &ProcessState, after: &ProcessState) -> bool {
    let (known, history) = (before.history(), after.history());
    let added = history.get(known.len()..).unwrap_or_default();
    let again = added.iter().fold(before.clone(), |state, entry| state.with(entry.clone()));
    !added.is_empty() && again == *after
}

/// What happened last, as the record’s history names it.
fn last_happened(state: &ProcessState) -> Option<String> {
    Some(match &state.history().last()?.happened {
        Happened::Begun { stage, outcome } => format!("begun at {stage} with {outcome}"),
        Happened::Moved { way, .. } => format!("moved by {way}"),
        Happened::Reassessed { outcome } => format!("reassessed as {outcome}"),
    })
}

/// The field of an action that changes and, for a choice, its new value.
fn changed(change: &ActionChange) -> (&'static str, Option<String>) {
    let none = || "taken back".to_owned();
    match change {
        ActionChange::What(_) => ("what", None),
        ActionChange::Owner(_) => ("owner", None),
        ActionChange::Due(due) => ("due", Some(due.map_or_else(none, |due| due.to_string()))),
        ActionChange::Status(status) => {
            let word = match status {
                ActionStatus::ToDo => "to_do",
                ActionStatus::UnderWay => "under_way",
                ActionStatus::Done { .. } => "done",
                ActionStatus::NotNeeded { .. } => "not_needed",
            };
            ("status", Some(word.to_owned()))
        }
        ActionChange::MakeImmediate => ("immediate", Some("yes".to_owned())),
    }
}

/// The value of an answer that is a choice; words and tables are words.
fn chosen(answer: &FormAnswer) -> Option<String> {
    match answer {
        FormAnswer::Text(_) | FormAnswer::Several(_) | FormAnswer::Table(_) => None,
        FormAnswer::Date(date) => Some(date.to_string()),
        FormAnswer::YesNo(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        FormAnswer::Choice(id) => Some(id.clone()),
    }
}
